import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { readXlsx, writeXlsx } from "../../../platform/tables/index.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import {
  buildEvidence,
  buildIssuedPlan,
  buildPlanStage,
  type PlanStage,
  planText,
  taskStarting,
} from "../testing/build-plan.ts";
import { listMoneyEntries, listSources } from "./money.store.ts";
import type { MoneyEntry } from "./money.ts";

const site = useTestApp();
let stage: PlanStage;
let planner: Browser;
let finance: Browser;
let leader: Browser;
let commune: Browser;
let editor: Browser;
let counter = 0;
let planId = "";
let taskId = "";
let source = "";

beforeAll(async () => {
  stage = await buildPlanStage(site.app.db);
  const { tanThanh, province } = stage.units;
  planner = site.browser(await signedIn(site.app, { person: stage.planner }));
  finance = site.browser(
    await signedIn(site.app, { unitId: province, roles: ["finance"], name: "Trịnh Thị Tài Chính" }),
  );
  leader = site.browser(await signedIn(site.app, { person: stage.leader }));
  commune = site.browser(await signedIn(site.app, { unitId: tanThanh, roles: ["planner"], name: "Lý Thị Kế Toán" }));
  editor = site.browser(await signedIn(site.app, { person: stage.editor }));
  source = (await listSources(site.app.db, [])).find((one) => one.name === "Ngân sách tỉnh")?.id ?? "";
});

beforeEach(async () => {
  planId = await buildIssuedPlan(site.app.db, stage, planText(`${500 + ++counter}/KH-UBND`));
  taskId = (await taskStarting(site.app.db, planId, "Đăng ít nhất một tin")).id;
});

const base = (): string => `/can-bo/ke-hoach/${planId}/kinh-phi`;
const form = (more: Record<string, string> = {}): Record<string, string> => ({
  stage: "allocation",
  taskId,
  unitId: stage.units.province,
  sourceId: source,
  content: "In 2.000 tờ gấp về đăng ký khai sinh",
  amount: "5 triệu",
  "ngay-day": "10",
  "ngay-month": "10",
  "ngay-year": "2026",
  ...more,
});
const seenIn = (body: string): string => /name="daXem" value="([^"]*)"/.exec(body)?.[1] ?? "";
const entries = (): Promise<MoneyEntry[]> => listMoneyEntries(site.app.db, { planIds: [planId] });

/** Saves, whatever speaks against it. */
async function enter(by: Browser, more: Record<string, string>): Promise<string> {
  const first = await by.post(`${base()}/ghi`, form(more));
  const answer =
    first.status === 422
      ? await by.post(`${base()}/ghi`, form({ ...more, reason: "Đã thống nhất", daXem: seenIn(first.body) }))
      : first;
  expect(answer.status, answer.body.slice(0, 400)).toBe(303);
  return /but-toan\/([0-9a-f-]+)/.exec(String(answer.headers.location))?.[1] ?? "";
}

