import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { PostRefused, PostUnknown } from "../posts.errors.ts";
import { lockIncoming, saveReply, unitOfIncoming } from "./incoming.store.ts";

/** An officer answered at the network what we could not. @throws PostRefused "not-from-this-state" where nothing is left to be answered so */
export async function noteAnsweredByHand(tx: Tx, actor: Actor, input: { incomingId: string; at: Date }): Promise<void> {
  const incoming = await lockIncoming(tx, input.incomingId);
  if (!incoming) throw new PostUnknown();
  const unitId = await unitOfIncoming(tx, incoming.id);
  if (!(await mayAt(tx, actor, "posts.write", unitId, input.at))) throw new PostRefused("no-right-here");
  if (incoming.replyState !== "failed") throw new PostRefused("not-from-this-state");
  await saveReply(tx, incoming.id, { replyState: "byHand", replyReason: null, repliedAt: input.at });
  await recordAct(tx, actor, {
    act: "post.answerByHand",
    subjectKind: "question",
    subjectId: incoming.questionId,
    unitId,
    details: {},
    at: input.at,
  });
}
