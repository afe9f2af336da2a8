import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { remindOfTasks } from "../jobs/remind-of-tasks.ts";
import { buildIssuedPlan, buildPlanStage, type PlanStage, planText, taskStarting } from "../testing/build-plan.ts";
import { escalateObstacles } from "./escalate-obstacles.ts";
import { obstaclesOfPlan } from "./find-obstacles.ts";
import { isObstacleActPossible, OBSTACLE_STATES, type ObstacleAct } from "./obstacle.ts";

const site = useTestApp();
let stage: PlanStage;
let editor: Browser;
let planner: Browser;
let stranger: Browser;
let taskId = "";
let planId = "";

beforeAll(async () => {
  site.clock.set(new Date("2026-11-20T02:00:00Z"));
  stage = await buildPlanStage(site.app.db);
  const { tanThanh, province, hungMy } = stage.units;
  editor = site.browser(await signedIn(site.app, { unitId: tanThanh, roles: ["editor"], name: "Ngô Bảo Trân" }));
  planner = site.browser(await signedIn(site.app, { unitId: province, roles: ["planner"], name: "Lê Hoàng Phúc" }));
  stranger = site.browser(await signedIn(site.app, { unitId: hungMy, roles: ["editor"] }));
  planId = await buildIssuedPlan(site.app.db, stage, planText("411/KH-UBND"));
  taskId = (await taskStarting(site.app.db, planId, "Phát trên truyền thanh")).id;
});

const form = (more: Record<string, string> = {}): Record<string, string> => ({
  nhiemvu: taskId,
  unitId: stage.units.tanThanh,
  kind: "equipment",
  text: "Loa của khóm 3 và khóm 5 hỏng từ tháng 10",
  ask: "Bố trí 12 triệu đồng sửa loa",
  "since-day": "10",
  "since-month": "10",
  "since-year": "2026",
  ...more,
});
const report = async (more: Record<string, string> = {}): Promise<string> => {
  const sent = await editor.post("/can-bo/kho-khan/moi", form(more));
  expect(sent.status).toBe(303);
  return String(sent.headers.location).split("?")[0] ?? "";
};
const morning = async (day: string) => {
  site.clock.set(new Date(`${day}T00:20:00Z`));
  await transaction(site.app.db, (tx) => addJob(tx, escalateObstacles, {}));
  await site.runJobs();
  site.clock.set(new Date(`${day}T00:30:00Z`));
  site.sentMails.length = 0;
  await transaction(site.app.db, (tx) => addJob(tx, remindOfTasks, {}));
  await site.runJobs();
  return [...site.sentMails];
};

test.each<[ObstacleAct, string]>([
  ["answer", "open"],
  ["passUp", "open"],
  ["escalate", "open"],
  ["confirm", "answered"],
  ["reopen", "answered"],
  ["takeBack", "open answered"],
])("%s is possible from %s only", (act, from) =>
  expect(OBSTACLE_STATES.filter((state) => isObstacleActPossible(state, act)).join(" ")).toBe(from),
);

