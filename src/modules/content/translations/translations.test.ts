import { beforeAll, describe, expect, test } from "vitest";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { importRecords, type ProcedureRecord } from "../../procedures/index.ts";
import { buildProcedure } from "../../procedures/testing/build-procedure.ts";
import { listLedgerEntries } from "../../publishing/index.ts";
import { termsIn } from "./memory.ts";
import { sumOf } from "./source-sentences.ts";
import { findTerm, type Term } from "./term.store.ts";
import { findAudio, findTranslation, listPairs } from "./translation.store.ts";

const site = useTestApp();
let unitId: string;
let editor: Browser;
let approver: Browser;
let first: Browser;
let second: Browser;
let learner: Browser;
let stranger: Browser;
let admin: Browser;
const people: Record<string, BuiltPerson> = {};

const who = async (name: string, roles: Parameters<typeof buildPerson>[1]["roles"] = []): Promise<Browser> => {
  people[name] = await buildPerson(site.app.db, { unitId, roles, name });
  return site.browser(await signedIn(site.app, { person: people[name] }));
};

beforeAll(async () => {
  const { province } = await buildProvince(site.app.db, "Tỉnh Cà Mau");
  await transaction(site.app.db, (tx: Tx) => saveHomeUnit(tx, province));
  unitId = province;
  editor = await who("Người viết", ["editor"]);
  approver = await who("Người duyệt", ["approver"]);
  first = await who("Thạch Sa Rây", ["translator"]);
  second = await who("Danh Thị Sà Quên", ["translator"]);
  learner = await who("Người học", ["translator"]);
  stranger = await who("Người lạ", ["translator"]);
  admin = await who("Quản trị", ["admin"]);
  for (const [name, native] of [
    ["Thạch Sa Rây", "1"],
    ["Danh Thị Sà Quên", "1"],
    ["Người học", ""],
  ] as const) {
    const fields = { person: people[name]?.id as string, ngonngu: "km", native };
    expect((await admin.post("/can-bo/dich/nguoi-dich", fields)).status).toBe(303);
  }
});

const TITLE = "Sáng thứ Bảy vẫn nhận hồ sơ";
const SUMMARY = "Từ tháng 12, bộ phận một cửa mở cửa sáng thứ Bảy.";
const BODY = "Giờ nhận từ 7 giờ 30. Nghỉ ngày lễ.\n\n- Mang theo căn cước";
const KHMER: Record<string, string> = {
  [SUMMARY]: "ចាប់ពីខែ១២ ច្រកតែមួយបើកព្រឹកថ្ងៃសៅរ៍។",
  "Giờ nhận từ 7 giờ 30.": "ទទួលចាប់ពីម៉ោង ៧:៣០។",
  "Nghỉ ngày lễ.": "ឈប់ថ្ងៃបុណ្យ។",
  "Mang theo căn cước": "យកអត្តសញ្ញាណប័ណ្ណ",
};

let counter = 0;
async function publish(
  body = BODY,
  more: Record<string, string> = {},
): Promise<{ id: string; slug: string; title: string }> {
  const title = `${TITLE} ${++counter}`;
  const made = await editor.post("/can-bo/tin-bai/moi", {
    unitId,
    kind: "news",
    title,
    summary: SUMMARY,
    body,
    topic: "procedures",
    audiences: ["ethnicCommunities"],
    procedureCodes: "",
    taskId: "",
    after: "submit",
    ...more,
  });
  const id = /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] as string;
  expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
  return { id, slug: `sang-thu-bay-van-nhan-ho-so-${counter}`, title };
}

const fieldsFor = (texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([source, text]) => [
      [`v-${sumOf(source)}`, source],
      [`c-${sumOf(source)}`, text],
    ]),
  );

const revisionOf = async (id: string): Promise<string> =>
  String((await findTranslation(site.app.db, id, "km"))?.revision ?? 0);

const save = async (by: Browser, id: string, texts: Record<string, string>, more: Record<string, string> = {}) =>
  by.post(`/can-bo/dich/${id}/km/luu`, { basedOn: await revisionOf(id), ...fieldsFor(texts), ...more });

async function translated(): Promise<{ id: string; slug: string; title: string }> {
  const item = await publish();
  const all = { ...KHMER, [item.title]: `ព្រឹកថ្ងៃសៅរ៍ ${counter}` };
  expect((await save(first, item.id, all, { after: "submit" })).headers.location).toContain("xong=submitted");
  expect((await second.post(`/can-bo/dich/${item.id}/km/xac-nhan`, {})).status).toBe(303);
  return item;
}

