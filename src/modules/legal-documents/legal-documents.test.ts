import { beforeAll, describe, expect, test } from "vitest";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { readDocumentList } from "./import-documents.ts";
import { foldIssuer, statusOn } from "./legal-document.ts";
import { matchCitation } from "./match-citation.ts";

const site = useTestApp();
const BASE = "/can-bo/van-ban";
let editor: Browser;
let leader: Browser;
let officer: Browser;

beforeAll(async () => {
  const { province } = await buildProvince(site.app.db);
  editor = site.browser(await signedIn(site.app, { unitId: province, roles: ["editor"] }));
  leader = site.browser(await signedIn(site.app, { unitId: province, roles: ["leader"] }));
  officer = site.browser(await signedIn(site.app, { unitId: province, roles: ["officer"] }));
});

const date = (name: string, day: string): Record<string, string> => {
  const [year = "", month = "", date_ = ""] = day.split("-");
  return { [`${name}-day`]: date_, [`${name}-month`]: month, [`${name}-year`]: year };
};
const fields = (more: Record<string, string> = {}): Record<string, string> => ({
  type: "Kế hoạch",
  number: "143/KH-UBND",
  issuer: "Ủy ban nhân dân tỉnh Cà Mau",
  title: "Cải cách hành chính năm 2026",
  status: "inForce",
  ...date("issuedOn", "2025-12-25"),
  ...more,
});
const idOf = (location: unknown): string => /van-ban\/(\d+)/.exec(String(location))?.[1] ?? "";

describe("rules", () => {
  const days = { status: "inForce" as const, inForceFrom: null, partlyFrom: null, inForceTo: null };
  test.each([
    [{ ...days, inForceFrom: "2025-07-01" }, "2025-06-30", "notYet"],
    [{ ...days, inForceFrom: "2025-07-01" }, "2025-07-01", "inForce"],
    [{ ...days, inForceTo: "2027-03-01" }, "2027-02-28", "inForce"],
    [{ ...days, inForceTo: "2027-03-01" }, "2027-03-01", "expired"],
    [{ ...days, status: "expired" as const }, "1990-01-01", "expired"],
    [{ ...days, status: "expired" as const, inForceTo: "2025-07-01" }, "2025-06-30", "inForce"],
    [{ ...days, status: "partly" as const, partlyFrom: "2025-07-01" }, "2025-06-30", "inForce"],
    [{ ...days, status: "partly" as const, partlyFrom: "2025-07-01" }, "2025-07-01", "partly"],
    [{ ...days, status: "unknown" as const, inForceFrom: "2020-01-01" }, "2026-01-01", "unknown"],
  ])("%j on %s is %s", (document, day, status) => {
    expect(statusOn(document, day)).toBe(status);
  });

  test("one body is one key under all its names", () => {
    const names = ["UBND tỉnh Cà Mau", "Chủ tịch Ủy ban nhân dân tỉnh Cà Mau", "ỦY BAN NHÂN DÂN TỈNH CÀ MAU"];
    expect(new Set(names.map(foldIssuer)).size).toBe(1);
    expect(foldIssuer("Bộ trưởng Bộ Nội vụ")).toBe(foldIssuer("Bộ Nội vụ"));
  });

  const library = [
    { type: "Nghị quyết", number: "76/NQ-CP", issuer: "Chính phủ", issuedOn: "2013-06-13" },
    { type: "Nghị quyết", number: "76/NQ-CP", issuer: "Chính phủ", issuedOn: "2021-07-15" },
    { type: "Kế hoạch", number: "143/KH-UBND", issuer: "Ủy ban nhân dân tỉnh Cà Mau", issuedOn: "2025-12-25" },
  ];
  const cite = (number: string, issuedOn: string | null, issuer: string | null = null, type: string | null = null) =>
    matchCitation({ number, issuedOn, issuer, type }, library);
  test("a number alone names nothing: the day decides, kind and issuer must not speak against it", () => {
    expect(cite("76/NQ-CP", "2021-07-15")).toMatchObject({ kind: "exact", document: { issuedOn: "2021-07-15" } });
    expect(cite("76/NQ-CP", "2013-06-13")).toMatchObject({ kind: "exact", document: { issuedOn: "2013-06-13" } });
    expect(cite("76/NQ-CP", null)).toMatchObject({ kind: "undated", documents: [{}, {}] });
    expect(cite("76/NQ-CP", "2021-07-16")).toMatchObject({
      kind: "misdated",
      documents: [{ issuedOn: "2021-07-15" }, {}],
    });
    expect(cite("143/KH-UBND", "2024-12-25", "UBND tỉnh Cà Mau")).toMatchObject({ kind: "misdated" });
    expect(cite("143/KH-UBND", "2025-12-25", "UBND tỉnh Nghệ An")).toEqual({ kind: "unknown" });
    expect(cite("143/KH-UBND", "2025-12-25", null, "Quyết định")).toEqual({ kind: "unknown" });
  });

  test("a list is read by the names of its columns; rows that cannot be are refused with their place", () => {
    const read = readDocumentList([
      ["DANH MỤC VĂN BẢN"],
      ["STT", "Số, ký hiệu", "Ngày ban hành", "Trích yếu nội dung", "Tình trạng", "Thay thế"],
      [1, "118/2025/NĐ-CP", "09/06/2025", "Một cửa", "Còn hiệu lực", "61/2018/NĐ-CP; 107/2021/NĐ-CP"],
      [2, "không số", "", "", "", ""],
      [3, "12/2026/QĐ-UBND", "31/02/2026", "", "", ""],
    ]);
    expect(read.ok && read.documents.map((one) => [one.facts.type, one.facts.issuedOn, one.relations.length])).toEqual([
      ["Nghị định", "2025-06-09", 2],
    ]);
    expect(read.ok && read.faults).toEqual([
      { row: 4, fault: "number" },
      { row: 5, fault: "date", text: "31/02/2026" },
    ]);
    expect(readDocumentList([["a", "b"]])).toEqual({ ok: false, fault: "noNumberColumn" });
  });
});

