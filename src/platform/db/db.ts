import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import { prepareOften } from "./prepare-often.ts";
import type { DB } from "./schema.ts";

/** Reads; a function that writes asks for `Tx`, and passing a `Db` there does not compile. */
export type Db = Kysely<DB>;
export type Tx = Transaction<DB>;

// Counts and sums fit a double in this product (money is checked to stay below 2^53); calendar days stay text, because
// a Date would move them across time zones.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// The driver names no kinds of arrays.
const INT8_ARRAY = 1016 as number as typeof pg.types.builtins.INT8;
const readInt8s: (text: string) => string[] = pg.types.getTypeParser(INT8_ARRAY);
pg.types.setTypeParser(INT8_ARRAY, (text) => readInt8s(text).map(Number));
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export interface Database {
  db: Db;
  pool: pg.Pool;
  close(): Promise<void>;
}

/** A server that goes away ends connections; the pool opens new ones, and a query that fails says so itself. */
export function openPool(options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ max: 10, idleTimeoutMillis: 10_000, connectionTimeoutMillis: 10_000, ...options });
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

export function openDatabase(options: pg.PoolConfig): Database {
  const pool = openPool(options);
  pool.on("connect", prepareOften());
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  return { db, pool, close: () => db.destroy() };
}

interface Running {
  db: Db;
  afterCommit: (() => void)[];
}
const running = new WeakMap<Db, Running>();

/** Runs `work` in one transaction: all of it is kept, or nothing is. Use only `tx` inside, and no network calls. */
export async function transaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  const own: Running = { db, afterCommit: [] };
  const result = await db.transaction().execute((tx) => {
    running.set(tx, own);
    return work(tx);
  });
  for (const act of own.afterCommit) act();
  return result;
}

/** Does this as soon as the transaction is kept, before whoever began it goes on; never if it is undone. */
export function onCommit(tx: Tx, act: () => void): void {
  running.get(tx)?.afterCommit.push(act);
}

/** The database a transaction runs in; itself where it is none. */
export const databaseOf = (db: Db): Db => running.get(db)?.db ?? db;

const nearby = new WeakMap<Db, (what: string) => void>();

/** Whoever listens in this process hears of a public change before the work that made it goes on. */
export function hearNearby(db: Db, hear: (what: string) => void): void {
  nearby.set(db, hear);
}

/**
 * Tells every process, after commit, that public pages may have changed (see the page cache): this one at once, so that who
 * changed something finds it changed, the others as the database passes it on.
 */
export async function notifyPublicChange(tx: Tx, what: string): Promise<void> {
  await sql`select pg_notify('public_changed', ${what})`.execute(tx);
  onCommit(tx, () => nearby.get(databaseOf(tx))?.(what));
}
