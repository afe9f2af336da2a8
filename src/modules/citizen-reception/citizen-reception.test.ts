import { beforeAll, describe, expect, test } from "vitest";
import { workingCalendar } from "../../platform/calendar/index.ts";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { approve } from "../proposals/testing/approve.ts";
import { type OnRest, type ReceptionRule, receptionDays } from "./reception.ts";

const calendar = workingCalendar();

/** November 2026: the 24th (Tuesday) is a public holiday; the 1st is a Sunday. */
test.each<[string, ReceptionRule, OnRest, string[]]>([
  [
    "each Tuesday, a holiday moved to the next day",
    { kind: "weekly", weekdays: [2] },
    "nextWorkingDay",
    ["03", "10", "17", "25"],
  ],
  ["each Tuesday, nobody on a holiday", { kind: "weekly", weekdays: [2] }, "none", ["03", "10", "17"]],
  ["the 15th, a Sunday, moved to Monday", { kind: "monthly", days: [15] }, "nextWorkingDay", ["16"]],
  ["the 31st of a month of thirty days is its last", { kind: "monthly", days: [31] }, "none", ["30"]],
  ["the first Monday", { kind: "nth", nth: 1, weekday: 1 }, "none", ["02"]],
  ["the last Friday", { kind: "nth", nth: 5, weekday: 5 }, "none", ["27"]],
])("%s", (_name, rule, onRest, days) => {
  const found = receptionDays(
    { rule, onRest, validFrom: "2026-10-01", validTo: null },
    { from: "2026-11-01", until: "2026-11-30", calendar, changes: [] },
  );
  expect(found.map((one) => one.day.slice(8))).toEqual(days);
});

test("a day that was moved or cancelled says so; a schedule begins and ends by its days; what was moved into a stretch is in it", () => {
  const of = {
    rule: { kind: "weekly", weekdays: [2] },
    onRest: "none",
    validFrom: "2026-11-05",
    validTo: "2026-11-20",
  } as const;
  const changes = [
    { day: "2026-11-10", movedTo: "2026-11-12", reason: "Họp" },
    { day: "2026-11-17", movedTo: null, reason: "Bão" },
  ];
  const asked = { calendar, changes, until: "2026-11-30" };
  const rule = { ...of, rule: { kind: "weekly" as const, weekdays: [2 as const] } };
  expect(receptionDays(rule, { ...asked, from: "2026-11-01" })).toEqual([
    { day: "2026-11-12", instead: "2026-11-10", isCancelled: false, reason: "Họp" },
    { day: "2026-11-17", instead: null, isCancelled: true, reason: "Bão" },
  ]);
  expect(receptionDays(rule, { ...asked, from: "2026-11-11" })[0]?.instead).toBe("2026-11-10");
});

