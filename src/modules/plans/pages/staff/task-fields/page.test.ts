import { beforeAll, expect, test } from "vitest";
import { problemsOf } from "../../../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../../../testing/app.ts";
import { signedIn } from "../../../../accounts/testing/build-people.ts";
import { listPieces, listTasks } from "../../../plans.store.ts";
import {
  buildDraftPlan,
  buildIssuedPlan,
  buildPlanStage,
  type PlanStage,
  planText,
  taskStarting,
} from "../../../testing/build-plan.ts";

const t = useTestApp();
let stage: PlanStage;
let planner: Browser;
let planId: string;
beforeAll(async () => {
  stage = await buildPlanStage(t.app.db);
  planner = t.browser(await signedIn(t.app, { person: stage.planner }));
  planId = await buildIssuedPlan(t.app.db, stage, planText("61/KH-UBND"));
});

const news = () => taskStarting(t.app.db, planId, "Đăng ít nhất một tin");

test("proposals are shown as such, counted nowhere, and accepted for all tasks with one press, on record", async () => {
  const page = await planner.get(`/can-bo/ke-hoach/${planId}/thuoc-tinh`);
  expect(page.status).toBe(200);
  expect(await problemsOf(page.body)).toEqual([]);
  expect(page.body).toContain("đề xuất");
  const api = `/api/v1/plans/${planId}/tasks`;
  const before = JSON.parse((await planner.get(api)).body).items.find((one: { id: string }) => one.id);
  expect(before).toMatchObject({ topic: null, proposed: { topic: "procedures" } });
  const done = await planner.post(`/can-bo/ke-hoach/${planId}/thuoc-tinh?muc=topic`, { act: "confirm" });
  expect(done.status).toBe(303);
  expect(await news()).toMatchObject({ topic: "procedures", decidedFields: ["topic"], audiences: [] });
  const items = JSON.parse((await planner.get(api)).body).items;
  expect(items.filter((one: { topic: string | null }) => one.topic === "procedures").length).toBeGreaterThan(2);
  expect((await planner.get(`/can-bo/ke-hoach/${planId}/thuoc-tinh?muc=topic`)).body).not.toContain(">đề xuất<");
});

test("one field is set for the ticked tasks only; without a tick it says what to do and keeps what was chosen", async () => {
  const address = `/can-bo/ke-hoach/${planId}/thuoc-tinh?muc=audiences`;
  const none = await planner.post(address, { act: "set", to: "ticked", audiences: ["businesses"] });
  expect(none.status).toBe(422);
  expect(none.body).toContain("Hãy đánh dấu ít nhất một nhiệm vụ");
  expect(none.body).toMatch(/value="businesses"[^>]*checked|checked[^>]*value="businesses"/);
  const task = await news();
  const set = await planner.post(address, {
    act: "set",
    to: "ticked",
    audiences: ["businesses", "officials"],
    tasks: task.id,
  });
  expect(set.headers.location).toContain("xong=1");
  expect((await news()).audiences).toEqual(["businesses", "officials"]);
  const others = (await listTasks(t.app.db, { planIds: [planId] })).filter((one) => one.id !== task.id);
  expect(others.every((one) => one.audiences.length === 0)).toBe(true);
  const foreign = await buildDraftPlan(t.app.db, stage, planText("62/KH-UBND"));
  const [other] = await listTasks(t.app.db, { planIds: [foreign] });
  expect(
    (await planner.post(address, { act: "set", to: "ticked", audiences: ["officials"], tasks: other?.id ?? "" }))
      .status,
  ).toBe(404);
});

