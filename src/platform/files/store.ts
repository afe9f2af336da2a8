import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
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
  };
}

function s3Store(s3: NonNullable<Config["s3"]>): FileStore {
  const client = new AwsClient({
    accessKeyId: s3.accessKeyId,
    secretAccessKey: s3.secretAccessKey,
    region: s3.region,
    service: "s3",
  });
  const urlOf = (key: string): string => `${s3.endpoint.replace(/\/+$/, "")}/${s3.bucket}/${checked(key)}`;
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
  };
}
