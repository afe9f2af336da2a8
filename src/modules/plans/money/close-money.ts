import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import { PlanNotFound } from "../plans.errors.ts";
import { lockPlan } from "../plans.store.ts";
import { MoneyRefused } from "./money.errors.ts";
import { mayApprove } from "./money.policy.ts";
import { insertClosing, listClosings, listMoneyEntries } from "./money.store.ts";
import { groupMoney, type MoneyEntry, type StageSums } from "./money.ts";

/** What speaks against closing: nothing is decided for anybody, the page says what is open. */
export function openBeforeClosing(entries: readonly MoneyEntry[]): { waiting: number; unsettled: number } {
  const unsettled = groupMoney(entries, "source").reduce(
    (sum, group) => sum + Math.max(group.sums.spending - group.sums.settlement, 0),
    0,
  );
  return { waiting: entries.filter((one) => one.stage === "estimate" && one.isApproved === null).length, unsettled };
}

/** What of an allocation was not settled, and may go on or be given back. */
export function leftToSettle(sums: StageSums): number {
  return Math.max(sums.allocation - sums.settlement, 0);
}

/** Closes the money of a plan for its year, with what goes on into the next. */
export async function closeMoney(
  tx: Tx,
  actor: Actor,
  input: { planId: string; carriedOver: ReadonlyMap<string, number>; note: string | null; at: Date },
): Promise<void> {
  const plan = await lockPlan(tx, input.planId);
  if (!plan) throw new PlanNotFound();
  if (!(await mayApprove(tx, actor, plan, input.at))) throw new MoneyRefused("no-right-here");
  if (plan.state === "draft") throw new MoneyRefused("not-in-force");
  if ((await listClosings(tx, [plan.id])).length > 0) throw new MoneyRefused("year-closed");
  const entries = await listMoneyEntries(tx, { planIds: [plan.id] });
  const open = openBeforeClosing(entries);
  const year = plan.year ?? Number(vietnamDay(input.at).slice(0, 4));
  if (entries.length === 0 || open.waiting > 0) throw new MoneyRefused("not-closable");
  if (open.unsettled > 0 && !input.note) throw new MoneyRefused("reason-missing");
  const lines = groupMoney(entries, "source").map(({ key, sums }) => ({
    sourceId: key,
    allocated: sums.allocation,
    spent: sums.spending,
    settled: sums.settlement,
    carriedOver: input.carriedOver.get(key) ?? 0,
    left: leftToSettle(sums),
  }));
  if (lines.some((line) => line.carriedOver > line.left)) throw new MoneyRefused("too-much-carried");
  await insertClosing(
    tx,
    { planId: plan.id, note: input.note, closedBy: actor.id, closedByName: actor.name, closedAt: input.at },
    lines.map(({ left: _left, ...line }) => line),
  );
  await recordAct(tx, actor, {
    act: "money.close",
    subjectKind: "plan",
    subjectId: plan.id,
    unitId: plan.unitId,
    details: { year, carriedOver: lines.reduce((sum, line) => sum + line.carriedOver, 0), note: input.note },
    at: input.at,
  });
}
