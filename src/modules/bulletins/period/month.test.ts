import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { getUnit, saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { importRecords } from "../../procedures/index.ts";
import { buildProcedure } from "../../procedures/testing/build-procedure.ts";
import { monthAfter, periodOfMonth } from "./happening.ts";

const site = useTestApp();
const system = { id: "system", name: "Hệ thống" };
let tanThanh = "";
const slug = { tanThanh: "", hungMy: "" };

beforeAll(async () => {
  const { db } = site.app;
  const units = await buildProvince(db);
  tanThanh = units.tanThanh;
  slug.tanThanh = (await getUnit(db, units.tanThanh, "2026-11-20")).slug;
  slug.hungMy = (await getUnit(db, units.hungMy, "2026-11-20")).slug;
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  const take = (records: ReturnType<typeof buildProcedure>[], day: string) =>
    transaction(db, (tx) => importRecords(tx, system, { records, source: "test", at: new Date(`${day}T02:00:00Z`) }));
  const birth = buildProcedure({ code: "1.001193", name: "Đăng ký khai sinh", levels: ["commune"] });
  const school = buildProcedure({ code: "1.002000", name: "Thành lập trường tư", levels: ["province"] });
  await take([birth, school], "2026-09-01");
  await take(
    [
      { ...birth, results: ["Giấy khai sinh"] },
      { ...school, results: ["Quyết định thành lập"] },
      buildProcedure({ code: "1.003000", name: "Xin cấp thẻ thư viện", levels: ["commune"] }),
    ],
    "2026-11-02",
  );

  const editor = site.browser(await signedIn(site.app, { unitId: tanThanh, roles: ["editor"] }));
  const leader = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["leader"] }));
  const told = await editor.post("/can-bo/van-de/moi", {
    unitId: tanThanh,
    topic: "procedures",
    title: "Bảng mã ở khóm 2 bị mờ",
    outcome: "solved",
    situation: "Nhiều người không quét được.",
    cause: "",
    doing: "Đã in lại bảng trên giấy bền",
    source: "",
  });
  const problem = /van-de\/([\w-]+)/.exec(String(told.headers.location))?.[1] as string;
  const stamp = /name="basedOn" value="([^"]*)"/.exec((await leader.get(`/can-bo/van-de/${problem}`)).body)?.[1] ?? "";
  expect((await leader.post(`/can-bo/van-de/${problem}/duyet`, { basedOn: stamp })).status).toBe(303);
  const made = await editor.post("/can-bo/tin-bai/moi", {
    unitId: tanThanh,
    kind: "notice",
    title: "Sáng thứ Bảy vẫn nhận hồ sơ",
    summary: "Từ tháng này nhận hồ sơ cả sáng thứ Bảy.",
    body: "Giờ nhận từ 7 giờ 30.",
    topic: "procedures",
    audiences: "residents",
    procedureCodes: "",
    taskId: "",
    after: "submit",
  });
  const item = /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] as string;
  expect((await leader.post(`/can-bo/tin-bai/${item}/duyet`, { when: "now" })).status).toBe(303);
});

describe("days of months", () => {
  test.each([
    ["2026-02", "2026-02-28"],
    ["2028-02", "2028-02-29"],
    ["2026-12", "2026-12-31"],
  ])("%s ends on %s", (month, last) => {
    expect(periodOfMonth(month)).toEqual({ from: `${month}-01`, to: last });
  });

  test("months follow one another over the year", () => {
    expect(monthAfter("2026-12", 1)).toBe("2027-01");
    expect(monthAfter("2026-01", -1)).toBe("2025-12");
  });
});

describe("what a month brought", () => {
  test("is read from the records, in few words, each leading on", async () => {
    const { body, status } = await site.visitor.get("/thang-nay");
    expect(status).toBe(200);
    expect(await problemsOf(body)).toEqual([]);
    expect(body).toContain("Tháng 11/2026 có gì mới");
    expect(body).toContain('href="/thu-tuc/1.001193/so-sanh?tu=1&amp;den=2"');
    expect(body).toMatch(/Thay đổi từ 02\/11\/2026\. [^<]*kết quả/i);
    expect(body).toContain("Thủ tục mới, áp dụng từ 02/11/2026.");
    expect(body).toContain("24/11/2026: Ngày Văn hóa Việt Nam.");
    expect(body).toContain("Sáng thứ Bảy vẫn nhận hồ sơ");
    expect(body).toContain("Đã in lại bảng trên giấy bền");
  });

  test("a commune is told what it settles; another commune's news and problems are not its own", async () => {
    const own = (await site.visitor.get(`/${slug.tanThanh}/thang-nay`)).body;
    expect(own).toContain("Xin cấp thẻ thư viện");
    expect(own).not.toContain("Thành lập trường tư");
    expect(own).toContain("Sáng thứ Bảy vẫn nhận hồ sơ");
    const other = (await site.visitor.get(`/${slug.hungMy}/thang-nay`)).body;
    expect(other).toContain("Xin cấp thẻ thư viện");
    expect(other).not.toContain("Sáng thứ Bảy vẫn nhận hồ sơ");
    expect(other).not.toContain("Bảng mã ở khóm 2");
  });

  test("the first filling of the catalogue is no news, and an empty month says so", async () => {
    const { body } = await site.visitor.get(`/${slug.tanThanh}/thang-nay?thang=2026-10`);
    expect(body).toContain("Tháng đó không có gì thay đổi");
    expect(await problemsOf(body)).toEqual([]);
    expect((await site.visitor.get("/thang-nay?thang=2026-09")).body).not.toContain("Thành lập trường tư");
  });

  test.each(["2026-13", "x", "2031-01", "2026-1'--"])("the month %s is as if none were asked for", async (month) => {
    const page = await site.visitor.get(`/thang-nay?thang=${month}&thang=2026-10`);
    expect(page.status).toBe(200);
    expect(page.body).toContain("Tháng 11/2026 có gì mới");
  });

  test("the home page tells the first of it and what is being solved", async () => {
    const { body } = await site.visitor.get(`/${slug.tanThanh}`);
    expect(body).toContain("Tháng 11/2026 thay đổi gì");
    expect(body).toContain("Xin cấp thẻ thư viện");
    expect(body).toContain(`href="/${slug.tanThanh}/thang-nay"`);
    expect(await problemsOf(body)).toEqual([]);
  });
});
