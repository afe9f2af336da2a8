import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { AwsClient } from "aws4fetch";
import type { Config } from "../config/index.ts";

/**
 * Keeps bytes under the hash of their content: the same file is stored once, and a stored file cannot change. Tables
 * keep the key.
 */
export interface FileStore {
  /** Returns the key when the bytes are durable. */
  put(bytes: Uint8Array, contentType: string): Promise<string>;
  /** @throws FileMissing */
  get(key: string): Promise<Buffer>;
  remove(key: string): Promise<void>;
  has(key: string): Promise<boolean>;
  /** Every key, in its order; what else lies in the place is no file of ours and left out. */
  keys(): AsyncIterable<string>;
  /**
   * The bytes as they come, for files of any size; of a part those from its first to its last, which the file must have.
   * `size` is that of the whole file, or of the part.
   *
   * @throws FileMissing
   */
  stream(key: string, part?: FilePart): Promise<{ size: number; content: Readable }>;
}

/** Counted from 0, both ends in it. */
export interface FilePart {
  first: number;
  last: number;
}

export class FileMissing extends Error {
  override name = "FileMissing";
}

const KEY = /^[0-9a-f]{64}$/;

function checked(key: string): string {
  if (!KEY.test(key)) throw new FileMissing(`not a file key: ${key.slice(0, 20)}`);
  return key;
}

export function createFileStore(config: Config): FileStore {
  return config.s3 ? s3Store(config.s3) : folderStore(join(config.dataFolder, "files"));
}

const keyOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

function folderStore(folder: string): FileStore {
  const pathOf = (key: string): string => join(folder, checked(key).slice(0, 2), key);
  return {
    async put(bytes) {
      const key = keyOf(bytes);
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      const aside = `${path}.${randomUUID()}`;
      try {
        const file = await open(aside, "w");
        await file
          .writeFile(bytes)
          .then(() => file.sync())
          .finally(() => file.close());
        await rename(aside, path);
      } catch (error) {
        await rm(aside, { force: true });
        throw error;
      }
      // The name is durable only when its folder is.
      const shelf = await open(dirname(path));
      await shelf.sync().finally(() => shelf.close());
      return key;
    },
    async get(key) {
      try {
        return await readFile(pathOf(key));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new FileMissing(key);
        throw error;
      }
    },
    async remove(key) {
      await rm(pathOf(key), { force: true });
    },
    async has(key) {
      return access(pathOf(key)).then(
        () => true,
        (error) => absent(error),
      );
    },
    async *keys() {
      for (const shelf of (await readdir(folder).catch(noFolder)).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort()) {
        for (const key of (await readdir(join(folder, shelf)).catch(noFolder)).sort()) if (KEY.test(key)) yield key;
      }
    },
    async stream(key, part) {
      const facts = await stat(pathOf(key)).catch((error) => absent(error));
      if (!facts) throw new FileMissing(key);
      if (part) {
        const { first, last } = part;
        return { size: last - first + 1, content: createReadStream(pathOf(key), { start: first, end: last }) };
      }
      const { size } = facts;
      return { size, content: size === 0 ? Readable.from([]) : createReadStream(pathOf(key), { end: size - 1 }) };
    },
  };
}

function absent(error: NodeJS.ErrnoException): false {
  if (error.code === "ENOENT") return false;
  throw error;
}

function noFolder(error: NodeJS.ErrnoException): string[] {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return [];
  throw error;
}

function s3Store(s3: NonNullable<Config["s3"]>): FileStore {
  const client = new AwsClient({
    accessKeyId: s3.accessKeyId,
    secretAccessKey: s3.secretAccessKey,
    region: s3.region,
    service: "s3",
  });
  const bucket = `${s3.endpoint.replace(/\/+$/, "")}/${s3.bucket}`;
  const urlOf = (key: string): string => `${bucket}/${checked(key)}`;
  return {
    async put(bytes, contentType) {
      const key = keyOf(bytes);
      const body = Buffer.from(bytes);
      const answer = await client.fetch(urlOf(key), { method: "PUT", body, headers: { "content-type": contentType } });
      if (!answer.ok) throw new Error(`object store answered ${answer.status} to put`);
      return key;
    },
    async get(key) {
      const answer = await client.fetch(urlOf(key));
      if (answer.status === 404) throw new FileMissing(key);
      if (!answer.ok) throw new Error(`object store answered ${answer.status} to get`);
      return Buffer.from(await answer.arrayBuffer());
    },
    async remove(key) {
      const answer = await client.fetch(urlOf(key), { method: "DELETE" });
      if (!answer.ok && answer.status !== 404) throw new Error(`object store answered ${answer.status} to delete`);
    },
    async has(key) {
      const answer = await client.fetch(urlOf(key), { method: "HEAD" });
      if (!answer.ok && answer.status !== 404) throw new Error(`object store answered ${answer.status} to head`);
      return answer.ok;
    },
    async *keys() {
      let token: string | undefined;
      do {
        const query = new URLSearchParams({ "list-type": "2", ...(token ? { "continuation-token": token } : {}) });
        const answer = await client.fetch(`${bucket}?${query}`);
        if (!answer.ok) throw new Error(`object store answered ${answer.status} to list`);
        const page = await answer.text();
        for (const [, key] of page.matchAll(/<Key>([0-9a-f]{64})<\/Key>/g)) yield key as string;
        // Without the word of the store that this was all of it, a list that broke off would pass for a whole one.
        const more = /<IsTruncated>\s*(true|false)\s*<\/IsTruncated>/.exec(page)?.[1];
        token = fromXml(/<NextContinuationToken>([^<]+)<\/NextContinuationToken>/.exec(page)?.[1]);
        if (more === undefined || (more === "true" && !token)) throw new Error("object store answered half a list");
        if (more === "false") token = undefined;
      } while (token);
    },
    async stream(key, part) {
      const headers = new Headers({ "accept-encoding": "identity" });
      if (part) headers.set("range", `bytes=${part.first}-${part.last}`);
      const answer = await client.fetch(urlOf(key), { headers });
      if (answer.status === 404) throw new FileMissing(key);
      if (!answer.ok || !answer.body) throw new Error(`object store answered ${answer.status} to get`);
      const size = Number(answer.headers.get("content-length") ?? Number.NaN);
      if (!Number.isSafeInteger(size)) throw new Error("object store gave no length");
      return { size, content: Readable.fromWeb(answer.body as ReadableStream) };
    },
  };
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function fromXml(text: string | undefined): string | undefined {
  return text
    ?.replace(/&#(x[0-9a-f]+|\d+);/gi, (_all, code: string) =>
      String.fromCodePoint(code[0] === "x" ? Number.parseInt(code.slice(1), 16) : Number(code)),
    )
    .replace(/&(amp|lt|gt|quot|apos);/g, (_all, name: string) => ENTITIES[name] as string);
}
