import { beforeAll, expect, test } from "vitest";
import { transaction } from "../../../../../platform/db/index.ts";
import { problemsOf } from "../../../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../../../testing/app.ts";
import { signedIn } from "../../../../accounts/testing/build-people.ts";
import { reportObstacle } from "../../../../plans/index.ts";
import {
  buildEvidence,
  buildIssuedPlan,
  buildPlanStage,
  type PlanStage,
  taskStarting,
} from "../../../../plans/testing/build-plan.ts";

const site = useTestApp();
let stage: PlanStage;
let leader: Browser;
let taskId = "";

beforeAll(async () => {
  stage = await buildPlanStage(site.app.db);
  const planId = await buildIssuedPlan(site.app.db, stage);
  taskId = (await taskStarting(site.app.db, planId, "Đăng ít nhất một tin")).id;
  leader = site.browser(await signedIn(site.app, { person: stage.leader }));
});

test("the head sees what was promised and proven below, what is late since when, and each figure opens its rows", async () => {
  const board = await leader.get("/can-bo/bang-dieu-hanh");
  expect(board.status).toBe(200);
  // The department's task was due on 31/10 and nothing proves it.
  expect(board.body).toContain("31/10/2026 (20 ngày)");
  expect(board.body).toContain("Sở Văn hóa, Thể thao và Du lịch");
  expect(await problemsOf(board.body)).toEqual([]);
  const address = (state: string) => `/can-bo/ke-hoach/nhiem-vu?donvi=${stage.units.province}&tinhtrang=${state}`;
  for (const state of ["tatca", "done", "late", "due"])
    expect(board.body).toContain(address(state).replaceAll("&", "&amp;"));
  expect((await leader.get(address("late"))).body).toContain("Chủ trì biên soạn bộ tin mẫu");
  await buildEvidence(site.app.db, { taskId, unitId: stage.units.tanThanh });
  expect((await leader.get("/can-bo/bang-dieu-hanh")).body).toContain("1/2, trễ 0");
});

test("an obstacle passed to the head waits on the board; who leads nothing has no board", async () => {
  await transaction(site.app.db, (tx) =>
    reportObstacle(tx, stage.editor.actor, {
      unitId: stage.units.tanThanh,
      taskId: null,
      kind: "staff",
      text: "Thiếu người đọc bản tin tiếng Khmer",
      ask: "Cử người hỗ trợ",
      sinceOn: "2026-11-10",
      files: [],
      answerDays: 5,
      at: site.clock.now(),
    }),
  );
  const board = await leader.get("/can-bo/bang-dieu-hanh");
  expect(board.body).toContain("Thiếu người đọc bản tin tiếng Khmer");
  expect(board.body).toContain("trả lời trước ngày");
  const editor = site.browser(await signedIn(site.app, { person: stage.editor }));
  expect((await editor.get("/can-bo/bang-dieu-hanh")).status).toBe(403);
  const chair = site.browser(await signedIn(site.app, { unitId: stage.units.hungMy, roles: ["leader"] }));
  const below = await chair.get(`/can-bo/bang-dieu-hanh?donvi=${stage.units.province}`);
  expect(below.body).toContain("Xã Hưng Mỹ");
  expect(below.body).not.toContain("Chủ trì biên soạn bộ tin mẫu");
  expect(await problemsOf(below.body)).toEqual([]);
});
