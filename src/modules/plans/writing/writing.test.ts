import { beforeAll, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { systemActor } from "../../accounts/index.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { NATIONAL_DOCUMENTS, nationalToTake, takeDocuments } from "../../legal-documents/index.ts";
import { findPlan, listAssignments, listTasks } from "../plans.store.ts";
import { readDocumentText } from "../reading/document-text.ts";
import { AT, buildIssuedPlan, buildPlanStage, type PlanStage, taskStarting } from "../testing/build-plan.ts";
import { proposeFromPlan } from "./keep-template.ts";
import { plansToIssue } from "./plan-to-issue.ts";
import { proposeTemplates } from "./propose-templates.ts";

const site = useTestApp();
let stage: PlanStage;
let planner: Browser;
let leader: Browser;
let editor: Browser;

beforeAll(async () => {
  const { db } = site.app;
  stage = await buildPlanStage(db);
  planner = site.browser(await signedIn(site.app, { person: stage.planner }));
  leader = site.browser(await signedIn(site.app, { person: stage.leader }));
  editor = site.browser(await signedIn(site.app, { person: stage.editor }));
  await transaction(db, (tx) =>
    takeDocuments(tx, stage.planner.actor, {
      documents: NATIONAL_DOCUMENTS.map(nationalToTake),
      source: "test",
      day: "2026-11-20",
      at: AT,
    }),
  );
});

const WRITE = "/can-bo/ke-hoach/soan";
const values = (body: string, name: string): string[] =>
  [
    ...body.matchAll(
      new RegExp(`name="${name}"[^>]*value="([^"]+)"[^>]*checked|value="([^"]+)"[^>]*name="${name}"[^>]*checked`, "g"),
    ),
  ].map((found) => found[1] ?? found[2] ?? "");
const hidden = (body: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? "";

test("a plan begins with the template, its bases as they stand today; it goes out as a document and another issues it", async () => {
  const address = `${WRITE}?donvi=${stage.units.province}&nam=2027`;
  const page = await planner.get(address);
  expect(await problemsOf(page.body)).toEqual([]);
  expect(page.body).toContain("Tỉnh chưa lập mẫu riêng");
  expect(page.body).toContain("76/NQ-CP");
  expect(page.body).toContain("trước ngày 30/6/2027");
  const form = {
    unitId: stage.units.province,
    year: "2027",
    version: hidden(page.body, "version"),
    title: "Truyền thông cải cách hành chính năm 2027",
    piece: values(page.body, "piece"),
    task: values(page.body, "task"),
  };
  expect(form.task.length).toBeGreaterThan(8);
  const bare = await planner.post(WRITE, { ...form, title: "", task: [] });
  expect(bare.status).toBe(422);
  expect(bare.body).toContain("Hãy giữ ít nhất một nhiệm vụ.");
  expect(await problemsOf(bare.body)).toEqual([]);
  const made = await planner.post(WRITE, form);
  expect(made.status).toBe(303);
  const planId = /ke-hoach\/([0-9a-f-]+)\/doc/.exec(String(made.headers.location))?.[1] ?? "";
  const tasks = await listTasks(site.app.db, { planIds: [planId] });
  expect(tasks.map((task) => task.state)).toEqual(tasks.map(() => "accepted"));
  expect(tasks.find((task) => task.text.startsWith("Ban hành kế hoạch"))?.dueOn).toBe("2027-02-28");
  const shares = await listAssignments(site.app.db, { taskIds: tasks.map((task) => task.id) });
  expect(shares.some((share) => share.unitId === stage.units.tanThanh)).toBe(true);
  expect((await planner.get(`/can-bo/ke-hoach/${planId}/doc`)).status).toBe(200);
  expect((await planner.get(`/can-bo/ke-hoach/${planId}/can-cu`)).body).toContain("(đã xác nhận)");

  const docx = await planner.get(`/can-bo/ke-hoach/${planId}/ke-hoach.docx`);
  const { text } = await readDocumentText(docx.bytes, "ke-hoach.docx");
  for (const words of [
    "KẾ HOẠCH",
    "MỤC ĐÍCH, YÊU CẦU",
    "TỔ CHỨC THỰC HIỆN",
    "Nơi nhận:",
    "CHỦ TỊCH",
    "./.",
    "DANH MỤC NHIỆM VỤ",
  ])
    expect(text).toContain(words);
  expect((await editor.get(`/can-bo/ke-hoach/${planId}/ke-hoach.docx`)).status).toBe(404);

  expect((await planner.post(`/can-bo/ke-hoach/${planId}/ban-hanh`, {})).status).toBe(403);
  await planner.post(`/can-bo/ke-hoach/${planId}/doc/thong-tin`, {
    basedOn: String((await findPlan(site.app.db, planId))?.version),
    number: "07/KH-UBND",
    issuedOn: "18/01/2027",
    title: form.title,
    year: "2027",
    issuer: "Ủy ban nhân dân tỉnh Cà Mau",
  });
  expect((await planner.post(`/can-bo/ke-hoach/${planId}/ban-hanh`, {})).status).toBe(403);
  expect((await leader.post(`/can-bo/ke-hoach/${planId}/ban-hanh`, {})).status).toBe(303);
  expect((await findPlan(site.app.db, planId))?.state).toBe("issued");
});

test("the province edits its template by versions; two at once are told, a commune only reads", async () => {
  const address = "/can-bo/ke-hoach/mau/commune/2027";
  const form = await planner.get(`${address}/sua`);
  expect(await problemsOf(form.body)).toEqual([]);
  const typed = {
    basedOn: "0",
    title: "Truyền thông năm {năm}",
    purposes: "Người dân biết nơi nộp hồ sơ",
    bases: "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về cơ chế một cửa",
    tasks: "{đơn vị}:\nHọp ấp nói về thủ tục | hằng quý | 4",
    note: "Bỏ việc trùng",
  };
  expect((await editor.get(`${address}/sua`)).status).toBe(403);
  const wrong = await planner.post(`${address}/sua`, { ...typed, tasks: "Họp ấp | chừng nào tiện", note: "" });
  expect(wrong.status).toBe(422);
  expect(wrong.body).toContain("Dòng 1: việc này chưa thuộc cơ quan nào");
  expect(wrong.body).toContain("Hãy ghi ngắn vì sao sửa");
  expect(wrong.body).toContain("chừng nào tiện");
  expect((await planner.post(`${address}/sua`, typed)).status).toBe(303);
  const second = await planner.post(`${address}/sua`, { ...typed, note: "Lần nữa" });
  expect(second.status).toBe(409);
  expect(second.body).toContain("vừa lưu một bản khác của mẫu này");
  expect((await planner.post(`${address}/sua`, { ...typed, basedOn: "1", note: "Lần nữa" })).status).toBe(303);
  const seen = await editor.get(`${address}?ban=1`);
  expect(await problemsOf(seen.body)).toEqual([]);
  expect(seen.body).toContain("Bỏ việc trùng");
  expect(seen.body).not.toContain("Sửa mẫu");
  // The template is what the next plan of a commune begins with; the basis has ended and is not ticked.
  const begun = await planner.get(`${WRITE}?donvi=${stage.units.tanThanh}&nam=2027`);
  expect(begun.body).toContain("bản 2");
  expect(begun.body).toContain("đã hết hiệu lực từ ngày 01/07/2025, được thay thế bởi 118/2025/NĐ-CP");
  expect(values(begun.body, "piece")).not.toContain("bases-0");
  expect(begun.body).toContain("118/2025/NĐ-CP, 09/06/2025");
  const stale = await planner.post(WRITE, {
    unitId: stage.units.tanThanh,
    year: "2027",
    version: "1-1",
    title: "Truyền thông",
    task: ["0-0"],
  });
  expect(stale.status).toBe(422);
  expect(stale.body).toContain("Mẫu đã đổi từ lúc bạn mở trang");
});

test("in December next year's template is proposed from this year's plan, once, and the home asks for the plan until it is out", async () => {
  const { db } = site.app;
  const planId = await buildIssuedPlan(db, stage);
  await taskStarting(db, planId, "Chủ trì biên soạn");
  const asked = await plansToIssue(db, [stage.units.province, stage.units.tanThanh], "2027-12-01");
  expect(asked).toMatchObject([{ unitId: stage.units.province, year: 2028, draftId: null, dueOn: "2028-01-31" }]);
  expect(await plansToIssue(db, [stage.units.province], "2027-02-01")).toEqual([]);
  const actor = systemActor("thử");
  const draw = () => transaction(db, (tx) => proposeFromPlan(tx, actor, { planId, note: "Từ kế hoạch 2026", at: AT }));
  expect(await draw()).toEqual({ unitKind: "province", year: 2027 });
  expect(await draw()).toBeNull();
  expect(await proposeTemplates.run(site.app, {}, undefined as never)).toEqual({ proposed: 0 });
  const address = "/can-bo/ke-hoach/mau/province/2027";
  const page = await planner.get(address);
  expect(await problemsOf(page.body)).toEqual([]);
  expect(page.body).toContain("6 nhiệm vụ lấy từ kế hoạch năm trước, trong đó 6 nhiệm vụ chưa đạt.");
  expect(page.body).toContain("trước ngày 31/10/{năm}");
  expect((await editor.post(`${address}/dung`, {})).status).toBe(403);
  expect((await planner.post(`${address}/dung`, {})).status).toBe(303);
  expect((await planner.post(`${address}/dung`, {})).status).toBe(409);
  const again = await planner.post(`/can-bo/ke-hoach/${planId}/lam-mau`, {});
  expect(again.headers.location).toContain("xong=draftedBefore");
  const list = await planner.get("/can-bo/ke-hoach/mau");
  expect(await problemsOf(list.body)).toEqual([]);
  expect(list.body).toContain("Từ kế hoạch 2026");
});