describe("an entry", () => {
  test("above a limit is saved only after the person has seen it and said why, and shows it for ever", async () => {
    const page = await planner.get(`${base()}/ghi?nhiemvu=${taskId}`);
    expect(await problemsOf(page.body)).toEqual([]);
    const warned = await planner.post(`${base()}/ghi`, form());
    expect(warned.status).toBe(422);
    expect(warned.body).toContain("Ghi xong thì vượt 5.000.000 đồng");
    expect(warned.body).toContain("In 2.000 tờ gấp về đăng ký khai sinh");
    expect(await problemsOf(warned.body)).toEqual([]);
    // Confirmed without a reason, and with a reason for something else than what was shown.
    const daXem = seenIn(warned.body);
    expect((await planner.post(`${base()}/ghi`, form({ daXem }))).body).toContain("Hãy ghi lý do.");
    expect((await planner.post(`${base()}/ghi`, form({ daXem: "x", reason: "Gấp" }))).status).toBe(422);
    expect(await entries()).toHaveLength(0);
    const saved = await planner.post(`${base()}/ghi`, form({ daXem, reason: "Tỉnh đã có chủ trương" }));
    expect(saved.status).toBe(303);
    const record = await planner.get(String(saved.headers.location));
    expect(record.body).toContain("Năm triệu đồng");
    expect(await problemsOf(record.body)).toEqual([]);
    const overview = await planner.get(base());
    expect(overview.body).toContain("1 bút toán đã ghi khi vượt mức");
    expect((await planner.get(`${base()}?xem=vuot`)).body).toContain("Lý do: Tỉnh đã có chủ trương");
  });

  test.each([
    [{ amount: "1,500" }, "đọc được hai cách"],
    [{ amount: "1,5" }, "Đồng không có phần lẻ"],
    [{ amount: "năm triệu" }, "Hãy ghi số tiền"],
    [{ amount: "0" }, "phải lớn hơn 0"],
    [{ amount: "" }, "Hãy ghi số tiền, hoặc số lượng và đơn giá"],
    [{ amount: "5.000.000", quantity: "3", unitPrice: "1 triệu" }, "Số lượng nhân đơn giá là 3.000.000 đồng"],
    [{ quantity: "2,5" }, "Số lượng là số nguyên"],
    [{ "ngay-day": "31", "ngay-month": "11" }, "ngày có thật"],
    [{ "ngay-year": "2027" }, "Ngày này chưa tới"],
    [{ content: " " }, "Hãy ghi nội dung"],
    [{ sourceId: "" }, "Hãy chọn nguồn"],
    [{ sourceId: "00000000-0000-4000-8000-000000000000" }, "Nguồn này không dùng được"],
    [{ unitId: "00000000-0000-4000-8000-000000000000" }, "không thuộc kế hoạch"],
    [{ taskId: "00000000-0000-4000-8000-000000000000" }, "Nhiệm vụ này không thuộc kế hoạch"],
    [{ normId: "00000000-0000-4000-8000-000000000000" }, "Mức chi này không có hiệu lực"],
    [{ stage: "gift" }, "Hãy chọn loại"],
  ] as [Record<string, string>, string][])(
    "with %j is refused with a sentence, and what was typed is kept",
    async (more, sentence) => {
      const answer = await planner.post(`${base()}/ghi`, form({ note: "Theo đề nghị của phòng", ...more }));
      expect(answer.status).toBe(422);
      expect(answer.body).toContain(sentence);
      expect(answer.body).toContain("Theo đề nghị của phòng");
      expect(await entries()).toHaveLength(0);
    },
  );

  test("above a ceiling names the ceiling and its document", async () => {
    const norm = await sql<{ id: string }>`select id from money_norm where name = 'Biên soạn tờ gấp'`.execute(
      site.app.db,
    );
    const warned = await planner.post(
      `${base()}/ghi`,
      form({ stage: "estimate", amount: "", quantity: "2", unitPrice: "1,6 triệu", normId: norm.rows[0]?.id ?? "" }),
    );
    expect(warned.body).toContain("cao hơn mức tối đa 1.500.000 đồng cho một tờ gấp hoàn thành");
    expect(warned.body).toContain("Thông tư 56/2023/TT-BTC");
  });

  test("is corrected by another entry; rows never change, and no more is taken off than there is", async () => {
    const id = await enter(planner, {});
    const correct = (more: Record<string, string>) =>
      planner.post(`/can-bo/kinh-phi/but-toan/${id}/dieu-chinh`, {
        direction: "less",
        amount: "2 triệu",
        "ngay-day": "12",
        "ngay-month": "11",
        "ngay-year": "2026",
        reason: "Hóa đơn ghi nhầm",
        ...more,
      });
    expect((await correct({ reason: "" })).status).toBe(422);
    expect((await correct({ amount: "5.000.001" })).body).toContain("Không bớt được nhiều hơn số đã ghi");
    const done = await correct({});
    expect(done.status).toBe(303);
    const record = await planner.get(String(done.headers.location));
    expect(record.body).toContain("Âm hai triệu đồng");
    expect(record.body).toContain("3.000.000");
    expect(await problemsOf(record.body)).toEqual([]);
    await expect(sql`update money_entry set amount = 1 where id = ${id}`.execute(site.app.db)).rejects.toThrow(
      "immutable",
    );
    await expect(sql`delete from money_entry where id = ${id}`.execute(site.app.db)).rejects.toThrow("immutable");
  });

  test("two people who take the last money at once: the second is warned", async () => {
    await enter(planner, {});
    const both = await Promise.all(
      [planner, finance].map((one) => one.post(`${base()}/ghi`, form({ stage: "spending", amount: "3 triệu" }))),
    );
    expect(both.map((answer) => answer.status).sort()).toEqual([303, 422]);
  });
});

