import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../../platform/db/index.ts";
import { problemsOf } from "../../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../../testing/app.ts";
import { signedIn } from "../../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../../organisations/index.ts";
import { buildProvince } from "../../../organisations/testing/build-units.ts";
import { askQuestion } from "../../ask-question.ts";
import { findQuestionByCode, type Question } from "../../feedback.store.ts";
import { offerProcedureStamps } from "../../public-record/procedure-stamps.ts";
import { fillIn, unknownFields } from "./fields.ts";

const site = useTestApp();
const LIST = "/can-bo/phan-anh/mau-tra-loi";
const BULK = "/can-bo/phan-anh/tra-loi-nhieu";
let units: Awaited<ReturnType<typeof buildProvince>>;
let officer: Browser;
let stranger: Browser;
let stamp: string | null = "1";

beforeAll(async () => {
  units = await buildProvince(site.app.db);
  await transaction(site.app.db, (tx) => saveHomeUnit(tx, units.province));
  offerProcedureStamps(
    site.app,
    async (codes) => new Map(stamp !== null && codes.includes("1.001193") ? [["1.001193", stamp]] : []),
  );
  officer = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["officer"] }));
  stranger = site.browser(await signedIn(site.app, { unitId: units.hungMy, roles: ["officer"] }));
});

let sent = 0;
async function ask(body: string, name = "", unitId = units.tanThanh): Promise<Question> {
  const { code } = await transaction(site.app.db, (tx) =>
    askQuestion(tx, site.app.config.secretKey, {
      unitId,
      kind: "question",
      body,
      contact: name ? { name, phone: "", email: `bulk-${++sent}@vidu.vn` } : null,
      pagePath: null,
      at: site.clock.now(),
    }),
  );
  return (await findQuestionByCode(site.app.db, code)) as Question;
}
const fields = {
  title: "Giấy tờ khai sinh",
  body: "Chào {xung_ho}, {don_vi} trả lời ý kiến {ma} ngày {ngay}.",
  groundKind: "procedure",
  groundId: "1.001193",
  groundWords: "thành phần hồ sơ",
};
const idIn = (page: string): string => /mau-tra-loi\/([0-9a-f-]{36})"/.exec(page)?.[1] ?? "";

describe("a template", () => {
  test.each([
    ["no name", { title: "" }, "ghi tên mẫu"],
    ["no words", { body: " " }, "viết lời trả lời"],
    ["a field nobody fills", { body: "Chào {ten}" }, "Máy không biết {ten}"],
    ["a procedure there is none of", { groundId: "9.999999" }, "Không có thủ tục hay văn bản này"],
    [
      "a document there is none of",
      { groundKind: "document", groundId: "1/1999/NĐ-CP" },
      "Không có thủ tục hay văn bản này",
    ],
    ["no article", { groundWords: "" }, "điều, khoản, phần"],
  ])("with %s is refused at its field with everything kept", async (_what, change, sentence) => {
    const answer = await officer.post(`${LIST}/moi`, { ...fields, unitId: units.tanThanh, ...change });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(await problemsOf(answer.body)).toEqual([]);
  });

  test("one whose ground changed cannot be used before somebody confirms it", async () => {
    expect((await officer.get(LIST)).body).toContain("Chưa có mẫu trả lời");
    expect((await officer.post(`${LIST}/moi`, { ...fields, unitId: units.hungMy })).status).toBe(422);
    expect((await officer.post(`${LIST}/moi`, { ...fields, unitId: units.tanThanh })).status).toBe(303);
    const list = await officer.get(LIST);
    expect(await problemsOf(list.body)).toEqual([]);
    const id = idIn(list.body);
    const question = await ask("Khai sinh cần gì?", "Nguyễn Thị Mộng Út");
    const record = await officer.get(`/can-bo/phan-anh/${question.id}?mau=${id}`);
    expect(await problemsOf(record.body)).toEqual([]);
    expect(record.body).toContain("Chào {xung_ho}");
    stamp = "2";
    expect((await officer.get(LIST)).body).toContain("Cần soát lại");
    const moved = await officer.get(`/can-bo/phan-anh/${question.id}?mau=${id}`);
    expect(moved.body).toContain("Soát lại mới dùng được");
    expect(moved.body).not.toContain("Chào {xung_ho}");
    expect((await stranger.post(`${LIST}/${id}/soat`, {})).status).toBe(409);
    stamp = null;
    expect((await officer.post(`${LIST}/${id}/soat`, {})).status).toBe(409);
    stamp = "2";
    expect((await officer.post(`${LIST}/${id}/soat`, {})).status).toBe(303);
    expect((await officer.get(`/can-bo/phan-anh/${question.id}?mau=${id}`)).body).toContain("Chào {xung_ho}");
    await officer.post(`/can-bo/phan-anh/${question.id}/tra-loi`, { answer: fields.body });
    const page = (await site.visitor.get(`/tra-cuu?ma=${question.code}`)).body;
    expect(page).toContain("Chào anh/chị Út, Phường Tân Thành trả lời ý kiến");
    expect(page).not.toContain("Mộng");
    expect((await officer.post(`${LIST}/${id}`, { ...fields, title: "Tên khác" })).status).toBe(303);
    expect((await officer.post(`${LIST}/${id}/bo`, {})).status).toBe(303);
    expect((await officer.get(`${LIST}/${id}`)).status).toBe(409);
  });

  test.each([
    ["{xung_ho}", "Lê Thị Bé Ba", "anh/chị Ba"],
    ["{ xung_ho }", "", "anh/chị"],
    ["{don_vi} {ma} {ngay}", "", "Xã A ABCD-EFGH 20/11/2026"],
    ["{ten}", "Lê", "{ten}"],
  ])("%s for “%s”", (text, name, filled) => {
    const at = new Date("2026-11-20T02:00:00Z");
    expect(fillIn(text, { name, code: "ABCDEFGH", unitName: "Xã A", at })).toBe(filled);
    expect(unknownFields(text)).toEqual(text === "{ten}" ? ["{ten}"] : []);
  });
});

