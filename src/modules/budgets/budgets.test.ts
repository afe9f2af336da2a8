import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { approve } from "../proposals/testing/approve.ts";
import { listDuties } from "../publication-duties/duties.store.ts";
import { openObligation } from "../publication-duties/index.ts";
import { listLedgerEntries } from "../publishing/index.ts";
import { type BudgetLine, depthOf, partsOf, sumFaults } from "./disclosure.ts";
import { readAmount, readBudgetTable, writeBudgetTable } from "./read-table.ts";

test.each([
  ["12.345", 12_345_000_000],
  ["12345", 12_345_000_000],
  ["12.345,6", 12_345_600_000],
  ["12,3", 12_300_000],
  ["12.34", 12_340_000],
  ["1,234,567", 1_234_567_000_000],
  ["1,234.5", 1_234_500_000],
  [" 1 250 ", 1_250_000_000],
  ["", null],
  ["-", null],
  ["12,345", "unclear-number"],
  ["12.3.4", "not-a-number"],
  ["-5", "not-a-number"],
  ["mười", "not-a-number"],
  ["9999999999999", "too-much"],
])("%s triệu is %s", (typed, amount) => {
  expect(readAmount(typed, 1_000_000)).toBe(amount);
});

test.each([
  ["", 0],
  ["A", 0],
  ["I", 1],
  ["IV", 1],
  ["2", 2],
  ["2.1", 3],
  ["a", 4],
  ["-", 4],
])("mark %s stands at depth %i", (mark, depth) => {
  expect(depthOf(mark)).toBe(depth);
});

const million = { side: "expenditure", scale: 1_000_000, withActual: true } as const;

test("a table from a spreadsheet loses its heads, keeps marks, and stops at the row that is wrong", () => {
  const pasted =
    "STT\tNội dung\tDự toán năm 2026\tThực hiện\tSo sánh (%)\r\nA\tB\t1\t2\t3=2/1\r\n\tTổng số chi\t1.500\t700\t46,7\r\nI\tChi đầu tư\t500\t100\r\nII\tChi thường xuyên\t1.000\t600\r\n\r\n1\tChi giáo dục\t250,5\t\r\n";
  expect(readBudgetTable(pasted, million)).toEqual({
    lines: [
      { side: "expenditure", mark: "", label: "Tổng số chi", planned: 1_500_000_000, actual: 700_000_000 },
      { side: "expenditure", mark: "I", label: "Chi đầu tư", planned: 500_000_000, actual: 100_000_000 },
      { side: "expenditure", mark: "II", label: "Chi thường xuyên", planned: 1_000_000_000, actual: 600_000_000 },
      { side: "expenditure", mark: "1", label: "Chi giáo dục", planned: 250_500_000, actual: null },
    ],
  });
  const fault = (text: string) => readBudgetTable(text, million);
  expect(fault(" \n\n")).toEqual({ fault: "empty" });
  expect(fault("Tổng chi | 10 | 5\nI | Chi khác | x | 1")).toEqual({ fault: "not-a-number", row: 2, text: "x" });
  expect(fault("Tổng chi | 12,345 | 5")).toEqual({ fault: "unclear-number", row: 1, text: "12,345" });
  expect(fault("Tổng chi\nI | Chi khác | 1 | 1")).toEqual({ fault: "no-money", row: 1 });
  expect(fault("Tổng chi | 10\nI | Chi khác | 1 | 1")).toEqual({ fault: "sum-empty", row: 1 });
  expect(fault("Tổng chi | 10 | 5\nI | | 1 | 1")).toEqual({ fault: "no-label", row: 2 });
  expect(fault(`Tổng chi | 10 | 5\n${"I | Chi | 1 | 1\n".repeat(400)}`)).toEqual({ fault: "too-many", rows: 401 });
  expect(fault(`${"Chi ".repeat(100)}| 10 | 5`)).toEqual({ fault: "label-long", row: 1 });
});

test("what was read is written so that it is read the same", () => {
  const line = fc.record({
    mark: fc.constantFrom("", "A", "I", "II", "1", "1.2", "a", "-"),
    label: fc.constantFrom("Thu nội địa", "Chi sự nghiệp giáo dục", "Bổ sung cân đối"),
    planned: fc.integer({ min: 0, max: 9_000_000_000_000 }),
    actual: fc.option(fc.integer({ min: 0, max: 9_000_000_000_000 })),
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (rows) => {
      const lines = rows.map((one, at): BudgetLine => ({ ...one, actual: at === 0 ? 5 : one.actual, side: "revenue" }));
      const text = writeBudgetTable(lines, {
        side: "revenue",
        withActual: true,
        amount: (dong) => dong.toLocaleString("vi-VN"),
      });
      expect(readBudgetTable(text, { side: "revenue", scale: 1, withActual: true })).toEqual({ lines });
    }),
  );
});

