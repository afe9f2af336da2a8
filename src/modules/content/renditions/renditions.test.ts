import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { importRecords, type ProcedureRecord } from "../../procedures/index.ts";
import { buildProcedure } from "../../procedures/testing/build-procedure.ts";
import { endForTest } from "../../procedures/testing/end-for-test.ts";
import { FORMS, type Form, isOutside, measure } from "../bundle/forms.ts";
import { loadChangeStory } from "../bundle/load-story.ts";
import { renderStory } from "../bundle/render-story.ts";
import type { Rendered } from "../bundle/story.ts";
import { findItem, getVersion } from "../content.store.ts";
import { sharePicture } from "../pictures/share-picture.ts";
import { listForms } from "./rendition.store.ts";

const site = useTestApp();
const system = { id: "system", name: "Hệ thống", grants: [], sessionId: null };
const SPEED = 150;
let unitId: string;
let writer: BuiltPerson;
let editor: Browser;
let secondEditor: Browser;
let approver: Browser;
let both: Browser;

const feeOf = (amount: number): ProcedureRecord["methods"] => [
  {
    channel: "inPerson",
    timeText: "03 ngày làm việc",
    time: { amount: 3, unit: "workingDay" },
    feeText: `${amount} đồng`,
    fees: [{ kind: "lệ phí", amount, per: "bản", note: null }],
    note: "",
  },
];
const silent: ProcedureRecord["methods"] = [
  { channel: "inPerson", timeText: "", time: null, feeText: "", fees: null, note: "" },
];
const LONG = `Cấp giấy xác nhận ${"về việc sử dụng công trình công cộng ".repeat(8).trim()}`;

const take = (records: ProcedureRecord[], day: string) =>
  transaction(site.app.db, (tx: Tx) =>
    importRecords(tx, system, { records, source: "test", at: new Date(`${day}T02:00:00Z`) }),
  );

async function bundle(code: string, asked: { from?: number; to?: number } = {}) {
  const { story } = await loadChangeStory(
    { db: site.app.db, publicUrl: "https://camau.danbiet.example" },
    { code, ...asked },
    unitId,
    site.app.clock.now(),
  );
  return { story, forms: renderStory(story, SPEED) };
}

/** What an item says on the page of its procedure. */
async function loadPageWords(id: string): Promise<string> {
  const answer = await editor.send("POST", "/api/v1/bundles", { item: id });
  const { renditions } = answer.json<{ renditions: { channel: string; text: string }[] }>();
  return renditions.find((one) => one.channel === "page")?.text ?? "";
}

const all = (forms: Map<Form, Rendered>): string => [...forms.values()].map((one) => one.text).join("\n");

beforeAll(async () => {
  const { db } = site.app;
  const { province, tanThanh } = await buildProvince(db, "Tỉnh Cà Mau");
  unitId = tanThanh;
  await transaction(db, (tx: Tx) => saveHomeUnit(tx, province));
  writer = await buildPerson(db, { unitId, roles: ["editor"], name: "Người viết" });
  editor = site.browser(await signedIn(site.app, { person: writer }));
  secondEditor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"], name: "Người sửa" }));
  approver = site.browser(await signedIn(site.app, { unitId, roles: ["approver"], name: "Người duyệt" }));
  both = site.browser(await signedIn(site.app, { unitId, roles: ["editor", "approver"], name: "Kiêm nhiệm" }));
  const fee = buildProcedure({ code: "1.000010", name: "Chứng thực bản sao", methods: feeOf(8_000) });
  const followed = buildProcedure({ code: "1.000011", name: "Mượn sân bóng", methods: feeOf(20_000) });
  await take(
    [
      fee,
      followed,
      buildProcedure({ code: "1.000012", name: "Xin trích lục", methods: silent, papers: [] }),
      buildProcedure({ code: "1.000013", name: LONG }),
      buildProcedure({ code: "1.000014", name: "Đăng ký họp chợ đêm" }),
      buildProcedure({ code: "1.000015", name: "Xác nhận tạm vắng" }),
      buildProcedure({ code: "1.000016", name: "Cấp phép quảng cáo" }),
      buildProcedure({
        code: "1.000017",
        name: "Xin chỗ đỗ xe",
        agencies: { ...buildProcedure().agencies, implementing: "", receptionAddress: "Số 5 đường Lý Bôn" },
      }),
    ],
    "2026-07-01",
  );
  await take([{ ...fee, methods: feeOf(5_000) }], "2026-10-01");
  const end = { on: "2026-10-15", at: new Date("2026-10-05T02:00:00Z") };
  await endForTest(db, { code: "1.000014", kind: "repealed", ...end });
  await endForTest(db, { code: "1.000015", kind: "replaced", successors: ["1.000011"], ...end });
  await endForTest(db, { code: "1.000016", kind: "moved", authority: "Sở Văn hóa và Thể thao", ...end });
});

