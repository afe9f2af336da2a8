import { beforeAll, describe, expect, test } from "vitest";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { buildIssuedPlan, buildPlanStage, type PlanStage, planText, taskStarting } from "../testing/build-plan.ts";
import { figuresOfPlan } from "./keep-kit.ts";
import { archiveNames, isKitActPossible, KIT_STATES } from "./press-kit.ts";
import { listKits, listKitsForRequest } from "./press-kits.store.ts";

const PAPER = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
const BASE = "/can-bo/tai-lieu-bao-chi";
const site = useTestApp();
let stage: PlanStage;
let planner: Browser;
let leader: Browser;
let planId = "";

beforeAll(async () => {
  stage = await buildPlanStage(site.app.db);
  planner = site.browser(await signedIn(site.app, { person: stage.planner }));
  leader = site.browser(await signedIn(site.app, { person: stage.leader }));
  planId = await buildIssuedPlan(site.app.db, stage, planText("514/KH-UBND"));
});

const form = (more: Record<string, string> = {}): Record<string, string> => ({
  unitId: stage.units.province,
  planId,
  title: "Tháng cao điểm giải thích thủ tục",
  summary: "Từ 01/12, các xã, phường giải thích thủ tục khai sinh ở từng ấp.",
  facts: "- 64 xã, phường tham gia (05/11/2026)\n- 12 điểm lưu động",
  spokesperson: "Ông Huỳnh Văn Duyệt, Phó Chủ tịch",
  contactName: "Bà Lê Thị Kế Hoạch",
  contactWay: "0290 3 000 001",
  contactHours: "7 giờ 30 đến 17 giờ",
  documents: "514/KH-UBND ngày 05/10/2026",
  daGiu: "",
  ...more,
});

describe("rules", () => {
  test("nothing that was approved is changed, and only what was handed on is approved", () => {
    expect(KIT_STATES.filter((state) => isKitActPossible(state, "change"))).toEqual(["draft"]);
    expect(KIT_STATES.filter((state) => isKitActPossible(state, "approve"))).toEqual(["submitted"]);
  });

  test("files of one name stand beside each other, and no name leads out of the archive", () => {
    expect(archiveNames("anh", ["a.jpg", "A.jpg", "../../etc/passwd", "..", "b"])).toEqual([
      "anh/a.jpg",
      "anh/A-2.jpg",
      "anh/-..-etc-passwd",
      "anh/tep",
      "anh/b",
    ]);
  });
});

test.each([
  [{ title: "" }, "Hãy ghi tên"],
  [{ facts: "x".repeat(6_001) }, "tối đa 6.000 ký tự"],
  [{ spokesperson: "" }, "tối đa 300 ký tự"],
  [{ unitId: "" }, "Hãy chọn đơn vị"],
])("a kit with %j is told what is wrong, keeps words and files, and saves nothing", async (wrong, sentence) => {
  const bad = await planner.upload(`${BASE}/moi`, form(wrong), [
    { field: "bienban", name: "so-lieu.pdf", bytes: PAPER, type: "application/pdf" },
  ]);
  expect(bad.status).toBe(422);
  expect(bad.body).toContain(sentence);
  expect(bad.body).toContain("so-lieu.pdf");
  expect(bad.body).toContain("0290 3 000 001");
  expect(await listKits(site.app.db, {}, 10)).toEqual([]);
});

