import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import type { Role } from "../../accounts/index.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { mergeUnits, saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince, buildUnit, system } from "../../organisations/testing/build-units.ts";
import { askQuestion } from "../ask-question.ts";
import { findQuestionByCode, type Question } from "../feedback.store.ts";
import type { QuestionKind } from "../question.ts";
import { ALIKE, listDuplicates } from "./handling.store.ts";
import { proposeUnits, wordsOf } from "./propose-units.ts";

const site = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
let phongThanh: string;
let people: BuiltPerson[] = [];
let officer: Browser;
let neighbour: Browser;
let head: Browser;
let provinceHead: Browser;
let admin: Browser;
const START = "2026-11-20T02:00:00Z";

beforeAll(async () => {
  const { db } = site.app;
  units = await buildProvince(db);
  phongThanh = await buildUnit(db, { name: "Xã Phong Thạnh", parentId: units.province });
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  await transaction(db, (tx) =>
    mergeUnits(tx, system, {
      unitIds: [phongThanh],
      into: { unitId: units.hungMy },
      on: "2026-07-01",
      at: site.clock.now(),
    }),
  );
  const make = (unitId: string, role: Role) => buildPerson(db, { unitId, roles: [role] });
  people = [
    await make(units.tanThanh, "officer"),
    await make(units.hungMy, "officer"),
    await make(units.tanThanh, "leader"),
    await make(units.province, "leader"),
    await make(units.province, "admin"),
  ];
  await signIn();
});

/** Whoever works on another day has signed in anew. */
async function signIn(day = START): Promise<void> {
  site.clock.set(day);
  const browsers: Browser[] = [];
  for (const person of people) browsers.push(site.browser(await signedIn(site.app, { person })));
  [officer, neighbour, head, provinceHead, admin] = browsers as [Browser, Browser, Browser, Browser, Browser];
}

let sent = 0;
async function ask(
  body: string,
  more: { kind?: QuestionKind; place?: string; unitId?: string; email?: string } = {},
): Promise<Question> {
  const { code } = await transaction(site.app.db, (tx) =>
    askQuestion(tx, site.app.config.secretKey, {
      unitId: more.unitId ?? units.tanThanh,
      kind: more.kind ?? "question",
      body,
      place: more.place ?? "",
      contact: { name: "Lê Út", phone: "", email: more.email ?? `nguoi-${++sent}@vidu.vn`, address: "ấp 1" },
      pagePath: null,
      at: site.clock.now(),
    }),
  );
  return (await findQuestionByCode(site.app.db, code)) as Question;
}
const again = async (question: Question): Promise<Question> =>
  (await findQuestionByCode(site.app.db, question.code)) as Question;
const act = (who: Browser, question: Question, name: string, fields: Record<string, string>) =>
  who.post(`/can-bo/phan-anh/${question.id}/xu-ly/${name}`, fields);
const seen = async (question: Question): Promise<string> =>
  (await site.visitor.get(`/tra-cuu?ma=${question.code}`)).body;
const mailsTo = (question: number): string[] =>
  site.sentMails.filter((mail) => mail.to === `nguoi-${question}@vidu.vn`).map((mail) => mail.text);

