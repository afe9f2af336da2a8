import { type RawBuilder, sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { HoldKind, Mark, Source, Subject } from "./rating.ts";

/** A rating as it is kept. */
export interface KeptRating {
  unitId: string;
  pointId: string | null;
  counter: string;
  subject: Subject;
  field: string;
  procedureCode: string;
  mark: Mark;
  /** One of the six, or the key of a reason from a code of conduct. */
  reasons: string[];
  language: string;
  ratedAt: Date;
  receivedAt: Date;
  /** Vietnamese day it counts for. */
  countedOn: string;
}

export interface KioskRating extends KeptRating {
  deviceId: string;
  clientId: string;
  deviceAt: Date;
  clockOffsetMs: number;
}

/** Writes what was not there yet; gives back which those were. One statement, whatever the number. */
export async function insertKioskRatings(tx: Tx, ratings: readonly KioskRating[]): Promise<Map<string, number>> {
  if (ratings.length === 0) return new Map();
  const written = await tx
    .insertInto("counterRating")
    .values(ratings.map((one) => ({ ...one, source: "kiosk" })))
    .onConflict((conflict) => conflict.columns(["deviceId", "clientId"]).where("source", "=", "kiosk").doNothing())
    .returning(["id", "clientId"])
    .execute();
  return new Map(written.map((one) => [one.clientId as string, one.id]));
}

export async function insertSlipRating(tx: Tx, rating: KeptRating & { wordsSealed: string | null }): Promise<void> {
  await tx
    .insertInto("counterRating")
    .values({ ...rating, source: "slip" })
    .execute();
}

export interface NearbyRating extends Tallied {
  id: number;
  key: string;
  ratedAt: Date;
  holdId: number | null;
  countedOn: string;
}

/** What figures need of a rating. */
export interface Tallied {
  unitId: string;
  pointId: string | null;
  counter: string;
  subject: Subject;
  field: string;
  source: Source;
  mark: Mark;
  /** One of the six, or the key of a reason from a code of conduct. */
  reasons: string[];
  countedOn: string;
}

const TALLIED = [
  "id",
  "unitId",
  "pointId",
  "counter",
  "subject",
  "field",
  "source",
  "mark",
  "reasons",
  "countedOn",
] as const;

/** Ratings of a tablet around these moments, a minute to each side, so that a burst is seen across batches. */
export async function listNearby(tx: Tx, deviceId: string, moments: readonly Date[]): Promise<NearbyRating[]> {
  const spans: [from: number, until: number][] = [];
  for (const at of moments.map((one) => one.getTime()).sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && at - NEAR_MS <= last[1]) last[1] = at + NEAR_MS;
    else spans.push([at - NEAR_MS, at + NEAR_MS]);
  }
  if (spans.length === 0) return [];
  const { rows } = await sql<Omit<NearbyRating, "key">>`
    select r.id, r.rated_at, r.hold_id, ${sql.join(TALLIED.slice(1).map((name) => sql.ref(`r.${name}`)))}
    from unnest(${spans.map(([from]) => new Date(from))}::timestamptz[], ${spans.map(([, until]) => new Date(until))}::timestamptz[]) as span (from_at, until_at)
    join counter_rating r on r.device_id = ${deviceId} and r.source = 'kiosk' and r.rated_at between from_at and until_at`.execute(
    tx,
  );
  const found = new Map(rows.map((row) => [row.id, { ...row, key: String(row.id) }]));
  return [...found.values()];
}
const NEAR_MS = 60_000;

export async function saveHeld(tx: Tx, ids: readonly number[], holdId: number): Promise<void> {
  await tx
    .updateTable("counterRating")
    .set({ holdId })
    .where("id", "=", sql<number>`any(${[...ids]}::bigint[])`)
    .execute();
}