describe("a change becomes every form", () => {
  test("a lowered fee is told in all of them, and the title says it", async () => {
    const { story, forms } = await bundle("1.000010");
    expect(story.title.text).toBe(
      "Chứng thực bản sao: lệ phí giảm từ 8.000 đồng/bản xuống 5.000 đồng/bản, từ 01/10/2026",
    );
    for (const form of FORMS) {
      const { text } = forms.get(form) as Rendered;
      expect(text, form).not.toBe("");
      if (form === "loudspeaker") expect(text).toContain("năm nghìn đồng một bản");
      else expect(text, form).toMatch(/5\.000 (?:đồng|dong)/);
    }
  });

  test("another amount in the record is another amount in every form", async () => {
    const { forms } = await bundle("1.000010", { from: 0, to: 1 });
    expect(all(forms)).not.toContain("5.000");
    for (const form of ["news", "zalo", "talk", "email", "leaflet", "sheet"] as const)
      expect((forms.get(form) as Rendered).text, form).toContain("8.000 đồng");
  });

  test("every sentence points at a field, and the forms hold no word that no sentence stands for", async () => {
    for (const code of ["1.000010", "1.000011", "1.000012", "1.000013", "1.000014", "1.000015", "1.000016"]) {
      const { forms } = await bundle(code);
      for (const [form, { text, sources }] of forms) {
        let rest = text;
        for (const bit of sources) {
          expect(bit.field, `${code} ${form}`).toMatch(/^[a-zA-Z]+(?:\.[a-zA-Z]+)*$/);
          expect(rest, `${code} ${form}: ${bit.text}`).toContain(bit.text);
          rest = rest.replace(bit.text, "");
        }
        expect(rest.trim(), `${code} ${form}`).toBe("");
      }
    }
  });

  test("what the record does not say is named, and nothing is written about it", async () => {
    const { story, forms } = await bundle("1.000012");
    expect(story.missing.sort()).toEqual(["fee", "papers", "time"]);
    expect(all(forms)).not.toMatch(/phí|thời hạn|cần mang|bao nhiêu|bao lâu|hỏi nơi nhận/i);
  });

  test("filing online is not told before it was announced", async () => {
    const { forms } = await bundle("1.000011");
    expect(all(forms)).not.toMatch(/trực tuyến/);
  });

  test("where the agency is not named, the address it receives at is told and nothing in its stead", async () => {
    const { forms } = await bundle("1.000017");
    expect(forms.get("zalo")?.text).toContain("Nơi nộp: Số 5 đường Lý Bôn.");
    expect(all(forms)).not.toContain("Trung tâm Phục vụ hành chính công");
  });

  test.each([
    ["1.000014", "không còn phải làm thủ tục “Đăng ký họp chợ đêm”", "Thôi áp dụng từ ngày 15/10/2026."],
    ["1.000015", "được thay bằng thủ tục khác", "Thay vào đó, làm theo: Mượn sân bóng."],
    ["1.000016", "do cơ quan khác giải quyết", "Cơ quan giải quyết nay là Sở Văn hóa và Thể thao."],
  ])("%s ends: who reads knows what to do instead", async (code, title, said) => {
    const { story, forms } = await bundle(code);
    expect(story.title.text).toContain(title);
    expect(forms.get("news")?.text).toContain(said);
    expect(forms.get("loudspeaker")?.text).toContain("mười lăm tháng mười");
    expect(story.facts).toEqual({});
  });

  test("names of any length stay within what each channel takes", async () => {
    for (const code of ["1.000010", "1.000011", "1.000013", "1.000014", "1.000016"]) {
      const { forms } = await bundle(code);
      for (const [form, { text }] of forms) {
        const outside = measure(form, text, SPEED).filter(isOutside);
        // A very long name cannot be shortened before a microphone: it is shown as too long instead.
        if (code === "1.000013" && (form === "loudspeaker" || form === "page")) continue;
        expect(outside, `${code} ${form}: ${text}`).toEqual([]);
      }
    }
  });

  test("the picture has the size networks ask for, also with a long name", async () => {
    const { story } = await bundle("1.000013");
    const PLAIN = { emblem: null, colour: null };
    for (const [shape, width, height] of [["wide", 1200, 630] as const, ["square", 1080, 1080] as const]) {
      const picture = await sharp(Buffer.from(await sharePicture(site.app.printer, story, PLAIN, shape))).metadata();
      expect([picture.format, picture.width, picture.height]).toEqual(["png", width, height]);
    }
  });
});