describe("several at once", () => {
  test("one text for several is filled for each, looked at, sent one by one, each logged and told", async () => {
    const one = await ask("Bao giờ có nước sạch khóm 1", "Trần Văn Hai");
    const two = await ask("Nước sạch khóm 1 chừng nào có", "Lý Thị Tư");
    const gone = await ask("Nước sạch", "Võ Năm");
    const foreign = await ask("Nước sạch", "Võ Sáu", units.hungMy);
    await officer.post(`/can-bo/phan-anh/${gone.id}/tra-loi`, { answer: "Rồi." });
    const chon = [one.id, two.id, gone.id, foreign.id, "x"];
    expect((await officer.get(BULK)).body).toContain("Chưa chọn ý kiến nào");
    expect((await officer.get("/can-bo/phan-anh?xem=received")).body).toContain('name="chon"');
    const page = await officer.get(`${BULK}?${chon.map((id) => `chon=${id}`).join("&")}`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("2 ý kiến đã chọn");
    const answer = "Chào {xung_ho}, ý kiến {ma}: cuối tháng 12 có nước.";
    expect((await officer.post(BULK, { chon, answer: "", viec: "xem" })).status).toBe(422);
    expect((await officer.post(BULK, { chon, answer: "{ho_ten}", viec: "xem" })).body).toContain(
      "Máy không biết {ho_ten}",
    );
    const seen = await officer.post(BULK, { chon, answer, viec: "xem" });
    expect(await problemsOf(seen.body)).toEqual([]);
    expect(seen.body).toContain("anh/chị H**");
    const mark = /name="dau" value="([^"]+)"/.exec(seen.body)?.[1] ?? "";
    expect((await officer.post(BULK, { chon, answer: `${answer} Khác.`, dau: mark, viec: "gui" })).status).toBe(409);
    const mails = site.sentMails.length;
    const done = await officer.post(BULK, { chon, answer, dau: mark, viec: "gui" });
    expect(await problemsOf(done.body)).toEqual([]);
    expect(done.body).toContain("Đã gửi 2 câu trả lời");
    await site.runJobs();
    expect(
      site.sentMails
        .slice(mails)
        .map((mail) => mail.to)
        .filter((to) => to.startsWith("bulk-")).length,
    ).toBeGreaterThanOrEqual(2);
    for (const [question, name] of [
      [one, "Hai"],
      [two, "Tư"],
    ] as const)
      expect((await site.visitor.get(`/tra-cuu?ma=${question.code}`)).body).toContain(`anh/chị ${name}`);
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from audit_entry where act = 'question.answer' and subject_id in (${one.id}, ${two.id})`.execute(
      site.app.db,
    );
    expect(rows[0]?.n).toBe(2);
    expect((await findQuestionByCode(site.app.db, gone.code))?.answer).toBe("Rồi.");
    expect((await findQuestionByCode(site.app.db, foreign.code))?.state).toBe("received");
  });
});
