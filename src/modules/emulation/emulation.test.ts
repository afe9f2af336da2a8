import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { listAuditEntries } from "../audit/index.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { countForTest } from "../service-quality/testing/count-for-test.ts";
import { type HonourRule, percentOf, reachedBy, rulesOn, standingOf } from "./honours/honour.ts";
import { lastQuarter } from "./honours/propose-honours.ts";
import { putForward } from "./jobs/propose-honours.ts";

const site = useTestApp();
const BOARD = "/can-bo/bang-vang";
let units: Awaited<ReturnType<typeof buildProvince>>;
let leader: Browser;
let chief: Browser;
let clerk: Browser;
let elsewhere: Browser;
const day = (name: string, d: string, m: string, y = "2026") => ({
  [`${name}-day`]: d,
  [`${name}-month`]: m,
  [`${name}-year`]: y,
});

beforeAll(async () => {
  units = await buildProvince(site.app.db, "Tỉnh Cà Mau");
  await transaction(site.app.db, (tx) => saveHomeUnit(tx, units.province));
  const [one, two, three, four] = await Promise.all([
    signedIn(site.app, { unitId: units.province, roles: ["leader"] }),
    signedIn(site.app, { unitId: units.province, roles: ["approver"] }),
    signedIn(site.app, { unitId: units.tanThanh, roles: ["officer"] }),
    signedIn(site.app, { unitId: units.hungMy, roles: ["leader"] }),
  ]);
  leader = site.browser(one);
  chief = site.browser(two);
  clerk = site.browser(three);
  elsewhere = site.browser(four);
});

describe("rules of the honour board", () => {
  const rule = (rate: HonourRule["rate"], target: number, validFrom: string): HonourRule => ({
    id: 1,
    rate,
    target,
    fewest: 10,
    source: "",
    validFrom,
    enteredByName: "",
  });
  test.each([
    [{ part: 10, whole: 10 }, 10_000, "reached"],
    [{ part: 9_999, whole: 10_000 }, 10_000, "below"],
    [{ part: 9, whole: 9 }, 10_000, "few"],
    [{ part: 955, whole: 1_000 }, 9_550, "reached"],
    [{ part: 954, whole: 1_000 }, 9_550, "below"],
  ] as const)("%j against %s is %s", (share, target, standing) => {
    expect(standingOf(share, { target, fewest: 10 })).toBe(standing);
  });

  test("a share is never rounded up to its target, and an ended rule puts nobody forward", () => {
    expect(percentOf({ part: 9_999, whole: 10_000 })).toBe(99.9);
    const rules = [
      rule("early", 10_000, "2026-01-01"),
      rule("early", 0, "2026-10-01"),
      rule("online", 5_000, "2027-01-01"),
    ];
    expect(rulesOn(rules, "2026-09-30").map((one) => one.target)).toEqual([10_000]);
    expect(rulesOn(rules, "2026-12-31")).toEqual([]);
    expect(reachedBy({ early: { part: 20, whole: 20 } }, rulesOn(rules, "2026-09-30"))).toEqual([
      { rate: "early", part: 20, whole: 20, target: 10_000 },
    ]);
  });

  test.each([
    ["2026-11-20", "2026-Q3"],
    ["2026-01-01", "2025-Q4"],
    ["2026-12-31", "2026-Q3"],
  ])("on %s the last quarter is %s", (today, quarter) => {
    expect(lastQuarter(today)).toBe(quarter);
  });
});

