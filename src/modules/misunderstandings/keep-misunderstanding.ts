import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { recordAct } from "../audit/index.ts";
import { actRefusal } from "./misunderstanding.policy.ts";
import { insertStep, lockMisunderstanding, saveMisunderstanding } from "./misunderstanding.store.ts";
import { type Act, type Misunderstanding, nextState } from "./misunderstanding.ts";
import { MisunderstandingRefused, MisunderstandingUnknown } from "./misunderstandings.errors.ts";

/** The proposal, locked, once it is sure that this person may do it. `basedOn` is the state the page showed. */
export async function lockForAct(
  tx: Tx,
  actor: Actor,
  act: Act,
  of: { id: string; basedOn: string; at: Date },
): Promise<Misunderstanding> {
  const one = await lockMisunderstanding(tx, of.id);
  if (!one) throw new MisunderstandingUnknown();
  const refusal = await actRefusal(tx, actor, act, one, of.at);
  if (refusal === "no-right-here") throw new MisunderstandingRefused(refusal);
  if (of.basedOn !== one.state) throw new MisunderstandingRefused("changed-meanwhile");
  if (refusal) throw new MisunderstandingRefused(refusal);
  return one;
}

export async function noteAct(
  tx: Tx,
  actor: Actor,
  act: Act,
  one: Pick<Misunderstanding, "id" | "unitId" | "state">,
  note: string,
  at: Date,
): Promise<void> {
  await insertStep(tx, one.id, { at, personName: actor.name, act, note });
  await recordAct(tx, actor, {
    act: `misunderstanding.${act}`,
    subjectKind: "misunderstanding",
    subjectId: one.id,
    unitId: one.unitId,
    details: { from: one.state, to: nextState(one.state, act) },
    at,
  });
}

/** Somebody sees to it, gives it back, rejects it with a reason, or tries again. */
export async function decideMisunderstanding(
  tx: Tx,
  actor: Actor,
  input: { id: string; act: Exclude<Act, "draft">; basedOn: string; reason: string; at: Date },
): Promise<void> {
  const { act, reason, at } = input;
  const one = await lockForAct(tx, actor, act, input);
  const taken = act === "take" || act === "again";
  await saveMisunderstanding(tx, one.id, {
    state: nextState(one.state, act) as Misunderstanding["state"],
    takenBy: taken ? actor.id : null,
    takenByName: taken ? actor.name : null,
    reason: act === "reject" ? reason : null,
    rejectedWeight: act === "reject" ? one.weight : null,
    // Another explanation is another story.
    ...(act === "again" ? { outcome: null, publishedAt: null } : {}),
    changedAt: at,
  });
  await noteAct(tx, actor, act, one, reason, at);
}