describe("an estimate", () => {
  test("is approved by another person, once, and counts from then on", async () => {
    const id = await enter(finance, { stage: "estimate" });
    expect((await finance.get(base())).body).toContain("1 khoản dự toán chờ duyệt, 5.000.000 đồng");
    const decide = `/can-bo/kinh-phi/but-toan/${id}/quyet-dinh`;
    expect((await finance.get(`/can-bo/kinh-phi/but-toan/${id}`)).body).toContain("Người khác phải duyệt");
    expect((await finance.post(decide, { quyet: "duyet" })).status).toBe(409);
    expect((await leader.post(decide, { quyet: "tra", refuseReason: "" })).status).toBe(422);
    expect((await planner.post(decide, { quyet: "duyet" })).status).toBe(403);
    expect((await leader.post(decide, { quyet: "duyet" })).status).toBe(303);
    expect((await leader.post(decide, { quyet: "duyet" })).status).toBe(409);
    // Now there is an estimate to allocate from.
    expect((await planner.post(`${base()}/ghi`, form())).status).toBe(303);
    expect((await planner.get(base())).body).not.toContain("dự toán chờ duyệt");
  });

  test("comes as a whole table: all rows or none, told row by row", async () => {
    const rows = (amount: string) => [
      ["Nội dung", "Nhiệm vụ", "Đơn vị", "Nguồn", "Số lượng", "Đơn giá", "Mức chi"],
      ["Biên soạn tờ gấp khai sinh", "Đăng ít nhất một tin", "", "Ngân sách tỉnh", 2, 1_600_000, "Biên soạn tờ gấp"],
      ["In tờ gấp", "", "", "ngân sách tỉnh", "2.000", amount, ""],
    ];
    const upload = async (amount: string) =>
      planner.upload(`${base()}/nhap`, {}, [
        {
          field: "tep",
          name: "dự toán.xlsx",
          bytes: Buffer.from(await writeXlsx([{ name: "Dự toán", rows: rows(amount) }])),
          type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        },
      ]);
    expect(await problemsOf((await planner.get(`${base()}/nhap`)).body)).toEqual([]);
    const wrong = await upload("1,500");
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("Dòng 3: Số này đọc được hai cách");
    const good = await upload("3.500");
    expect(good.status).toBe(200);
    expect(await problemsOf(good.body)).toEqual([]);
    expect(good.body).toContain("10.200.000");
    expect(await entries()).toHaveLength(0);
    const daGiu = /name="daGiu" value="([^"]+)"/.exec(good.body)?.[1] ?? "";
    expect((await planner.post(`${base()}/nhap`, { daGiu })).body).toContain("Hãy ghi lý do.");
    expect((await planner.post(`${base()}/nhap`, { daGiu, reason: "Có yếu tố dân tộc" })).status).toBe(303);
    expect((await entries()).map((one) => one.amount)).toEqual([3_200_000, 7_000_000]);
    const notATable = await planner.upload(`${base()}/nhap`, {}, [
      { field: "tep", name: "a.xlsx", bytes: "PK nothing" },
    ]);
    expect(notATable.status).toBe(422);
    expect((await planner.get(`${base()}/nhap/mau.xlsx`)).status).toBe(200);
  });
});

describe("who sees and does what", () => {
  test("a commune sees and enters its own money; others see none of it", async () => {
    const tanThanh = stage.units.tanThanh;
    const own = await enter(commune, {
      stage: "spending",
      unitId: tanThanh,
      amount: "300.000",
      content: "Trà nước họp dân",
    });
    const foreign = await enter(planner, { stage: "spending", content: "Quay phóng sự" });
    const page = await commune.get(`${base()}?xem=so`);
    expect(page.body).toContain("Trà nước họp dân");
    expect(page.body).not.toContain("Quay phóng sự");
    expect((await commune.get(`/can-bo/kinh-phi/but-toan/${own}`)).status).toBe(200);
    expect((await commune.get(`/can-bo/kinh-phi/but-toan/${foreign}`)).status).toBe(404);
    expect((await commune.get(`${base()}/quyet-toan`)).status).toBe(409);
    // It does not allocate to itself, nor enter for others.
    for (const more of [{ unitId: tanThanh }, { stage: "spending" }] as Record<string, string>[])
      expect((await commune.post(`${base()}/ghi`, form(more))).body).toContain("không có quyền");
    for (const path of [base(), `${base()}.csv`, "/can-bo/kinh-phi", `/can-bo/kinh-phi/but-toan/${own}`])
      expect((await editor.get(path)).status).toBe(403);
  });
});

