import { beforeAll, describe, expect, test } from "vitest";
import { problemsOf } from "../../../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../../../testing/app.ts";
import { signedIn } from "../../../../accounts/testing/build-people.ts";
import { findPlan } from "../../../plans.store.ts";
import { loadReport, reportDocument } from "../../../report-document.ts";
import {
  buildEvidence,
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
let base: string;
beforeAll(async () => {
  stage = await buildPlanStage(t.app.db);
  planner = t.browser(await signedIn(t.app, { person: stage.planner }));
  planId = await buildIssuedPlan(t.app.db, stage, planText("61/KH-UBND"));
  base = `/can-bo/ke-hoach/${planId}/bao-cao`;
  const task = await taskStarting(t.app.db, planId, "Chủ trì biên soạn");
  await buildEvidence(t.app.db, {
    taskId: task.id,
    unitId: stage.units.department,
    at: new Date("2026-11-15T03:00:00Z"),
  });
});

const written = {
  basedOn: "0",
  results: "Người dân biết nơi nộp hồ sơ.",
  weaknesses: "Còn xã chưa đăng tin.",
  causes: "Thiếu người viết.",
  proposals: "Mở lớp tập huấn.",
  number: "7",
  symbol: "UBND",
  issuedOn: "20/11/2026",
  place: "Cà Mau",
  issuingAgency: "Ủy ban nhân dân\ntỉnh Cà Mau",
  addressees: "- Bộ Nội vụ;",
  recipients: "- Các sở, ngành;\n- Cổng thông tin điện tử tỉnh.",
  filing: "VT",
  authorityKind: "deputy",
  authorityCollective: "Ủy ban nhân dân",
  authorityHead: "Chủ tịch",
  authorityTitle: "Phó Chủ tịch",
  signer: "Huỳnh Văn Duyệt",
};

describe("the progress report", () => {
  test("shows figures as of a day, each opening its ledger rows up to that day", async () => {
    const page = await planner.get(`${base}?den=2026-11-15`);
    expect(page.status).toBe(200);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("&amp;minhchung=1&amp;den=2026-11-15");
    const of = async (day: string) => {
      const plan = await findPlan(t.app.db, planId);
      return plan && (await loadReport(t.app.db, plan, day, t.app.clock.now())).totals;
    };
    expect(await of("2026-11-14")).toMatchObject({ proven: 0, done: 0 });
    expect(await of("2026-11-15")).toMatchObject({ proven: 1, done: 1 });
  });

  test("a day that is none, or still to come, is said in place", async () => {
    for (const day of ["31/02/2026", "2027-01-01"]) {
      const page = await planner.get(`${base}?den=${encodeURIComponent(day)}`);
      expect(page.status).toBe(422);
      expect(page.body).toContain("Phải là ngày có thật và không sau hôm nay");
      expect(page.body).toContain(`value="${day}"`);
    }
  });

  test("words are saved; two editors at once are told and keep their words", async () => {
    const saved = await planner.post(`${base}?den=2026-11-20`, written);
    expect(saved.headers.location).toBe(`${base}?den=2026-11-20&xong=saved`);
    expect((await planner.get(`${base}?den=2026-11-20`)).body).toContain("Thiếu người viết.");
    const late = await planner.post(`${base}?den=2026-11-20`, { ...written, results: "Chữ của người thứ hai." });
    expect(late.status).toBe(409);
    expect(late.body).toContain("Chữ của người thứ hai.");
    expect(late.body).toContain("Người dân biết nơi nộp hồ sơ.");
    const wrong = await planner.post(`${base}?den=2026-11-20`, {
      ...written,
      basedOn: "1",
      number: "bảy",
      authorityHead: "",
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("Số báo cáo là số từ 1");
    expect(wrong.body).toContain("phải ghi chức vụ của người đứng đầu");
    expect(await problemsOf(wrong.body)).toEqual([]);
  });

  test("comes out in the official layout, with figures that add up", async () => {
    const plan = await findPlan(t.app.db, planId);
    if (!plan) throw new Error("no plan");
    const data = await loadReport(t.app.db, plan, "2026-11-20", t.app.clock.now());
    const document = reportDocument(plan, data);
    expect(document).toMatchObject({
      type: "BC",
      number: 7,
      symbol: "UBND",
      date: "2026-11-20",
      addressees: ["Bộ Nội vụ"],
      recipients: ["Các sở, ngành", "Cổng thông tin điện tử tỉnh"],
      authority: { kind: "deputy", collective: "Ủy ban nhân dân", headTitle: "Chủ tịch", title: "Phó Chủ tịch" },
      signer: "Huỳnh Văn Duyệt",
    });
    const table = document.body.find((block) => block.kind === "table");
    const columns = [2, 3, 4, 5, 6, 7];
    for (const at of columns) {
      const sum = (table?.rows ?? []).reduce((total, row) => total + Number(row[at]), 0);
      expect(String(sum)).toBe(table?.total?.[at]);
    }
    const docx = await planner.get(`${base}.docx?den=2026-11-20`);
    expect(docx.bytes.subarray(0, 2).toString()).toBe("PK");
    expect(docx.headers["content-disposition"]).toContain("bao-cao-61-KH-UBND-2026-11-20.docx");
    const pdf = await planner.get(`${base}.pdf?den=2026-11-20`);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("an unwritten part is left open, not claimed to be nothing", async () => {
    const plan = await findPlan(t.app.db, planId);
    if (!plan) throw new Error("no plan");
    const document = reportDocument(plan, await loadReport(t.app.db, plan, "2026-11-10", t.app.clock.now()));
    expect(document.number).toBeNull();
    expect(JSON.stringify(document.body)).not.toContain("Không có");
  });

  test("people without the right see no report and write none", async () => {
    const editor = t.browser(await signedIn(t.app, { person: stage.editor }));
    expect((await editor.get(base)).status).toBe(403);
    const inspector = t.browser(await signedIn(t.app, { unitId: stage.units.province, roles: ["inspector"] }));
    const page = await inspector.get(base);
    expect(page.status).toBe(200);
    expect(page.body).not.toContain('name="results"');
    expect((await inspector.post(`${base}?den=2026-11-20`, { ...written, basedOn: "1" })).status).toBe(409);
  });
});
