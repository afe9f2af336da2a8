import { setTimeout as sleep } from "node:timers/promises";
import { Logger, runOnce } from "graphile-worker";
import { sql } from "kysely";
import pg from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { type Db, openPool, transaction } from "../db/index.ts";
import { createLog, type Log } from "../log/index.ts";
import { useTestDatabase } from "../testing/database.ts";
import { addJob, countJobs, defineJob, listJobs, retryJob, startWorker, taskListOf, type Worker } from "./index.ts";

const database = useTestDatabase();
const app = (): { db: Db; log: Log } => ({ db: database.db, log: createLog("silent") });

const silent = new Logger(() => () => {});
let did: string[] = [];
const Payload = z.object({ n: z.number() });
const note = defineJob<unknown, z.infer<typeof Payload>>({
  name: "test:note",
  payload: Payload,
  async run(_app, { n }, job) {
    await job.progress(1, 2);
    did.push(`note ${n} attempt ${job.attempt}`);
    return { n };
  },
});
const fragile = defineJob<unknown, z.infer<typeof Payload>>({
  name: "test:fragile",
  payload: Payload,
  maxAttempts: 2,
  async run(_app, { n }, job) {
    did.push(`fragile ${n} attempt ${job.attempt}`);
    throw new Error("máy chủ thư không trả lời");
  },
});
const slow = defineJob<unknown, z.infer<typeof Payload>>({
  name: "test:slow",
  payload: Payload,
  async run(_app, { n }) {
    did.push(`slow ${n} begun`);
    await sleep(300);
    did.push(`slow ${n} done`);
  },
});
const tick = defineJob<unknown, Record<string, never>>({
  name: "test:tick",
  payload: z.object({}).transform(() => ({})),
  async run() {
    did.push("tick");
  },
});
const ALL = [note, fragile, slow, tick];

const open: { worker: Worker; pool: pg.Pool }[] = [];
afterEach(async () => {
  for (const { worker, pool } of open.splice(0)) {
    await worker.stop();
    await pool.end();
  }
  did = [];
  await sql`delete from job; delete from graphile_worker._private_jobs`.execute(database.db).catch(async () => {
    await sql`delete from job`.execute(database.db);
  });
});

async function work(): Promise<Worker> {
  const pool = openPool(database.connection);
  const worker = await startWorker(pool, app(), ALL);
  open.push({ worker, pool });
  return worker;
}

async function workOnce(): Promise<void> {
  const pool = openPool(database.connection);
  await runOnce({
    pgPool: pool,
    taskList: taskListOf(app(), ALL),
    noHandleSignals: true,
    concurrency: 1,
    logger: silent,
  });
  await pool.end();
}

/** The queue waits longer after each failure; tests do not. */
const noWaiting = () => sql`update graphile_worker._private_jobs set run_at = now()`.execute(database.db);

async function until(isTrue: () => Promise<boolean> | boolean, withinMs = 10_000): Promise<void> {
  for (const end = Date.now() + withinMs; !(await isTrue()); await sleep(15)) {
    if (Date.now() > end) throw new Error(`waited in vain; done so far: ${did.join(", ")}`);
  }
}

const add = (job: typeof note, n: number, options = {}): Promise<number> =>
  transaction(database.db, (tx) => addJob(tx, job, { n }, options));