describe("an item in another language", () => {
  test("is out once a second native reader said it reads right, at its own address, and counts for those who speak it", async () => {
    const item = await translated();
    const page = await site.visitor.get(`/tin-tuc/${item.slug}/km`);
    expect(page.status).toBe(200);
    expect(await problemsOf(page.body)).toEqual([]);
    for (const text of Object.values(KHMER)) expect(page.body).toContain(text);
    expect(page.body).toContain('<article lang="km">');
    expect(page.body).toContain("Bản tiếng Việt là bản chính thức.");
    expect(page.body).not.toContain("đang được cập nhật");
    const vietnamese = await site.visitor.get(`/tin-tuc/${item.slug}`);
    expect(await problemsOf(vietnamese.body)).toEqual([]);
    expect(vietnamese.body).toContain(`href="/tin-tuc/${item.slug}/km"`);
    expect(vietnamese.body).toContain('hreflang="km"');
    const rows = await site.app.db
      .selectFrom("ledgerEntry")
      .select(["language", "state", "address"])
      .where("recordId", "=", item.id)
      .where("language", "=", "km")
      .execute();
    expect(rows).toEqual([{ language: "km", state: "sent", address: `/tin-tuc/${item.slug}/km` }]);
    const sheet = await site.visitor.get(`/tin-tuc/${item.slug}/km/to-a4.pdf`);
    expect(sheet.headers["content-type"]).toBe("application/pdf");
    expect((await site.visitor.get(`/tin-tuc/${item.slug}/en`)).status).toBe(404);
    expect((await site.visitor.get(`/tin-tuc/${item.slug}/vi`)).status).toBe(404);
    expect((await site.visitor.get(`/tin-tuc/${item.slug}/xx`)).status).toBe(404);
  });

  test("nobody reads it before, and who wrote, who is no native, who is not on record cannot let it out", async () => {
    const item = await publish();
    const address = `/can-bo/dich/${item.id}/km`;
    const form = await first.get(address);
    expect(await problemsOf(form.body)).toEqual([]);
    expect((await save(stranger, item.id, KHMER)).status).toBe(409);
    expect((await save(first, item.id, KHMER)).status).toBe(303);
    const early = await first.post(`${address}/trinh`, {});
    expect([early.status, early.body]).toEqual([409, expect.stringContaining("Còn câu chưa dịch")]);
    expect((await save(learner, item.id, { [item.title]: `ព្រឹក ${counter}` }, { after: "submit" })).status).toBe(303);
    expect((await site.visitor.get(`/tin-tuc/${item.slug}/km`)).status).toBe(404);
    for (const [by, why] of [
      [first, "Bạn đã dịch bản này"],
      [learner, "Chỉ người bản ngữ"],
      [stranger, "Chưa ghi bạn biết ngôn ngữ này"],
    ] as const) {
      const refused = await by.post(`${address}/xac-nhan`, {});
      expect([refused.status, refused.body]).toEqual([409, expect.stringContaining(why)]);
    }
    expect((await editor.post(`${address}/xac-nhan`, {})).status).toBe(403);
    const unexplained = await second.post(`${address}/tra-lai`, { reason: " " });
    expect([unexplained.status, unexplained.body]).toEqual([422, expect.stringContaining("Hãy ghi câu nào chưa đúng")]);
    expect((await second.post(`${address}/tra-lai`, { reason: "Câu hai dịch sát chữ." })).status).toBe(303);
    expect((await first.get(address)).body).toContain("Câu hai dịch sát chữ.");
    // Past the command, the database refuses as well.
    await expect(
      site.app.db
        .updateTable("translation")
        .set({ state: "confirmed", decidedBy: people["Thạch Sa Rây"]?.id ?? "" })
        .where("itemId", "=", item.id)
        .execute(),
    ).rejects.toThrow(/translation_writer_does_not_confirm/);
  });

  test("only changed sentences come back to the translator; until then they stand in Vietnamese, and the page says so", async () => {
    const item = await translated();
    await editor.post(`/can-bo/tin-bai/${item.id}/mo-ban-sua`, {});
    const edit = await editor.get(`/can-bo/tin-bai/${item.id}/sua`);
    const saved = await editor.post(`/can-bo/tin-bai/${item.id}/sua`, {
      kind: "news",
      title: item.title,
      summary: SUMMARY,
      body: "Giờ nhận từ 8 giờ. Nghỉ ngày lễ.\n\n- Mang theo căn cước",
      topic: "procedures",
      audiences: ["ethnicCommunities"],
      procedureCodes: "",
      taskId: "",
      correctionNote: "Bản trước ghi sai giờ.",
      basedOn: /name="basedOn" value="([^"]+)"/.exec(edit.body)?.[1] as string,
      after: "submit",
    });
    expect(saved.status, saved.body).toBe(303);
    await approver.post(`/can-bo/tin-bai/${item.id}/duyet`, { when: "now" });
    const page = await site.visitor.get(`/tin-tuc/${item.slug}/km`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain('<span lang="vi">Giờ nhận từ 8 giờ.</span>');
    expect(page.body).toContain(KHMER["Nghỉ ngày lễ."]);
    expect(page.body).toContain("chỗ nào chưa dịch thì theo bản tiếng Việt");
    const work = await first.get("/can-bo/dich?ngonngu=km&tinhtrang=outdated");
    expect(await problemsOf(work.body)).toEqual([]);
    expect(work.body).toContain(item.title);
    // What was wrong is told where it was wrong, in the same language.
    expect(page.body).toContain('<span lang="vi">Bản trước ghi sai giờ.</span>');
    const anew = { "Giờ nhận từ 8 giờ.": "ម៉ោង ៨", "Bản trước ghi sai giờ.": "ម៉ោងមុនខុស។" };
    expect((await save(first, item.id, anew, { after: "submit" })).status).toBe(303);
    // While the new words wait, people go on reading what was confirmed.
    expect((await site.visitor.get(`/tin-tuc/${item.slug}/km`)).body).toContain(KHMER["Nghỉ ngày lễ."]);
    await second.post(`/can-bo/dich/${item.id}/km/xac-nhan`, {});
    const whole = await site.visitor.get(`/tin-tuc/${item.slug}/km`);
    expect(whole.body).toContain("ម៉ោង ៨");
    expect(whole.body).toContain("ម៉ោងមុនខុស។");
    expect(whole.body).not.toContain("Bản trước ghi sai giờ.");
    expect(whole.body).not.toContain("đang được cập nhật");
  });

  test("its facts are sentences to translate like all others, on the page and in forms", async () => {
    const fact = { measure: "Thời gian chờ", after: "12 phút", evidence: "Sổ theo dõi của quầy", shown: "nobody" };
    const facts = Object.fromEntries(Object.entries(fact).map(([name, text]) => [`fact-${name}`, text]));
    const item = await publish(BODY, { kind: "result", ...facts });
    const all = { ...KHMER, [item.title]: `ព្រឹកថ្ងៃសៅរ៍ ${counter}` };
    await save(first, item.id, all);
    const open = await first.get(`/can-bo/dich/${item.id}/km`);
    expect(open.body).toContain("Số liệu và cam kết");
    expect(open.body).toContain("Nguồn: Sổ theo dõi của quầy.");
    const told = { "Thời gian chờ: 12 phút.": "ពេលរង់ចាំ៖ ១២នាទី។", "Nguồn: Sổ theo dõi của quầy.": "ប្រភព៖ សៀវភៅ។" };
    expect((await save(first, item.id, told, { after: "submit" })).headers.location).toContain("xong=submitted");
    expect((await second.post(`/can-bo/dich/${item.id}/km/xac-nhan`, {})).status).toBe(303);
    const page = (await site.visitor.get(`/tin-tuc/${item.slug}/km`)).body;
    expect(page).toContain("<li>ពេលរង់ចាំ៖ ១២នាទី។</li>");
    expect(page).not.toContain("Thời gian chờ");
    expect(page).not.toContain("đang được cập nhật");
  });

  test("the words of a film are read in the language too, below the text", async () => {
    const facts = {
      "fact-video": "https://video.example/khai-sinh",
      "fact-transcript": "Chào bà con.",
      "fact-shown": "nobody",
    };
    const item = await publish(BODY, { kind: "video", ...facts });
    const all = { ...KHMER, [item.title]: `ព្រឹកថ្ងៃសៅរ៍ ${counter}`, "Chào bà con.": "ជំរាបសួរបងប្អូន។" };
    expect((await save(first, item.id, all, { after: "submit" })).headers.location).toContain("xong=submitted");
    expect((await second.post(`/can-bo/dich/${item.id}/km/xac-nhan`, {})).status).toBe(303);
    const page = (await site.visitor.get(`/tin-tuc/${item.slug}/km`)).body;
    expect(await problemsOf(page)).toEqual([]);
    expect(page).toContain("Lời trong video");
    expect(page).toContain("ជំរាបសួរបងប្អូន។");
    expect(page).not.toContain("Chào bà con.");
  });

  test("words typed for sentences that went meanwhile are kept, and the new ones are told", async () => {
    const item = await publish();
    const typed = { ...KHMER, [item.title]: `ព្រឹក ${counter}`, "Câu đã bị bỏ khỏi bài.": "ប្រយោគចាស់" };
    delete (typed as Record<string, string>)["Nghỉ ngày lễ."];
    const saved = await save(first, item.id, typed, { after: "submit" });
    expect(saved.headers.location).toContain("moi=1");
    expect((await first.get(String(saved.headers.location))).body).toContain("vừa đổi 1 câu trong lúc bạn dịch");
    const pairs = await listPairs(site.app.db, item.id, "km");
    expect(pairs.get(sumOf("Câu đã bị bỏ khỏi bài."))?.text).toBe("ប្រយោគចាស់");
    // A field that names another sentence than it brings is not believed.
    await first.post(`/can-bo/dich/${item.id}/km/luu`, {
      basedOn: await revisionOf(item.id),
      [`v-${sumOf("Nghỉ ngày lễ.")}`]: "Câu khác",
      [`c-${sumOf("Nghỉ ngày lễ.")}`]: "ខុស",
    });
    expect((await listPairs(site.app.db, item.id, "km")).get(sumOf("Nghỉ ngày lễ."))).toBeUndefined();
  });

  test("two translators at once: who saves later sees both texts and loses nothing", async () => {
    const item = await publish();
    const before = await revisionOf(item.id);
    expect((await save(first, item.id, { "Nghỉ ngày lễ.": "ឈប់" })).status).toBe(303);
    const late = await second.post(`/can-bo/dich/${item.id}/km/luu`, {
      basedOn: before === "0" ? "99" : before,
      ...fieldsFor({ "Nghỉ ngày lễ.": "សម្រាក" }),
    });
    expect(late.status).toBe(409);
    expect(late.body).toContain("Thạch Sa Rây vừa lưu bản khác");
    expect(late.body).toContain("សម្រាក");
    expect(late.body).toContain("ឈប់");
    expect(await problemsOf(late.body)).toEqual([]);
  });

  test("what is not whole is kept and not handed in; who types while another hands in keeps the words in sight", async () => {
    const item = await publish();
    const half = { ...KHMER, [item.title]: `ព្រឹក ${counter}`, "Nghỉ ngày lễ.": " " };
    const kept = await save(first, item.id, half, { after: "submit" });
    expect((await first.get(String(kept.headers.location))).body).toContain("còn 1 câu chưa dịch");
    expect((await listPairs(site.app.db, item.id, "km")).get(sumOf(SUMMARY))?.text).toBe(KHMER[SUMMARY]);
    const before = await revisionOf(item.id);
    expect((await save(second, item.id, KHMER, { after: "submit" })).headers.location).toContain("xong=submitted");
    const late = await first.post(`/can-bo/dich/${item.id}/km/luu`, {
      basedOn: before,
      ...fieldsFor({ "Nghỉ ngày lễ.": "សម្រាក" }),
    });
    expect([late.status, late.body]).toEqual([409, expect.stringContaining("vừa gửi bản dịch này đi đọc soát")]);
    expect(late.body).toContain("សម្រាក");
    expect(await problemsOf(late.body)).toEqual([]);
  });

  test("too long a sentence is refused where it was typed, with all that was typed", async () => {
    const item = await publish();
    const answer = await save(first, item.id, { ...KHMER, "Nghỉ ngày lễ.": "ក".repeat(2_001) });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("Câu dịch dài quá 2.000 ký tự.");
    expect(answer.body).toContain(KHMER["Mang theo căn cước"]);
    expect(await problemsOf(answer.body)).toEqual([]);
  });
});

