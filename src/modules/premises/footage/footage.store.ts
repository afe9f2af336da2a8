import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import {
  FOOTAGE_RULES,
  type FootageRequest,
  type FootageRule,
  type FootageRuleKind,
  type FootageState,
  OPEN_STATES,
} from "./footage.ts";

/** All that was ever set of each kind, the one that holds first. */
export async function listFootageRules(db: Db): Promise<FootageRule[]> {
  const rows = await db
    .selectFrom("footageRule")
    .select(["kind", "days", "basis", "isChecked", "setByName", "setAt"])
    .orderBy("kind")
    .orderBy("id", "desc")
    .execute();
  return rows as FootageRule[];
}

/** What holds now, kind by kind. */
export async function footageRules(db: Db): Promise<Record<FootageRuleKind, FootageRule>> {
  const rows = (await db
    .selectFrom("footageRule")
    .distinctOn("kind")
    .select(["kind", "days", "basis", "isChecked", "setByName", "setAt"])
    .orderBy("kind")
    .orderBy("id", "desc")
    .execute()) as FootageRule[];
  const found = new Map(rows.map((row) => [row.kind, row]));
  return Object.fromEntries(
    FOOTAGE_RULES.map((kind) => {
      const rule = found.get(kind);
      if (!rule) throw new Error(`no footage rule ${kind}`);
      return [kind, rule];
    }),
  ) as Record<FootageRuleKind, FootageRule>;
}

export async function insertFootageRule(tx: Tx, rule: FootageRule): Promise<void> {
  await tx.insertInto("footageRule").values(rule).execute();
}

/** The next number of a unit in a year; who asks for one waits until the one before is written. */
export async function nextFootageNumber(tx: Tx, unitId: string, year: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`footage ${unitId}`}, 0))`.execute(tx);
  const row = await tx
    .selectFrom("footageRequest")
    .select(sql<number>`coalesce(max(number), 0)::int + 1`.as("next"))
    .where("unitId", "=", unitId)
    .where("year", "=", year)
    .executeTakeFirstOrThrow();
  return row.next;
}

export async function insertFootageRequest(
  tx: Tx,
  request: Omit<
    FootageRequest,
    | "decidedBy"
    | "decidedByName"
    | "decidedAt"
    | "decision"
    | "handedOn"
    | "handedWhat"
    | "handedByName"
    | "settledOn"
    | "copyErasedOn"
    | "copyErasedByName"
    | "forgetOn"
    | "erasedAt"
    | "version"
  >,
): Promise<void> {
  await tx.insertInto("footageRequest").values(request).execute();
}

export async function saveFootageRequest(
  tx: Tx,
  id: string,
  change: Partial<Omit<FootageRequest, "id" | "version">>,
): Promise<void> {
  await tx
    .updateTable("footageRequest")
    .set({ ...change, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

export async function findFootageRequest(db: Db, id: string): Promise<FootageRequest | undefined> {
  const row = await db.selectFrom("footageRequest").selectAll().where("id", "=", id).executeTakeFirst();
  return row as FootageRequest | undefined;
}

export async function lockFootageRequest(tx: Tx, id: string): Promise<FootageRequest | undefined> {
  const row = await tx.selectFrom("footageRequest").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row as FootageRequest | undefined;
}

export const FOOTAGE_VIEWS = ["open", "late", "copyLeft"] as const;
export type FootageView = (typeof FOOTAGE_VIEWS)[number];

export interface FootageFilter {
  unitIds: readonly string[];
  year?: number | undefined;
  cameraId?: string | undefined;
  state?: FootageState | undefined;
  view?: FootageView | undefined;
  q?: string | undefined;
  today: string;
  /** After how many days the copy taken for a request has to be gone. */
  copyDays: number;
}

/** The newest first; `after` is the last row of the page before. */
export async function listFootageRequests(
  db: Db,
  filter: FootageFilter,
  limit: number,
  after?: { receivedOn: string; id: string },
): Promise<FootageRequest[]> {
  let query = db
    .selectFrom("footageRequest")
    .selectAll()
    .where("unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`);
  if (filter.year) query = query.where("year", "=", filter.year);
  if (filter.cameraId) query = query.where("cameraId", "=", filter.cameraId);
  if (filter.state) query = query.where("state", "=", filter.state);
  if (filter.view === "open" || filter.view === "late") query = query.where("state", "in", [...OPEN_STATES]);
  if (filter.view === "late") query = query.where("dueOn", "<", filter.today);
  if (filter.view === "copyLeft")
    query = query
      .where(sql<boolean>`(state = 'handed' or state = 'dropped' and decided_at is not null)`)
      .where("copyErasedOn", "is", null)
      .where(sql<boolean>`settled_on + ${filter.copyDays}::int < ${filter.today}::date`);
  for (const word of wordsToFind(filter.q))
    query = query.where(
      sql<boolean>`unaccent(concat_ws(' ', number || '/' || year, paper, wish)) ilike unaccent(${containing(word)})`,
    );
  if (after) query = query.where(sql<boolean>`(received_on, id) < (${after.receivedOn}::date, ${after.id}::uuid)`);
  const rows = await query.orderBy("receivedOn", "desc").orderBy("id", "desc").limit(limit).execute();
  return rows as FootageRequest[];
}

/** What units still owe somebody in one state, the most urgent first; `notBy` leaves out what that person entered. Without units all. */
export async function listOpenFootage(
  db: Db,
  unitIds: readonly string[] | null,
  of: { state: "waiting" | "granted"; notBy?: string | null; dueFrom?: string; dueTo?: string },
  limit: number,
): Promise<FootageRequest[]> {
  if (unitIds?.length === 0) return [];
  let query = db.selectFrom("footageRequest").selectAll().where("state", "=", of.state);
  if (unitIds) query = query.where("unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`);
  if (of.notBy) query = query.where("enteredBy", "is distinct from", of.notBy);
  if (of.dueFrom) query = query.where("dueOn", ">=", of.dueFrom);
  if (of.dueTo) query = query.where("dueOn", "<=", of.dueTo);
  return (await query.orderBy("dueOn").orderBy("id").limit(limit).execute()) as FootageRequest[];
}

/** What is over is erased: the row stays and says that somebody asked, nothing of who. */
export async function forgetAskers(tx: Tx, today: string, at: Date): Promise<number> {
  const done = await tx
    .updateTable("footageRequest")
    .set({ askerSealed: null, erasedAt: at })
    .where("askerSealed", "is not", null)
    .where("forgetOn", "<", today)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}
