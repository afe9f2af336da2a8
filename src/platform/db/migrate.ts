import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runMigrations } from "graphile-worker";
import type pg from "pg";
import { ConfigError } from "../config/index.ts";
import { projectRoot } from "../project-root.ts";

export interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

export function listMigrations(): Migration[] {
  const folder = join(projectRoot(), "db", "migrations");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/**
 * Brings the database to this version, one transaction per file, under an advisory lock so that two processes starting
 * together do not meet. Forward only. `only` names the ones to apply (a backup of an older version is loaded into
 * the tables of its own version first).
 *
 * @throws ConfigError when the data was written by a newer version, or an applied file was edited since.
 */
export async function migrate(pool: pg.Pool, only?: ReadonlySet<string>): Promise<string[]> {
  const client = await pool.connect();
  const applied: string[] = [];
  try {
    await client.query("select pg_advisory_lock(7203001)");
    await client.query(`create table if not exists schema_migration (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
    const rows = await client.query<{ name: string; checksum: string }>("select name, checksum from schema_migration");
    const done = new Map(rows.rows.map((row) => [row.name, row.checksum]));
    const known = listMigrations();
    const newer = [...done.keys()].filter((name) => !known.some((one) => one.name === name));
    if (newer.length > 0) {
      throw new ConfigError(
        "Dữ liệu này do một phiên bản mới hơn của phần mềm tạo ra. Hãy chạy phiên bản mới hơn; dữ liệu được giữ nguyên.",
      );
    }
    for (const migration of known) {
      if (only && !only.has(migration.name)) continue;
      const before = done.get(migration.name);
      if (before === migration.checksum) continue;
      if (before)
        throw new ConfigError(`Tệp chuyển đổi ${migration.name} đã bị sửa sau khi áp dụng. Hãy khôi phục tệp gốc.`);
      await client.query("begin");
      try {
        await client.query(migration.sql);
        await client.query("insert into schema_migration (name, checksum) values ($1, $2)", [
          migration.name,
          migration.checksum,
        ]);
        await client.query("commit");
      } catch (error) {
        await client.query("rollback");
        throw new Error(`migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
      }
      applied.push(migration.name);
    }
    await runMigrations({ pgPool: pool });
    return applied;
  } finally {
    await client.query("select pg_advisory_unlock_all()").catch(() => {});
    client.release();
  }
}