describe("a message for another unit", () => {
  test("is offered to the unit the place belongs to today, by its former name", async () => {
    const question = await ask("Cầu gãy lan can", { place: "ấp 3, xã Phong Thạnh" });
    const [first] = await proposeUnits(site.app.db, question, site.clock.now());
    expect(first).toMatchObject({ id: units.hungMy, by: "place", formerName: "Xã Phong Thạnh" });
    const page = await officer.get(`/can-bo/phan-anh/${question.id}/xu-ly`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("nay thuộc đơn vị này");
  });

  test("is offered to a unit that answered the like before", async () => {
    const before = await ask("Đăng ký cấp phép tổ chức lễ hội văn hóa ở xã nộp ở đâu", { unitId: units.hungMy });
    await neighbour.post(`/can-bo/phan-anh/${before.id}/tra-loi`, { answer: "Nộp tại xã." });
    const question = await ask("Muốn tổ chức lễ hội văn hóa ở xã thì cấp phép nộp ở đâu");
    const proposed = await proposeUnits(site.app.db, question, site.clock.now());
    expect(proposed).toContainEqual(expect.objectContaining({ id: units.hungMy, by: "subject" }));
  });

  test("goes there with a reason its sender reads and is told of, with time to answer; the officer keeps no hold of it", async () => {
    const question = await ask("Đèn đường hư", { kind: "petition" });
    const number = sent;
    const wrong = await act(officer, question, "chuyen", { unitName: "", transferReason: "" });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("Hãy chọn một đơn vị");
    expect(wrong.body).toContain("Hãy ghi lý do");
    expect(await problemsOf(wrong.body)).toEqual([]);
    expect(
      (await act(officer, question, "chuyen", { unitName: "xã Không Có Đâu", transferReason: "x" })).body,
    ).toContain("Không tìm thấy");
    expect((await act(officer, question, "chuyen", { toUnit: units.tanThanh, transferReason: "x" })).status).toBe(409);
    expect((await act(neighbour, question, "chuyen", { toUnit: units.hungMy, transferReason: "x" })).status).toBe(404);
    const done = await act(officer, question, "chuyen", {
      unitName: "xã Phong Thạnh",
      transferReason: "Đường này do xã Hưng Mỹ quản lý.",
    });
    expect(done.status, done.body).toBe(303);
    expect(await again(question)).toMatchObject({ unitId: units.hungMy, state: "received" });
    expect((await officer.get(`/can-bo/phan-anh/${question.id}`)).status).toBe(404);
    expect((await neighbour.get(`/can-bo/phan-anh/${question.id}`)).body).toContain(
      "Phường Tân Thành chuyển cho Xã Hưng Mỹ",
    );
    const page = await seen(question);
    expect(await problemsOf(page)).toEqual([]);
    expect(page).toContain("Đường này do xã Hưng Mỹ quản lý.");
    await site.runJobs();
    expect(mailsTo(number).join()).toContain("chuyển cho đơn vị khác");
    expect((await site.visitor.get(`/api/v1/public/feedback/${question.code}`)).json()).toMatchObject({
      state: "received",
      unit: "Xã Hưng Mỹ",
      steps: [{ act: "transfer", reason: "Đường này do xã Hưng Mỹ quản lý." }],
    });
  });

  test("a petition handed on after five working days is on record as late, and the page says so before", async () => {
    const question = await ask("Thủ tục rườm rà", { kind: "petition" });
    await signIn("2026-12-01T02:00:00Z");
    expect((await officer.get(`/can-bo/phan-anh/${question.id}/xu-ly`)).body).toContain("Đã quá 5 ngày làm việc");
    await act(officer, question, "chuyen", { toUnit: units.hungMy, transferReason: "Không thuộc thẩm quyền." });
    const { rows } = await sql<{
      isLate: boolean;
      dueOn: string;
    }>`select is_late, due_on from question_step where question_id = ${question.id}`.execute(site.app.db);
    expect(rows).toEqual([{ isLate: true, dueOn: "2026-12-08" }]);
    await signIn(START);
  });
});

describe("more time", () => {
  test("is taken once, later than before, not without end, with a reason its sender reads", async () => {
    const question = await ask("Xin xem lại phí");
    const day = (d: string, m = "12", reason = "Chờ sở trả lời.") =>
      act(officer, question, "gia-han", {
        "until-day": d,
        "until-month": m,
        "until-year": "2026",
        extendReason: reason,
      });
    expect((await day("31", "2")).status).toBe(422);
    expect((await day("4", "12", "")).status).toBe(422);
    expect((await day("20", "11")).body).toContain("Hạn mới phải sau hạn cũ");
    expect((await day("31")).body).toContain("nhiều nhất 20 ngày làm việc");
    expect((await day("4")).status).toBe(303);
    expect(await again(question)).toMatchObject({ dueOn: "2026-12-04", extendedFrom: question.dueOn });
    expect((await day("7")).body).toContain("đã gia hạn một lần");
    const page = await seen(question);
    expect(page).toContain("Gia hạn trả lời đến ngày 04/12/2026");
    expect(page).toContain("Chờ sở trả lời.");
  });
});

describe("not for this office", () => {
  test("not received, with the reason told", async () => {
    const question = await ask("abc xyz");
    const number = sent;
    expect((await act(officer, question, "khong-tiep-nhan", { refuseReason: " " })).status).toBe(422);
    expect(
      (await act(officer, question, "khong-tiep-nhan", { refuseReason: "Nội dung chưa rõ, xin viết lại." })).status,
    ).toBe(303);
    expect(await seen(question)).toContain("Nội dung chưa rõ, xin viết lại.");
    await site.runJobs();
    expect(mailsTo(number).join()).toContain("không tiếp nhận");
    expect((await act(officer, question, "khong-tiep-nhan", { refuseReason: "Lần nữa." })).status).toBe(409);
    expect((await officer.get("/can-bo/phan-anh?xem=closed")).body).toContain("Không tiếp nhận");
  });

  test("forwarded to a body outside, by name and address", async () => {
    const question = await ask("Điện cúp hoài");
    const fields = {
      forwardTo: "Điện lực Giá Rai",
      forwardAddress: "Quốc lộ 1, 1900 0000",
      forwardReason: "Việc cấp điện do điện lực làm.",
    };
    expect((await act(officer, question, "chuyen-di", { ...fields, forwardAddress: "" })).body).toContain(
      "Hãy ghi địa chỉ",
    );
    expect((await act(officer, question, "chuyen-di", fields)).status).toBe(303);
    const page = await seen(question);
    expect(await problemsOf(page)).toEqual([]);
    for (const part of Object.values(fields)) expect(page).toContain(part);
    expect((await site.visitor.get(`/api/v1/public/feedback/${question.code}`)).json()).toMatchObject({
      state: "forwarded",
      forwardedTo: "Điện lực Giá Rai",
    });
  });
});

describe("messages that say the same", () => {
  test("are offered, joined, answered once with everybody told, and split again", async () => {
    const first = await ask("Cống trước chợ phường bị nghẹt, nước tràn ra đường");
    const a = sent;
    const second = await ask("Nước tràn ra đường vì cống trước chợ phường nghẹt");
    const b = sent;
    const third = await ask("Cống trước chợ nghẹt, nước tràn đường, hôi lắm");
    const page = await officer.get(`/can-bo/phan-anh/${second.id}/xu-ly`);
    expect(page.body).toContain(`value="${first.id}"`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await act(officer, second, "gop", { with: first.id })).status).toBe(303);
    expect((await act(officer, third, "gop", { with: first.id })).status).toBe(303);
    expect((await act(officer, third, "gop", { with: second.id })).status).toBe(409);
    expect((await officer.get(`/can-bo/phan-anh/${first.id}`)).body).toContain("2 ý kiến gộp vào đây");
    expect(await problemsOf((await officer.get(`/can-bo/phan-anh/${second.id}`)).body)).toEqual([]);
    expect((await officer.get("/can-bo/phan-anh?xem=received")).body).not.toContain(second.id);
    expect((await officer.get("/can-bo/phan-anh")).body).toContain(second.id);
    expect(await seen(second)).toContain("trả lời chung");
    expect((await officer.post(`/can-bo/phan-anh/${second.id}/tra-loi`, { answer: "Riêng" })).status).toBe(409);
    expect((await act(officer, third, "tach", {})).status).toBe(303);
    await officer.post(`/can-bo/phan-anh/${first.id}/tra-loi`, { answer: "Phường đã cho thông cống sáng nay." });
    expect([(await again(second)).state, (await again(third)).state]).toEqual(["answered", "received"]);
    expect(await seen(second)).toContain("Phường đã cho thông cống sáng nay.");
    await site.runJobs();
    for (const number of [a, b]) expect(mailsTo(number).join()).toContain("đã trả lời");
    // Asked again, it has an answer of its own to get.
    await site.visitor.post("/tra-cuu/hoi-lai", { ma: second.code });
    expect(await again(second)).toMatchObject({ state: "received", joinedTo: null });
  });

  test("go the same way: put off together, and never to another unit alone", async () => {
    const first = await ask("Hẻm số 5 ngập sâu khi triều cường lên");
    const second = await ask("Triều cường lên hẻm số 5 ngập sâu");
    await act(officer, second, "gop", { with: first.id });
    expect((await act(officer, second, "chuyen", { toUnit: units.hungMy, transferReason: "x" })).status).toBe(409);
    await act(officer, first, "gia-han", {
      "until-day": "4",
      "until-month": "12",
      "until-year": "2026",
      extendReason: "Chờ khảo sát.",
    });
    expect((await again(second)).dueOn).toBe("2026-12-04");
    await act(officer, first, "chuyen", { toUnit: units.hungMy, transferReason: "Hẻm thuộc xã Hưng Mỹ." });
    expect((await again(second)).unitId).toBe(units.hungMy);
  });

  test("not with those of another unit, nor with itself", async () => {
    const question = await ask("Rác không ai gom");
    const other = await ask("Rác không ai gom", { unitId: units.hungMy });
    for (const id of [other.id, question.id, "x"])
      expect((await act(officer, question, "gop", { with: id })).status).toBe(409);
  });

  test("near words are told from others on a small set marked by hand", async () => {
    const groups = [
      [
        "Đèn đường khóm 2 hư ba hôm nay, tối đi không thấy đường",
        "Khóm 2 đèn đường hư, tối không thấy đường đi",
        "den duong khom 2 bi hu may hom nay, toi lam",
      ],
      [
        "Đất nộp hồ sơ sang tên hai tháng chưa có sổ",
        "Hồ sơ sang tên đất nộp hai tháng rồi chưa trả sổ",
        "Nộp hồ sơ sang tên đất 2 tháng, chưa thấy sổ đỏ",
      ],
      ["Chó thả rông ở ấp 4 cắn người", "Ấp 4 có chó thả rông cắn người", "Cho tha rong o ap 4 can tre em"],
      [
        "Loa phường mở lúc 5 giờ sáng ồn quá",
        "Loa phường ồn, 5 giờ sáng đã mở",
        "Xin đừng mở loa phường lúc 5 giờ sáng",
      ],
      ["Trạm y tế hết thuốc huyết áp", "Thuốc huyết áp ở trạm y tế hết hoài", "Trạm y tế không có thuốc huyết áp"],
      [
        "Mẫu tờ khai trên mạng khác mẫu ở quầy",
        "Tờ khai ở quầy khác mẫu trên mạng",
        "Mau to khai tren mang khong giong o quay",
      ],
    ];
    const alone = [
      "Học phí lớp một năm nay bao nhiêu",
      "Xin đường ống nước sạch về ấp 7",
      "Ghế chờ ở quầy một cửa bị gãy",
      "Bao giờ chi tiền hỗ trợ hộ nghèo",
      "Tôi muốn đăng ký kết hôn thì mang giấy gì",
      "Đường vào ấp 4 đầy ổ gà",
      "Xin cấp lại giấy khai sinh bị mất",
      "Cán bộ hướng dẫn tận tình, cảm ơn",
    ];
    const unitId = await buildUnit(site.app.db, { name: "Xã Tập Hợp", parentId: units.province });
    const asked: { question: Question; group: number }[] = [];
    for (const [group, texts] of groups.entries())
      for (const text of texts) asked.push({ question: await ask(text, { unitId }), group });
    for (const text of alone) asked.push({ question: await ask(text, { unitId }), group: -1 });
    let right = 0;
    let wrong = 0;
    let missed = 0;
    for (const { question, group } of asked) {
      const found = (await listDuplicates(site.app.db, { ...question, words: wordsOf(question) }, 10)).map(
        (one) => one.id,
      );
      const same = asked
        .filter((one) => group >= 0 && one.group === group && one.question.id !== question.id)
        .map((one) => one.question.id);
      right += found.filter((id) => same.includes(id)).length;
      wrong += found.filter((id) => !same.includes(id)).length;
      missed += same.filter((id) => !found.includes(id)).length;
    }
    const precision = right / (right + wrong);
    const recall = right / (right + missed);
    // The figure stands in the report of the run.
    process.stdout.write(
      `duplicates at ${ALIKE}: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)} of ${right + missed} pairs\n`,
    );
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.8);
  });
});

