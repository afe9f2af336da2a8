import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { Medium } from "../message.ts";

export interface Waiting {
  medium: Medium;
  /** That may go now, the hours aside. */
  due: number;
  oldestDueAt: Date | null;
}

export async function listWaiting(db: Db, now: Date): Promise<Waiting[]> {
  const found = await sql<Waiting>`
    select medium, count(*)::int as due, min(due_at) as oldest_due_at from message
    where state = 'waiting' and due_at <= ${now} group by medium`.execute(db);
  return found.rows;
}

const LAST_ATTEMPTS = 1_000;

/** Media over which something was handed over since: looked for among the newest attempts only, so that it stays quick. */
export async function listMoving(db: Db, since: Date): Promise<Medium[]> {
  const found = await sql<{ medium: Medium }>`
    select distinct m.medium from (
      select message_id, started_at from message_attempt order by id desc limit ${LAST_ATTEMPTS}) a
    join message m on m.id = a.message_id where a.started_at >= ${since}`.execute(db);
  return found.rows.map((row) => row.medium);
}

/** Messages due before this moment of media over which no turn of sending is queued or under way. */
export async function countWithoutTurn(db: Db, dueBefore: Date): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from message m
    where m.state = 'waiting' and m.due_at < ${dueBefore} and not exists (
      select 1 from message_provider p join graphile_worker.jobs j on j.key = 'messaging:' || p.id
      where p.medium = m.medium and p.is_on)`.execute(db);
  return found.rows[0]?.count ?? 0;
}

/** Messages said to be handed over, lately, of which no hand-over is on record. */
export async function countWithoutAttempt(db: Db, since: Date): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from message m
    where m.state in ('sent', 'delivered') and m.changed_at >= ${since}
      and not exists (select 1 from message_attempt a where a.message_id = m.id)`.execute(db);
  return found.rows[0]?.count ?? 0;
}

/** Messages in somebody's hands since before this moment: nobody holds anything that long. */
export async function countHeld(db: Db, since: Date): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from message where state = 'sending' and changed_at < ${since}`.execute(db);
  return found.rows[0]?.count ?? 0;
}

/** Messages whose answer was lost and that wait for a person. */
export async function countUndecided(db: Db, now: Date): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from message where state = 'unknown' and due_at > ${new Date(now.getTime() + 365 * 86_400_000)}`.execute(
    db,
  );
  return found.rows[0]?.count ?? 0;
}

export interface EndedRun {
  id: string;
  title: string;
  /** People it came to, by its messages. */
  reached: number;
  prepared: number;
  written: number;
}

/** Runs that ended lately and were counted since, with what their messages say. */
export async function listEndedLately(db: Db, since: Date): Promise<EndedRun[]> {
  const found = await sql<EndedRun>`
    select r.id, r.title, r.prepared, (select count(*)::int from message m where m.run_id = r.id) as written,
      (select count(*)::int from message m where m.run_id = r.id and m.state in ('sent', 'delivered')) as reached
    from message_run r where r.state = 'done' and r.is_counted and r.ended_at >= ${since}
    order by r.ended_at desc limit 200`.execute(db);
  return found.rows;
}
