import { beforeAll, describe, expect, test } from "vitest";
import { problemsOf } from "../../../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../../../testing/app.ts";
import { signedIn } from "../../../../accounts/testing/build-people.ts";
import { findPlan, listAssignments } from "../../../plans.store.ts";
import {
  buildDraftPlan,
  buildEvidence,
  buildPlanStage,
  type PlanStage,
  planText,
  taskStarting,
  withdrawEvidence,
} from "../../../testing/build-plan.ts";

const t = useTestApp();
let stage: PlanStage;
let planner: Browser;
let leader: Browser;
let editor: Browser;
let planId: string;
let base: string;
beforeAll(async () => {
  stage = await buildPlanStage(t.app.db);
  planner = t.browser(await signedIn(t.app, { person: stage.planner }));
  leader = t.browser(await signedIn(t.app, { person: stage.leader }));
  editor = t.browser(await signedIn(t.app, { person: stage.editor }));
  planId = await buildDraftPlan(t.app.db, stage, planText("51/KH-UBND"));
  base = `/can-bo/ke-hoach/${planId}`;
});

describe("from draft to proven", () => {
  test("the list shows plans with their state, filtered in the address", async () => {
    const page = await planner.get("/can-bo/ke-hoach?tinhtrang=draft&nam=2026");
    expect(page.body).toContain("51/KH-UBND");
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await editor.get("/can-bo/ke-hoach")).body).not.toContain("51/KH-UBND");
  });

  test("tasks are assigned to recognised agencies at once, and one by hand", async () => {
    const page = await planner.get(`${base}/giao-viec`);
    expect(page.body).toContain("Chưa nhận ra đơn vị nào");
    expect(await problemsOf(page.body)).toEqual([]);
    const all = await planner.post(`${base}/giao-viec/tat-ca`, {});
    expect((await planner.get(String(all.headers.location))).body).toContain("Đã giao 5 nhiệm vụ");
    const task = await taskStarting(t.app.db, planId, "Vận động hội viên");
    const open = await planner.get(`${base}/giao-viec/${task.id}`);
    expect(await problemsOf(open.body)).toEqual([]);
    const nobody = await planner.post(`${base}/giao-viec/${task.id}`, { target: "0" });
    expect(nobody.status).toBe(422);
    expect(nobody.body).toContain("Hãy chọn ít nhất một đơn vị");
    await planner.post(`${base}/giao-viec/${task.id}`, {
      lead: stage.units.hungMy,
      with: stage.units.centre,
      target: "3",
    });
    const given = await listAssignments(t.app.db, { taskIds: [task.id] });
    expect(given.map((one) => [one.role, one.targetCount])).toEqual([
      ["lead", 3],
      ["coordinating", 0],
    ]);
  });

  test("an agency is said to be a unit, or a group", async () => {
    const page = await planner.get(`${base}/giao-viec`);
    const id = /coquan=([0-9a-f-]{36})#co-quan-[0-9a-f-]{36}">Chọn đơn vị<span[^>]*> Hội Người cao tuổi/.exec(
      page.body,
    )?.[1];
    const open = await planner.get(`${base}/giao-viec?coquan=${id}`);
    expect(await problemsOf(open.body)).toEqual([]);
    const saved = await planner.post(`${base}/giao-viec/co-quan/${id}`, {
      basedOn: "1",
      name: "Hội Người cao tuổi tỉnh",
      role: "invited",
      groupKind: "",
      unitIds: stage.units.centre,
    });
    expect(saved.status).toBe(303);
    expect((await planner.get(`${base}/giao-viec`)).body).toContain("Là đơn vị: Trung tâm Văn hóa phường Tân Thành");
    const late = await planner.post(`${base}/giao-viec/co-quan/${id}`, { basedOn: "1", name: "Khác", role: "lead" });
    expect(late.status).toBe(409);
  });

  test("a plan goes in force by somebody else, once its tasks were looked at", async () => {
    const draft = await leader.get(base);
    expect(draft.body).toContain("Còn nhiệm vụ chưa ai xem");
    expect(await problemsOf(draft.body)).toEqual([]);
    expect((await leader.post(`${base}/ban-hanh`, {})).status).toBe(409);
    await planner.post(`${base}/doc/nhan-het`, {});
    expect((await planner.post(`${base}/ban-hanh`, {})).status).toBe(403);
    const done = await leader.post(`${base}/ban-hanh`, {});
    expect(done.headers.location).toBe(`${base}?xong=issued`);
    expect((await findPlan(t.app.db, planId))?.issuedByName).toBe("Huỳnh Văn Duyệt");
  });

  test("the unit sees its task, acknowledges it, and declares; a wrong figure comes back", async () => {
    const list = await editor.get("/can-bo/ke-hoach/nhiem-vu");
    expect(list.body).toContain("Đăng ít nhất một tin");
    expect(list.body).toContain("Viết tin");
    expect(await problemsOf(list.body)).toEqual([]);
    const task = await taskStarting(t.app.db, planId, "Đăng ít nhất");
    const address = `/can-bo/ke-hoach/nhiem-vu/${task.id}`;
    await editor.post(`${address}/nhan`, { unitId: stage.units.tanThanh });
    const page = await editor.get(address);
    expect(page.body).toContain("Sơn Thị Biên Tập đã nhận");
    expect(await problemsOf(page.body)).toEqual([]);
    const wrong = await editor.post(`${address}/khai`, {
      unitId: stage.units.tanThanh,
      count: "nhiều",
      note: "đã đăng",
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('value="nhiều"');
    expect(wrong.body).toContain("đã đăng");
    await editor.post(`${address}/khai`, { unitId: stage.units.tanThanh, count: "5", note: "=HYPERLINK(1)" });
    expect((await editor.get(address)).body).toContain("Sơn Thị Biên Tập đã khai 5");
    const other = await editor.post(`${address}/khai`, { unitId: stage.units.hungMy, count: "1", note: "" });
    expect(other.status).toBe(409);
  });

  test("progress shows target, declared and proven side by side; the proven figure opens its rows; withdrawing lowers it", async () => {
    const task = await taskStarting(t.app.db, planId, "Đăng ít nhất");
    const record = await buildEvidence(t.app.db, { taskId: task.id, unitId: stage.units.tanThanh });
    const row = async (): Promise<string> => {
      const page = await planner.get(base);
      expect(await problemsOf(page.body)).toEqual([]);
      return page.body.slice(page.body.indexOf("Đăng ít nhất một tin"), page.body.indexOf("Phát trên truyền thanh"));
    };
    const shown = await row();
    expect(shown).toContain("1/2 đơn vị đạt");
    expect(shown).toMatch(/>5</);
    const ledger = /href="(\/can-bo\/so-phat-hanh[^"]+)">1</.exec(shown)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(ledger).toContain(`nhiemvu=${task.id}&minhchung=1`);
    const rows = await planner.get(ledger);
    expect(rows.body.match(/Làm khai sinh cho con/g)?.length).toBe(3);
    await withdrawEvidence(t.app.db, stage, record);
    expect(await row()).toContain("0/2 đơn vị đạt");
    const page = await editor.get(`/can-bo/ke-hoach/nhiem-vu/${task.id}`);
    expect(page.body).toContain("Đã thu hồi, không còn tính");
  });

  test("filters live in the address and the export is exactly what they show, harmless in a spreadsheet", async () => {
    const filtered = await planner.get(`${base}?donvi=${stage.units.tanThanh}`);
    expect(filtered.body).not.toContain("Chủ trì biên soạn");
    const csv = await planner.get(`${base}/tien-do.csv?donvi=${stage.units.tanThanh}`);
    const lines = csv.body.trim().split("\r\n");
    expect(lines.length).toBe(3);
    expect(csv.body).toContain("Phường Tân Thành");
    expect(csv.body).not.toContain("Xã Hưng Mỹ");
    expect(csv.body).not.toMatch(/;=HYPERLINK/);
    const late = await planner.get(`${base}?tinhtrang=late`);
    expect(late.body).toContain("Chủ trì biên soạn");
    expect(late.body).not.toContain("Đăng ít nhất một tin");
  });

  test("closing needs a reason, ends declaring, and can be undone with one", async () => {
    const without = await planner.post(`${base}/dong`, { reason: "" });
    expect(without.status).toBe(422);
    expect(without.body).toContain("Hãy ghi lý do");
    await planner.post(`${base}/dong`, { reason: "Hết năm" });
    expect((await planner.get(base)).body).toContain("Hết năm");
    await planner.post(`${base}/mo-lai`, { reason: "Bổ sung số liệu" });
    expect((await findPlan(t.app.db, planId))?.state).toBe("issued");
  });
});
