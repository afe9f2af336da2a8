import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import pg from "pg";
import { ConfigError, type Mode } from "../config/index.ts";
import { FileMissing, type FileStore } from "../files/index.ts";
import { productVersion } from "../project-root.ts";
import { type ArchiveWriter, writeArchive } from "./archive.ts";
import { ENTRY, FORMAT_VERSION, type Head, type Manifest, type QueuedJob } from "./manifest.ts";
import { copyOut, listPartitions, listTables, settleTextForm } from "./tables.ts";

export interface BackupSource {
  connection: pg.PoolConfig;
  mode: Mode;
  secretId: string;
  /** Where files are kept: a folder or an object store. */
  files: FileStore;
  /** The key the demonstration made for itself; production keys never go into a backup. */
  demoSecretFile: string | null;
}

const PART_BYTES = 8 * 1024 * 1024;

/**
 * Writes everything into one archive while the site goes on: the rows as of one moment (one REPEATABLE READ snapshot),
 * then the files, which never change once they are kept.
 *
 * @throws ConfigError
 */
export async function createBackup(
  source: BackupSource,
  path: string,
  at: Date,
  progress: (text: string) => void = () => {},
): Promise<Manifest> {
  if (existsSync(path)) throw new ConfigError(`Đã có tệp ${path}. Hãy chọn tên khác; bản sao lưu cũ không bị ghi đè.`);
  const client = new pg.Client(source.connection);
  client.on("error", () => {});
  let made: Manifest | undefined;
  await client.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    await settleTextForm(client);
    await writeArchive(path, at, async (archive) => {
      made = await fill(archive, client, source, at, progress);
    });
  } catch (error) {
    throw inWords(error as NodeJS.ErrnoException, path);
  } finally {
    await client.end().catch(() => {});
  }
  return made as Manifest;
}

async function fill(
  archive: ArchiveWriter,
  client: pg.Client,
  source: BackupSource,
  at: Date,
  progress: (text: string) => void,
): Promise<Manifest> {
  const head: Head = {
    format: "danbiet-backup",
    formatVersion: FORMAT_VERSION,
    product: productVersion(),
    createdAt: at.toISOString(),
  };
  await archive.add(ENTRY.head, json(head));
  const migrated = await client.query("select to_regclass('public.schema_migration') is not null as yes");
  if (!migrated.rows[0]?.yes) throw new ConfigError("Cơ sở dữ liệu này chưa có gì để sao lưu.");
  const migrations = await client.query<{ name: string; checksum: string }>(
    `select name, checksum from public.schema_migration order by name collate "C"`,
  );
  const server = await client.query<{ version: string }>("select current_setting('server_version') as version");

  const tables: Manifest["tables"] = [];
  const all = await listTables(client);
  for (const table of all) {
    let parts = 0;
    let waiting: Buffer[] = [];
    let waitingBytes = 0;
    const flush = async (): Promise<void> => {
      if (waitingBytes === 0) return;
      await archive.add(ENTRY.part(table.name, ++parts), Buffer.concat(waiting));
      waiting = [];
      waitingBytes = 0;
    };
    const copied = await copyOut(client, table, table.columns, async (chunk) => {
      waiting.push(chunk);
      waitingBytes += chunk.length;
      if (waitingBytes >= PART_BYTES) {
        await flush();
        progress(`Bảng ${tables.length + 1}/${all.length} ${table.name}: ${megabytes(parts * PART_BYTES)}`);
      }
    });
    await flush();
    tables.push({ name: table.name, columns: table.columns, ...copied });
    progress(`Bảng ${tables.length}/${all.length} ${table.name}: ${copied.rows} dòng`);
  }

  const queue = await readQueue(client);
  await archive.add(ENTRY.queue, Buffer.from(queue.map((job) => `${JSON.stringify(job)}\n`).join("")));
  const sequences = await readSequences(client);
  await client.query("commit");

  if (source.demoSecretFile && existsSync(source.demoSecretFile)) {
    await archive.add(ENTRY.demoSecret, await readFile(source.demoSecretFile));
  }
  const files = await addFiles(archive, source.files, progress);
  const manifest: Manifest = {
    ...head,
    mode: source.mode,
    secretId: source.secretId,
    postgres: server.rows[0]?.version ?? "",
    migrations: migrations.rows,
    tables,
    partitions: await listPartitions(client),
    sequences,
    queuedJobs: queue.length,
    files: { kept: "here", count: files.count, bytes: files.bytes },
    damagedFiles: files.damaged,
    entries: [...archive.entries],
  };
  const written = json(manifest);
  await archive.add(ENTRY.manifest, written);
  await archive.add(ENTRY.manifestDigest, Buffer.from(`${archive.entries.at(-1)?.sha256}\n`));
  return manifest;
}

