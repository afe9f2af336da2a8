import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../../platform/db/index.ts";
import { problemsOf } from "../../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../../testing/app.ts";
import { signedIn } from "../../../accounts/testing/build-people.ts";
import { buildProvince } from "../../../organisations/testing/build-units.ts";
import { catalogueOf } from "../../catalogue.ts";
import { importRecords } from "../../import-procedures.ts";
import { buildProcedure } from "../../testing/build-procedure.ts";

const site = useTestApp();
let editor: Browser;
let approver: Browser;
let officer: Browser;
const ADDRESS = "/can-bo/thu-tuc/1.000001/de-hieu";
const LIST = "/can-bo/thu-tuc/de-hieu";

const take = (records: ReturnType<typeof buildProcedure>[], day: string) =>
  transaction(site.app.db, (tx) =>
    importRecords(
      tx,
      { id: "system", name: "Hệ thống" },
      { records, source: "test", at: new Date(`${day}T02:00:00Z`) },
    ),
  );

beforeAll(async () => {
  const { province: unitId } = await buildProvince(site.app.db);
  editor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"] }));
  approver = site.browser(await signedIn(site.app, { unitId, roles: ["approver"] }));
  officer = site.browser(await signedIn(site.app, { unitId, roles: ["officer"] }));
  await take([buildProcedure(), buildProcedure({ code: "1.000002", name: "Cho mượn hội trường" })], "2026-07-01");
  await catalogueOf(site.app).refresh();
});

