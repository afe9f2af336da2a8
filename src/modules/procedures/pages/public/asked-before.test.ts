import { beforeAll, expect, test } from "vitest";
import { transaction } from "../../../../platform/db/index.ts";
import { problemsOf } from "../../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../../testing/app.ts";
import { buildPerson, signedIn } from "../../../accounts/testing/build-people.ts";
import { answerQuestion, approvePublication, askQuestion, writePublication } from "../../../feedback/index.ts";
import { saveHomeUnit } from "../../../organisations/index.ts";
import { buildProvince } from "../../../organisations/testing/build-units.ts";
import { importRecords } from "../../import-procedures.ts";
import { buildProcedure } from "../../testing/build-procedure.ts";

const site = useTestApp();
const BIRTH = buildProcedure({ code: "1.001193", name: "Thủ tục đăng ký khai sinh", field: "Hộ tịch" });
const PAGE = "/thu-tuc/1.001193";
const REVIEW = "/can-bo/phan-anh/cong-khai/xem-lai";
let officer: Browser;
let stranger: Browser;
let questionId = "";

const take = (record: ReturnType<typeof buildProcedure>, day: string) =>
  transaction(site.app.db, (tx) =>
    importRecords(
      tx,
      { id: "system", name: "Hệ thống" },
      { records: [record], source: "test", at: new Date(`${day}T02:00:00Z`) },
    ),
  );

beforeAll(async () => {
  const { db } = site.app;
  const units = await buildProvince(db);
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  const person = await buildPerson(db, { unitId: units.tanThanh, roles: ["officer"] });
  const leader = await buildPerson(db, { unitId: units.tanThanh, roles: ["leader"] });
  officer = site.browser(await signedIn(site.app, { person }));
  stranger = site.browser(await signedIn(site.app, { unitId: units.hungMy, roles: ["officer"] }));
  await take(BIRTH, "2026-01-01");
  const at = site.clock.now();
  await transaction(db, async (tx) => {
    const asked = await askQuestion(tx, site.app.config.secretKey, {
      unitId: units.tanThanh,
      kind: "question",
      body: "Khai sinh trễ hạn có bị phạt không?",
      contact: null,
      pagePath: PAGE,
      at,
    });
    questionId = asked.id;
    await answerQuestion(tx, person.actor, { questionId, answer: "Không bị phạt.", internalNote: null, at });
    await writePublication(tx, person.actor, {
      questionId,
      basedOn: null,
      field: "ho-tich",
      summary: "Khai sinh trễ hạn có bị phạt không?",
      answer: "Không bị phạt.",
      procedureCode: "1.001193",
      askerName: null,
      photos: [],
      kept: [],
      hidden: 0,
      known: [],
      submits: true,
      at,
    });
    await approvePublication(tx, leader.actor, { questionId, edit: 1, procedureVersion: "1", at });
  });
});

test("a published answer stands on the page of its procedure until that changes, and again once somebody confirms it", async () => {
  const shown = await site.visitor.get(PAGE);
  expect(shown.body).toContain("Người dân đã hỏi");
  expect(shown.body).toContain("Khai sinh trễ hạn có bị phạt không?");
  expect(await problemsOf(shown.body)).toEqual([]);
  const nothing = await officer.get(REVIEW);
  expect(nothing.body).toContain("Không có câu trả lời nào cần xem lại");
  expect(await problemsOf(nothing.body)).toEqual([]);
  await take({ ...BIRTH, description: "Ghi việc sinh của một đứa trẻ, theo quy định mới." }, "2026-11-01");
  expect((await site.visitor.get(PAGE)).body).not.toContain("Người dân đã hỏi");
  expect((await site.visitor.get("/phan-anh/cong-khai?thutuc=1.001193")).body).toContain("Khai sinh trễ hạn");
  const waits = await officer.get(REVIEW);
  expect(waits.body).toContain("Khai sinh trễ hạn có bị phạt không?");
  expect(await problemsOf(waits.body)).toEqual([]);
  expect((await stranger.get(REVIEW)).body).not.toContain("Khai sinh trễ hạn");
  expect((await officer.get("/can-bo")).body).toContain("Câu trả lời cần xem lại vì thủ tục đổi");
  const record = `/can-bo/phan-anh/${questionId}/cong-khai`;
  expect((await officer.get(record)).body).toContain("Thủ tục đã đổi.");
  expect((await stranger.post(`${record}/con-dung`, {})).status).toBe(404);
  expect((await officer.post(`${record}/con-dung`, {})).status).toBe(303);
  expect((await site.visitor.get(PAGE)).body).toContain("Người dân đã hỏi");
  expect((await officer.get(REVIEW)).body).toContain("Không có câu trả lời nào cần xem lại");
  expect((await site.visitor.get(`${PAGE}?on=2026-06-01`)).body).not.toContain("Người dân đã hỏi");
});
