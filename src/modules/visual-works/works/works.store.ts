import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import { type Topic, withinTopic } from "../../topics/index.ts";
import type { Condition, Work, WorkCore, WorkEvent, WorkKind, WorkNeed, WorkState, WorkUpkeep } from "./work.ts";

const COLUMNS = [
  "id",
  "unitId",
  "kind",
  "title",
  "topic",
  "taskId",
  "artworkId",
  "width",
  "height",
  "quantity",
  "place",
  "hamlet",
  "latitude",
  "longitude",
  "owner",
  "contractor",
  "permit",
  "cost",
  "until",
  "state",
  "version",
  "upOn",
  "downOn",
  "condition",
  "checkedOn",
  "nextCheckOn",
  "createdBy",
  "createdByName",
  "createdAt",
  "submittedBy",
  "submittedByName",
  "decidedByName",
  "decidedAt",
  "note",
] as const;

function asWork(row: object): Work {
  const work = row as Work;
  // Decimals come as text.
  const number = (value: unknown): number | null => (value === null ? null : Number(value));
  return { ...work, latitude: number(work.latitude), longitude: number(work.longitude), cost: number(work.cost) };
}

export async function insertWork(
  tx: Tx,
  work: WorkCore & WorkUpkeep & Pick<Work, "unitId" | "createdBy" | "createdByName" | "createdAt">,
): Promise<string> {
  return (await tx.insertInto("visualWork").values(work).returning("id").executeTakeFirstOrThrow()).id;
}

export async function lockWork(tx: Tx, id: string): Promise<Work | undefined> {
  const row = await tx.selectFrom("visualWork").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row && asWork(row);
}

export async function saveWork(
  tx: Tx,
  id: string,
  change: Partial<WorkCore & WorkUpkeep> & {
    version: number;
    state: WorkState;
    upOn?: string;
    downOn?: string | null;
    condition?: Condition;
    checkedOn?: string;
    nextCheckOn?: string | null;
    submittedBy?: string | null;
    submittedByName?: string | null;
    decidedBy?: string | null;
    decidedByName?: string | null;
    decidedAt?: Date | null;
    note?: string | null;
  },
): Promise<void> {
  await tx.updateTable("visualWork").set(change).where("id", "=", id).execute();
}

export async function insertWorkEvent(
  tx: Tx,
  event: Omit<WorkEvent, "id"> & { workId: string; byId: string | null },
): Promise<void> {
  await tx.insertInto("visualWorkEvent").values(event).execute();
}

/** Newest first. */
export async function listWorkEvents(db: Db, workId: string): Promise<WorkEvent[]> {
  const rows = await db
    .selectFrom("visualWorkEvent")
    .select(["id", "act", "onDay", "condition", "note", "pictureCode", "byName", "at"])
    .where("workId", "=", workId)
    .orderBy("id", "desc")
    .limit(200)
    .execute();
  return rows as WorkEvent[];
}

export async function listWorkPictures(db: Db, workId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("visualWorkEvent")
    .select("pictureCode")
    .where("workId", "=", workId)
    .where("pictureCode", "is not", null)
    .orderBy("id", "desc")
    .execute();
  return rows.flatMap((row) => row.pictureCode ?? []);
}

export interface WorkFilter {
  id?: string | undefined;
  reach?: readonly string[] | undefined;
  unitId?: string | undefined;
  kind?: WorkKind | undefined;
  state?: WorkState | undefined;
  topic?: Topic | undefined;
  /** "unseen": nobody has looked at it since it was put up. */
  condition?: Condition | "unseen" | undefined;
  /** Exactly this hamlet; "" for what stands in none. */
  hamlet?: string | undefined;
  need?: WorkNeed | undefined;
  artworkId?: string | undefined;
  taskId?: string | undefined;
  today: string;
  q?: string | undefined;
}

