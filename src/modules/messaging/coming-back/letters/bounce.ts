import type { Report } from "../report.ts";
import { isMailerDaemon, type Letter } from "./letter.ts";

/** What a mail server says of one letter: a report of its own form (RFC 3464), or a sentence with a number in it. */
interface Told {
  action: string;
  /** Three numbers (RFC 3463); empty where none is told. */
  status: string;
  reason: string;
}

/**
 * What became of letters of ours, by a letter of a mail server; null where it is no such letter. A delay says nothing yet. An
 * address that does not exist or was closed (5.1.x, 5.2.1) is not written to again; a full mailbox or a busy server is no
 * fault of the address.
 */
export function readBounce(letter: Letter, now: Date): Report[] | null {
  const told = reportIn(letter) ?? sentenceIn(letter);
  if (told === null) return null;
  const name = ourLetterIn(letter);
  if (name === null) return [];
  return told.flatMap(({ action, status, reason }) => {
    const base = {
      namedBy: "remote" as const,
      name,
      reason: [status, reason].filter(Boolean).join(" ").slice(0, 500) || null,
      endsAddress: false,
      to: null,
      happenedAt: now,
    };
    if (action === "delivered") return { ...base, reason: null, outcome: "delivered" as const };
    if (action !== "failed") return [];
    const isGone = /^5\.(1\.\d+|2\.1)$/.test(status);
    // 5.7: the reader's server does not want letters of this kind.
    return {
      ...base,
      outcome: /^5\.7\./.test(status) ? ("refused" as const) : ("unreachable" as const),
      endsAddress: isGone,
    };
  });
}

function reportIn(letter: Letter): Told[] | null {
  const report = letter.attachments.find((one) => /^message\/(global-)?delivery-status$/i.test(one.mimeType));
  if (!report) return null;
  const blocks = report.text
    .replace(/\r\n?/g, "\n")
    .replace(/\n[ \t]+/g, " ")
    .split(/\n\s*\n/);
  return blocks.flatMap((block) => {
    const field = (name: string): string => new RegExp(`^${name}:\\s*(.*)$`, "im").exec(block)?.[1]?.trim() ?? "";
    if (field("Final-Recipient") === "" && field("Original-Recipient") === "") return [];
    return {
      action: field("Action").toLowerCase(),
      status: /\d\.\d{1,3}\.\d{1,3}/.exec(field("Status"))?.[0] ?? "",
      reason: field("Diagnostic-Code").replace(/^\w+;\s*/, ""),
    };
  });
}

const FAILED = /undeliver|returned mail|failure|delivery status|could not be delivered|không gửi được|không thể gửi/i;

/** Servers that write sentences: a number of three parts, or of three digits (RFC 5321), says what they mean. */
function sentenceIn(letter: Letter): Told[] | null {
  if (!isMailerDaemon(letter.from?.address ?? "") || !FAILED.test(`${letter.subject}\n${letter.text}`)) return null;
  const enhanced = /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(letter.text)?.[0];
  const basic = /\b(?:4[25]\d|55\d)\b/.exec(letter.text)?.[0];
  const line = letter.text.split("\n").find((one) => one.includes(enhanced ?? basic ?? "\0"));
  const isDelay = /delayed|will (?:keep trying|retry)|warning/i.test(letter.subject);
  const gone = basic === "550" && /user|mailbox|address|recipient|account/i.test(line ?? "");
  return [
    {
      action: isDelay ? "delayed" : "failed",
      status: enhanced ?? (gone ? "5.1.1" : ""),
      reason: (line ?? letter.subject).trim(),
    },
  ];
}

/** The name we gave the letter that came back: in what is returned of it, in what the answer refers to, or in the sentences. */
function ourLetterIn(letter: Letter): string | null {
  const returned = letter.attachments
    .filter((one) => /^(message\/rfc822|text\/rfc822-headers|message\/global.*)$/i.test(one.mimeType))
    .map((one) => /^Message-ID:\s*(<[^<>\s]+>)/im.exec(one.text)?.[1])
    .find(Boolean);
  const referred = ["in-reply-to", "references", "x-failed-message-id"]
    .map((name) => /<[0-9a-f]{32}@[^<>\s]+>/.exec(letter.headers.get(name) ?? "")?.[0])
    .find(Boolean);
  return returned ?? referred ?? /<[0-9a-f]{32}@[^<>\s]+>/.exec(letter.text)?.[0] ?? null;
}
