import { vietnamDay } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { matchUnitByName, subtreeIds } from "../organisations/index.ts";
import { noteAct, planForAct } from "./act-on-plan.ts";
import { groupKindOf } from "./agency-group.ts";
import { copyOrigins } from "./cascade/cascade.store.ts";
import { readTaskDeadline } from "./deadline-days.ts";
import { type StateAct, stateOfAct } from "./edit-plan.ts";
import { checkValues, fieldColumns } from "./fields/set-task-fields.ts";
import type { TaskFields } from "./fields/task-fields.ts";
import { scopeOf } from "./plan.policy.ts";
import {
  type AgencyRole,
  type AgencyUnit,
  type GroupKind,
  LIMITS,
  type Plan,
  type PlanAgency,
  type PlanTask,
  type ProductKind,
  type TaskRole,
  type TextRange,
} from "./plan.ts";
import { ChangedMeanwhile, PlanActRefused, PlanNotFound } from "./plans.errors.ts";
import {
  insertAgency,
  insertTasks,
  listAgencies,
  listTasks,
  lockAgency,
  lockTask,
  replaceAgencyUnits,
  saveAgency,
  saveTask,
  shiftTasks,
  touchPlan,
} from "./plans.store.ts";
import { copyPurposes } from "./purposes/purposes.store.ts";
import { findDeadlines } from "./reading/deadline.ts";
import { roleOf } from "./reading/duties.ts";

async function taskForAct(
  tx: Tx,
  actor: Actor,
  input: { planId: string; taskId: string; basedOn: number; at: Date },
): Promise<{ plan: Plan; task: PlanTask }> {
  const plan = await planForAct(tx, actor, "edit", input.planId, input.at);
  const task = await lockTask(tx, input.taskId);
  if (!task || task.planId !== plan.id) throw new PlanNotFound();
  if (task.version !== input.basedOn) throw new ChangedMeanwhile(plan.changedByName);
  return { plan, task };
}

/** Says yes or no to a task, or takes the answer back. */
export async function decideTask(
  tx: Tx,
  actor: Actor,
  input: { planId: string; taskId: string; act: StateAct; basedOn: number; at: Date },
): Promise<void> {
  const { plan, task } = await taskForAct(tx, actor, input);
  await saveTask(tx, task.id, { state: stateOfAct(input.act) });
  await touchPlan(tx, plan.id, actor.name, input.at);
  await noteAct(tx, actor, plan, input.act, { taskId: task.id, at: input.at });
}

export interface TaskText {
  /** An agency of the plan, or the name of one that is not in it yet. */
  agencyId: string | null;
  newAgency: string | null;
  text: string;
  role: TaskRole;
  deadlineText: string | null;
  /** The day as a person sets it; null takes what the words of the deadline say. */
  dueOn: string | null;
  coordinating: string[];
  productKind: ProductKind | null;
  targetCount: number;
  /** For whom, where, on what; as it was where it is left out. */
  fields?: TaskFields;
}

/** A corrected task is an accepted one. */
export async function saveTaskText(
  tx: Tx,
  actor: Actor,
  input: TaskText & { planId: string; taskId: string; basedOn: number; at: Date },
): Promise<void> {
  const { plan, task } = await taskForAct(tx, actor, input);
  await saveTask(tx, task.id, { ...(await columnsOf(tx, plan, input, task)), state: "accepted" });
  await touchPlan(tx, plan.id, actor.name, input.at);
  await noteAct(tx, actor, plan, "edit", { taskId: task.id, at: input.at });
}

