import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import { download, type FormErrors, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { getUnit, unitNames } from "../../../../organisations/index.ts";
import { refusalFor } from "../../../act-on-plan.ts";
import { answerableFor, dayOfAnswering } from "../../../answerable.ts";
import { closePlan, issueObstacles, issuePlan, reopenPlan, withdrawDraft } from "../../../issue-plan.ts";
import { loadProgress } from "../../../load-progress.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { orientationsFor } from "../../../orientations/keep-orientation.ts";
import { reachOf } from "../../../plan.policy.ts";
import { LIMITS, type Plan, type PlanAct } from "../../../plan.ts";
import { ProgressQuery, progressFilterOf } from "../../../plan-query.ts";
import { getSourceText, listAgencies, listEvents, listTasks } from "../../../plans.store.ts";
import { filterProgress, type TaskProgress, totalsOf } from "../../../progress.ts";
import { progressTable } from "../../../progress-table.ts";
import { parted } from "../parted.tsx";
import { summariseAbove } from "../plan-above/page.tsx";
import { visiblePlan } from "../plan-access.ts";
import { summariseBases } from "../plan-bases/page.tsx";
import { PlanRecordView } from "./view.tsx";

const ACTS: PlanAct[] = ["edit", "assign", "issue", "withdraw", "close", "reopen"];

async function show(rq: Rq, plan: Plan, errors: FormErrors = {}, reason = "", status = 200): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const query = ProgressQuery.parse(rq.query);
  const actor = actorOf(rq);
  const [rows, agencies, tasks, events] = await Promise.all([
    loadProgress(db, { planIds: [plan.id], today }),
    listAgencies(db, [plan.id]),
    listTasks(db, { planIds: [plan.id] }),
    listEvents(db, { planId: plan.id }, 25),
  ]);
  const refusals = new Map(
    await Promise.all(ACTS.map(async (act) => [act, await refusalFor(db, actor, act, plan, rq.now)] as const)),
  );
  const unitIds = [...new Set(rows.flatMap((row) => row.assignments.map((one) => one.unitId)))];
  const done = z.enum(["issued", "closedDone", "reopened", "withdrawnDone"]).safeParse(rq.query.xong);
  return html(
    PlanRecordView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      plan,
      unit: await getUnit(db, plan.unitId, today),
      head: (await answerableFor(db, [plan.unitId], dayOfAnswering(plan, today))).get(plan.unitId) ?? null,
      query,
      totals: totalsOf(rows),
      shown: parted(inAgencyOrder(filterProgress(rows, progressFilterOf(query)), agencies), rq.query.trang),
      agencies: agencies.filter((agency) => rows.some((row) => row.agency.id === agency.id)),
      unitNames: await unitNames(db, unitIds, today),
      refusals,
      mayReport: holds(actor, "plans.report"),
      mayMoney: holds(actor, "money.read"),
      obstacles: plan.state === "draft" ? issueObstacles(plan, tasks) : [],
      orientations: await orientationsFor(db, { unitIds: [plan.unitId], planId: plan.id }, rq.now),
      bases: await summariseBases(rq, plan),
      above: await summariseAbove(rq, plan),
      mayDerive: plan.state === "issued" && (await mayDerive(rq, plan)),
      events,
      done: done.success ? done.data : null,
      errors,
      reason,
    }),
    { status },
  );
}

/** As the page groups them. */
function inAgencyOrder(rows: TaskProgress[], agencies: readonly { id: string }[]): TaskProgress[] {
  const byAgency = Map.groupBy(rows, (row) => row.agency.id);
  return agencies.flatMap((agency) => byAgency.get(agency.id) ?? []);
}

/** Whether the person plans for a unit other than the plan's own. */
async function mayDerive(rq: Rq, plan: Plan): Promise<boolean> {
  const reach = await reachOf(rq.app.db, actorOf(rq), "plans.edit", rq.now);
  return reach.size > (reach.has(plan.unitId) ? 1 : 0);
}

export async function planRecordPage(rq: Rq): Promise<Reply> {
  return show(rq, await visiblePlan(rq));
}

/** Exactly what the filter shows, one line per unit. */
export async function planProgressCsv(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const today = vietnamDay(rq.now);
  const rows = filterProgress(
    await loadProgress(rq.app.db, { planIds: [plan.id], today }),
    progressFilterOf(ProgressQuery.parse(rq.query)),
  );
  const table = await progressTable(rq.app.db, rows, pick(rq.lang, vi, en), today);
  const name = (plan.number ?? "ke-hoach").replace(/\//g, "-");
  return download(Buffer.from(writeCsv(table)), "text/csv; charset=utf-8", `tien-do-${name}.csv`);
}

/** The document as it was handed in; pasted text as a text file. */
export async function planSourceFile(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const name = plan.sourceName ?? `${(plan.number ?? "ke-hoach").replace(/\//g, "-")}.txt`;
  if (plan.sourceFileKey)
    return download(
      await rq.app.files.get(plan.sourceFileKey),
      plan.sourceFileType ?? "application/octet-stream",
      name,
    );
  const text = await getSourceText(rq.app.db, plan.id);
  return download(Buffer.from(text), "text/plain; charset=utf-8", name.endsWith(".txt") ? name : `${name}.txt`);
}

async function act(rq: Rq, done: string, work: (tx: Tx, planId: string) => Promise<void>): Promise<Reply> {
  const plan = await visiblePlan(rq);
  await transaction(rq.app.db, (tx) => work(tx, plan.id));
  return seeOther(`/can-bo/ke-hoach/${plan.id}?xong=${done}`);
}

export async function issuePlanPage(rq: Rq): Promise<Reply> {
  return act(rq, "issued", (tx, planId) => issuePlan(tx, actorOf(rq), { planId, at: rq.now }));
}

async function withReason(
  rq: Rq,
  done: string,
  work: (tx: Tx, planId: string, reason: string) => Promise<void>,
): Promise<Reply> {
  const raw = (rq.body as Record<string, unknown>).reason;
  const reason = typeof raw === "string" ? nfc(raw) : "";
  const words = pick(rq.lang, vi, en).errors;
  const error =
    reason === ""
      ? words.reasonMissing
      : [...reason].length > LIMITS.note
        ? words.noteLong
        : reason.isWellFormed()
          ? null
          : words.loneMarks;
  if (error) return show(rq, await visiblePlan(rq), { reason: error }, reason, 422);
  return act(rq, done, (tx, planId) => work(tx, planId, reason));
}

export async function closePlanPage(rq: Rq): Promise<Reply> {
  return withReason(rq, "closedDone", (tx, planId, reason) =>
    closePlan(tx, actorOf(rq), { planId, reason, at: rq.now }),
  );
}

export async function withdrawDraftPage(rq: Rq): Promise<Reply> {
  return withReason(rq, "withdrawnDone", (tx, planId, reason) =>
    withdrawDraft(tx, actorOf(rq), { planId, reason, at: rq.now }),
  );
}

export async function reopenPlanPage(rq: Rq): Promise<Reply> {
  return withReason(rq, "reopened", (tx, planId, reason) =>
    reopenPlan(tx, actorOf(rq), { planId, reason, at: rq.now }),
  );
}
