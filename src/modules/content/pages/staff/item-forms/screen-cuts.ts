import { smsSize } from "../../../bundle/sms-size.ts";

/**
 * How many characters a telephone of usual width shows before it cuts; rules of thumb, not what may be sent at
 * most: a Zalo list shows two lines of the title and two of the description, Facebook about five lines, a locked
 * screen one line of title and two of text, a list of mail one line of each.
 */
export const SHOWN = {
  zaloTitle: 70,
  zaloLead: 90,
  facebook: 240,
  pushTitle: 40,
  pushText: 90,
  emailSubject: 50,
  emailBegins: 80,
} as const;

/** What is shown, ended by "…" where something is left, and what is not; between words where one is near. */
export function cutAt(text: string, most: number): [shown: string, rest: string] {
  const letters = [...text];
  if (letters.length <= most) return [text, ""];
  const head = letters.slice(0, most - 1).join("");
  const space = head.search(/\s\S*$/);
  const end = space > head.length * 0.7 ? space : head.length;
  return [`${head.slice(0, end).trimEnd()}…`, text.slice(end).trim()];
}

/** The parts a text is sent in, each as large as it may be: letters are never torn, one counting double not either. */
export function splitMessage(text: string): string[] {
  const message = text.normalize("NFC");
  const { segments, encoding } = smsSize(message);
  if (segments <= 1) return message === "" ? [] : [message];
  const room = encoding === "gsm7" ? 153 : 67;
  const parts: string[] = [];
  let part = "";
  for (const sign of message) {
    // A plain part alone would count as one of 16 bits were it not for the rest: the whole decides.
    const size = encoding === "gsm7" ? smsSize(part + sign).characters : (part + sign).length;
    if (size > room) {
      parts.push(part);
      part = "";
    }
    part += sign;
  }
  return [...parts, part];
}
