import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { readHundredths, writeHundredths } from "../../platform/i18n/index.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { approve } from "../proposals/testing/approve.ts";
import { hundredthsOf, standingOf } from "./target.ts";
import { listTargets } from "./targets.store.ts";

test.each([
  ["100", 10_000, "100"],
  ["95,5", 9_550, "95,5"],
  ["0,05", 5, "0,05"],
  ["1.250", 125_000, "1.250"],
  ["98,20", 9_820, "98,2"],
  ["95.5", null, ""],
  ["1,234", null, ""],
  ["-3", null, ""],
  ["95%", null, ""],
  ["", null, ""],
  ["999999999", null, ""],
])("“%s” is read as %j hundredths", (typed, hundredths, written) => {
  expect(readHundredths(typed)).toBe(hundredths);
  if (hundredths !== null) expect(writeHundredths(hundredths)).toBe(written);
});

test.each([
  [{ part: 95, whole: 100 }, 9_500],
  [{ part: 99_999, whole: 100_000 }, 9_999],
  [{ part: 0, whole: 7 }, 0],
  [{ part: 7, whole: 7 }, 10_000],
])("%j is %i hundredths of a percent, never more than it is", (share, hundredths) => {
  expect(hundredthsOf(share)).toBe(hundredths);
});

test.each([
  ["atLeast", undefined, "2026-11-20", "unknown"],
  ["atLeast", 9_000, "2026-11-20", "onTheWay"],
  ["atLeast", 9_500, "2026-11-20", "reached"],
  ["atLeast", 9_501, "2026-11-20", "exceeded"],
  ["atLeast", 9_000, "2027-01-01", "missed"],
  ["atMost", 9_000, "2026-11-20", "onTheWay"],
  ["atMost", 9_501, "2026-11-20", "missed"],
  ["atMost", 9_500, "2027-01-01", "reached"],
  ["atMost", 9_000, "2027-01-01", "exceeded"],
] as const)("%s with %j on %s is %s", (direction, value, today, standing) => {
  const last = value === undefined ? undefined : { value, asOf: "2026-11-01" };
  expect(standingOf({ direction, promised: 9_500, year: 2026, reckonedFrom: null }, last, today)).toBe(standing);
  // A share does not grow towards its target: below it while the year runs, it is behind.
  const reckoned = standing === "onTheWay" && direction === "atLeast" ? "behind" : standing;
  expect(standingOf({ direction, promised: 9_500, year: 2026, reckonedFrom: "inTime" }, last, today)).toBe(reckoned);
});

