import { randomUUID } from "node:crypto";
import { seal } from "../../../platform/crypto/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import { formatDate, nfc } from "../../../platform/i18n/index.ts";
import { findItemForPosting } from "../../content/index.ts";
import { askQuestion, QUESTION_LIMITS, showCode } from "../../feedback/index.ts";
import type { ChatAnswer } from "../../procedures/index.ts";
import type { PostAccount } from "../connections/account.ts";
import type { PostPlace } from "../places/place.ts";
import { findItemOfRemote } from "../post.store.ts";
import { isAnswered } from "./chat/chat-answer.store.ts";
import { answerMessage } from "./chat/take-chat.ts";
import { insertIncoming, isTaken } from "./incoming.store.ts";
import { SOURCE_OF, type Written } from "./incoming.ts";
import { vi } from "./messages.vi.ts";

export const SENDER_PURPOSE = "post-sender";

/**
 * What somebody wrote to an account becomes a question of the unit, with its deadline; what asks about a procedure and finds its answer in the
 * catalogue is answered at once instead. Who wrote it lies encrypted, for the answer only.
 *
 * @idempotent by what the network calls the message
 */
export async function takeIn(
  tx: Tx,
  secretKey: Buffer,
  input: {
    account: PostAccount;
    place: PostPlace;
    written: Written;
    /** What the catalogue answers, where a message asks it. */
    chat: ChatAnswer | null;
    lookup: string;
    at: Date;
  },
): Promise<void> {
  const { account, place, written, chat, at } = input;
  const body = [...nfc(written.text).trim()].slice(0, QUESTION_LIMITS.body).join("");
  const source = SOURCE_OF[account.kind];
  if (source === null || body === "" || (await isTaken(tx, account.id, written.remoteId))) return;
  if (await isAnswered(tx, account.id, written.remoteId)) return;
  const told = { account, place, written, at };
  if (chat && chat.kind !== "none") {
    await answerMessage(tx, secretKey, {
      ...told,
      answer: chat,
      text: `${chat.text}\n\n${vi.chat.notThis}`,
      questionId: null,
    });
    return;
  }
  const asked = await askQuestion(tx, secretKey, {
    unitId: place.unitId,
    kind: "question",
    source,
    body,
    contact: null,
    pagePath: await pageOf(tx, account, written),
    at,
  });
  const id = randomUUID();
  await insertIncoming(tx, {
    id,
    accountId: account.id,
    remoteId: written.remoteId,
    kind: written.kind,
    sealedSender: seal(secretKey, SENDER_PURPOSE, id, JSON.stringify({ id: written.senderId, of: written.remoteId })),
    questionId: asked.id,
    receivedAt: at,
  });
  if (chat) {
    const text = `${chat.text} ${vi.chat.asQuestion(showCode(asked.code), formatDate(asked.dueOn), input.lookup)}`;
    await answerMessage(tx, secretKey, { ...told, answer: chat, text, questionId: asked.id });
  }
}

/** The item under whose post it was written. */
async function pageOf(tx: Tx, account: PostAccount, written: Written): Promise<string | null> {
  const itemId = written.remotePostId ? await findItemOfRemote(tx, account.id, written.remotePostId) : undefined;
  const item = itemId ? await findItemForPosting(tx, itemId) : undefined;
  return item ? `/tin-tuc/${item.slug}` : null;
}