describe("heads are told", () => {
  test("two working days before the day and when late; the unit above some days after; the days are a setting", async () => {
    await signIn("2026-12-14T02:00:00Z");
    await sql`update question set state = 'closed' where state = 'received'`.execute(site.app.db);
    const question = await ask("Chờ mãi không ai trả lời chuyện hẻm cụt");
    const today = async (who: Browser): Promise<boolean> => (await who.get("/can-bo")).body.includes("chuyện hẻm cụt");
    expect(question.dueOn).toBe("2026-12-21");
    expect(await today(head)).toBe(false);
    await signIn("2026-12-17T02:00:00Z");
    expect([await today(head), await today(provinceHead)]).toEqual([true, false]);
    await signIn("2026-12-23T02:00:00Z");
    expect([await today(head), await today(provinceHead)]).toEqual([true, false]);
    await signIn("2026-12-24T02:00:00Z");
    expect(await today(provinceHead)).toBe(true);
    const SET = "/can-bo/phan-anh/nhac-viec";
    expect((await officer.get(SET)).status).toBe(403);
    expect((await head.post(SET, { soon: "1", above: "9" })).status).toBe(409);
    expect(await problemsOf((await admin.get(SET)).body)).toEqual([]);
    expect((await admin.post(SET, { soon: "61", above: "x" })).status).toBe(422);
    expect((await admin.post(SET, { soon: "2", above: "5", front: "5" })).status).toBe(303);
    expect(await today(provinceHead)).toBe(false);
    await officer.post(`/can-bo/phan-anh/${question.id}/tra-loi`, { answer: "Đã xem hẻm." });
    expect(await today(head)).toBe(false);
    await signIn(START);
  });
});
