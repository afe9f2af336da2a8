import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { TallyScope } from "../tally.store.ts";
import type { OfferedReason } from "./reason.ts";

const COLUMNS = ["key", "unitId", "words", "point", "endsOn", "endedAt"] as const;

/** What these units have not taken back; with a day, what their codes still say on it. */
export async function listOfferedOf(db: Db, unitIds: readonly string[], on?: string): Promise<OfferedReason[]> {
  if (unitIds.length === 0) return [];
  let query = db
    .selectFrom("ratingReason")
    .select(COLUMNS)
    .where("unitId", "in", [...unitIds])
    .where("endedAt", "is", null);
  if (on) query = query.where((where) => where.or([where("endsOn", "is", null), where("endsOn", ">=", on)]));
  const rows = await query.orderBy("offeredAt").orderBy("position").orderBy("key").execute();
  return rows as OfferedReason[];
}

/** Those of these keys that there are, also ones no longer offered: a tablet may be a month behind. */
export async function listReasonsByKey(db: Db, keys: readonly string[]): Promise<OfferedReason[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom("ratingReason")
    .select(COLUMNS)
    .where("key", "in", [...keys])
    .execute();
  return rows as OfferedReason[];
}

export async function insertReasons(
  tx: Tx,
  rows: readonly (Omit<OfferedReason, "endedAt"> & {
    briefingId: string | null;
    version: number | null;
    position: number;
    offeredAt: Date;
    offeredByName: string;
  })[],
): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto("ratingReason")
      .values([...rows])
      .execute();
}

/** Another version of the code holds longer, or not as long. */
export async function saveLastDay(tx: Tx, keys: readonly string[], endsOn: string | null): Promise<void> {
  if (keys.length > 0)
    await tx
      .updateTable("ratingReason")
      .set({ endsOn })
      .where("key", "in", [...keys])
      .execute();
}

export async function endReasons(tx: Tx, keys: readonly string[], at: Date): Promise<void> {
  if (keys.length > 0)
    await tx
      .updateTable("ratingReason")
      .set({ endedAt: at })
      .where("key", "in", [...keys])
      .execute();
}

export interface ReasonTimes {
  month: string;
  unitId: string;
  subject: string;
  source: string;
  reason: string;
  times: number;
}

/** Adds to how often reasons were named, or takes out. */
export async function addReasonTimes(tx: Tx, rows: readonly ReasonTimes[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto("ratingReasonTally")
    .values([...rows])
    .onConflict((conflict) =>
      conflict
        .columns(["month", "unitId", "subject", "source", "reason"])
        .doUpdateSet({ times: sql`rating_reason_tally.times + excluded.times` }),
    )
    .execute();
}

/** How often reasons from codes were named; the same words of several units are one line, under the newest key. */
export async function sumReasons(db: Db, of: TallyScope): Promise<{ key: string; words: string; times: number }[]> {
  const { rows } = await sql<{ key: string; words: string; times: number }>`
    select max(r.key) as key, r.words, sum(t.times)::int as times
    from rating_reason_tally t join rating_reason r on r.key = t.reason
    where t.month >= ${`${of.from}-01`} and t.month <= ${`${of.until}-01`}
      and ${of.unitIds ? sql`t.unit_id = any(${[...of.unitIds]}::uuid[])` : sql`true`}
      and ${of.subject ? sql`t.subject = ${of.subject}` : sql`true`}
      and ${of.source ? sql`t.source = ${of.source}` : sql`true`}
    group by r.words having sum(t.times) > 0
    order by times desc, r.words`.execute(db);
  return rows;
}

/** Every key under which the words of this one were offered. */
export async function keysOfSameWords(db: Db, key: string): Promise<string[]> {
  const rows = await db
    .selectFrom("ratingReason as r")
    .innerJoin("ratingReason as same", "same.words", "r.words")
    .select("same.key")
    .where("r.key", "=", key)
    .execute();
  return rows.map((row) => row.key);
}
