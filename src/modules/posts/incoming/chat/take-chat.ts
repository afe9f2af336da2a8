import { randomUUID } from "node:crypto";
import { seal } from "../../../../platform/crypto/index.ts";
import type { Tx } from "../../../../platform/db/index.ts";
import { addJob } from "../../../../platform/jobs/index.ts";
import type { ChatAnswer } from "../../../procedures/index.ts";
import type { PostAccount } from "../../connections/account.ts";
import type { PostPlace } from "../../places/place.ts";
import type { Written } from "../incoming.ts";
import { insertChatReply } from "./chat-answer.store.ts";
import { sendChatReply } from "./send-chat-reply.ts";

export const CHAT_SENDER = "post-chat-sender";

/** Puts down what is answered to a message, and has it sent. */
export async function answerMessage(
  tx: Tx,
  secretKey: Buffer,
  input: {
    account: PostAccount;
    place: PostPlace;
    written: Written;
    answer: ChatAnswer;
    text: string;
    questionId: string | null;
    at: Date;
  },
): Promise<void> {
  const { account, place, written, answer, text, questionId, at } = input;
  const id = randomUUID();
  await insertChatReply(tx, {
    id,
    accountId: account.id,
    unitId: place.unitId,
    remoteId: written.remoteId,
    sealedSender: seal(secretKey, CHAT_SENDER, id, JSON.stringify({ id: written.senderId })),
    outcome: answer.kind,
    procedureCode: answer.kind === "answer" ? answer.code : null,
    procedureVersion: answer.kind === "answer" ? answer.version : null,
    questionId,
    text: [...text].slice(0, 2_000).join(""),
    receivedAt: at,
  });
  await addJob(tx, sendChatReply, { id }, { subject: `postChatReply:${id}`, key: `chat-reply:${id}` });
}