describe("GET /api/v1/items", () => {
  test("lists what is published, filtered and by cursor, and gives one whole in the language asked for", async () => {
    const item = await translated();
    type List = { items: { id: string; languages: string[] }[]; total: number; next: string | null };
    const list = async (query: string) => (await site.visitor.get(`/api/v1/items${query}`)).json<List>();
    const all = await list("?limit=2");
    expect(all.items[0]).toMatchObject({ id: item.id, languages: ["vi", "km"] });
    const seen = new Set(all.items.map((one) => one.id));
    for (let next = all.next; next; ) {
      const page = await list(`?limit=2&cursor=${next}`);
      for (const one of page.items) seen.add(one.id);
      next = page.next;
    }
    expect(seen.size).toBe(all.total);
    expect((await list("?q=sang%20thu%20bay&unit=tinh-ca-mau-khong-co")).items).toBeUndefined();
    expect((await list(`?q=${encodeURIComponent("SÁNG THỨ BẢY")}&language=km`)).items.map((one) => one.id)).toContain(
      item.id,
    );
    expect((await list("?language=en")).total).toBe(0);
    expect((await list("?q=%25")).total).toBe(0);
    for (const wrong of ["?cursor=abc", "?kind=tin", "?topic=x", "?limit=0", "?unit=khong-co", "?language=xx"])
      expect((await site.visitor.get(`/api/v1/items${wrong}`)).status, wrong).toBe(422);
    const whole = (await site.visitor.get(`/api/v1/items/${item.slug}?language=km`)).json<Record<string, unknown>>();
    expect(whole).toMatchObject({ id: item.id, language: "km", outdated: 0, summary: KHMER[SUMMARY] });
    expect(whole.body).toContain(`- ${KHMER["Mang theo căn cước"]}`);
    expect((await site.visitor.get(`/api/v1/items/${item.id}`)).json<{ body: string }>().body).toBe(BODY);
    expect((await site.visitor.get(`/api/v1/items/${item.id}?language=en`)).status).toBe(404);
    expect((await site.visitor.get("/api/v1/items/khong-co")).status).toBe(404);
  });
});

