import { sql } from "kysely";
import { containing, type Db, type Tx } from "../../platform/db/index.ts";
import type { JourneyContent, JourneyState } from "./journey.ts";

export interface Journey {
  id: string;
  slug: string;
  state: JourneyState;
  workingVersion: number;
  publishedVersion: number | null;
  createdAt: Date;
  changedAt: Date;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
}

export interface JourneyVersion {
  journeyId: string;
  number: number;
  title: string;
  content: JourneyContent;
  codes: string[];
  writtenById: string;
  writtenByName: string;
  writtenAt: Date;
  publishedById: string | null;
  publishedByName: string | null;
  publishedAt: Date | null;
  validFrom: string | null;
  changeNote: string | null;
}

export async function insertJourney(tx: Tx, slug: string, at: Date): Promise<string> {
  const row = await tx
    .insertInto("journey")
    .values({ slug, state: "draft", createdAt: at, changedAt: at })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function isSlugTaken(db: Db, slug: string): Promise<boolean> {
  return (await db.selectFrom("journey").select("id").where("slug", "=", slug).executeTakeFirst()) !== undefined;
}

type Written = Pick<
  JourneyVersion,
  "title" | "content" | "codes" | "writtenById" | "writtenByName" | "writtenAt" | "changeNote"
>;

const columns = (text: Written) => ({ ...text, content: JSON.stringify(text.content) });

export async function insertVersion(tx: Tx, journeyId: string, number: number, text: Written): Promise<void> {
  await tx
    .insertInto("journeyVersion")
    .values({ journeyId, number, ...columns(text) })
    .execute();
}

export async function saveVersion(tx: Tx, journeyId: string, number: number, text: Written): Promise<void> {
  await tx
    .updateTable("journeyVersion")
    .set(columns(text))
    .where("journeyId", "=", journeyId)
    .where("number", "=", number)
    .execute();
}

export async function savePublication(
  tx: Tx,
  journeyId: string,
  number: number,
  by: { publishedById: string; publishedByName: string; publishedAt: Date; validFrom: string },
): Promise<void> {
  await tx
    .updateTable("journeyVersion")
    .set(by)
    .where("journeyId", "=", journeyId)
    .where("number", "=", number)
    .execute();
}

export async function saveJourney(
  tx: Tx,
  id: string,
  change: Partial<
    Pick<Journey, "state" | "workingVersion" | "publishedVersion" | "changedAt" | "withdrawnAt" | "withdrawnReason">
  >,
): Promise<void> {
  await tx.updateTable("journey").set(change).where("id", "=", id).execute();
}

export async function lockJourney(tx: Tx, id: string): Promise<Journey | undefined> {
  return (await tx.selectFrom("journey").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()) as
    | Journey
    | undefined;
}

export async function findJourney(db: Db, id: string): Promise<Journey | undefined> {
  return (await db.selectFrom("journey").selectAll().where("id", "=", id).executeTakeFirst()) as Journey | undefined;
}

export async function findJourneyBySlug(db: Db, slug: string): Promise<Journey | undefined> {
  return (await db.selectFrom("journey").selectAll().where("slug", "=", slug).executeTakeFirst()) as
    | Journey
    | undefined;
}

export async function getVersion(db: Db, journeyId: string, number: number): Promise<JourneyVersion> {
  const row = await db
    .selectFrom("journeyVersion")
    .selectAll()
    .where("journeyId", "=", journeyId)
    .where("number", "=", number)
    .executeTakeFirstOrThrow();
  return row as unknown as JourneyVersion;
}

/** The version that was public on a day; of two published on one day, the later one. */
export async function findVersionOn(db: Db, journeyId: string, on: string): Promise<JourneyVersion | undefined> {
  const row = await db
    .selectFrom("journeyVersion")
    .selectAll()
    .where("journeyId", "=", journeyId)
    .where("validFrom", "<=", on)
    .orderBy("number", "desc")
    .executeTakeFirst();
  return row as unknown as JourneyVersion | undefined;
}

/** First day anything of a journey was public; undefined where nothing ever was. */
export async function findEarliestDay(db: Db, journeyId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("journeyVersion")
    .select((eb) => eb.fn.min("validFrom").as("earliest"))
    .where("journeyId", "=", journeyId)
    .executeTakeFirst();
  return row?.earliest ?? undefined;
}

export interface PublishedJourney {
  slug: string;
  number: number;
  publishedAt: Date;
  content: JourneyContent;
}

/** What everybody may read today. There are dozens of them, not thousands: a page and the memory of a process hold all. */
export async function listPublished(db: Db): Promise<PublishedJourney[]> {
  const rows = await db
    .selectFrom("journey")
    .innerJoin("journeyVersion as v", (join) =>
      join.onRef("v.journeyId", "=", "journey.id").onRef("v.number", "=", "journey.publishedVersion"),
    )
    .select(["journey.slug", "v.number", "v.publishedAt", "v.content"])
    .where("journey.withdrawnAt", "is", null)
    .orderBy(sql`v.title collate "vi-x-icu"`)
    .execute();
  return rows as unknown as PublishedJourney[];
}

export interface JourneyRow {
  id: string;
  slug: string;
  state: JourneyState;
  title: string;
  codes: string[];
  publishedCodes: string[] | null;
  changedAt: Date;
  writtenById: string;
  writtenByName: string;
  publishedVersion: number | null;
}

export interface JourneyFilter {
  state?: JourneyState | undefined;
  /** Words of the title, marks as typed or none at all. */
  words?: string | undefined;
}

function staffQuery(db: Db, filter: JourneyFilter) {
  let query = db
    .selectFrom("journey")
    .innerJoin("journeyVersion as w", (join) =>
      join.onRef("w.journeyId", "=", "journey.id").onRef("w.number", "=", "journey.workingVersion"),
    )
    .leftJoin("journeyVersion as p", (join) =>
      join.onRef("p.journeyId", "=", "journey.id").onRef("p.number", "=", "journey.publishedVersion"),
    );
  if (filter.words) {
    const like = containing(filter.words);
    query = query.where(sql<boolean>`(w.title ilike ${like} or unaccent(w.title) ilike unaccent(${like}))`);
  }
  return query;
}

/** Newest change first; `after` is the last row of the page before. */
export async function listJourneys(
  db: Db,
  filter: JourneyFilter,
  limit: number,
  after?: { changedAt: Date; id: string },
): Promise<JourneyRow[]> {
  let query = staffQuery(db, filter)
    .select([
      "journey.id",
      "journey.slug",
      "journey.state",
      "journey.changedAt",
      "journey.publishedVersion",
      "w.title",
      "w.codes",
      "w.writtenById",
      "w.writtenByName",
      "p.codes as publishedCodes",
    ])
    .orderBy("journey.changedAt", "desc")
    .orderBy("journey.id", "desc");
  if (filter.state) query = query.where("journey.state", "=", filter.state);
  if (after)
    query = query.where(sql<boolean>`(journey.changed_at, journey.id) < (${after.changedAt}, ${after.id}::uuid)`);
  return (await query.limit(limit).execute()) as JourneyRow[];
}

export async function countJourneysByState(db: Db, filter: JourneyFilter): Promise<Record<JourneyState, number>> {
  const rows = await staffQuery(db, filter)
    .select("journey.state")
    .select((one) => one.fn.countAll<number>().as("count"))
    .groupBy("journey.state")
    .execute();
  const counts: Record<JourneyState, number> = { draft: 0, submitted: 0, returned: 0, published: 0, withdrawn: 0 };
  for (const row of rows) counts[row.state as JourneyState] = Number(row.count);
  return counts;
}

export interface JourneyEvent {
  at: Date;
  personName: string;
  act: string;
  version: number;
  note: string | null;
}

export async function insertEvent(tx: Tx, event: JourneyEvent & { journeyId: string }): Promise<void> {
  await tx.insertInto("journeyEvent").values(event).execute();
}

export async function listEvents(db: Db, journeyId: string): Promise<JourneyEvent[]> {
  return db
    .selectFrom("journeyEvent")
    .select(["at", "personName", "act", "version", "note"])
    .where("journeyId", "=", journeyId)
    .orderBy("id", "desc")
    .limit(200)
    .execute();
}
