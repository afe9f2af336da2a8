import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  notFound,
  parseForm,
  type Reply,
  type Rq,
  seeOther,
} from "../../../../../platform/http/index.ts";
import { formatNumber, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import {
  getUnits,
  subtreeIds,
  successorsOf,
  UNIT_KINDS,
  type Unit,
  unitNames,
} from "../../../../organisations/index.ts";
import { refusalFor } from "../../../act-on-plan.ts";
import { assignRecognisedAgencies, assignTask, unitsOfAgency } from "../../../assign-task.ts";
import { savePlanAgency } from "../../../edit-task.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { scopeOf } from "../../../plan.policy.ts";
import { AGENCY_ROLES, type AgencyRole, GROUP_KINDS, type GroupKind, LIMITS, type Plan } from "../../../plan.ts";
import { ChangedMeanwhile, PlanActRefused } from "../../../plans.errors.ts";
import { listAgencies, listAssignedTaskIds, listAssignments, listTasks } from "../../../plans.store.ts";
import { visiblePlan, visibleTask } from "../plan-access.ts";
import { draftPage } from "../plan-reading/parts.ts";
import { PlanAssignView, TaskAssignView } from "./view.tsx";

const list = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.uuid()).max(5_000));

/** Units of the plan's province that may be given something, bodies first, each kind in Vietnamese order. */
export async function unitsForPlan(rq: Rq, plan: Plan): Promise<Unit[]> {
  const { db } = rq.app;
  const day = vietnamDay(rq.now);
  const units = [...(await getUnits(db, await subtreeIds(db, await scopeOf(db, plan.unitId, day), day), day)).values()];
  return units.sort(
    (a, b) =>
      UNIT_KINDS.indexOf(a.kind) - UNIT_KINDS.indexOf(b.kind) ||
      a.shortName.localeCompare(b.shortName, "vi", { numeric: true }),
  );
}

async function mayAssign(rq: Rq, plan: Plan): Promise<void> {
  const refusal = await refusalFor(rq.app.db, actorOf(rq), "assign", plan, rq.now);
  if (refusal) throw new PlanActRefused(refusal);
}

interface Shown {
  openAgency: string | null;
  typed?: Record<string, string | string[]>;
  errors?: FormErrors;
  conflictWith?: string;
}

async function show(rq: Rq, plan: Plan, shown: Shown, status = 200): Promise<Reply> {
  await mayAssign(rq, plan);
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const [agencies, tasks, given] = await Promise.all([
    listAgencies(db, [plan.id]),
    listTasks(db, { planIds: [plan.id], states: ["proposed", "accepted"] }),
    listAssignedTaskIds(db, plan.id),
  ]);
  const onlyOpen = rq.query.chua === "1";
  const shownTasks = onlyOpen ? tasks.filter((task) => !given.has(task.id)) : tasks;
  const wanted = shown.openAgency ?? z.uuid().catch("").parse(rq.query.muc);
  const item = shownTasks.find((task) => task.id === wanted || task.agencyId === wanted)?.id ?? null;
  const number = z.coerce.number().int().min(1).max(10_000).catch(1).parse(rq.query.trang);
  const page = draftPage({ pieces: [], agencies, tasks: shownTasks }, { itemId: item, number, newTask: false });
  const tasksHere = shownTasks.filter((task) => page.ids.has(task.id));
  const assignments = await listAssignments(db, { taskIds: tasksHere.map((task) => task.id) });
  const names = await unitNames(
    db,
    [
      ...new Set([
        ...assignments.map((one) => one.unitId),
        ...agencies.flatMap((one) => one.units.map((unit) => unit.unitId)),
      ]),
    ],
    vietnamDay(rq.now),
  );
  const [assigned, left] = String(rq.query.giao ?? "")
    .split("-")
    .map(Number);
  const said =
    assigned !== undefined && left !== undefined && Number.isInteger(assigned) && Number.isInteger(left)
      ? words.assign.done(formatNumber(assigned), formatNumber(left))
      : rq.query.xong === "saved"
        ? words.assign.saved
        : null;
  return html(
    PlanAssignView({
      ctx: rq.app.view(rq),
      words,
      plan,
      agencies: agencies.filter((agency) => tasksHere.some((task) => task.agencyId === agency.id)),
      tasks: tasksHere,
      counts: { all: tasks.length, given: tasks.filter((task) => given.has(task.id)).length },
      page,
      onlyOpen,
      assignments,
      unitNames: names,
      choices: shown.openAgency ? await unitsForPlan(rq, plan) : [],
      done: said,
      errors: shown.errors ?? {},
      ...shown,
    }),
    { status },
  );
}

export async function planAssignPage(rq: Rq): Promise<Reply> {
  const open = z.uuid().safeParse(rq.query.coquan);
  return show(rq, await visiblePlan(rq), { openAgency: open.success ? open.data : null });
}

export async function assignAllPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const done = await transaction(rq.app.db, (tx) =>
    assignRecognisedAgencies(tx, actorOf(rq), { planId: plan.id, at: rq.now }),
  );
  return seeOther(`/can-bo/ke-hoach/${plan.id}/giao-viec?giao=${done.assigned}-${done.left}`);
}

