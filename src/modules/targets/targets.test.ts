import { beforeAll, describe, expect, test } from "vitest";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { approve } from "../proposals/testing/approve.ts";
import { readNumber, standingOf, writeNumber } from "./target.ts";
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
  expect(readNumber(typed)).toBe(hundredths);
  if (hundredths !== null) expect(writeNumber(hundredths)).toBe(written);
});

test.each([
  ["atLeast", undefined, "2026-11-20", "unknown"],
  ["atLeast", 9_000, "2026-11-20", "onTheWay"],
  ["atLeast", 9_500, "2026-11-20", "reached"],
  ["atLeast", 9_000, "2027-01-01", "missed"],
  ["atMost", 9_000, "2026-11-20", "onTheWay"],
  ["atMost", 9_501, "2026-11-20", "missed"],
  ["atMost", 9_500, "2027-01-01", "reached"],
] as const)("%s with %j on %s is %s", (direction, value, today, standing) => {
  const last = value === undefined ? undefined : { value, asOf: "2026-11-01" };
  expect(standingOf({ direction, promised: 9_500, year: 2026 }, last, today)).toBe(standing);
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
    expect((await site.visitor.get("/chi-tieu?nam=2026")).body).toContain("Đã đạt");
    const own = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["leader"] }));
    const head = await own.get("/can-bo/bang-dieu-hanh");
    expect(await problemsOf(head.body)).toEqual([]);
    expect(head.body).toContain("96 % (30/09/2026), phải đạt ít nhất 95,5 %");
    const stale = await planner.post(`${record}/ket-qua`, value({ basedOn: "1", "asOf-day": "29" }));
    expect(stale.status).toBe(409);
    expect(stale.body).toContain("Có người vừa sửa");
  });

  test("officials filter by what stands in the address and take away exactly that; others may not write", async () => {
    const all = await planner.get("/can-bo/chi-tieu?tinhtrang=reached&linhvuc=procedures&q=tra+dung");
    expect(await problemsOf(all.body)).toEqual([]);
    expect(all.body).toContain("Hồ sơ trả đúng hạn");
    const none = await planner.get("/can-bo/chi-tieu?tinhtrang=missed");
    expect(none.body).toContain("Không có chỉ tiêu nào khớp");
    expect(await problemsOf(none.body)).toEqual([]);
    const csv = (await planner.get("/can-bo/chi-tieu.csv?tinhtrang=reached")).body;
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
});
