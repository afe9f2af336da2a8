import { z } from "zod";
import type { Db } from "../../../platform/db/index.ts";
import { ancestorIdsOf, getUnits, subtreeIds, successorsOf } from "../../organisations/index.ts";
import { listAssignedUnitIds } from "../plans.store.ts";
import { withFormerUnits } from "../unit-tasks.ts";
import type { TaskQuery } from "./task-filter.ts";
import {
  type CountedTask,
  type Kin,
  listCountedTasks,
  listStrayProvers,
  type StateCount,
  type TaskConditions,
  type TaskPick,
  type TaskPlace,
  type TaskScope,
} from "./task-list.store.ts";
import { type Step, TASK_STATES, type TaskState } from "./task-state.ts";

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
  of: { own: readonly string[]; reach: ReadonlySet<string>; holders: readonly string[]; today: string },
): Promise<TaskScope> {
  const { holders } = of;
  const scopeOf = async (chosen: readonly string[], owners: readonly string[] = []): Promise<TaskScope> => {
    const units = new Set(await withFormerUnits(db, chosen, of.today, holders));
    return { units: [...units], owners, hasAllHolders: holders.every((id) => units.has(id)) };
  };
  if (query.donvi && query.donvi !== "tatca" && of.reach.has(query.donvi)) {
    if (query.rieng) return scopeOf([query.donvi]);
    const below = (await subtreeIds(db, query.donvi, of.today)).filter((id) => of.reach.has(id));
    return scopeOf([...new Set([query.donvi, ...below])]);
  }
  const own = query.donvi === "tatca" ? null : await scopeOf(of.own);
  // Somebody who stands above all who do (a province) sees all of them at first.
  return own?.units.some((id) => holders.includes(id)) ? own : scopeOf([...of.reach], [...of.reach]);
}

/** Whose share it is when a unit proves a task it does not have: of what it stands under, then of what it was merged from. */
export async function kinOf(db: Db, scope: TaskScope, on: TaskConditions, today: string): Promise<Kin[]> {
  const strays = await listStrayProvers(db, scope, on);
  if (strays.length === 0) return [];
  const kin: Kin[] = [];
  for (const [unitId, above] of await ancestorIdsOf(db, strays, today))
    for (const [rank, holderId] of above.toReversed().entries()) kin.push({ unitId, holderId, rank });
  const ended = [...(await getUnits(db, await listAssignedUnitIds(db), today)).values()].filter(
    (unit) => unit.endedOn !== null && unit.endedOn <= today,
  );
  for (const former of ended)
    for (const heir of await successorsOf(db, former.id, today))
      if (strays.includes(heir.id)) kin.push({ unitId: heir.id, holderId: former.id, rank: 100 });
  return kin;
}

/** Tasks of plans in force (or of one plan) in a scope, with where they stand and who holds them, soonest first. */
export async function loadListedTasks(
  db: Db,
  scope: TaskScope,
  on: TaskConditions,
  today: string,
  pick: TaskPick = {},
): Promise<{ rows: ListedTask[]; counts: StateCount[] }> {
  const { rows, counts } = await listCountedTasks(db, scope, on, await kinOf(db, scope, on, today), today, pick);
  return { rows: rows.map((row) => ({ ...row, held: holdersOf(row) })), counts };
}

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

export function sumStates(counts: readonly StateCount[]): StateCounts {
  const sums: StateCounts = { late: 0, due: 0, unassigned: 0, waiting: 0, open: 0, done: 0 };
  for (const one of counts) sums[one.state] += one.tasks;
  return sums;
}

/** The states of a filter; nothing chosen shows what is still to be done. */
export function statesOf(chosen: TaskQuery["tinhtrang"]): readonly TaskState[] {
  if (chosen === "tatca") return TASK_STATES;
  return chosen ? [chosen] : TASK_STATES.filter((state) => state !== "done");
}

/** The place of a row in the list, for the address of the next page. */
export const cursorOf = (row: TaskPlace): string => `${row.dueOn ?? "z"}_${row.planId}_${row.position}`;

/** The place an address names; null where it names none. */
export function placeOfCursor(cursor: string | undefined): TaskPlace | null {
  const at = /^(\d{4}-\d\d-\d\d|z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_(\d{1,9})$/.exec(cursor ?? "");
  if (!at) return null;
  const [, due = "", planId = "", position] = at;
  if (due !== "z" && !z.iso.date().safeParse(due).success) return null;
  return { dueOn: due === "z" ? null : due, planId, position: Number(position) };
}
