import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import type { SeenRequest } from "../../../platform/http/index.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { catalogueOf } from "../catalogue.ts";
import { importRecords } from "../import-procedures.ts";
import { buildProcedure } from "../testing/build-procedure.ts";
import { firstOfMonth } from "./jobs.ts";
import { foldReads, listReads, saveReads } from "./read.store.ts";
import { readCounterOf } from "./read-counter.ts";

const site = useTestApp();
let officer: Browser;
const PHONE = "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36";
const CODES = [1, 2, 3, 4, 5].map((nth) => `1.00000${nth}`);

beforeAll(async () => {
  const { db } = site.app;
  const { province } = await buildProvince(db);
  officer = site.browser(await signedIn(site.app, { unitId: province, roles: ["editor"] }));
  const records = CODES.map((code, at) =>
    buildProcedure({ code, name: `Thủ tục số ${at + 1}`, field: `Lĩnh vực ${at % 2}` }),
  );
  await transaction(db, (tx) =>
    importRecords(
      tx,
      { id: "system", name: "Hệ thống" },
      { records, source: "test", at: new Date("2026-07-01T02:00:00Z") },
    ),
  );
  await catalogueOf(site.app).refresh();
});

const today = async (): Promise<Record<string, number>> => {
  await readCounterOf(site.app).flush();
  return Object.fromEntries(
    (await listReads(site.app.db, "2026-11-20", "2026-11-21")).map((row) => [row.code, row.reads]),
  );
};

describe("reads are counted", () => {
  test("a page from memory counts as one that was made; staff, robots and unknown codes do not", async () => {
    const seen = (path: string, isByResident = true): SeenRequest => ({
      path,
      referer: undefined,
      isByResident: () => isByResident,
    });
    const counter = readCounterOf(site.app);
    for (const path of ["/thu-tuc/1.000001", "/thu-tuc/1.000001?noi=xa-a", "/thu-tuc/9.999999", "/thu-tuc?q=x"])
      counter.see(seen(path));
    for (const path of ["/thu-tuc/1.000001/cac-ban", "/thu-tuc/muc-luc", "/api/v1/procedures/1.000001"])
      counter.see(seen(path));
    counter.see(seen("/thu-tuc/1.000001", false));
    expect(await today()).toEqual({ "1.000001": 2 });
  });

  test("through the server, twice: the second answer comes from the page cache and counts too", async () => {
    const { fastify } = site.server;
    await fastify.listen({ port: 0, host: "127.0.0.1" });
    const address = fastify.server.address();
    const base = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
    const get = (headers: Record<string, string>) => fetch(`${base}/thu-tuc/1.000002`, { headers });
    for (let nth = 0; nth < 3; nth++) expect((await get({ "user-agent": PHONE })).status).toBe(200);
    await get({ "user-agent": "Googlebot/2.1" });
    await get({ "user-agent": PHONE, cookie: "danbiet_session=x" });
    expect((await today())["1.000002"]).toBe(3);
  });

  test("counting costs next to nothing", () => {
    const counter = readCounterOf(site.app);
    const request: SeenRequest = { path: "/tin-tuc/mot-tin", referer: undefined, isByResident: () => true };
    const started = performance.now();
    for (let nth = 0; nth < 200_000; nth++) counter.see(request);
    expect(performance.now() - started).toBeLessThan(400);
  });
});

describe("what is kept", () => {
  test("single days become months, months go in the end, sums stay", async () => {
    expect([firstOfMonth("2026-11-20", 3), firstOfMonth("2026-01-31", 25)]).toEqual(["2026-08-01", "2023-12-01"]);
    const { db } = site.app;
    await transaction(db, async (tx) => {
      for (const day of ["2026-03-01", "2026-03-02", "2026-03-31", "2024-01-05", "2026-10-02"])
        await saveReads(tx, [{ code: "1.000003", reads: 10 }], day);
    });
    for (let nth = 0; nth < 2; nth++)
      await transaction(db, (tx) => foldReads(tx, { monthFrom: "2026-08-01", keepFrom: "2024-10-01" }));
    const rows = await db
      .selectFrom("procedureReadDay")
      .select(["day", "reads"])
      .where("code", "=", "1.000003")
      .orderBy("day")
      .execute();
    expect(rows).toEqual([
      { day: "2026-03-01", reads: 30 },
      { day: "2026-10-02", reads: 10 },
    ]);
  });
});

describe("the pages", () => {
  test("editors see the most read first, by field, with what waits there, and take away exactly that", async () => {
    await transaction(site.app.db, (tx) =>
      saveReads(
        tx,
        CODES.map((code, at) => ({ code, reads: 30 + at })),
        "2026-11-10",
      ),
    );
    const page = await officer.get("/can-bo/thu-tuc/doc-nhieu");
    expect(page.status).toBe(200);
    expect(await problemsOf(page.body)).toEqual([]);
    const order = [...page.body.matchAll(/href="\/can-bo\/thu-tuc\/(1\.00000\d)"/g)].map((match) => match[1]);
    expect(order).toEqual(
      ["1.000005", "1.000002", "1.000004", "1.000001", "1.000003"].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
    );
    expect(order[0]).toBe("1.000002");
    const csv = (await officer.get("/can-bo/thu-tuc/doc-nhieu.csv?linh-vuc=linh-vuc-1")).body;
    expect(csv.trim().split("\n")).toHaveLength(3);
    const wrong = await officer.get("/can-bo/thu-tuc/doc-nhieu?noi=X%C3%A3%20kh%C3%B4ng%20c%C3%B3");
    expect([wrong.status, wrong.body.includes("Không có đơn vị nào tên như vậy")]).toEqual([422, true]);
    const odd = await officer.get("/can-bo/thu-tuc/doc-nhieu?q='%25&trang=9999&ngay=abc&xem=plain");
    expect(odd.status).toBe(200);
  });

  test("residents find what is read much on the first page of the catalogue, and nowhere else", async () => {
    const anybody = site.visitor;
    expect((await anybody.get("/thu-tuc")).body).toContain("Được xem nhiều");
    expect((await anybody.get("/thu-tuc?q=thu+tuc")).body).not.toContain("Được xem nhiều");
    expect((await anybody.get("/thu-tuc?cap=xa")).body).not.toContain("Được xem nhiều");
  });
});
