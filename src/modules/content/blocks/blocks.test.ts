import { beforeAll, describe, expect, test } from "vitest";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { checkFigures } from "../live-figures/check-figures.ts";
import { marksIn, readMark, withFigures } from "../live-figures/mark.ts";
import { blocksIn, hasBlockInLine, withBlocks } from "./block.ts";

const site = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
let editor: Browser;
let approver: Browser;
let communeEditor: Browser;
let communeApprover: Browser;

beforeAll(async () => {
  const { db } = site.app;
  units = await buildProvince(db, "Tỉnh Cà Mau");
  await transaction(db, (tx: Tx) => saveHomeUnit(tx, units.province));
  const as = async (unitId: string, role: "editor" | "approver") =>
    site.browser(await signedIn(site.app, { unitId, roles: [role] }));
  editor = await as(units.province, "editor");
  approver = await as(units.province, "approver");
  communeEditor = await as(units.tanThanh, "editor");
  communeApprover = await as(units.tanThanh, "approver");
}, 60_000);

const LIST = "/can-bo/khoi-dung-chung";
const DAY = { "reviewOn-day": "30", "reviewOn-month": "06", "reviewOn-year": "2028" };
const WORDS = { body: "Cải cách để người dân đỡ mất công.", topic: "procedures", bases: "", ...DAY };

async function revision(id: string): Promise<string> {
  const { db } = site.app;
  const row = await db.selectFrom("sharedBlock").select("revision").where("id", "=", id).executeTakeFirstOrThrow();
  return String(row.revision);
}

async function written(title: string, more: Record<string, string> = {}, who = editor, unitId = units.province) {
  const answer = await who.post(`${LIST}/moi`, { ...WORDS, title, unitId, ...more });
  expect(answer.status, answer.body.slice(0, 3_000)).toBe(303);
  const id = /khoi-dung-chung\/([0-9a-f-]{36})/.exec(String(answer.headers.location))?.[1] ?? "";
  const { code } = await site.app.db
    .selectFrom("sharedBlock")
    .select("code")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return { id, line: `{{khoi:${code}}}` };
}

const act = async (who: Browser, id: string, name: string, more: Record<string, string> = {}) =>
  who.post(`${LIST}/${id}/${name}`, { basedOn: await revision(id), ...more });

async function approved(title: string, more: Record<string, string> = {}) {
  const block = await written(title, more);
  expect((await act(approver, block.id, "duyet")).status).toBe(303);
  return block;
}

async function nextVersion(id: string, title: string, body: string): Promise<void> {
  expect((await act(editor, id, "sua", { ...WORDS, title, body })).status).toBe(303);
  expect((await act(approver, id, "duyet")).status).toBe(303);
}

const ITEM = {
  kind: "news",
  title: "Quầy một cửa mở thêm sáng thứ Bảy",
  summary: "Từ tháng này quầy nhận giấy tờ cả sáng thứ Bảy.",
  topic: "procedures.oneStop",
  audiences: "residents",
  after: "submit",
};
const send = (body: string, more: Record<string, string> = {}) =>
  communeEditor.post("/can-bo/tin-bai/moi", { ...ITEM, unitId: units.tanThanh, body, ...more });

async function item(body: string, more: Record<string, string> = {}): Promise<string> {
  const answer = await send(body, more);
  expect(answer.status, answer.body.slice(0, 3_000)).toBe(303);
  return /tin-bai\/([0-9a-f-]{36})/.exec(String(answer.headers.location))?.[1] ?? "";
}

async function slugOf(id: string): Promise<string> {
  const { db } = site.app;
  return (await db.selectFrom("item").select("slug").where("id", "=", id).executeTakeFirstOrThrow()).slug;
}

