import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Config } from "../config/index.ts";
import { useObjectStore } from "../testing/object-store.ts";
import { createFileStore, FileMissing, type FileStore } from "./store.ts";

const folder = mkdtempSync(join(tmpdir(), "danbiet-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const base = { dataFolder: folder, s3: null } as Pick<Config, "dataFolder" | "s3"> as Config;
const keyOf = (text: string): string => createHash("sha256").update(text).digest("hex");

const objectStore = useObjectStore();
let store: FileStore;
beforeAll(() => {
  store = createFileStore({ ...base, s3: objectStore.settings });
});

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe.each<[string, () => FileStore]>([
  ["a folder", () => createFileStore(base)],
  ["an object store", () => store],
])("files in %s", (_name, open) => {
  test("come back as they were given, under the hash of their content", async () => {
    const bytes = Buffer.from(`Tờ khai ${_name}`);
    const key = await open().put(bytes, "text/plain");
    expect(key).toBe(keyOf(bytes.toString()));
    expect(await open().get(key)).toEqual(bytes);
    expect(await open().put(bytes, "text/plain")).toBe(key);
    expect(await open().get(await open().put(Buffer.alloc(0), "text/plain"))).toEqual(Buffer.alloc(0));
    const large = Buffer.alloc(3 * 1024 * 1024, 7);
    expect((await open().get(await open().put(large, "image/jpeg"))).equals(large)).toBe(true);
  });

  test("that are not there are missing, before and after they are removed", async () => {
    const key = keyOf(`never ${_name}`);
    await expect(open().get(key)).rejects.toBeInstanceOf(FileMissing);
    const kept = await open().put(Buffer.from(`soon gone ${_name}`), "text/plain");
    await open().remove(kept);
    await open().remove(kept);
    await expect(open().get(kept)).rejects.toBeInstanceOf(FileMissing);
  });

  test.each(["../../etc/passwd", "", "A".repeat(64), `${"a".repeat(63)}/`, `${"a".repeat(64)}\n`])(
    "are never looked for under %j",
    async (key) => {
      await expect(open().get(key)).rejects.toBeInstanceOf(FileMissing);
      await expect(open().remove(key)).rejects.toBeInstanceOf(FileMissing);
    },
  );

  test("are told apart from what is not there, listed without what is none of ours, and come as a stream", async () => {
    const files = open();
    const bytes = Buffer.from(`theo dòng ${_name}`);
    const key = await files.put(bytes, "text/plain");
    expect(await files.has(key)).toBe(true);
    expect(await files.has(keyOf("nowhere"))).toBe(false);
    const keys = await all(files.keys());
    expect(keys).toContain(key);
    expect(keys).toEqual([...keys].sort());
    const { size, content } = await files.stream(key);
    expect(size).toBe(bytes.length);
    expect(Buffer.concat(await all(content))).toEqual(bytes);
    await expect(files.stream(keyOf("nowhere"))).rejects.toBeInstanceOf(FileMissing);
  });

  test("given by many at once are one", async () => {
    const bytes = Buffer.from(`cùng một tệp ${_name}`);
    const keys = await Promise.all(Array.from({ length: 12 }, () => open().put(bytes, "text/plain")));
    expect(new Set(keys).size).toBe(1);
    expect(await open().get(keys[0] as string)).toEqual(bytes);
  });
});

test("the folder holds nothing half-written", () => {
  const names = readdirSync(join(folder, "files"), { recursive: true, withFileTypes: true });
  for (const one of names) if (one.isFile()) expect(one.name).toMatch(/^[0-9a-f]{64}$/);
});

describe("an object store", () => {
  test("is asked with signatures, in its bucket, with the type of the file", async () => {
    objectStore.asked.length = 0;
    const key = await store.put(Buffer.from("ảnh"), "image/jpeg");
    expect(objectStore.asked).toEqual([
      {
        method: "PUT",
        path: `/tep/${key}`,
        authorization: expect.stringMatching(/^AWS4-HMAC-SHA256 Credential=AKIA1\/\d{8}\/vn-1\/s3\//),
      },
    ]);
    expect(objectStore.objects.get(`/tep/${key}`)?.type).toBe("image/jpeg");
    expect(JSON.stringify(objectStore.asked)).not.toContain("kin");
  });

  test("with more files than one page of its list gives all of them, and no strange ones", async () => {
    objectStore.objects.set("/tep/ghi-chu.txt", { body: Buffer.from("x"), type: "text/plain" });
    const kept: string[] = [];
    for (let n = 0; n < 7; n++) kept.push(await store.put(Buffer.from(`trang ${n}`), "text/plain"));
    objectStore.pageBy(3);
    const keys = await all(store.keys());
    expect(keys).toEqual(expect.arrayContaining(kept));
    expect(new Set(keys).size).toBe(keys.length);
    objectStore.pageBy(1000);
  });

  test("that refuses is an error, not a missing file", async () => {
    objectStore.refuseWith(403);
    await expect(store.put(Buffer.from("x"), "text/plain")).rejects.toThrow("object store answered 403 to put");
    const error = await store.get(keyOf("x")).catch((thrown) => thrown);
    expect(error).not.toBeInstanceOf(FileMissing);
    await expect(store.remove(keyOf("x"))).rejects.toThrow("403 to delete");
    objectStore.refuseWith(0);
  });
});