export function filteredWorks(db: Db, filter: WorkFilter) {
  const { today } = filter;
  let query = db.selectFrom("visualWork");
  if (filter.id) query = query.where("id", "=", filter.id);
  if (filter.reach) query = query.where("unitId", "=", sql<string>`any(${[...filter.reach]}::uuid[])`);
  if (filter.unitId) query = query.where("unitId", "=", filter.unitId);
  if (filter.kind) query = query.where("kind", "=", filter.kind);
  if (filter.state) query = query.where("state", "=", filter.state);
  if (filter.topic) query = query.where(withinTopic("topic", filter.topic));
  if (filter.condition === "unseen") query = query.where("condition", "is", null);
  else if (filter.condition) query = query.where("condition", "=", filter.condition);
  if (filter.hamlet !== undefined) query = query.where("hamlet", "=", filter.hamlet);
  if (filter.artworkId) query = query.where("artworkId", "=", filter.artworkId);
  if (filter.taskId) query = query.where("taskId", "=", filter.taskId);
  if (filter.need) query = query.where("state", "=", "standing");
  if (filter.need === "takeDown") query = query.where("until", "<", today);
  if (filter.need === "mend")
    query = query
      .where("condition", "<>", "good")
      .where((eb) => eb.or([eb("until", "is", null), eb("until", ">=", today)]));
  if (filter.need === "check")
    query = query
      .where("nextCheckOn", "<=", today)
      .where((eb) => eb.or([eb("until", "is", null), eb("until", ">=", today)]))
      .where((eb) => eb.or([eb("condition", "is", null), eb("condition", "=", "good")]));
  for (const word of wordsToFind(filter.q))
    query = query.where(
      sql<boolean>`unaccent(concat_ws(' ', title, place, hamlet, owner, contractor)) ilike unaccent(${containing(word)})`,
    );
  return query;
}

/** Newest first. */
export async function listWorks(db: Db, filter: WorkFilter, page: { limit: number; offset?: number }): Promise<Work[]> {
  const rows = await filteredWorks(db, filter)
    .select(COLUMNS)
    .orderBy("createdAt", "desc")
    .orderBy("id")
    .limit(page.limit)
    .offset(page.offset ?? 0)
    .execute();
  return rows.map(asWork);
}

/** At these places, by place. */
export async function listWorksAt(
  db: Db,
  filter: WorkFilter,
  places: readonly { unitId: string; hamlet: string }[],
  limit: number,
): Promise<Work[]> {
  if (places.length === 0) return [];
  const rows = await filteredWorks(db, filter)
    .select(COLUMNS)
    .where((eb) =>
      eb.or(places.map((place) => eb.and([eb("unitId", "=", place.unitId), eb("hamlet", "=", place.hamlet)]))),
    )
    .orderBy("unitId")
    .orderBy(sql`hamlet collate "vi-x-icu", place collate "vi-x-icu"`)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(asWork);
}

export async function listWorkUnits(db: Db, filter: WorkFilter): Promise<string[]> {
  return (await filteredWorks(db, filter).select("unitId").distinct().execute()).map((row) => row.unitId);
}

export interface WorkSums {
  works: number;
  standing: number;
  check: number;
  mend: number;
  takeDown: number;
  /** Of those that were not taken back, as far as anybody said. */
  cost: number;
}

export async function sumWorks(db: Db, filter: WorkFilter): Promise<WorkSums> {
  const { today } = filter;
  const of = (where: ReturnType<typeof sql>) =>
    sql<number>`(count(*) filter (where state = 'standing' and ${where}))::int`;
  const inTime = sql`(until is null or until >= ${today}::date)`;
  const row = await filteredWorks(db, filter)
    .select([
      sql<number>`(count(*) filter (where state <> 'withdrawn'))::int`.as("works"),
      of(sql`true`).as("standing"),
      of(sql`until < ${today}::date`).as("takeDown"),
      of(sql`${inTime} and condition <> 'good'`).as("mend"),
      of(sql`${inTime} and coalesce(condition, 'good') = 'good' and next_check_on <= ${today}::date`).as("check"),
      sql<string>`coalesce(sum(cost) filter (where state <> 'withdrawn'), 0)`.as("cost"),
    ])
    .executeTakeFirstOrThrow();
  return { ...row, cost: Number(row.cost) };
}