const hidden = (body: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? "";

/** Sentences as a person fills them in, in the rows the page gives. */
async function form(rows: [part: string, text: string, sources: string, follows?: boolean][], act = "save") {
  const { body } = await editor.get(ADDRESS);
  const count = Number(hidden(body, "rows"));
  const keys = Array.from(
    { length: count },
    (_, at) => [hidden(body, `key-${at}`), hidden(body, `part-${at}`)] as const,
  );
  const fields: Record<string, string> = {
    versionId: hidden(body, "versionId"),
    revision: hidden(body, "revision"),
    rows: String(count),
    act,
  };
  const free = [...rows];
  for (const [at, [key, part]] of keys.entries()) {
    fields[`key-${at}`] = key;
    fields[`part-${at}`] = part;
    const nth = free.findIndex((row) => row[0] === part);
    const row = nth < 0 ? undefined : free.splice(nth, 1)[0];
    fields[`text-${at}`] = row?.[1] ?? "";
    fields[`sources-${at}`] = row?.[2] ?? "";
    if (row?.[3]) fields[`follows-${at}`] = "co";
  }
  return fields;
}

const text = (body: string): string => body.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("from nothing to the public page", () => {
  test("the editor shows numbered passages, and pages are sound", async () => {
    const page = await editor.get(ADDRESS);
    expect(page.status).toBe(200);
    expect(text(page.body)).toContain("1 Đăng ký sử dụng nhà văn hóa thôn");
    expect(page.body).toContain("Thủ tục này chưa có lời dễ hiểu");
    for (const address of [ADDRESS, LIST, `${LIST}?xem=da-co`])
      expect(await problemsOf((await editor.get(address)).body), address).toEqual([]);
    expect((await officer.get(ADDRESS)).body).toContain("Chưa có lời dễ hiểu cho thủ tục này.");
    expect((await officer.post(ADDRESS, {})).status).toBe(403);
  });

  test("what is wrong is said at its place, and everything typed is kept", async () => {
    const fields = await form([
      ["name", "Mượn nhà văn hóa", "99, abc"],
      ["bring", "x".repeat(500), "1"],
    ]);
    const page = await editor.post(ADDRESS, fields);
    expect(page.status).toBe(422);
    for (const sentence of ["Không có đoạn luật số 99.", "Câu dài quá 400 ký tự", "Mượn nhà văn hóa", "99, abc"])
      expect(page.body).toContain(sentence);
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await editor.post(ADDRESS, await form([]))).body).toContain("Chưa có câu nào.");
    expect((await editor.post(ADDRESS, { rows: "99999", act: "x", "text-0": "\u0000 <b>" })).status).toBe(409);
  });

  test("a draft gets hints and a warning for numbers without a source", async () => {
    // Passages: 1 name, 2 applicants, 3 agency, 5 and 6 steps, 7 time, 8 fee, 10 and 11 papers.
    const saved = await editor.post(
      ADDRESS,
      await form([
        ["name", "Mượn nhà văn hóa", "1"],
        ["bring", "Đơn theo mẫu", "10"],
        ["steps", "Xuất trình đơn tại UBND xã", "5"],
        ["steps", "Trả 9.000 đồng", "8"],
      ]),
    );
    expect(saved.status).toBe(303);
    const page = await editor.get(ADDRESS);
    expect(page.body).toContain("“Xuất trình” là lời công văn.");
    expect(page.body).toContain("Viết đủ “UBND”: Ủy ban nhân dân.");
    expect(page.body).toContain("“9.000 đồng” không có trong đoạn luật đã chọn.");
    expect(text(page.body)).toContain("câu 1");
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await editor.get(`${LIST}?xem=dang-viet`)).body).toContain("1.000001");
  });

  test("two people do not overwrite each other", async () => {
    const old = await form([["name", "Tên cũ", "1"]]);
    await editor.post(
      ADDRESS,
      await form([
        ["name", "Mượn nhà văn hóa", "1"],
        ["cost", "Mỗi bản 9.000 đồng", "8"],
      ]),
    );
    const refused = await editor.post(ADDRESS, old);
    expect(refused.status).toBe(409);
    expect(refused.body).toContain("vừa lưu bản này trong lúc bạn viết");
    expect(refused.body).toContain("Tên cũ");
  });

  test("submitted, returned with a reason, submitted again, approved by somebody else after reading the numbers", async () => {
    const noSource = await editor.post(ADDRESS, await form([["name", "Mượn nhà văn hóa", ""]], "submit"));
    expect(noSource.status).toBe(422);
    expect(noSource.body).toContain("Còn 1 câu chưa chọn đoạn luật");
    const rows: Parameters<typeof form>[0] = [
      ["name", "Mượn nhà văn hóa", "1"],
      ["bring", "Đơn theo mẫu", "10"],
      ["cost", "Mỗi bản 9.000 đồng", "8"],
    ];
    expect((await editor.post(ADDRESS, await form(rows, "submit"))).status).toBe(303);
    expect((await editor.get(`${LIST}?xem=cho-duyet`)).body).toContain("1.000001");
    const waiting = await approver.get(ADDRESS);
    expect(waiting.body).toContain("Có con số hoặc tên mẫu không thấy trong đoạn luật đã chọn: 9.000 đồng.");
    expect(await problemsOf(waiting.body)).toEqual([]);
    const rendition = hidden(waiting.body, "rendition");
    expect((await editor.post(`${ADDRESS}/duyet`, { rendition })).status).toBe(403);
    expect((await approver.post(`${ADDRESS}/duyet`, { rendition })).status).toBe(422);
    expect((await approver.post(`${ADDRESS}/duyet`, { rendition: "999" })).status).toBe(409);
    const empty = await approver.post(`${ADDRESS}/tra-lai`, { rendition, note: "" });
    expect(empty.status).toBe(422);
    expect(empty.body).toContain("Hãy viết lý do.");
    await approver.post(`${ADDRESS}/tra-lai`, { rendition, note: "Phí sai" });
    expect((await editor.get(ADDRESS)).body).toContain("Phí sai");
    rows[2] = ["cost", "Mỗi bản 8.000 đồng", "8"];
    expect((await editor.post(ADDRESS, await form(rows, "submit"))).status).toBe(303);
    expect((await approver.post(`${ADDRESS}/duyet`, { rendition })).status).toBe(303);
    const open = await site.visitor.get("/thu-tuc/1.000001");
    expect(open.body).toContain("Mượn nhà văn hóa");
    expect(open.body).toContain("Mỗi bản 8.000 đồng");
  });

  test("a changed fee asks for one sentence only, shows the difference, and one tick confirms it", async () => {
    const before = buildProcedure();
    await take(
      [
        {
          ...before,
          methods: [{ ...before.methods[0], feeText: "8.500 đồng/bản" }, before.methods[1]] as typeof before.methods,
        },
      ],
      "2026-11-15",
    );
    await catalogueOf(site.app).refresh();
    expect((await editor.get(`${LIST}?xem=can-xem-lai`)).body).toContain("1.000001");
    const csv = await editor.get(`${LIST}.csv?xem=can-xem-lai`);
    expect(csv.body).toContain("Mượn nhà văn hóa");
    const page = await editor.get(ADDRESS);
    expect(page.body).toContain("1 câu có đoạn luật đã đổi");
    expect(page.body).toMatch(/<del>8\.000/);
    expect(page.body).toMatch(/<ins>8\.500/);
    expect(await problemsOf(page.body)).toEqual([]);
    const keep: Parameters<typeof form>[0] = [
      ["name", "Mượn nhà văn hóa", "1"],
      ["bring", "Đơn theo mẫu", "10"],
    ];
    const stale = await editor.post(ADDRESS, await form([...keep, ["cost", "Mỗi bản 8.000 đồng", ""]], "submit"));
    expect(stale.status).toBe(422);
    expect(stale.body).toContain("Còn 1 câu có đoạn luật đã đổi");
    const done = await editor.post(ADDRESS, await form([...keep, ["cost", "Mỗi bản 8.500 đồng", "", true]], "submit"));
    expect(done.status).toBe(303);
    const waiting = await approver.get(ADDRESS);
    await approver.post(`${ADDRESS}/duyet`, { rendition: hidden(waiting.body, "rendition") });
    expect((await site.visitor.get("/thu-tuc/1.000001")).body).toContain("Mỗi bản 8.500 đồng");
    expect(text((await editor.get(ADDRESS)).body)).toContain("Lần 2: đã duyệt, theo bản số 2");
  });

  test("taken down with a reason, the edition before is read again", async () => {
    const page = await approver.get(ADDRESS);
    const rendition = hidden(page.body, "rendition");
    expect((await approver.post(`${ADDRESS}/go-xuong`, { rendition, note: "Câu phí gây hiểu lầm" })).status).toBe(303);
    const open = await site.visitor.get("/thu-tuc/1.000001");
    expect(open.body).not.toContain("Mỗi bản 8.500 đồng");
    expect(open.body).toContain("Mượn nhà văn hóa");
  });
});

