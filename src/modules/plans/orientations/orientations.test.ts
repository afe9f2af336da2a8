import { expect, test } from "vitest";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { buildIssuedPlan, buildPlanStage } from "../testing/build-plan.ts";
import { orientationState } from "./orientation.ts";

const site = useTestApp();
const PAGE = "/can-bo/ke-hoach/dinh-huong";

test.each([
  ["2026-11-01", null, null, "inForce"],
  ["2026-11-21", null, null, "ahead"],
  ["2026-11-01", "2026-11-20", null, "inForce"],
  ["2026-11-01", "2026-11-19", null, "over"],
  ["2026-11-01", null, new Date(), "withdrawn"],
])("given %s, until %s: as of 20 November %s %s", (givenOn, validUntil, withdrawnAt, state) => {
  expect(orientationState({ givenOn, validUntil, withdrawnAt }, "2026-11-20")).toBe(state);
});

test("what the commission gives shows on the plan and where items are written, until it is over or withdrawn", async () => {
  const stage = await buildPlanStage(site.app.db);
  const planner = site.browser(await signedIn(site.app, { person: stage.planner }));
  const editor = site.browser(await signedIn(site.app, { person: stage.editor }));
  const planId = await buildIssuedPlan(site.app.db, stage);
  const empty = await planner.get(PAGE);
  expect(await problemsOf(empty.body)).toEqual([]);
  const given = {
    unitId: stage.units.province,
    planId: "",
    givenBy: "Ban Tuyên giáo và Dân vận Tỉnh ủy",
    "givenOn-day": "01",
    "givenOn-month": "03",
    "givenOn-year": "2026",
    document: "",
    words: "Nói rõ việc gì đã dễ hơn cho người dân.",
  };
  const bad = await planner.post(`${PAGE}/moi`, { ...given, words: "", "givenOn-day": "31", "givenOn-month": "02" });
  expect(bad.status).toBe(422);
  expect(await problemsOf(bad.body)).toEqual([]);
  expect(bad.body).toContain("Hãy ghi ngày có thật.");
  expect(bad.body).toContain("Ban Tuyên giáo và Dân vận Tỉnh ủy");
  expect((await editor.post(`${PAGE}/moi`, given)).status).toBe(403);
  expect((await planner.post(`${PAGE}/moi`, given)).status).toBe(303);
  expect((await planner.post(`${PAGE}/moi`, { ...given, planId, words: "Chỉ cho kế hoạch." })).status).toBe(303);
  const plan = await planner.get(`/can-bo/ke-hoach/${planId}`);
  expect(plan.body).toContain("Định hướng đang có hiệu lực (2)");
  const item = await editor.get("/can-bo/tin-bai/moi");
  expect(await problemsOf(item.body)).toEqual([]);
  expect(item.body).toContain("Nói rõ việc gì đã dễ hơn cho người dân.");
  expect(item.body).not.toContain("Chỉ cho kế hoạch.");
  const list = await editor.get(`${PAGE}?tinhtrang=dangapdung&q=de hon`);
  expect(await problemsOf(list.body)).toEqual([]);
  expect(list.body).toContain("Nói rõ việc gì");
  expect(list.body).not.toContain("Rút định hướng");
  const acts = [...(await planner.get(PAGE)).body.matchAll(/action="([^"]+\/rut)"/g)].map((found) => found[1] ?? "");
  expect(acts).toHaveLength(2);
  expect((await planner.post(acts[1] ?? "", { reason: "" })).status).toBe(422);
  expect((await editor.post(acts[1] ?? "", { reason: "Thử" })).status).toBe(403);
  expect((await planner.post(acts[1] ?? "", { reason: "Có định hướng mới" })).status).toBe(303);
  expect((await planner.post(acts[1] ?? "", { reason: "Lần nữa" })).status).toBe(409);
  expect((await editor.get("/can-bo/tin-bai/moi")).body).not.toContain("Nói rõ việc gì đã dễ hơn");
  expect((await planner.get(PAGE)).body).toContain("Có định hướng mới");
});