/** A task the reader missed, with its place in the source where it was written from a paragraph there. Returns its id. */
export async function addTask(
  tx: Tx,
  actor: Actor,
  input: TaskText & { planId: string; range?: TextRange | null; at: Date },
): Promise<string> {
  const plan = await planForAct(tx, actor, "edit", input.planId, input.at);
  const columns = await columnsOf(tx, plan, input);
  const tasks = await listTasks(tx, { planIds: [plan.id] });
  const after = tasks.findLast((task) => task.agencyId === columns.agencyId) ?? tasks.at(-1);
  const position = (after?.position ?? -1) + 1;
  await shiftTasks(tx, plan.id, position - 1);
  const [id] = await insertTasks(tx, [
    {
      ...columns,
      planId: plan.id,
      position,
      foundText: null,
      rangeStart: input.range?.start ?? null,
      rangeEnd: input.range?.end ?? null,
      deadlineStart: null,
      deadlineEnd: null,
      state: "accepted",
    },
  ]);
  await touchPlan(tx, plan.id, actor.name, input.at);
  await noteAct(tx, actor, plan, "add", { taskId: id ?? null, at: input.at });
  return id ?? "";
}

/**
 * A paragraph of the source the reader made nothing of: a task of the unit whose heading it stands under, or of the one named before
 * it; or said by a person to be none. Returns the id. @idempotent the same paragraph again answers the task that is there.
 */
export async function takeParagraph(
  tx: Tx,
  actor: Actor,
  input: { planId: string; text: string; range: TextRange; under: string | null; isTask: boolean; at: Date },
): Promise<string> {
  const plan = await planForAct(tx, actor, "edit", input.planId, input.at);
  const tasks = await listTasks(tx, { planIds: [plan.id] });
  const known = tasks.find((task) => task.rangeStart === input.range.start);
  if (known) return known.id;
  const agency = bearerOfParagraph(await listAgencies(tx, [plan.id]), input);
  if (!agency && !(input.isTask && input.under)) throw new PlanActRefused("no-agency-above");
  const text = input.text.slice(0, LIMITS.text);
  const [deadline] = findDeadlines(text, { year: plan.year });
  const columns = await columnsOf(tx, plan, {
    ...(agency ? { agencyId: agency.id, newAgency: null } : { agencyId: null, newAgency: input.under }),
    text,
    role: roleOf(text),
    deadlineText: deadline?.text ?? null,
    dueOn: null,
    coordinating: [],
    productKind: null,
    targetCount: 1,
    at: input.at,
  });
  const after = tasks.findLast((task) => task.agencyId === columns.agencyId) ?? tasks.at(-1);
  const position = (after?.position ?? -1) + 1;
  await shiftTasks(tx, plan.id, position - 1);
  const [id = ""] = await insertTasks(tx, [
    {
      ...columns,
      planId: plan.id,
      position,
      foundText: text,
      rangeStart: input.range.start,
      rangeEnd: input.range.end,
      deadlineStart: null,
      deadlineEnd: null,
      state: input.isTask ? "accepted" : "dropped",
    },
  ]);
  await touchPlan(tx, plan.id, actor.name, input.at);
  await noteAct(tx, actor, plan, input.isTask ? "add" : "drop", { taskId: id, at: input.at });
  return id;
}

/** Who bears a paragraph: the unit its heading names, else, where it has no heading, the one named last before it. */
export function bearerOfParagraph(
  agencies: readonly PlanAgency[],
  { under, range, isTask = true }: { under: string | null; range: TextRange; isTask?: boolean },
): PlanAgency | null {
  const named = under ? agencies.find((agency) => agency.name === under) : undefined;
  if (named) return named;
  if (under && isTask) return null;
  return (
    agencies.filter((agency) => agency.rangeStart !== null && agency.rangeStart <= range.start).at(-1) ??
    (isTask ? null : (agencies[0] ?? null))
  );
}

async function columnsOf(tx: Tx, plan: Plan, input: TaskText & { at: Date }, task: PlanTask | null = null) {
  const deadline = readTaskDeadline(input.deadlineText, plan.year);
  const dueOn = input.dueOn ?? deadline.dueOn;
  const startsOn = deadline.startsOn && (!dueOn || deadline.startsOn <= dueOn) ? deadline.startsOn : null;
  const { text, role, coordinating, productKind, targetCount } = input;
  if (input.fields) await checkValues(tx, plan, input.fields, input.at);
  return {
    text,
    role,
    coordinating,
    productKind,
    targetCount,
    agencyId: await agencyFor(tx, plan, input),
    ...(input.fields ? fieldColumns(task, { ...input.fields, productKind }) : {}),
    ...deadline,
    // A day set by a person settles what the text got wrong.
    deadlineFlag: input.dueOn ? null : deadline.deadlineFlag,
    startsOn,
    dueOn,
  };
}