test("units that reach a target in the counted quarter are put forward once; people decide, and only what was published is on the board", async () => {
  const run = () => putForward.run(site.app, {}, {} as never);
  const none = await leader.get(BOARD);
  expect(none.body).toContain("Quý này chưa đếm xong");
  expect(await problemsOf(none.body)).toEqual([]);
  expect(await run()).toBe("0 put forward");
  await countForTest(site.app.db, {
    months: ["2026-07", "2026-08", "2026-09"],
    at: new Date("2026-10-02T19:30:00Z"),
    units: [
      { unitId: units.tanThanh, early: 20, onTime: 0, late: 0, paidOnline: [9, 20] },
      { unitId: units.hungMy, early: 20, onTime: 1, late: 0, paidOnline: [19, 20] },
      { unitId: units.department, early: 2, onTime: 0, late: 1, paidOnline: [0, 1] },
    ],
  });
  expect(await run()).toBe("2 put forward");
  expect(await run()).toBe("0 put forward");
  expect((await listAuditEntries(site.app.db, { act: "honour.propose" }, 10)).length).toBe(2);

  const page = await leader.get(BOARD);
  expect(await problemsOf(page.body)).toEqual([]);
  for (const text of ["100 % (60 trên 60)", "95,2 % (60 trên 63)", "95 % (57 trên 60)", "ít hồ sơ, chưa xét"])
    expect(page.body).toContain(text);
  expect((await leader.get("/can-bo")).body).toContain("2 đơn vị đạt mục tiêu");
  const forms = [...page.body.matchAll(/bang-vang\/([0-9a-f-]{36})\/de-nghi/g)].map((one) => `${BOARD}/${one[1]}`);
  expect(forms).toHaveLength(2);
  const [ward = "", commune = ""] = forms;
  expect((await clerk.post(`${ward}/de-nghi`, {})).status).toBe(403);
  expect((await elsewhere.post(`${ward}/de-nghi`, {})).status).toBe(409);
  expect((await clerk.get(BOARD)).body).not.toContain("Xã Hưng Mỹ");
  expect((await leader.post(`${commune}/khong`, { reason: "" })).status).toBe(422);
  expect((await leader.post(`${commune}/khong`, { reason: "Có phản ánh đúng trong quý" })).status).toBe(303);
  expect((await leader.post(`${commune}/de-nghi`, {})).body).toContain("đã có người quyết định");
  expect((await leader.post(`${ward}/de-nghi`, { ky: "2026-Q3" })).headers.location).toBe(
    `${BOARD}?ky=2026-Q3&xong=nhan`,
  );
  expect((await leader.get(`${BOARD}.csv?ky=2026-Q3`)).body).toContain("Đã đưa vào sổ");

  // From here on it goes its way in the register: checked and published by somebody else.
  const register = /\/can-bo\/ghi-nhan\/[0-9a-f-]{36}/.exec((await leader.get(BOARD)).body)?.[0] ?? "";
  expect((await leader.get(register)).body).toContain("60 trên 60");
  expect((await leader.post(`${register}/kiem-tra`, { note: "Tự kiểm" })).body).toContain("không tự kiểm tra");
  expect((await chief.post(`${register}/kiem-tra`, { note: "Đã đối chiếu sổ" })).status).toBe(303);
  expect((await site.visitor.get("/bang-vang")).body).not.toContain("Tân Thành");
  const decision = {
    award: "Giấy khen",
    decisionNumber: "88/QĐ-UBND",
    decisionIssuer: "UBND tỉnh",
    ...day("decisionOn", "19", "11"),
  };
  expect((await chief.post(`${register}/cong-nhan`, decision)).status).toBe(303);
  expect((await chief.post(`${register}/cong-bo`, {})).status).toBe(303);
  const open = await site.visitor.get("/bang-vang");
  expect(await problemsOf(open.body)).toEqual([]);
  for (const text of ["Phường Tân Thành", "100 % (60 trên 60)", "88/QĐ-UBND"]) expect(open.body).toContain(text);
  expect(open.body).not.toMatch(/Hưng Mỹ|Có phản ánh đúng/);
  expect((await chief.post(`${register}/rut`, { note: "Số liệu sai" })).status).toBe(303);
  expect((await site.visitor.get("/bang-vang")).body).not.toContain("Tân Thành, ");
});

test("targets are data with days, kept by administrators", async () => {
  const admin = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["admin"] }));
  const path = `${BOARD}/muc`;
  const form = {
    rate: "online",
    target: "95,5",
    fewest: "20",
    source: "KH 5/KH-UBND",
    ...day("validFrom", "01", "12"),
  };
  expect((await leader.post(path, form)).status).toBe(403);
  for (const [wrong, sentence] of [
    [{ rate: "" }, "Hãy chọn chỉ tiêu"],
    [{ target: "101" }, "từ 0 đến 100"],
    [{ target: "95.5" }, "từ 0 đến 100"],
    [{ fewest: "0" }, "từ 1 trở lên"],
    [{ source: "" }, "Hãy ghi văn bản"],
    [day("validFrom", "31", "11"), "ngày có thật"],
  ] as const) {
    const bad = await admin.post(path, { ...form, ...wrong });
    expect(bad.status).toBe(422);
    expect(bad.body).toContain(sentence);
  }
  expect((await admin.post(path, form)).status).toBe(303);
  expect((await admin.post(path, form)).status).toBe(409);
  expect(await problemsOf((await admin.get(path)).body)).toEqual([]);
});