describe("the library", () => {
  test.each([
    [{ number: "" }, "Hãy ghi số, ký hiệu văn bản"],
    [{ number: "'; drop table x; --" }, "Hãy ghi số, ký hiệu văn bản"],
    [{ type: "" }, "Hãy chọn loại văn bản."],
    [{ issuer: "" }, "Hãy ghi cơ quan ban hành."],
    [{ title: "" }, "Hãy ghi trích yếu"],
    [{ status: "" }, "Hãy chọn tình trạng hiệu lực."],
    [date("issuedOn", "2025-02-31"), "Ngày phải là ngày có thật"],
    [date("inForceFrom", "2025-01-01"), "không thể trước ngày ban hành"],
    [{ number: "61/2018/NĐ-CP", type: "Nghị định" }, "Số văn bản ghi năm 2018"],
    [{ url: "javascript:alert(1)" }, "Địa chỉ phải bắt đầu bằng"],
    [{ topics: "xxx" }, "Chủ đề không có trong danh sách."],
  ])("refuses %j in words and keeps what was typed", async (wrong, sentence) => {
    const page = await editor.post(`${BASE}/moi`, fields({ note: "giữ lại dòng này", ...wrong }));
    expect(page.status).toBe(422);
    expect(page.body).toContain(sentence);
    expect(page.body).toContain("giữ lại dòng này");
  });

  test("one writes, another checks; only then the public reads it, with what replaced it", async () => {
    expect((await officer.post(`${BASE}/moi`, fields())).status).toBe(403);
    const old = idOf((await editor.post(`${BASE}/moi`, fields())).headers.location);
    expect((await editor.post(`${BASE}/moi`, fields({ issuer: "UBND tỉnh Cà Mau" }))).status).toBe(409);
    const other = await editor.post(`${BASE}/moi`, fields({ ...date("issuedOn", "2024-12-25") }));
    expect(other.status).toBe(303);
    expect((await site.visitor.get(`/van-ban/${old}`)).status).toBe(404);
    const record = await editor.get(`${BASE}/${old}`);
    expect(record.body).toContain("Cơ quan trong cây tổ chức");
    expect(await problemsOf(record.body)).toEqual([]);
    expect((await editor.post(`${BASE}/${old}/doi-chieu`, {})).status).toBe(403);
    expect((await leader.post(`${BASE}/${old}/doi-chieu`, {})).status).toBe(303);
    expect((await site.visitor.get(`/van-ban/${old}`)).body).toContain("văn bản này còn hiệu lực");

    const fresh = idOf(
      (
        await editor.post(
          `${BASE}/moi`,
          fields({ number: "9/KH-UBND", ...date("issuedOn", "2026-06-01"), ...date("inForceFrom", "2026-07-01") }),
        )
      ).headers.location,
    );
    const several = await editor.post(`${BASE}/${fresh}/quan-he`, {
      kind: "replaces",
      other: "143/KH-UBND",
      way: "forward",
    });
    expect(several.status).toBe(422);
    expect(several.body).toContain("nhiều văn bản cùng số này");
    const related = await editor.post(`${BASE}/${fresh}/quan-he`, {
      kind: "replaces",
      other: "143/KH-UBND",
      otherId: old,
      way: "forward",
    });
    expect(related.headers.location).toBe(`${BASE}/${fresh}?xong=relationSaved`);
    const ended = await site.visitor.get(`/van-ban/${old}`);
    expect(ended.body).toContain("đã hết hiệu lực");
    expect(ended.body).toContain("Được thay thế bởi");
    expect(ended.body).toContain("đang chờ người thứ hai kiểm tra");
    expect(await problemsOf(ended.body)).toEqual([]);
    const back = await editor.get(`${BASE}/${old}`);
    expect(back.body).toContain("Hết hiệu lực từ ngày");
    expect(back.body).toContain("01/07/2026");
    expect(back.body).toContain("Còn hiệu lực → Hết hiệu lực");
    expect((await editor.post(`${BASE}/${fresh}/quan-he`, { kind: "amends", other: "9/KH-UBND" })).status).toBe(422);
  });

  test("two who save at once are told; nothing is overwritten", async () => {
    const [first] = await site.app.db.selectFrom("legalDocument").select(["id", "version"]).orderBy("id").execute();
    const stale = fields({ title: "Câu của người thứ hai", basedOn: String((first?.version ?? 1) - 1) });
    const answer = await editor.post(`${BASE}/${first?.id}/sua`, stale);
    expect(answer.status).toBe(409);
    expect(answer.body).toContain("vừa lưu văn bản này");
    expect(answer.body).toContain("Câu của người thứ hai");
  });

  test("found without marks, by status, level, year and topic; the list goes out as it is filtered and comes in again", async () => {
    const found = await officer.get(`${BASE}?q=cai%20cach%20hanh%20chinh&cap=province&nam=2025&hieuluc=expired`);
    expect(found.body).toContain("143/KH-UBND");
    expect(found.body).toContain("1 văn bản");
    expect((await officer.get(`${BASE}?chude=finance`)).body).toContain("Không có văn bản nào như vậy");
    expect(await problemsOf(found.body)).toEqual([]);
    const csv = await officer.get(`${BASE}.csv?hieuluc=expired`);
    expect(csv.body.trim().split("\n")).toHaveLength(2);
    const again = await editor.upload(`${BASE}/nhap`, {}, [{ field: "file", name: "van-ban.csv", bytes: csv.bytes }]);
    expect(again.body).toContain("Đã ghi 0 văn bản mới; 1 dòng đã có sẵn.");
    const bad = await editor.upload(`${BASE}/nhap`, {}, [{ field: "file", name: "x.csv", bytes: "a;b\n1;2\n" }]);
    expect(bad.status).toBe(422);
    expect(bad.body).toContain("Không thấy cột “Số ký hiệu”");
  });

  test("the national documents come in once, with what they replace, and wait for a second person", async () => {
    const done = await editor.post(`${BASE}/nhap/kem-theo`, {});
    expect(done.body).toMatch(/Đã ghi \d\d văn bản mới; 0 dòng/);
    expect((await editor.post(`${BASE}/nhap/kem-theo`, {})).body).toContain("Đã ghi 0 văn bản mới");
    const both = await officer.get(`${BASE}?q=76/NQ-CP&loai=Ngh%E1%BB%8B%20quy%E1%BA%BFt`);
    expect(both.body).toContain("13/06/2013");
    expect(both.body).toContain("15/07/2021");
    const waiting = await leader.get(`${BASE}?cho=1&q=118/2025`);
    const id = /van-ban\/(\d+)">Nghị định 118\/2025/.exec(waiting.body)?.[1] ?? "";
    expect((await leader.post(`${BASE}/doi-chieu`, { id })).status).toBe(303);
    const page = await site.visitor.get(`/van-ban/${id}`);
    expect(page.body).toContain("61/2018/NĐ-CP");
    expect((await site.visitor.get("/van-ban?q=mot%20cua")).body).toContain("118/2025/NĐ-CP");
    expect(await problemsOf((await leader.get(`${BASE}?cho=1`)).body)).toEqual([]);
    expect(await problemsOf((await site.visitor.get("/van-ban")).body)).toEqual([]);
  });
});
