import { createHash, createPrivateKey } from "node:crypto";
import nodemailer from "nodemailer";
import { z } from "zod";
import type { Finding, Outcome, Outgoing } from "../../message.ts";
import type { Connect } from "../connect.ts";
import { htmlLetter, plainLetter } from "./letter.ts";
import { InboxSettings, readMailbox } from "./read-mailbox.ts";

export const SmtpSettings = z.object({
  host: z.string().min(1).max(255),
  port: z.number().int().min(1).max(65535),
  /** TLS from the first byte; otherwise STARTTLS is asked for, and without it nothing but a local server is trusted. */
  secure: z.boolean().default(false),
  user: z.string().max(200).optional(),
  from: z.string().min(3).max(320),
  /** Where bounces go. */
  returnPath: z.email().max(254).optional(),
  /** Where bounces and letters to the office are read. */
  inbox: InboxSettings.optional(),
  dkim: z.object({ domain: z.string().max(253), selector: z.string().max(63) }).optional(),
});

/** A field of one line takes the line breaks out of a key that is pasted there. */
const inLines = (pem: string): string =>
  pem.replace(
    /(-----BEGIN [A-Z ]+-----)([\sA-Za-z0-9+/=]+)(-----END [A-Z ]+-----)/,
    (_all, begin: string, body: string, end: string) =>
      [begin, ...(body.replace(/\s/g, "").match(/.{1,64}/g) ?? []), end, ""].join("\n"),
  );

/** With a key that is none letters would go out unsigned, and nobody would know why they are taken for spam. */
function isKey(pem: string): boolean {
  try {
    return pem === "" || createPrivateKey(pem).type === "private";
  } catch {
    return false;
  }
}

/** What the sealed secret of a mail server holds. */
export const SmtpSecret = z.object({
  password: z.string().max(500).default(""),
  dkimKey: z.string().max(8_000).default("").transform(inLines).refine(isKey),
  inboxPassword: z.string().max(500).default(""),
});

/**
 * What a mail program has to be able to trust (RFC 6376, 5.4.1). One press to end it is only offered where both its lines are
 * signed (RFC 8058, 4); the library signs one of them by itself.
 */
const SIGNED =
  "From:Reply-To:Subject:Date:Message-ID:To:MIME-Version:Content-Type:Content-Transfer-Encoding:Auto-Submitted:List-Unsubscribe:List-Unsubscribe-Post";

type Inbox = z.infer<typeof InboxSettings>;

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
  response?: string;
  command?: string;
}

/** The same for every attempt: servers that see it twice can tell, and a bounce names it. */
export const messageIdOf = (key: string, host: string): string =>
  `<${createHash("sha256").update(key).digest("hex").slice(0, 32)}@${host}>`;

export const connectSmtp: Connect = (app, provider, sealed) => {
  const settings = SmtpSettings.parse(provider.settings);
  const secret = SmtpSecret.parse(sealed ? JSON.parse(sealed) : {});
  const host = settings.from.split("@").at(-1)?.replace(">", "") ?? "danbiet";
  const isLocal = ["127.0.0.1", "::1", "localhost"].includes(settings.host);
  const transport = nodemailer.createTransport({
    pool: true,
    maxConnections: Math.min(provider.atOnce, 10),
    host: settings.host,
    port: settings.port,
    secure: settings.secure,
    requireTLS: !settings.secure && !isLocal,
    connectionTimeout: 8_000,
    greetingTimeout: 8_000,
    socketTimeout: 15_000,
    ...(settings.user ? { auth: { user: settings.user, pass: secret.password } } : {}),
    ...(settings.dkim && secret.dkimKey
      ? {
          dkim: {
            domainName: settings.dkim.domain,
            keySelector: settings.dkim.selector,
            privateKey: secret.dkimKey,
            headerFieldNames: SIGNED,
          },
        }
      : {}),
  });
  return {
    async send(message: Outgoing): Promise<Outcome> {
      const messageId = messageIdOf(message.key, host);
      const letter = { ...message, subject: message.subject ?? "" };
      try {
        await transport.sendMail({
          from: settings.from,
          to: message.to,
          subject: message.subject ?? "",
          text: plainLetter(letter),
          html: htmlLetter(letter),
          messageId,
          ...(settings.returnPath ? { envelope: { from: settings.returnPath, to: [message.to] } } : {}),
          headers: {
            "Auto-Submitted": "auto-generated",
            ...(message.endAddress ? endHeaders(message.endAddress) : {}),
          },
        });
        return { kind: "sent", remoteId: messageId };
      } catch (error) {
        return judge(error as SmtpError);
      }
    },
    // A mail server tells nobody what it took; what comes back lies in the mailbox.
    async look(): Promise<Finding> {
      return { kind: "cannotTell" };
    },
    ...(settings.inbox
      ? { listen: async () => void (await readMailbox(app, provider, settings.inbox as Inbox, secret.inboxPassword)) }
      : {}),
    async close() {
      transport.close();
    },
  };
};

/** The reader's mail program offers to end it with one press (RFC 2369, RFC 8058). */
const endHeaders = (address: string): Record<string, string> => ({
  "List-Unsubscribe": `<${address}/thoi-het>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

function judge(error: SmtpError): Outcome {
  const { code, responseCode = 0, command = "" } = error;
  const told = (error.response ?? error.message).slice(0, 300);
  // Before the text was given over, nothing can have been taken.
  if (
    code === "EAUTH" ||
    code === "ETLS" ||
    ((code === "ECONNECTION" || code === "ESOCKET" || code === "EDNS") && command === "CONN")
  )
    return { kind: "reconnect", reason: `Không vào được máy chủ thư: ${told}` };
  // Whoever the letter is for: the server does not take our sender, or nothing at all. Only the size is the letter's own.
  if (command === "MAIL FROM" && responseCode >= 400 && responseCode !== 552)
    return {
      kind: "reconnect",
      reason: `Máy chủ thư không nhận thư của người gửi này: ${told}`,
      ...(responseCode < 500 ? { busyMs: 0 } : {}),
    };
  if (responseCode >= 500) return { kind: "refused", reason: `Máy chủ thư từ chối: ${told}` };
  // The server closes its door, to everybody (RFC 5321, 3.8).
  if (responseCode === 421) return { kind: "reconnect", reason: `Máy chủ thư đang quá tải: ${told}`, busyMs: 0 };
  if (responseCode >= 400) return { kind: "retryLater", reason: `Máy chủ thư hẹn lại: ${told}` };
  if (command === "CONN") return { kind: "reconnect", reason: `Không vào được máy chủ thư: ${told}` };
  return { kind: "unknown", reason: `Đứt đường truyền khi đang giao thư: ${told}` };
}
