import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { ancestors, getUnits, subtreeIds, successorsOf } from "../../organisations/index.ts";
import { listAssignedUnitIds } from "../plans.store.ts";
import { withFormerUnits } from "../unit-tasks.ts";
import type { TaskQuery } from "./task-filter.ts";
import {
  type CountedTask,
  type Kin,
  listCountedTasks,
  listStrayProvers,
  type TaskConditions,
  type TaskScope,
} from "./task-list.store.ts";
import { type Step, type TaskState, taskState } from "./task-state.ts";

export interface HeldBy {
  step: Step;
  units: number;
  since: Date | null;
}

export interface ListedTask extends CountedTask {
  state: TaskState;
  /** For whom the task waits, those furthest from done first; one entry "done" where nobody is waited for. */
  held: HeldBy[];
}

export function conditionsOf(query: TaskQuery): TaskConditions {
  return {
    planId: query.kehoach,
    topic: query.linhvuc,
    audience: query.doituong,
    product: query.sanpham,
    language: query.ngonngu,
    dueFrom: query.tu,
    dueTo: query.den,
    words: query.q,
    doersOnly: query.rieng === "1",
  };
}

/** Which tasks a person's choice of unit means. */
export async function scopeOfQuery(
  db: Db,
  query: Pick<TaskQuery, "donvi" | "rieng">,
  of: { own: readonly string[]; reach: ReadonlySet<string>; today: string },
): Promise<TaskScope> {
  const all = async (): Promise<TaskScope> => ({
    units: await withFormerUnits(db, [...of.reach], of.today),
    owners: [...of.reach],
  });
  if (query.donvi === "tatca") return all();
  if (query.donvi && of.reach.has(query.donvi)) {
    if (query.rieng) return { units: await withFormerUnits(db, [query.donvi], of.today), owners: [] };
    const below = (await subtreeIds(db, query.donvi, of.today)).filter((id) => of.reach.has(id));
    return { units: await withFormerUnits(db, [...new Set([query.donvi, ...below])], of.today), owners: [] };
  }
  const units = await withFormerUnits(db, of.own, of.today);
  const held = new Set(await listAssignedUnitIds(db));
  // Somebody who stands above all who do (a province) sees all of them at first.
  return units.some((id) => held.has(id)) ? { units, owners: [] } : all();
}

/** Whose share it is when a unit proves a task it does not have: of what it stands under, then of what it was merged from. */
export async function kinOf(db: Db, scope: TaskScope, on: TaskConditions, today: string): Promise<Kin[]> {
  const strays = await listStrayProvers(db, scope, on);
  if (strays.length === 0) return [];
  const kin: Kin[] = [];
  for (const unitId of strays) {
    const above = (await ancestors(db, unitId, today)).map((unit) => unit.id).reverse();
    for (const [rank, holderId] of above.entries()) kin.push({ unitId, holderId, rank });
  }
  const ended = [...(await getUnits(db, await listAssignedUnitIds(db), today)).values()].filter(
    (unit) => unit.endedOn !== null && unit.endedOn <= today,
  );
  for (const former of ended)
    for (const heir of await successorsOf(db, former.id, today))
      if (strays.includes(heir.id)) kin.push({ unitId: heir.id, holderId: former.id, rank: 100 });
  return kin;
}

/** Tasks of plans in force (or of one plan) in a scope, with where they stand and who holds them, soonest first. */
export async function loadListedTasks(db: Db, scope: TaskScope, on: TaskConditions, now: Date): Promise<ListedTask[]> {
  const today = vietnamDay(now);
  const rows = await listCountedTasks(db, scope, on, await kinOf(db, scope, on, today));
  return rows.map((row) => ({ ...row, state: stateOf(row, today), held: holdersOf(row) }));
}

const stateOf = (row: CountedTask, today: string): TaskState =>
  taskState({ dueOn: row.dueOn, doers: row.doers, done: row.taskDone, unacknowledged: row.acknowledge }, today);

export function holdersOf(row: CountedTask): HeldBy[] {
  if (row.taskDone) return [{ step: "done", units: 0, since: row.provenAt }];
  if (row.doers === 0) return [{ step: "assign", units: 0, since: row.issuedAt }];
  const held: HeldBy[] = [
    { step: "acknowledge", units: row.acknowledge, since: row.acknowledgeSince },
    { step: "redo", units: row.redo, since: row.redoSince },
    { step: "do", units: row.running, since: row.runningSince },
    { step: "prove", units: row.prove, since: row.proveSince },
  ];
  return held.filter((one) => one.units > 0);
}

export type StateCounts = Record<TaskState, number>;

export function countStates(rows: readonly ListedTask[]): StateCounts {
  const counts: StateCounts = { late: 0, due: 0, unassigned: 0, waiting: 0, open: 0, done: 0 };
  for (const row of rows) counts[row.state]++;
  return counts;
}

/** Nothing chosen shows what is still to be done. */
export function inState(rows: readonly ListedTask[], state: TaskQuery["tinhtrang"]): ListedTask[] {
  if (state === "tatca") return [...rows];
  return rows.filter((row) => (state ? row.state === state : row.state !== "done"));
}

/** The place of a row in the list, for the address of the next page. */
export const cursorOf = (row: ListedTask): string => `${row.dueOn ?? "z"}_${row.planId}_${row.position}`;

export function afterCursor(rows: readonly ListedTask[], cursor: string | undefined): ListedTask[] {
  const at = /^(\d{4}-\d\d-\d\d|z)_([0-9a-f-]{36})_(\d{1,9})$/.exec(cursor ?? "");
  if (!at) return [...rows];
  const [, due = "", plan = "", position] = at;
  return rows.filter((row) => {
    const own = row.dueOn ?? "z";
    if (own !== due) return own > due;
    return row.planId === plan ? row.position > Number(position) : row.planId > plan;
  });
}
