import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { extract, pack } from "tar-stream";
import { ConfigError } from "../config/index.ts";

export interface ArchiveWriter {
  add(name: string, bytes: Buffer): Promise<void>;
  /** Copies a stream of known size; answers the digest of what was copied. */
  addStream(name: string, content: Readable, size: number): Promise<string>;
  /** What was added so far. */
  readonly entries: { name: string; size: number; sha256: string }[];
}

const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/**
 * Writes an archive beside its final name and moves it there when all of it is on disk. A name ending in .gz or .tgz is
 * compressed. Readable by its owner only: it holds personal data.
 */
export async function writeArchive(
  path: string,
  at: Date,
  fill: (archive: ArchiveWriter) => Promise<void>,
): Promise<void> {
  const aside = `${path}.part`;
  const tar = pack();
  const file = createWriteStream(aside, { mode: 0o600, flush: true });
  const written = /\.t?gz$/.test(path) ? pipeline(tar, createGzip({ level: 6 }), file) : pipeline(tar, file);
  const entries: ArchiveWriter["entries"] = [];
  const archive: ArchiveWriter = {
    entries,
    async add(name, bytes) {
      await new Promise<void>((done, fail) => {
        tar.entry({ name, size: bytes.length, mtime: at }, bytes, (error) => (error ? fail(error) : done()));
      });
      entries.push({ name, size: bytes.length, sha256: sha256(bytes) });
    },
    async addStream(name, content, size) {
      const digest = createHash("sha256");
      const digested = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          digest.update(chunk);
          done(null, chunk);
        },
      });
      await pipeline(content, digested, tar.entry({ name, size, mtime: at }));
      const hash = digest.digest("hex");
      entries.push({ name, size, sha256: hash });
      return hash;
    },
  };
  try {
    const filled = fill(archive).then(() => tar.finalize());
    // If the disk refuses, nobody drains the archive any more; then the filling must not be waited for.
    filled.catch(() => tar.destroy());
    await Promise.race([filled, written.then(() => filled)]);
    await written;
    await rename(aside, path);
    const folder = await open(dirname(path));
    await folder.sync().finally(() => folder.close());
  } catch (error) {
    tar.destroy();
    await written.catch(() => {});
    await rm(aside, { force: true });
    throw error;
  }
}

export interface ArchiveEntry {
  name: string;
  size: number;
  content: AsyncIterable<Buffer>;
}

/** @throws ConfigError for anything that is not a whole archive */
export async function readArchive(source: Readable, take: (entry: ArchiveEntry) => Promise<void>): Promise<void> {
  const tar = extract();
  let failure: unknown;
  const fed = pipeline(source, tar).catch((error) => {
    failure = error;
  });
  try {
    for await (const entry of tar) {
      const { name, size = 0, type } = entry.header;
      if (type !== "file") throw new ArchiveBroken();
      await take({ name, size, content: entry as unknown as AsyncIterable<Buffer> });
      entry.resume();
    }
    await fed;
    if (failure) throw failure;
  } catch (error) {
    tar.destroy();
    source.destroy();
    await fed;
    if (error instanceof ArchiveUser) throw error.cause;
    throw error instanceof ConfigError ? error : new ArchiveBroken();
  }
}

/** Marks an error of whoever reads, so that it is not taken for a fault of the archive. */
class ArchiveUser extends Error {}
export function notTheArchives(cause: unknown): Error {
  return new ArchiveUser("", { cause });
}

export class ArchiveBroken extends ConfigError {
  constructor() {
    super("Tệp sao lưu bị hỏng hoặc bị cắt cụt; không có gì được ghi vào cơ sở dữ liệu. Hãy dùng bản sao lưu khác.");
  }
}

export async function openForReading(path: string): Promise<Readable> {
  let first: Buffer;
  try {
    const file = await open(path);
    first = (await file.read(Buffer.alloc(2), 0, 2, 0).finally(() => file.close())).buffer;
  } catch (error) {
    throw new ConfigError(`Không đọc được tệp ${path} (${(error as NodeJS.ErrnoException).code}).`);
  }
  const source = createReadStream(path, { highWaterMark: 1024 * 1024 });
  if (first[0] !== 0x1f || first[1] !== 0x8b) return source;
  const unzipped = createGunzip();
  source.on("error", (error) => unzipped.destroy(error));
  return source.pipe(unzipped);
}
