import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import {
  approveQuestionnaire,
  approveSurvey,
  draftSurvey,
  enterSheet,
  FIVE_FACTORS,
  proposeQuestionnaire,
  publishResults,
  writeQuestionnaire,
} from "../../surveys/index.ts";
import { changeBetween } from "../../surveys/waves.ts";
import { findPlan } from "../plans.store.ts";
import { loadPlanReport } from "../reports/load-plan-report.ts";
import { buildIssuedPlan, buildPlanStage, type PlanStage } from "../testing/build-plan.ts";

const site = useTestApp();
let stage: PlanStage;
let planner: Browser;
let planId = "";
let base = "";
const waves: string[] = [];

/** A survey on paper of forty people of one group of a thousand; `satisfied` of ten press four, the others two. */
async function wave(title: string, from: string, until: string, satisfied: number, questionnaireId: string) {
  const { db } = site.app;
  const writer = stage.planner.actor;
  const other = await buildPerson(db, { unitId: stage.units.province, roles: ["editor", "approver"] });
  const at = new Date("2026-11-02T02:00:00Z");
  return transaction(db, async (tx) => {
    const surveyId = await draftSurvey(tx, writer, {
      unitId: stage.units.province,
      title,
      purpose: "Đo điều người dân biết.",
      questionnaireId,
      populationKind: "list",
      periodFrom: from,
      periodUntil: until,
      opensOn: "2026-11-01",
      closesOn: "2026-11-02",
      marginPercent: 15,
      leastPerStratum: 10,
      takesOpen: false,
      officialRef: null,
      groups: [{ name: "Khóm 1", population: 1_000 }],
      at: new Date("2026-10-28T02:00:00Z"),
    });
    await approveSurvey(tx, other.actor, { surveyId, at: new Date("2026-10-29T02:00:00Z") });
    for (let sheet = 1; sheet <= 40; sheet++)
      for (const who of [writer, other.actor])
        await enterSheet(tx, who, {
          surveyId,
          sheet,
          stratum: 1,
          answers: Object.fromEntries(
            FIVE_FACTORS.items.flatMap((item) =>
              item.kind === "satisfaction" ? [[item.key, sheet % 10 < satisfied ? 4 : 2]] : [],
            ),
          ),
          content: FIVE_FACTORS,
          at,
        });
    await publishResults(tx, other.actor, { surveyId, at: new Date("2026-11-05T02:00:00Z") });
    return surveyId;
  });
}

beforeAll(async () => {
  const { db } = site.app;
  stage = await buildPlanStage(db);
  planId = await buildIssuedPlan(db, stage);
  base = `/can-bo/ke-hoach/${planId}/nhan-thuc`;
  const approver = await buildPerson(db, { unitId: stage.units.province, roles: ["approver"] });
  const at = new Date("2026-10-20T02:00:00Z");
  const questionnaireId = await transaction(db, async (tx) => {
    const id = await writeQuestionnaire(tx, stage.planner.actor, {
      unitId: stage.units.province,
      name: "Phiếu",
      content: FIVE_FACTORS,
      at,
    });
    await proposeQuestionnaire(tx, stage.planner.actor, { id, at });
    await approveQuestionnaire(tx, approver.actor, { id, at });
    return id;
  });
  waves.push(await wave("Trước tuyên truyền", "2026-01-01", "2026-03-31", 3, questionnaireId));
  waves.push(await wave("Sau tuyên truyền", "2026-07-01", "2026-09-30", 8, questionnaireId));
  planner = site.browser(await signedIn(site.app, { person: stage.planner }));
});

describe("a change between two samples", () => {
  const of = (value: number | null, margin: number | null) => ({ n: 40, value, margin });
  test.each([
    ["clearly more", of(30, 5), of(80, 5), "rose"],
    ["clearly less", of(80, 5), of(60, 5), "fell"],
    ["more, but perhaps by chance", of(50, 10), of(60, 10), "unsure"],
    ["nobody answered before", of(null, null), of(60, 5), "few"],
    ["no interval", of(50, null), of(90, 5), "few"],
  ])("%s", (_what, before, after, verdict) => {
    expect(changeBetween(before, after).verdict).toBe(verdict);
  });

  test("the interval is wider than that of either", () => {
    expect(changeBetween(of(30, 3), of(80, 4)).margin).toBeCloseTo(5);
  });
});

