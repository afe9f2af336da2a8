import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";
import type { Config } from "../config/index.ts";

export interface TestObjectStore {
  /** By "/bucket/key". */
  objects: Map<string, { body: Buffer; type: string }>;
  asked: { method: string; path: string; authorization: string }[];
  settings: NonNullable<Config["s3"]>;
  /** Answers everything with this status; 0 goes back to normal. */
  refuseWith(status: number): void;
  /** Breaks the connection in the middle of this object. */
  breakOff(path: string | null): void;
  pageBy(count: number): void;
}

const xml = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** A local server that speaks as much of an object store's protocol as we use, with a look at what was asked of it. */
export function useObjectStore(): TestObjectStore {
  let refusing = 0;
  let broken: string | null = null;
  let page = 1000;
  let server: Server;
  const objects: TestObjectStore["objects"] = new Map();
  const asked: TestObjectStore["asked"] = [];
  const settings = {
    endpoint: "",
    region: "vn-1",
    bucket: "tep",
    accessKeyId: "AKIA1",
    secretAccessKey: "kin",
  };

  function list(address: URL): string {
    const prefix = `${address.pathname}/`;
    // A token that has to be written in XML and in an address without coming to harm.
    const after = address.searchParams.get("continuation-token")?.replace("&+/=", "") ?? "";
    const names = [...objects.keys()].map((path) => path.slice(prefix.length)).filter((name) => name > after);
    const shown = names.sort().slice(0, page);
    const isMore = names.length > shown.length;
    return `<?xml version="1.0"?><ListBucketResult>${shown.map((name) => `<Contents><Key>${xml(name)}</Key></Contents>`).join("")}
      <IsTruncated>${isMore}</IsTruncated>${isMore ? `<NextContinuationToken>${xml(`${shown.at(-1)}&+/=`)}</NextContinuationToken>` : ""}</ListBucketResult>`;
  }

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
      const address = new URL(path, "http://store");
      if (address.searchParams.get("list-type") === "2") return res.writeHead(200).end(list(address));
      const found = objects.get(path);
      if (!found) return res.writeHead(404).end(method === "HEAD" ? undefined : "<Code>NoSuchKey</Code>");
      res.writeHead(200, { "content-length": found.body.length });
      if (method === "HEAD") return res.end();
      if (path !== broken) return res.end(found.body);
      res.write(found.body.subarray(0, found.body.length >> 1), () => res.destroy());
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    settings.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => server.close());

  return {
    objects,
    asked,
    settings,
    refuseWith: (status) => {
      refusing = status;
    },
    breakOff: (path) => {
      broken = path;
    },
    pageBy: (count) => {
      page = count;
    },
  };
}
