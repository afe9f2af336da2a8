import { beforeAll, describe, expect, test } from "vitest";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { useTestApp } from "../../../testing/app.ts";
import { buildCounter, type Counter, PROCEDURE } from "../testing/build-counter.ts";
import { dossierDataSet } from "./data-set.ts";
import { inTimeShare, monthAfter, monthStretch, sumOf } from "./figures.ts";

const site = useTestApp();
let counter: Counter;
let late: string;

/** Received Monday 16/11, due Thursday 19/11: seven settled early, one on time, one late; one refused; one overdue now. */
beforeAll(async () => {
  counter = await buildCounter(site);
  await counter.at("2026-11-16T02:00:00Z");
  const codes: string[] = [];
  for (let at = 0; at < 11; at++) codes.push(await counter.received());
  const [onTime, lateOne, refused, , ...early] = codes as [string, string, string, string, ...string[]];
  late = lateOne;
  await counter.move(refused, "refuse", { words: "Không thuộc thẩm quyền." });
  await counter.at("2026-11-17T02:00:00Z");
  for (const code of early) await counter.move(code, "settle");
  await counter.at("2026-11-19T02:00:00Z");
  await counter.move(onTime, "settle");
  await counter.move(late, "extend", { words: "Chờ xác minh.", promisedOn: "2026-11-25" }, counter.leader);
  await counter.at("2026-11-23T02:00:00Z");
  await counter.move(late, "settle");
});

describe("rules", () => {
  test.each([
    ["2026-01", -1, "2025-12"],
    ["2026-12", 1, "2027-01"],
    ["2026-03", -14, "2025-01"],
  ])("%s and %i months: %s", (month, months, result) => expect(monthAfter(month, months)).toBe(result));

  test("months have their days", () => {
    expect(monthStretch("2028-02")).toEqual({ from: "2028-02-01", until: "2028-02-29" });
    expect(monthStretch("2026-12")).toEqual({ from: "2026-12-01", until: "2026-12-31" });
  });

  test("a share of nothing is none", () => expect(inTimeShare(sumOf([]))).toBeNull());
});

describe("the public page", () => {
  test("tells a month by agency and field, late ones late though a new date was told", async () => {
    await counter.at("2026-12-02T02:00:00Z");
    const page = await site.visitor.get("/so-lieu/ho-so?thang=2026-11");
    expect(await problemsOf(page.body)).toEqual([]);
    const csv = (await site.visitor.get("/so-lieu/ho-so.csv?thang=2026-11")).body;
    expect(csv).toContain("Phường Tân Thành;11;9;7;1;1;1");
    expect(page.body).toContain("88,9");
    expect(page.body).not.toContain("Nguyễn Thị Mẫu");
  });

  test("of a unit is its own, and small numbers by field are hidden", async () => {
    const slug = (
      await site.app.db
        .selectFrom("unitSlug")
        .select("slug")
        .where("unitId", "=", counter.units.tanThanh)
        .executeTakeFirstOrThrow()
    ).slug;
    const page = await site.visitor.get(`/${slug}/so-lieu/ho-so?thang=2026-11`);
    expect(page.status).toBe(200);
    expect(page.body).toContain("dưới 5");
    expect(
      (await site.visitor.get(`/${slug}/so-lieu/ho-so/bieu-do.svg?thang=2026-11`)).headers["content-type"],
    ).toContain("svg");
  });

  test("lists apologies with old and new date, and nobody's name", async () => {
    const page = await site.visitor.get("/so-lieu/ho-so/xin-loi");
    expect(await problemsOf(page.body)).toEqual([]);
    for (const said of [late, "19/11/2026", "25/11/2026", "23/11/2026"]) expect(page.body).toContain(said);
    for (const hidden of ["Nguyễn", "Chờ xác minh"]) expect(page.body).not.toContain(hidden);
  });

  test("without a dossier says so", async () => {
    const page = await site.visitor.get("/so-lieu/ho-so?thang=2026-01");
    expect(page.body).toContain("chưa có hồ sơ nào");
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await site.visitor.get("/so-lieu/ho-so?thang=2026-99")).status).toBe(200);
  });
});

describe("the officers' page", () => {
  test("every figure opens into exactly the dossiers it counted", async () => {
    const page = await counter.officer.get("/can-bo/ho-so/so-lieu?tu=2026-11&den=2026-11");
    expect(await problemsOf(page.body)).toEqual([]);
    const links = [...page.body.matchAll(/<a href="(\/can-bo\/ho-so\?[^"]+)">([\d.]+)<\/a>/g)];
    expect(links.length).toBeGreaterThanOrEqual(12);
    for (const [, href = "", figure] of links) {
      const list = await counter.officer.get(href.replaceAll("&amp;", "&"));
      expect([...list.body.matchAll(/<th scope="row"/g)], href).toHaveLength(Number(figure));
    }
  });

  test("of another commune has nothing of this one", async () => {
    const page = await counter.stranger.get(`/can-bo/ho-so/so-lieu?tu=2026-11&donvi=${counter.units.tanThanh}`);
    expect(page.body).toContain("chưa có hồ sơ nào");
    expect((await counter.admin.get("/can-bo/ho-so/so-lieu")).status).toBe(403);
    expect((await counter.officer.get("/can-bo/ho-so/so-lieu.csv?tu=2026-11")).body).toContain(PROCEDURE);
  });
});

test("open data has months that are over, small numbers blank", async () => {
  const rows = [];
  for await (const row of dossierDataSet.rows(site.app)) rows.push(row);
  expect(rows).toEqual([
    expect.objectContaining({
      month: "2026-11",
      unit_name: "Phường Tân Thành",
      received: 11,
      settled: 9,
      early: null,
      late: null,
    }),
  ]);
});
