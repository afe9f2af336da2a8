import { type Runner, run, type TaskList } from "graphile-worker";
import { sql } from "kysely";
import type pg from "pg";
import type { z } from "zod";
import type { Db, Tx } from "../db/index.ts";
import type { Log } from "../log/index.ts";

/**
 * A kind of work that follows an act. It may run twice (at least once is what a queue can promise): `run` reads the
 * rows again and acts only if they are still in the expected state.
 */
export interface JobDefinition<App, Payload = never> {
  name: string;
  payload: z.ZodType<Payload>;
  run(app: App, payload: Payload, job: JobContext): Promise<unknown>;
  maxAttempts?: number;
}

export interface JobContext {
  id: number;
  attempt: number;
  /** Shows on the page while it runs. */
  progress(done: number, total: number): Promise<void>;
}

/** Same value, with the payload's type kept; the list of a module holds jobs of different payloads. */
// biome-ignore lint/suspicious/noExplicitAny: a list of jobs with different payloads has no common payload type
export type AnyJob<App> = JobDefinition<App, any>;

export function defineJob<App, Payload>(job: JobDefinition<App, Payload>): JobDefinition<App, Payload> {
  return job;
}

export interface AddJob {
  /** What it is about, for the page that shows it, such as "import:<id>". */
  subject?: string;
  /** Two waiting jobs with one key are one job. */
  key?: string;
  runAt?: Date;
}

/** Queues work in the transaction of the act: no act without its work, no work without its act. */
export async function addJob<Payload>(
  tx: Tx,
  definition: { name: string; payload: z.ZodType<Payload>; maxAttempts?: number },
  payload: Payload,
  options: AddJob = {},
): Promise<number> {
  const parsed = definition.payload.parse(payload);
  const row = await sql<{ id: number }>`
    insert into job (name, subject, payload) values (${definition.name}, ${options.subject ?? ""}, ${JSON.stringify(parsed)})
    returning id`.execute(tx);
  const id = row.rows[0]?.id as number;
  await sql`select graphile_worker.add_job(${definition.name}::text, payload => ${JSON.stringify({ job: id })}::json,
    job_key => ${options.key ?? null}::text, run_at => ${options.runAt ?? null}::timestamptz,
    max_attempts => ${definition.maxAttempts ?? 8}::int)`.execute(tx);
  return id;
}

export interface Worker {
  /** Waits for the jobs in hand, takes no new ones. */
  stop(): Promise<void>;
}

export async function startWorker<App>(
  pool: pg.Pool,
  app: App & { db: Db; log: Log },
  definitions: AnyJob<App>[],
  schedule: { job: string; cron: string }[] = [],
): Promise<Worker> {
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 2_000,
    logger: quietLogger(app.log),
    crontab: schedule.map((one) => `${one.cron} ${one.job}`).join("\n"),
    taskList: taskListOf(app, definitions),
  });
  return { stop: () => runner.stop() };
}

/** The queue's view of our jobs. `onFailure` lets tests see what the worker would try again later. */
export function taskListOf<App>(
  app: App & { db: Db; log: Log },
  definitions: AnyJob<App>[],
  onFailure: (error: unknown) => void = () => {},
): TaskList {
  return Object.fromEntries(
    definitions.map((definition) => [
      definition.name,
      async (raw, helpers) => {
        try {
          await runJob(app, definition, raw, helpers.job);
        } catch (error) {
          onFailure(error);
          throw error;
        }
      },
    ]),
  );
}

async function runJob<App>(
  app: App & { db: Db; log: Log },
  definition: AnyJob<App>,
  raw: unknown,
  turn: { attempts: number; max_attempts: number },
): Promise<void> {
  const id = await findOrMakeRow(app.db, definition.name, raw);
  if (id === null) return;
  const started = Date.now();
  const row = await sql<{ payload: unknown }>`
    update job set state = 'running', attempts = ${turn.attempts}, started_at = now(), failure = null
    where id = ${id} returning payload`.execute(app.db);
  try {
    const result = await definition.run(app, definition.payload.parse(row.rows[0]?.payload), {
      id,
      attempt: turn.attempts,
      progress: async (done, total) => {
        await sql`update job set progress_done = ${done}, progress_total = ${total} where id = ${id}`.execute(app.db);
      },
    });
    await sql`update job set state = 'done', finished_at = now(), result = ${JSON.stringify(result ?? null)}::jsonb
      where id = ${id}`.execute(app.db);
    app.log.info({ job: definition.name, id, ms: Date.now() - started }, "job done");
  } catch (error) {
    const last = turn.attempts >= turn.max_attempts;
    const reason = error instanceof Error ? error.message : String(error);
    await sql`update job set state = ${last ? "failed" : "waiting"}, failure = ${reason.slice(0, 2000)},
      finished_at = ${last ? sql`now()` : null} where id = ${id}`.execute(app.db);
    app.log.error({ job: definition.name, id, attempt: turn.attempts, last, err: error }, "job failed");
    throw error;
  }
}

/** Jobs from the clock arrive without a row of ours; they get one, so that they are seen like all others. */
async function findOrMakeRow(db: Db, name: string, raw: unknown): Promise<number | null> {
  const given = (raw as { job?: number } | null)?.job;
  if (given !== undefined) {
    const known = await sql<{ state: string }>`select state from job where id = ${given}`.execute(db);
    return known.rows[0] && known.rows[0].state !== "done" ? given : null;
  }
  const made = await sql<{
    id: number;
  }>`insert into job (name, payload) values (${name}, '{}'::jsonb) returning id`.execute(db);
  return made.rows[0]?.id ?? null;
}

function quietLogger(log: Log) {
  return {
    scope: () => quietLogger(log),
    error: (message: string) => log.error({ from: "queue" }, message),
    warn: (message: string) => log.warn({ from: "queue" }, message),
    info: () => {},
    debug: () => {},
  } as never;
}
