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

/** Queues a failed job anew. Jobs read their rows again before they act, so trying twice is safe. */
export async function retryJob(tx: Tx, id: number): Promise<boolean> {
  const row = await tx
    .updateTable("job")
    .set({ state: "waiting", failure: null, finishedAt: null })
    .where("id", "=", id)
    .where("state", "=", "failed")
    .returning("name")
    .executeTakeFirst();
  if (!row) return false;
  await sql`select graphile_worker.add_job(${row.name}::text, payload => ${JSON.stringify({ job: id })}::json)`.execute(
    tx,
  );
  return true;
}