async function published(body: string, more: Record<string, string> = {}): Promise<{ id: string; slug: string }> {
  const id = await item(body, more);
  expect((await communeApprover.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
  return { id, slug: await slugOf(id) };
}

describe("the line of a block", () => {
  test("stands alone, whatever its capitals and spaces; inside another line it is a fault", () => {
    expect(blocksIn("Mở đầu.\n{{ Khoi: Y-Nghia }}\r\n{{khoi:y-nghia}}\n- {{khoi:khac}}")).toEqual(["y-nghia"]);
    expect(hasBlockInLine("Mở đầu.\n- {{khoi:khac}}")).toBe(true);
    expect(hasBlockInLine("Mở đầu.\n{{khoi:y-nghia}}")).toBe(false);
    expect(withBlocks("Một.\n{{khoi:a}}\n{{khoi:b}}\nHai.", new Map([["a", "Lời $& của khối."]]))).toBe(
      "Một.\n\nLời $& của khối.\n\nHai.",
    );
  });
});

describe("a shared block", () => {
  test("is written by one, decided by another, found in the list and never changed once approved", async () => {
    const { id } = await written("Ý nghĩa của cải cách");
    expect((await act(editor, id, "duyet")).status).toBe(403);
    expect((await act(approver, id, "tra-lai")).status).toBe(422);
    expect((await act(approver, id, "tra-lai", { note: "Thêm ví dụ" })).status).toBe(303);
    expect((await editor.get(`${LIST}/${id}`)).body).toContain("Thêm ví dụ");
    expect((await act(editor, id, "sua", { ...WORDS, title: "Ý nghĩa của cải cách" })).status).toBe(303);
    expect((await act(approver, id, "duyet")).status).toBe(303);
    const record = await editor.get(`${LIST}/${id}`);
    expect(await problemsOf(record.body)).toEqual([]);
    expect(record.body).toContain("{{khoi:y-nghia-cua-cai-cach}}");
    const list = await editor.get(`${LIST}?q=y+nghia&tinhtrang=approved`);
    expect(await problemsOf(list.body)).toEqual([]);
    expect(list.body).toContain("Ý nghĩa của cải cách");
    expect((await editor.get(`${LIST}?tinhtrang=due`)).body).not.toContain("Ý nghĩa của cải cách");
    expect((await editor.get(`${LIST}?q=khong+co`)).body).not.toContain("Ý nghĩa của cải cách");
    expect((await editor.get(`${LIST}.csv?q=y+nghia`)).body).toContain("y-nghia-cua-cai-cach");
    await expect(
      site.app.db.updateTable("sharedBlockVersion").set({ body: "Khác" }).where("blockId", "=", id).execute(),
    ).rejects.toThrow("never changes");
  });

  test("nobody decides on words of his own, the database neither", async () => {
    const { id } = await written("Bốn mắt");
    await expect(
      site.app.db
        .updateTable("sharedBlockVersion")
        .set((row) => ({
          state: "approved",
          decidedBy: row.ref("writtenBy"),
          decidedByName: "x",
          decidedAt: new Date(),
        }))
        .where("blockId", "=", id)
        .execute(),
    ).rejects.toThrow("shared_block_writer_does_not_decide");
  });

  test.each([
    ["no name", { title: "" }, "title"],
    ["a picture", { body: "Lời.\n![abc]" }, "body"],
    ["another block", { body: "{{khoi:a}}" }, "body"],
    ["too long", { body: "a".repeat(4_001) }, "body"],
    ["a number nobody knows", { bases: "99/2099/NĐ-CP" }, "bases"],
    ["a day that is over", { "reviewOn-year": "2020" }, "reviewOn"],
    ["another unit", { unitId: "00000000-0000-0000-0000-000000000000" }, "unitId"],
  ])("with %s it is not kept, and what was typed stays", async (_why, more, field) => {
    const answer = await editor.post(`${LIST}/moi`, { ...WORDS, title: "Khối sai", unitId: units.province, ...more });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(`href="#${field}`);
    expect(await problemsOf(answer.body)).toEqual([]);
  });

  test("a unit below sees what is approved above and cannot change it", async () => {
    const waiting = await written("Chưa duyệt");
    const block = await approved("Cấp trên duyệt");
    expect((await communeEditor.get(`${LIST}/${waiting.id}`)).status).toBe(404);
    expect((await communeEditor.get(`${LIST}/${block.id}`)).status).toBe(200);
    expect((await act(communeEditor, block.id, "sua", { ...WORDS, title: "Khác" })).status).toBe(403);
    expect((await act(communeApprover, block.id, "rut", { note: "Không dùng" })).status).toBe(403);
    expect((await editor.post(`${LIST}/${block.id}/sua`, { ...WORDS, title: "Cũ", basedOn: "1" })).status).toBe(409);
  });
});

describe("in a text", () => {
  test("a block is read wherever the item is read, as it was when the item was approved", async () => {
    const block = await approved("Kiểm soát là gì", { body: "Kiểm soát là xem từng thủ tục có cần không." });
    const edit = await communeEditor.get("/can-bo/tin-bai/moi");
    expect(edit.body).toContain(`data-insert="${block.line}"`);
    const looked = await send(`Mở đầu.\n${block.line}`, { after: "check" });
    expect(looked.body).toContain("<p>Kiểm soát là xem từng thủ tục có cần không.</p>");
    expect(looked.body).toContain(block.line);
    const { id, slug } = await published(`Mở đầu.\n${block.line}\nKết thúc.`, { title: "Kể về kiểm soát" });
    const words = "Kiểm soát là xem từng thủ tục có cần không.";
    const places = [
      `/tin-tuc/${slug}`,
      "/tin-tuc/feed.atom",
      `/api/v1/items/${id}`,
      `/tin-tuc?q=${encodeURIComponent("xem từng thủ tục")}`,
    ];
    for (const place of places.slice(0, 3)) {
      const { body } = await site.visitor.get(place);
      expect(body, place).toContain(words);
      expect(body, place).not.toContain("{{khoi");
    }
    expect((await site.visitor.get(places[3] ?? "")).body).toContain("Kể về kiểm soát");
    const forms = await site.app.db
      .selectFrom("itemRendition")
      .select(["form", "text"])
      .where("itemId", "=", id)
      .execute();
    for (const form of ["news", "sheet", "email"])
      expect(forms.find((one) => one.form === form)?.text, form).toContain(words);
    expect((await site.visitor.get(`/tin-tuc/${slug}/to-a4.pdf`)).status).toBe(200);

    await nextVersion(block.id, "Kiểm soát là gì", "Kiểm soát là xem từng thủ tục có đáng giữ không.");
    expect((await site.visitor.get(`/tin-tuc/${slug}`)).body).toContain(words);
    const record = await communeEditor.get(`/can-bo/tin-bai/${id}`);
    expect(await problemsOf(record.body)).toEqual([]);
    expect(record.body).toContain("Khối dùng chung đã có bản mới");
    expect(record.body).toContain("<ins>đáng giữ</ins>");
    expect((await communeEditor.post(`/can-bo/tin-bai/${id}/theo-khoi`, {})).status).toBe(303);
    const after = (await communeEditor.get(`/can-bo/tin-bai/${id}`)).body;
    expect(after).toContain("có đáng giữ không");
    expect(after).not.toContain("Khối dùng chung đã có bản mới");
    expect((await site.visitor.get(`/tin-tuc/${slug}`)).body).toContain(words);
    await communeEditor.post(`/can-bo/tin-bai/${id}/trinh`, {});
    expect((await communeApprover.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
    expect((await site.visitor.get(`/tin-tuc/${slug}`)).body).toContain("có đáng giữ không");
  });

  test("its sentences are what translators get", async () => {
    const block = await approved("Câu dịch", { body: "Câu của khối để dịch." });
    const { id } = await published(`Mở đầu.\n${block.line}`, { title: "Tin để dịch" });
    const translator = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["translator"] }));
    expect((await translator.get(`/can-bo/dich/${id}/km`)).body).toContain("Câu của khối để dịch.");
  });

  test("unknown, withdrawn, inside a line or of another unit it holds the item back with a clear sentence", async () => {
    const own = await written("Của tỉnh chưa duyệt");
    for (const line of ["{{khoi:khong-co}}", own.line]) {
      const answer = await send(`Mở đầu.\n${line}`);
      expect(answer.status).toBe(422);
      expect(answer.body).toContain("đã duyệt cho đơn vị này");
      expect(answer.body).toContain(line);
    }
    expect((await send("Mở đầu {{khoi:khong-co}} ở giữa.")).body).toContain("phải đứng riêng một dòng");

    const block = await approved("Sẽ thu hồi", { body: "Lời sẽ thu hồi." });
    const id = await item(`Mở đầu.\n${block.line}`, { title: "Nháp có khối", after: "save" });
    const { slug } = await published(`Mở đầu.\n${block.line}`, { title: "Tin đã ra" });
    const waiting = await item(`Mở đầu.\n${block.line}`, { title: "Chờ duyệt" });
    expect((await act(approver, block.id, "rut", { note: "Quy định đã đổi" })).status).toBe(303);
    expect((await communeEditor.get(`/can-bo/tin-bai/${id}`)).body).toContain("đã bị thu hồi");
    const sent = await communeEditor.post(`/can-bo/tin-bai/${id}/trinh`, {});
    expect(String(sent.headers.location)).toContain("/sua?thieu=1");
    expect((await communeEditor.get(String(sent.headers.location))).body).toContain("Chưa trình duyệt được");
    expect((await communeApprover.post(`/can-bo/tin-bai/${waiting}/duyet`, { when: "now" })).status).toBe(409);
    expect((await site.visitor.get(`/tin-tuc/${slug}`)).body).toContain("Lời sẽ thu hồi.");
    expect((await send(`Mở đầu.\n${block.line}`)).status).toBe(422);
    expect((await communeEditor.get("/can-bo/tin-bai/moi")).body).not.toContain(`data-insert="${block.line}"`);
  });

  test("more blocks than fit, or longer than its forms hold, is said at the field", async () => {
    const many = Array.from({ length: 11 }, (_, n) => `{{khoi:k-${n}}}`).join("\n");
    expect((await send(many, { after: "save" })).body).toContain("nhiều nhất 10 khối");
    const block = await approved("Khối dài", { body: "Lời dài. ".repeat(400).trim() });
    const answer = await send(`${"Chữ. ".repeat(3_600)}\n${block.line}`, { after: "save" });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("dài quá 20.000 ký tự");
  });
});

describe("figures inside a text", () => {
  const MARK = "{{so-lieu:dung-han:tan-thanh:2026-10}}";
  const count = async (onTime: number, late: number) => {
    const { db } = site.app;
    await db.deleteFrom("dossierTally").execute();
    await db
      .insertInto("dossierTally")
      .values({
        unitId: units.tanThanh,
        onDay: "2026-10-12",
        field: "Hộ tịch",
        procedureCode: "1.000001",
        received: onTime + late,
        settledOnTime: onTime,
        settledLate: late,
      })
      .execute();
  };

  test("a mark is read by its parts, each named once", () => {
    expect(marksIn(`Đạt ${MARK}, và {{ so-lieu : dung-han : tan-thanh : 2026-10 }}`)).toEqual([
      "dung-han:tan-thanh:2026-10",
    ]);
    expect(readMark("dung-han:tan-thanh:2026-10")).toEqual({
      measure: "onTime",
      unitSlug: "tan-thanh",
      period: "2026-10",
    });
    expect(["nhanh:x:2026", "dung-han:x:2026", "dung-han:x:2026-13", "ke-hoach:x:2026"].map(readMark)).toEqual([
      "measure",
      "period",
      "period",
      "period",
    ]);
    expect(withFigures(`Đạt ${MARK}.`, new Map([["dung-han:tan-thanh:2026-10", "98%"]]))).toBe("Đạt 98%.");
  });

  test("its value is fixed at the approval with day and page; what moves afterwards is told to officers, readers keep what was approved", async () => {
    await count(44, 1);
    const typed = { ...ITEM, unitId: units.tanThanh, body: "x", after: "figure" };
    const asked = (period: string) =>
      communeEditor.post("/can-bo/tin-bai/moi", {
        ...typed,
        figMeasure: "dung-han",
        figUnit: "tan-thanh",
        figPeriod: period,
      });
    const looked = await asked("2026-10");
    expect(looked.status).toBe(200);
    expect(looked.body).toContain(`data-insert="${MARK}"`);
    expect(looked.body).toContain("97,8% (Phường Tân Thành, tháng 10/2026)");
    expect((await asked("2026-09")).body).toContain("Chưa có gì để đếm");
    expect(await problemsOf(looked.body)).toEqual([]);

    const id = await item(`Tháng 10 bà con được trả kết quả đúng hẹn: ${MARK}.`);
    await count(45, 1);
    const open = await communeApprover.get(`/can-bo/tin-bai/${id}`);
    expect(open.body).toContain("đúng hẹn: 97,8%");
    expect((await communeApprover.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
    const slug = await slugOf(id);
    const page = (await site.visitor.get(`/tin-tuc/${slug}`)).body;
    expect(page).toContain("đúng hẹn: 97,8% (Phường Tân Thành, tháng 10/2026).");
    expect(page).toContain('href="/tan-thanh/so-lieu/ho-so?thang=2026-10"');
    expect(page.match(/Số chốt ngày/g)).toHaveLength(1);
    expect(page).not.toContain("{{");
    const forms = (await communeEditor.get(`/can-bo/tin-bai/${id}/hinh-thuc`)).body;
    expect(forms).toContain("chín mươi bảy phẩy tám phần trăm");
    expect(forms).not.toContain("so-lieu:");

    await count(40, 6);
    site.clock.set(new Date(site.clock.now().getTime() + 60_000));
    await checkFigures.run(site.app, {}, { id: 0, attempt: 1, progress: async () => {} });
    const record = (await communeEditor.get(`/can-bo/tin-bai/${id}`)).body;
    expect(record).toContain("Bài ghi 97,8%, nay là 87%");
    expect((await communeEditor.get("/can-bo/tin-bai/ra-soat")).body).toContain("Số liệu đã đổi");
    expect((await site.visitor.get(`/tin-tuc/${slug}`)).body).toContain("97,8%");
    expect((await communeEditor.post(`/can-bo/tin-bai/${id}/mo-ban-sua`, {})).status).toBe(303);
    expect((await communeEditor.get(`/can-bo/tin-bai/${id}/sua`)).body).toContain("87% (Phường Tân Thành");
  });

  test("a small number is refused with a sentence, and nothing goes out", async () => {
    await count(3, 1);
    const refused = await send(`Đúng hẹn ${MARK}.`);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain("quá nhỏ nên không công khai");
    expect(refused.body).toContain(MARK);
    const inTitle = await send("Lời", { title: `Đạt ${MARK}` });
    expect(inTitle.body).toContain("Số liệu chỉ chèn được vào nội dung");
    const inQuote = await send("Lời", { "fact-quote": `Đạt ${MARK}`, "fact-quoteBy": "Chủ tịch" });
    expect(inQuote.status).toBe(422);
    expect(inQuote.body).toContain("Số liệu chỉ chèn được vào nội dung");
  });
});
