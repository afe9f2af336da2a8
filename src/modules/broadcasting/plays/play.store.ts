import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import type { Station } from "../stations/station.ts";
import type { Play, PlayResult, PlaySource } from "./play.ts";

const COLUMNS = [
  "id",
  "stationId",
  "unitId",
  "source",
  "deviceId",
  "reportId",
  "orderId",
  "interruptId",
  "itemId",
  "sloganId",
  "procedureCode",
  "itemVersion",
  "title",
  "language",
  "day",
  "startedAt",
  "endedAt",
  "seconds",
  "result",
  "note",
  "receivedAt",
  "declaredBy",
  "declaredByName",
  "confirmedByName",
  "confirmedAt",
  "withdrawnAt",
  "withdrawnByName",
  "withdrawnReason",
] as const;

export type NewPlay = Omit<
  Play,
  | "id"
  | "sloganId"
  | "procedureCode"
  | "confirmedByName"
  | "confirmedAt"
  | "withdrawnAt"
  | "withdrawnByName"
  | "withdrawnReason"
> & { sloganId?: string | null; procedureCode?: string | null; clockShiftMs?: number };

/** Its id, or null where the same was reported before. @idempotent */
export async function insertPlay(tx: Tx, play: NewPlay): Promise<string | null> {
  const row = await tx
    .insertInto("stationPlay")
    .values(play)
    .onConflict((on) => on.columns(["stationId", "source", "reportId"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Reports of one station come one batch after the other: what overlaps is seen. */
export async function lockReportsOf(tx: Tx, stationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`station plays ${stationId}`}, 0))`.execute(tx);
}

export async function isReported(tx: Tx, stationId: string, source: PlaySource, reportId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("stationPlay")
    .select("id")
    .where("stationId", "=", stationId)
    .where("source", "=", source)
    .where("reportId", "=", reportId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether this device already told of something else it played at that time; a second in common is rounding. */
export async function isOverlapping(tx: Tx, deviceId: string, from: Date, to: Date): Promise<boolean> {
  const row = await tx
    .selectFrom("stationPlay")
    .select("id")
    .where("deviceId", "=", deviceId)
    .where("result", "<>", "failed")
    .where("startedAt", "<", new Date(to.getTime() - 1_000))
    .where("endedAt", ">", new Date(from.getTime() + 1_000))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function lockPlay(tx: Tx, id: string): Promise<Play | undefined> {
  const row = await tx.selectFrom("stationPlay").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row as Play | undefined;
}

export async function saveConfirmed(tx: Tx, id: string, by: { id: string; name: string; at: Date }): Promise<void> {
  await tx
    .updateTable("stationPlay")
    .set({ confirmedBy: by.id, confirmedByName: by.name, confirmedAt: by.at })
    .where("id", "=", id)
    .execute();
}

export async function saveWithdrawn(tx: Tx, id: string, by: { name: string; reason: string; at: Date }): Promise<void> {
  await tx
    .updateTable("stationPlay")
    .set({ withdrawnAt: by.at, withdrawnByName: by.name, withdrawnReason: by.reason })
    .where("id", "=", id)
    .execute();
}

/** proven: told by a device, or confirmed by a second person; declared: only said so far. */
export type PlayStanding = "proven" | "declared" | "withdrawn";

export interface PlayFilter {
  id?: string | undefined;
  reach?: readonly string[] | undefined;
  unitIds?: readonly string[] | undefined;
  stationId?: string | undefined;
  itemId?: string | undefined;
  orderId?: string | undefined;
  sloganId?: string | undefined;
  procedureCode?: string | undefined;
  /** At loudspeakers, or on boards. */
  medium?: Station["medium"] | undefined;
  source?: PlaySource | undefined;
  result?: PlayResult | undefined;
  standing?: PlayStanding | undefined;
  /** Days of the programme, both included. */
  from?: string | undefined;
  to?: string | undefined;
  /** Declared by others than this person. */
  notDeclaredBy?: string | undefined;
  q?: string | undefined;
}

const PROVEN = sql<boolean>`(withdrawn_at is null and (source = 'device' or confirmed_at is not null))`;
const DECLARED = sql<boolean>`(withdrawn_at is null and source <> 'device' and confirmed_at is null)`;
const among = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

function filtered(db: Db, filter: PlayFilter) {
  let query = db.selectFrom("stationPlay");
  if (filter.id) query = query.where("id", "=", filter.id);
  if (filter.reach) query = query.where("unitId", "=", among(filter.reach));
  if (filter.unitIds) query = query.where("unitId", "=", among(filter.unitIds));
  if (filter.stationId) query = query.where("stationId", "=", filter.stationId);
  if (filter.itemId) query = query.where("itemId", "=", filter.itemId);
  if (filter.sloganId) query = query.where("sloganId", "=", filter.sloganId);
  if (filter.procedureCode) query = query.where("procedureCode", "=", filter.procedureCode);
  if (filter.medium)
    query = query.where(sql<boolean>`station_id in (select id from station where medium = ${filter.medium})`);
  if (filter.orderId) query = query.where("orderId", "=", filter.orderId);
  if (filter.source) query = query.where("source", "=", filter.source);
  if (filter.result) query = query.where("result", "=", filter.result);
  if (filter.standing === "proven") query = query.where(PROVEN);
  if (filter.standing === "declared") query = query.where(DECLARED);
  if (filter.standing === "withdrawn") query = query.where("withdrawnAt", "is not", null);
  if (filter.from) query = query.where("day", ">=", filter.from);
  if (filter.to) query = query.where("day", "<=", filter.to);
  if (filter.notDeclaredBy) query = query.where("declaredBy", "<>", filter.notDeclaredBy);
  for (const word of wordsToFind(filter.q)) {
    const like = containing(word);
    query = query.where(sql<boolean>`unaccent(title) ilike unaccent(${like})`);
  }
  return query;
}

/** Newest first; `after` is the last row of the page before. */
export async function listPlays(
  db: Db,
  filter: PlayFilter,
  limit: number,
  after?: { startedAt: Date; id: string },
): Promise<Play[]> {
  let query = filtered(db, filter).select(COLUMNS);
  if (after) query = query.where(sql<boolean>`(started_at, id) < (${after.startedAt}::timestamptz, ${after.id}::uuid)`);
  const rows = await query.orderBy("startedAt", "desc").orderBy("id", "desc").limit(limit).execute();
  return rows as Play[];
}

export interface AirTime {
  plays: number;
  /** Seconds that a device told of or a second person confirmed. */
  proven: number;
  /** Seconds that somebody declared and nobody has confirmed yet. */
  declared: number;
  failed: number;
}

/** Declared and proven side by side. */
export async function sumPlays(db: Db, filter: PlayFilter): Promise<AirTime> {
  return filtered(db, filter)
    .select([
      sql<number>`(count(*) filter (where withdrawn_at is null))::int`.as("plays"),
      sql<number>`coalesce(sum(seconds) filter (where ${PROVEN}), 0)::int`.as("proven"),
      sql<number>`coalesce(sum(seconds) filter (where ${DECLARED}), 0)::int`.as("declared"),
      sql<number>`(count(*) filter (where withdrawn_at is null and result in ('failed', 'offline')))::int`.as("failed"),
    ])
    .executeTakeFirstOrThrow();
}

export interface ShownSum {
  ref: string;
  seconds: number;
  screens: number;
}

/** What boards told of each thing since a day: how long, on how many screens. */
export async function sumShown(
  db: Db,
  things: readonly { kind: "item" | "slogan" | "procedure"; ref: string }[],
  from: string,
): Promise<Map<string, ShownSum>> {
  if (things.length === 0) return new Map();
  const refs = (kind: "item" | "slogan" | "procedure") =>
    things.filter((thing) => thing.kind === kind).map((thing) => thing.ref);
  // Each kind by its own index: a condition over all three would read what every board showed in these days.
  const part = (
    column: "item_id" | "slogan_id" | "procedure_code",
    type: "uuid" | "text",
    of: readonly string[],
  ) => sql`
    select ${sql.raw(column)}::text as ref, station_id, seconds from station_play
    where ${sql.raw(column)} = any(${[...of]}::${sql.raw(type)}[]) and day >= ${from} and ${PROVEN}
      and station_id in (select id from station where medium = 'screen')`;
  const found = await sql<ShownSum>`
    select ref, sum(seconds)::int as seconds, count(distinct station_id)::int as screens from (
      ${part("item_id", "uuid", refs("item"))} union all ${part("slogan_id", "uuid", refs("slogan"))}
      union all ${part("procedure_code", "text", refs("procedure"))}
    ) shown group by ref`.execute(db);
  return new Map(found.rows.map((row) => [row.ref, row]));
}
