import { z } from "zod";
import type { AppContext } from "../../../../platform/app-context.ts";
import { transaction } from "../../../../platform/db/index.ts";
import type { Letter } from "../../coming-back/letters/letter.ts";
import { takeLetter } from "../../coming-back/letters/take-letter.ts";
import { dropUntaken, keepUntaken, noteUntaken } from "../../coming-back/letters/untaken-letter.store.ts";
import { lettersToTry, type WhyUntaken } from "../../coming-back/letters/untaken-letter.ts";
import type { Provider } from "../../provider.store.ts";

/** The mailbox in which bounces and answers arrive (IMAP). */
export const InboxSettings = z.object({
  host: z.string().min(1).max(255),
  port: z.number().int().min(1).max(65535).default(993),
  /** TLS from the first byte; otherwise it is asked for, and without it nothing but a local server is trusted. */
  secure: z.boolean().default(true),
  user: z.string().min(1).max(200),
  folder: z.string().min(1).max(200).default("INBOX"),
});

const AT_ONCE = 50;
/** What follows in a letter of this size are files, which are not read. */
const MOST_BYTES = 2_000_000;

/**
 * Reads what lies unseen in the mailbox and marks it seen once it was taken. What cannot be taken stays unseen, is on record with its
 * reason and goes after all others: administrators are told, and it is forgotten once a person has opened it in the mailbox.
 *
 * @throws where the server cannot be reached or does not let us in
 */
export async function readMailbox(
  app: AppContext,
  provider: Provider,
  inbox: z.infer<typeof InboxSettings>,
  password: string,
): Promise<number> {
  // Loaded when there is a mailbox to read: few installations have one, and the rest need not carry it.
  const { ImapFlow } = await import("imapflow");
  const isLocal = ["127.0.0.1", "::1", "localhost"].includes(inbox.host);
  const client = new ImapFlow({
    host: inbox.host,
    port: inbox.port,
    secure: inbox.secure,
    ...(inbox.secure || isLocal ? {} : { doSTARTTLS: true }),
    auth: { user: inbox.user, pass: password },
    logger: false,
    connectionTimeout: 8_000,
    greetingTimeout: 8_000,
    socketTimeout: 20_000,
  });
  // Told by what is waited for; without a listener it would end the process.
  client.on("error", () => {});
  let taken = 0;
  await client.connect();
  try {
    const lock = await client.getMailboxLock(inbox.folder);
    try {
      const unseen = (await client.search({ seen: false }, { uid: true })) || [];
      const uidValidity = String(client.mailbox === false ? "" : client.mailbox.uidValidity);
      const untaken = await transaction(app.db, (tx) => keepUntaken(tx, provider.id, { uidValidity, unseen }));
      for (const uid of lettersToTry(unseen, untaken, AT_ONCE, app.clock.now())) {
        let reason: WhyUntaken = "notGiven";
        try {
          const found = await client.fetchOne(
            String(uid),
            { source: { start: 0, maxLength: MOST_BYTES } },
            { uid: true },
          );
          // Somebody removed it meanwhile.
          if (found === false) continue;
          if (!found.source) throw new Error("the mail server gives a letter without its text");
          reason = "unreadable";
          const letter = await readLetter(found.source);
          reason = "notTaken";
          await takeLetter(app, provider, letter);
          reason = "notGiven";
          if (!(await client.messageFlagsAdd(String(uid), ["\\Seen"], { uid: true })))
            throw new Error("the mail server does not mark a letter as seen");
          taken++;
          if (untaken.some((one) => one.uid === uid))
            await transaction(app.db, (tx) => dropUntaken(tx, provider.id, uid));
        } catch (error) {
          app.log.error({ err: error, provider: provider.id, uid }, "a letter of the mailbox was not taken");
          const at = app.clock.now();
          await transaction(app.db, (tx) => noteUntaken(tx, { providerId: provider.id, uidValidity, uid, reason, at }));
          // The line broke at this letter: the next minute begins with those behind it.
          if (!client.usable) throw error;
        }
      }
    } finally {
      lock.release();
    }
    await client.logout();
  } finally {
    client.close();
  }
  return taken;
}

async function readLetter(source: Buffer): Promise<Letter> {
  const { default: PostalMime } = await import("postal-mime");
  const mail = await PostalMime.parse(source, { forceRfc822Attachments: true, attachmentEncoding: "utf8" });
  const headers = new Map<string, string>();
  for (const { key, value } of mail.headers) if (!headers.has(key)) headers.set(key, value);
  const from = mail.from && "address" in mail.from && mail.from.address ? mail.from : null;
  return {
    messageId: mail.messageId ?? null,
    from: from ? { name: from.name.slice(0, 120), address: from.address as string } : null,
    subject: mail.subject?.slice(0, 300) ?? "",
    text: mail.text ?? textOf(mail.html ?? ""),
    headers,
    attachments: mail.attachments.map(({ mimeType, content }) => ({ mimeType, text: String(content) })),
  };
}

/** Enough of an HTML letter to be read: words and line breaks. */
const textOf = (html: string): string =>
  html
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1>/gi, "")
    .replace(/<(br|\/p|\/div|\/li|\/h\d|\/tr)\b[^>]*>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&nbsp;/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