test("pages and files tell the same sums, and what a result cost where both figures exist", async () => {
  await enter(planner, { amount: "9 triệu" });
  await enter(planner, { stage: "spending", amount: "6 triệu", "ngay-month": "11" });
  await enter(finance, { stage: "commitment", taskId: "", amount: "2 triệu" });
  await enter(finance, { stage: "spending", taskId: "", amount: "500.000", "ngay-month": "11" });
  for (let i = 0; i < 3; i++) await buildEvidence(site.app.db, { taskId, unitId: stage.units.tanThanh });
  for (const view of ["nhiem-vu", "don-vi", "nguon", "thang", "so", "ket-qua", "vuot"]) {
    const page = await finance.get(`${base()}?xem=${view}`);
    expect(page.status).toBe(200);
    // The other ways of grouping are the same table.
    if (["thang", "so", "ket-qua"].includes(view)) expect(await problemsOf(page.body), view).toEqual([]);
    const file = await finance.get(`${base()}.xlsx?xem=${view}`);
    const { sheets } = await readXlsx(file.bytes);
    // Days are days in a workbook, and are written out where there is only text.
    if (view === "so") expect(sheets[0]?.rows[1]?.[1]).toBe("2026-11-10");
    const total = sheets[0]?.rows.find((row) => row[0] === "Cộng");
    if (!["so", "ket-qua", "vuot"].includes(view)) {
      // What the contract still binds is not left to anybody; a month has nothing left, it is paid from others.
      const left = view === "thang" ? [] : [1_000_000];
      expect(total?.slice(1).map(Number)).toEqual([0, 9_000_000, 2_000_000, 6_500_000, 0, ...left]);
      expect(page.body).toContain("6.500.000");
    }
  }
  expect((await finance.get(`${base()}?xem=ket-qua`)).body).toContain("2.000.000");
  const spent = (await finance.get(`${base()}.csv?xem=so&loai=spending`)).body;
  expect(spent.split("\n").filter(Boolean)).toHaveLength(3);
  expect(spent).toContain("10/11/2026");
  expect((await finance.get(`${base()}/bieu-do.svg?rong=hep`)).body).toContain("6.500.000 / 9.000.000");
  const task = await finance.get(`/can-bo/ke-hoach/nhiem-vu/${taskId}/kinh-phi`);
  expect(await problemsOf(task.body)).toEqual([]);
  expect(task.body).toContain("2.000.000 đồng");
  const overview = await finance.get("/can-bo/kinh-phi?nam=2026");
  expect(await problemsOf(overview.body)).toEqual([]);
  expect(overview.body).toContain(`${500 + counter}/KH-UBND`);
  expect((await finance.get("/can-bo/kinh-phi.csv")).body).toMatch(
    /;0;9000000;2000000;6500000;0;1000000;|,0,9000000,2000000,6500000,0,1000000,/,
  );
  expect((await planner.get(`/can-bo/ke-hoach/${planId}`)).body).toContain(base());
});

