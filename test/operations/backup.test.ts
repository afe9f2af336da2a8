import { createHash } from "node:crypto";
import {
  cpSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { extract, pack } from "tar-stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Opened, openApp } from "../../src/app.ts";
import { verifyLog } from "../../src/modules/audit/index.ts";
import { createBackup, restoreBackup } from "../../src/platform/backup/index.ts";
import { fixedClock } from "../../src/platform/clock/index.ts";
import { ConfigError } from "../../src/platform/config/index.ts";
import { listMigrations, migrate, openDatabase, openPool } from "../../src/platform/db/index.ts";
import { createFileStore, type FileStore } from "../../src/platform/files/index.ts";
import {
  createBareDatabase,
  createTestDatabase,
  dropTestDatabase,
} from "../../src/platform/testing/database-lifecycle.ts";
import { useObjectStore } from "../../src/platform/testing/object-store.ts";
import { TEST_NOW, testConfig } from "../../src/testing/app.ts";
import { demoGround } from "../support/demo-ground.ts";

const folder = mkdtempSync(join(tmpdir(), "danbiet-backup-"));
const AT = new Date(TEST_NOW);
const made: pg.PoolConfig[] = [];
let source: Opened;
let fresh: Record<string, string>;
const full = join(folder, "full.tar");
const objectStore = useObjectStore();
const bucket = (name: string): FileStore =>
  createFileStore({ ...testConfig(folder), s3: { ...objectStore.settings, bucket: name } });

/** A database nobody has used: as created, or already brought to this version by a first start. */
async function emptyDatabase(state: "bare" | "migrated"): Promise<pg.PoolConfig> {
  const connection = await (state === "bare" ? createBareDatabase() : createTestDatabase());
  made.push(connection);
  return connection;
}

async function query(connection: pg.PoolConfig, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client(connection);
  await client.connect();
  return client.query(sql).finally(() => client.end());
}

const digest = (text: string | null): string =>
  createHash("sha256")
    .update(text ?? "")
    .digest("hex")
    .slice(0, 16);

/** Everything in a database: per table how many rows and a digest, without regard to their order. */
async function contents(connection: pg.PoolConfig): Promise<Record<string, string>> {
  const tables = await query(
    connection,
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  );
  const all: Record<string, string> = {};
  for (const { name } of tables.rows as { name: string }[]) {
    const rows = await query(
      connection,
      `select coalesce(json_agg(t::text order by t::text), '[]')::text as rows from public."${name}" t`,
    );
    all[name] = `${JSON.parse(rows.rows[0].rows).length} rows ${digest(rows.rows[0].rows)}`;
  }
  const sequences = await query(
    connection,
    "select json_agg(s.sequencename || ' ' || coalesce(s.last_value, 0) order by s.sequencename)::text as all from pg_sequences s where schemaname = 'public'",
  );
  const constraints = await query(
    connection,
    "select json_agg(conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) order by conrelid::regclass::text, conname)::text as all from pg_constraint where connamespace = 'public'::regnamespace",
  );
  const triggers = await query(
    connection,
    "select json_agg(tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text order by tgrelid::regclass::text, tgname)::text as all from pg_trigger where not tgisinternal",
  );
  const hasQueue = await query(connection, "select to_regclass('graphile_worker.jobs') is not null as yes");
  const waiting = !hasQueue.rows[0].yes
    ? { rows: [{ all: "[]" }] }
    : await query(
        connection,
        "select coalesce(json_agg(task_identifier || ' ' || run_at || ' ' || max_attempts || ' ' || coalesce(key, '') order by id), '[]')::text as all from graphile_worker.jobs",
      );
  return {
    ...all,
    "(sequences)": sequences.rows[0].all,
    "(constraints)": digest(constraints.rows[0].all),
    "(triggers)": digest(triggers.rows[0].all),
    "(queue)": waiting.rows[0].all,
  };
}

function backupFrom(
  connection: pg.PoolConfig,
  path: string,
  files = createFileStore(testConfig(join(folder, "source"))),
) {
  return createBackup({ connection, mode: "test", secretId: "key-1", files, demoSecretFile: null }, path, AT);
}

function restoreTo(
  connection: pg.PoolConfig,
  path: string,
  options: { dataFolder?: string; secretId?: string; files?: FileStore } = {},
) {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(folder, "target-"));
  return restoreBackup(
    {
      connection,
      secretId: options.secretId ?? "key-1",
      files: options.files ?? createFileStore(testConfig(dataFolder)),
      demoSecretFile: null,
    },
    path,
  );
}

