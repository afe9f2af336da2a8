import { createHash, randomBytes } from "node:crypto";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "../db/index.ts";
import { listMigrations, migrate } from "../db/migrate.ts";
import { projectRoot } from "../project-root.ts";

/** One server for all test runs of this checkout, in the system's temporary folder; `fsync` off, nothing there is kept. */
async function testServer(): Promise<pg.PoolConfig> {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return { connectionString: url };
  const id = createHash("sha256").update(projectRoot()).digest("hex").slice(0, 8);
  const server = await startEmbeddedPostgres(join(tmpdir(), `danbiet-test-${userInfo().username}-${id}`), {
    settings: {
      fsync: "off",
      synchronous_commit: "off",
      full_page_writes: "off",
      max_connections: "200",
      // Databases live for seconds: tidying them is work for nothing.
      autovacuum: "off",
    },
  });
  return server.connection;
}

async function asAdmin<T>(server: pg.PoolConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A database with nothing in it at all. */
export async function createBareDatabase(): Promise<pg.PoolConfig> {
  return createTestDatabase("template0");
}

/** A database of its own, with the tables and no rows; or as it was when `buildTemplateOnce` kept it by this name. */
export async function createTestDatabase(from?: string): Promise<pg.PoolConfig> {
  const server = await testServer();
  const name = `test_${randomBytes(8).toString("hex")}`;
  if (from !== undefined) {
    await asAdmin(server, (client) => client.query(`create database ${name} template ${from} strategy file_copy`));
    return { ...server, database: name };
  }
  const checksum = createHash("sha256")
    .update(
      listMigrations()
        .map((one) => one.checksum)
        .join(),
    )
    .digest("hex");
  const template = `template_${checksum.slice(0, 16)}`;
  await asAdmin(server, async (client) => {
    // Test files start together: the first one builds the template, the others wait for it here.
    await client.query("select pg_advisory_lock(7203002)");
    const known = await client.query("select 1 from pg_database where datname = $1", [template]);
    if (known.rowCount === 0) {
      const building = `${template}_building`;
      await client.query(`drop database if exists ${building}`);
      await client.query(`create database ${building} template template0`);
      const pool = new pg.Pool({ ...server, database: building, max: 2 });
      try {
        await migrate(pool);
      } finally {
        await pool.end();
      }
      await client.query(`alter database ${building} rename to ${template}`);
    }
    await client.query(`create database ${name} template ${template} strategy file_copy`);
  });
  return { ...server, database: name };
}

export async function dropTestDatabase(connection: pg.PoolConfig): Promise<void> {
  const server = await testServer();
  await asAdmin(server, (client) => client.query(`drop database if exists ${connection.database} with (force)`));
}

/** Runs `build` once for all test files that ask by this name; what it makes is kept as a template. */
export async function buildTemplateOnce(name: string, build: () => Promise<pg.PoolConfig>): Promise<void> {
  const server = await testServer();
  await asAdmin(server, async (client) => {
    await client.query("select pg_advisory_lock(7203003)");
    const known = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (known.rowCount !== 0) return;
    const built = await build();
    await client.query(`alter database ${built.database} rename to ${name}`);
  });
}

export async function dropTemplate(name: string): Promise<void> {
  const server = await testServer();
  await asAdmin(server, (client) => client.query(`drop database if exists ${name} with (force)`));
}