test("a contract paid for less than it bound is ended with a reason; its rest is free again, once", async () => {
  await enter(planner, { amount: "9 triệu" });
  const contract = await enter(finance, { stage: "commitment", amount: "7 triệu" });
  await enter(finance, { stage: "spending", amount: "4 triệu" });
  const place = `/can-bo/kinh-phi/but-toan/${contract}`;
  const page = await finance.get(place);
  expect(await problemsOf(page.body)).toEqual([]);
  expect(page.body).toContain("còn giữ 3.000.000 đồng chưa chi");
  const end = { unpaid: "3000000", endReason: "Đã thanh lý", endDocument: "Biên bản 12/BB-TL" };
  const bare = await finance.post(`${place}/ket-thuc`, { ...end, endReason: "" });
  expect(bare.status).toBe(422);
  expect(bare.body).toContain("Biên bản 12/BB-TL");
  // Somebody paid in between: the other sum is shown, and what was typed is kept.
  await enter(finance, { stage: "spending", amount: "1 triệu" });
  const late = await finance.post(`${place}/ket-thuc`, end);
  expect(late.status).toBe(409);
  expect(late.body).toContain("Số chưa chi vừa thay đổi");
  expect(late.body).toContain("Đã thanh lý</textarea>");
  expect(late.body).toContain("Trả lại 2.000.000 đồng");
  expect((await commune.post(`${place}/ket-thuc`, { ...end, unpaid: "2000000" })).body).toContain("không có quyền");
  expect((await finance.post(`${place}/ket-thuc`, { ...end, unpaid: "2000000" })).status).toBe(303);
  const after = await finance.get(place);
  expect(after.body).not.toContain("chưa chi. Kết thúc thì");
  expect(after.body).toContain("Đã thanh lý");
  expect((await finance.post(`${place}/ket-thuc`, { ...end, unpaid: "2000000" })).body).toContain(
    "không còn giữ số nào",
  );
  const total = (await finance.get(`${base()}.csv?xem=nguon`)).body;
  expect(total).toMatch(/9000000[;,]5000000[;,]5000000[;,]0[;,]4000000/);
});

test("a year is closed with what goes on; after that only corrections, which are told", async () => {
  await enter(planner, {});
  const spent = await enter(planner, { stage: "spending", amount: "4 triệu" });
  await enter(planner, { stage: "settlement", amount: "3,5 triệu" });
  const path = `${base()}/quyet-toan`;
  expect(await problemsOf((await finance.get(path)).body)).toEqual([]);
  const field = `chuyen-${source}`;
  expect((await finance.post(path, { [field]: "2 triệu", note: "x" })).body).toContain("tối đa 1.500.000 đồng");
  expect((await finance.post(path, { [field]: "1 triệu" })).body).toContain("Hãy ghi lý do.");
  expect((await finance.post(path, { [field]: "1 triệu", note: "Hợp đồng in trả tháng 1" })).status).toBe(303);
  expect((await finance.post(path, { note: "lần nữa" })).status).toBe(409);
  expect((await planner.get(`${base()}/ghi`)).status).toBe(409);
  expect((await planner.post(`${base()}/ghi`, form())).status).toBe(409);
  site.clock.set(new Date(site.app.clock.now().getTime() + 60_000));
  const late = await planner.post(`/can-bo/kinh-phi/but-toan/${spent}/dieu-chinh`, {
    direction: "less",
    amount: "500 nghìn",
    "ngay-day": "5",
    "ngay-month": "11",
    "ngay-year": "2026",
    reason: "Nhà in hoàn lại",
    daXem: "",
  });
  expect(late.status).toBe(303);
  expect((await finance.get(path)).body).toContain("1 bút toán điều chỉnh sau khi khóa sổ");
  expect((await finance.get(`${path}.xlsx`)).status).toBe(200);
});