describe("what stands in the way", () => {
  test("is reported from the task, answered above, opened again, answered and confirmed by the unit", async () => {
    const page = await editor.get(`/can-bo/ke-hoach/nhiem-vu/${taskId}`);
    expect(page.body).toContain(`/can-bo/kho-khan/moi?nhiemvu=${taskId}`);
    expect(await problemsOf((await editor.get(`/can-bo/kho-khan/moi?nhiemvu=${taskId}`)).body)).toEqual([]);
    const sent = await editor.upload("/can-bo/kho-khan/moi", form(), [
      { field: "tep", name: "bien-ban-loa-hong.pdf", bytes: "%PDF-1.4 loa hỏng", type: "application/pdf" },
    ]);
    const place = String(sent.headers.location).split("?")[0] ?? "";
    const shown = await editor.get(String(sent.headers.location));
    expect(await problemsOf(shown.body)).toEqual([]);
    // Five working days after Friday 20/11; nobody works on 24/11.
    for (const words of ["Tỉnh Cà Mau", "30/11/2026", "bien-ban-loa-hong.pdf", "10/10/2026"])
      expect(shown.body).toContain(words);
    expect(shown.body).not.toContain(`${place}/tra-loi`);
    expect((await stranger.get(place)).status).toBe(404);
    expect((await planner.get("/can-bo")).body).toContain("Loa của khóm 3");

    expect((await planner.post(`${place}/tra-loi`, { note: " " })).status).toBe(422);
    expect((await planner.post(`${place}/tra-loi`, { note: "Đã chi 12 triệu đồng" })).status).toBe(303);
    const second = await planner.post(`${place}/tra-loi`, { note: "Trả lời lần nữa" });
    expect(second.status).toBe(409);
    expect(second.body).toContain("Trả lời lần nữa");
    expect((await editor.get("/can-bo")).body).toContain("Xem và xác nhận");
    expect((await editor.post(`${place}/chua-xong`, { note: "Tiền chưa về" })).status).toBe(303);
    expect((await planner.get(place)).body).toContain("Tiền chưa về");
    expect((await planner.post(`${place}/tra-loi`, { note: "Tiền đã về ngày 19/11" })).status).toBe(303);
    expect((await planner.post(`${place}/da-xong`, { note: "" })).body).toContain("Bạn là người trả lời");
    expect((await editor.post(`${place}/da-xong`, { note: "" })).status).toBe(303);
    expect((await editor.get(place)).body).toContain("Đã giải quyết");
    expect((await editor.post(`${place}/rut`, { note: "muộn" })).status).toBe(409);
    expect((await editor.get(`/can-bo/ke-hoach/nhiem-vu/${taskId}`)).body).toContain(place);

    const told = await obstaclesOfPlan(site.app.db, { planId, from: "2026-11-01", upTo: "2026-11-30" });
    expect(told.counts).toMatchObject({ all: 1, solved: 1, open: 0 });
    expect(told.rows[0]).toMatchObject({ kind: "equipment", answer: "Tiền đã về ngày 19/11" });
    const before = await obstaclesOfPlan(site.app.db, { planId, from: "2026-10-01", upTo: "2026-10-31" });
    expect(before.rows).toEqual([]);
  });

  test.each([
    [{ unitId: "" }, "Hãy chọn đơn vị"],
    [{ unitId: "00000000-0000-4000-8000-000000000000" }, "Hãy chọn đơn vị"],
    [{ kind: "mưa" }, "Hãy chọn loại khó khăn"],
    [{ text: " " }, "Hãy nói điều gì đang cản việc"],
    [{ text: "x".repeat(4_001) }, "dài quá 4.000 ký tự"],
    [{ ask: "" }, "Hãy nói bạn cần cấp trên làm gì"],
    [{ "since-day": "31", "since-month": "11" }, "Hãy ghi ngày có thật"],
    [{ "since-month": "12" }, "Ngày này chưa tới"],
  ])("with %j is told what is wrong, and everything typed is kept", async (wrong, sentence) => {
    const bad = await editor.post("/can-bo/kho-khan/moi", form(wrong));
    expect(bad.status).toBe(422);
    expect(bad.body).toContain(sentence);
    if (!("ask" in wrong)) expect(bad.body).toContain("Bố trí 12 triệu đồng sửa loa");
  });

  test("who reported it does not answer it; nobody stands above the province", async () => {
    const own = await planner.post("/can-bo/kho-khan/moi", form());
    const place = String(own.headers.location).split("?")[0] ?? "";
    expect((await planner.post(`${place}/tra-loi`, { note: "tự trả lời" })).body).toContain("Bạn là người báo");
    expect((await planner.get(place)).body).not.toContain(`${place}/chuyen-len`);
    const top = await planner.post("/can-bo/kho-khan/moi", { ...form({ unitId: stage.units.province }), nhiemvu: "" });
    expect(top.status).toBe(409);
    expect(top.body).toContain("Không có cấp trên nào");
    expect((await planner.post(`${place}/rut`, { note: "báo thử" })).status).toBe(303);
  });

  test("the list filters, searches without marks and exports what is shown; each sees what lies within reach", async () => {
    const place = await report({ text: "Chưa rõ mức chi cho cộng tác viên", kind: "law" });
    const list = await planner.get("/can-bo/kho-khan?q=cong+tac+vien&loai=law&tinhtrang=open");
    expect(await problemsOf(list.body)).toEqual([]);
    expect(list.body).toContain(place);
    expect(list.body).toContain("1 khó khăn: 1 chờ trả lời");
    expect((await planner.get("/can-bo/kho-khan?loai=staff")).body).toContain("Không có khó khăn nào khớp");
    expect((await planner.get(`/can-bo/kho-khan.csv?kehoach=${planId}&loai=law`)).body).toContain("Quy định chưa rõ");
    expect((await stranger.get("/can-bo/kho-khan")).body).not.toContain(place);
    expect((await editor.post(`${place}/rut`, { note: "đã có hướng dẫn" })).status).toBe(303);
  });
});

test("what is not answered goes up by itself after five working days, and the mails of the mornings tell of it", async () => {
  site.clock.set(new Date("2026-11-19T08:00:00Z"));
  const { department, province } = stage.units;
  await signedIn(site.app, { unitId: department, roles: ["planner"], name: "Phan Thị Sở Văn" });
  const place = await report({ text: "Chưa có người trực truyền thanh", kind: "staff" });
  const id = place.split("/").at(-1) ?? "";
  await site.app.db.updateTable("obstacle").set({ heldBy: department }).where("id", "=", id).execute();
  const held = async () =>
    (await site.app.db.selectFrom("obstacle").select(["heldBy", "dueOn"]).where("id", "=", id).executeTakeFirst())!;
  expect((await held()).dueOn).toBe("2026-11-27");
  const first = await morning("2026-11-20");
  expect(first.find((mail) => mail.text.includes("Phan Thị Sở Văn"))?.text).toMatch(
    /KHÓ KHĂN, VƯỚNG MẮC[\s\S]*Chưa có người trực/,
  );
  expect((await morning("2026-11-27")).some((mail) => mail.text.includes("cần trả lời, hạn 27/11/2026"))).toBe(true);
  expect((await held()).heldBy).toBe(department);
  const late = await morning("2026-11-30");
  expect(await held()).toEqual({ heldBy: province, dueOn: "2026-12-07" });
  expect(late.find((mail) => mail.text.includes("Lê Thị Kế Hoạch"))?.text).toContain("Chưa có người trực");
  const leader = site.browser(await signedIn(site.app, { unitId: province, roles: ["leader"] }));
  expect((await leader.get(place)).body).toContain("Quá hạn, tự chuyển lên cấp trên");
  // Above the province stands nobody: it stays and is late.
  await morning("2026-12-08");
  expect((await held()).heldBy).toBe(province);
  const later = site.browser(await signedIn(site.app, { unitId: province, roles: ["leader"] }));
  expect((await later.get("/can-bo/kho-khan?tinhtrang=late")).body).toContain(place);
});