describe("a procedure in another language", () => {
  const CODE = "1.001193";
  const ENGLISH: Record<string, string> = {
    "Đăng ký khai sinh": "Birth registration",
    "Công dân Việt Nam": "Vietnamese citizens",
    "Đơn đề nghị theo mẫu (1 bản chính, mẫu: Mẫu 01.docx)": "Application on the form (1 original, form: Mẫu 01.docx)",
    "Căn cước công dân": "Identity card or passport",
    "Người có nhu cầu nộp đơn tại Ủy ban nhân dân cấp xã.":
      "Hand in the application at the commune's People's Committee.",
    "Nhận kết quả theo giấy hẹn.": "Collect the result on the day of the appointment slip.",
    "03 ngày làm việc": "Three working days",
    "8.000 đồng/bản": "8,000 VND a copy",
    "Miễn phí": "Free",
    "Ủy ban nhân dân cấp xã": "The commune's People's Committee",
    "Giấy xác nhận lịch sử dụng": "Certificate of use",
  };
  const DESK = `/can-bo/dich/thu-tuc/${CODE}/en`;
  const bring = (record: ProcedureRecord, at: string) =>
    transaction(site.app.db, (tx) =>
      importRecords(tx, { id: "system", name: "Hệ thống" }, { records: [record], source: "test", at: new Date(at) }),
    );

  test("is chosen by an editor, translated with the very figures, confirmed by another, found by its name, and behind when the text moves", async () => {
    await bring(buildProcedure({ code: CODE, name: "Đăng ký khai sinh" }), "2026-01-05T02:00:00Z");
    for (const person of ["Thạch Sa Rây", "Danh Thị Sà Quên"])
      await admin.post("/can-bo/dich/nguoi-dich", { person: people[person]?.id ?? "", ngonngu: "en", native: "1" });

    const wrong = await editor.post("/can-bo/dich/thu-tuc", { lang: "en", codes: `${CODE}, 9.999999` });
    expect([wrong.status, wrong.body]).toEqual([422, expect.stringContaining("mang mã: 9.999999.")]);
    expect(wrong.body).toContain(`value="${CODE}, 9.999999"`);
    expect(await problemsOf(wrong.body)).toEqual([]);
    expect((await first.post("/can-bo/dich/thu-tuc", { lang: "en", codes: CODE })).status).toBe(403);
    expect((await first.get(DESK)).status).toBe(404);
    expect((await editor.post("/can-bo/dich/thu-tuc", { lang: "en", codes: CODE })).status).toBe(303);
    expect((await editor.post("/can-bo/dich/thu-tuc", { lang: "en", codes: CODE })).body).toContain("Đã chọn từ trước");

    const form = await first.get(DESK);
    expect(await problemsOf(form.body)).toEqual([]);
    for (const source of Object.keys(ENGLISH)) expect(form.body).toContain(source);
    const dear = { ...ENGLISH, "8.000 đồng/bản": "80,000 VND a copy" };
    const refused = await first.post(`${DESK}/luu`, { basedOn: "0", ...fieldsFor(dear), after: "submit" });
    expect([refused.status, refused.body]).toEqual([422, expect.stringContaining("Câu tiếng Việt có 8.000")]);
    expect(refused.body).toContain("80,000 VND a copy");
    expect(await problemsOf(refused.body)).toEqual([]);
    const handed = await first.post(`${DESK}/luu`, { basedOn: "0", ...fieldsFor(ENGLISH), after: "submit" });
    expect(handed.headers.location).toContain("xong=submitted");
    expect((await site.visitor.get(`/thu-tuc/${CODE}/en`)).status).toBe(404);
    expect((await first.post(`${DESK}/xac-nhan`, {})).status).toBe(409);
    expect((await second.post(`${DESK}/xac-nhan`, {})).status).toBe(303);

    const page = await site.visitor.get(`/thu-tuc/${CODE}/en`);
    expect(await problemsOf(page.body)).toEqual([]);
    for (const text of [
      "Birth registration",
      "8,000 VND a copy",
      "What to bring",
      "The Vietnamese text is the official one.",
    ])
      expect(page.body).toContain(text);
    expect(page.body).not.toContain("đang được cập nhật");
    expect((await site.visitor.get(`/thu-tuc/${CODE}`)).body).toContain(`href="/thu-tuc/${CODE}/en"`);
    for (const search of ["/thu-tuc?q=how+to+register+a+birth", "/tim-kiem?q=birth+registration"])
      expect((await site.visitor.get(search)).body, search).toContain(`href="/thu-tuc/${CODE}/en"`);

    await bring(
      buildProcedure({
        code: CODE,
        name: "Đăng ký khai sinh",
        conditions: "Khai trong 60 ngày kể từ ngày sinh.",
      }),
      "2026-02-05T02:00:00Z",
    );
    const behind = await site.visitor.get(`/thu-tuc/${CODE}/en`);
    expect(behind.body).toContain("1 câu vừa đổi, chưa có bản dịch");
    expect(behind.body).toContain('<span lang="vi">Khai trong 60 ngày kể từ ngày sinh.</span>');
    const list = await first.get("/can-bo/dich/thu-tuc?ngonngu=en&tinhtrang=outdated");
    expect(list.body).toContain(DESK);
    expect(await problemsOf(list.body)).toEqual([]);
    expect((await first.get("/can-bo/dich/thu-tuc.csv?ngonngu=en")).body).toContain("Birth registration");
    expect((await first.post(`${DESK}/thoi`, {})).status).toBe(403);
    const ledger = () => listLedgerEntries(site.app.db, { recordKind: "procedure", recordId: CODE }, 10);
    expect(await ledger()).toMatchObject([{ language: "en", state: "sent", withdrawnAt: null }]);
    expect((await editor.post(`${DESK}/thoi`, {})).status).toBe(303);
    expect((await ledger())[0]?.withdrawnAt).not.toBeNull();
    expect((await site.visitor.get(`/thu-tuc/${CODE}/en`)).status).toBe(404);
  });
});

