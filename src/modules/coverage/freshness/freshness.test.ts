import { beforeAll, describe, expect, test } from "vitest";
import { useDemoApp } from "../../../../test/support/demo-app.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import type { Browser } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { findHomeUnit } from "../../organisations/index.ts";
import { judge } from "./freshness.ts";

test.each([
  ["2026-11-20", null, 0, false],
  ["2026-11-20", 1, 0, false],
  ["2026-11-10", 10, 10, false],
  ["2026-11-09", 10, 11, true],
  [null, 30, null, true],
  [null, null, null, false],
] as const)("last on %s with at most %s days expected", (lastOn, days, daysSince, isQuiet) => {
  const seen = { kind: "outlet", name: "Báo Cà Mau", lastOn } as const;
  expect(judge(seen, days, "2026-11-20")).toEqual({ ...seen, days, daysSince, isQuiet });
});

describe("how long channels and outlets have been quiet", () => {
  const demo = useDemoApp();
  const PAGE = "/can-bo/khoang-lang/do-moi";
  const STATION = "outlet:Báo và Phát thanh, Truyền hình Cà Mau";
  let province = "";
  let planner: Browser;
  let officer: Browser;

  beforeAll(async () => {
    province = (await findHomeUnit(demo.app.db, "2026-11-20"))?.id ?? "";
    planner = demo.browser(await signedIn(demo.app, { unitId: province, roles: ["planner"] }));
    officer = demo.browser(await signedIn(demo.app, { unitId: province, roles: ["officer"] }));
  });

  test("each channel and outlet stands with its last day; the table can be taken along", async () => {
    const page = await planner.get(PAGE);
    expect(await problemsOf(page.body)).toEqual([]);
    for (const words of ["Báo và Phát thanh, Truyền hình Cà Mau", "ngày", "Kênh của đơn vị"])
      expect(page.body).toContain(words);
    const csv = (await planner.get(`${PAGE}.csv`)).body;
    expect(csv).toMatch(/"Báo và Phát thanh, Truyền hình Cà Mau";\d\d\/\d\d\/2026;\d+/);
  });

  test("what was set and is broken stands first and on the page Today of who plans, until it is removed", async () => {
    const isToday = async () =>
      /Báo và Phát thanh, Truyền hình Cà Mau: \d+ ngày chưa có gì về cải cách/.test(
        (await planner.get("/can-bo")).body,
      );
    await planner.post(`${PAGE}/bo`, { donvi: province, what: STATION });
    expect(await isToday()).toBe(false);
    expect((await planner.post(PAGE, { donvi: province, what: STATION, days: "366" })).status).toBe(303);
    expect(await isToday()).toBe(false);
    expect((await planner.post(PAGE, { donvi: province, what: STATION, days: "1" })).status).toBe(303);
    expect(await isToday()).toBe(true);
    const page = (await planner.get(PAGE)).body;
    expect(await problemsOf(page)).toEqual([]);
    expect(page.indexOf("Đã im quá lâu")).toBeGreaterThan(0);
    expect((await planner.post(`${PAGE}/bo`, { donvi: province, what: STATION })).status).toBe(303);
    expect(await isToday()).toBe(false);
    expect((await planner.post(`${PAGE}/bo`, { donvi: province, what: STATION })).status).toBe(409);
  });

  test.each([
    ["", "5", "Hãy chọn kênh hoặc báo, đài."],
    ["channel:khong-co", "5", "Hãy chọn kênh hoặc báo, đài."],
    ["outlet:Báo không ai nộp", "5", "Hãy chọn kênh hoặc báo, đài."],
    ["channel:portal", "0", "Hãy ghi số ngày từ 1 đến 366."],
    ["channel:portal", "367", "Hãy ghi số ngày từ 1 đến 366."],
    ["channel:portal", "năm", "Hãy ghi số ngày từ 1 đến 366."],
  ])("“%s” with “%s” days is refused with what was typed", async (what, days, sentence) => {
    const answer = await planner.post(PAGE, { donvi: province, what, days });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(answer.body).toContain(`value="${days}"`);
    expect(await problemsOf(answer.body)).toEqual([]);
  });

  test("who does not plan reads and sets nothing", async () => {
    expect((await officer.get(PAGE)).body).toContain("Người làm kế hoạch của đơn vị đặt mức.");
    expect((await officer.post(PAGE, { donvi: province, what: STATION, days: "5" })).status).toBe(403);
  });
});
