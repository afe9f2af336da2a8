import { sql } from "kysely";
import type { Db, Tx } from "../db/index.ts";

export type JobState = "waiting" | "running" | "done" | "failed";

/** A job as people see it. */
export interface JobRow {
  id: number;
  name: string;
  subject: string;
  state: JobState;
  attempts: number;
  progressDone: number | null;
  progressTotal: number | null;
  failure: string | null;
  createdAt: Date;
  finishedAt: Date | null;
}

const COLUMNS = [
  "id",
  "name",
  "subject",
  "state",
  "attempts",
  "progressDone",
  "progressTotal",
  "failure",
  "createdAt",
  "finishedAt",
] as const;

export async function listJobs(
  db: Db,
  filter: { state?: JobState; subject?: string },
  limit: number,
  before?: number,
): Promise<JobRow[]> {
  let query = db.selectFrom("job").select(COLUMNS).orderBy("id", "desc");
  if (filter.state) query = query.where("state", "=", filter.state);
  if (filter.subject) query = query.where("subject", "=", filter.subject);
  if (before) query = query.where("id", "<", before);
  return (await query.limit(limit).execute()) as JobRow[];
}

export async function countJobs(db: Db): Promise<Record<JobState, number>> {
  const rows = await db
    .selectFrom("job")
    .select("state")
    .select((one) => one.fn.countAll<number>().as("count"))
    .groupBy("state")
    .execute();
  const counts: Record<JobState, number> = { waiting: 0, running: 0, done: 0, failed: 0 };
  for (const row of rows) counts[row.state as JobState] = Number(row.count);
  return counts;
}

/** Queues a job anew that failed, or that lost its turn. Jobs read their rows again before they act, so trying twice is safe. */
export async function retryJob(tx: Tx, id: number): Promise<boolean> {
  const row = await tx
    .updateTable("job")
    .set({ state: "waiting", failure: null, finishedAt: null })
    .where("id", "=", id)
    .where((where) => where.or([where("state", "=", "failed"), isLost]))
    .returning("name")
    .executeTakeFirst();
  if (!row) return false;
  await sql`select graphile_worker.add_job(${row.name}::text, payload => ${JSON.stringify({ job: id })}::json)`.execute(
    tx,
  );
  return true;
}

/** It waits, or is said to run, and the queue knows nothing of it: nobody will ever take it up. The clock's work is named by its turn. */
const isLost = sql<boolean>`(state in ('waiting', 'running') and created_at < now() - interval '2 minutes' and not exists (
  select 1 from graphile_worker._private_jobs turn
  where (turn.payload ->> 'job')::bigint = job.id or 'clock:' || turn.id = job.subject))`;

/** Jobs that wait without a turn to come: how many, and since when the oldest. */
export async function countLostJobs(db: Db): Promise<{ count: number; oldestAt: Date | null }> {
  const found = await db
    .selectFrom("job")
    .select((one) => [one.fn.countAll<number>().as("count"), one.fn.min("createdAt").as("oldestAt")])
    .where(isLost)
    .executeTakeFirstOrThrow();
  return { count: Number(found.count), oldestAt: found.oldestAt };
}

/** Work that is due and that nobody has taken up: how much, and since when the oldest. */
export async function oldestDueJob(db: Db): Promise<{ count: number; oldestAt: Date | null }> {
  const found = await sql<{ count: number; oldestAt: Date | null }>`
    select count(*)::int as count, min(run_at) as "oldestAt" from graphile_worker.jobs
    where run_at <= now() and locked_at is null and attempts < max_attempts`.execute(db);
  return found.rows[0] ?? { count: 0, oldestAt: null };
}

/** Jobs that gave up since the moment and were not tried anew. */
export async function countFailedSince(db: Db, since: Date): Promise<number> {
  const found = await db
    .selectFrom("job")
    .select((one) => one.fn.countAll<number>().as("count"))
    .where("state", "=", "failed")
    .where("finishedAt", ">=", since)
    .executeTakeFirstOrThrow();
  return Number(found.count);
}

/** Queues everything anew that failed or lost its turn; answers how many. */
export async function retryFailedJobs(tx: Tx): Promise<number> {
  const rows = await tx
    .selectFrom("job")
    .select("id")
    .where((where) => where.or([where("state", "=", "failed"), isLost]))
    .orderBy("id")
    .limit(1_000)
    .execute();
  let queued = 0;
  for (const { id } of rows) if (await retryJob(tx, id)) queued++;
  return queued;
}

/** Jobs that ended well before the moment: what they did stands in the records of their trade. */
export async function forgetDoneJobs(db: Db, before: Date): Promise<number> {
  const AT_ONCE = 10_000;
  let forgotten = 0;
  for (let last = AT_ONCE; last === AT_ONCE; ) {
    const done = await sql`delete from job where id in (
      select id from job where state = 'done' and finished_at < ${before} order by id limit ${AT_ONCE})`.execute(db);
    last = Number(done.numAffectedRows ?? 0);
    forgotten += last;
  }
  return forgotten;
}