describe("the list by place", () => {
  test("a unit's procedures alone; a name nobody bears is told at its field", async () => {
    const wrong = await editor.get(`${LIST}?noi=${encodeURIComponent("Xã Không Có Thật")}`);
    expect([wrong.status, wrong.body.includes("Không có đơn vị nào tên như vậy")]).toEqual([422, true]);
    const one = await editor.get(`${LIST}.csv?xem=da-co&noi=${encodeURIComponent("tỉnh Cà Mau")}`);
    expect(one.status).toBe(200);
  });
});

describe("sharing", () => {
  test("a file of another province becomes drafts; broken lines say why", async () => {
    const file = await editor.get(`${LIST}.jsonl`);
    const line = JSON.parse(file.body.trim()) as { code: string; sentences: { text: string }[] };
    expect(line.code).toBe("1.000001");
    const other = { ...line, code: "1.000002" };
    const lines = [
      JSON.stringify(other),
      "{broken",
      JSON.stringify({ code: 1 }),
      JSON.stringify({ ...line, code: "9.999999" }),
      JSON.stringify(line),
    ];
    const answer = await editor.upload(`${LIST}/nhan`, {}, [
      { field: "file", name: "a.jsonl", bytes: lines.join("\n") },
    ]);
    expect(answer.status).toBe(200);
    for (const sentence of [
      "Đã nhận 1 thủ tục thành bản nháp.",
      "Dòng 2: dòng hỏng hoặc bị cắt ngang.",
      "Dòng 3: thiếu trường",
      "Dòng 4: ở đây không có thủ tục mang mã này.",
      "Dòng 5: giống bản đã có ở đây.",
    ])
      expect(answer.body).toContain(sentence);
    // The name of that procedure is another one: its sentence waits for somebody to read it.
    expect((await editor.get("/can-bo/thu-tuc/1.000002/de-hieu")).body).toContain("Đoạn luật của câu này đã đổi");
    const again = await editor.upload(`${LIST}/nhan`, {}, [
      { field: "file", name: "a.jsonl", bytes: JSON.stringify(other) },
    ]);
    expect(again.body).toContain("giống bản đã có ở đây");
    const newer = { ...other, sentences: other.sentences.map((one) => ({ ...one, text: `${one.text} Thêm.` })) };
    const busy = await editor.upload(`${LIST}/nhan`, {}, [
      { field: "file", name: "a.jsonl", bytes: JSON.stringify(newer) },
    ]);
    expect(busy.body).toContain("ở đây đang có người viết cho thủ tục này");
    const useless = await editor.upload(`${LIST}/nhan`, {}, [
      { field: "file", name: "a.jsonl", bytes: "PK\u0003\u0004" },
    ]);
    expect(useless.status).toBe(422);
    expect((await editor.upload(`${LIST}/nhan`, {}, [])).status).toBe(422);
  });
});