test("what a closed year left is taken into the next one once, and asks for no estimate there", async () => {
  await enter(planner, {});
  await enter(planner, { stage: "spending", amount: "3 triệu" });
  await enter(planner, { stage: "settlement", amount: "3 triệu" });
  expect((await finance.post(`${base()}/quyet-toan`, { [`chuyen-${source}`]: "1,5 triệu" })).status).toBe(303);
  const closed = planId;
  await site.app.db.updateTable("plan").set({ year: 2025 }).where("id", "=", closed).execute();
  planId = await buildIssuedPlan(site.app.db, stage, planText(`${500 + ++counter}/KH-UBND`));
  const path = `${base()}/nam-truoc`;

  expect((await planner.get(base())).body).toContain("Năm trước chuyển sang 1.500.000 đồng");
  expect((await editor.get(path)).status).toBe(403);
  expect((await commune.get(path)).status).toBe(409);
  const page = await planner.get(path);
  expect(await problemsOf(page.body)).toEqual([]);
  expect(page.body).toContain("Ngân sách tỉnh");
  const tomorrow = { document: "12/QĐ-STC", "ngay-day": "31", "ngay-month": "12", "ngay-year": "2026" };
  const wrong = await planner.post(path, tomorrow);
  expect(wrong.status).toBe(422);
  expect(wrong.body).toContain("Ngày này chưa tới.");
  expect(wrong.body).toContain("12/QĐ-STC");
  const noDay = await planner.post(path, { ...tomorrow, "ngay-day": "31", "ngay-month": "11" });
  expect(noDay.body).toContain("Hãy ghi ngày có thật");
  const right = { ...tomorrow, "ngay-day": "10", "ngay-month": "11" };
  const both = await Promise.all([planner.post(path, right), finance.post(path, right)]);
  expect(both.map((one) => one.status).sort()).toEqual([303, 409]);

  const [entry, ...more] = await listMoneyEntries(site.app.db, { planIds: [planId] });
  expect(more).toEqual([]);
  expect(entry).toMatchObject({
    stage: "allocation",
    amount: 1_500_000,
    carriedFromPlanId: closed,
    document: "12/QĐ-STC",
  });
  expect((await planner.get(path)).body).toContain("Không có số nào chờ ghi");
  expect((await planner.get(base())).body).not.toContain("Năm trước chuyển sang");
  expect((await finance.get(`/can-bo/ke-hoach/${closed}/kinh-phi/quyet-toan`)).body).toContain("Đã ghi vào");

  // This year's own estimate binds what is allocated anew, not what came over.
  const estimate = await enter(planner, { stage: "estimate", taskId: "", amount: "2 triệu" });
  expect((await leader.post(`/can-bo/kinh-phi/but-toan/${estimate}/quyet-dinh`, { quyet: "duyet" })).status).toBe(303);
  await enter(planner, { taskId: "", amount: "2 triệu" });
  const over = await planner.post(`${base()}/ghi`, form({ taskId: "", amount: "1.000" }));
  expect(over.status).toBe(422);
  expect(over.body).toContain("đã dùng 2.000.000 đồng");
});

test("ceilings and sources are data with their history", async () => {
  const norm = {
    unitId: stage.units.province,
    kind: "print",
    name: "In tờ gấp",
    per: "tờ",
    amount: "3.000",
    document: "Nghị quyết 12/2026/NQ-HĐND",
    "ngay-day": "1",
    "ngay-month": "1",
    "ngay-year": "2026",
  };
  const path = "/can-bo/kinh-phi/dinh-muc";
  expect((await planner.post(path, norm)).status).toBe(403);
  const wrong = await finance.post(path, { ...norm, amount: "3,5", name: "" });
  expect(wrong.status).toBe(422);
  expect(await problemsOf(wrong.body)).toEqual([]);
  expect((await finance.post(path, norm)).status).toBe(303);
  const first = await sql<{ id: string }>`select id from money_norm where name = 'In tờ gấp'`.execute(site.app.db);
  const newer = { ...norm, amount: "3.500", replacesId: first.rows[0]?.id ?? "" };
  expect((await finance.post(path, newer)).body).toContain("Ngày phải sau ngày mức cũ");
  expect((await finance.post(path, { ...newer, "ngay-month": "7" })).status).toBe(303);
  const now = await finance.get(path);
  expect(now.body).toContain("3.500 đồng");
  expect(now.body).not.toContain("3.000 đồng / tờ");
  const all = await finance.get(`${path}?xem=het`);
  expect(await problemsOf(all.body)).toEqual([]);
  expect(all.body).toContain("30/06/2026");
  expect((await finance.get(`${path}.xlsx`)).status).toBe(200);

  const sources = "/can-bo/kinh-phi/nguon";
  const added = { name: "Quỹ khuyến học", unitId: stage.units.province };
  expect((await finance.post(sources, added)).status).toBe(303);
  expect((await finance.post(sources, added)).body).toContain("Đã có nguồn tên này");
  const list = await finance.get(sources);
  expect(await problemsOf(list.body)).toEqual([]);
  const end = /action="(\/can-bo\/kinh-phi\/nguon\/[^"]+\/ngung)"/.exec(list.body)?.[1] ?? "";
  expect((await finance.post(end, {})).status).toBe(303);
  expect((await finance.get(sources)).body).toContain("Ngừng từ");
});