describe("POST /api/v1/bundles", () => {
  const ask = (who: Browser, body: unknown) => who.send("POST", "/api/v1/bundles", body);

  test("answers the drafts with their sources, and saves nothing", async () => {
    const answer = await ask(editor, { procedure: "1.000010", from: 1, to: 2 });
    expect(answer.status).toBe(200);
    const { renditions, missing, ...head } = answer.json<{
      renditions: { channel: string; language: string; text: string; sources: object[]; file?: string }[];
      missing: string[];
    }>();
    const others = { document: null, item: null };
    expect(head).toEqual({ procedure: "1.000010", ...others, from: 1, to: 2, effective: "2026-10-01" });
    expect(missing).toEqual([]);
    expect(renditions.map((one) => one.channel)).toEqual([...FORMS]);
    for (const one of renditions) expect(one.sources.length, one.channel).toBeGreaterThan(0);
    for (const one of renditions.filter((found) => found.file)) {
      const path = new URL(one.file as string).pathname;
      const file = await site.visitor.get(path);
      expect(file.status, path).toBe(200);
      expect(file.headers["content-type"]).toBe("application/pdf");
    }
    expect(renditions.filter((one) => one.file)).toHaveLength(3);
  });

  test.each([
    ["nobody signed in", () => site.visitor, { procedure: "1.000010" }, 401],
    ["no code", () => editor, {}, 422],
    ["no such code", () => editor, { procedure: "9.999999" }, 404],
    ["a word", () => editor, { procedure: "khai sinh" }, 422],
    ["no such version", () => editor, { procedure: "1.000010", to: 9 }, 404],
    ["backwards", () => editor, { procedure: "1.000010", from: 2, to: 1 }, 422],
    ["half a version", () => editor, { procedure: "1.000010", to: 1.5 }, 422],
  ])("%s", async (_what, who, body, status) => {
    expect((await ask(who(), body)).status).toBe(status);
  });
});