/** Refused in one sentence, and the database is as empty as before. */
async function expectRefused(path: string, sentence: RegExp): Promise<void> {
  const connection = await emptyDatabase("bare");
  const dataFolder = mkdtempSync(join(folder, "target-"));
  const error = await restoreTo(connection, path, { dataFolder }).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(ConfigError);
  expect(error.message).toMatch(sentence);
  const { schema_migration: _, "(queue)": queue, ...left } = await contents(connection);
  for (const [name, found] of Object.entries(left))
    if (!name.startsWith("(")) expect([name, found]).toEqual([name, fresh[name]]);
  expect(queue).toBe("[]");
  const kept = existsSync(dataFolder) ? readdirSync(dataFolder, { recursive: true, withFileTypes: true }) : [];
  expect(kept.filter((one) => one.isFile())).toEqual([]);
}

beforeAll(async () => {
  const demo = await demoGround();
  const connection = await createTestDatabase(demo.template);
  made.push(connection);
  cpSync(demo.folder, join(folder, "source"), { recursive: true });
  source = await openApp(
    { ...testConfig(join(folder, "source")), mode: "demo" },
    { connection, clock: fixedClock(TEST_NOW) },
  );
  await source.app.files.put(Buffer.from("Tờ khai đăng ký khai sinh"), "text/plain");
  await query(connection, 'insert into job (name, payload) values (\'a\', \'{"text": "dòng\\n\\\\. \\t\\"hết\\""}\')');
  await query(
    connection,
    "select graphile_worker.add_job('remind', payload => '{\"id\": 1}'::json, run_at => '2027-01-01T00:00:00.123456Z', job_key => 'k', max_attempts => 3)",
  );
  await backupFrom(connection, full);
  fresh = await contents(await emptyDatabase("migrated"));
}, 200_000);

afterAll(async () => {
  await source?.close();
  await Promise.all(made.map((connection) => dropTestDatabase(connection)));
  rmSync(folder, { recursive: true, force: true });
}, 120_000);

describe("a backup brought back", () => {
  test.each(["bare", "migrated"] as const)("into a %s database is the same in every table", async (state) => {
    const connection = await emptyDatabase(state);
    const manifest = await restoreTo(connection, full, { dataFolder: join(folder, `round-${state}`) });
    expect(await contents(connection)).toEqual(await contents(source.connection));
    expect(manifest.tables.reduce((sum, one) => sum + one.rows, 0)).toBeGreaterThan(500);
    expect(manifest.files.count).toBeGreaterThan(0);
    const files = createFileStore(testConfig(join(folder, `round-${state}`)));
    for (const { name } of manifest.entries.filter((one) => one.name.startsWith("files/"))) {
      const key = name.slice("files/".length);
      expect((await files.get(key)).equals(await source.app.files.get(key)), key).toBe(true);
    }
    const database = openDatabase(connection);
    const verdict = await verifyLog(database.db);
    await database.close();
    expect(verdict.breaks).toEqual([]);
    expect(verdict.entries).toBeGreaterThan(10);
  });

  test("goes on where the old one stopped: new rows get new numbers, and a second backup says the same", async () => {
    const connection = await emptyDatabase("bare");
    await restoreTo(connection, full);
    await query(connection, "insert into job (name, payload) values ('next', '{}')");
    await query(connection, "delete from job where name = 'next'");
    const again = join(folder, "again.tar");
    const second = await backupFrom(connection, again);
    const first = JSON.parse(await entryOf(full, "manifest.json"));
    expect(second.tables).toEqual(first.tables);
  });

  test("compressed when its name says so", async () => {
    const path = join(folder, "small.tar.gz");
    await backupFrom(source.connection, path);
    expect(statSync(path).size).toBeLessThan(statSync(full).size / 2);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const connection = await emptyDatabase("bare");
    await restoreTo(connection, path);
    expect((await contents(connection)).unit).toEqual((await contents(source.connection)).unit);
  });

  test("is of one moment, though others write meanwhile", async () => {
    const path = join(folder, "busy.tar");
    let writing = true;
    const writer = (async () => {
      for (let n = 0; writing; n++) {
        await query(
          source.connection,
          `begin; insert into job (name, subject, payload) values ('pair', 'a${n}', '{}');
           insert into sign_in_throttle (key, failures, last_at) values ('pair ${n}', 1, now()); commit`,
        );
      }
    })();
    const manifest = await backupFrom(source.connection, path);
    writing = false;
    await writer;
    const connection = await emptyDatabase("bare");
    await restoreTo(connection, path);
    const pairs = await query(
      connection,
      "select (select count(*)::int from job where name = 'pair') as jobs, (select count(*)::int from sign_in_throttle where key like 'pair%') as keys",
    );
    expect(pairs.rows[0].jobs).toBe(pairs.rows[0].keys);
    expect(manifest.tables.find((one) => one.name === "job")?.rows).toBeGreaterThan(0);
    await query(
      source.connection,
      "delete from job where name = 'pair'; delete from sign_in_throttle where key like 'pair%'",
    );
  });
});

