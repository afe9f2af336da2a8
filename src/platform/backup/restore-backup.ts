import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import pg from "pg";
import { type CopyStreamQuery, from as copyFrom } from "pg-copy-streams";
import { ConfigError } from "../config/index.ts";
import { listMigrations, migrate, openPool } from "../db/index.ts";
import type { FileStore } from "../files/store.ts";
import { sniff } from "../files/upload.ts";
import { ArchiveBroken, type ArchiveEntry, notTheArchives, openForReading, readArchive } from "./archive.ts";
import { ENTRY, FORMAT_VERSION, fileKeyOf, Head, Manifest, QueuedJob, tableOf } from "./manifest.ts";
import { columnList, copyOut, listTables, settleTextForm, type Table, tableName } from "./tables.ts";

export interface RestoreTarget {
  connection: pg.PoolConfig;
  secretId: string;
  files: FileStore;
  /** Where the demonstration keeps its key; null where the key is given from outside. */
  demoSecretFile: string | null;
  /** Goes on although what is sealed in the backup cannot be opened with the key in use. */
  acceptsOtherSecret?: boolean;
}

/**
 * Brings an archive back into an empty database. The archive is read to its end and checked before anything is touched;
 * then all rows are loaded in one transaction, which ends well only if every table reads back exactly as it was written.
 *
 * @throws ConfigError in one sentence, with nothing half-restored
 */
export async function restoreBackup(
  target: RestoreTarget,
  path: string,
  progress: (text: string) => void = () => {},
): Promise<Manifest> {
  const manifest = await checkArchive(path, progress);
  refuseStrangeVersion(manifest);
  const bringsKey = target.demoSecretFile !== null && manifest.entries.some((one) => one.name === ENTRY.demoSecret);
  if (manifest.secretId !== target.secretId && !bringsKey && !target.acceptsOtherSecret) {
    throw new ConfigError(
      "Bản sao lưu được niêm phong bằng khóa bí mật khác. Hãy đặt DANBIET_SECRET đúng như nơi đã sao lưu, " +
        "hoặc thêm --other-secret nếu chấp nhận mất các thông tin đã mã hóa (liên hệ của người hỏi, mã xác thực hai lớp).",
    );
  }
  const pool = openPool({ ...target.connection, max: 3 });
  try {
    await refuseFullDatabase(pool, manifest);
    await migrate(pool, new Set(manifest.migrations.map((one) => one.name)));
    const keptFiles: string[] = [];
    const client = await pool.connect();
    try {
      await client.query("begin");
      const { demoSecret } = await load(client, target, path, manifest, keptFiles, progress);
      await client.query("commit");
      if (demoSecret && target.demoSecretFile) writeFileSync(target.demoSecretFile, demoSecret, { mode: 0o600 });
    } catch (error) {
      await client.query("rollback").catch(() => {});
      for (const key of keptFiles) await target.files.remove(key).catch(() => {});
      throw error;
    } finally {
      client.release(true);
    }
    progress("Đang đưa cơ sở dữ liệu lên phiên bản hiện tại");
    await migrate(pool);
    await pool.query("analyze");
  } catch (error) {
    throw inWords(error as Error & { code?: string });
  } finally {
    await pool.end();
  }
  return manifest;
}