const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

/**
 * Work that still waits. Written down as what would be asked of the queue anew, because the queue's own tables change
 * with its versions. Work in hand is asked again as well: jobs look before they act.
 */
async function readQueue(client: pg.Client): Promise<QueuedJob[]> {
  const known = await client.query("select to_regclass('graphile_worker._private_jobs') is not null as yes");
  if (!known.rows[0]?.yes) return [];
  const { rows } = await client.query<{ job: QueuedJob }>(`
    select json_build_object('name', t.identifier, 'payload', j.payload, 'queue', q.queue_name, 'runAt', j.run_at,
      'maxAttempts', j.max_attempts, 'key', j.key, 'priority', j.priority) as job
    from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
    where j.attempts < j.max_attempts order by j.id`);
  return rows.map((row) => row.job);
}

async function readSequences(client: pg.Client): Promise<Manifest["sequences"]> {
  const { rows } = await client.query<{ name: string }>(`
    select c.relname as name from pg_class c
    where c.relkind = 'S' and c.relnamespace = 'public'::regnamespace order by c.relname collate "C"`);
  const sequences: Manifest["sequences"] = [];
  for (const { name } of rows) {
    const state = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from public.${pg.escapeIdentifier(name)}`,
    );
    const [one] = state.rows;
    if (one) sequences.push({ name, lastValue: one.last, isCalled: one.called });
  }
  return sequences;
}

async function addFiles(
  archive: ArchiveWriter,
  files: FileStore,
  progress: (text: string) => void,
): Promise<{ count: number; bytes: number; damaged: string[] }> {
  const found = { count: 0, bytes: 0, damaged: [] as string[] };
  for await (const key of fromStore(files.keys())) {
    // What was removed since the list was made is no loss: nothing in the snapshot can need it for long.
    const file = await files.stream(key).catch((error) => {
      if (error instanceof FileMissing) return null;
      throw storeFailed(error);
    });
    if (!file) continue;
    file.content.once("error", (error) => Object.assign(error, { isFromStore: true }));
    const hash = await archive.addStream(ENTRY.file(key), file.content, file.size).catch((error) => {
      throw error.isFromStore ? storeFailed(error) : error;
    });
    if (hash !== key) found.damaged.push(key);
    found.count++;
    found.bytes += file.size;
    progress(`Tệp: ${found.count}, ${megabytes(found.bytes)}`);
  }
  return found;
}

async function* fromStore(keys: AsyncIterable<string>): AsyncIterable<string> {
  try {
    yield* keys;
  } catch (error) {
    throw storeFailed(error as Error);
  }
}

const storeFailed = (error: Error): ConfigError =>
  new ConfigError(
    `Không đọc được kho tệp (${error.message}); bản sao lưu dở dang đã được xóa. Hãy kiểm tra kho tệp rồi chạy lại.`,
  );

function inWords(error: NodeJS.ErrnoException, path: string): Error {
  if (error instanceof ConfigError) return error;
  switch (error.code) {
    case "ENOSPC":
    case "EDQUOT":
      return new ConfigError(`Ổ đĩa chứa ${path} đã đầy; bản sao lưu dở dang đã được xóa. Hãy chọn nơi khác.`);
    case "EACCES":
    case "EPERM":
    case "EROFS":
    case "ENOENT":
    case "ENOTDIR":
    case "EISDIR":
      return new ConfigError(`Không ghi được ${path} (${error.code}). Hãy chọn thư mục khác.`);
    default:
      return error;
  }
}