describe("awareness before and after", () => {
  test("nothing yet says what it takes; two surveys are chosen, then a question both have", async () => {
    const empty = await planner.get(base);
    expect(empty.body).toContain("Chưa gắn cuộc khảo sát nào");
    expect(await problemsOf(empty.body)).toEqual([]);
    const chosen = await planner.get(`${base}?truoc=${waves[0]}&sau=${waves[1]}`);
    expect(chosen.body).toContain("Mức hài lòng chung");
    expect(await problemsOf(chosen.body)).toEqual([]);
    expect((await planner.get(`${base}?truoc=${waves[0]}&sau=${waves[0]}`)).body).toContain(
      "hai cuộc khảo sát khác nhau",
    );
    expect((await planner.get(`${base}?truoc=x&sau[]=y`)).status).toBe(200);
  });

  test("what cannot be compared is told at its place with everything kept", async () => {
    const turned = await planner.post(base, {
      before: waves[1] ?? "",
      after: waves[0] ?? "",
      measure: "overall",
      about: "",
    });
    expect(turned.status).toBe(422);
    expect(turned.body).toContain("thời gian sớm hơn");
    expect(turned.body).toContain("Nhập điều cần người dân biết");
    expect(await problemsOf(turned.body)).toEqual([]);
    const odd = await planner.post(base, {
      before: waves[0] ?? "",
      after: waves[1] ?? "",
      measure: "c:x:y",
      about: "Biết",
    });
    expect([odd.status, odd.body.includes('value="Biết"')]).toEqual([422, true]);
    expect((await planner.get(base)).body).toContain("Chưa gắn cuộc khảo sát nào");
  });

  test("the change stands with its interval on the plan's pages and in the report; untied it is gone", async () => {
    const form = {
      before: waves[0] ?? "",
      after: waves[1] ?? "",
      measure: "overall",
      about: "Cách nộp qua mạng",
      task: "",
    };
    expect((await planner.post(base, form)).status).toBe(303);
    expect((await planner.post(base, form)).status).toBe(303);
    const page = await planner.get(base);
    expect(page.body).toContain("Từ 30 % thành 80 %, +50 điểm. Thật ra có thể từ ");
    expect(page.body).toContain("Tăng rõ rệt.");
    expect(await problemsOf(page.body)).toEqual([]);
    const open = await site.visitor.get(`/ke-hoach/${planId}`);
    expect(open.body).toContain("Người dân biết nhiều hơn chưa");
    expect(open.body).not.toContain("Cách nộp qua mạng");
    expect(await problemsOf(open.body)).toEqual([]);
    const plan = await findPlan(site.app.db, planId);
    if (!plan) throw new Error("no plan");
    const report = await loadPlanReport(site.app.db, null, plan, { upTo: null }, site.clock.now());
    expect(report.text.results).toContain("Khảo sát trước và sau, “Mức hài lòng chung”: Từ 30 % thành 80 %");
    expect((await planner.get(`${base}.csv`)).body.split("\n")[1]).toContain("30.0");
    const editor = site.browser(await signedIn(site.app, { person: stage.editor }));
    const row = await site.app.db.selectFrom("planAwareness").select("id").execute();
    expect(row).toHaveLength(1);
    expect((await editor.post(`${base}/bo`, { id: row[0]?.id ?? "" })).status).toBe(403);
    expect((await planner.post(`${base}/bo`, { id: row[0]?.id ?? "" })).status).toBe(303);
    expect((await site.visitor.get(`/ke-hoach/${planId}`)).body).not.toContain("Người dân biết nhiều hơn chưa");
  });
});
