import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { sharp } from "../../../platform/files/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { answerQuestion } from "../answer-question.ts";
import { askQuestion } from "../ask-question.ts";
import { offerTitles } from "../page-titles.ts";
import { keepPhotos } from "../photos/keep-photos.ts";
import { insertPhotos } from "../photos/photos.store.ts";
import { giveVerdict } from "../verdict/give-verdict.ts";
import { listAnswersAbout } from "./asked-before.tsx";
import { publicRecords } from "./data-set.ts";
import { findKey, findPrivate } from "./find-private.ts";
import { keepNameConsent } from "./publication.store.ts";
import { listPublicRecords } from "./record.store.ts";

const site = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
let person: BuiltPerson;
let officer: Browser;
let approver: Browser;
let both: Browser;
let stranger: Browser;
const RECORDS = "/phan-anh/cong-khai";
const BODY = "Tôi tên là Nguyễn Văn Tám, gọi 0912 345 678. Làm khai sinh trễ hạn có bị phạt không?";

beforeAll(async () => {
  const { db } = site.app;
  units = await buildProvince(db);
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  person = await buildPerson(db, { unitId: units.tanThanh, roles: ["officer"] });
  officer = site.browser(await signedIn(site.app, { person }));
  approver = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["leader"] }));
  both = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["officer", "leader"] }));
  stranger = site.browser(await signedIn(site.app, { unitId: units.hungMy, roles: ["officer", "leader"] }));
  offerTitles(site.app, "test", async (path) => (path === "/thu-tuc/1.001193" ? "Đăng ký khai sinh" : null));
});

async function answered(body = BODY, more: { name?: string; kind?: "question" | "petition"; days?: number } = {}) {
  const at = site.clock.now();
  return transaction(site.app.db, async (tx) => {
    const asked = await askQuestion(tx, site.app.config.secretKey, {
      unitId: units.tanThanh,
      kind: more.kind ?? "question",
      body,
      contact: more.name ? { name: more.name, phone: "0911222333", email: "" } : null,
      pagePath: "/thu-tuc/1.001193",
      at,
    });
    await answerQuestion(tx, person.actor, {
      questionId: asked.id,
      answer: "Không bị phạt. Anh chị mang giấy chứng sinh tới quầy số 2.",
      internalNote: "ghi chú nội bộ",
      at: new Date(at.getTime() + (more.days ?? 0) * 86_400_000),
    });
    return asked;
  });
}
const pageOf = (id: string): string => `/can-bo/phan-anh/${id}/cong-khai`;
const baseIn = (page: string): string => /name="basedOn" value="([^"]*)"/.exec(page)?.[1] ?? "";
const editIn = (page: string): string => /name="edit" value="(\d+)"/.exec(page)?.[1] ?? "";
const CLEAN = {
  field: "ho-tich",
  summary: "Làm khai sinh trễ hạn có bị phạt không?",
  answer: "Không bị phạt. Mang giấy chứng sinh tới quầy số 2.",
  procedureCode: "",
};

/** Written, submitted and approved as people do. */
async function published(body?: string, text: Partial<typeof CLEAN> = {}, more: Parameters<typeof answered>[1] = {}) {
  const { id, code } = await answered(body, more);
  await officer.post(pageOf(id), { ...CLEAN, ...text, basedOn: "", act: "submit" });
  const page = await approver.get(pageOf(id));
  const done = await approver.post(`${pageOf(id)}/duyet`, { edit: editIn(page.body) });
  expect(done.status).toBe(303);
  const publicCode = /\/phan-anh\/cong-khai\/(PA\d+)/.exec((await approver.get(pageOf(id))).body)?.[1] ?? "";
  return { id, code, publicCode, path: `${RECORDS}/${publicCode}` };
}

