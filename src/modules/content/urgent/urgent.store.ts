import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";

export type UrgentState = "waiting" | "confirmed" | "refused";

/** A version that went out before anybody else approved it. */
export interface UrgentRelease {
  itemId: string;
  number: number;
  unitId: string;
  reason: string;
  endsAt: Date;
  writerIds: string[];
  sentBy: string;
  sentByName: string;
  sentAt: Date;
  /** By when another person must have said yes or no. */
  dueAt: Date;
  state: UrgentState;
  decidedBy: string | null;
  decidedByName: string | null;
  decidedAt: Date | null;
  decidedNote: string | null;
}

export async function insertUrgent(
  tx: Tx,
  release: Omit<UrgentRelease, "state" | "decidedBy" | "decidedByName" | "decidedAt" | "decidedNote">,
): Promise<void> {
  await tx.insertInto("urgentRelease").values(release).execute();
}

/** Of everything of the item that nobody has decided about. */
export async function saveDecision(
  tx: Tx,
  itemId: string,
  decision: Pick<UrgentRelease, "state" | "decidedBy" | "decidedByName" | "decidedAt" | "decidedNote">,
): Promise<void> {
  await tx
    .updateTable("urgentRelease")
    .set(decision)
    .where("itemId", "=", itemId)
    .where("state", "=", "waiting")
    .execute();
}

export async function listUndecided(db: Db, itemId: string): Promise<UrgentRelease[]> {
  const rows = await db
    .selectFrom("urgentRelease")
    .selectAll()
    .where("itemId", "=", itemId)
    .where("state", "=", "waiting")
    .orderBy("number")
    .execute();
  return rows as UrgentRelease[];
}

/** The newest of the item, whatever became of it. */
export async function findUrgent(db: Db, itemId: string): Promise<UrgentRelease | undefined> {
  const row = await db
    .selectFrom("urgentRelease")
    .selectAll()
    .where("itemId", "=", itemId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row as UrgentRelease | undefined;
}

export interface UrgentNotice {
  itemId: string;
  slug: string;
  unitId: string;
  title: string;
  summary: string;
  sentAt: Date;
  endsAt: Date;
  /** Where people are told it; empty: everywhere in the unit. */
  placeIds: string[];
}

/**
 * Urgent notices of these units that people are to see now, newest first, twenty at most. Not those that ended, were refused or
 * taken off; a corrected one goes on until its end.
 */
export async function listUrgentNotices(db: Db, unitIds: readonly string[], at: Date): Promise<UrgentNotice[]> {
  if (unitIds.length === 0) return [];
  const found = await sql<UrgentNotice>`
    select i.id as item_id, i.slug, i.unit_id, v.title, v.summary, u.sent_at, u.ends_at, v.place_ids
    from urgent_release u
    join item i on i.id = u.item_id and i.published_version >= u.number
    join item_version v on v.item_id = i.id and v.number = i.published_version
    where u.ends_at > ${at} and u.sent_at <= ${at} and u.state <> 'refused'
      and i.unit_id = any(${[...unitIds]}::uuid[]) and i.state not in ('withdrawn', 'archived', 'replaced')
    order by u.sent_at desc, i.id limit 20`.execute(db);
  return found.rows;
}

/** Until when each of these items is urgent; those that are not, or not any more, are left out. */
export async function listUrgentEnds(db: Db, itemIds: readonly string[], at: Date): Promise<Map<string, Date>> {
  if (itemIds.length === 0) return new Map();
  const found = await sql<{ itemId: string; endsAt: Date }>`
    select distinct on (item_id) item_id, ends_at from urgent_release
    where item_id = any(${[...itemIds]}::uuid[]) and state <> 'refused' and ends_at > ${at}
    order by item_id, number desc`.execute(db);
  return new Map(found.rows.map((row) => [row.itemId, row.endsAt]));
}

export async function urgentUntil(db: Db, itemId: string, at: Date): Promise<Date | null> {
  return (await listUrgentEnds(db, [itemId], at)).get(itemId) ?? null;
}

export interface UrgentRow extends UrgentRelease {
  title: string;
  slug: string;
  isOut: boolean;
}

export interface UrgentFilter {
  unitIds: readonly string[];
  /** waiting: nobody decided; late: and should have; running: people see it as urgent now. */
  only?: "waiting" | "late" | "running" | "confirmed" | "refused";
  at: Date;
}

const ONLY = {
  waiting: (_at: Date) => sql`and u.state = 'waiting' and i.state <> 'withdrawn'`,
  late: (at: Date) => sql`and u.state = 'waiting' and i.state <> 'withdrawn' and u.due_at <= ${at}`,
  running: (at: Date) =>
    sql`and u.ends_at > ${at} and u.state <> 'refused' and i.state not in ('withdrawn', 'archived', 'replaced')`,
  confirmed: (_at: Date) => sql`and u.state = 'confirmed'`,
  refused: (_at: Date) => sql`and u.state = 'refused'`,
};

const which = (filter: UrgentFilter) => sql`
  from urgent_release u join item i on i.id = u.item_id
  join item_version v on v.item_id = u.item_id and v.number = u.number
  where i.unit_id = any(${[...filter.unitIds]}::uuid[]) ${filter.only ? ONLY[filter.only](filter.at) : sql``}`;

/** What nobody decided first, the longest due on top; then the newest. */
export async function listUrgent(db: Db, filter: UrgentFilter, limit: number, offset = 0): Promise<UrgentRow[]> {
  const found = await sql<UrgentRow>`
    select u.*, v.title, i.slug, i.state not in ('withdrawn', 'archived', 'replaced') as is_out ${which(filter)}
    order by u.state = 'waiting' and i.state <> 'withdrawn' desc,
      case when u.state = 'waiting' and i.state <> 'withdrawn' then u.due_at end, u.sent_at desc, u.item_id
    limit ${limit} offset ${offset}`.execute(db);
  return found.rows;
}

/** What waits for a yes or no of this person, the longest due first: not what he wrote or sent himself. */
export async function urgentToDecide(
  db: Db,
  unitIds: readonly string[],
  personId: string,
  at: Date,
  limit: number,
): Promise<UrgentRow[]> {
  if (unitIds.length === 0) return [];
  const rows = await listUrgent(db, { unitIds, only: "waiting", at }, 200);
  return rows.filter((row) => row.sentBy !== personId && !row.writerIds.includes(personId)).slice(0, limit);
}

export async function countUrgent(db: Db, filter: UrgentFilter): Promise<number> {
  const found = await sql<{ n: number }>`select count(*)::int as n ${which(filter)}`.execute(db);
  return found.rows[0]?.n ?? 0;
}
