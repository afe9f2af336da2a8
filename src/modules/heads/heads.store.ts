import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../platform/db/index.ts";
import type { Head, HeadFacts } from "./head.ts";

const COLUMNS = [
  "id",
  "unitId",
  "personName",
  "office",
  "fromOn",
  "toOn",
  "decisionNumber",
  "decisionOn",
  "decisionIssuer",
  "version",
  "withdrawnReason",
  "createdByName",
  "approvedByName",
  "createdAt",
] as const;

const inList = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

export async function insertHead(
  tx: Tx,
  head: HeadFacts & {
    unitId: string;
    createdBy: string | null;
    createdByName: string;
    approvedByName: string;
    createdAt: Date;
  },
): Promise<string> {
  const { id } = await tx.insertInto("unitHead").values(head).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function lockHead(tx: Tx, id: string): Promise<Head | undefined> {
  return tx.selectFrom("unitHead").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function saveHead(
  tx: Tx,
  id: string,
  change: Partial<HeadFacts> & { withdrawnAt?: Date; withdrawnReason?: string; gaveWayTo?: string | null },
): Promise<void> {
  await tx
    .updateTable("unitHead")
    .set({ ...change, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

/** Who left office because this entry began. */
export async function findGivenWay(tx: Tx, id: string): Promise<Head | undefined> {
  return tx
    .selectFrom("unitHead")
    .select(COLUMNS)
    .where("gaveWayTo", "=", id)
    .where("withdrawnAt", "is", null)
    .forUpdate()
    .executeTakeFirst();
}

export interface HeadChange {
  id: number;
  headId: string;
  kind: "correct" | "withdraw" | "follow";
  /** What it said before. */
  before: Partial<HeadFacts>;
  reason: string;
  writtenByName: string;
  approvedByName: string;
  at: Date;
}
export type NewHeadChange = Omit<HeadChange, "id">;

export async function insertHeadChange(tx: Tx, change: NewHeadChange): Promise<void> {
  await tx
    .insertInto("unitHeadChange")
    .values({ ...change, before: JSON.stringify(change.before) })
    .execute();
}

/** Newest first. */
export async function listHeadChanges(db: Db, headId: string): Promise<HeadChange[]> {
  const rows = await db
    .selectFrom("unitHeadChange")
    .selectAll()
    .where("headId", "=", headId)
    .orderBy("id", "desc")
    .execute();
  return rows as HeadChange[];
}

export async function findHead(db: Db, id: string): Promise<Head | undefined> {
  return db.selectFrom("unitHead").select(COLUMNS).where("id", "=", id).executeTakeFirst();
}

/** Everybody who ever headed the unit, newest first; what was withdrawn too. */
export async function listHeadsOfUnit(db: Db, unitId: string): Promise<Head[]> {
  return db
    .selectFrom("unitHead")
    .select(COLUMNS)
    .where("unitId", "=", unitId)
    .orderBy("fromOn", "desc")
    .orderBy("createdAt", "desc")
    .execute();
}

/** Who headed these units on the day; a unit without a known head is left out. */
export async function headsOn(db: Db, unitIds: readonly string[], day: string): Promise<Map<string, Head>> {
  if (unitIds.length === 0) return new Map();
  const rows = await filtered(db, { unitIds, inOfficeOn: day })
    .select(COLUMNS.map((column) => `h.${column}` as const))
    .execute();
  return new Map(rows.map((row) => [row.unitId, row]));
}

export interface HeadFilter {
  unitIds: readonly string[];
  inOfficeOn?: string | undefined;
  q?: string | undefined;
}

function filtered(db: Db, filter: HeadFilter) {
  let query = db.selectFrom("unitHead as h").where("h.unitId", "=", inList(filter.unitIds));
  const day = filter.inOfficeOn;
  if (day)
    query = query
      .where("h.withdrawnAt", "is", null)
      .where("h.fromOn", "<=", day)
      .where((where) => where.or([where("h.toOn", "is", null), where("h.toOn", ">=", day)]));
  for (const word of wordsToFind(filter.q)) {
    const like = containing(word);
    const text = sql`concat_ws(' ', h.person_name, h.office, h.decision_number)`;
    query = query.where(sql<boolean>`unaccent(${text}) ilike unaccent(${like})`);
  }
  return query;
}

/** Who took office last first; `after` is the last row of the page before. */
export async function listHeads(
  db: Db,
  filter: HeadFilter,
  limit: number,
  after?: { fromOn: string; id: string },
): Promise<Head[]> {
  let query = filtered(db, filter).select(COLUMNS.map((column) => `h.${column}` as const));
  if (after) query = query.where(sql<boolean>`(h.from_on, h.id) < (${after.fromOn}::date, ${after.id}::uuid)`);
  return query.orderBy("h.fromOn", "desc").orderBy("h.id", "desc").limit(limit).execute();
}
