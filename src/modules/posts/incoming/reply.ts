import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { open } from "../../../platform/crypto/index.ts";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import { findAnswer, findAnswerNotice, moveNotice } from "../../feedback/index.ts";
import { findAccount } from "../connections/account.store.ts";
import type { PostAccount } from "../connections/account.ts";
import { connect } from "../connections/connect.ts";
import type { PostOutcome } from "../connections/connection.ts";
import { findIncomingOf, lockIncoming, saveReply } from "./incoming.store.ts";
import type { Incoming } from "./incoming.ts";
import { vi } from "./messages.vi.ts";
import { SENDER_PURPOSE } from "./take-in.ts";

export const Sender = z.object({ id: z.string(), of: z.string() });
const HOUR_MS = 60 * 60 * 1_000;

/**
 * Why nothing can be written to who wrote, in a sentence; null where it can. Networks take messages to a person only for some hours after that
 * person wrote (a setting of the account), answers to comments at any time.
 */
export function whyNoReply(
  incoming: Pick<Incoming, "kind" | "sealedSender" | "receivedAt">,
  account: Pick<PostAccount, "isLive" | "isKeyWrong" | "settings"> | undefined,
  now: Date,
): string | null {
  if (!account?.isLive || account.isKeyWrong) return vi.notConnected;
  if (incoming.sealedSender === null) return vi.forgotten;
  const hours = z.object({ replyHours: z.number() }).safeParse(account.settings).data?.replyHours ?? 0;
  const isOpen = incoming.kind === "comment" || now.getTime() - incoming.receivedAt.getTime() <= hours * HOUR_MS;
  return isOpen ? null : vi.windowClosed(hours);
}

/**
 * An answered question goes back to who asked, over the network it came by, as long as the network allows it; else an officer answers
 * there by hand. It may run twice and may be cut off: what was begun and has no outcome is not sent again.
 */
export async function replyTo(app: AppContext, questionId: string): Promise<void> {
  const incoming = await findIncomingOf(app.db, questionId);
  const answer = incoming && (await findAnswer(app.db, questionId));
  if (!incoming || !answer || incoming.replyState === "sent" || incoming.replyState === "byHand") return;
  const account = await findAccount(app.db, incoming.accountId);
  const now = app.clock.now();
  const refusal = whyNoReply(incoming, account, now);
  const begun = await transaction(app.db, async (tx) => {
    const current = await lockIncoming(tx, incoming.id);
    if (!current || (current.replyState !== "none" && current.replyState !== "sending")) return false;
    const reason = current.replyState === "sending" ? vi.cutOff : refusal;
    await saveReply(tx, incoming.id, {
      replyState: reason ? "failed" : "sending",
      replyReason: reason,
      repliedAt: now,
    });
    if (reason) await settle(tx, questionId, { reason, at: now });
    return reason === null;
  });
  if (!begun || !account || !incoming.sealedSender) return;
  const sender = Sender.parse(
    JSON.parse(open(app.config.secretKey, SENDER_PURPOSE, incoming.id, incoming.sealedSender)),
  );
  const way = connect(app, account);
  // Under a comment everybody reads it: the code is the asker's alone.
  const text = incoming.kind === "comment" ? answer.answer : vi.reply(answer, `${app.config.http.publicUrl}/tra-cuu`);
  const outcome: PostOutcome = await way
    .reply(incoming.kind === "comment" ? { comment: sender.of } : { person: sender.id }, text)
    .finally(() => way.close());
  const reason = outcome.kind === "sent" ? null : outcome.reason;
  await transaction(app.db, async (tx) => {
    const at = app.clock.now();
    await saveReply(tx, incoming.id, { replyState: reason ? "failed" : "sent", replyReason: reason, repliedAt: at });
    await settle(tx, questionId, { reason, at });
  });
}

/** What became of the answer stands with the question too. */
async function settle(tx: Tx, questionId: string, of: { reason: string | null; at: Date }): Promise<void> {
  const notice = await findAnswerNotice(tx, questionId);
  if (notice) await moveNotice(tx, notice.id, ["waiting"], { state: of.reason ? "notSent" : "sent", ...of });
}
