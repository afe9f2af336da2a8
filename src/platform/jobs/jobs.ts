import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { type Runner, run, type TaskList, type WorkerEvents } from "graphile-worker";
import { type RawBuilder, sql } from "kysely";
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
  const waiting = options.key === undefined ? null : await waitingRow(tx, options.key);
  const subject = options.subject ?? "";
  const row =
    waiting === null
      ? sql`insert into job (name, subject, payload) values (${definition.name}, ${subject}, ${JSON.stringify(parsed)})
          returning id`
      : sql`update job set subject = ${subject}, payload = ${JSON.stringify(parsed)} where id = ${waiting} returning id`;
  const { rows } = await sql<{ id: number }>`
    with ours as (${row})
    select id, graphile_worker.add_job(${definition.name}::text, payload => json_build_object('job', id),
      job_key => ${options.key ?? null}::text, run_at => ${options.runAt ?? null}::timestamptz,
      max_attempts => ${definition.maxAttempts ?? 8}::int)
    from ours`.execute(tx);
  return (rows[0] as { id: number }).id;
}

/** Our row of the job of this key that waits; nobody begins that job before this transaction ends. */
async function waitingRow(tx: Tx, key: string): Promise<number | null> {
  const found = await sql<{ id: number | null }>`
    select (j.payload ->> 'job')::bigint as id from graphile_worker._private_jobs j
    where j.key = ${key} and j.locked_at is null for update`.execute(tx);
  return found.rows[0]?.id ?? null;
}

/** Whether a job of this key waits that will be begun by then; for the question that finds what the job is about. */
export const queuedBy = (key: RawBuilder<string>, by: Date): RawBuilder<boolean> =>
  sql<boolean>`exists (select from graphile_worker.jobs where key = ${key} and locked_at is null and run_at <= ${by})`;

/** The same, asked by itself. */
export async function isQueued(tx: Tx, key: string, by: Date): Promise<boolean> {
  const found = await sql<{ isThere: boolean }>`select ${queuedBy(sql`${key}`, by)} as is_there`.execute(tx);
  return found.rows[0]?.isThere === true;
}

export interface Worker {
  /** Waits for the jobs in hand, takes no new ones. */
  stop(): Promise<void>;
}

const CONCURRENCY = 4;
const AGAIN_MS = 2_000;
const LOOK_FOR_THE_DEAD_MS = 60_000;

/**
 * Works off the queue until stopped. The queue's own runner gives up when the database goes away for long; it is begun
 * anew then. Jobs in the hands of a process that was killed are given back to the queue at once, not after the queue's
 * own four hours.
 */
export async function startWorker<App>(
  pool: pg.Pool,
  app: App & { db: Db; log: Log },
  definitions: AnyJob<App>[],
  schedule: { job: string; cron: string }[] = [],
): Promise<Worker> {
  const taskList = taskListOf(app, definitions);
  const crontab = schedule.map((one) => `${one.cron} ${one.job}`).join("\n");
  let stopping = false;
  let runner: Runner;
  let signs: SignsOfLife;

  const begin = async (): Promise<void> => {
    const events = new EventEmitter() as WorkerEvents;
    const begun = await showSignsOfLife(pool, events);
    try {
      await giveBackJobsOfTheDead(pool);
      runner = await run({
        pgPool: pool,
        concurrency: CONCURRENCY,
        noHandleSignals: true,
        pollInterval: 2_000,
        logger: quietLogger(app.log),
        events,
        crontab,
        taskList,
        // Jobs that ended are taken off the queue by a part that stopping waits for; otherwise nobody does, and a stop may overtake it.
        preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      });
      signs = begun;
      stopWhenStuck(runner, events);
    } catch (error) {
      begun.end();
      throw error;
    }
    void runner.promise
      .catch((error) => app.log.error({ from: "queue", err: error }, "worker ended"))
      .then(() => {
        signs.end();
        if (!stopping) void beginAgain();
      });
  };
  const beginAgain = async (): Promise<void> => {
    while (!stopping) {
      await sleep(AGAIN_MS, undefined, { ref: false });
      if (stopping) return;
      const isWorking = await begin().then(
        () => true,
        () => false,
      );
      if (isWorking) return;
    }
  };

  await begin();
  const looking = setInterval(() => {
    giveBackJobsOfTheDead(pool).catch(() => {});
  }, LOOK_FOR_THE_DEAD_MS).unref();
  return {
    stop: async () => {
      stopping = true;
      clearInterval(looking);
      // Stopping a runner that ended by itself is refused; there is nothing left to wait for then.
      await runner.stop().catch(() => {});
      signs.end();
    },
  };
}

/**
 * The runner remembers some first answers of the database, also when they were errors, and then never finds a job again.
 * A healthy one hardly ever fails three times in a row; it is ended then, and begun anew.
 */