describe("what is refused, with nothing half-restored", () => {
  test("a database that is in use, untouched by the attempt", async () => {
    const before = await contents(source.connection);
    await expect(restoreTo(source.connection, full)).rejects.toThrow(/^Cơ sở dữ liệu này đã có dữ liệu \(bảng /);
    expect(await contents(source.connection)).toEqual(before);
  });

  test("the database of another program", async () => {
    const connection = await emptyDatabase("bare");
    await query(connection, "create table ledger (id int)");
    await expect(restoreTo(connection, full)).rejects.toThrow(/bảng của chương trình khác/);
  });

  test("a target whose key cannot open what is sealed", async () => {
    const connection = await emptyDatabase("bare");
    await expect(restoreTo(connection, full, { secretId: "key-2" })).rejects.toThrow(/DANBIET_SECRET/);
  });

  test("no file, an empty file, and files of another kind", async () => {
    await expectRefused(join(folder, "none.tar"), /^Không đọc được tệp .*ENOENT/);
    for (const [name, bytes] of [
      ["empty", Buffer.alloc(0)],
      ["text", Buffer.from("Đây là thư, không phải bản sao lưu. ".repeat(200))],
      ["zip", Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(4096, 1)])],
      ["gzip", Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.alloc(4096, 1)])],
    ] as const) {
      writeFileSync(join(folder, name), bytes);
      await expectRefused(join(folder, name), /^Tệp này không phải bản sao lưu của Dân Biết/);
    }
    const other = pack();
    other.entry({ name: "etc/passwd" }, "root:x:0:0");
    other.finalize();
    await pipeline(other, createWriteStream(join(folder, "other.tar")));
    await expectRefused(join(folder, "other.tar"), /^Tệp này không phải bản sao lưu/);
  });

  test("an archive that was cut off, wherever it was", async () => {
    const whole = readFileSync(full);
    for (const share of [0.02, 0.5, 0.98]) {
      const path = join(folder, `cut-${share}.tar`);
      writeFileSync(path, whole.subarray(0, Math.floor(whole.length * share)));
      await expectRefused(path, /^Tệp sao lưu bị hỏng hoặc bị cắt cụt/);
    }
  });

  test("an archive with one bit turned over, wherever it is", async () => {
    const whole = readFileSync(full);
    // Deterministic places over the whole length; those that fall into padding change nothing and are not counted.
    for (let n = 1; n <= 6; n++) {
      const at = Math.floor((whole.length * n) / 7);
      const path = join(folder, "bit.tar");
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(path, bytes);
      const connection = await emptyDatabase("migrated");
      const outcome = await restoreTo(connection, path).then(
        () => "restored",
        (error: Error) => error.message,
      );
      if (outcome === "restored")
        expect((await contents(connection)).person).toBe((await contents(source.connection)).person);
      else expect(outcome).toMatch(/^Tệp sao lưu bị hỏng/);
    }
  });

  test("a backup of a newer version", async () => {
    const path = join(folder, "newer.tar");
    await rewrite(full, path, (manifest) => {
      manifest.migrations.push({ name: "29991231T2359_future__create.sql", checksum: "0".repeat(64) });
    });
    await expectRefused(path, /phiên bản .* mới hơn bản đang chạy/);
  });

  test("rows that belong to nothing: the database itself notices, and all of it is undone", async () => {
    const path = join(folder, "orphans.tar");
    await rewrite(
      full,
      path,
      () => {},
      (name, bytes) => (name.startsWith("tables/unit/") ? Buffer.alloc(0) : bytes),
    );
    await expectRefused(path, /không giống bản sao lưu|không nhận bản sao lưu/);
  });

  test("to write over an older backup", async () => {
    await expect(backupFrom(source.connection, full)).rejects.toThrow(/^Đã có tệp/);
    await expect(backupFrom(source.connection, join(full, "b.tar"))).rejects.toThrow(/^Không ghi được .*ENOTDIR/);
  });
});

