import { beforeAll, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { NATIONAL_DOCUMENTS, nationalToTake, takeDocuments } from "../../legal-documents/index.ts";
import { AT, buildDraftPlan, buildPlanStage, type PlanStage, planText } from "../testing/build-plan.ts";

const site = useTestApp();
let stage: PlanStage;
let planner: Browser;
let leader: Browser;
let planId: string;

// Of the shape of a real plan of 2020 that took last year's plan for this year's; the words are ours.
const BASES = `Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về cơ chế một cửa;

Căn cứ Nghị quyết số 76/NQ-CP ngày 15/6/2021 của Chính phủ về chương trình tổng thể;

Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ;

Thực hiện Kế hoạch số 88/KH-UBND ngày 20/12/2025 về thực hiện công tác cải cách hành chính năm 2025;

Thực hiện Kế hoạch số 21/KH-UBND ngày 05/10/2026 của Ủy ban nhân dân tỉnh;`;

beforeAll(async () => {
  const { db } = site.app;
  stage = await buildPlanStage(db);
  planner = site.browser(await signedIn(site.app, { person: stage.planner }));
  leader = site.browser(await signedIn(site.app, { person: stage.leader }));
  await transaction(db, (tx) =>
    takeDocuments(tx, stage.planner.actor, {
      documents: NATIONAL_DOCUMENTS.map(nationalToTake),
      source: "test",
      day: "2026-11-20",
      at: AT,
    }),
  );
  const text = planText().replace("Căn cứ Luật Tiếp cận thông tin ngày 06 tháng 4 năm 2016;", BASES);
  planId = await buildDraftPlan(db, stage, text);
});

test("before a plan is issued it is warned: expired, misdated, of the wrong year, itself, not recorded", async () => {
  const record = await leader.get(`/can-bo/ke-hoach/${planId}`);
  expect(record.body).toContain("4 căn cứ cần xem lại trước khi ban hành");
  const page = await planner.get(`/can-bo/ke-hoach/${planId}/can-cu`);
  expect(await problemsOf(page.body)).toEqual([]);
  expect(page.body).toContain(
    "Nghị định 61/2018/NĐ-CP đã hết hiệu lực từ ngày 01/07/2025, được thay thế bởi 118/2025/NĐ-CP",
  );
  expect(page.body).toMatch(
    /Kế hoạch ghi ngày 15\/06\/2021, còn thư viện có văn bản cùng số, cùng cơ quan ngày 15\/07\/2021/,
  );
  expect(page.body).toMatch(/năm 2025.*2026/s);
  expect(page.body).toContain("Thư viện chưa có văn bản này");
  expect(page.body).toContain("Kế hoạch lấy chính mình làm căn cứ.");
  expect(page.body).toContain("/can-bo/van-ban/moi?so=88%2FKH-UBND&amp;ngay=2025-12-20");
});

test("a person confirms what is proposed; that stands in the history and shows at the document", async () => {
  const page = await planner.get(`/can-bo/ke-hoach/${planId}/can-cu`);
  const card = page.body.slice(page.body.indexOf("118/2025/NĐ-CP ngày"));
  const act = /action="([^"]+can-cu\/[^"]+)"/.exec(card)?.[1] ?? "";
  const document = /name="document" value="(\d+)"/.exec(card)?.[1] ?? "";
  expect((await leader.post(act, { document })).status).toBe(403);
  expect((await planner.post(act, { document })).status).toBe(303);
  expect((await planner.post(act, { document: "999999" })).status).toBe(404);
  expect((await planner.get(`/can-bo/ke-hoach/${planId}/can-cu`)).body).toContain("(đã xác nhận)");
  expect((await planner.get(`/can-bo/ke-hoach/${planId}`)).body).toContain("Nói căn cứ là văn bản nào");
  const library = await planner.get(`/can-bo/van-ban/${document}`);
  expect(library.body).toContain("Kế hoạch lấy làm căn cứ");
  expect(library.body).toContain(`/can-bo/ke-hoach/${planId}/can-cu`);
  // The document ends: the plan says so, without anybody looking for it.
  await site.app.db
    .updateTable("legalDocument")
    .set({ inForceTo: "2026-11-01" })
    .where("id", "=", Number(document))
    .execute();
  await site.app.db.updateTable("planPiece").set({ state: "accepted" }).where("planId", "=", planId).execute();
  await planner.post(act, { document: "" });
  expect((await planner.get(`/can-bo/ke-hoach/${planId}/can-cu`)).body).not.toContain("(đã xác nhận)");
});
