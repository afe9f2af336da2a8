import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { readXlsx } from "../../platform/tables/index.ts";
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

  test("a unit scores itself with evidence, another appraises it, and what is missing or typed wrong is told and kept", async () => {
    const SHEETS = "/can-bo/chi-so/phieu";
    const ward = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["editor"] }));
    const elsewhere = site.browser(await signedIn(site.app, { unitId: units.hungMy, roles: ["leader"] }));
    // Somebody of the ward who also appraises for the province does not appraise the ward.
    const both = site.browser(
      await signedIn(site.app, {
        unitId: units.tanThanh,
        roles: ["editor"],
        grants: [{ role: "planner", unitId: units.province }],
      }),
    );
    const lines =
      "1; Chỉ đạo; 3\n1.1; Kế hoạch đúng hạn; 1; tự chấm\n1.2; Việc xong; 2; số xong chia số giao\n2; Hài lòng; 1,5; điều tra xã hội học";
    const sheetForm = (more: Record<string, string> = {}) => ({
      indexKey: "par-index",
      year: "2026",
      unitId: units.province,
      forKind: "commune",
      title: "Tự chấm PAR INDEX cấp xã",
      document: "Quyết định 12/QĐ-UBND",
      "dueOn-day": "10",
      "dueOn-month": "12",
      "dueOn-year": "2026",
      lines,
      ...more,
    });
    const empty = await planner.get(SHEETS);
    expect(await problemsOf(empty.body)).toEqual([]);
    expect(empty.body).toContain("Chưa có phiếu chấm nào");
    const wrong = await planner.post(`${SHEETS}/moi`, sheetForm({ lines: `${lines}\n2; Hài lòng; 1`, title: "" }));
    expect(wrong.status).toBe(422);
    expect(await problemsOf(wrong.body)).toEqual([]);
    for (const text of ["mã 2 đã có ở dòng 4", "Hãy ghi tên phiếu", "số xong chia số giao", "12/QĐ-UBND"])
      expect(wrong.body).toContain(text);
    expect((await ward.post(`${SHEETS}/moi`, sheetForm())).status).toBe(403);
    const sheet = String((await planner.post(`${SHEETS}/moi`, sheetForm())).headers.location).split("?")[0] ?? "";
    expect((await ward.get(sheet)).status).toBe(404);
    expect((await planner.post(`${sheet}/duyet`, {})).status).toBe(403);
    expect((await leader.get("/can-bo")).body).toContain("Tự chấm PAR INDEX cấp xã");
    // What is approved is what was read: a sheet changed since is read again.
    const readBy = async (path: string) =>
      /name="basedOn" value="(\d+)"/.exec((await leader.get(path)).body)?.[1] ?? "";
    const basedOn = await readBy(sheet);
    const opened = /name="basedOn" value="(\d+)"/.exec((await planner.get(`${sheet}/sua`)).body)?.[1] ?? "";
    expect((await planner.post(`${sheet}/sua`, sheetForm({ basedOn: opened }))).status).toBe(303);
    expect((await leader.post(`${sheet}/duyet`, { basedOn })).body).toContain("Phiếu vừa được sửa");
    // Who changes a draft after somebody else gets it back with what was typed, and saves it knowingly.
    const late = await planner.post(`${sheet}/sua`, sheetForm({ basedOn: opened, title: "Tự chấm lần hai" }));
    expect(late.status).toBe(409);
    expect(late.body).toContain("Tự chấm lần hai");
    const anew = /name="basedOn" value="(\d+)"/.exec(late.body)?.[1] ?? "";
    expect((await planner.post(`${sheet}/sua`, sheetForm({ basedOn: anew }))).status).toBe(303);
    expect((await leader.post(`${sheet}/duyet`, { basedOn: await readBy(sheet) })).status).toBe(303);
    expect((await planner.get(`${sheet}/sua`)).status).toBe(409);
    expect((await ward.get("/can-bo")).body).toContain("Chấm tiếp");

    // A unit sees itself; it begins for itself only.
    const own = await ward.get(sheet);
    expect(await problemsOf(own.body)).toEqual([]);
    expect(own.body).not.toContain("Hưng Mỹ");
    expect((await ward.post(`${sheet}/bat-dau`, { unitId: units.hungMy })).status).toBe(409);
    const begun = await ward.post(`${sheet}/bat-dau`, { unitId: units.tanThanh });
    const mine = String(begun.headers.location).split("?")[0] ?? "";
    // Pressed twice it is the same one.
    const again = await ward.post(`${sheet}/bat-dau`, { unitId: units.tanThanh });
    expect(String(again.headers.location)).toBe(String(begun.headers.location));
    expect((await elsewhere.get(mine)).status).toBe(404);
    const first = await ward.get(`${mine}?nhom=1`);
    expect(await problemsOf(first.body)).toEqual([]);
    const [a = "", b = ""] = [...first.body.matchAll(/name="score-(\d+)"/g)].map((one) => one[1] ?? "");
    const group = (more: Record<string, string> = {}) => ({ group: "1", seen: "", [`score-${a}`]: "1", ...more });
    const bad = await ward.post(
      `${mine}/cham`,
      group({ [`score-${a}`]: "1,5", [`words-${a}`]: "Ban hành ngày 05/01" }),
    );
    expect(bad.status).toBe(422);
    expect(bad.body).toContain("Điểm là số từ 0 đến 1,");
    for (const text of ["Ban hành ngày 05/01", 'value="1,5"']) expect(bad.body).toContain(text);
    expect((await ward.post(`${mine}/gui`, {})).body).toContain("Còn tiêu chí chưa chấm");
    const scores = { [`words-${a}`]: "Ban hành ngày 05/01", [`score-${b}`]: "1,75" };
    const toEvidence = await ward.post(`${mine}/cham`, group({ ...scores, evidenceFor: a }));
    expect(String(toEvidence.headers.location)).toBe(`${mine}/minh-chung/${a}`);
    // A form opened before that does not overwrite it, and gives back what was typed.
    const stale = await both.post(`${mine}/cham`, group({ [`score-${b}`]: "0,5" }));
    expect(stale.status).toBe(409);
    expect(stale.body).toContain('value="0,5"');
    // It shows what is kept, and saving once more replaces that.
    expect(stale.body).toContain("Đang lưu: 1,75 điểm.");
    const seen = /name="seen" value="([^"]+)"/.exec(stale.body)?.[1] ?? "";
    expect((await ward.post(`${mine}/cham`, { ...group({ ...scores }), seen })).status).toBe(303);
    const proof = await ward.get(`${mine}/minh-chung/${a}?q=khong-co-gi`);
    expect(await problemsOf(proof.body)).toEqual([]);
    expect(proof.body).toContain("Không tìm thấy");
    const link = (address: string) => ward.post(`${mine}/minh-chung/${a}`, { act: "link", address });
    expect((await link("javascript:alert(1)")).status).toBe(422);
    expect((await link("/quy-tac-ung-xu")).status).toBe(303);
    expect((await ward.post(`${mine}/tham-dinh`, group())).status).toBe(403);
    expect((await ward.post(`${mine}/gui`, {})).status).toBe(303);

    // Appraised by people of the province who did not fill it; a difference needs its reason.
    expect((await both.post(`${mine}/tham-dinh`, group())).body).toContain("người của đơn vị khác thẩm định");
    expect((await elsewhere.post(`${mine}/tham-dinh`, group())).status).toBe(404);
    const judge = (more: Record<string, string>) => planner.post(`${mine}/tham-dinh`, group(more));
    const silent = await judge({ [`score-${b}`]: "1" });
    expect(silent.status).toBe(422);
    expect(silent.body).toContain("Điểm khác điểm tự chấm");
    expect((await planner.post(`${mine}/tra-lai`, { reason: "" })).status).toBe(422);
    expect((await planner.post(`${mine}/tra-lai`, { reason: "Gửi kèm báo cáo quý" })).status).toBe(303);
    const back = await ward.get(mine);
    expect(back.body).toContain("Gửi kèm báo cáo quý");
    expect((await ward.get("/can-bo")).body).toContain("Bổ sung");
    expect((await ward.post(`${mine}/gui`, {})).status).toBe(303);
    expect((await judge({ [`score-${b}`]: "1", [`words-${b}`]: "Thiếu hai việc" })).status).toBe(303);
    expect((await planner.post(`${mine}/ket-thuc`, {})).body).toContain("Còn tiêu chí chưa thẩm định");
    const survey = /name="score-(\d+)"/.exec((await planner.get(`${mine}?nhom=2`)).body)?.[1] ?? "";
    expect((await planner.post(`${mine}/tham-dinh`, { group: "2", seen: "", [`score-${survey}`]: "1,2" })).status).toBe(
      303,
    );
    expect((await planner.post(`${mine}/ket-thuc`, {})).status).toBe(303);
    const done = await ward.get(mine);
    expect(await problemsOf(done.body)).toEqual([]);
    for (const text of ["Thiếu hai việc", "/quy-tac-ung-xu", "2,75", "3,2"]) expect(done.body).toContain(text);
    const list = (await planner.get(`${sheet}/don-vi.csv?tinhtrang=chua-gui`)).body;
    expect(list).toContain("Hưng Mỹ");
    expect(list).not.toContain("Tân Thành");
    expect((await ward.get(`${mine}/bang.xlsx`)).status).toBe(200);
    // Another edition takes the place of the one in force only while nobody was appraised by it.
    const next = String((await planner.post(`${sheet}/ban-moi`, sheetForm())).headers.location).split("?")[0] ?? "";
    expect((await leader.post(`${next}/duyet`, { basedOn: "1" })).body).toContain("Đã có đơn vị được thẩm định");
    expect((await planner.post(`${mine}/tra-lai`, { reason: "Xem lại" })).status).toBe(303);
    expect((await leader.post(`${next}/duyet`, { basedOn: "1" })).status).toBe(303);
    const moved = await ward.get(`${mine}?nhom=tat-ca`);
    for (const text of ["Ban hành ngày 05/01", "/quy-tac-ung-xu", "Phiếu có bản 2", "Thiếu hai việc"])
      expect(moved.body).toContain(text);
  });

  test("the standard of access to law is a sheet of its own: passed or not, with evidence by day and address on paper", async () => {
    const SHEETS = "/can-bo/chi-so/phieu";
    const ward = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["editor"] }));
    const access = (more: Record<string, string> = {}) => ({
      indexKey: "legalAccess",
      year: "2026",
      unitId: units.province,
      forKind: "commune",
      title: "Chuẩn tiếp cận pháp luật 2026",
      document: "Quyết định về chuẩn",
      "dueOn-day": "20",
      "dueOn-month": "12",
      "dueOn-year": "2026",
      lines: "1; Công khai thông tin; 6\n1.1; Niêm yết; 6\n2; Phổ biến pháp luật; 4",
      passTotal: "8",
      passShare: "50",
      ...more,
    });
    const over = await planner.post(`${SHEETS}/moi`, access({ passTotal: "80", passShare: "150" }));
    expect(over.status).toBe(422);
    for (const text of ["cao hơn tổng điểm tối đa của phiếu là 10", "từ 1 đến 100", "Niêm yết; 6", 'value="150"'])
      expect(over.body).toContain(text);
    expect(await problemsOf(over.body)).toEqual([]);
    const sheet = String((await planner.post(`${SHEETS}/moi`, access())).headers.location).split("?")[0] ?? "";
    expect((await leader.post(`${sheet}/duyet`, { basedOn: "1" })).status).toBe(303);
    // One in force of a kind and year; how agencies tell of the reform is another kind.
    expect((await planner.post(`${SHEETS}/moi`, access())).status).toBe(409);
    const telling = access({ indexKey: "communication", forKind: "department", title: "Tuyên truyền của sở" });
    const other = await planner.post(`${SHEETS}/moi`, { ...telling, passTotal: "", passShare: "" });
    expect(other.status).toBe(303);
    const listed = (await planner.get(`${SHEETS}?viec=legalAccess`)).body;
    expect([listed.includes("Chuẩn tiếp cận pháp luật 2026"), listed.includes("Tuyên truyền của sở")]).toEqual([
      true,
      false,
    ]);
    expect((await planner.get(`${SHEETS}.csv?viec=communication`)).body).toContain("Tuyên truyền của sở");

    const begun = await ward.post(`${sheet}/bat-dau`, { unitId: units.tanThanh });
    const mine = String(begun.headers.location).split("?")[0] ?? "";
    for (const [group, score] of [
      ["1", "6"],
      ["2", "1,5"],
    ] as const) {
      const id = /name="score-(\d+)"/.exec((await ward.get(`${mine}?nhom=${group}`)).body)?.[1] ?? "";
      expect((await ward.post(`${mine}/cham`, { group, seen: "", [`score-${id}`]: score })).status).toBe(303);
      const proof = { act: "link", address: `https://vanban.example/${group}`, label: `Báo cáo ${group}` };
      expect((await ward.post(`${mine}/minh-chung/${id}`, proof)).status).toBe(303);
    }
    const page = await ward.get(`${mine}?nhom=tat-ca`);
    expect(await problemsOf(page.body)).toEqual([]);
    for (const text of ["Chưa đạt, theo điểm tự chấm", "Tổng mới được 7,5 điểm", "Nhóm còn thiếu: 2."])
      expect(page.body).toContain(text);
    const { sheets } = await readXlsx((await ward.get(`${mine}/bang.xlsx`)).bytes);
    const row = sheets[0]?.rows.find((one) => one[0] === "2") ?? [];
    expect(row.slice(2, 4)).toEqual(["4", "1.5"]);
    expect(String(row[5])).toMatch(/^Báo cáo 2, ghi ngày \d\d\/\d\d\/\d{4}, https:\/\/vanban\.example\/2$/);
    expect((await ward.get(`${mine}/ban-in.pdf`)).headers["content-type"]).toBe("application/pdf");
  });
});