const AgencyForm = z.object({
  basedOn: z.coerce.number().int().catch(0),
  name: z
    .string("textMissing")
    .min(1, "textMissing")
    .refine((value) => value.isWellFormed(), "loneMarks")
    .refine((value) => [...value].length <= LIMITS.short, "shortLong"),
  role: z.enum(AGENCY_ROLES as [AgencyRole, ...AgencyRole[]]).catch("lead"),
  groupKind: z
    .union([z.enum(GROUP_KINDS as [GroupKind, ...GroupKind[]]), z.literal("").transform(() => null)])
    .catch(null),
  unitIds: list,
});

export async function saveAgencyPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const words = pick(rq.lang, vi, en);
  const agencyId = z.uuid().safeParse(rq.params.agency);
  if (!agencyId.success) throw notFound("plan-not-found");
  const form = parseForm(AgencyForm, rq.body);
  const shown = { openAgency: agencyId.data, typed: form.typed };
  if (!form.ok) {
    const errors = Object.fromEntries(
      Object.entries(form.errors).map(([field, key]) => [
        field,
        (words.errors as unknown as Record<string, string>)[key ?? ""] ?? key,
      ]),
    );
    return show(rq, plan, { ...shown, errors }, 422);
  }
  try {
    await transaction(rq.app.db, (tx) =>
      savePlanAgency(tx, actorOf(rq), { ...form.value, planId: plan.id, agencyId: agencyId.data, at: rq.now }),
    );
  } catch (error) {
    if (error instanceof ChangedMeanwhile)
      return show(rq, plan, { openAgency: agencyId.data, conflictWith: error.by }, 409);
    throw error;
  }
  return seeOther(`/can-bo/ke-hoach/${plan.id}/giao-viec?xong=saved&muc=${agencyId.data}#co-quan-${agencyId.data}`);
}

interface TaskShown {
  leads: string[];
  helpers: string[];
  target: string;
  invited: boolean;
  errors: FormErrors;
}

async function showTask(rq: Rq, shown: TaskShown | null, status = 200): Promise<Reply> {
  const { plan, task } = await visibleTask(rq);
  await mayAssign(rq, plan);
  const { db } = rq.app;
  const [agency] = (await listAgencies(db, [plan.id])).filter((one) => one.id === task.agencyId);
  const standing = await listAssignments(db, { taskIds: [task.id] });
  const doers = standing.filter((one) => one.role !== "coordinating");
  // Nobody has it yet: what the text says is proposed.
  const proposed = doers.length === 0 && agency ? await unitsOfAgency(db, plan, agency, vietnamDay(rq.now)) : [];
  return html(
    TaskAssignView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      plan,
      task,
      agencyName: agency?.name ?? "",
      choices: await unitsForPlan(rq, plan),
      leads: shown?.leads ?? (doers.length > 0 ? await heirsOf(rq, doers) : proposed),
      helpers: shown?.helpers ?? standing.filter((one) => one.role === "coordinating").map((one) => one.unitId),
      target: shown?.target ?? String(doers[0]?.targetCount ?? task.targetCount),
      invited:
        shown?.invited ??
        (doers.length > 0 ? doers.every((one) => one.role === "invited") : agency?.role === "invited"),
      errors: shown?.errors ?? {},
    }),
    { status },
  );
}

/** A unit that was merged away since stands for its successor. */
async function heirsOf(rq: Rq, doers: readonly { unitId: string }[]): Promise<string[]> {
  const day = vietnamDay(rq.now);
  const heirs = await Promise.all(doers.map((one) => successorsOf(rq.app.db, one.unitId, day)));
  return [...new Set(heirs.flat().map((unit) => unit.id))];
}

export async function taskAssignPage(rq: Rq): Promise<Reply> {
  return showTask(rq, null);
}

const TaskUnitsForm = z.object({
  lead: list,
  with: list,
  target: z.string().default(""),
  invited: z.string().optional(),
});

export async function saveTaskUnitsPage(rq: Rq): Promise<Reply> {
  const { plan, task } = await visibleTask(rq);
  const words = pick(rq.lang, vi, en).errors;
  const form = TaskUnitsForm.parse(rq.body);
  const errors: FormErrors = {};
  if (form.lead.length === 0) errors.lead = words.leadMissing;
  const target = /^[\d.\s]{1,8}$/.test(form.target) ? Number(form.target.replace(/[.\s]/g, "")) : Number.NaN;
  if (!(target >= 1 && target <= LIMITS.target)) errors.target = words.targetWrong;
  const kept = { leads: form.lead, helpers: form.with, target: form.target, invited: form.invited === "1" };
  if (Object.keys(errors).length > 0) return showTask(rq, { ...kept, errors }, 422);
  await transaction(rq.app.db, (tx) =>
    assignTask(tx, actorOf(rq), {
      taskId: task.id,
      leadUnitIds: form.lead,
      coordinatingUnitIds: form.with.filter((id) => !form.lead.includes(id)),
      targetCount: target,
      invited: kept.invited,
      at: rq.now,
    }),
  );
  return seeOther(`/can-bo/ke-hoach/${plan.id}/giao-viec?xong=saved&muc=${task.id}#viec-${task.id}`);
}
