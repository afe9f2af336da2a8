import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../platform/db/index.ts";
import type { Bulletin, BulletinEvent, BulletinState, BulletinText, BulletinVersion } from "./bulletin.ts";

const COLUMNS = [
  "b.id",
  "b.unitId",
  "b.year",
  "b.number",
  "b.periodFrom",
  "b.periodTo",
  "b.state",
  "b.workingVersion",
  "b.publishedVersion",
  "b.taskId",
  "b.authorId",
  "b.createdAt",
  "b.changedAt",
  "b.publishedAt",
  "b.republishedAt",
  "b.withdrawnAt",
  "b.withdrawnReason",
] as const;

const inList = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

/** Undefined where the unit has an issue of this number and year. */
export async function insertBulletin(
  tx: Tx,
  bulletin: Pick<
    Bulletin,
    "unitId" | "year" | "number" | "periodFrom" | "periodTo" | "taskId" | "authorId" | "createdAt"
  >,
): Promise<string | undefined> {
  const row = await tx
    .insertInto("bulletin")
    .values({ ...bulletin, state: "draft", changedAt: bulletin.createdAt })
    .onConflict((conflict) => conflict.columns(["unitId", "year", "number"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

export async function nextNumber(db: Db, unitId: string, year: number): Promise<number> {
  const row = await db
    .selectFrom("bulletin")
    .select(sql<number>`coalesce(max(number), 0) + 1`.as("number"))
    .where("unitId", "=", unitId)
    .where("year", "=", year)
    .executeTakeFirstOrThrow();
  return row.number;
}

export async function saveBulletin(
  tx: Tx,
  id: string,
  change: Partial<Omit<Bulletin, "id" | "unitId" | "authorId" | "createdAt">>,
): Promise<void> {
  await tx.updateTable("bulletin").set(change).where("id", "=", id).execute();
}

export async function lockBulletin(tx: Tx, id: string): Promise<Bulletin | undefined> {
  const row = await tx
    .selectFrom("bulletin as b")
    .select(COLUMNS)
    .where("b.id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row as Bulletin | undefined;
}

export async function findBulletin(db: Db, id: string): Promise<Bulletin | undefined> {
  return (await db.selectFrom("bulletin as b").select(COLUMNS).where("b.id", "=", id).executeTakeFirst()) as
    | Bulletin
    | undefined;
}

/** What was published under this number, also what was withdrawn since. */
export async function findPublicIssue(
  db: Db,
  unitId: string,
  issue: { number: number; year: number },
): Promise<Bulletin | undefined> {
  const row = await db
    .selectFrom("bulletin as b")
    .select(COLUMNS)
    .where("b.unitId", "=", unitId)
    .where("b.year", "=", issue.year)
    .where("b.number", "=", issue.number)
    .where("b.publishedVersion", "is not", null)
    .executeTakeFirst();
  return row as Bulletin | undefined;
}

type NewVersion = BulletinText &
  Pick<
    BulletinVersion,
    "bulletinId" | "number" | "correctionNote" | "writtenBy" | "writtenByName" | "writtenAt" | "writerIds"
  >;

const asJson = <T extends Pick<BulletinText, "entries" | "figures">>(text: T) => ({
  ...text,
  entries: JSON.stringify(text.entries),
  figures: JSON.stringify(text.figures),
});

export async function insertVersion(tx: Tx, version: NewVersion): Promise<void> {
  await tx.insertInto("bulletinVersion").values(asJson(version)).execute();
}

export async function saveVersion(tx: Tx, version: NewVersion): Promise<void> {
  const { bulletinId, number, ...rest } = version;
  await tx
    .updateTable("bulletinVersion")
    .set(asJson(rest))
    .where("bulletinId", "=", bulletinId)
    .where("number", "=", number)
    .execute();
}

/** The approval and the freezing are one: what was approved is what is out. */
export async function freezeVersion(
  tx: Tx,
  bulletinId: string,
  number: number,
  approval: { approvedBy: string; approvedByName: string; approvedAt: Date },
): Promise<void> {
  await tx
    .updateTable("bulletinVersion")
    .set({ ...approval, frozen: true })
    .where("bulletinId", "=", bulletinId)
    .where("number", "=", number)
    .execute();
}

export async function getVersion(db: Db, bulletinId: string, number: number): Promise<BulletinVersion> {
  const row = await db
    .selectFrom("bulletinVersion")
    .select([
      "bulletinId",
      "number",
      "cover",
      "foreword",
      "entries",
      "figures",
      "correctionNote",
      "writtenBy",
      "writtenByName",
      "writtenAt",
      "writerIds",
      "approvedByName",
      "approvedAt",
      "frozen",
    ])
    .where("bulletinId", "=", bulletinId)
    .where("number", "=", number)
    .executeTakeFirstOrThrow();
  return row as unknown as BulletinVersion;
}

/** Published versions before the last one, newest first: what was corrected when. */
export async function listCorrections(
  db: Db,
  bulletinId: string,
): Promise<{ number: number; approvedAt: Date; correctionNote: string | null }[]> {
  const rows = await db
    .selectFrom("bulletinVersion")
    .select(["number", "approvedAt", "correctionNote"])
    .where("bulletinId", "=", bulletinId)
    .where("frozen", "=", true)
    .where("correctionNote", "is not", null)
    .orderBy("number", "desc")
    .execute();
  return rows.flatMap((row) => (row.approvedAt ? [{ ...row, approvedAt: row.approvedAt }] : []));
}

export async function insertEvent(
  tx: Tx,
  event: BulletinEvent & { bulletinId: string; personId: string | null },
): Promise<void> {
  await tx.insertInto("bulletinEvent").values(event).execute();
}

export async function listEvents(db: Db, bulletinId: string): Promise<BulletinEvent[]> {
  const rows = await db
    .selectFrom("bulletinEvent")
    .select(["at", "personName", "act", "version", "note"])
    .where("bulletinId", "=", bulletinId)
    .orderBy("id", "desc")
    .limit(200)
    .execute();
  return rows as BulletinEvent[];
}

export interface BulletinFilter {
  unitIds?: readonly string[] | undefined;
  unitId?: string | undefined;
  state?: BulletinState | undefined;
  year?: number | undefined;
  /** Words of the cover line or foreword, with marks or without. */
  q?: string | undefined;
}

/** An issue with the cover of its working version. */
export type BulletinRow = Bulletin & { cover: string; writtenByName: string; writerIds: string[]; entries: number };

function filtered(db: Db, filter: BulletinFilter) {
  let query = db
    .selectFrom("bulletin as b")
    .innerJoin("bulletinVersion as v", (join) =>
      join.onRef("v.bulletinId", "=", "b.id").onRef("v.number", "=", "b.workingVersion"),
    );
  if (filter.unitIds) query = query.where("b.unitId", "=", inList(filter.unitIds));
  if (filter.unitId) query = query.where("b.unitId", "=", filter.unitId);
  if (filter.state) query = query.where("b.state", "=", filter.state);
  if (filter.year) query = query.where("b.year", "=", filter.year);
  for (const word of wordsToFind(filter.q)) {
    const like = containing(word);
    query = query.where(sql<boolean>`unaccent(v.cover || ' ' || v.foreword) ilike unaccent(${like})`);
  }
  return query;
}

/** Last changed first; `after` is the last row of the page before. */
export async function listBulletins(
  db: Db,
  filter: BulletinFilter,
  limit: number,
  after?: { changedAt: Date; id: string },
): Promise<BulletinRow[]> {
  let query = filtered(db, filter)
    .select(COLUMNS)
    .select(["v.cover", "v.writtenByName", "v.writerIds", sql<number>`jsonb_array_length(v.entries)`.as("entries")]);
  if (after)
    query = query.where(sql<boolean>`(b.changed_at, b.id) < (${after.changedAt}::timestamptz, ${after.id}::uuid)`);
  const rows = await query.orderBy("b.changedAt", "desc").orderBy("b.id", "desc").limit(limit).execute();
  return rows as unknown as BulletinRow[];
}

export async function countBulletins(db: Db, filter: BulletinFilter): Promise<Record<BulletinState, number>> {
  const rows = await filtered(db, { ...filter, state: undefined })
    .select(["b.state", sql<number>`count(*)::int`.as("n")])
    .groupBy("b.state")
    .execute();
  const counts: Record<BulletinState, number> = { draft: 0, submitted: 0, returned: 0, published: 0, withdrawn: 0 };
  for (const row of rows) counts[row.state as BulletinState] = row.n;
  return counts;
}

export async function listBulletinUnits(db: Db, filter: BulletinFilter): Promise<string[]> {
  const rows = await filtered(db, filter).select("b.unitId").distinct().execute();
  return rows.map((row) => row.unitId);
}

/** An issue as everybody reads it: with the cover of the published version. */
export type PublicIssue = Bulletin & { cover: string; foreword: string; entries: number };

/** Newest number first; what was withdrawn is not listed, its address answers by itself. Without a unit all of them. */
export async function listPublicIssues(
  db: Db,
  filter: { unitId?: string; year?: number | undefined },
  limit: number,
): Promise<PublicIssue[]> {
  let query = db
    .selectFrom("bulletin as b")
    .innerJoin("bulletinVersion as v", (join) =>
      join.onRef("v.bulletinId", "=", "b.id").onRef("v.number", "=", "b.publishedVersion"),
    )
    .where("b.state", "<>", "withdrawn")
    .select(COLUMNS)
    .select(["v.cover", "v.foreword", sql<number>`jsonb_array_length(v.entries)`.as("entries")]);
  if (filter.unitId) query = query.where("b.unitId", "=", filter.unitId);
  if (filter.year) query = query.where("b.year", "=", filter.year);
  const rows = await query.orderBy("b.year", "desc").orderBy("b.number", "desc").orderBy("b.id").limit(limit).execute();
  return rows as unknown as PublicIssue[];
}

export async function listPublicYears(db: Db, unitId: string): Promise<number[]> {
  const rows = await db
    .selectFrom("bulletin")
    .select("year")
    .distinct()
    .where("unitId", "=", unitId)
    .where("publishedVersion", "is not", null)
    .where("state", "<>", "withdrawn")
    .orderBy("year", "desc")
    .execute();
  return rows.map((row) => row.year);
}
