import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { recordAct } from "../audit/index.ts";
import { lockSubscription, saveSubscription } from "./subscription.store.ts";

/** Somebody of the office has a program told no more. Answers false where it was over already. */
export async function endSubscription(tx: Tx, actor: Actor, input: { id: string; at: Date }): Promise<boolean> {
  const { id, at } = input;
  const one = await lockSubscription(tx, id);
  if (!one || one.state === "ended") return false;
  await saveSubscription(tx, id, {
    state: "ended",
    endedAt: at,
    endedReason: "office",
    sealedSecret: null,
    askedSecret: null,
    askedMode: null,
  });
  await recordAct(tx, actor, {
    act: "websub.end",
    subjectKind: "websubSubscription",
    subjectId: id,
    details: { topic: one.topic, host: one.callbackHost },
    at,
  });
  return true;
}