test("a backup of an older version is loaded into its own tables and then brought up to date", async () => {
  const connection = await emptyDatabase("bare");
  const old = listMigrations().slice(0, 4);
  const pool = openPool(connection);
  await migrate(pool, new Set(old.map((one) => one.name)));
  await pool.query("insert into job (name, payload) values ('old', '{}')");
  await pool.end();
  const path = join(folder, "old.tar");
  await backupFrom(connection, path);
  const target = await emptyDatabase("bare");
  await restoreTo(target, path);
  const names = await query(target, "select count(*)::int as n from schema_migration");
  expect(names.rows[0].n).toBe(listMigrations().length);
  expect((await query(target, "select name from job")).rows).toEqual([{ name: "old" }]);
  await expect(restoreTo(await emptyDatabase("migrated"), path)).rejects.toThrow(/cũ hơn cấu trúc/);
});

describe("files in an object store", () => {
  const large = Buffer.alloc(5 * 1024 * 1024, "ảnh");

  test("are in the backup, more than one page of them, and come back into another store", async () => {
    const from = bucket("cu");
    const keys = [await from.put(large, "image/jpeg"), await from.put(Buffer.alloc(0), "text/plain")];
    for (let n = 0; n < 5; n++) keys.push(await from.put(Buffer.from(`tờ ${n}`), "text/plain"));
    objectStore.objects.set("/cu/khong-phai-tep.txt", { body: Buffer.from("x"), type: "text/plain" });
    objectStore.pageBy(3);
    const path = join(folder, "store.tar.gz");
    const manifest = await backupFrom(source.connection, path, from);
    objectStore.pageBy(1000);
    expect(manifest.files).toMatchObject({ kept: "here", count: keys.length });

    const to = bucket("moi");
    await restoreTo(await emptyDatabase("bare"), path, { files: to });
    for (const key of keys) {
      const kept = await from.get(key);
      expect(kept.equals(await to.get(key)), key).toBe(true);
    }
  }, 60_000);

  test.each([
    ["refuses", () => objectStore.refuseWith(403)],
    ["breaks off in the middle of a file", (key: string) => objectStore.breakOff(`/hong/${key}`)],
  ])("when the store %s, the backup says so and leaves no half of itself", async (_what, spoil) => {
    const from = bucket("hong");
    spoil(await from.put(large, "image/jpeg"));
    const path = join(folder, "half.tar");
    try {
      await expect(backupFrom(source.connection, path, from)).rejects.toThrow(/^Không đọc được kho tệp/);
    } finally {
      objectStore.refuseWith(0);
      objectStore.breakOff(null);
    }
    expect([existsSync(path), existsSync(`${path}.part`)]).toEqual([false, false]);
  });
});

async function entryOf(path: string, wanted: string): Promise<string> {
  const tar = extract();
  createReadStream(path).pipe(tar);
  for await (const entry of tar) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    if (entry.header.name === wanted) return Buffer.concat(chunks).toString("utf8");
  }
  throw new Error(`no ${wanted}`);
}

/** An archive that is whole in form but says something else. */
async function rewrite(
  from: string,
  to: string,
  change: (manifest: {
    migrations: { name: string; checksum: string }[];
    entries: { name: string; size: number; sha256: string }[];
  }) => void,
  replace: (name: string, bytes: Buffer) => Buffer = (_name, bytes) => bytes,
): Promise<void> {
  const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
  const tar = extract();
  createReadStream(from).pipe(tar);
  const out = pack();
  const written = pipeline(out, createWriteStream(to));
  const entries: { name: string; size: number; sha256: string }[] = [];
  for await (const entry of tar) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    const { name } = entry.header;
    let bytes = replace(name, Buffer.concat(chunks));
    if (name === "manifest.json") {
      const manifest = JSON.parse(bytes.toString("utf8"));
      manifest.entries = [...entries];
      change(manifest);
      bytes = Buffer.from(JSON.stringify(manifest));
    }
    if (name === "manifest.sha256") bytes = Buffer.from(entries.at(-1)?.sha256 ?? "");
    entries.push({ name, size: bytes.length, sha256: sha256(bytes) });
    out.entry({ name }, bytes);
  }
  out.finalize();
  await written;
}
