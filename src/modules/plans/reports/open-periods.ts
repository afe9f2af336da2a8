import { randomUUID } from "node:crypto";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { personIdOf } from "../../accounts/index.ts";
import { listTree } from "../../organisations/index.ts";
import { noteAct } from "../act-on-plan.ts";
import { reachOf } from "../plan.policy.ts";
import { PlanNotFound } from "../plans.errors.ts";
import { listDoingUnitIds, lockPlan } from "../plans.store.ts";
import type { PeriodKind, Stretch } from "./period.ts";
import { periodForAct } from "./report-for-act.ts";
import { reportingTree } from "./report-tree.ts";
import { ReportActRefused } from "./reports.errors.ts";
import {
  insertPeriod,
  insertUnitReports,
  listUnitReports,
  lockAccepted,
  saveDueDay,
  savePeriod,
} from "./reports.store.ts";

/**
 * Opens one or several periods of a plan at once: every unit that does a task has a report to write, and each office that
 * stands above others a summary, up to the leading unit. Stretches that are open already stay as they are; answers how many are new.
 *
 * @throws ReportActRefused when there is nothing new, or nobody to report
 */
export async function openPeriods(
  tx: Tx,
  actor: Actor,
  input: {
    planId: string;
    kind: PeriodKind;
    stretches: readonly (Stretch & { dueOn: string })[];
    /** Units that only help report too. */
    withHelpers: boolean;
    /** The unit that gathers the reports for the leading one. */
    throughId?: string | null;
    note: string | null;
    at: Date;
  },
): Promise<number> {
  const plan = await lockPlan(tx, input.planId);
  if (!plan) throw new PlanNotFound();
  if (!(await reachOf(tx, actor, "plans.assign", input.at)).has(plan.unitId))
    throw new ReportActRefused("no-right-here");
  if (plan.state === "draft") throw new ReportActRefused("plan-not-in-force");
  const units = await listDoingUnitIds(tx, plan.id, { withHelpers: input.withHelpers });
  if (units.length === 0) throw new ReportActRefused("nobody-to-report");
  const parentOf = new Map((await listTree(tx, vietnamDay(input.at))).map((unit) => [unit.id, unit.parentId]));
  const chainOf = (unitId: string): string[] => {
    const above = parentOf.get(unitId);
    return above ? [above, ...chainOf(above)] : [];
  };
  const tree = reportingTree({ units, leadId: plan.unitId, throughId: input.throughId ?? null, chainOf });
  let opened = 0;
  for (const { fromOn, toOn, dueOn } of input.stretches) {
    const periodId = await insertPeriod(tx, {
      planId: plan.id,
      unitId: plan.unitId,
      kind: input.kind,
      fromOn,
      toOn,
      dueOn,
      note: input.note,
      withHelpers: input.withHelpers,
      throughId: input.throughId ?? null,
      openedBy: personIdOf(actor),
      openedByName: actor.name,
      openedAt: input.at,
    });
    if (!periodId) continue;
    opened++;
    const ids = new Map(
      tree.filter((one) => one.role === "summary").map((one) => [one.unitId, randomUUID() as string]),
    );
    await insertUnitReports(
      tx,
      tree.map(({ unitId, role, aboveUnitId }) => ({
        id: role === "summary" ? (ids.get(unitId) as string) : randomUUID(),
        periodId,
        unitId,
        role,
        dueOn,
        aboveId: aboveUnitId === null ? null : (ids.get(aboveUnitId) as string),
      })),
    );
    await noteAct(tx, actor, plan, "openPeriod", {
      details: { period: periodId, kind: input.kind, fromOn, toOn, dueOn, units: units.length },
      at: input.at,
    });
  }
  if (opened === 0) throw new ReportActRefused("periods-exist");
  return opened;
}

/** More time, for everybody who has not handed in or for one unit, with the reason on record. */
export async function extendDue(
  tx: Tx,
  actor: Actor,
  input: { periodId: string; reportId: string | null; dueOn: string; reason: string; at: Date },
): Promise<number> {
  const { period, plan } = await periodForAct(tx, actor, input.periodId, input.at);
  if (period.closedAt !== null) throw new ReportActRefused("period-closed");
  const reports = (await listUnitReports(tx, period.id)).filter(
    (one) =>
      (input.reportId === null ? one.role === "unit" : one.id === input.reportId) && one.firstSubmittedAt === null,
  );
  const longer = reports.filter((one) => one.dueOn < input.dueOn);
  if (longer.length === 0) throw new ReportActRefused("not-later");
  await saveDueDay(
    tx,
    longer.map((one) => one.id),
    input.dueOn,
    input.reason,
  );
  if (input.reportId === null) await savePeriod(tx, period.id, { dueOn: input.dueOn });
  await noteAct(tx, actor, plan, "extendPeriod", {
    ...(input.reportId === null ? {} : { unitId: longer[0]?.unitId ?? null }),
    note: input.reason,
    details: { period: period.id, dueOn: input.dueOn, reports: longer.length },
    at: input.at,
  });
  return longer.length;
}

/** The period ends: what was accepted is locked, and nothing moves any more without a reason. */
export async function closePeriod(tx: Tx, actor: Actor, input: { periodId: string; at: Date }): Promise<void> {
  const { period, plan } = await periodForAct(tx, actor, input.periodId, input.at);
  if (period.closedAt !== null) throw new ReportActRefused("period-closed");
  await savePeriod(tx, period.id, { closedAt: input.at, closedByName: actor.name });
  const locked = await lockAccepted(tx, period.id);
  await noteAct(tx, actor, plan, "closePeriod", { details: { period: period.id, locked }, at: input.at });
}
