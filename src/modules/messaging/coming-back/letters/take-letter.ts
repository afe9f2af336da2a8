import type { AppContext } from "../../../../platform/app-context.ts";
import { transaction } from "../../../../platform/db/index.ts";
import { nfc } from "../../../../platform/i18n/index.ts";
import { normalAddress } from "../../contact.ts";
import type { Provider } from "../../provider.store.ts";
import { letterWords } from "../reply-words.ts";
import { readShortMessage } from "../short-message.ts";
import { takeIncoming } from "../take-incoming.ts";
import { takeReports } from "../take-reports.ts";
import { readBounce } from "./bounce.ts";
import { isWrittenByMachine, type Letter, ownWords } from "./letter.ts";

const MOST_CHARACTERS = 3_800;

/**
 * Takes a letter of the mailbox: what a mail server says of a letter of ours, or what somebody writes to the office. The
 * latter goes to the inbox and is answered with its code; who writes that he or she wants no more is told no more. What
 * programs write is read and left alone.
 *
 * @idempotent by the letter's Message-ID
 */
export async function takeLetter(
  app: AppContext,
  provider: Pick<Provider, "id" | "medium">,
  letter: Letter,
): Promise<void> {
  const now = app.clock.now();
  const reports = readBounce(letter, now);
  if (reports !== null) {
    await transaction(app.db, (tx) => takeReports(tx, app.config.secretKey, provider, reports, now));
    return;
  }
  const address = letter.from && normalAddress("email", letter.from.address);
  if (!address || isWrittenByMachine(letter)) return;
  const words = ownWords(nfc(letter.text));
  const text = [...[letter.subject.trim(), words].filter(Boolean).join("\n\n").replace(/\0/g, "")]
    .slice(0, MOST_CHARACTERS)
    .join("");
  const files = letter.attachments.length;
  if (text === "") return;
  const isStop = [letter.subject, words].some((one) => readShortMessage(one).kind === "stop");
  await takeIncoming(app, {
    providerId: provider.id,
    medium: "email",
    address,
    name: letter.from?.name ?? "",
    text,
    remoteId: letter.messageId?.slice(0, 300) ?? null,
    wish: isStop
      ? { kind: "stop" }
      : { kind: "question", as: "question", text: files > 0 ? `${text}\n\n${letterWords.files(files)}` : text },
    words: letterWords,
  });
}
