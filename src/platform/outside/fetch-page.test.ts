import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fetchPage, PageUnreachable } from "./fetch-page.ts";

const pages: Record<string, RequestListener> = {
  "/bai": (_rq, reply) => reply.setHeader("content-type", "text/html; charset=utf-8").end("<title>Đã mở</title>"),
  "/nen": (_rq, reply) =>
    reply.setHeader("content-type", "text/html").setHeader("content-encoding", "gzip").end(gzipSync("<p>nén</p>")),
  "/cu": (_rq, reply) =>
    reply.setHeader("content-type", "text/html").end(Buffer.from("<meta charset=windows-1258><p>\xf0</p>", "latin1")),
  "/doi": (_rq, reply) => reply.writeHead(302, { location: "/bai" }).end(),
  "/vong": (_rq, reply) => reply.writeHead(302, { location: "/vong" }).end(),
  "/trong": (_rq, reply) => reply.writeHead(302, { location: "http://10.1.2.3/" }).end(),
  "/tep": (_rq, reply) => reply.setHeader("content-type", "application/pdf").end("%PDF"),
  "/cam": (_rq, reply) => reply.writeHead(403).end(),
  "/lon": (_rq, reply) => {
    reply.setHeader("content-type", "text/html");
    reply.end("x".repeat(10_000));
  },
  "/bom": (_rq, reply) =>
    reply
      .setHeader("content-type", "text/html")
      .setHeader("content-encoding", "gzip")
      .end(gzipSync("x".repeat(1_000_000))),
  "/cham": () => undefined,
};

let server: Server;
let base = "";
beforeAll(async () => {
  server = createServer((rq, reply) => (pages[rq.url ?? ""] ?? ((_, no) => no.writeHead(404).end()))(rq, reply));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const allow = ["127.0.0.1"];
const failure = async (path: string, options = { allow }) =>
  fetchPage(path.includes("://") ? path : base + path, { maxBytes: 5_000, timeout: 1_500, ...options }).then(
    () => "opened",
    (error) => (error instanceof PageUnreachable ? error.code : String(error)),
  );

describe("a page of the web", () => {
  test("is read as it came, packed or not, in its own letters, also behind a redirect", async () => {
    expect((await fetchPage(`${base}/bai`, { allow })).text).toBe("<title>Đã mở</title>");
    expect((await fetchPage(`${base}/nen`, { allow })).text).toBe("<p>nén</p>");
    expect((await fetchPage(`${base}/cu`, { allow })).text).toContain("đ");
    expect((await fetchPage(`${base}/doi`, { allow })).url).toBe(`${base}/bai`);
  });

  test("of a private network is opened where its range was allowed, and only there", async () => {
    expect(await failure("/bai", { allow: ["127.0.0.0/8"] })).toBe("opened");
    expect(await failure("/bai", { allow: ["10.0.0.0/8"] })).toBe("not-public");
  });

  test.each([
    ["/khong-co", "not-found"],
    ["/cam", "refused"],
    ["/tep", "no-page"],
    ["/vong", "no-page"],
    ["/lon", "too-large"],
    ["/bom", "too-large"],
    ["/cham", "too-slow"],
    ["/trong", "not-public"],
    ["http://ten-khong-co.invalid/", "no-answer"],
    ["ftp://example.vn/", "no-page"],
  ])("%s: %s", async (path, code) => expect(await failure(path)).toBe(code));

  test.each([
    "/bai",
    "http://localhost:1/",
    "http://169.254.169.254/latest/meta-data",
    "http://[::1]:1/",
    "http://0.0.0.0/",
  ])("%s of the own machine or network is not opened", async (path) =>
    expect(await failure(path, { allow: [] })).toBe("not-public"),
  );
});
