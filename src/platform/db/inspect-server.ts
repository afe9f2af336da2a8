import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { ConfigError } from "../config/index.ts";
import { listMigrations } from "./migrate.ts";

export interface ServerFacts {
  /** Such as "18.4". */
  version: string;
  /** Migrations this product knows that were not applied yet. */
  missingMigrations: string[];
  /** Applied ones this product does not know: the data is of a newer version. */
  unknownMigrations: string[];
  extensions: string[];
}

const OLDEST = 160000;

/**
 * Looks at a PostgreSQL server without changing anything.
 *
 * @throws ConfigError when it cannot be reached or lacks something the product needs; passwords are never repeated
 */
export async function inspectServer(connection: pg.PoolConfig): Promise<ServerFacts> {
  const client = await connect(connection);
  try {
    const { rows } = await client.query<{
      version: string;
      number: number;
      encoding: string;
      standby: boolean;
      may_create: boolean;
      may_extend: boolean;
      has_queue: boolean;
      vietnamese: boolean;
      available: string[];
      installed: string[];
      migrated: boolean;
    }>(`
      select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
        current_setting('server_encoding') as encoding, pg_is_in_recovery() as standby,
        coalesce(has_schema_privilege(current_user, to_regnamespace('public')::oid, 'create'), false) as may_create,
        has_database_privilege(current_database(), 'create') as may_extend,
        to_regnamespace('graphile_worker') is not null as has_queue,
        exists (select from pg_collation where collname = 'vi-x-icu') as vietnamese,
        array(select name::text from pg_available_extensions) as available,
        array(select extname::text from pg_extension order by 1) as installed,
        to_regclass('public.schema_migration') is not null as migrated`);
    const facts = rows[0];
    if (!facts) throw new Error("the server answered nothing about itself");
    const needed = neededExtensions();
    const absent = needed.filter((name) => !facts.available.includes(name));
    if (facts.number < OLDEST) {
      throw new ConfigError(`PostgreSQL tại ${nameOf(connection)} là phiên bản ${facts.version}; cần 16 trở lên.`);
    }
    if (facts.standby) {
      throw new ConfigError(
        `PostgreSQL tại ${nameOf(connection)} là máy dự phòng chỉ đọc. Hãy đặt DATABASE_URL tới máy chính.`,
      );
    }
    if (facts.encoding !== "UTF8") {
      throw new ConfigError(`Cơ sở dữ liệu dùng bảng mã ${facts.encoding}; hãy tạo lại với ENCODING 'UTF8'.`);
    }
    if (!facts.may_create) {
      throw new ConfigError(
        "Người dùng trong DATABASE_URL không được tạo bảng. Hãy giao quyền: GRANT CREATE ON SCHEMA public TO <người dùng>.",
      );
    }
    if (absent.length > 0) {
      throw new ConfigError(`PostgreSQL thiếu phần mở rộng ${absent.join(", ")}. Hãy cài gói postgresql-contrib.`);
    }
    const isComplete = facts.has_queue && needed.every((name) => facts.installed.includes(name));
    if (!isComplete && !facts.may_extend) {
      throw new ConfigError(
        "Người dùng trong DATABASE_URL không được tạo phần mở rộng và lược đồ. Hãy giao quyền: GRANT CREATE ON DATABASE <cơ sở dữ liệu> TO <người dùng>.",
      );
    }
    if (!facts.vietnamese) {
      throw new ConfigError(
        "PostgreSQL này không có ICU, nên không xếp được theo thứ tự tiếng Việt. Hãy dùng bản có ICU.",
      );
    }
    const applied = facts.migrated ? await appliedMigrations(client) : [];
    const known = listMigrations().map((one) => one.name);
    return {
      version: facts.version.split(" ")[0] ?? facts.version,
      missingMigrations: known.filter((name) => !applied.includes(name)),
      unknownMigrations: applied.filter((name) => !known.includes(name)),
      extensions: facts.installed.filter((name) => needed.includes(name)),
    };
  } finally {
    await client.end().catch(() => {});
  }
}

async function appliedMigrations(client: pg.Client): Promise<string[]> {
  try {
    return (await client.query<{ name: string }>("select name from public.schema_migration")).rows.map(
      (row) => row.name,
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "42501") throw error;
    throw new ConfigError(
      "Người dùng trong DATABASE_URL không phải chủ của dữ liệu này. Hãy dùng đúng người dùng đã tạo.",
    );
  }
}

/** Read from the migrations themselves, so that nobody has to keep a second list. */
function neededExtensions(): string[] {
  return listMigrations().flatMap((one) =>
    [...one.sql.matchAll(/create extension if not exists "?(\w+)/gi)].map((found) => found[1] as string),
  );
}

async function connect(connection: pg.PoolConfig): Promise<pg.Client> {
  for (const started = Date.now(); ; await sleep(300)) {
    const client = new pg.Client({ connectionTimeoutMillis: 10_000, ...connection });
    client.on("error", () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      // A server that is just starting beside us will be there in a moment.
      if ((error as NodeJS.ErrnoException).code === "57P03" && Date.now() - started < 30_000) continue;
      throw inWords(error as NodeJS.ErrnoException, connection);
    }
  }
}

function nameOf(connection: pg.PoolConfig): string {
  if (!connection.connectionString) return String(connection.host ?? "máy này");
  const parsed = new pg.Client(connection);
  return `${parsed.host}:${parsed.port}/${parsed.database}`;
}

function inWords(error: NodeJS.ErrnoException, connection: pg.PoolConfig): ConfigError {
  const place = nameOf(connection);
  switch (error.code) {
    case "28P01":
    case "28000":
      return new ConfigError(`PostgreSQL tại ${place} không nhận người dùng hoặc mật khẩu trong DATABASE_URL.`);
    case "3D000":
      return new ConfigError(`PostgreSQL tại ${place} chưa có cơ sở dữ liệu này. Hãy tạo trước bằng CREATE DATABASE.`);
    case "53300":
      return new ConfigError(
        `PostgreSQL tại ${place} đã hết chỗ kết nối. Hãy tăng max_connections hoặc dừng bớt chương trình.`,
      );
    case "57P03":
      return new ConfigError(`PostgreSQL tại ${place} đang khởi động quá lâu. Hãy thử lại sau.`);
    default:
      return new ConfigError(
        `Không kết nối được PostgreSQL tại ${place} (${error.code ?? error.message}). Hãy kiểm tra máy chủ có đang chạy và DATABASE_URL có đúng không.`,
      );
  }
}
