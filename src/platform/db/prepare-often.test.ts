import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { useTestDatabase } from "../testing/database.ts";
import { openDatabase } from "./db.ts";

const database = useTestDatabase();

/** One connection, so that what is prepared on it can be read on it. */
async function withOne<T>(work: (db: ReturnType<typeof openDatabase>["db"]) => Promise<T>): Promise<T> {
  const one = openDatabase({ ...database.connection, max: 1 });
  try {
    return await work(one.db);
  } finally {
    await one.close();
  }
}

const times = async (count: number, ask: () => Promise<unknown>): Promise<void> => {
  for (let at = 0; at < count; at++) await ask();
};

const preparedOn = async (db: ReturnType<typeof openDatabase>["db"]): Promise<string[]> =>
  (await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(db)).rows.map(
    (row) => row.statement,
  );

describe("a statement that is sent again and again", () => {
  test("is prepared from the twentieth time on, and answers as before", () =>
    withOne(async (db) => {
      const ask = async (number: number) =>
        (await sql<{ double: number }>`select ${number}::int * 2 as double`.execute(db)).rows[0]?.double;
      await times(19, () => ask(1));
      expect(await preparedOn(db)).toEqual([]);
      expect(await ask(20)).toBe(40);
      expect(await preparedOn(db)).toEqual(["select $1::int * 2 as double"]);
      expect(await ask(21)).toBe(42);
    }));

  test("is planned anew each time where its best plan hangs on what is asked", () =>
    withOne(async (db) => {
      await times(30, () => sql`select 1 where 1 = any (${[1, 2]}::int[])`.execute(db));
      await times(30, () => sql`select 1 where 'a' like ${"a%"}`.execute(db));
      expect(await preparedOn(db)).toEqual([]);
    }));

  test(
    "takes no more than a hundred places of a connection",
    () =>
      withOne(async (db) => {
        for (let at = 0; at < 110; at++)
          await times(20, () => sql`select ${at}::int as ${sql.ref(`number_${at}`)}`.execute(db));
        expect(await preparedOn(db)).toHaveLength(100);
      }),
    120_000,
  );

  test("that answers other columns after a change of its table is refused once, then prepared anew", () =>
    withOne(async (db) => {
      await sql`create table changing (id int, name text)`.execute(db);
      const ask = () => sql`select * from changing where id = ${1}`.execute(db);
      await times(25, ask);
      await sql`alter table changing add column more text`.execute(db);
      await expect(ask()).rejects.toMatchObject({ code: "0A000" });
      await expect(ask()).resolves.toEqual({ rows: [] });
      await sql`drop table changing`.execute(db);
    }));

  test("is not prepared any more once somebody on the way shares the connections", () =>
    withOne(async (db) => {
      const ask = () => sql`select ${1}::int as one`.execute(db);
      await times(25, ask);
      // As a pooler does that hands another connection to the next transaction.
      await sql`deallocate all`.execute(db);
      await expect(ask()).rejects.toMatchObject({ code: "26000" });
      await times(25, ask);
      expect(await preparedOn(db)).toEqual([]);
    }));
});