describe("making public", () => {
  test("every place that points at a person is decided before it can be submitted; another person approves", async () => {
    const { id } = await answered();
    const first = await officer.get(pageOf(id));
    expect(first.body).toContain("2 chỗ cần xem");
    expect(first.body).toContain("<mark>Nguyễn Văn Tám</mark>");
    expect(first.body).toContain("(đã ẩn số điện thoại)");
    expect(await problemsOf(first.body)).toEqual([]);
    const typed = { ...CLEAN, summary: BODY, basedOn: "", procedureCode: "1.001193" };
    const early = await officer.post(pageOf(id), { ...typed, act: "submit" });
    expect(early.status).toBe(422);
    expect(early.body).toContain("Hãy chọn ẩn hay giữ cho chỗ này.");
    expect(await problemsOf(early.body)).toEqual([]);
    const [name, phone] = findPrivate(BODY).map(findKey);
    const saved = await officer.post(pageOf(id), { ...typed, act: "save", [`find-${name}`]: "hide" });
    expect(saved.status).toBe(303);
    const draft = await officer.get(pageOf(id));
    expect(draft.body).toContain("(đã ẩn tên), gọi 0912 345 678");
    expect(draft.body).toContain("1 chỗ cần xem");
    expect((await approver.post(`${pageOf(id)}/duyet`, { edit: "1" })).status).toBe(409);
    const submitted = await officer.post(pageOf(id), {
      ...typed,
      summary: BODY.replace("Nguyễn Văn Tám", "(đã ẩn tên)"),
      basedOn: baseIn(draft.body),
      act: "submit",
      [`find-${phone}`]: "keep",
    });
    expect(submitted.status).toBe(303);
    const waits = await approver.get(pageOf(id));
    expect(waits.body).toContain("<mark>0912 345 678</mark>");
    expect(await problemsOf(waits.body)).toEqual([]);
    expect((await officer.post(`${pageOf(id)}/duyet`, { edit: editIn(waits.body) })).status).toBe(403);
    expect((await stranger.get(pageOf(id))).status).toBe(404);
    expect((await site.visitor.get(RECORDS)).body).toContain("Chưa có câu hỏi nào được công khai");
    expect((await approver.post(`${pageOf(id)}/tra-lai`, { note: "" })).status).toBe(422);
    expect((await approver.post(`${pageOf(id)}/tra-lai`, { note: "Ẩn cả số điện thoại" })).status).toBe(303);
    const again = await officer.get(pageOf(id));
    expect(again.body).toContain("Bị trả lại: Ẩn cả số điện thoại");
    await officer.post(pageOf(id), { ...CLEAN, procedureCode: "1.001193", basedOn: baseIn(again.body), act: "submit" });
    const last = await approver.get(pageOf(id));
    expect((await approver.post(`${pageOf(id)}/duyet`, { edit: editIn(last.body) })).status).toBe(303);
    const [record] = await listPublicRecords(site.app.db, {}, 10);
    expect((await listAnswersAbout(site.app.db, "/thu-tuc/1.001193")).map((one) => one.code)).toContain(record?.code);
    const shown = await site.visitor.get(`${RECORDS}/${record?.code}`);
    expect(shown.status).toBe(200);
    for (const said of [
      CLEAN.summary,
      CLEAN.answer,
      "Hộ tịch",
      "Đúng hạn",
      "Đăng ký khai sinh",
      "Người hỏi chưa đánh giá",
    ])
      expect(shown.body).toContain(said);
    for (const secret of ["Nguyễn Văn Tám", "0912 345 678", "ghi chú nội bộ"]) expect(shown.body).not.toContain(secret);
    expect(await problemsOf(shown.body)).toEqual([]);
    expect(await problemsOf((await officer.get("/can-bo/phan-anh/cong-khai")).body)).toEqual([]);
    expect((await officer.get("/can-bo/phan-anh/cong-khai.csv?q=tre han")).body).toContain(record?.code);
  });

  test.each<[Partial<typeof CLEAN>, string]>([
    [{ field: "" }, "Hãy chọn lĩnh vực."],
    [{ summary: "" }, "Hãy viết tóm tắt câu hỏi"],
    [{ answer: "Dài ".repeat(2_001) }, "gọn trong 8.000 ký tự"],
    [{ procedureCode: "9.999999" }, "Không có thủ tục mang mã này."],
    [{ procedureCode: "../can-bo" }, "Không có thủ tục mang mã này."],
  ])("what is wrong is told at its place, nothing is saved, everything typed stays (%#)", async (wrong, sentence) => {
    const { id } = await answered();
    const bad = await officer.post(pageOf(id), { ...CLEAN, ...wrong, basedOn: "", act: "submit" });
    expect(bad.status).toBe(422);
    expect(bad.body).toContain(sentence);
    if (!("answer" in wrong)) expect(bad.body).toContain(CLEAN.answer);
    expect((await officer.get(pageOf(id))).body).not.toMatch(/name="basedOn" value="\d/);
  });

  test("who wrote any of it cannot approve it, and the database says so too", async () => {
    const { id } = await answered();
    await officer.post(pageOf(id), { ...CLEAN, basedOn: "", act: "save" });
    const draft = await both.get(pageOf(id));
    await both.post(pageOf(id), { ...CLEAN, basedOn: baseIn(draft.body), act: "save" });
    const mine = await officer.get(pageOf(id));
    await officer.post(pageOf(id), { ...CLEAN, basedOn: baseIn(mine.body), act: "submit" });
    expect((await both.get(pageOf(id))).body).toContain("Bạn đã viết bản này nên người khác phải duyệt.");
    const edit = editIn((await approver.get(pageOf(id))).body);
    expect((await both.post(`${pageOf(id)}/duyet`, { edit })).status).toBe(409);
    await expect(
      sql`update question_publication_version v set state = 'approved', approved_by = writer_ids[1], approved_by_name = 'x', approved_at = now()
        from question_publication p where p.id = v.publication_id and p.question_id = ${id}`.execute(site.app.db),
    ).rejects.toThrow(/question_publication_writer_does_not_approve/);
  });

  test("two who write at once do not overwrite one another", async () => {
    const { id } = await answered();
    await officer.post(pageOf(id), { ...CLEAN, basedOn: "", act: "save" });
    const late = await both.post(pageOf(id), { ...CLEAN, summary: "Khác", basedOn: "", act: "save" });
    expect(late.status).toBe(409);
    expect(late.body).toContain("Có người vừa sửa bản này.");
    expect(late.body).toContain("Khác");
  });

  test("corrected it is a new version; withdrawn its address says so, and it can come back by two again", async () => {
    const { id, path, publicCode } = await published();
    const page = await officer.get(pageOf(id));
    await officer.post(pageOf(id), {
      ...CLEAN,
      summary: "Khai sinh trễ có phạt không?",
      basedOn: baseIn(page.body),
      act: "submit",
    });
    expect((await site.visitor.get(path)).body).toContain(CLEAN.summary);
    const edit = editIn((await approver.get(pageOf(id))).body);
    expect((await approver.post(`${pageOf(id)}/duyet`, { edit })).status).toBe(303);
    const second = await site.visitor.get(path);
    expect(second.body).toContain("Khai sinh trễ có phạt không?");
    expect(second.body).toContain("Bản 2, công khai ngày");
    await expect(
      sql`update question_publication_version set summary = 'x' where state = 'approved'`.execute(site.app.db),
    ).rejects.toThrow(/approved_never_changes/);
    expect((await officer.post(`${pageOf(id)}/rut`, { note: "" })).status).toBe(422);
    expect((await stranger.post(`${pageOf(id)}/rut`, { note: "x" })).status).toBe(404);
    expect((await officer.post(`${pageOf(id)}/rut`, { note: "Quy định đã đổi" })).status).toBe(303);
    const gone = await site.visitor.get(path);
    expect(gone.status).toBe(410);
    expect(gone.body).toContain("Nội dung này đã được rút");
    expect(gone.body).not.toContain("Quy định đã đổi");
    expect(await problemsOf(gone.body)).toEqual([]);
    expect(
      (await site.visitor.get(`/tim-kiem?q=${encodeURIComponent("khai sinh trễ có phạt không")}`)).body,
    ).not.toContain(publicCode);
    const back = await officer.get(pageOf(id));
    expect(back.body).toContain("Đã rút: Quy định đã đổi");
    await officer.post(pageOf(id), { ...CLEAN, basedOn: baseIn(back.body), act: "submit" });
    await approver.post(`${pageOf(id)}/duyet`, { edit: editIn((await approver.get(pageOf(id))).body) });
    expect((await site.visitor.get(path)).status).toBe(200);
  });

  test("nobody is named without consent given on the form", async () => {
    const { id } = await answered("Hỏi giờ làm việc.", { name: "Lâm Thị Út" });
    expect((await officer.get(pageOf(id))).body).not.toContain("Nêu tên người hỏi");
    await officer.post(pageOf(id), { ...CLEAN, namesAsker: "yes", basedOn: "", act: "save" });
    await expect(
      sql`update question_publication_version v set asker_name = 'Lâm Thị Út' from question_publication p
        where p.id = v.publication_id and p.question_id = ${id}`.execute(site.app.db),
    ).rejects.toThrow(/names_nobody_without_consent/);
    const hidden = await officer.get(pageOf(id));
    expect(hidden.body).not.toContain("Lâm Thị Út");
    // The name is found in the texts though nothing stands before it.
    const named = await officer.post(pageOf(id), {
      ...CLEAN,
      summary: "lâm thị út hỏi giờ làm việc",
      basedOn: baseIn(hidden.body),
      act: "submit",
    });
    expect(named.status).toBe(422);
    await transaction(site.app.db, (tx) => keepNameConsent(tx, id));
    const open = await officer.get(pageOf(id));
    expect(open.body).toContain("Nêu tên người hỏi");
    await officer.post(pageOf(id), { ...CLEAN, namesAsker: "yes", basedOn: baseIn(open.body), act: "submit" });
    await approver.post(`${pageOf(id)}/duyet`, { edit: editIn((await approver.get(pageOf(id))).body) });
    const record = (await listPublicRecords(site.app.db, {}, 50)).find((one) => one.askerName !== null);
    expect(record?.askerName).toBe("Lâm Thị Út");
    await sql`update question set shows_name = false where id = ${id}`.execute(site.app.db);
    expect((await site.visitor.get(`${RECORDS}/${record?.code}`)).body).not.toContain("Lâm Thị Út");
  });

  test("the form asks for consent, and without a mark there is none", async () => {
    expect(await problemsOf((await site.visitor.get("/phan-anh")).body)).toEqual([]);
    const ask = (more: Record<string, string>) =>
      site.visitor.post("/phan-anh", {
        kind: "question",
        body: "Hỏi",
        name: "Lâm Thị Út",
        phone: "0911222333",
        ...more,
      });
    expect((await ask({ namesMe: "yes" })).status).toBe(303);
    expect((await ask({})).status).toBe(303);
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from question where body = 'Hỏi' and shows_name`.execute(site.app.db);
    expect(rows).toEqual([{ n: 1 }]);
  });

  test("what is no question, comment or petition is never public, also after it was", async () => {
    const { id, path } = await published("Hỏi chuyện khác.");
    expect((await site.visitor.get(path)).status).toBe(200);
    await sql`alter table question drop constraint question_kind_check`.execute(site.app.db);
    await sql`update question set kind = 'denunciation' where id = ${id}`.execute(site.app.db);
    expect((await site.visitor.get(path)).status).toBe(410);
    expect((await officer.get(pageOf(id))).status).toBe(409);
    await expect(
      sql`update question_publication set state = 'draft' where question_id = ${id};`
        .execute(site.app.db)
        .then(() =>
          sql`update question_publication set state = 'published' where question_id = ${id}`.execute(site.app.db),
        ),
    ).rejects.toThrow(/of_what_may_be_public/);
    await sql`update question set kind = 'question' where id = ${id}`.execute(site.app.db);
  });
});

describe("the public record", () => {
  test("is searched without marks, filtered, counted, taken along; its page has the day, the deadline and the verdict", async () => {
    const late = await published(
      "Đường hư.",
      { field: "ha-tang", summary: "Đường vào ấp hư, bao giờ sửa?", answer: "Sửa trong tháng 12." },
      {
        kind: "petition",
        days: 20,
      },
    );
    await transaction(site.app.db, (tx) =>
      giveVerdict(tx, { questionId: late.id, isSolved: true, satisfaction: 4, at: site.clock.now() }),
    );
    const has = async (query: string): Promise<boolean> =>
      (await site.visitor.get(`${RECORDS}?${query}`)).body.includes(late.publicCode);
    expect(await has("q=duong+hu")).toBe(true);
    expect(await has("q=đường+chay")).toBe(false);
    expect(await has("linhvuc=ha-tang&loai=petition&nam=2026&han=qua")).toBe(true);
    expect(await has("han=dung")).toBe(false);
    expect(await has("nam=2025")).toBe(false);
    expect(await has("donvi=tan-thanh")).toBe(true);
    expect(await has("donvi=hung-my")).toBe(false);
    expect(await has("donvi=khong-co")).toBe(false);
    const page = await site.visitor.get(late.path);
    for (const said of ["Quá hạn", "Hài lòng", late.publicCode, "Phản ánh, kiến nghị"])
      expect(page.body).toContain(said);
    expect(page.body).not.toContain(late.code);
    const csv = await site.visitor.get(`${RECORDS}.csv?linhvuc=ha-tang`);
    expect(csv.body).toContain("Đường vào ấp hư");
    expect(csv.body).not.toContain("khai sinh");
    const own = await site.visitor.get(`/tan-thanh${RECORDS}`);
    expect(own.body).toContain(late.publicCode);
    expect((await site.visitor.get(`/hung-my${RECORDS}`)).body).not.toContain(late.publicCode);
    for (const path of [RECORDS, `${RECORDS}?q=khong-co-gi`, `${RECORDS}/so-lieu`])
      expect(await problemsOf((await site.visitor.get(path)).body), path).toEqual([]);
    expect((await site.visitor.get(`${RECORDS}/PA999999`)).status).toBe(404);
    expect((await site.visitor.get(`${RECORDS}?trang=x&nam=abc&linhvuc[]=1`)).status).toBe(200);
    expect((await site.visitor.get(`/tim-kiem?q=${encodeURIComponent("đường vào ấp hư bao giờ sửa")}`)).body).toContain(
      late.publicCode,
    );
    const set = [];
    for await (const row of publicRecords.rows(site.app)) set.push(row);
    expect(set).toContainEqual(
      expect.objectContaining({ code: late.publicCode, on_time: false, satisfaction: 4, field: "ha-tang" }),
    );
  });

  test("is turned by pages", async () => {
    for (let n = 0; n < 21; n++) await published(`Hỏi ${n}.`, { summary: `Câu số ${n}?` });
    const first = await site.visitor.get(`${RECORDS}?linhvuc=ho-tich`);
    expect(first.body).toContain("trang=2");
    const second = await site.visitor.get(`${RECORDS}?linhvuc=ho-tich&trang=2`);
    expect(second.body).toContain("Trang trước");
  });

  test("figures of units hide what is few and open into the public rows", async () => {
    const page = await site.visitor.get(`${RECORDS}/so-lieu?nam=2026`);
    expect(page.body).toContain("Phường Tân Thành");
    expect(page.body).toContain(`${RECORDS}?donvi=tan-thanh&amp;nam=2026`);
    expect(page.body).toContain("ít");
    const chart = await site.visitor.get(`${RECORDS}/so-lieu/bieu-do.svg?nam=2026&rong=hep`);
    expect(chart.headers["content-type"]).toContain("image/svg+xml");
  });
});

test("of the photos only copies somebody made are shown, chosen by one and seen by another; withdrawn they are gone", async () => {
  const { id } = await answered();
  const picture = await sharp({
    create: {
      width: 240,
      height: 160,
      channels: 3,
      background: "#3a7",
      noise: { type: "gaussian", mean: 128, sigma: 40 },
    },
  })
    .jpeg()
    .toBuffer();
  const kept = await keepPhotos(site.app, [
    { fieldName: "photos", fileName: "a.jpg", bytes: picture },
    { fieldName: "photos", fileName: "b.jpg", bytes: picture },
  ]);
  if (typeof kept === "string") throw new Error(kept);
  await transaction(site.app.db, (tx) => insertPhotos(tx, id, kept, site.clock.now()));
  const first = await officer.get(pageOf(id));
  expect(first.body).toContain("Che ảnh 1 trước đã");
  expect(await problemsOf(first.body)).toEqual([]);
  const mark = (cells: string) => officer.post(`/can-bo/phan-anh/anh/${kept[0]?.id}`, { o: "", cells });
  expect((await mark("A1")).status).toBe(303);
  const chosen = await officer.get(pageOf(id));
  expect(chosen.body).toContain("Đăng ảnh 1");
  expect(await problemsOf(chosen.body)).toEqual([]);
  // A photo nobody looked at cannot be chosen, whatever is sent.
  await officer.post(pageOf(id), { ...CLEAN, basedOn: "", act: "submit", "photo-1": "yes", "photo-2": "yes" });
  // Hidden anew after it was submitted, it is another copy than was written.
  expect((await mark("A1 B1")).status).toBe(303);
  const waits = await approver.get(pageOf(id));
  const early = await approver.post(`${pageOf(id)}/duyet`, { edit: editIn(waits.body) });
  expect(early.status).toBe(409);
  expect(early.body).toContain("Ảnh đã che lại hoặc không còn");
  await approver.post(`${pageOf(id)}/tra-lai`, { note: "Xem lại ảnh" });
  const again = await officer.get(pageOf(id));
  await officer.post(pageOf(id), { ...CLEAN, basedOn: baseIn(again.body), act: "submit", "photo-1": "yes" });
  const seen = await approver.get(pageOf(id));
  expect(seen.body).toContain("Ảnh 1 đã che");
  expect((await approver.post(`${pageOf(id)}/duyet`, { edit: editIn(seen.body) })).status).toBe(303);
  const code = /\/phan-anh\/cong-khai\/(PA\d+)/.exec((await approver.get(pageOf(id))).body)?.[1] ?? "";
  const page = await site.visitor.get(`${RECORDS}/${code}`);
  expect(await problemsOf(page.body)).toEqual([]);
  expect(page.body).toContain(`${RECORDS}/${code}/anh/1.webp`);
  expect(page.body).not.toContain("anh/2.webp");
  const shown = await site.visitor.get(`${RECORDS}/${code}/anh/1.webp`);
  expect(shown.status).toBe(200);
  expect(shown.headers["content-type"]).toBe("image/webp");
  expect((await site.visitor.get(`${RECORDS}/${code}/anh/2.webp`)).status).toBe(404);
  await approver.post(`${pageOf(id)}/rut`, { note: "Người gửi đổi ý" });
  expect((await site.visitor.get(`${RECORDS}/${code}/anh/1.webp`)).status).toBe(404);
});
