import { beforeAll, expect, test } from "vitest";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { listPieces } from "../plans.store.ts";
import { buildEvidence, buildIssuedPlan, buildPlanStage, type PlanStage, taskStarting } from "../testing/build-plan.ts";

const site = useTestApp();
let stage: PlanStage;
let planner: Browser;
let planId = "";
let base = "";
let purpose = "";

beforeAll(async () => {
  stage = await buildPlanStage(site.app.db);
  planId = await buildIssuedPlan(site.app.db, stage);
  planner = site.browser(await signedIn(site.app, { person: stage.planner }));
  base = `/can-bo/ke-hoach/${planId}/muc-dich`;
  purpose = (await listPieces(site.app.db, planId)).find((one) => one.kind === "purpose")?.id ?? "";
});

test("several tasks are mapped to a purpose at once; it tells what they promise and prove, and which purposes nobody serves", async () => {
  expect((await planner.get(`/can-bo/ke-hoach/${planId}`)).body).toContain(base);
  const before = await planner.get(base);
  expect(before.body).toContain("1 mục đích chưa có việc nào");
  expect(before.body).toContain("6 việc chưa gắn");
  const tasks = await Promise.all(
    ["Đăng ít nhất một tin", "Chủ trì biên soạn"].map((begin) => taskStarting(site.app.db, planId, begin)),
  );
  const sent = await planner.post(base, { purpose, task: tasks.map((one) => one.id) });
  expect(sent.headers.location).toBe(`${base}?y=${purpose}&xong=1`);
  await buildEvidence(site.app.db, { taskId: tasks[1]?.id ?? "", unitId: stage.units.department });
  const after = await planner.get(`${base}?y=${purpose}`);
  expect(after.body).toContain("1/2");
  expect(after.body).toContain("4 việc chưa gắn");
  expect(await problemsOf(after.body)).toEqual([]);
  expect(await problemsOf((await planner.get(`${base}?y=chua`)).body)).toEqual([]);
  expect((await planner.get(`${base}.csv`)).body.trim().split("\n")[1]).toMatch(/;2;1;|,2,1,/);
});

test("tasks and purposes of another plan are refused, and so is who may only read", async () => {
  const other = "00000000-0000-4000-8000-000000000000";
  expect((await planner.post(base, { purpose, task: other })).status).toBe(404);
  expect((await planner.post(base, { purpose: other })).status).toBe(404);
  const editor = site.browser(await signedIn(site.app, { person: stage.editor }));
  expect((await editor.get(base)).body).not.toContain("Chọn việc phục vụ");
  expect((await editor.post(base, { purpose })).status).toBe(403);
});
