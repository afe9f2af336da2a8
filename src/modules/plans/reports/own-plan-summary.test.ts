import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { acceptWholePlan, savePlanHeader } from "../edit-plan.ts";
import { issuePlan } from "../issue-plan.ts";
import { findPlan, listTasks } from "../plans.store.ts";
import {
  AT,
  buildEvidence,
  buildIssuedPlan,
  buildPlanStage,
  type PlanStage,
  taskStarting,
} from "../testing/build-plan.ts";
import { handInProposed } from "./hand-in-proposed.ts";
import { stretchesApart } from "./own-plan-summary.ts";
import { listLines, listPeriods, listUnitReports } from "./reports.store.ts";

describe("times that count", () => {
  const of = (reportId: string, fromOn: string, toOn: string) => ({ reportId, fromOn, toOn });
  const year = { fromOn: "2026-01-01", toOn: "2026-12-14" };
  test.each([
    [
      "quarters side by side",
      [of("q1", "2026-01-01", "2026-03-31"), of("q2", "2026-04-01", "2026-06-30")],
      ["q1", "q2"],
    ],
    [
      "a month within a quarter is in it",
      [of("m", "2026-02-01", "2026-02-28"), of("q1", "2026-01-01", "2026-03-31")],
      ["q1"],
    ],
    [
      "a half that runs beyond the time is left",
      [of("h2", "2026-07-01", "2026-12-31"), of("q3", "2026-07-01", "2026-09-30")],
      ["q3"],
    ],
    [
      "of one report the newest version",
      [of("q1", "2026-01-01", "2026-03-31"), of("q1", "2026-01-01", "2026-03-31")],
      ["q1"],
    ],
    ["none", [], []],
  ])("%s", (_what, all, expected) => expect(stretchesApart(all, year).map((one) => one.reportId)).toEqual(expected));
});

