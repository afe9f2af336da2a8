import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import { PlanNotFound } from "../plans.errors.ts";
import { lockPlan } from "../plans.store.ts";
import { MoneyRefused, MoneyUnknown } from "./money.errors.ts";
import { mayApprove } from "./money.policy.ts";
import { findMoneyEntry, insertDecision } from "./money.store.ts";

/** Says yes or no to an estimate, or to its correction. Whoever wrote it does not decide (also a rule of the database). */
export async function decideEstimate(
  tx: Tx,
  actor: Actor,
  input: { entryId: string; isApproved: boolean; reason: string | null; at: Date },
): Promise<void> {
  const known = await findMoneyEntry(tx, input.entryId);
  const plan = known && (await lockPlan(tx, known.planId));
  if (!known) throw new MoneyUnknown();
  if (!plan) throw new PlanNotFound();
  if (!(await mayApprove(tx, actor, plan, input.at))) throw new MoneyRefused("no-right-here");
  // Read again behind the lock: somebody may have decided in between.
  const entry = (await findMoneyEntry(tx, input.entryId)) ?? known;
  if (entry.stage !== "estimate") throw new MoneyRefused("not-an-estimate");
  if (entry.isApproved !== null) throw new MoneyRefused("decided-before");
  if (entry.createdBy === actor.id) throw new MoneyRefused("own-estimate");
  if (!input.isApproved && !input.reason) throw new MoneyRefused("reason-missing");
  await insertDecision(tx, {
    entryId: entry.id,
    enteredBy: entry.createdBy,
    isApproved: input.isApproved,
    reason: input.reason,
    decidedBy: actor.id,
    decidedByName: actor.name,
    decidedAt: input.at,
  });
  await recordAct(tx, actor, {
    act: input.isApproved ? "money.approve" : "money.refuse",
    subjectKind: "moneyEntry",
    subjectId: entry.id,
    unitId: entry.unitId,
    details: { plan: plan.id, amount: entry.amount, reason: input.reason },
    at: input.at,
  });
}