async function agencyFor(
  tx: Tx,
  plan: Plan,
  input: Pick<TaskText, "agencyId" | "newAgency"> & { at: Date },
): Promise<string> {
  const agencies = await listAgencies(tx, [plan.id]);
  const known = agencies.find((agency) =>
    input.newAgency ? agency.name === input.newAgency : agency.id === input.agencyId,
  );
  if (known) return known.id;
  if (!input.newAgency) throw new PlanNotFound();
  const groupKind = groupKindOf(input.newAgency);
  const id = await insertAgency(tx, {
    planId: plan.id,
    position: (agencies.at(-1)?.position ?? -1) + 1,
    name: input.newAgency,
    rangeStart: null,
    rangeEnd: null,
    role: "lead",
    groupKind,
  });
  if (!groupKind) await replaceAgencyUnits(tx, id, await unitsNamed(tx, plan, input.newAgency, input.at));
  return id;
}

async function unitsNamed(tx: Tx, plan: Plan, name: string, at: Date): Promise<AgencyUnit[]> {
  const day = vietnamDay(at);
  const [match, ...others] = await matchUnitByName(tx, name, day, { within: await scopeOf(tx, plan.unitId, day) });
  return match && others.length === 0
    ? [{ unitId: match.unit.id, matchedName: match.matchedName, matchedBy: match.by }]
    : [];
}

/**
 * One task becomes several, one per part; parts are found again in the source where they stand there word for word.
 *
 * @throws PlanActRefused("last-part") when there is nothing to split
 */
export async function splitTask(
  tx: Tx,
  actor: Actor,
  input: { planId: string; taskId: string; parts: string[]; basedOn: number; at: Date },
): Promise<void> {
  const { plan, task } = await taskForAct(tx, actor, input);
  const [first, ...rest] = input.parts;
  if (!first || rest.length === 0) throw new PlanActRefused("last-part");
  const columns = (text: string) => ({ text, ...rangeOfPart(task, text), ...deadlineOfPart(task, text, plan.year) });
  await shiftTasks(tx, plan.id, task.position, rest.length);
  await saveTask(tx, task.id, { ...columns(first), state: "accepted" });
  const { id: _id, version: _version, ...base } = task;
  const ids = await insertTasks(
    tx,
    rest.map((text, index) => ({
      ...base,
      ...columns(text),
      foundText: null,
      position: task.position + 1 + index,
      state: "accepted" as const,
    })),
  );
  await copyOrigins(tx, task.id, ids, actor.name, input.at);
  await copyPurposes(tx, task.id, ids, { setByName: actor.name, setAt: input.at });
  await touchPlan(tx, plan.id, actor.name, input.at);
  await noteAct(tx, actor, plan, "split", { taskId: task.id, details: { parts: input.parts.length }, at: input.at });
}

function rangeOfPart(task: PlanTask, part: string): Pick<PlanTask, "rangeStart" | "rangeEnd"> {
  const at = task.rangeStart === null ? -1 : (task.foundText ?? task.text).indexOf(part);
  // The range of the whole counts characters of the source, which may have more blanks than the clean text.
  const isPlain =
    task.rangeStart !== null &&
    task.rangeEnd !== null &&
    task.rangeEnd - task.rangeStart === (task.foundText ?? task.text).length;
  if (at === -1 || !isPlain) return { rangeStart: task.rangeStart, rangeEnd: task.rangeEnd };
  const start = (task.rangeStart ?? 0) + at;
  return { rangeStart: start, rangeEnd: start + part.length };
}

/** A part keeps the deadline of the whole unless its own words say one. */
function deadlineOfPart(task: PlanTask, part: string, year: number | null): Partial<PlanTask> {
  const own = task.deadlineText && !part.includes(task.deadlineText) ? findOwnDeadline(part, year) : null;
  return own ?? {};
}

