import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { approve } from "../proposals/testing/approve.ts";
import { readParts } from "./ranking-index.ts";

test.each([
  ["", []],
  ["Chi phí thời gian; 7,25; 10; 12", [{ name: "Chi phí thời gian", value: 725, most: 1_000, rank: 12 }]],
  [
    "Minh bạch\t6,1\n\n Đất đai ; 5 ",
    [
      { name: "Minh bạch", value: 610, most: null, rank: null },
      { name: "Đất đai", value: 500, most: null, rank: null },
    ],
  ],
  ["Minh bạch; bảy", "Minh bạch; bảy"],
  ["Minh bạch; 11; 10", "Minh bạch; 11; 10"],
  ["Minh bạch; 7; 10; 0", "Minh bạch; 7; 10; 0"],
  ["; 7", "; 7"],
  ["Minh bạch; 7; 10; 3; thêm", "Minh bạch; 7; 10; 3; thêm"],
] as const)("parts typed as %j", (typed, expected) => {
  expect(readParts(typed)).toEqual(typeof expected === "string" ? { wrongLine: expected } : { parts: expected });
});

describe("the register of indices", () => {
  const site = useTestApp();
  let units: Awaited<ReturnType<typeof buildProvince>>;
  let planner: Browser;
  let leader: Browser;
  let commune: Browser;
  const FORM = "/can-bo/chi-so/ghi";

  beforeAll(async () => {
    units = await buildProvince(site.app.db);
    await transaction(site.app.db, (tx) => saveHomeUnit(tx, units.province));
    const at = async (unitId: string, role: "planner" | "leader" | "officer", name: string) =>
      site.browser(await signedIn(site.app, { unitId, roles: [role], name }));
    planner = await at(units.province, "planner", "Lê Hoàng Phúc");
    leader = await at(units.province, "leader", "Huỳnh Văn Thái");
    commune = await at(units.tanThanh, "officer", "Ngô Bảo Trân");
  });

  const form = (more: Record<string, string> = {}): Record<string, string> => ({
    indexKey: "par-index",
    unitId: units.province,
    year: "2025",
    value: "88,9",
    rank: "15",
    outOf: "34",
    parts: "Thể chế; 9,05; 10; 12\nTổ chức bộ máy; 9,25; 11,5",
    source: "Quyết định 345/QĐ-BNV",
    address: "https://bonoivu.example/345",
    narrative: "Tăng nhờ hồ sơ đúng hạn.",
    reason: "",
    ...more,
  });

  test.each([
    [{ indexKey: "khong-co" }, "Hãy chọn chỉ số"],
    [{ unitId: "" }, "Hãy chọn đơn vị"],
    [{ year: "2030" }, "chưa quá năm nay"],
    [{ value: "88.9" }, "Hãy ghi một số, ví dụ 89,05"],
    [{ value: "120" }, "cao hơn mức cao nhất của chỉ số"],
    [{ rank: "40" }, "không lớn hơn số nơi được xếp"],
    [{ rank: "" }, "Ghi số nơi được xếp hạng"],
    [{ parts: "Thể chế: 9" }, "Không đọc được dòng “Thể chế: 9”"],
    [{ source: " " }, "Hãy ghi số này lấy từ đâu"],
    [{ address: "javascript:alert(1)" }, "Địa chỉ phải bắt đầu bằng http"],
    [{ narrative: "x".repeat(3_001) }, "Nhận xét tối đa 3.000 ký tự"],
  ])("a result with %j is told what is wrong, with everything kept", async (wrong, sentence) => {
    const bad = await planner.post(FORM, form(wrong));
    expect([409, 422]).toContain(bad.status);
    expect(bad.body).toContain(sentence);
    expect(bad.body).toContain("Tăng nhờ hồ sơ đúng hạn.".slice(0, "narrative" in wrong ? 0 : 99));
    expect(await problemsOf(bad.body)).toEqual([]);
  });

  test("one enters what was published, another approves; then everybody sees value, rank, parts and source", async () => {
    const empty = await site.visitor.get("/chi-so/par-index");
    expect(await problemsOf(empty.body)).toEqual([]);
    expect(empty.body).toContain("Chưa có kết quả");
    const sent = await planner.post(FORM, form());
    expect((await site.visitor.get("/chi-so/par-index")).body).toContain("Chưa có kết quả");
    await approve(sent, leader);
    await approve(await planner.post(FORM, form({ year: "2024", value: "87,45", rank: "19", parts: "" })), leader);
    const page = await site.visitor.get("/chi-so/par-index");
    expect(await problemsOf(page.body)).toEqual([]);
    for (const text of [
      "Số chính thức, do Bộ Nội vụ công bố.",
      "88,9 điểm",
      "15 trên 34",
      "Tổ chức bộ máy",
      'href="https://bonoivu.example/345"',
      "Tăng nhờ hồ sơ đúng hạn.",
    ])
      expect(page.body).toContain(text);
    const chart = await site.visitor.get("/chi-so/par-index/bieu-do.svg");
    expect(chart.body).toContain("2024");
    const all = await site.visitor.get("/chi-so");
    expect(await problemsOf(all.body)).toEqual([]);
    expect(all.body).toContain("tăng 1,45 điểm so với năm 2024");
    // What offices measure themselves stands apart, and says that it is not official.
    expect(all.body).toMatch(/Số tỉnh tự đo[\s\S]*không phải chỉ số chính thức/);
    expect((await site.visitor.get("/chi-so/khong-co")).status).toBe(404);
  });

  test("a correction says why; both stay on record, the newer one counts", async () => {
    const silent = await planner.post(FORM, form({ value: "88,95" }));
    expect(silent.status).toBe(409);
    expect(silent.body).toContain("Năm này đã có số. Hãy ghi vì sao sửa.");
    await approve(await planner.post(FORM, form({ value: "88,95", reason: "Bộ đính chính" })), leader);
    expect((await site.visitor.get("/chi-so/par-index")).body).toContain("88,95 điểm");
    const record = await leader.get("/can-bo/chi-so/par-index");
    expect(await problemsOf(record.body)).toEqual([]);
    for (const text of ["88,95 điểm", "88,9 điểm", "Đã được sửa", "Bộ đính chính"]) expect(record.body).toContain(text);
    const list = await planner.get("/can-bo/chi-so?chiso=par-index&nam=2025");
    expect(await problemsOf(list.body)).toEqual([]);
    expect(list.body).toContain("88,95 điểm");
    expect(list.body).not.toContain("87,45 điểm");
    expect((await planner.get("/can-bo/chi-so?nam=2019")).body).toContain("Không có kết quả nào khớp");
    expect((await planner.get("/can-bo/chi-so.csv?nam=2025")).body).toContain("88,95");
  });

  test("another index is added and mended by two people of the province; others may not write", async () => {
    const facts = {
      key: "pgi",
      name: "PGI",
      fullName: "Chỉ số xanh cấp tỉnh",
      owner: "VCCI",
      about: "Hỏi doanh nghiệp về môi trường.",
      measure: "điểm",
      most: "40",
      basedOn: "0",
    };
    for (const [wrong, sentence] of [
      [{ key: "PGI 2025" }, "Địa chỉ chỉ gồm chữ thường"],
      [{ key: "ghi" }, "Địa chỉ chỉ gồm chữ thường"],
      [{ key: "sipas" }, "Đã có chỉ số ở địa chỉ này"],
      [{ most: "0" }, "Hãy ghi một số lớn hơn 0"],
      [{ about: "" }, "Hãy ghi chỉ số đo điều gì"],
    ] as const) {
      const bad = await planner.post("/can-bo/chi-so/them", { ...facts, ...wrong });
      expect([409, 422]).toContain(bad.status);
      expect(bad.body).toContain(sentence);
      expect(await problemsOf(bad.body)).toEqual([]);
    }
    await approve(await planner.post("/can-bo/chi-so/them", facts), leader);
    expect((await site.visitor.get("/chi-so")).body).toContain("Chỉ số xanh cấp tỉnh");
    const edit = await planner.get("/can-bo/chi-so/pgi/sua");
    expect(await problemsOf(edit.body)).toEqual([]);
    expect(edit.body).toContain('value="40"');
    await approve(await planner.post("/can-bo/chi-so/pgi/sua", { ...facts, name: "PGI mới", basedOn: "1" }), leader);
    const stale = await planner.post("/can-bo/chi-so/pgi/sua", { ...facts, basedOn: "1" });
    expect(stale.status).toBe(409);
    // No longer kept, it leaves the public; nothing is entered for it, and it can be taken up again.
    const off = { ...facts, isWithdrawn: "yes", basedOn: "2" };
    await approve(await planner.post("/can-bo/chi-so/pgi/sua", off), leader);
    expect((await site.visitor.get("/chi-so/pgi")).status).toBe(404);
    expect((await planner.post(FORM, form({ indexKey: "pgi", value: "30" }))).body).toContain("Hãy chọn chỉ số");
    expect((await planner.get("/can-bo/chi-so/pgi")).body).toContain("Thôi dùng");
    await approve(await planner.post("/can-bo/chi-so/pgi/sua", { ...facts, basedOn: "3" }), leader);
    expect((await site.visitor.get("/chi-so/pgi")).status).toBe(200);
    for (const path of [FORM, "/can-bo/chi-so/them", "/can-bo/chi-so/pgi/sua"])
      expect((await commune.post(path, { ...form(), ...facts })).status).toBe(403);
    expect((await site.visitor.get("/can-bo/chi-so")).status).not.toBe(200);
  });
});
