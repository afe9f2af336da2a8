import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { useTestDatabase } from "../../../platform/testing/database.ts";
import { importRecords } from "../import-procedures.ts";
import { buildProcedure } from "../testing/build-procedure.ts";
import { askLink, checkLinks } from "./check-links.ts";
import { findLinkStates } from "./link.store.ts";
import { isPublicAddress } from "./public-address.ts";

const test_ = useTestDatabase();
let server: Server;
let base: string;
let asked: string[] = [];
let isBroken = false;

beforeAll(async () => {
  server = createServer((request, answer) => {
    asked.push(request.url ?? "");
    if (request.url === "/moved") answer.writeHead(302, { location: "/there" }).end();
    else if (request.url === "/loop") answer.writeHead(302, { location: "/loop" }).end();
    else if (request.url === "/inside") answer.writeHead(302, { location: "http://169.254.169.254/meta" }).end();
    else if (request.url === "/ended") answer.writeHead(410).end();
    else if (request.url === "/to") answer.writeHead(307, { location: "/fro" }).end();
    else if (request.url === "/fro") answer.writeHead(308, { location: "/to" }).end();
    else if (request.url === "/ill") answer.writeHead(500).end();
    else if (request.url === "/silent") return;
    else if (request.url === "/gone" || isBroken) answer.writeHead(404).end();
    else if (request.url === "/forbidden") answer.writeHead(403).end();
    else answer.writeHead(200).end("x".repeat(100_000));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const local = (ip: string): boolean => ip === "127.0.0.1";

describe("asking one address", () => {
  test.each([
    ["/there", "alive", null],
    ["/moved", "alive", null],
    ["/forbidden", "alive", null],
    ["/gone", "failed", "http-404"],
    ["/ended", "failed", "http-410"],
    ["/ill", "failed", "http-500"],
    ["/silent", "failed", "slow"],
    ["/loop", "failed", "too-many-redirects"],
    ["/to", "failed", "too-many-redirects"],
    ["/inside", "refused", "private-address"],
  ])("%s: %s", async (path, state, reason) => {
    expect(await askLink(`${base}${path}`, local, 300)).toEqual({ state, reason });
  });

  test.each([
    ["ftp://example.vn/a", "not-http"],
    ["file:///etc/passwd", "not-http"],
    ["javascript:alert(1)", "not-http"],
    ["không phải địa chỉ", "not-an-address"],
    ["http://user:pass@127.0.0.1/", "with-password"],
  ])("%s is never asked", async (address, reason) => {
    expect(await askLink(address, local)).toEqual({ state: "refused", reason });
  });

  test("nobody's own network is asked, in whatever clothes the address comes", async () => {
    asked = [];
    for (const host of ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "10.0.0.1"]) {
      const answer = await askLink(`http://${host}:${new URL(base).port}/there`, isPublicAddress);
      expect([host, answer.state]).toEqual([host, "refused"]);
    }
    expect(asked).toEqual([]);
  });

  test("a closed line that does not speak TLS fails, with its reason", async () => {
    const answer = await askLink(base.replace("http:", "https:"), local);
    expect(answer).toEqual({ state: "failed", reason: expect.stringMatching(/^E[A-Z_]+$/) });
  });

  test("a port where nobody listens fails", async () => {
    expect((await askLink("http://127.0.0.1:9/", local)).state).toBe("failed");
  });
});

test.each([
  ["8.8.8.8", true],
  ["2001:4860:4860::8888", true],
  ["172.32.0.1", true],
  ["172.16.0.1", false],
  ["192.168.1.1", false],
  ["100.64.0.1", false],
  ["169.254.169.254", false],
  ["0.0.0.0", false],
  ["::", false],
  ["::1", false],
  ["fe80::1", false],
  ["fd00::1", false],
  ["::ffff:10.0.0.1", false],
  ["::ffff:8.8.8.8", true],
  ["::ffff:7f00:1", false],
  ["64:ff9b::7f00:1", false],
  ["không", false],
])("%s is of the open network: %s", (ip, expected) => {
  expect(isPublicAddress(ip)).toBe(expected);
});

test("three failures in a row make a dead link, one answer makes it alive; nothing is asked twice too soon", async () => {
  const { db } = test_;
  await transaction(db, (tx) =>
    importRecords(
      tx,
      { id: "system", name: "Hệ thống" },
      {
        records: [buildProcedure({ sourceUrl: `${base}/there` })],
        source: "test",
        at: new Date("2026-11-01T02:00:00Z"),
      },
    ),
  );
  const run = (day: number) =>
    checkLinks(db, {
      now: () => new Date(Date.UTC(2026, 10, day, 2)),
      olderThanDays: 1,
      most: 100,
      pauseMs: 0,
      mayAsk: local,
    });
  const state = async () => (await findLinkStates(db, [`${base}/there`])).get(`${base}/there`);
  expect(await run(2)).toEqual({ alive: 1, failed: 0, refused: 0 });
  expect(await run(2)).toEqual({ alive: 0, failed: 0, refused: 0 });
  isBroken = true;
  for (const [day, expected] of [
    [4, "failing"],
    [6, "failing"],
    [8, "dead"],
  ] as const) {
    await run(day);
    expect(await state()).toBe(expected);
  }
  isBroken = false;
  await run(10);
  expect(await state()).toBe("alive");
});