describe("the board of targets", () => {
  const site = useTestApp();
  let units: Awaited<ReturnType<typeof buildProvince>>;
  let planner: Browser;
  let leader: Browser;
  let reader: Browser;
  let record: string;

  beforeAll(async () => {
    units = await buildProvince(site.app.db);
    const at = (unitId: string, role: "planner" | "leader" | "officer", name: string) =>
      signedIn(site.app, { unitId, roles: [role], name });
    planner = site.browser(await at(units.province, "planner", "Lê Hoàng Phúc"));
    leader = site.browser(await at(units.province, "leader", "Huỳnh Văn Thái"));
    reader = site.browser(await at(units.tanThanh, "officer", "Ngô Bảo Trân"));
  });

  const form = (more: Record<string, string> = {}): Record<string, string> => ({
    unitId: units.tanThanh,
    year: "2026",
    name: "Hồ sơ trả đúng hạn",
    direction: "atLeast",
    promised: "95,5",
    measure: "%",
    topic: "procedures",
    document: "Kế hoạch 18/KH-UBND ngày 15/01/2026",
    reckonedFrom: "",
    ...more,
  });
  const value = (more: Record<string, string> = {}): Record<string, string> => ({
    basedOn: "1",
    value: "93,25",
    "asOf-day": "30",
    "asOf-month": "9",
    "asOf-year": "2026",
    source: "Báo cáo 45/BC-UBND",
    address: "https://camau.example/bc45",
    correction: "",
    ...more,
  });

  test("one sets it, another approves; until then nobody sees it", async () => {
    const empty = await site.visitor.get("/chi-tieu");
    expect(empty.body).toContain("Chưa có chỉ tiêu nào được công bố");
    expect(await problemsOf(empty.body)).toEqual([]);
    const sent = await planner.post("/can-bo/chi-tieu/moi", form());
    expect((await site.visitor.get("/chi-tieu")).body).not.toContain("Hồ sơ trả đúng hạn");
    const own = String(sent.headers.location).split("?")[0] ?? "";
    expect((await planner.post(`${own}/duyet`, { mark: "" })).status).not.toBe(303);
    await approve(sent, leader);
    const board = await site.visitor.get("/chi-tieu");
    expect(await problemsOf(board.body)).toEqual([]);
    for (const text of ["Hồ sơ trả đúng hạn", "ít nhất 95,5 %", "Kế hoạch 18/KH-UBND", "chưa có số"])
      expect(board.body).toContain(text);
    const [target] = await listTargets(site.app.db, { year: 2026, unitIds: [units.tanThanh] }, 10);
    record = `/can-bo/chi-tieu/${target?.id}`;
    const again = await planner.post("/can-bo/chi-tieu/moi", form({ name: "HỒ SƠ TRẢ ĐÚNG HẠN" }));
    expect(again.status).toBe(409);
    expect(again.body).toContain("đã có chỉ tiêu cùng tên");
    expect(again.body).toContain("HỒ SƠ TRẢ ĐÚNG HẠN");
  });

  test.each([
    [{ unitId: "" }, "Hãy chọn đơn vị"],
    [{ year: "26" }, "Năm phải là số có bốn chữ số"],
    [{ name: " " }, "Hãy ghi tên chỉ tiêu"],
    [{ promised: "95.5%" }, "Hãy ghi một số, ví dụ 100 hoặc 95,5"],
    [{ direction: "so-so" }, "Hãy chọn kiểu chỉ tiêu"],
    [{ document: "" }, "Hãy ghi văn bản đặt chỉ tiêu"],
    [{ measure: "x".repeat(31) }, "Hãy ghi đơn vị tính"],
    [{ reckonedFrom: "guessed" }, "Hãy chọn số lấy từ đâu"],
  ])("a target with %j is told what is wrong, with everything kept", async (wrong, sentence) => {
    const bad = await planner.post("/can-bo/chi-tieu/moi", form({ name: "Nộp trực tuyến", ...wrong }));
    expect(bad.status).toBe(422);
    expect(bad.body).toContain(sentence);
    expect(bad.body).toContain("95");
    expect(await problemsOf(bad.body)).toEqual([]);
  });

  test("a value has a day and a source; a correction says why, and the one before stays", async () => {
    for (const [wrong, sentence] of [
      [{ value: "nhiều" }, "Hãy ghi một số, ví dụ 98"],
      [{ "asOf-day": "31", "asOf-month": "11" }, "Hãy ghi ngày có thật trong năm"],
      [{ "asOf-year": "2027" }, "chưa quá hôm nay"],
      [{ source: "" }, "Hãy ghi số này lấy từ đâu"],
      [{ address: "javascript:alert(1)" }, "Địa chỉ phải bắt đầu bằng http"],
    ] as const) {
      const bad = await planner.post(`${record}/ket-qua`, value(wrong));
      expect(bad.status).toBe(422);
      expect(bad.body).toContain(sentence);
      expect(await problemsOf(bad.body)).toEqual([]);
    }
    await approve(await planner.post(`${record}/ket-qua`, value()), leader);
    const board = (await site.visitor.get("/chi-tieu")).body;
    expect(board).toContain("93,25 %, tính đến 30/09/2026");
    expect(board).toContain('href="https://camau.example/bc45"');
    expect(board).toContain("Đang thực hiện");
    const silent = await planner.post(`${record}/ket-qua`, value({ basedOn: "2", value: "96" }));
    expect(silent.status).toBe(409);
    expect(silent.body).toContain("Ngày này đã có số. Hãy ghi vì sao sửa.");
    const mend = value({ basedOn: "2", value: "96", correction: "Cộng thiếu tháng 9" });
    await approve(await planner.post(`${record}/ket-qua`, mend), leader);
    const page = await reader.get(record);
    expect(await problemsOf(page.body)).toEqual([]);
    for (const text of [
      "96 %",
      "93,25 %",
      "Đã được sửa",
      "Cộng thiếu tháng 9",
      "Lê Hoàng Phúc ghi, Huỳnh Văn Thái duyệt",
    ])
      expect(page.body).toContain(text);
    expect((await site.visitor.get("/chi-tieu?nam=2026")).body).toContain("Vượt");
    const own = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["leader"] }));
    const head = await own.get("/can-bo/bang-dieu-hanh");
    expect(await problemsOf(head.body)).toEqual([]);
    expect(head.body).toContain("96 % (30/09/2026), phải đạt ít nhất 95,5 %");
    const stale = await planner.post(`${record}/ket-qua`, value({ basedOn: "1", "asOf-day": "29" }));
    expect(stale.status).toBe(409);
    expect(stale.body).toContain("Có người vừa sửa");
  });

  test("officials filter by what stands in the address and take away exactly that; others may not write", async () => {
    const all = await planner.get("/can-bo/chi-tieu?tinhtrang=exceeded&linhvuc=procedures&q=tra+dung");
    expect(await problemsOf(all.body)).toEqual([]);
    expect(all.body).toContain("Hồ sơ trả đúng hạn");
    const none = await planner.get("/can-bo/chi-tieu?tinhtrang=missed");
    expect(none.body).toContain("Không có chỉ tiêu nào khớp");
    expect(await problemsOf(none.body)).toEqual([]);
    const csv = (await planner.get("/can-bo/chi-tieu.csv?tinhtrang=exceeded")).body;
    expect(csv).toContain("Hồ sơ trả đúng hạn");
    expect(csv).toContain("Báo cáo 45/BC-UBND");
    for (const path of ["/can-bo/chi-tieu/moi", `${record}/ket-qua`, `${record}/rut`])
      expect((await reader.post(path, { ...form(), ...value(), reason: "Thử" })).status).toBe(403);
    expect((await planner.get("/can-bo/chi-tieu/khong-co")).status).toBe(404);
  });

  test("what was entered by mistake leaves the board with a reason", async () => {
    expect((await planner.post(`${record}/rut`, { reason: "" })).status).toBe(422);
    await approve(await planner.post(`${record}/rut`, { reason: "Ghi nhầm năm" }), leader);
    expect((await site.visitor.get("/chi-tieu")).body).not.toContain("Hồ sơ trả đúng hạn");
    expect((await planner.get(record)).body).toContain("Ghi nhầm năm");
    expect((await planner.post(`${record}/ket-qua`, value({ basedOn: "4" }))).body).toContain("Chỉ tiêu này đã rút");
  });

  test("a share is reckoned from the records of the unit and those below, opens into its rows, and nobody enters it", async () => {
    const { db } = site.app;
    await sql`insert into quality_month (month, counted_at) values ('2026-10-01', now()), ('2026-11-01', now())`.execute(
      db,
    );
    for (const [unitId, month, part, whole] of [
      [units.tanThanh, "2026-10-01", 90, 100],
      [units.tanThanh, "2026-11-01", 8, 10],
      [units.hungMy, "2026-10-01", 190, 190],
    ] as const)
      await sql`insert into quality_count (unit_id, month, measure, part, whole) values
        (${unitId}, ${month}, 'inTime', ${part}, ${whole})`.execute(db);
    const set = (unitId: string, promised: string) =>
      planner.post(
        "/can-bo/chi-tieu/moi",
        form({ unitId, promised, name: "Trả đúng hạn", measure: "x", reckonedFrom: "inTime" }),
      );
    const sent = await set(units.province, "95");
    await approve(sent, leader);
    await approve(await set(units.tanThanh, "95"), leader);
    const board = await site.visitor.get("/chi-tieu");
    expect(await problemsOf(board.body)).toEqual([]);
    for (const text of [
      "96 %, tính đến",
      'href="/so-lieu/ho-so">288 trên 300 hồ sơ trả trước hạn và đúng hạn, phần mềm tính từ sổ',
      "89,09 %, tính đến",
      "98 trên 110 hồ sơ",
      "Đang thấp hơn",
    ])
      expect(board.body).toContain(text);
    const [target] = await listTargets(db, { year: 2026, unitIds: [units.province] }, 10);
    const address = `/can-bo/chi-tieu/${target?.id}`;
    const page = await leader.get(address);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Theo đơn vị");
    expect(page.body.indexOf("Phường Tân Thành")).toBeLessThan(page.body.indexOf("Xã Hưng Mỹ"));
    expect(page.body).toMatch(/href="\/can-bo\/ho-so\?[^"]*ketqua=inTime[^"]*">98</);
    // Who may not read the dossiers of a unit sees the sums alone.
    const sums = await planner.get(address);
    expect(sums.body).toContain("288 trên 300");
    expect(sums.body).not.toContain("/can-bo/ho-so?");
    expect(page.body).not.toContain("/ket-qua");
    const forced = await planner.post(`${address}/ket-qua`, value());
    expect(forced.status).toBe(409);
    expect(forced.body).toContain("do phần mềm tính từ hồ sơ, không ghi tay");
    expect((await planner.get("/can-bo/chi-tieu.csv?tinhtrang=behind")).body).toContain("89,09");
  });
});