/** Adds to the open hold of a tablet, kind and day, or opens one. */
export async function holdRatings(
  tx: Tx,
  hold: {
    deviceId: string;
    unitId: string;
    kind: HoldKind;
    onDay: string;
    firstAt: Date;
    lastAt: Date;
    ratings: number;
    foundAt: Date;
  },
): Promise<number> {
  const { id } = await tx
    .insertInto("ratingHold")
    .values(hold)
    .onConflict((conflict) =>
      conflict.columns(["deviceId", "kind", "onDay"]).where("decision", "is", null).doUpdateSet({
        firstAt: sql`least(rating_hold.first_at, excluded.first_at)`,
        lastAt: sql`greatest(rating_hold.last_at, excluded.last_at)`,
        ratings: sql`rating_hold.ratings + excluded.ratings`,
        foundAt: sql`excluded.found_at`,
      }),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function listTalliedOf(tx: Tx, holdId: number): Promise<Tallied[]> {
  const rows = await tx.selectFrom("counterRating").select(TALLIED).where("holdId", "=", holdId).execute();
  return rows as Tallied[];
}

export interface ListedRating extends Tallied {
  id: number;
  procedureCode: string;
  language: string;
  /** The hour it was given in: nobody is to be matched by the minute. */
  hour: Date;
  wordsSealed: string | null;
  holdId: number | null;
  decision: "count" | "leave" | null;
}

export interface RatingFilter {
  unitIds: readonly string[];
  subject?: Subject | undefined;
  source?: Source | undefined;
  /** Not satisfied: marks of one to three. */
  isLow?: boolean | undefined;
  /** Satisfied: four and five. */
  isHigh?: boolean | undefined;
  /** Any of these. */
  reasonKeys?: readonly string[] | undefined;
  hasWords?: boolean | undefined;
  procedureCode?: string | undefined;
  /** Not satisfied because the guidance was unclear or people had to come several times. */
  isUnclear?: boolean | undefined;
  /** Days it counts for, both included. */
  from?: string | undefined;
  until?: string | undefined;
  /** Only what is in the figures. */
  isCounted?: boolean | undefined;
}

/** A low mark for what was not made clear: for unclear guidance, or for coming several times. */
export const UNCLEAR = sql<boolean>`(r.mark <= 3 and r.reasons && array['guidance', 'trips'])`;

export interface RatingMark {
  countedOn: string;
  id: number;
}

/**
 * The newest days first, page by page. Asked of each unit by itself and put together: a province's officer reads as quickly as a
 * commune's, whoever's ratings are the newest.
 */
export async function listRatings(
  db: Db,
  filter: RatingFilter,
  page: { limit: number; before?: RatingMark | undefined },
): Promise<ListedRating[]> {
  const { isLow, hasWords, isCounted } = filter;
  const wanted: RawBuilder<unknown>[] = [];
  if (filter.subject) wanted.push(sql`r.subject = ${filter.subject}`);
  if (filter.source) wanted.push(sql`r.source = ${filter.source}`);
  if (isLow) wanted.push(sql`r.mark <= 3`);
  if (filter.isHigh) wanted.push(sql`r.mark >= 4`);
  if (filter.reasonKeys) wanted.push(sql`r.reasons && ${[...filter.reasonKeys]}::text[]`);
  if (hasWords) wanted.push(sql`r.words_sealed is not null`);
  if (filter.procedureCode) wanted.push(sql`r.procedure_code = ${filter.procedureCode}`);
  if (filter.isUnclear) wanted.push(UNCLEAR);
  if (filter.from) wanted.push(sql`r.counted_on >= ${filter.from}`);
  if (filter.until) wanted.push(sql`r.counted_on <= ${filter.until}`);
  if (isCounted) wanted.push(sql`(r.hold_id is null or h.decision = 'count')`);
  if (page.before) wanted.push(sql`(r.counted_on, r.id) < (${page.before.countedOn}::date, ${page.before.id}::bigint)`);
  const where = sql.join([sql`r.unit_id = u`, ...wanted], sql` and `);
  const columns = sql.join(
    [...TALLIED, "procedureCode", "language", "wordsSealed", "holdId"].map((name) => sql.ref(`r.${name}`)),
  );
  const { rows } = await sql<ListedRating>`
    select own.* from unnest(${[...filter.unitIds]}::uuid[]) u cross join lateral (
      select ${columns}, date_trunc('hour', r.rated_at) as hour, h.decision
      from counter_rating r left join rating_hold h on h.id = r.hold_id
      where ${where} order by r.counted_on desc, r.id desc limit ${page.limit}) own
    order by own.counted_on desc, own.id desc limit ${page.limit}`.execute(db);
  return rows;
}

/** Of slips used before: true where this one is new. */
export async function useSlip(tx: Tx, mark: string, day: string): Promise<boolean> {
  const written = await tx
    .insertInto("ratingSlip")
    .values({ mark, usedOn: day })
    .onConflict((conflict) => conflict.doNothing())
    .returning("mark")
    .execute();
  return written.length > 0;
}

export async function isSlipUsed(db: Db, mark: string): Promise<boolean> {
  const found = await db.selectFrom("ratingSlip").select("mark").where("mark", "=", mark).executeTakeFirst();
  return found !== undefined;
}

export async function forgetWordsBefore(tx: Tx, before: Date, limit: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    update counter_rating set words_sealed = null where id in (
      select id from counter_rating where words_sealed is not null and received_at < ${before} limit ${limit}) returning id`.execute(
    tx,
  );
  return rows.length;
}