describe("from the catalogue to one approval", () => {
  const compose = async (who: Browser, code: string, more: Record<string, string> = {}): Promise<string> => {
    const made = await who.post("/can-bo/tin-bai/tu-thu-tuc", { code, unitId, ...more });
    expect(made.status, made.body).toBe(303);
    return /tin-bai\/([0-9a-f-]{36})\/hinh-thuc/.exec(String(made.headers.location))?.[1] as string;
  };
  const formsPage = (id: string) => `/can-bo/tin-bai/${id}/hinh-thuc`;

  test("the list shows what changed, one press makes the item, and then names it", async () => {
    const before = await editor.get("/can-bo/tin-bai/tu-thu-tuc");
    expect(await problemsOf(before.body)).toEqual([]);
    expect(before.body).toContain("Chứng thực bản sao");
    const id = await compose(editor, "1.000010", { to: "2" });
    const page = await editor.get(formsPage(id));
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Bài phát thanh");
    const record = await editor.get(`/can-bo/tin-bai/${id}`);
    expect(await problemsOf(record.body)).toEqual([]);
    expect(record.body).toContain("thay đổi từ bản 1 sang bản 2");
    expect((await editor.get("/can-bo/tin-bai/tu-thu-tuc")).body).toContain(`/can-bo/tin-bai/${id}`);
    expect((await editor.get("/can-bo/tin-bai/tu-thu-tuc?loai=ended")).body).toContain("Xác nhận tạm vắng");
    const picture = await editor.get(`/can-bo/tin-bai/${id}/anh/wide`);
    expect(picture.headers["content-type"]).toBe("image/png");
    expect((await editor.get(`/can-bo/tin-bai/${id}/anh/round`)).status).toBe(404);
  });

  test.each([
    [{ code: "khai sinh" }, "Mã thủ tục có dạng 1.001193."],
    [{ code: "9.999999" }, "Danh mục không có thủ tục mã này."],
    [{ code: "1.000010", to: "77" }, "Thủ tục này không có bản đó."],
    [{ code: "1.000010", unitId: "0b8aa629-89aa-413f-ad78-2f71fab5baa4" }, "Hãy chọn đơn vị."],
  ])("%j is refused where it was typed", async (typed, said) => {
    const answer = await editor.post("/can-bo/tin-bai/tu-thu-tuc", { unitId, ...typed });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(said);
    expect(answer.body).toContain(`value="${typed.code}"`);
    expect(await problemsOf(answer.body)).toEqual([]);
  });

  test("own words stand for one form, are checked, and can be dropped", async () => {
    const id = await compose(editor, "1.000010");
    const address = `${formsPage(id)}/sms`;
    const form = await editor.get(address);
    expect(await problemsOf(form.body)).toEqual([]);
    for (const [text, fault] of [
      ["  \u200b ", "Hãy viết lời cho hình thức này"],
      ["a".repeat(30_000), "Lời dài quá mức lưu được"],
    ]) {
      const refused = await editor.post(address, { text: text as string, basedOn: "" });
      expect(refused.status).toBe(422);
      expect(refused.body).toContain(fault);
    }
    expect((await editor.post(address, { text: "Lệ phí còn 5.000 đồng.", basedOn: "" })).status).toBe(303);
    let page = (await editor.get(formsPage(id))).body;
    expect(page).toContain("Lệ phí còn 5.000 đồng.");
    expect(page).toContain("Lời riêng do Người viết");
    // Somebody else had the older words before him.
    const late = await secondEditor.post(address, { text: "Câu khác hẳn.", basedOn: "cũ" });
    expect(late.status).toBe(409);
    expect(late.body).toContain("Người viết vừa lưu lời khác");
    expect(late.body).toContain("Câu khác hẳn.");
    expect((await editor.post(`${address}/bo`, {})).status).toBe(303);
    page = (await editor.get(formsPage(id))).body;
    expect(page).not.toContain("Lời riêng do");
    expect((await editor.get(`${formsPage(id)}/news`)).status).toBe(404);
    expect((await editor.get(`${formsPage(id)}/to-giay`)).status).toBe(404);
  });

  test("who wrote the words of one form is a writer of the whole, and approves nothing of it", async () => {
    const id = await compose(editor, "1.000010");
    expect((await both.post(`${formsPage(id)}/zalo`, { text: "Bài Zalo tự viết", basedOn: "" })).status).toBe(303);
    expect((await editor.post(`/can-bo/tin-bai/${id}/trinh`, {})).status).toBe(303);
    expect((await both.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(409);
    expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
    // Whoever goes past the command is refused by the database.
    await expect(
      site.app.db
        .updateTable("itemVersion")
        .set({ approvedBy: writer.id })
        .where("itemId", "=", await compose(editor, "1.000011"))
        .execute(),
    ).rejects.toThrow(/item_writer_does_not_approve/);
  });

  test("approved once, every form is kept word for word; a newer version shows, and is followed with one press", async () => {
    const { db } = site.app;
    const id = await compose(editor, "1.000011");
    await editor.post(`${formsPage(id)}/push`, { text: "Mượn sân\n20.000 đồng mỗi lần.", basedOn: "" });
    await editor.post(`/can-bo/tin-bai/${id}/trinh`, {});
    expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
    const kept = await listForms(db, id, 1);
    expect(kept.map((one) => one.form).sort()).toEqual([...FORMS].sort());
    await expect(db.updateTable("itemRendition").set({ text: "x" }).where("itemId", "=", id).execute()).rejects.toThrow(
      /never change/,
    );
    await expect(db.deleteFrom("itemRendition").where("itemId", "=", id).execute()).rejects.toThrow(/never change/);

    await take([buildProcedure({ code: "1.000011", name: "Mượn sân bóng", methods: feeOf(15_000) })], "2026-11-01");
    const page = (await editor.get(formsPage(id))).body;
    expect(await problemsOf(page)).toEqual([]);
    expect(page).toContain("Thủ tục đã có bản mới hơn");
    expect(page).toContain("20.000 đồng");
    expect(page).not.toContain("15.000 đồng");

    const followed = await editor.post(`/can-bo/tin-bai/${id}/theo-ban-moi`, {});
    expect(followed.headers.location).toContain("xong=followed");
    const item = await findItem(db, id);
    expect([item?.state, item?.workingVersion, item?.publishedVersion]).toEqual(["draft", 2, 1]);
    const version = await getVersion(db, id, 2);
    expect(version.source).toEqual({ code: "1.000011", from: 1, to: 2 });
    expect(version.title).toContain("lệ phí giảm từ 20.000 đồng/bản xuống 15.000 đồng/bản");
    const anew = (await editor.get(formsPage(id))).body;
    expect(anew).not.toContain("Thủ tục đã có bản mới hơn");
    expect(anew).toContain("15.000 đồng");
    // Own words are carried over, and said to stand beside data that changed since.
    expect(anew).toContain("20.000 đồng mỗi lần.");
    expect(anew).toContain("Dữ liệu đã đổi sau khi viết lời riêng này");
    // What people read is still what was approved.
    expect(await listForms(db, id, 1)).toEqual(kept);
  });

  test("words the editor changed are not written over by a newer version", async () => {
    const id = await compose(editor, "1.000010", { from: "0", to: "1" });
    const edit = await editor.get(`/can-bo/tin-bai/${id}/sua`);
    const basedOn = /name="basedOn" value="([^"]+)"/.exec(edit.body)?.[1] as string;
    const saved = await editor.post(`/can-bo/tin-bai/${id}/sua`, {
      kind: "explainer",
      title: "Tiêu đề tôi tự viết",
      summary: "Tóm tắt tôi tự viết.",
      body: "Nội dung tôi tự viết.",
      topic: "procedures",
      audiences: "residents",
      procedureCodes: "1.000010",
      taskId: "",
      basedOn,
    });
    expect(saved.status, saved.body).toBe(303);
    const followed = await editor.post(`/can-bo/tin-bai/${id}/theo-ban-moi`, {});
    expect(followed.headers.location).toContain("xong=followedOwn");
    const version = await getVersion(site.app.db, id, 1);
    expect(version.title).toBe("Tiêu đề tôi tự viết");
    expect(version.source).toEqual({ code: "1.000010", from: 1, to: 2 });
  });

  test("the approved words stand on the procedure's page while its version holds, and go with the item", async () => {
    const page = async () => (await site.visitor.get("/thu-tuc/1.000010")).body;
    const id = await compose(editor, "1.000010");
    const words = (await loadPageWords(id)).slice(0, 60);
    const { slug } = await site.app.db.selectFrom("item").select("slug").where("id", "=", id).executeTakeFirstOrThrow();
    expect(await page()).not.toContain(`href="/tin-tuc/${slug}"`);
    await editor.post(`/can-bo/tin-bai/${id}/trinh`, {});
    expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
    const shown = await page();
    expect(await problemsOf(shown)).toEqual([]);
    expect(shown).toContain(words);
    expect(shown).toContain(`href="/tin-tuc/${slug}"`);
    // Another day is told without it, and so is another version.
    expect((await site.visitor.get("/thu-tuc/1.000010?on=2026-08-01")).body).not.toContain(words);
    expect((await approver.post(`/can-bo/tin-bai/${id}/thu-hoi`, { reason: "Sai số" })).status).toBe(303);
    expect(await page()).not.toContain(`href="/tin-tuc/${slug}"`);
  });

  test("taken back after approval, the forms are made anew; scheduled ones keep", async () => {
    const id = await compose(editor, "1.000010");
    await editor.post(`/can-bo/tin-bai/${id}/trinh`, {});
    const later = { when: "later", publishDate: "05/12/2026", publishTime: "07:30" };
    expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, later)).status).toBe(303);
    expect(await listForms(site.app.db, id, 1)).toHaveLength(FORMS.length);
    expect((await editor.post(`/can-bo/tin-bai/${id}/rut-lai`, {})).status).toBe(303);
    expect(await listForms(site.app.db, id, 1)).toHaveLength(0);
  });

  test("an item somebody wrote has its forms too, out of its own sentences", async () => {
    const made = await editor.post("/can-bo/tin-bai/moi", {
      unitId,
      kind: "news",
      title: "Sáng thứ Bảy vẫn nhận hồ sơ",
      summary: "Từ tháng 12, bộ phận một cửa mở cửa sáng thứ Bảy.",
      body: "Giờ nhận từ 7 giờ 30 đến 11 giờ.\n\n- Mang theo căn cước\n- Lấy số ở cửa",
      topic: "procedures",
      audiences: "residents",
      procedureCodes: "",
      taskId: "",
    });
    const id = /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] as string;
    const page = (await editor.get(formsPage(id))).body;
    expect(await problemsOf(page)).toEqual([]);
    expect(page).toContain("bảy giờ ba mươi đến mười một giờ");
    expect(page).toContain("Sang thu Bay van nhan ho so.");
    expect((await editor.post(`/can-bo/tin-bai/${id}/theo-ban-moi`, {})).status).toBe(409);
  });
});