/** Reads the whole archive once: every entry whole, none missing, none too many. Nothing is written anywhere. */
export async function checkArchive(path: string, progress: (text: string) => void = () => {}): Promise<Manifest> {
  const seen: Manifest["entries"] = [];
  const texts = new Map<string, string>();
  let bytes = 0;
  const take = async ({ name, size, content }: ArchiveEntry): Promise<void> => {
    const digest = createHash("sha256");
    const keep = name === ENTRY.head || name === ENTRY.manifest || name === ENTRY.manifestDigest;
    const kept: Buffer[] = [];
    if (seen.length === 0 && name !== ENTRY.head) throw foreign();
    for await (const chunk of content) {
      digest.update(chunk);
      if (keep) kept.push(chunk);
    }
    seen.push({ name, size, sha256: digest.digest("hex") });
    if (keep) texts.set(name, Buffer.concat(kept).toString("utf8"));
    if (name === ENTRY.head) refuseStrangeHead(texts.get(name) as string);
    bytes += size;
    progress(`Đang kiểm tra bản sao lưu: ${Math.round(bytes / 1024 / 1024)} MB`);
  };
  const source = await openForReading(path);
  await readArchive(source, take).catch((error) => {
    throw seen.length === 0 && error instanceof ArchiveBroken ? foreign() : error;
  });
  if (seen.length === 0) throw foreign();
  const manifestEntry = seen.find((one) => one.name === ENTRY.manifest);
  if (!manifestEntry || texts.get(ENTRY.manifestDigest)?.trim() !== manifestEntry.sha256) throw new ArchiveBroken();
  const parsed = Manifest.safeParse(parseJson(texts.get(ENTRY.manifest) as string));
  if (!parsed.success) throw new ArchiveBroken();
  const manifest = parsed.data;
  const content = seen.filter((one) => one.name !== ENTRY.manifest && one.name !== ENTRY.manifestDigest);
  if (JSON.stringify(content) !== JSON.stringify(manifest.entries)) throw new ArchiveBroken();
  const known = new Set<string>([ENTRY.head, ENTRY.queue, ENTRY.demoSecret]);
  const tables = new Set(manifest.tables.map((one) => one.name));
  const strange = content.some(({ name }) => {
    const table = tableOf(name);
    return !known.has(name) && fileKeyOf(name) === null && !(table !== null && tables.has(table));
  });
  if (strange) throw new ArchiveBroken();
  return manifest;
}

const foreign = (): ConfigError =>
  new ConfigError("Tệp này không phải bản sao lưu của Dân Biết; không có gì được ghi.");

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refuseStrangeHead(text: string): void {
  const head = Head.safeParse(parseJson(text));
  if (!head.success) throw foreign();
  if (head.data.formatVersion > FORMAT_VERSION) throw newer(head.data.product);
}

const newer = (version: string): ConfigError =>
  new ConfigError(
    `Bản sao lưu do phiên bản ${version} của phần mềm tạo ra, mới hơn bản đang chạy. Hãy cài phiên bản đó rồi khôi phục.`,
  );

function refuseStrangeVersion(manifest: Manifest): void {
  const known = new Map(listMigrations().map((one) => [one.name, one.checksum]));
  for (const { name, checksum } of manifest.migrations) {
    if (!known.has(name)) throw newer(manifest.product);
    if (known.get(name) !== checksum) {
      throw new ConfigError(
        `Bản sao lưu dùng tệp chuyển đổi ${name} khác với bản đang chạy. Hãy cài đúng phiên bản đã sao lưu.`,
      );
    }
  }
}

