import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Config } from "../config/index.ts";
import { createFileStore, FileMissing, type FileStore } from "./store.ts";

const folder = mkdtempSync(join(tmpdir(), "danbiet-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const base = { dataFolder: folder, s3: null } as Pick<Config, "dataFolder" | "s3"> as Config;
const keyOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** What an object store does of the protocol as far as we use it, and a look at what was asked of it. */
const objects = new Map<string, { body: Buffer; type: string }>();
const asked: { method: string; path: string; authorization: string }[] = [];
let refusing = 0;
let server: Server;
let store: FileStore;
beforeAll(async () => {
  server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk);
    const [path, method] = [req.url ?? "", req.method ?? ""];
    asked.push({ method, path, authorization: req.headers.authorization ?? "" });
    if (refusing) return res.writeHead(refusing).end();
    if (method === "PUT") {
      objects.set(path, { body: Buffer.concat(chunks), type: String(req.headers["content-type"]) });
      return res.writeHead(200).end();
    }
    if (method === "DELETE") return res.writeHead(objects.delete(path) ? 204 : 404).end();
    const found = objects.get(path);
    return found ? res.writeHead(200).end(found.body) : res.writeHead(404).end("<Code>NoSuchKey</Code>");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  store = createFileStore({
    ...base,
    s3: {
      endpoint: `http://127.0.0.1:${port}/`,
      region: "vn-1",
      bucket: "tep",
      accessKeyId: "AKIA1",
      secretAccessKey: "kin",
    },
  });
});
afterAll(() => server.close());

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
    asked.length = 0;
    const key = await store.put(Buffer.from("ảnh"), "image/jpeg");
    expect(asked).toEqual([
      {
        method: "PUT",
        path: `/tep/${key}`,
        authorization: expect.stringMatching(/^AWS4-HMAC-SHA256 Credential=AKIA1\/\d{8}\/vn-1\/s3\//),
      },
    ]);
    expect(objects.get(`/tep/${key}`)?.type).toBe("image/jpeg");
    expect(JSON.stringify(asked)).not.toContain("kin");
  });

  test("that refuses is an error, not a missing file", async () => {
    refusing = 403;
    await expect(store.put(Buffer.from("x"), "text/plain")).rejects.toThrow("object store answered 403 to put");
    const error = await store.get(keyOf("x")).catch((thrown) => thrown);
    expect(error).not.toBeInstanceOf(FileMissing);
    await expect(store.remove(keyOf("x"))).rejects.toThrow("403 to delete");
    refusing = 0;
  });
});