describe("a unit that carries the plan out by a plan of its own", () => {
  const t = useTestApp();
  let stage: PlanStage;
  let parentId: string;
  let childId: string;
  let post: string;
  let clerk: BuiltPerson;
  let chair: BuiltPerson;
  let commune: Browser;
  let province: Browser;
  let above: string;

  const open = async (browser: Browser, planId: string): Promise<string> => {
    await browser.post(`/can-bo/ke-hoach/${planId}/ky-bao-cao`, {
      kind: "adHoc",
      year: "2026",
      from: "10/10/2026",
      to: "19/11/2026",
    });
    return (await listPeriods(t.app.db, planId))[0]?.id ?? "";
  };

  beforeAll(async () => {
    const { db } = t.app;
    stage = await buildPlanStage(db);
    parentId = await buildIssuedPlan(db, stage);
    post = (await taskStarting(db, parentId, "Đăng ít nhất")).id;
    const radio = (await taskStarting(db, parentId, "Phát trên")).id;
    const unitId = stage.units.tanThanh;
    clerk = await buildPerson(db, { unitId, roles: ["planner"], name: "Trần Văn Soạn" });
    chair = await buildPerson(db, { unitId, roles: ["leader"], name: "Võ Thị Ký" });
    commune = t.browser(await signedIn(t.app, { person: clerk }));
    province = t.browser(await signedIn(t.app, { person: stage.planner }));
    const derived = await commune.post(`/can-bo/ke-hoach/${parentId}/lap-ke-hoach`, {
      unit: unitId,
      take: post,
      [`reason-${radio}`]: "Loa của phường đang sửa",
    });
    childId = /ke-hoach\/([0-9a-f-]{36})\/doc/.exec(String(derived.headers.location))?.[1] ?? "";
    await transaction(db, async (tx) => {
      const plan = await findPlan(tx, childId);
      if (!plan) throw new Error("no plan");
      const { version, ...head } = plan;
      await savePlanHeader(tx, clerk.actor, {
        ...head,
        planId: childId,
        number: "7/KH-UBND",
        issuedOn: "2026-10-12",
        basedOn: version,
        at: AT,
      });
      await acceptWholePlan(tx, clerk.actor, { planId: childId, at: AT });
      await issuePlan(tx, chair.actor, { planId: childId, at: AT });
    });
    const [task] = await listTasks(db, { planIds: [childId], states: ["accepted"] });
    for (const day of ["2026-11-10", "2026-11-12"])
      await buildEvidence(db, { taskId: task?.id ?? "", unitId, at: new Date(`${day}T03:00:00Z`) });
    const period = await open(province, parentId);
    const own = (await listUnitReports(db, period)).find((one) => one.unitId === unitId && one.role === "unit");
    above = `/can-bo/bao-cao/${own?.id}`;
  }, 60_000);

  test("nothing is offered before its own summary is approved", async () => {
    expect((await commune.get(above)).body).not.toContain("Lấy lời và số");
    expect((await commune.post(`${above}/lay-tong-hop`, { basedOn: "0" })).status).toBe(409);
  });

  test("the approved summary is offered, taken with words and numbers, and says where they come from", async () => {
    const { db } = t.app;
    const period = await open(commune, childId);
    const reports = await listUnitReports(db, period);
    const [own, top] = [reports.find((one) => one.role === "unit"), reports.find((one) => one.role === "summary")];
    const leader = t.browser(await signedIn(t.app, { person: chair }));
    const words = {
      results: "Phường đăng 2 tin về giấy khai sinh.",
      weaknesses: "Khóm 4 chưa có mạng nên chưa đọc được.",
      causes: "Trạm phát đang sửa.",
      proposals: "",
    };
    await transaction(db, (tx) =>
      handInProposed(tx, clerk.actor, {
        planId: childId,
        toOn: "2026-11-19",
        unitId: stage.units.tanThanh,
        role: "unit",
        words,
        at: t.clock.now(),
      }),
    );
    const colleague = t.browser(await signedIn(t.app, { unitId: stage.units.tanThanh, roles: ["planner"] }));
    expect((await colleague.post(`/can-bo/bao-cao/${own?.id}/quyet-dinh`, { act: "accept" })).status).toBe(303);
    await transaction(db, (tx) =>
      handInProposed(tx, clerk.actor, {
        planId: childId,
        toOn: "2026-11-19",
        unitId: stage.units.tanThanh,
        role: "summary",
        words,
        at: t.clock.now(),
      }),
    );
    await leader.post(`/can-bo/bao-cao/${top?.id}/quyet-dinh`, { act: "accept" });

    const page = await commune.get(above);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("7/KH-UBND, từ 10/10/2026 đến 19/11/2026");
    expect(page.body).toContain("nói tới 1 nhiệm vụ của kế hoạch cấp trên");
    const taken = await commune.post(`${above}/lay-tong-hop`, { basedOn: "0" });
    expect(taken.headers.location).toBe(`${above}?xong=takenOwn`);
    const after = (await commune.get(above)).body;
    for (const text of ["Phường đăng 2 tin", "Khóm 4 chưa có mạng", "Theo báo cáo tổng hợp 7/KH-UBND"])
      expect(after).toContain(text);
    const lines = await listLines(db, [above.split("/").at(-1) ?? ""]);
    expect(lines.find((line) => line.taskId === post)?.stated).toBe(2);
    // A second press adds nothing twice; one on an old page is told who saved.
    expect((await commune.post(`${above}/lay-tong-hop`, { basedOn: "0" })).status).toBe(409);
    await commune.post(`${above}/lay-tong-hop`, { basedOn: "1" });
    expect((await commune.get(above)).body.match(/Phường đăng 2 tin/g)).toHaveLength(1);
  });

  test("nobody of another unit takes it", async () => {
    const stranger = t.browser(await signedIn(t.app, { unitId: stage.units.hungMy, roles: ["editor"] }));
    expect((await stranger.post(`${above}/lay-tong-hop`, { basedOn: "2" })).status).toBe(404);
  });
});
