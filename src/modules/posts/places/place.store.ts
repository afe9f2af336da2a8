import { sql } from "kysely";
import { containing, type Db, type Tx } from "../../../platform/db/index.ts";
import type { PlaceKind, PostPlace } from "./place.ts";

const COLUMNS = [
  "id",
  "unitId",
  "kind",
  "name",
  "address",
  "hamlet",
  "keeper",
  "members",
  "language",
  "boardId",
  "takesAll",
  "createdAt",
  "closedAt",
] as const;

type Written = Omit<PostPlace, "id" | "closedAt"> & { changedByName: string; changedAt: Date };

export async function insertPlace(tx: Tx, place: Written): Promise<string> {
  const { id } = await tx.insertInto("postPlace").values(place).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function savePlace(
  tx: Tx,
  id: string,
  change: Partial<Omit<Written, "unitId" | "kind" | "createdAt">> & { closedAt?: Date | null },
): Promise<void> {
  await tx.updateTable("postPlace").set(change).where("id", "=", id).execute();
}

export async function findPlace(db: Db, id: string): Promise<PostPlace | undefined> {
  const row = await db.selectFrom("postPlace").select(COLUMNS).where("id", "=", id).executeTakeFirst();
  return row as PostPlace | undefined;
}

export async function lockPlace(tx: Tx, id: string): Promise<PostPlace | undefined> {
  const row = await tx.selectFrom("postPlace").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row as PostPlace | undefined;
}

export interface PlaceFilter {
  unitIds: readonly string[];
  kind?: PlaceKind;
  isClosed?: boolean;
  takesAll?: boolean;
  /** In its name, hamlet or keeper, with or without marks. */
  words?: string;
}

/** By name; `after` is the last one of the page before. */
export async function listPlaces(
  db: Db,
  filter: PlaceFilter,
  limit: number,
  after?: Pick<PostPlace, "name" | "id">,
): Promise<PostPlace[]> {
  let query = db
    .selectFrom("postPlace")
    .select(COLUMNS)
    .where("unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`)
    .where("closedAt", filter.isClosed ? "is not" : "is", null);
  if (filter.kind) query = query.where("kind", "=", filter.kind);
  if (filter.takesAll) query = query.where("takesAll", "=", true);
  if (filter.words) {
    const like = containing(filter.words);
    query = query.where(sql<boolean>`unaccent(concat_ws(' ', name, hamlet, keeper)) ilike unaccent(${like})`);
  }
  if (after) query = query.where(sql<boolean>`(name, id) > (${after.name}, ${after.id}::uuid)`);
  return (await query.orderBy("name").orderBy("id").limit(limit).execute()) as PostPlace[];
}