test("one prepares, another approves; corrected, the old one leads to the new; withdrawn, nothing is handed out", async () => {
  const { db } = site.app;
  expect(await problemsOf((await planner.get(`${BASE}/moi`)).body)).toEqual([]);
  const sent = await planner.upload(`${BASE}/moi`, form(), [
    { field: "bienban", name: "số liệu.pdf", bytes: PAPER, type: "application/pdf" },
  ]);
  const base = String(sent.headers.location).split("?")[0] ?? "";
  const open = base.replace(BASE, "/bao-chi");
  expect((await site.visitor.get(open)).status).toBe(404);
  expect((await site.visitor.get(`${open}/tai-lieu.zip`)).status).toBe(404);
  expect((await leader.post(`${base}/duyet`, {})).status).toBe(409);
  expect((await planner.post(`${base}/trinh`, {})).status).toBe(303);
  expect((await planner.post(`${base}/duyet`, {})).status).toBe(403);
  expect(await problemsOf((await leader.get(base)).body)).toEqual([]);
  expect((await leader.post(`${base}/tra-lai`, { reason: "" })).status).toBe(422);
  expect((await leader.post(`${base}/tra-lai`, { reason: "Thiếu giờ" })).status).toBe(303);
  const edit = await planner.get(`${base}/sua`);
  expect(await problemsOf(edit.body)).toEqual([]);
  const [, basedOn = ""] = /name="basedOn" value="(\d+)"/.exec(edit.body) ?? [];
  const [, daGiu = ""] = /name="daGiu" value="([^"]+)"/.exec(edit.body) ?? [];
  expect((await planner.upload(`${base}/sua`, form({ basedOn, daGiu }), [])).status).toBe(303);
  expect((await planner.upload(`${base}/sua`, form({ basedOn, daGiu }), [])).status).toBe(409);
  expect((await planner.post(`${base}/trinh`, {})).status).toBe(303);
  expect((await leader.post(`${base}/duyet`, {})).status).toBe(303);

  const shown = await site.visitor.get(open);
  expect(await problemsOf(shown.body)).toEqual([]);
  const { done, tasks } = await figuresOfPlan(db, planId, "2026-11-20");
  expect(tasks).toBeGreaterThan(0);
  expect(shown.body).toContain(`Tính đến ngày 20/11/2026: ${done}/${tasks} nhiệm vụ đã xong`);
  expect((await site.visitor.get("/bao-chi")).body).toContain("Tháng cao điểm giải thích thủ tục");
  const zip = await site.visitor.get(`${open}/tai-lieu.zip`);
  expect(zip.bytes.subarray(0, 2).toString()).toBe("PK");
  expect(zip.bytes.includes("tep/số liệu.pdf")).toBe(true);
  const task = await taskStarting(db, planId, "Phát trên truyền thanh");
  expect(
    await listKitsForRequest(db, { taskId: task.id, unitId: stage.units.hungMy, now: site.app.clock.now() }),
  ).toHaveLength(1);
  expect(
    await listKitsForRequest(db, { taskId: null, unitId: stage.units.province, now: site.app.clock.now() }),
  ).toEqual([]);

  const second = await planner.post(`${base}/ban-thay`, { reason: "Sai số điểm lưu động" });
  const next = String(second.headers.location).split("?")[0] ?? "";
  expect((await planner.post(`${base}/ban-thay`, { reason: "Lần nữa" })).status).toBe(409);
  expect((await site.visitor.get(open)).body).not.toContain("đã có bản thay");
  await planner.post(`${next}/trinh`, {});
  expect((await leader.post(`${next}/duyet`, {})).status).toBe(303);
  expect((await site.visitor.get(open)).body).toContain("đã có bản thay");
  const newer = await site.visitor.get(next.replace(BASE, "/bao-chi"));
  expect(newer.body).toContain("Lý do: Sai số điểm lưu động");
  expect(newer.body).toContain("số liệu.pdf");
  expect((await leader.post(`${next}/rut`, { reason: "Hoãn đợt cao điểm" })).status).toBe(303);
  const gone = await site.visitor.get(next.replace(BASE, "/bao-chi"));
  expect(gone.status).toBe(410);
  expect(gone.body).not.toContain("0290 3 000 001: ");
  expect((await site.visitor.get(`${next.replace(BASE, "/bao-chi")}/tai-lieu.zip`)).status).toBe(404);
  expect(await problemsOf((await planner.get(BASE)).body)).toEqual([]);
});
