import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import nodemailer from "nodemailer";
import type { Config } from "../config/index.ts";

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Hands a message to the mail server. Throws when it was not taken; jobs call this and try again. */
export interface Mailer {
  send(mail: Mail): Promise<{ messageId: string }>;
}

/** Without SMTP_URL messages become .eml files in the data folder, so that the demonstration shows what would go out. */
export function createMailer(config: Config): Mailer {
  const { mail } = config;
  if (!mail) {
    const folder = join(config.dataFolder, "outbox");
    const composer = nodemailer.createTransport({ streamTransport: true, buffer: true });
    return {
      async send(message) {
        await mkdir(folder, { recursive: true });
        const made = await composer.sendMail({ from: "Dân Biết <khong-tra-loi@danbiet.example>", ...message });
        await writeFile(
          join(folder, `${new Date().toISOString().replaceAll(":", "")}-${randomUUID().slice(0, 8)}.eml`),
          made.message as Buffer,
        );
        return { messageId: made.messageId };
      },
    };
  }
  const transport = nodemailer.createTransport({ url: mail.smtpUrl, connectionTimeout: 10_000, socketTimeout: 30_000 });
  return {
    async send(message) {
      const sent = await transport.sendMail({ from: mail.from, ...message });
      return { messageId: sent.messageId };
    },
  };
}
