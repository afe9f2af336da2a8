import { beforeAll, expect, test } from "vitest";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { readXlsx } from "../../../platform/tables/index.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import {
  buildEvidence,
  buildIssuedPlan,
  buildPlanStage,
  type PlanStage,
  planText,
  taskStarting,
} from "../testing/build-plan.ts";

const site = useTestApp();
let stage: PlanStage;
let planner: Browser;
const years = (planId: string): string => `/can-bo/ke-hoach/${planId}/cac-nam`;

beforeAll(async () => {
  stage = await buildPlanStage(site.app.db);
  planner = site.browser(await signedIn(site.app, { person: stage.planner }));
});

test("plans of several years add up under their scheme, each task once; a scheme is part of none", async () => {
  const { db } = site.app;
  const [scheme, first, second] = [
    await buildIssuedPlan(db, stage, planText("71/KH-UBND")),
    await buildIssuedPlan(db, stage, planText("72/KH-UBND")),
    await buildIssuedPlan(db, stage, planText("73/KH-UBND")),
  ] as const;
  await db.updateTable("plan").set({ year: 2027 }).where("id", "=", second).execute();
  expect((await planner.get(`/can-bo/ke-hoach/${first}`)).body).toContain(years(first));
  const before = await planner.get(years(first));
  expect(before.body).toContain("71/KH-UBND");
  expect(await problemsOf(before.body)).toEqual([]);

  const nothing = await planner.post(years(first), { act: "choose", scheme: "" });
  expect(nothing.status).toBe(422);
  expect(nothing.body).toContain("Hãy chọn kế hoạch nhiều năm.");
  expect(await problemsOf(nothing.body)).toEqual([]);

  for (const part of [first, second]) {
    const sent = await planner.post(years(part), { act: "choose", scheme });
    expect(sent.headers.location).toBe(`${years(scheme)}?xong=saved`);
    const task = await taskStarting(db, part, "Chủ trì biên soạn");
    await buildEvidence(db, { taskId: task.id, unitId: stage.units.department });
  }
  const sums = await planner.get(years(scheme));
  expect(await problemsOf(sums.body)).toEqual([]);
  const { sheets } = await readXlsx((await planner.get(`${years(scheme)}.xlsx`)).bytes);
  const rows = sheets[0]?.rows ?? [];
  const figures = rows.map((row) => row.slice(2).map(Number));
  expect(rows.map((row) => row[0])).toEqual(["Năm", "2026", "2027", ""]);
  expect(figures[1]?.[0]).toBeGreaterThan(2);
  expect(figures[1]?.[4]).toBe(1);
  expect(figures[3]).toEqual(figures[1]?.map((figure, at) => figure + (figures[2]?.[at] ?? 0)));

  // Two levels, no chain: the scheme of others offers no choice, and a part is nobody's scheme.
  expect((await planner.post(years(scheme), { act: "choose", scheme: second })).status).toBe(404);
  const other = await buildIssuedPlan(db, stage, planText("74/KH-UBND"));
  expect((await planner.post(years(other), { act: "choose", scheme: first })).status).toBe(404);

  const part = await planner.get(years(first));
  expect(part.body).toContain(`href="${years(scheme)}"`);
  expect((await planner.post(years(first), { act: "detach" })).headers.location).toBe(`${years(first)}?xong=detached`);
  expect((await planner.get(`${years(scheme)}.csv`)).body).not.toContain("72/KH-UBND");
});

test("who may only read joins nothing", async () => {
  const editor = site.browser(await signedIn(site.app, { person: stage.editor }));
  const plan = await buildIssuedPlan(site.app.db, stage, planText("75/KH-UBND"));
  expect((await editor.post(years(plan), { act: "detach" })).status).toBe(403);
  expect((await editor.get(years(plan))).body).not.toContain('value="choose"');
});
