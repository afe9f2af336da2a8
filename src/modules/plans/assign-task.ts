import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { getUnits, matchUnitByName, subtreeIds, successorsOf } from "../organisations/index.ts";
import { noteAct, planForAct } from "./act-on-plan.ts";
import { groupKindOf } from "./agency-group.ts";
import { scopeOf } from "./plan.policy.ts";
import type { AssignmentRole, GroupKind, Plan, PlanAgency, PlanTask } from "./plan.ts";
import { PlanActRefused, PlanNotFound } from "./plans.errors.ts";
import {
  insertAssignments,
  listAgencies,
  listAssignments,
  listTasks,
  lockTask,
  saveAssignment,
  saveTask,
} from "./plans.store.ts";

export interface TaskUnits {
  /** One unit leads; several each do the task for themselves. */
  leadUnitIds: string[];
  coordinatingUnitIds: string[];
  /** How many products each of the leading units owes. */
  targetCount: number;
  /** Asked, not ordered: Party bodies, mass organisations, courts. */
  invited?: boolean;
}

/** Gives a task to units; units that are no longer named lose it, and their declaration with it stays in the history. */
export async function assignTask(tx: Tx, actor: Actor, input: TaskUnits & { taskId: string; at: Date }): Promise<void> {
  const task = await lockTask(tx, input.taskId);
  if (!task) throw new PlanNotFound();
  await giveTask(tx, actor, await planForAct(tx, actor, "assign", task.planId, input.at), task, input);
}

/**
 * The same without asking for the right to assign: for acts with rules of their own. The caller holds the lock on the plan.
 *
 * @throws PlanActRefused where a unit lies outside the plan's province
 */
export async function giveTask(
  tx: Tx,
  actor: Actor,
  plan: Plan,
  task: PlanTask,
  input: TaskUnits & { at: Date },
): Promise<void> {
  const day = vietnamDay(input.at);
  const scope = new Set(await subtreeIds(tx, await scopeOf(tx, plan.unitId, day), day));
  const wanted = [...new Set([...input.leadUnitIds, ...input.coordinatingUnitIds])];
  if (wanted.some((id) => !scope.has(id))) throw new PlanActRefused("unit-not-below");
  await keepAssignments(tx, actor, task, input, input.at);
  if (task.targetCount !== input.targetCount) await saveTask(tx, task.id, { targetCount: input.targetCount });
  await noteAct(tx, actor, plan, "assign", {
    taskId: task.id,
    details: { leads: input.leadUnitIds, coordinating: input.coordinatingUnitIds, target: input.targetCount },
    at: input.at,
  });
}

type Share = { role: AssignmentRole; inGroup: boolean; targetCount: number };

/** What each unit gets of a task. */
function sharesOf(units: TaskUnits): Map<string, Share> {
  const leads = [...new Set(units.leadUnitIds)];
  const inGroup = leads.length > 1;
  const rows = new Map<string, Share>();
  for (const unitId of units.coordinatingUnitIds)
    rows.set(unitId, { role: "coordinating", inGroup: false, targetCount: 0 });
  for (const unitId of leads)
    rows.set(unitId, { role: units.invited ? "invited" : "lead", inGroup, targetCount: units.targetCount });
  return rows;
}

async function keepAssignments(tx: Tx, actor: Actor, task: PlanTask, units: TaskUnits, at: Date): Promise<number> {
  const rows = sharesOf(units);
  const standing = await listAssignments(tx, { taskIds: [task.id] });
  // Old leads first go, so that there is never a moment with two.
  for (const one of standing) if (!rows.has(one.unitId)) await saveAssignment(tx, one.id, { withdrawnAt: at });
  for (const one of standing) {
    const row = rows.get(one.unitId);
    if (row && row.role !== "lead" && !isSame(one, row)) await saveAssignment(tx, one.id, row);
  }
  for (const one of standing) {
    const row = rows.get(one.unitId);
    if (row && row.role === "lead" && !isSame(one, row)) await saveAssignment(tx, one.id, row);
  }
  const fresh = [...rows].filter(([unitId]) => !standing.some((one) => one.unitId === unitId));
  await insertAssignments(
    tx,
    fresh.map(([unitId, row]) => ({ taskId: task.id, unitId, ...row, assignedByName: actor.name, assignedAt: at })),
  );
  return fresh.length;
}