/** Tables into which migrations themselves write rows; these may have rows in a database nobody has used. */
function seededTables(): Set<string> {
  return new Set(
    listMigrations().flatMap((one) =>
      [...one.sql.matchAll(/^\s*insert\s+into\s+(?:public\.)?"?([a-z_0-9]+)/gim)].map((found) => found[1] as string),
    ),
  );
}

async function refuseFullDatabase(db: pg.Pool | pg.PoolClient, manifest: Manifest): Promise<void> {
  const seeded = seededTables().add("schema_migration");
  const found = await db.query<{ name: string; ours: boolean }>(`
    select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')`);
  const names = found.rows.map((row) => row.name);
  if (names.length === 0) return;
  if (!names.includes("schema_migration")) throw inUse("bảng của chương trình khác");
  for (const name of names.filter((one) => !seeded.has(one))) {
    const any = await db.query(`select 1 from ${tableName(name)} limit 1`);
    if (any.rowCount) throw inUse(`bảng ${name}`);
  }
  const applied = await db.query<{ name: string }>("select name from public.schema_migration");
  const wanted = new Set(manifest.migrations.map((one) => one.name));
  if (applied.rows.some((row) => !wanted.has(row.name))) {
    throw new ConfigError(
      "Bản sao lưu thuộc phiên bản cũ hơn cấu trúc đã tạo ở đây. Hãy khôi phục vào cơ sở dữ liệu (hoặc thư mục dữ liệu) hoàn toàn mới.",
    );
  }
}

const inUse = (what: string): ConfigError =>
  new ConfigError(
    `Cơ sở dữ liệu này đã có dữ liệu (${what}). Chỉ khôi phục vào cơ sở dữ liệu trống: hãy đặt DANBIET_DATA tới thư mục mới, hoặc DATABASE_URL tới cơ sở dữ liệu mới.`,
  );

async function load(
  client: pg.PoolClient,
  target: RestoreTarget,
  path: string,
  manifest: Manifest,
  keptFiles: string[],
  progress: (text: string) => void,
): Promise<{ demoSecret: string | null }> {
  await settleTextForm(client);
  const tables = new Map((await listTables(client)).map((table) => [table.name, table]));
  const all = [...tables.keys()].map(tableName).join(", ");
  await client.query(`lock table ${all} in access exclusive mode`);
  await refuseFullDatabase(client, manifest);
  for (const { name, columns } of manifest.tables) {
    const table = tables.get(name);
    if (!table || columns.some((one) => !table.columns.includes(one))) {
      throw new ConfigError(`Bản sao lưu có bảng ${name} khác với phiên bản đang chạy; không có gì được ghi.`);
    }
  }
  for (const { name, parent, bound, key } of manifest.partitions) {
    const cut = key === null ? "" : ` partition by ${key}`;
    await client.query(
      `create table if not exists ${tableName(name)} partition of ${tableName(parent)} ${bound}${cut}`,
    );
  }
  const constraints = await setConstraintsAside(client, [...tables.keys()]);
  for (const name of tables.keys()) {
    await client.query(`alter table ${tableName(name)} disable trigger user`);
    await client.query(`delete from ${tableName(name)}`);
  }

  const loader = tableLoader(client, manifest, progress);
  let files = 0;
  let demoSecret: string | null = null;
  await readArchive(await openForReading(path), async ({ name, content }) => {
    try {
      const table = tableOf(name);
      const key = fileKeyOf(name);
      await loader.next(table);
      if (table !== null) await loader.write(content);
      else if (name === ENTRY.queue) await loadQueue(client, await text(content));
      else if (name === ENTRY.demoSecret) demoSecret = await text(content);
      else if (key !== null && !manifest.damagedFiles.includes(key)) {
        await keepFile(target.files, key, content, keptFiles);
        progress(`Tệp: ${++files}/${manifest.files.count}`);
      }
    } catch (error) {
      throw notTheArchives(error);
    }
  });
  await loader.next(null);

  for (const [at, table] of manifest.tables.entries()) {
    progress(`Đang so lại bảng ${at + 1}/${manifest.tables.length} ${table.name}`);
    const loaded = await copyOut(client, tables.get(table.name) as Table, table.columns);
    if (loaded.rows !== table.rows || loaded.sha256 !== table.sha256) {
      throw new ConfigError(`Bảng ${table.name} sau khi nạp không giống bản sao lưu; đã hủy, không có gì được ghi.`);
    }
  }
  for (const { name, lastValue, isCalled } of manifest.sequences) {
    await client.query("select setval($1::regclass, $2::bigint, $3)", [tableName(name), lastValue, isCalled]);
  }
  progress("Đang kiểm tra ràng buộc giữa các bảng");
  for (const sql of constraints) await client.query(sql);
  for (const name of tables.keys()) await client.query(`alter table ${tableName(name)} enable trigger user`);
  return { demoSecret };
}

/**
 * Foreign keys are taken off and put on again after loading, which checks all rows at once. Unlike
 * session_replication_role this needs no superuser, so it also works on a hosted server, and nothing goes unchecked.
 */
async function setConstraintsAside(client: pg.PoolClient, tables: string[]): Promise<string[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select t.relname as table, c.conname as name, pg_get_constraintdef(c.oid) as definition
     from pg_constraint c join pg_class t on t.oid = c.conrelid
     where c.contype = 'f' and t.relnamespace = 'public'::regnamespace and t.relname = any ($1) order by c.oid`,
    [tables],
  );
  const again: string[] = [];
  for (const { table, name, definition } of rows) {
    const constraint = pg.escapeIdentifier(name);
    await client.query(`alter table ${tableName(table)} drop constraint ${constraint}`);
    again.push(`alter table ${tableName(table)} add constraint ${constraint} ${definition}`);
  }
  return again;
}

/** Parts of one table follow each other; each table is one COPY. */
function tableLoader(client: pg.PoolClient, manifest: Manifest, progress: (text: string) => void) {
  let name: string | null = null;
  let stream: CopyStreamQuery | null = null;
  let failure: Error | null = null;
  let done = 0;
  return {
    async next(table: string | null): Promise<void> {
      if (table === name) return;
      if (stream) {
        const ending = stream;
        stream = null;
        await new Promise<void>((finished, failed) => {
          if (failure) return failed(failure);
          ending.once("finish", finished);
          ending.once("error", failed);
          ending.end();
        });
        progress(`Bảng ${++done}/${manifest.tables.length} ${name}`);
      }
      name = table;
      if (table === null) return;
      const columns = manifest.tables.find((one) => one.name === table)?.columns ?? [];
      stream = client.query(copyFrom(`copy ${tableName(table)} (${columnList(columns)}) from stdin`));
      failure = null;
      stream.on("error", (error) => {
        failure = error;
      });
    },
    async write(content: AsyncIterable<Buffer>): Promise<void> {
      for await (const chunk of content) {
        if (failure) throw failure;
        if (stream && !stream.write(chunk)) await drained(stream);
      }
      if (failure) throw failure;
    },
  };
}

/** Until there is room again, or nobody is left to make any. */
async function drained(stream: CopyStreamQuery): Promise<void> {
  await new Promise<void>((goOn) => {
    const done = (): void => {
      stream.off("drain", done).off("close", done);
      goOn();
    };
    stream.on("drain", done).on("close", done);
  });
}

async function text(content: AsyncIterable<Buffer>): Promise<string> {
  return (await bytes(content)).toString("utf8");
}

async function bytes(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function loadQueue(client: pg.PoolClient, lines: string): Promise<void> {
  for (const line of lines.split("\n").filter(Boolean)) {
    const job = QueuedJob.parse(JSON.parse(line));
    await client.query(
      `select graphile_worker.add_job($1, payload => $2::json, queue_name => $3, run_at => $4::timestamptz,
         max_attempts => $5, job_key => $6, priority => $7)`,
      [job.name, JSON.stringify(job.payload), job.queue, job.runAt, job.maxAttempts, job.key, job.priority],
    );
  }
}

async function keepFile(
  files: FileStore,
  key: string,
  content: AsyncIterable<Buffer>,
  keptFiles: string[],
): Promise<void> {
  const whole = await bytes(content);
  const isNew = !(await files.has(key));
  if (isNew) keptFiles.push(await files.put(whole, sniff(whole)?.contentType ?? "application/octet-stream"));
}

function inWords(error: Error & { code?: string }): Error {
  if (error instanceof ConfigError) return error;
  if (error.code === "42501") {
    return new ConfigError(
      "Người dùng trong DATABASE_URL không sở hữu các bảng, nên không khôi phục được; không có gì được ghi.",
    );
  }
  if (error.code === "53100" || error.code === "ENOSPC") {
    return new ConfigError(
      "Ổ đĩa đã đầy khi đang khôi phục; đã hủy, không có gì được ghi. Hãy giải phóng chỗ rồi chạy lại.",
    );
  }
  // What the database refuses while loading (wrong values, broken references) is a fault of the archive.
  if (error.code && /^(22|23)/.test(error.code)) {
    return new ConfigError(
      `Cơ sở dữ liệu không nhận bản sao lưu này (${error.message}); đã hủy, không có gì được ghi.`,
    );
  }
  return error;
}