function stopWhenStuck(runner: Runner, events: WorkerEvents): void {
  let failures = 0;
  const isWell = (): void => {
    failures = 0;
  };
  events.on("worker:getJob:empty", isWell);
  events.on("job:start", isWell);
  events.on("worker:getJob:error", () => {
    if (++failures === 3 * CONCURRENCY) runner.stop().catch(() => {});
  });
}

interface SignsOfLife {
  end(): void;
}

const LIFE_LOCK = 7203003;

/**
 * While this process lives, one session of it holds a lock under the name with which the queue marks its jobs. The
 * database lets go of it the moment the process is gone, however it went.
 */
async function showSignsOfLife(pool: pg.Pool, events: WorkerEvents): Promise<SignsOfLife> {
  const names = new Set<string>();
  let session: pg.PoolClient | null = null;
  let ended = false;
  const say = (name: string): void => {
    session?.query(`select pg_advisory_lock(hashtextextended($1, ${LIFE_LOCK}))`, [name]).catch(() => {});
  };
  const begin = async (): Promise<void> => {
    const opened = await pool.connect();
    if (ended) return opened.release(true);
    session = opened;
    opened.once("end", () => {
      if (session !== opened) return;
      session = null;
      // The pool counts it as in use until it is handed back, also when it is dead.
      opened.release(true);
      if (!ended) void beginAgain();
    });
    for (const name of names) say(name);
  };
  const beginAgain = async (): Promise<void> => {
    while (!ended && session === null) {
      await sleep(500, undefined, { ref: false });
      await begin().catch(() => {});
    }
  };
  await begin();
  events.on("pool:create", ({ workerPool }) => {
    const { id } = workerPool as { id?: string };
    if (!id) return;
    names.add(id);
    say(id);
  });
  return {
    end() {
      ended = true;
      session?.release(true);
      session = null;
    },
  };
}

async function giveBackJobsOfTheDead(pool: pg.Pool): Promise<void> {
  await pool.query(`
    with holder as materialized (select distinct locked_by as id from graphile_worker.jobs where locked_by is not null),
      dead as materialized (select id from holder where pg_try_advisory_xact_lock(hashtextextended(id, ${LIFE_LOCK})))
    select graphile_worker.force_unlock_workers(array_agg(id)) from dead having count(*) > 0`);
  // What was begun the last allowed time is not begun again; people see it as failed and may start it anew.
  await pool.query(`
    update job set state = 'failed', failure = 'the process ended in the middle of it', finished_at = now()
    where state = 'running' and id in (
      select (payload ->> 'job')::bigint from graphile_worker._private_jobs
      where locked_at is null and attempts >= max_attempts)`);
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
  turn: { id: string; attempts: number; max_attempts: number },
): Promise<void> {
  const isFromClock = (raw as { job?: number } | null)?.job === undefined;
  const begun = await beginRow(app.db, definition.name, raw, turn);
  if (begun === null) return;
  const { id, payload } = begun;
  const started = Date.now();
  try {
    const result = await definition.run(app, definition.payload.parse(payload), {
      id,
      attempt: turn.attempts,
      progress: async (done, total) => {
        await sql`update job set progress_done = ${done}, progress_total = ${total} where id = ${id}`.execute(app.db);
      },
    });
    await sql`update job set state = 'done', finished_at = now(), result = ${JSON.stringify(result ?? null)}::jsonb
      where id = ${id}`.execute(app.db);
    if (isFromClock) await forgetEarlierTurns(app.db, definition.name, id);
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

/** Marks the row as running; null where it was done before. Jobs from the clock arrive without a row of ours. */
async function beginRow(
  db: Db,
  name: string,
  raw: unknown,
  turn: { id: string; attempts: number },
): Promise<{ id: number; payload: unknown } | null> {
  const id = (raw as { job?: number } | null)?.job ?? (await rowOfTheClock(db, name, turn));
  const begun = await sql<{ id: number; payload: unknown }>`
    update job set state = 'running', attempts = ${turn.attempts}, started_at = now(), failure = null
    where id = ${id} and state <> 'done' returning id, payload`.execute(db);
  return begun.rows[0] ?? null;
}

/** They get one, so that they are seen like all others. Tried again, it is the same row, not one more that waits for ever. */
async function rowOfTheClock(db: Db, name: string, turn: { id: string; attempts: number }): Promise<number> {
  const subject = `clock:${turn.id}`;
  const before = await sql<{ id: number }>`
    select id from job where name = ${name} and subject = ${subject} and state <> 'done' and ${turn.attempts} > 1
    order by id desc limit 1`.execute(db);
  if (before.rows[0]) return before.rows[0].id;
  const made = await sql<{ id: number }>`
    insert into job (name, subject, payload) values (${name}, ${subject}, '{}'::jsonb) returning id`.execute(db);
  return made.rows[0]?.id as number;
}

/** Of work the clock begins, the last turn that ended well is enough: one of every minute makes half a million rows a year. */
async function forgetEarlierTurns(db: Db, name: string, id: number): Promise<void> {
  await sql`delete from job where name = ${name} and state = 'done' and id < ${id} and subject like 'clock:%'`.execute(
    db,
  );
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