function isSame(a: Share, b: Share): boolean {
  return a.role === b.role && a.inGroup === b.inGroup && a.targetCount === b.targetCount;
}

/** The units that a group means for a plan, on a day. */
export async function unitsOfGroup(
  db: Db,
  plan: Pick<Plan, "unitId">,
  kind: GroupKind,
  day: string,
): Promise<string[]> {
  const scope = await scopeOf(db, plan.unitId, day);
  const units = [...(await getUnits(db, await subtreeIds(db, scope, day), day)).values()];
  const isMeant = (unitKind: string): boolean =>
    (kind !== "departments" && unitKind === "commune") || (kind !== "communes" && unitKind === "department");
  return units.filter((unit) => unit.id !== scope && isMeant(unit.kind)).map((unit) => unit.id);
}

/** Which units an agency of the plan is today: a unit that was merged away stands for its successor. */
export async function unitsOfAgency(
  db: Db,
  plan: Pick<Plan, "unitId">,
  agency: Pick<PlanAgency, "groupKind" | "units">,
  day: string,
): Promise<string[]> {
  if (agency.groupKind) return unitsOfGroup(db, plan, agency.groupKind, day);
  const ids: string[] = [];
  for (const { unitId } of agency.units) ids.push(...(await successorsOf(db, unitId, day)).map((unit) => unit.id));
  return [...new Set(ids)];
}

/**
 * Gives every task nobody has yet to the units its agency was recognised as, and to those it says to work with. Tasks
 * whose agency is not recognised are left for a person. @idempotent
 */
export async function assignRecognisedAgencies(
  tx: Tx,
  actor: Actor,
  input: { planId: string; at: Date },
): Promise<{ assigned: number; left: number }> {
  const plan = await planForAct(tx, actor, "assign", input.planId, input.at);
  const day = vietnamDay(input.at);
  const agencies = new Map((await listAgencies(tx, [plan.id])).map((agency) => [agency.id, agency]));
  const tasks = await listTasks(tx, { planIds: [plan.id], states: ["proposed", "accepted"] });
  const taken = new Set(
    (await listAssignments(tx, { taskIds: tasks.map((task) => task.id) })).map((one) => one.taskId),
  );
  const unitsOf = new Map<string, string[]>();
  const partners = partnerFinder(tx, await scopeOf(tx, plan.unitId, day), day);
  let assigned = 0;
  let left = 0;
  // Nobody has these tasks, so there is nothing to take from anybody: a plan of a thousand tasks is given in a few statements.
  const rows: Parameters<typeof insertAssignments>[1] = [];
  for (const task of tasks) {
    if (taken.has(task.id)) continue;
    const agency = agencies.get(task.agencyId);
    if (!agency) continue;
    const leads = unitsOf.get(agency.id) ?? (await unitsOfAgency(tx, plan, agency, day));
    unitsOf.set(agency.id, leads);
    if (leads.length === 0) {
      left++;
      continue;
    }
    const units: TaskUnits = {
      leadUnitIds: leads,
      coordinatingUnitIds: (await partners(task.coordinating)).filter((id) => !leads.includes(id)),
      targetCount: task.targetCount,
      invited: agency.role === "invited",
    };
    for (const [unitId, share] of sharesOf(units))
      rows.push({ taskId: task.id, unitId, ...share, assignedByName: actor.name, assignedAt: input.at });
    assigned++;
  }
  await insertAssignments(tx, rows);
  await noteAct(tx, actor, plan, "assignAll", { details: { assigned, left }, at: input.at });
  return { assigned, left };
}

/** Units that printed partners mean; names that mean many, or nobody we know, are left out. */
function partnerFinder(tx: Tx, within: string, day: string): (names: readonly string[]) => Promise<string[]> {
  const known = new Map<string, string | null>();
  return async (names) => {
    const ids: string[] = [];
    for (const name of names) {
      if (!known.has(name)) {
        const matches = name.length > 200 || groupKindOf(name) ? [] : await matchUnitByName(tx, name, day, { within });
        known.set(name, matches.length === 1 ? (matches[0]?.unit.id ?? null) : null);
      }
      const id = known.get(name);
      if (id) ids.push(id);
    }
    return [...new Set(ids)];
  };
}