describe("memory and terms", () => {
  test("a sentence confirmed once is offered wherever it stands again", async () => {
    await translated();
    const next = await publish("Nghỉ ngày lễ.\n\nGiờ nhận từ 7 giờ 45.");
    const form = (await first.get(`/can-bo/dich/${next.id}/km`)).body;
    expect(form).toContain(KHMER["Nghỉ ngày lễ."]);
    expect(form).toContain("Đã dịch ở nơi khác");
    expect(form).toContain("Câu gần giống");
  });

  test("terms show beside the sentences that hold them, whole words only, longer ones first", () => {
    const term = (vietnamese: string): Term => ({ vietnamese }) as Term;
    const terms = ["căn cước", "căn cước công dân", "cước", "một cửa"].map(term);
    const found = (text: string) => termsIn(text, terms).map((one) => one.vietnamese);
    expect(found("Mang Căn cước công dân đến.")).toEqual(["căn cước công dân"]);
    expect(found("Căn cước, rồi một cửa")).toEqual(["căn cước", "một cửa"]);
    expect(found("cướccc")).toEqual([]);
  });

  test("a term is written by one, confirmed by another native reader, and goes out as a file", async () => {
    const add = (by: Browser, fields: object) =>
      by.post("/can-bo/dich/thuat-ngu", { ngonngu: "km", vietnamese: "", term: "", note: "", ...fields });
    for (const [fields, said] of [
      [{ term: "x" }, "Hãy ghi từ tiếng Việt"],
      [{ vietnamese: "một cửa" }, "Hãy ghi lời dịch"],
      [{ vietnamese: "một cửa", term: "x", note: "n".repeat(501) }, "Ghi chú dài quá"],
    ] as const) {
      const refused = await add(first, fields);
      expect([refused.status, refused.body]).toEqual([422, expect.stringContaining(said)]);
      expect(await problemsOf(refused.body)).toEqual([]);
    }
    expect((await add(first, { vietnamese: "căn cước", term: "អត្តសញ្ញាណប័ណ្ណ" })).status).toBe(303);
    expect((await add(first, { vietnamese: "Bản tiếng Việt là bản chính thức.", term: "អត្ថបទវៀតណាម" })).status).toBe(
      303,
    );
    const ids = await site.app.db.selectFrom("translationTerm").select(["id", "vietnamese"]).execute();
    const official = ids.find((one) => one.vietnamese.startsWith("Bản"))?.id as string;
    expect((await first.post(`/can-bo/dich/thuat-ngu/${official}/dung`, {})).status).toBe(409);
    expect((await learner.post(`/can-bo/dich/thuat-ngu/${official}/dung`, {})).status).toBe(409);
    const item = await translated();
    expect((await site.visitor.get(`/tin-tuc/${item.slug}/km`)).body).not.toContain("អត្ថបទវៀតណាម");
    expect((await second.post(`/can-bo/dich/thuat-ngu/${official}/dung`, {})).status).toBe(303);
    expect((await findTerm(site.app.db, official))?.confirmedByName).toBe("Danh Thị Sà Quên");
    const fresh = await translated();
    expect((await site.visitor.get(`/tin-tuc/${fresh.slug}/km`)).body).toContain("អត្ថបទវៀតណាម");
    const page = await first.get("/can-bo/dich/thuat-ngu?ngonngu=km&q=can%20cuoc");
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("អត្តសញ្ញាណប័ណ្ណ");
    const file = await first.get("/can-bo/dich/thuat-ngu.csv?ngonngu=km");
    expect(file.body).toContain("căn cước");
    const other = ids.find((one) => one.vietnamese === "căn cước")?.id as string;
    expect((await first.post(`/can-bo/dich/thuat-ngu/${other}/bo`, {})).status).toBe(303);
  });

  test("who knows which language is put on record by an administrator; wrong input is told", async () => {
    const page = await admin.get("/can-bo/dich/nguoi-dich");
    expect(await problemsOf(page.body)).toEqual([]);
    const wrong = await admin.post("/can-bo/dich/nguoi-dich", {
      person: people["Người viết"]?.id ?? "",
      ngonngu: "vi",
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("Hãy chọn một người có vai trò");
    expect(wrong.body).toContain("Hãy chọn ngôn ngữ.");
    expect((await first.post("/can-bo/dich/nguoi-dich", {})).status).toBe(403);
    const fields = { person: people["Người lạ"]?.id ?? "", ngonngu: "tyz", native: "1" };
    await admin.post("/can-bo/dich/nguoi-dich", fields);
    expect((await admin.get("/can-bo/dich/nguoi-dich")).body).toContain("Chỉ có một người bản ngữ");
    expect((await admin.post("/can-bo/dich/nguoi-dich/bo", fields)).status).toBe(303);
  });
});

describe("a recording", () => {
  /** A tone as a sound file: 8,000 samples of 8 bits a second. */
  const wav = (seconds: number): Buffer => {
    const data = Buffer.from(
      Array.from(
        { length: 8_000 * seconds },
        (_, n) => 128 + Math.round(28 * Math.sin((2 * Math.PI * 300 * n) / 8_000)),
      ),
    );
    const head = Buffer.alloc(44);
    head.write("RIFF", 0);
    head.writeUInt32LE(36 + data.length, 4);
    head.write("WAVEfmt ", 8);
    head.writeUInt32LE(16, 16);
    head.writeUInt16LE(1, 20);
    head.writeUInt16LE(1, 22);
    head.writeUInt32LE(8_000, 24);
    head.writeUInt32LE(8_000, 28);
    head.writeUInt16LE(1, 32);
    head.writeUInt16LE(8, 34);
    head.write("data", 36);
    head.writeUInt32LE(data.length, 40);
    return Buffer.concat([head, data]);
  };
  const upload = (by: Browser, id: string, bytes: Buffer | string, name = "ban-thu.mp3", speaker = "Thạch Sa Rây") =>
    by.upload(`/can-bo/dich/${id}/km/am-thanh`, { speaker }, [{ field: "audio", name, bytes }]);

  test("is heard by people once somebody else listened; without a text it stands beside the Vietnamese one", async () => {
    const item = await publish();
    // The name says MP3, the file is WAV: what it is counts.
    expect((await upload(first, item.id, wav(3))).status).toBe(303);
    expect(await findAudio(site.app.db, item.id, "km")).toMatchObject({
      seconds: 3,
      contentType: "audio/mpeg",
      faults: [],
    });
    expect((await site.visitor.get(`/tin-tuc/${item.slug}/km`)).status).toBe(404);
    expect((await site.visitor.get(`/tin-tuc/${item.slug}/km/nghe`)).status).toBe(404);
    expect((await first.post(`/can-bo/dich/${item.id}/km/am-thanh/da-nghe`, {})).status).toBe(409);
    const page = await second.get(`/can-bo/dich/${item.id}/km`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await second.get(`/can-bo/dich/${item.id}/km/am-thanh`)).headers["content-type"]).toBe("audio/mpeg");
    expect((await second.post(`/can-bo/dich/${item.id}/km/am-thanh/da-nghe`, {})).status).toBe(303);
    const heard = await site.visitor.get(`/tin-tuc/${item.slug}/km`);
    expect(await problemsOf(heard.body)).toEqual([]);
    expect(heard.body).toContain("Thạch Sa Rây đọc, 3 giây");
    expect(heard.body).toContain("Bài này có bản nghe; phần chữ hiện bằng tiếng Việt.");
    const sound = await site.visitor.get(`/tin-tuc/${item.slug}/km/nghe`);
    expect([sound.headers["content-type"], sound.headers["accept-ranges"]]).toEqual(["audio/mpeg", "bytes"]);
    // Players on some telephones ask for parts first, and play nothing without them.
    const size = sound.bytes.length;
    for (const [range, status, told] of [
      ["bytes=0-1", 206, `bytes 0-1/${size}`],
      ["bytes=44-", 206, `bytes 44-${size - 1}/${size}`],
      ["bytes=-10", 206, `bytes ${size - 10}-${size - 1}/${size}`],
      [`bytes=${size}-`, 416, `bytes */${size}`],
      ["bytes=0-1,4-5", 200, undefined],
      ["pages=1", 200, undefined],
    ] as const) {
      const part = await site.visitor.get(`/tin-tuc/${item.slug}/km/nghe`, { range });
      expect([part.status, part.headers["content-range"]], range).toEqual([status, told]);
    }
    expect((await first.post(`/can-bo/dich/${item.id}/km/am-thanh/bo`, {})).status).toBe(303);
    expect((await site.visitor.get(`/tin-tuc/${item.slug}/km`)).status).toBe(404);
  });

  test.each([
    ["a text called MP3", "đây không phải âm thanh", "Tệp này không phải âm thanh"],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "Tệp này không phải âm thanh"],
    ["an empty file", Buffer.alloc(0), "trống"],
    ["a recording of silence", Buffer.concat([wav(3).subarray(0, 44), Buffer.alloc(24_000, 128)]), "không có tiếng"],
    ["a head without sound", wav(1).subarray(0, 44), "Tệp này hỏng"],
  ])("%s is told at the field, and the speaker's name is kept", async (_what, bytes, said) => {
    const item = await publish();
    const answer = await upload(first, item.id, bytes);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(said);
    expect(answer.body).toContain('value="Thạch Sa Rây"');
    expect(await problemsOf(answer.body)).toEqual([]);
  });

  test("a long one is treated in the background; the page says so and what came of it", async () => {
    const item = await publish();
    const sent = await upload(first, item.id, wav(100));
    expect(sent.headers.location).toContain("xong=audioSent");
    const page = await first.get(`/can-bo/dich/${item.id}/km`);
    expect(page.body).toContain("Chờ xử lý");
    // People write on this page: it never loads itself again.
    expect(page.headers.refresh).toBeUndefined();
    expect(await problemsOf(page.body)).toEqual([]);
    expect(await findAudio(site.app.db, item.id, "km")).toBeUndefined();
    await site.runJobs();
    expect(await findAudio(site.app.db, item.id, "km")).toMatchObject({ speaker: "Thạch Sa Rây" });
    expect((await first.get(`/can-bo/dich/${item.id}/km`)).body).not.toContain("Chờ xử lý");
    await upload(first, item.id, wav(100));
    await first.post(`/can-bo/dich/${item.id}/km/am-thanh/bo`, { kind: "sent" });
    expect((await first.get(`/can-bo/dich/${item.id}/km`)).body).not.toContain("Chờ xử lý");
    expect(await findAudio(site.app.db, item.id, "km")).toBeDefined();
  });

  test("who speaks is named; the Vietnamese text can be spoken too", async () => {
    const item = await publish();
    const nameless = await upload(first, item.id, wav(2), "a.wav", " ");
    expect([nameless.status, nameless.body]).toEqual([422, expect.stringContaining("Hãy ghi tên người đọc.")]);
    const vietnamese = await editor.upload(`/can-bo/dich/${item.id}/vi/am-thanh`, { speaker: "Lê Thị Hoa" }, [
      { field: "audio", name: "a.wav", bytes: wav(61) },
    ]);
    expect(vietnamese.status).toBe(303);
    expect((await site.visitor.get(`/tin-tuc/${item.slug}`)).body).not.toContain("Lê Thị Hoa");
    expect((await approver.post(`/can-bo/dich/${item.id}/vi/am-thanh/da-nghe`, {})).status).toBe(303);
    const page = await site.visitor.get(`/tin-tuc/${item.slug}`);
    expect(page.body).toContain("Lê Thị Hoa đọc, 1 phút 1 giây");
    expect(await problemsOf(page.body)).toEqual([]);
    expect(
      (await listLedgerEntries(site.app.db, { recordKind: "item", recordId: item.id }, 10)).length,
    ).toBeGreaterThan(0);
  });
});
