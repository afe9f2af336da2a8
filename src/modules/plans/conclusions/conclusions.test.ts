import { beforeAll, expect, test } from "vitest";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { findPlan, listTasks } from "../plans.store.ts";
import { buildIssuedPlan, buildPlanStage, type PlanStage, planText } from "../testing/build-plan.ts";

const site = useTestApp();
let stage: PlanStage;
let planner: Browser;
let editor: Browser;
let planId = "";
let base = "";

beforeAll(async () => {
  stage = await buildPlanStage(site.app.db);
  const { tanThanh, province } = stage.units;
  planner = site.browser(await signedIn(site.app, { unitId: province, roles: ["planner"] }));
  editor = site.browser(await signedIn(site.app, { unitId: tanThanh, roles: ["editor"] }));
  planId = await buildIssuedPlan(site.app.db, stage, planText("511/KH-UBND"));
  base = `/can-bo/ke-hoach/${planId}/ket-luan`;
});

const day = (name: string, d: string, m: string, y = "2026") => ({
  [`${name}-day`]: d,
  [`${name}-month`]: m,
  [`${name}-year`]: y,
});
const notice = (more: Record<string, string> = {}): Record<string, string> => ({
  number: "215/TB-VP",
  chair: "Phó Chủ tịch Ủy ban nhân dân tỉnh",
  title: "Phiên họp quý III",
  ...day("heldOn", "12", "11"),
  ...more,
});
const conclusion = (more: Record<string, string> = {}): Record<string, string> => ({
  text: "Treo lại bảng niêm yết ở tầng một trước cuối năm",
  unitId: stage.units.tanThanh,
  ...day("due", "15", "12"),
  ...more,
});

test("a conclusion becomes a task of the unit with its day, and the plan's own tasks stay as issued", async () => {
  const before = await listTasks(site.app.db, { planIds: [planId] });
  expect(await problemsOf((await planner.get(base)).body)).toEqual([]);
  expect(await problemsOf((await planner.get(`${base}/moi`)).body)).toEqual([]);
  const sent = await planner.post(`${base}/moi`, notice());
  expect(sent.status).toBe(303);
  const place = String(sent.headers.location).split("?")[0] ?? "";
  expect((await planner.post(place, conclusion())).status).toBe(303);
  expect(
    (await planner.post(place, conclusion({ unitId: stage.units.hungMy, ...day("due", "", "", "") }))).status,
  ).toBe(303);
  const after = await listTasks(site.app.db, { planIds: [planId] });
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.slice(before.length)).toMatchObject([{ dueOn: "2026-12-15", foundText: null }, { dueOn: null }]);
  expect((await findPlan(site.app.db, planId))?.state).toBe("issued");
  expect((await editor.get("/can-bo/ke-hoach/nhiem-vu")).body).toContain("Treo lại bảng niêm yết");
  const task = await editor.get(`/can-bo/ke-hoach/nhiem-vu/${after.at(-2)?.id}`);
  expect(task.body).toContain("Thông báo 215/TB-VP, họp ngày 12/11/2026");
  expect(await problemsOf(task.body)).toEqual([]);
  const list = await editor.get(base);
  expect(list.body).toContain("0/2 kết luận đã làm xong");
  expect(list.body).not.toContain(`${base}/moi`);
  expect(await problemsOf(list.body)).toEqual([]);
  expect(await problemsOf((await planner.get(place)).body)).toEqual([]);
  expect((await planner.get(`${base}.csv`)).body).toContain("Phó Chủ tịch Ủy ban nhân dân tỉnh");
  expect((await planner.get(`${base}?tinhtrang=done`)).body).toContain("Không có kết luận nào ở tình trạng này");
  expect((await planner.post(`${base}/moi`, notice({ number: "215 / tb-vp" }))).body).toContain("đã được ghi");
});

test.each([
  [{ number: " " }, 422, "Hãy ghi số, ký hiệu"],
  [{ chair: "x".repeat(201) }, 422, "Hãy ghi người chủ trì"],
  [{ title: "" }, 422, "Hãy ghi họp về việc gì"],
  [day("heldOn", "31", "11"), 422, "Hãy ghi ngày có thật"],
  [{ ...day("heldOn", "31", "12"), number: "9/TB" }, 409, "Ngày này chưa tới"],
])("a notice with %j is told what is wrong, and everything typed is kept", async (wrong, status, sentence) => {
  const bad = await planner.post(`${base}/moi`, notice(wrong));
  expect(bad.status).toBe(status);
  expect(bad.body).toContain(sentence);
  if (!("title" in wrong)) expect(bad.body).toContain("Phiên họp quý III");
});

test.each([
  [{ text: "" }, 422, "Hãy ghi nội dung"],
  [{ unitId: "" }, 422, "Hãy chọn đơn vị"],
  [{ unitId: "00000000-0000-4000-8000-000000000000" }, 409, "nằm ngoài địa bàn"],
  [day("due", "31", "11"), 422, "hoặc để trống cả ba ô"],
  [day("due", "1", "11"), 409, "Hạn sớm hơn ngày họp"],
])("a conclusion with %j is told what is wrong, and nothing is half saved", async (wrong, status, sentence) => {
  const sent = await planner.post(`${base}/moi`, notice({ number: `${JSON.stringify(wrong).length}${status}/TB` }));
  const place = String(sent.headers.location).split("?")[0] ?? "";
  const before = (await listTasks(site.app.db, { planIds: [planId] })).length;
  const bad = await planner.post(place, conclusion(wrong));
  expect(bad.status).toBe(status);
  expect(bad.body).toContain(sentence);
  if (!("text" in wrong)) expect(bad.body).toContain("Treo lại bảng niêm yết");
  expect((await listTasks(site.app.db, { planIds: [planId] })).length).toBe(before);
  expect((await editor.post(place, conclusion())).status).toBe(403);
});