describe("when citizens are received", () => {
  const site = useTestApp();
  let units: Awaited<ReturnType<typeof buildProvince>>;
  let clerk: Browser;
  let leader: Browser;
  let neighbour: Browser;
  const FORM = "/can-bo/tiep-cong-dan/moi";
  let record: string;

  beforeAll(async () => {
    units = await buildProvince(site.app.db);
    await transaction(site.app.db, (tx) => saveHomeUnit(tx, units.province));
    site.clock.set("2026-11-20T02:00:00Z");
    const at = async (unitId: string, role: "officer" | "leader", name: string) =>
      site.browser(await signedIn(site.app, { unitId, roles: [role], name }));
    clerk = await at(units.tanThanh, "officer", "Lê Hoàng Phúc");
    leader = await at(units.tanThanh, "leader", "Huỳnh Văn Thái");
    neighbour = await at(units.hungMy, "officer", "Danh Thị Lan");
  });

  const form = (more: Record<string, string> = {}): Record<string, string> => ({
    unitId: units.tanThanh,
    host: "Chủ tịch Ủy ban nhân dân phường",
    hostName: "",
    place: "Phòng Tiếp công dân, tầng trệt",
    phone: "0290 3 000 001",
    kind: "weekly",
    weekdays: "2",
    monthDays: "",
    nth: "1",
    nthWeekday: "1",
    onRest: "nextWorkingDay",
    timeFrom: "7h30",
    timeTo: "11:00",
    note: "Lấy số trước 9 giờ.",
    "validFrom-day": "1",
    "validFrom-month": "11",
    "validFrom-year": "2026",
    ...more,
  });

  test.each([
    [{ unitId: "" }, "Hãy chọn đơn vị"],
    [{ host: "" }, "Hãy ghi ai tiếp"],
    [{ kind: "" }, "Hãy chọn kiểu lịch"],
    [{ weekdays: "9" }, "Hãy chọn ít nhất một ngày trong tuần"],
    [{ kind: "monthly", monthDays: "32" }, "Hãy ghi các ngày từ 1 đến 31"],
    [{ kind: "nth", nth: "6" }, "Hãy chọn lần thứ mấy"],
    [{ timeFrom: "25:00" }, "Hãy ghi giờ có thật"],
    [{ timeTo: "06:00" }, "Giờ kết thúc phải sau giờ bắt đầu"],
    [{ "validFrom-day": "31" }, "Hãy ghi ngày có thật"],
    [{ "validTo-day": "1", "validTo-month": "10", "validTo-year": "2026" }, "không trước ngày áp dụng"],
  ])("a schedule with %j is told what is wrong, with everything kept", async (wrong, sentence) => {
    const bad = await clerk.post(FORM, form(wrong));
    expect(bad.status).toBe(422);
    expect(bad.body).toContain(sentence);
    expect(bad.body).toContain("Lấy số trước 9 giờ.");
    expect(await problemsOf(bad.body)).toEqual([]);
  });

  test("one writes the schedule, another approves; then everybody sees the next days, holidays moved, and the door of complaints leads there", async () => {
    const empty = await site.visitor.get("/tan-thanh/tiep-cong-dan");
    expect(await problemsOf(empty.body)).toEqual([]);
    expect(empty.body).toContain("chưa đăng lịch tiếp công dân");
    const sent = await clerk.post(FORM, form());
    expect((await site.visitor.get("/tan-thanh/tiep-cong-dan")).body).toContain("chưa đăng lịch tiếp công dân");
    await approve(sent, leader);
    const page = await site.visitor.get("/tan-thanh/tiep-cong-dan");
    expect(await problemsOf(page.body)).toEqual([]);
    for (const text of [
      "thứ Ba hằng tuần, 07:30 đến 11:00",
      "thứ Tư 25/11/2026",
      "thay cho 24/11/2026 là ngày nghỉ",
      "Phòng Tiếp công dân, tầng trệt",
    ])
      expect(page.body).toContain(text);
    expect((await site.visitor.get("/tiep-cong-dan")).body).toContain('href="/tan-thanh/tiep-cong-dan"');
    const list = await clerk.get("/can-bo/tiep-cong-dan");
    expect(await problemsOf(list.body)).toEqual([]);
    record = /href="(\/can-bo\/tiep-cong-dan\/[0-9a-f-]{36})"/.exec(list.body)?.[1] ?? "";
    expect(record).not.toBe("");
  });

  test("a day is moved or put off with a reason people read; a day that is none is refused; withdrawn it is gone", async () => {
    const day = (more: Record<string, string>) => ({
      "day-day": "1",
      "day-month": "12",
      "day-year": "2026",
      dayReason: "Chủ tịch đi họp tỉnh",
      ...more,
    });
    for (const [wrong, status, sentence] of [
      [{ "day-day": "2" }, 409, "Theo lịch, ngày ấy không tiếp công dân"],
      [{ "day-month": "10" }, 422, "từ hôm nay trở đi"],
      [{ dayReason: "" }, 422, "Hãy ghi vì sao"],
    ] as const) {
      const bad = await clerk.post(`${record}/ngay`, day(wrong));
      expect(bad.status).toBe(status);
      expect(bad.body).toContain(sentence);
      expect(await problemsOf(bad.body)).toEqual([]);
    }
    await approve(await clerk.post(`${record}/ngay`, day({})), leader);
    const off = (await site.visitor.get("/tan-thanh/tiep-cong-dan")).body;
    expect(off).toContain("Hoãn");
    expect(off).toContain("Chủ tịch đi họp tỉnh");
    const to = { "movedTo-day": "3", "movedTo-month": "12", "movedTo-year": "2026" };
    await approve(await clerk.post(`${record}/ngay`, day(to)), leader);
    const moved = (await site.visitor.get("/tan-thanh/tiep-cong-dan")).body;
    expect(moved).toContain("thứ Năm 03/12/2026");
    expect(moved).not.toContain("Hoãn");
    for (const path of [`${record}/ngay`, `${record}/rut`])
      expect([403, 404, 409]).toContain((await neighbour.post(path, { ...day({}), reason: "Thử" })).status);
    expect((await neighbour.post(FORM, form())).status).toBe(422);
    await approve(await clerk.post(`${record}/rut`, { reason: "Đổi lịch" }), leader);
    expect((await site.visitor.get("/tan-thanh/tiep-cong-dan")).body).toContain("chưa đăng lịch tiếp công dân");
    const over = await clerk.get("/can-bo/tiep-cong-dan?tinhtrang=over");
    expect(await problemsOf(over.body)).toEqual([]);
    expect(over.body).toContain("Đã rút");
    expect((await clerk.get("/can-bo/tiep-cong-dan.csv?tinhtrang=over")).body).toContain("Đổi lịch");
    const none = await clerk.get(`/can-bo/tiep-cong-dan?donvi=${units.hungMy}`);
    expect(none.body).toContain("Không có lịch nào khớp");
    expect(await problemsOf(none.body)).toEqual([]);
    const kept = await clerk.get(record);
    expect(await problemsOf(kept.body)).toEqual([]);
    expect(kept.body).toContain("Đổi lịch");
  });
});