function findOwnDeadline(part: string, year: number | null): Partial<PlanTask> | null {
  const said = /(?:hoàn thành |thực hiện )?(?:trước|chậm nhất|trong|đến) (?:ngày|tháng|quý) [^;.,]{1,40}/iu.exec(part);
  if (!said) return null;
  const read = readTaskDeadline(said[0], year);
  return read.dueOn ? { ...read, deadlineStart: null, deadlineEnd: null } : null;
}

/** Joins a task to the one before it under the same agency. */
export async function mergeTask(
  tx: Tx,
  actor: Actor,
  input: { planId: string; taskId: string; basedOn: number; at: Date },
): Promise<string> {
  const { plan, task } = await taskForAct(tx, actor, input);
  const tasks = await listTasks(tx, { planIds: [plan.id], states: ["proposed", "accepted"] });
  const before = tasks.filter((one) => one.agencyId === task.agencyId && one.position < task.position).at(-1);
  if (!before) throw new PlanActRefused("nothing-to-merge");
  const joined = `${before.text.replace(/[\s.;]+$/, "")}; ${task.text}`;
  const starts = [before.rangeStart, task.rangeStart].filter((one) => one !== null);
  const ends = [before.rangeEnd, task.rangeEnd].filter((one) => one !== null);
  // The later deadline holds for both together.
  const later = (task.dueOn ?? "") > (before.dueOn ?? "") ? task : before;
  const starting = later.startsOn;
  await saveTask(tx, before.id, {
    text: joined,
    rangeStart: starts.length > 0 ? Math.min(...starts) : null,
    rangeEnd: ends.length > 0 ? Math.max(...ends) : null,
    coordinating: [...new Set([...before.coordinating, ...task.coordinating])],
    deadlineText: later.deadlineText,
    deadlineKind: later.deadlineKind,
    deadlineNorm: later.deadlineNorm,
    deadlineStart: later.deadlineStart,
    deadlineEnd: later.deadlineEnd,
    deadlineFlag: later.deadlineFlag,
    startsOn: starting,
    dueOn: later.dueOn,
    state: "accepted",
  });
  await saveTask(tx, task.id, { state: "dropped" });
  await copyOrigins(tx, task.id, [before.id], actor.name, input.at);
  await copyPurposes(tx, task.id, [before.id], { setByName: actor.name, setAt: input.at });
  await touchPlan(tx, plan.id, actor.name, input.at);
  await noteAct(tx, actor, plan, "merge", { taskId: before.id, details: { joined: task.id }, at: input.at });
  return before.id;
}

/** Says which units a printed agency is: some by choice, or a group. */
export async function savePlanAgency(
  tx: Tx,
  actor: Actor,
  input: {
    planId: string;
    agencyId: string;
    name: string;
    role: AgencyRole;
    groupKind: GroupKind | null;
    unitIds: string[];
    basedOn: number;
    at: Date;
  },
): Promise<void> {
  const plan = await planForAct(tx, actor, "assign", input.planId, input.at);
  const agency = await lockAgency(tx, plan.id, input.agencyId);
  if (!agency) throw new PlanNotFound();
  if (agency.version !== input.basedOn) throw new ChangedMeanwhile(plan.changedByName);
  const day = vietnamDay(input.at);
  const scope = new Set(await subtreeIds(tx, await scopeOf(tx, plan.unitId, day), day));
  if (input.unitIds.some((id) => !scope.has(id))) throw new PlanActRefused("unit-not-below");
  const before = (await listAgencies(tx, [plan.id])).find((one) => one.id === agency.id)?.units ?? [];
  await saveAgency(tx, agency.id, { name: input.name, role: input.role, groupKind: input.groupKind });
  await replaceAgencyUnits(
    tx,
    agency.id,
    input.groupKind
      ? []
      : input.unitIds.map(
          (unitId) =>
            before.find((unit) => unit.unitId === unitId) ?? {
              unitId,
              matchedName: null,
              matchedBy: "person" as const,
            },
        ),
  );
  await touchPlan(tx, plan.id, actor.name, input.at);
  await noteAct(tx, actor, plan, "agency", {
    details: { agency: agency.id, group: input.groupKind, units: input.unitIds },
    at: input.at,
  });
}