test("one task's fields are set on a page of their own, of a plan in force too; page, export and interface tell them", async () => {
  const task = await news();
  const address = `/can-bo/ke-hoach/nhiem-vu/${task.id}/thuoc-tinh`;
  const form = await planner.get(address);
  expect(await problemsOf(form.body)).toEqual([]);
  const basis = (await listPieces(t.app.db, planId)).find((piece) => piece.kind === "legalBasis");
  const fields = {
    topic: "procedures",
    audiences: ["residents", "ethnicCommunities"],
    languages: ["vi", "km"],
    productKind: "news",
    placeText: "ấp Giồng Bốm",
    placeUnitIds: stage.units.tanThanh,
    basisPieceIds: basis?.id ?? "",
  };
  const long = await planner.post(address, { ...fields, basedOn: String(task.version), placeText: "ấp ".repeat(150) });
  expect(long.status).toBe(422);
  expect(long.body).toContain("Địa điểm dài quá 300 ký tự");
  expect((await planner.post(address, { ...fields, basedOn: String(task.version) })).status).toBe(303);
  const late = await planner.post(address, { ...fields, topic: "digital", basedOn: String(task.version) });
  expect(late.status).toBe(409);
  const outside = await planner.post(address, {
    ...fields,
    placeUnitIds: "00000000-0000-4000-8000-000000000000",
    basedOn: String(task.version + 1),
  });
  expect(outside.status).toBe(409);
  const page = await planner.get(`/can-bo/ke-hoach/nhiem-vu/${task.id}`);
  expect(page.body).toContain("Người dân; Đồng bào dân tộc");
  expect(page.body).toContain("ấp Giồng Bốm");
  expect(page.body).toContain("Luật Tiếp cận thông tin");
  expect(await problemsOf(page.body)).toEqual([]);
  expect((await planner.get(`/can-bo/ke-hoach/${planId}/tien-do.csv`)).body).toContain("Tiếng Việt, Tiếng Khmer");
  const items = JSON.parse((await planner.get(`/api/v1/plans/${planId}/tasks`)).body).items;
  expect(items.find((one: { id: string }) => one.id === task.id)).toMatchObject({
    audiences: ["residents", "ethnicCommunities"],
    languages: ["vi", "km"],
    place: { units: [{ id: stage.units.tanThanh }], text: "ấp Giồng Bốm" },
    legalBases: [{ id: basis?.id }],
  });
});

test("while a draft is read the same fields stand in the form; a text corrected elsewhere leaves them", async () => {
  const draft = await buildDraftPlan(t.app.db, stage, planText("63/KH-UBND"));
  const task = await taskStarting(t.app.db, draft, "Phát trên truyền thanh");
  const base = `/can-bo/ke-hoach/${draft}/doc`;
  const form = await planner.get(`${base}?sua=${task.id}`);
  expect(await problemsOf(form.body)).toEqual([]);
  expect(form.body).toContain("Đề xuất theo câu chữ: Phát thanh, truyền thanh");
  const fields = { agencyId: task.agencyId, role: "implementing", text: task.text, targetCount: "1" };
  const saved = {
    ...fields,
    basedOn: "1",
    withFields: "1",
    topic: "procedures",
    languages: "km",
    productKind: "broadcast",
  };
  expect((await planner.post(`${base}/viec/${task.id}`, saved)).status).toBe(303);
  expect(await taskStarting(t.app.db, draft, "Phát trên truyền thanh")).toMatchObject({
    topic: "procedures",
    languages: ["km"],
    audiences: [],
  });
  await planner.post(`${base}/viec/${task.id}`, { ...fields, basedOn: "2", productKind: "broadcast" });
  expect(await taskStarting(t.app.db, draft, "Phát trên truyền thanh")).toMatchObject({
    topic: "procedures",
    languages: ["km"],
  });
});

test("who may not assign may not set fields", async () => {
  const editor = t.browser(await signedIn(t.app, { person: stage.editor }));
  expect((await editor.get(`/can-bo/ke-hoach/${planId}/thuoc-tinh`)).status).toBe(403);
  expect((await editor.get(`/can-bo/ke-hoach/nhiem-vu/${(await news()).id}/thuoc-tinh`)).status).toBe(403);
});