test("a sum that its parts do not come to is found, by column; rows below parts do not count", () => {
  const line = (mark: string, planned: number, actual: number | null): BudgetLine => ({
    side: "revenue",
    mark,
    label: "x",
    planned,
    actual,
  });
  const lines = [line("", 10, 8), line("I", 4, 3), line("1", 2, null), line("II", 6, 4)];
  expect(partsOf(lines, "revenue").map((one) => one.mark)).toEqual(["I", "II"]);
  expect(sumFaults(lines)).toEqual([{ side: "revenue", column: "actual", said: 8, parts: 7 }]);
});

describe("a budget before the public", () => {
  const site = useTestApp();
  const OF_UNIT = "/tan-thanh/cong-khai-ngan-sach";
  const LIST = "/can-bo/ngan-sach";
  let units: Awaited<ReturnType<typeof buildProvince>>;
  let finance: Browser;
  let approver: Browser;
  let officer: Browser;
  let stranger: Browser;

  beforeAll(async () => {
    const { db } = site.app;
    units = await buildProvince(db);
    await transaction(db, (tx) => saveHomeUnit(tx, units.province));
    const at = async (role: "finance" | "approver" | "officer", unitId = units.tanThanh) =>
      site.browser(await signedIn(site.app, { unitId, roles: [role] }));
    finance = await at("finance");
    approver = await at("approver");
    officer = await at("officer");
    stranger = await at("finance", units.hungMy);
  });

  const form = (more: Record<string, string> = {}) => ({
    unitId: units.tanThanh,
    kind: "halfYear",
    year: "2026",
    document: "Báo cáo số 88/BC-UBND của UBND phường",
    "decidedOn-day": "10",
    "decidedOn-month": "7",
    "decidedOn-year": "2026",
    form: "",
    moneyUnit: "million",
    revenue: "\tTổng thu\t12.000\t6.600\nI\tThu thuế\t4.000\t2.600\nII\tBổ sung từ tỉnh\t8.000\t4.000",
    expenditure: "\tTổng chi\t12.000\t5.400\nI\tChi đầu tư\t3.000\t900\nII\tChi thường xuyên\t9.000\t4.000",
    explanation: "Thu thuế tăng vì có thêm hộ kinh doanh.",
    obligationId: "",
    ...more,
  });
  const standing = (id: string) => listLedgerEntries(site.app.db, { recordKind: "budgetDisclosure", recordId: id }, 10);
  const idOf = (list: string) => /\/can-bo\/ngan-sach\/([0-9a-f-]{36})/.exec(list)?.[1] ?? "";

  test("what is wrong is told at its field with everything typed kept, and nothing is kept of it", async () => {
    const wrong = await finance.post(
      `${LIST}/moi`,
      form({ year: "26", document: "", "decidedOn-year": "2027", revenue: "\tTổng thu\t12,345\t1" }),
    );
    expect(wrong.status).toBe(422);
    expect(await problemsOf(wrong.body)).toEqual([]);
    for (const said of [
      "Năm gồm bốn chữ số",
      "Hãy ghi văn bản",
      "không sau hôm nay",
      "Dòng 1: “12,345” đọc được hai cách",
      "Thu thuế tăng vì có thêm hộ kinh doanh.",
      "Bổ sung",
    ])
      expect(wrong.body.includes(said), said).toBe(said !== "Bổ sung");
    expect((await finance.get(LIST)).body).toContain("Chưa có bản công khai nào");
    expect((await officer.get(LIST)).status).toBe(403);
    expect((await stranger.post(`${LIST}/moi`, form())).status).toBe(409);
  });

  test("somebody else approves with the whole table in sight and is told which sum does not fit; then it is public, as table and file", async () => {
    const sent = await finance.post(`${LIST}/moi`, form());
    const page = await approver.get(String(sent.headers.location));
    expect(page.body).toContain(
      "Chi ngân sách, cột thực hiện: tổng ghi 5.400.000.000 đồng, cộng các khoản lớn được 4.900.000.000 đồng",
    );
    expect(page.body).toContain("Bổ sung từ tỉnh");
    expect((await site.visitor.get(OF_UNIT)).body).toContain("Chưa có bản công khai nào ở đây");
    await approve(sent, approver);
    const list = await site.visitor.get(OF_UNIT);
    expect(await problemsOf(list.body)).toEqual([]);
    expect(list.body).toContain("Đã chi 5,4 tỷ đồng trên dự toán 12 tỷ đồng, bằng 45%.");
    const id = idOf((await finance.get(LIST)).body);
    const open = await site.visitor.get(`/cong-khai-ngan-sach/${id}`);
    expect(await problemsOf(open.body)).toEqual([]);
    for (const said of [
      "Đã thu 6,6 tỷ đồng trên dự toán 12 tỷ đồng, đạt 55%.",
      "Chi vào việc gì",
      "Thu thuế tăng vì",
      "88/BC-UBND",
    ])
      expect(open.body).toContain(said);
    const csv = await site.visitor.get(`/cong-khai-ngan-sach/${id}/bang.csv`);
    expect(csv.body).toContain("Bổ sung từ tỉnh;8000000000;4000000000");
    expect((await site.visitor.get("/cong-khai-ngan-sach")).body).toContain(OF_UNIT);
    expect(await standing(id)).toMatchObject([
      { channel: "portal", state: "sent", address: `/cong-khai-ngan-sach/${id}` },
    ]);
    // One of a kind for a year.
    const again = await finance.post(`${LIST}/moi`, form());
    expect([again.status, again.body.includes("đã công khai bản loại này")]).toEqual([409, true]);
    const exported = await finance.get(`${LIST}.csv?nam=2026`);
    expect(exported.body).toContain("5400000000");
    expect((await finance.get(`${LIST}?nam=2025`)).body).toContain("Không có bản nào khớp với bộ lọc");
  });

  test("a change proves the matter the law asks for; withdrawn, the page says why and nothing is proven", async () => {
    const { db } = site.app;
    const at = site.clock.now();
    const id = idOf((await finance.get(LIST)).body);
    const duty = (await listDuties(db, { unitIds: [] })).find((one) => one.title.includes("ngân sách"));
    const obligationId = await transaction(db, (tx) =>
      openObligation(
        tx,
        { id: "p", name: "Người ghi", grants: [{ role: "planner", unitId: units.tanThanh }], sessionId: null },
        {
          dutyId: duty?.id ?? "",
          unitId: units.tanThanh,
          title: "Thực hiện ngân sách 6 tháng",
          document: "88/BC-UBND",
          decidedOn: "2026-11-18",
          at,
        },
      ),
    );
    const shown = await finance.get(`${LIST}/${id}`);
    expect(await problemsOf(shown.body)).toEqual([]);
    expect(shown.body).toContain("Thực hiện ngân sách 6 tháng");
    expect(shown.body).toContain("\tTổng thu\t12.000\t6.600");
    const changed = await finance.post(
      `${LIST}/${id}/sua`,
      form({ obligationId, basedOn: "1", document: "Báo cáo số 90/BC-UBND" }),
    );
    await approve(changed, approver);
    const rows = await standing(id);
    expect(rows.filter((one) => one.withdrawnAt === null)).toMatchObject([{ recordVersion: 2 }]);
    expect((await officer.get(`/can-bo/cong-khai/${obligationId}`)).body).toContain(`/cong-khai-ngan-sach/${id}`);
    // Who looked at the older one changes nothing.
    const late = await finance.post(`${LIST}/${id}/sua`, form({ basedOn: "1" }));
    expect([late.status, late.body.includes("Có người vừa sửa bản này")]).toEqual([409, true]);
    expect((await finance.post(`${LIST}/${id}/rut`, { reason: "" })).status).toBe(422);
    await approve(await finance.post(`${LIST}/${id}/rut`, { reason: "Nhầm số liệu cột thực hiện" }), approver);
    const gone = await site.visitor.get(`/cong-khai-ngan-sach/${id}`);
    expect([
      gone.status,
      gone.body.includes("Nhầm số liệu cột thực hiện"),
      gone.body.includes("Bổ sung từ tỉnh"),
    ]).toEqual([410, true, false]);
    expect((await site.visitor.get(`/cong-khai-ngan-sach/${id}/bang.csv`)).status).toBe(404);
    expect((await standing(id)).filter((one) => one.withdrawnAt === null)).toEqual([]);
    expect((await finance.get(`${LIST}?xem=withdrawn`)).body).toContain("Thực hiện ngân sách 6 tháng đầu năm 2026");
    // Its place is free for the right one.
    expect((await finance.post(`${LIST}/moi`, form())).status).toBe(303);
  });
});
