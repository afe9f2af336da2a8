import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import { type Topic, withinTopic } from "../../topics/index.ts";
import type { Slogan, SloganKind, SloganState, SloganText } from "./slogan.ts";

const COLUMNS = [
  "id",
  "unitId",
  "kind",
  "text",
  "topic",
  "audiences",
  "until",
  "state",
  "version",
  "writtenBy",
  "writtenByName",
  "writtenAt",
  "decidedByName",
  "decidedAt",
  "note",
] as const;

type Written = SloganText & Pick<Slogan, "writtenBy" | "writtenByName" | "writtenAt">;

export async function insertSlogan(tx: Tx, slogan: Written & { unitId: string }): Promise<string> {
  return (await tx.insertInto("slogan").values(slogan).returning("id").executeTakeFirstOrThrow()).id;
}

export async function lockSlogan(tx: Tx, id: string): Promise<Slogan | undefined> {
  const row = await tx.selectFrom("slogan").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row as Slogan | undefined;
}

export async function saveSlogan(
  tx: Tx,
  id: string,
  change: Partial<Written> & {
    version: number;
    state: SloganState;
    decidedBy?: string | null;
    decidedByName?: string | null;
    decidedAt?: Date | null;
    note?: string | null;
  },
): Promise<void> {
  await tx.updateTable("slogan").set(change).where("id", "=", id).execute();
}

export interface SloganFilter {
  id?: string | undefined;
  /** Units whose words a person may see before they are public. */
  reach?: readonly string[] | undefined;
  unitId?: string | undefined;
  unitIds?: readonly string[] | undefined;
  kind?: SloganKind | undefined;
  state?: SloganState | undefined;
  topic?: Topic | undefined;
  audience?: string | undefined;
  q?: string | undefined;
  /** Only those that may stand on something new on this day. */
  usableOn?: string | undefined;
  notWrittenBy?: string | undefined;
}

function filtered(db: Db, filter: SloganFilter) {
  let query = db.selectFrom("slogan");
  if (filter.id) query = query.where("id", "=", filter.id);
  if (filter.reach)
    query = query.where(sql<boolean>`(unit_id = any(${[...filter.reach]}::uuid[]) or state = 'approved')`);
  if (filter.unitId) query = query.where("unitId", "=", filter.unitId);
  if (filter.unitIds) query = query.where("unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`);
  if (filter.kind) query = query.where("kind", "=", filter.kind);
  if (filter.state) query = query.where("state", "=", filter.state);
  if (filter.topic) query = query.where(withinTopic("topic", filter.topic));
  if (filter.audience) query = query.where(sql<boolean>`${filter.audience} = any(audiences)`);
  if (filter.notWrittenBy) query = query.where("writtenBy", "is distinct from", filter.notWrittenBy);
  if (filter.usableOn)
    query = query
      .where("state", "=", "approved")
      .where(sql<boolean>`(until is null or until >= ${filter.usableOn}::date)`);
  for (const word of wordsToFind(filter.q))
    query = query.where(sql<boolean>`unaccent(text) ilike unaccent(${containing(word)})`);
  return query;
}

/** Newest first. */
export async function listSlogans(
  db: Db,
  filter: SloganFilter,
  page: { limit: number; offset?: number },
): Promise<Slogan[]> {
  const rows = await filtered(db, filter)
    .select(COLUMNS)
    .orderBy("writtenAt", "desc")
    .orderBy("id")
    .limit(page.limit)
    .offset(page.offset ?? 0)
    .execute();
  return rows as Slogan[];
}

export async function listSloganUnits(db: Db, filter: SloganFilter): Promise<string[]> {
  return (await filtered(db, filter).select("unitId").distinct().execute()).map((row) => row.unitId);
}

const MOST_OFFERED = 100;

/** Approved words that may be shown on a day, newest first; `ids` null: whichever. */
export async function listApprovedSlogans(
  db: Db,
  ids: readonly string[] | null,
  day: string,
): Promise<{ id: string; text: string; version: number }[]> {
  if (ids?.length === 0) return [];
  let query = filtered(db, { usableOn: day }).select(["id", "text", "version"]);
  if (ids) query = query.where("id", "=", sql<string>`any(${[...ids]}::uuid[])`);
  return query.orderBy("writtenAt", "desc").orderBy("id").limit(MOST_OFFERED).execute();
}

/** Those that were approved once, also where they no longer are: what was shown was shown. */
export async function listSlogansById(
  db: Db,
  ids: readonly string[],
): Promise<Pick<Slogan, "id" | "text" | "version" | "topic" | "audiences">[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("slogan")
    .select(["id", "text", "version", "topic", "audiences"])
    .where("id", "in", [...new Set(ids)])
    .where("state", "in", ["approved", "withdrawn"])
    .execute();
  return rows as Slogan[];
}