describe("a job", () => {
  test("exists only if its act does", async () => {
    await transaction(database.db, async (tx) => {
      await addJob(tx, note, { n: 1 });
      throw new Error("the act fails");
    }).catch(() => {});
    await workOnce();
    expect(did).toEqual([]);
    expect(await countJobs(database.db)).toEqual({ waiting: 0, running: 0, done: 0, failed: 0 });
  });

  test("that the clock begins leaves one row, of its last turn", async () => {
    const kept = await add(note, 9, { subject: "import:9" });
    for (let turn = 0; turn < 3; turn++) {
      await sql`select graphile_worker.add_job(${tick.name}::text)`.execute(database.db);
      await workOnce();
    }
    expect(did).toEqual(["note 9 attempt 1", "tick", "tick", "tick"]);
    const rows = await listJobs(database.db, {}, 10);
    expect(rows.map(({ id, name, state }) => [id === kept, name, state])).toEqual([
      [false, tick.name, "done"],
      [true, note.name, "done"],
    ]);
  });

  test("shows its way: waiting, done, with progress and what it gave", async () => {
    const id = await add(note, 7, { subject: "import:7" });
    expect(await listJobs(database.db, { subject: "import:7" }, 10)).toMatchObject([
      { id, state: "waiting", attempts: 0 },
    ]);
    await workOnce();
    expect(await listJobs(database.db, { state: "done" }, 10)).toMatchObject([
      {
        id,
        state: "done",
        attempts: 1,
        progressDone: 1,
        progressTotal: 2,
        failure: null,
        finishedAt: expect.any(Date),
      },
    ]);
  });

  test("that fails says why, waits for another try, and ends as failed with the reason", async () => {
    const id = await add(fragile, 1);
    await workOnce();
    expect(await listJobs(database.db, {}, 10)).toMatchObject([
      { id, state: "waiting", attempts: 1, failure: "máy chủ thư không trả lời", finishedAt: null },
    ]);
    await noWaiting();
    await workOnce();
    expect(await listJobs(database.db, {}, 10)).toMatchObject([
      { id, state: "failed", attempts: 2, failure: "máy chủ thư không trả lời", finishedAt: expect.any(Date) },
    ]);
    expect(did).toEqual(["fragile 1 attempt 1", "fragile 1 attempt 2"]);
    expect(await transaction(database.db, (tx) => retryJob(tx, id))).toBe(true);
    expect(await transaction(database.db, (tx) => retryJob(tx, id))).toBe(false);
    expect(await countJobs(database.db)).toMatchObject({ waiting: 1, failed: 0 });
  });

  test("handed out twice runs once", async () => {
    const id = await add(note, 3);
    await sql`select graphile_worker.add_job('test:note', payload => ${JSON.stringify({ job: id })}::json)`.execute(
      database.db,
    );
    await workOnce();
    expect(did).toEqual(["note 3 attempt 1"]);
  });

  test("with the key of one that waits replaces it", async () => {
    await add(note, 1, { key: "same" });
    await add(note, 2, { key: "same" });
    await workOnce();
    expect(did).toEqual(["note 2 attempt 1"]);
    // One job is one row: none is left behind that waits for ever.
    expect(await listJobs(database.db, {}, 10)).toMatchObject([{ state: "done" }]);
  });

  test("with a payload of another shape fails in words instead of doing something else", async () => {
    const id = await add(note, 1);
    await sql`update job set payload = '{"n": "một"}' where id = ${id}`.execute(database.db);
    await workOnce();
    expect(did).toEqual([]);
    expect((await listJobs(database.db, {}, 1))[0]?.failure).toMatch(/expected number/i);
    await expect(transaction(database.db, (tx) => addJob(tx, note, { n: "một" } as never))).rejects.toThrow();
  });

  test("from the clock is one row, however often it is tried", async () => {
    await sql`select graphile_worker.add_job('test:fragile', payload => '{}'::json, max_attempts => 3)`.execute(
      database.db,
    );
    for (let attempt = 0; attempt < 3; attempt++) {
      await workOnce();
      await noWaiting();
    }
    expect(await countJobs(database.db)).toEqual({ waiting: 0, running: 0, done: 0, failed: 1 });
  });
});

describe("the worker", () => {
  test("stops after the job in hand and leaves the next one waiting", async () => {
    const worker = await work();
    for (let n = 0; n < 4; n++) await add(slow, n);
    await until(() => did.filter((one) => one.endsWith("begun")).length === 4);
    await add(slow, 9);
    await worker.stop();
    expect(did.filter((one) => one.endsWith("done"))).toHaveLength(did.filter((one) => one.endsWith("begun")).length);
  });

  test("takes up at once what a killed process had in hand, but not what a living one works at", async () => {
    const killed = await add(note, 1);
    const living = await add(note, 2);
    const other = new pg.Client(database.connection);
    await other.connect();
    await other.query("select pg_advisory_lock(hashtextextended('pool-living', 7203003))");
    await sql`update graphile_worker._private_jobs set locked_at = now(), attempts = 1,
      locked_by = case when (payload ->> 'job')::bigint = ${killed} then 'pool-dead' else 'pool-living' end`.execute(
      database.db,
    );
    await sql`update job set state = 'running' where id in (${killed}, ${living})`.execute(database.db);
    await work();
    await until(() => did.length > 0);
    await sleep(100);
    expect(did).toEqual(["note 1 attempt 2"]);
    await other.end();
  });

  test("a job whose process was killed on its last try is seen as failed", async () => {
    const id = await add(note, 1);
    await sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'pool-dead', attempts = max_attempts`.execute(
      database.db,
    );
    await sql`update job set state = 'running' where id = ${id}`.execute(database.db);
    await work();
    expect(await listJobs(database.db, { state: "failed" }, 1)).toMatchObject([
      { id, failure: "the process ended in the middle of it" },
    ]);
  });

  test("goes on after the database threw it out", async () => {
    await work();
    const others = sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`;
    await add(note, 1);
    await until(() => did.length === 1);
    await others.execute(database.db);
    await add(note, 2).catch(() => add(note, 2));
    await until(() => did.length === 2, 15_000);
  });
});
