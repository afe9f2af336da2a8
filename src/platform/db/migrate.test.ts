import pg from "pg";
import { describe, expect, test } from "vitest";
import { ConfigError } from "../config/index.ts";
import { useTestDatabase } from "../testing/database.ts";
import { inspectServer, listMigrations, migrate, openPool, transaction } from "./index.ts";

const database = useTestDatabase();

async function withPool<T>(work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = openPool(database.connection);
  return work(pool).finally(() => pool.end());
}

/** Runs what a test breaks inside, and mends it afterwards. */
async function meanwhile(pool: pg.Pool, change: string, mend: string, work: () => Promise<void>): Promise<void> {
  await pool.query(change);
  try {
    await work();
  } finally {
    await pool.query(mend);
  }
}

describe("migrations", () => {
  test("have names in one line of time, and every table says what it is for", async () => {
    const names = listMigrations().map((one) => one.name);
    expect(names).toEqual([...names].sort());
    for (const name of names) expect(name).toMatch(/^\d{8}T\d{4}_[a-z0-9_]+\.sql$/);
    const silent = await withPool((pool) =>
      pool.query(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and obj_description(oid, 'pg_class') is null and relname <> 'schema_migration'`),
    );
    expect(silent.rows).toEqual([]);
  });

  test("applied again change nothing, also by several at once", async () => {
    const applied = await withPool((pool) => Promise.all([migrate(pool), migrate(pool), migrate(pool)]));
    expect(applied).toEqual([[], [], []]);
  });

  test("of a newer version are refused and left alone", async () => {
    await withPool((pool) =>
      meanwhile(
        pool,
        "insert into schema_migration (name, checksum) values ('29990101T0000_later.sql', 'x')",
        "delete from schema_migration where name = '29990101T0000_later.sql'",
        async () => {
          await expect(migrate(pool)).rejects.toThrow(/phiên bản mới hơn .* dữ liệu được giữ nguyên/);
          await expect(migrate(pool)).rejects.toBeInstanceOf(ConfigError);
          expect((await inspectServer(database.connection)).unknownMigrations).toEqual(["29990101T0000_later.sql"]);
        },
      ),
    );
  });

  test("edited after they were applied are noticed", async () => {
    const [first] = listMigrations();
    await withPool((pool) =>
      meanwhile(
        pool,
        `update schema_migration set checksum = 'other' where name = '${first?.name}'`,
        `update schema_migration set checksum = '${first?.checksum}' where name = '${first?.name}'`,
        async () => {
          await expect(migrate(pool)).rejects.toThrow(/đã bị sửa sau khi áp dụng/);
        },
      ),
    );
  });

  test("missing ones are told apart from a server that is up to date", async () => {
    const last = listMigrations().at(-1);
    expect((await inspectServer(database.connection)).missingMigrations).toEqual([]);
    await withPool((pool) =>
      meanwhile(
        pool,
        `delete from schema_migration where name = '${last?.name}'`,
        `insert into schema_migration (name, checksum) values ('${last?.name}', '${last?.checksum}')`,
        async () => {
          expect((await inspectServer(database.connection)).missingMigrations).toEqual([last?.name]);
        },
      ),
    );
  });
});

describe("a server", () => {
  test("tells its version and the extensions we use", async () => {
    const facts = await inspectServer(database.connection);
    expect(facts.version).toMatch(/^\d+(\.\d+)?$/);
    expect(facts.extensions).toEqual(["btree_gist", "ltree", "pg_trgm", "unaccent"]);
  });

  test("where we may make no tables is refused before anything is tried", async () => {
    const admin = new pg.Client(database.connection);
    await admin.connect();
    const role = `guest_${database.connection.database}`;
    await admin.query(`create role ${role} login`);
    const guest = { ...database.connection, user: role };
    await expect(inspectServer(guest)).rejects.toThrow(/GRANT CREATE ON SCHEMA public/);
    await admin.query(`grant create on schema public to ${role}`);
    await expect(inspectServer(guest)).rejects.toThrow(/không phải chủ của dữ liệu này/);
    await admin.query(`drop owned by ${role}; drop role ${role}`);
    await admin.end();
  });
});

describe("a transaction", () => {
  const rows = async (): Promise<number> => (await database.db.selectFrom("job").selectAll().execute()).length;

  test("keeps all of it or nothing", async () => {
    const add = (name: string, fails: boolean) =>
      transaction(database.db, async (tx) => {
        await tx.insertInto("job").values({ name, payload: "{}" }).execute();
        if (fails) throw new Error("no");
      });
    await expect(add("a", true)).rejects.toThrow("no");
    expect(await rows()).toBe(0);
    await add("a", false);
    expect(await rows()).toBe(1);
  });
});

test("days stay text, large whole numbers stay numbers, names of columns are ours, those inside records are not", async () => {
  const found = await withPool((pool) => pool.query("select date '2026-02-28' as day, 9007199254740991::bigint as n"));
  expect(found.rows).toEqual([{ day: "2026-02-28", n: 9007199254740991 }]);
  await database.db
    .insertInto("job")
    .values({ name: "keys", payload: JSON.stringify({ snake_case: { inner_key: 1 } }) })
    .execute();
  const row = await database.db
    .selectFrom("job")
    .select(["createdAt", "payload"])
    .where("name", "=", "keys")
    .executeTakeFirst();
  expect(row?.createdAt).toBeInstanceOf(Date);
  expect(row?.payload).toEqual({ snake_case: { inner_key: 1 } });
});
