/** A letter as it lies in a mailbox, with what is needed to understand it. */
export interface Letter {
  messageId: string | null;
  from: { name: string; address: string } | null;
  subject: string;
  /** Plain; made from the HTML where there is nothing else. */
  text: string;
  /** The first of each name, in small letters. */
  headers: ReadonlyMap<string, string>;
  attachments: { mimeType: string; text: string }[];
}

/** Letters programs write: answering one makes two machines write to each other (RFC 3834). */
export function isWrittenByMachine({ headers, from }: Letter): boolean {
  const auto = headers.get("auto-submitted");
  return (
    (auto !== undefined && auto.toLowerCase() !== "no") ||
    /^(bulk|junk|list|auto_reply)$/i.test(headers.get("precedence")?.trim() ?? "") ||
    ["list-id", "list-unsubscribe", "x-autoreply", "x-autorespond"].some((name) => headers.has(name)) ||
    headers.get("return-path")?.trim() === "<>" ||
    isMailerDaemon(from?.address ?? "")
  );
}

export const isMailerDaemon = (address: string): boolean =>
  /^(mailer-daemon|postmaster|no-?reply|bounces?)@/i.test(address);

const QUOTE_BEGINS = [
  /^-{2,}\s*(original message|thư gốc|forwarded message|tin nhắn đã chuyển tiếp)/i,
  /^(on|vào|ngày|lúc)\b.{5,200}(wrote|đã viết|viết)\s*:\s*$/i,
  /^_{10,}$/,
  /^(from|từ)\s*:\s.+@/i,
];

/** What somebody wrote, without the letter it answers and without the lines of a signature. */
export function ownWords(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const end = lines.findIndex(
    (line) => line === "-- " || line === "--" || QUOTE_BEGINS.some((one) => one.test(line.trim())),
  );
  return (end === -1 ? lines : lines.slice(0, end))
    .filter((line) => !/^\s*>/.test(line))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
