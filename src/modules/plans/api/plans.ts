import { vietnamDay } from "../../../platform/clock/index.ts";
import { InvalidContent, json, type Reply, type Rq } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { actorOf } from "../../accounts/index.ts";
import { unitNames } from "../../organisations/index.ts";
import { loadProgress } from "../load-progress.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { visiblePlan } from "../pages/staff/plan-access.ts";
import { reachOf } from "../plan.policy.ts";
import type { Plan } from "../plan.ts";
import { PlanNotFound } from "../plans.errors.ts";
import { listAgencies, listAssignments, listPlansPage, listTasks, type PlanRow } from "../plans.store.ts";
import { totalsOf } from "../progress.ts";
import { listPublicEvidence } from "../public-evidence.ts";
import { reportFile } from "../report-files.ts";
import { ListQuery, UpToQuery } from "./schemas.ts";

type Summarised = Pick<
  PlanRow,
  "id" | "unitId" | "state" | "number" | "title" | "year" | "issuedOn" | "reportDueOn" | "tasks"
>;

function summary(row: Summarised, names: Map<string, string>) {
  const { id, unitId, state, number, title, year, issuedOn, reportDueOn, tasks } = row;
  return { id, unitId, unit: names.get(unitId) ?? "", state, number, title, year, issuedOn, reportDueOn, tasks };
}

/** Drafts within reach and plans in force, newest first, by cursor. */
export async function listPlansApi(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = ListQuery.parse(rq.query);
  const [at, id] = (query.cursor ?? "").split("_");
  const after = at && id && !Number.isNaN(Date.parse(at)) ? { createdAt: new Date(at), id } : undefined;
  const rows = await listPlansPage(
    db,
    {
      unitIds: [...(await reachOf(db, actorOf(rq), "plans.read", rq.now))],
      orIssued: true,
      ...(query.year ? { year: query.year } : {}),
      ...(query.state ? { states: [query.state] } : {}),
      ...(query.unit ? { ofUnit: query.unit } : {}),
    },
    query.limit + 1,
    after,
  );
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const names = await unitNames(db, [...new Set(shown.map((row) => row.unitId))], vietnamDay(rq.now));
  return json({
    items: shown.map((row) => summary(row, names)),
    next: rows.length > query.limit && last ? `${last.createdAt.toISOString()}_${last.id}` : null,
  });
}

export async function planTasksApi(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const plan = await visiblePlan(rq);
  const [agencies, tasks] = await Promise.all([
    listAgencies(db, [plan.id]),
    listTasks(db, { planIds: [plan.id], states: ["proposed", "accepted"] }),
  ]);
  const assignments = await listAssignments(db, { taskIds: tasks.map((task) => task.id) });
  const names = await unitNames(
    db,
    [...new Set([plan.unitId, ...assignments.map((one) => one.unitId)])],
    vietnamDay(rq.now),
  );
  const agencyNames = new Map(agencies.map((agency) => [agency.id, agency.name]));
  const byTask = Map.groupBy(assignments, (one) => one.taskId);
  return json({
    plan: summary({ ...plan, tasks: tasks.length }, names),
    tasks: tasks.map((task) => ({
      id: task.id,
      text: task.text,
      agency: agencyNames.get(task.agencyId) ?? "",
      role: task.role,
      state: task.state,
      deadline: {
        text: task.deadlineText,
        start: task.startsOn,
        due: task.dueOn,
        norm: task.deadlineNorm,
        flag: task.deadlineFlag,
      },
      target: task.targetCount,
      coordinating: task.coordinating,
      assignments: (byTask.get(task.id) ?? []).map((one) => ({
        unitId: one.unitId,
        unit: names.get(one.unitId) ?? "",
        role: one.role,
        target: one.targetCount,
        acknowledgedAt: one.acknowledgedAt,
      })),
    })),
  });
}

function upToOf(rq: Rq): string {
  const today = vietnamDay(rq.now);
  const query = UpToQuery.safeParse(rq.query);
  if (!query.success || (query.data.to && query.data.to > today))
    throw new InvalidContent([
      { pointer: "/to", code: "day-wrong", detail: pick(rq.lang, vi, en).errors.reportDayWrong },
    ]);
  return query.data.to ?? today;
}

export async function planProgressApi(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const plan = await visiblePlan(rq);
  const upTo = upToOf(rq);
  const rows = await loadProgress(db, { planIds: [plan.id], today: vietnamDay(rq.now), upTo });
  const evidence = await listPublicEvidence(
    db,
    rows.map((row) => row.task.id),
  );
  const unitIds = rows.flatMap((row) => row.assignments.map((one) => one.unitId));
  const names = await unitNames(db, [...new Set([plan.unitId, ...unitIds])], upTo);
  const { tasks, done, late, due, open, target, declared, proven } = totalsOf(rows);
  return json({
    plan: summary({ ...plan, tasks }, names),
    to: upTo,
    totals: { tasks, done, late, due, open, target, declared, proven },
    tasks: rows.map((row) => ({
      id: row.task.id,
      text: row.task.text,
      agency: row.agency.name,
      state: row.state,
      due: row.task.dueOn,
      target: row.target,
      declared: row.declared,
      proven: row.proven,
      units: row.assignments.map((one) => ({
        unitId: one.unitId,
        unit: names.get(one.unitId) ?? "",
        role: one.role,
        target: one.targetCount,
        declared: one.declaredCount,
        proven: one.proven,
        state: row.units > 1 ? one.state : row.state,
      })),
      evidence: (evidence.get(row.task.id) ?? []).map(({ title, address, sentAt }) => ({ title, address, sentAt })),
    })),
  });
}

async function reportedPlan(rq: Rq): Promise<Plan> {
  const plan = await visiblePlan(rq);
  if (plan.state === "draft") throw new PlanNotFound();
  return plan;
}

export async function planReportDocxApi(rq: Rq): Promise<Reply> {
  return reportFile(rq.app, await reportedPlan(rq), upToOf(rq), "docx");
}

export async function planReportPdfApi(rq: Rq): Promise<Reply> {
  return reportFile(rq.app, await reportedPlan(rq), upToOf(rq), "pdf");
}
