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
import { placesOf, sumOf } from "./movements/movement.ts";

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

test("places go by points given; the same points share a place, and who was not judged has none", () => {
  const entry = (id: string, judgedAt: Date | null) => ({
    id,
    movementId: "m",
    unitId: id,
    promise: "",
    registeredByName: "",
    registeredAt: new Date(0),
    report: "",
    reportedBy: null,
    reportedByName: null,
    reportedAt: new Date(0),
    judgedByName: null,
    judgedAt,
    recognitionId: null,
  });
  const point = (entryId: string, given: number) => ({ entryId, position: 1, declared: 30, given });
  const entries = [entry("a", new Date(1)), entry("b", new Date(1)), entry("c", new Date(1)), entry("d", null)];
  const places = placesOf(entries, [point("a", 20), point("b", 25), point("c", 20), point("d", 30)]);
  expect([...places]).toEqual([
    ["b", { place: 1, sum: 25 }],
    ["a", { place: 2, sum: 20 }],
    ["c", { place: 2, sum: 20 }],
  ]);
  expect(sumOf([point("a", 20), point("b", 25)], "declared")).toBe(60);
});

test("a movement is launched by another, units register and report, others give the points, and the best are proposed", async () => {
  const M = "/can-bo/thi-dua";
  const planner = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["planner"] }));
  const ward = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["editor"] }));
  expect(await problemsOf((await planner.get(M)).body)).toEqual([]);
  expect(await problemsOf((await planner.get(`${M}/moi`)).body)).toEqual([]);
  const form = (more: Record<string, string> = {}) => ({
    title: "Công sở thân thiện, hồ sơ đúng hẹn",
    lead: "Thi đua sắp xếp bộ máy gọn, trả hồ sơ sớm, giữ kỷ luật, giữ văn hóa công sở.",
    unitId: units.province,
    document: "Kế hoạch 12/KH-UBND",
    ...day("from", "01", "07"),
    ...day("to", "30", "11"),
    ...day("registerBy", "30", "11"),
    "topic-1": "settlement",
    "text-1": "Trả hồ sơ trước hạn",
    "maximum-1": "40",
    "rate-1": "early",
    "target-1": "90",
    "topic-2": "culture",
    "text-2": "Chào hỏi, hướng dẫn tận nơi",
    "maximum-2": "30",
    "topic-3": "discipline",
    "text-3": "Đúng giờ, không bỏ quầy",
    "maximum-3": "30",
    ...more,
  });
  for (const [wrong, sentence] of [
    [{ title: "" }, "Hãy ghi tên"],
    [{ unitId: "" }, "Hãy chọn đơn vị"],
    [day("to", "30", "06"), "không trước ngày bắt đầu"],
    [day("registerBy", "01", "12"), "không sau ngày kết thúc"],
    [{ "topic-2": "" }, "Hãy chọn nội dung"],
    [{ "maximum-2": "101" }, "từ 1 đến 100"],
    [{ "target-1": "0" }, "từ 0,01 đến 100"],
  ] as const) {
    const bad = await planner.post(`${M}/moi`, form(wrong));
    expect(bad.status).toBe(422);
    expect(bad.body).toContain(sentence);
    expect(bad.body).toContain("Đúng giờ, không bỏ quầy");
  }
  const base = String((await planner.post(`${M}/moi`, form())).headers.location).split("?")[0] ?? "";
  const open = base.replace("/can-bo", "");
  expect((await site.visitor.get(open)).status).toBe(404);
  expect((await ward.get(base)).status).toBe(404);
  expect((await planner.post(`${base}/phat-dong`, {})).status).toBe(403);
  const basedOn = /name="basedOn" value="(\d+)"/.exec((await planner.get(`${base}/sua`)).body)?.[1] ?? "";
  expect((await planner.post(`${base}/sua`, form({ basedOn }))).status).toBe(303);
  expect((await planner.post(`${base}/sua`, form({ basedOn }))).status).toBe(409);
  expect((await leader.post(`${base}/phat-dong`, {})).status).toBe(303);
  expect(await problemsOf((await ward.get(base)).body)).toEqual([]);

  const entering = { unitId: units.tanThanh, promise: "Trả sớm mọi hồ sơ khai sinh" };
  expect((await ward.post(`${base}/dang-ky`, { ...entering, promise: "Gọi 0912 345 678" })).status).toBe(422);
  expect((await ward.post(`${base}/dang-ky`, { ...entering, unitId: units.hungMy })).status).toBe(409);
  expect((await ward.post(`${base}/dang-ky`, entering)).status).toBe(303);
  expect((await ward.post(`${base}/dang-ky`, entering)).body).toContain("đã đăng ký");
  expect((await elsewhere.post(`${base}/dang-ky`, { unitId: units.hungMy, promise: "Đúng giờ" })).status).toBe(303);
  await countForTest(site.app.db, {
    months: ["2026-10", "2026-11"],
    at: new Date("2026-12-01T19:30:00Z"),
    units: [{ unitId: units.tanThanh, early: 20, onTime: 0, late: 0, paidOnline: [9, 20] }],
  });
  site.clock.set("2026-12-02T02:00:00Z");
  const again = async (unitId: string, role: "editor" | "leader" | "approver" | "planner") =>
    site.browser(await signedIn(site.app, { unitId, roles: [role], now: site.clock.now() }));
  const [desk, judge, reader, other, writer] = await Promise.all([
    again(units.tanThanh, "editor"),
    again(units.province, "leader"),
    again(units.province, "approver"),
    again(units.hungMy, "leader"),
    again(units.province, "planner"),
  ]);
  const late = { unitId: units.department, promise: "Đúng giờ" };
  expect((await writer.post(`${base}/dang-ky`, late)).body).toContain("Đã hết hạn đăng ký");

  const entry = /don-vi\/[0-9a-f-]{36}/.exec((await desk.get(base)).body)?.[0] ?? "";
  const points = (a: string, b: string, c: string) => ({ "point-1": a, "point-2": b, "point-3": c });
  const report = { report: "Sáu mươi hồ sơ trả sớm cả sáu mươi.", ...points("40", "28", "30") };
  expect((await desk.post(`${base}/${entry}/ket-qua`, { ...report, "point-1": "41" })).body).toContain("từ 0 đến 40");
  expect((await other.post(`${base}/${entry}/ket-qua`, report)).status).toBe(409);
  expect((await judge.post(`${base}/${entry}/cham`, points("38", "25", "30"))).body).toContain("chưa báo kết quả");
  expect((await desk.post(`${base}/${entry}/ket-qua`, report)).status).toBe(303);
  const judging = await judge.get(base);
  expect(await problemsOf(judging.body)).toEqual([]);
  for (const text of ["tự chấm 40", "phần mềm đếm 100 %"]) expect(judging.body).toContain(text);
  const end = { conclusion: "Ba tháng, hai đơn vị." };
  expect((await judge.post(`${base}/tong-ket`, end)).body).toContain("chưa được chấm");
  expect((await desk.post(`${base}/${entry}/cham`, points("40", "30", "30"))).status).toBe(403);
  expect((await other.post(`${base}/${entry}/cham`, points("0", "0", "0"))).status).toBe(409);
  expect((await judge.post(`${base}/${entry}/cham`, points("38", "25", "30"))).status).toBe(303);
  expect((await judge.post(`${base}/tong-ket`, { conclusion: "" })).status).toBe(422);
  const commended = entry.split("/")[1] ?? "";
  expect((await judge.post(`${base}/tong-ket`, { ...end, commended })).status).toBe(303);
  const done = await desk.get(base);
  expect(await problemsOf(done.body)).toEqual([]);
  const register = /\/can-bo\/ghi-nhan\/[0-9a-f-]{36}/.exec(done.body)?.[0] ?? "";
  expect((await reader.get(register)).body).toContain("Xếp thứ 1, 93 điểm");
  expect((await judge.get(`${base}/ket-qua.csv`)).body).toContain("93");
  const shown = await site.visitor.get(open);
  expect(await problemsOf(shown.body)).toEqual([]);
  for (const text of ["Ba tháng, hai đơn vị", "Trả sớm mọi hồ sơ", "93", "Văn hóa công sở"])
    expect(shown.body).toContain(text);
  expect(await problemsOf((await site.visitor.get("/thi-dua")).body)).toEqual([]);
  expect((await writer.post(`${base}/huy`, { reason: "Ghi nhầm đơn vị" })).status).toBe(303);
  expect((await site.visitor.get(open)).status).toBe(410);
});
