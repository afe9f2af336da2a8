import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { acceptWholePlan, savePlanHeader } from "../edit-plan.ts";
import { splitTask } from "../edit-task.ts";
import { issuePlan } from "../issue-plan.ts";
import { loadProgress } from "../load-progress.ts";
import { findPlan, insertAssignments, listAssignments, listTasks } from "../plans.store.ts";
import { collectReminders } from "../reminders/collect-reminders.ts";
import {
  AT,
  buildDraftPlan,
  buildEvidence,
  buildIssuedPlan,
  buildPlanStage,
  type PlanStage,
  planText,
  taskStarting,
  withdrawEvidence,
} from "../testing/build-plan.ts";
import { listOrigins } from "./cascade.store.ts";
import { derivePlan } from "./derive-plan.ts";
import { changesOf, type SeenDuty } from "./duty-changes.ts";

const site = useTestApp();
let stage: PlanStage;
let parentId: string;
let childId: string;
let post: string;
let radio: string;
let clerk: BuiltPerson;
let chair: BuiltPerson;
let commune: Browser;
let province: Browser;
let leader: Browser;
const today = "2026-11-20";

const provenOf = async (taskId: string) => (await loadProgress(site.app.db, { taskIds: [taskId], today }))[0]?.proven;
const cells = async (query = "") => (await province.get(`/can-bo/ke-hoach/${parentId}/cap-duoi.csv${query}`)).body;

/** A correction of the plan above, as people make it: one proposes, another puts it in force. */
async function amend(fields: Record<string, string>): Promise<void> {
  const address = `/can-bo/ke-hoach/${parentId}/dieu-chinh`;
  const proposed = await province.post(address, { reason: "Theo ý kiến của các xã", ...fields });
  expect(proposed.headers.location).toBe(`${address}?xong=proposed`);
  const page = await leader.get(address);
  expect(await problemsOf(page.body)).toEqual([]);
  const act = /action="([^"]+dieu-chinh\/[^"]+)"/.exec(page.body)?.[1] ?? "";
  expect((await leader.post(act, { act: "apply" })).status).toBe(303);
  expect((await leader.post(act, { act: "apply" })).status).toBe(409);
}

async function issue(planId: string, number: string, by: BuiltPerson, leader: BuiltPerson): Promise<void> {
  await transaction(site.app.db, async (tx) => {
    const plan = await findPlan(tx, planId);
    if (!plan) throw new Error("no plan");
    const { place, issuer, title, year, signer, signerTitle, reportDueOn, version } = plan;
    const head = { place, issuer, title, year, signer, signerTitle, reportDueOn };
    await savePlanHeader(tx, by.actor, { ...head, planId, number, issuedOn: "2026-10-12", basedOn: version, at: AT });
    await acceptWholePlan(tx, by.actor, { planId, at: AT });
    await issuePlan(tx, leader.actor, { planId, at: AT });
  });
}

beforeAll(async () => {
  const { db } = site.app;
  stage = await buildPlanStage(db);
  parentId = await buildIssuedPlan(db, stage);
  post = (await taskStarting(db, parentId, "Đăng ít nhất")).id;
  radio = (await taskStarting(db, parentId, "Phát trên")).id;
  clerk = await buildPerson(db, { unitId: stage.units.tanThanh, roles: ["planner"], name: "Trần Văn Soạn" });
  chair = await buildPerson(db, { unitId: stage.units.tanThanh, roles: ["leader"], name: "Võ Thị Ký" });
  commune = site.browser(await signedIn(site.app, { person: clerk }));
  province = site.browser(await signedIn(site.app, { person: stage.planner }));
  leader = site.browser(await signedIn(site.app, { person: stage.leader }));
});

describe("a unit makes its plan out of the one above", () => {
  test("duties given by group and by name are offered; what is left needs a reason", async () => {
    const address = `/can-bo/ke-hoach/${parentId}/lap-ke-hoach`;
    const page = await commune.get(address);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Đăng ít nhất một tin");
    expect(page.body).toContain("Phát trên truyền thanh");
    expect(page.body).not.toContain("Chủ trì biên soạn bộ tin mẫu");
    const unit = stage.units.tanThanh;
    expect((await commune.post(address, { unit })).body).toContain("Hãy chọn ít nhất một nhiệm vụ.");
    const silent = await commune.post(address, { unit, take: post });
    expect(silent.status).toBe(422);
    expect(silent.body).toContain("Hãy ghi lý do chưa nhận");
    expect(await problemsOf(silent.body)).toEqual([]);
    const elsewhere = await commune.post(address, { unit: stage.units.hungMy, take: post, [`reason-${radio}`]: "x" });
    expect([403, 409]).toContain(elsewhere.status);
    const done = await commune.post(address, { unit, take: post, [`reason-${radio}`]: "Loa của phường đang sửa" });
    childId = /ke-hoach\/([0-9a-f-]{36})\/doc/.exec(String(done.headers.location))?.[1] ?? "";
    expect(childId).not.toBe("");
    const again = await commune.post(address, { unit, take: post, [`reason-${radio}`]: "x" });
    expect(again.status).toBe(409);
    expect(again.body).toContain("Mở kế hoạch của đơn vị");
  });

  test("its tasks know their duty, also after they are split; the plan above is a basis", async () => {
    const { db } = site.app;
    const [task] = await listTasks(db, { planIds: [childId] });
    await transaction(db, (tx) =>
      splitTask(tx, clerk.actor, {
        planId: childId,
        taskId: task?.id ?? "",
        parts: ["Viết một tin về khai sinh", "Viết một tin về nơi nộp hồ sơ"],
        basedOn: task?.version ?? 0,
        at: AT,
      }),
    );
    const origins = await listOrigins(db, { parentTaskIds: [post] });
    expect(origins.map((one) => one.text)).toEqual(["Viết một tin về khai sinh", "Viết một tin về nơi nộp hồ sơ"]);
    const bases = await commune.get(`/can-bo/ke-hoach/${childId}/can-cu`);
    expect(bases.body).toContain("21/KH-UBND ngày 05/10/2026");
    expect(bases.body).toContain("(đã xác nhận)");
    expect((await commune.get(`/can-bo/ke-hoach/${childId}/doc`)).status).toBe(200);
  });

  test("the unit above sees who has taken up what, who left what and why, and who has nothing", async () => {
    expect(await cells("?tinhtrang=drafting")).toContain("Phường Tân Thành");
    await issue(childId, "7/KH-UBND", clerk, chair);
    const page = await province.get(`/can-bo/ke-hoach/${parentId}/cap-duoi`);
    expect(await problemsOf(page.body)).toEqual([]);
    const opened = await province.get(`/can-bo/ke-hoach/${parentId}/cap-duoi?nhiemvu=${post}`);
    expect(opened.body).toContain("Viết một tin về nơi nộp hồ sơ");
    expect(opened.body).toContain("7/KH-UBND");
    expect(await problemsOf(opened.body)).toEqual([]);
    expect(await cells(`?nhiemvu=${radio}&tinhtrang=left`)).toContain("Loa của phường đang sửa");
    const none = await cells(`?nhiemvu=${radio}&tinhtrang=nobody`);
    expect(none).toContain("Xã Hưng Mỹ");
    expect(none.trim().split("\n")).toHaveLength(2);
    expect((await province.get(`/can-bo/ke-hoach/${parentId}/cap-duoi?trong=1&q=phat%20tren`)).body).toContain(
      "Phát trên",
    );
  });
});

test("who took a duty up and does it is reminded of the task of the own plan, not of the duty as well", async () => {
  const { db } = site.app;
  const names = async () => {
    const all = await collectReminders(site.app, "2026-11-23", new Date("2026-11-23T00:30:00Z"));
    const tasks = all.flatMap((one) => one.tasks).filter((one) => one.unitId === stage.units.tanThanh);
    return [...new Set(tasks.map((one) => one.taskId))];
  };
  const [own] = await listOrigins(db, { parentTaskIds: [post] });
  await sql`update plan_task set due_on = '2026-11-30' where id = ${own?.taskId}`.execute(db);
  const assigned = await listAssignments(db, { taskIds: [own?.taskId ?? ""] });
  const insert = {
    taskId: own?.taskId ?? "",
    unitId: stage.units.tanThanh,
    assignedByName: "Trần Văn Soạn",
    assignedAt: AT,
  };
  if (assigned.length === 0) {
    expect(await names()).toEqual([post]);
    await transaction(db, (tx) => insertAssignments(tx, [{ ...insert, role: "lead", inGroup: false, targetCount: 1 }]));
  }
  expect(await names()).toEqual([own?.taskId]);
  if (assigned.length === 0)
    await sql`update task_assignment set withdrawn_at = now() where task_id = ${own?.taskId}`.execute(db);
});

test("what proves a task below proves the duty once, on paper and on screen, and no longer when it is withdrawn", async () => {
  const { db } = site.app;
  const [first, second] = await listTasks(db, { planIds: [childId] });
  const record = await buildEvidence(db, { taskId: first?.id ?? "", unitId: stage.units.tanThanh });
  expect(await provenOf(post)).toBe(1);
  // The same record, handed in for the other half as well: still one product of the duty.
  await buildEvidence(db, { taskId: second?.id ?? "", unitId: stage.units.tanThanh, recordId: record, channels: [] });
  await buildEvidence(db, { taskId: post, unitId: stage.units.hungMy });
  const [row] = await loadProgress(db, { taskIds: [post], today });
  expect(row?.proven).toBe(2);
  expect(row?.assignments.map((one) => one.proven)).toEqual([1, 1]);
  expect(await cells(`?nhiemvu=${post}&tinhtrang=proven`)).toContain("Viết một tin về khai sinh");
  const ledger = await province.get(`/can-bo/so-phat-hanh?nhiemvu=${post}&minhchung=1&donvi=${stage.units.tanThanh}`);
  expect(ledger.body).toContain("Làm khai sinh cho con cần mang gì");
  expect((await site.visitor.get(`/ke-hoach/${parentId}/nhiem-vu/${post}`)).body).toContain(record);
  await withdrawEvidence(db, stage, record);
  expect(await provenOf(post)).toBe(1);
});

test.each([
  [{ kind: "change", reason: "x" }, "Hãy chọn nhiệm vụ."],
  [{ kind: "add", text: "Việc mới", reason: "x" }, "Hãy chọn cơ quan."],
  [{ kind: "drop" }, "Hãy ghi lý do"],
  [{ kind: "change", reason: "x", target: "0" }, "Số lượng phải là số"],
  [{ kind: "change", reason: "x", deadline: "trước ngày 31/11/2026" }, "không có trong lịch"],
])("an amendment is refused in words: %j", async (fields, sentence) => {
  const page = await province.post(`/can-bo/ke-hoach/${parentId}/dieu-chinh`, fields as Record<string, string>);
  expect(page.status).toBe(422);
  expect(page.body).toContain(sentence);
});

describe("changes above", () => {
  const seen: SeenDuty = { text: "a", deadlineText: null, dueOn: "2026-11-30", targetCount: 1, isGiven: true };
  test.each([
    [{}, null],
    [{ text: "b" }, { text: { from: "a", to: "b" } }],
    [{ dueOn: "2026-12-10" }, { deadline: { from: "2026-11-30", to: "2026-12-10" } }],
    [{ targetCount: 3 }, { targetCount: { from: 1, to: 3 } }],
    [{ isGiven: false, text: "b" }, { isGiven: false }],
  ])("%j", (change, expected) => {
    expect(changesOf(seen, { ...seen, ...change })).toEqual(expected);
  });

  test("reach the unit's plan as proposals: followed or kept with a reason, nothing by itself", async () => {
    const { db } = site.app;
    await amend({ kind: "change", task: post, deadline: "trước ngày 10/12/2026", target: "3" });
    const before = await listTasks(db, { planIds: [childId] });
    expect((await commune.get(`/can-bo/ke-hoach/${childId}`)).body).toContain("2 thay đổi của cấp trên đang chờ");
    const page = await commune.get(`/can-bo/ke-hoach/${childId}/cap-tren`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("30/11/2026 → 10/12/2026");
    expect(page.body).toContain("1 → 3");
    expect(await listTasks(db, { planIds: [childId] })).toEqual(before);
    const [first, second] = before;
    const address = (taskId: string | undefined, act: string) =>
      `/can-bo/ke-hoach/${childId}/cap-tren/${post}/${taskId}/${act}`;
    expect((await commune.post(address(first?.id, "theo"), {})).status).toBe(303);
    expect((await commune.post(address(second?.id, "giu"), { reason: "" })).status).toBe(422);
    expect((await commune.post(address(second?.id, "giu"), { reason: "Hai tin là đủ" })).status).toBe(303);
    expect((await commune.post(address(second?.id, "giu"), { reason: "lần nữa" })).status).toBe(409);
    const after = await listTasks(db, { planIds: [childId] });
    expect(after.map((task) => [task.dueOn, task.targetCount])).toEqual([
      ["2026-12-10", 3],
      ["2026-11-30", 1],
    ]);
    expect((await listAssignments(db, { taskIds: [first?.id ?? ""] })).map((one) => one.targetCount)).toEqual([3]);
    expect((await commune.get(`/can-bo/ke-hoach/${childId}`)).body).not.toContain("đang chờ đơn vị trả lời");
    const answers = await db.selectFrom("planChangeAnswer").select(["answer", "reason"]).orderBy("id").execute();
    expect(answers).toEqual([
      { answer: "accepted", reason: null },
      { answer: "declined", reason: "Hai tin là đủ" },
    ]);
  });

  test("a duty that was left is taken up later, one that fell away leaves the plan when the unit says so", async () => {
    const { db } = site.app;
    const base = `/can-bo/ke-hoach/${childId}/cap-tren/${radio}`;
    expect((await province.post(`${base}/nhan`, {})).status).toBe(303);
    expect((await commune.post(`${base}/nhan`, {})).status).toBe(409);
    const task = (await listTasks(db, { planIds: [childId] })).at(-1);
    expect(task?.text).toContain("Phát trên");
    await amend({ kind: "drop", task: radio });
    expect((await commune.get(`/can-bo/ke-hoach/${childId}/cap-tren`)).body).toContain("không còn được giao");
    expect((await commune.post(`${base}/${task?.id}/theo`, {})).status).toBe(303);
    expect((await listTasks(db, { taskIds: [task?.id ?? ""] }))[0]?.state).toBe("dropped");
  });
});

test("a plan below the plan below works the same way, and proves both duties above it", async () => {
  const { db } = site.app;
  const [first] = await listTasks(db, { planIds: [childId] });
  const centre = await buildPerson(db, { unitId: stage.units.centre, roles: ["planner"] });
  await db
    .insertInto("taskAssignment")
    .values({
      taskId: first?.id ?? "",
      unitId: stage.units.centre,
      role: "coordinating",
      assignedByName: clerk.name,
      assignedAt: AT,
    })
    .execute();
  const grandchild = await transaction(db, (tx) =>
    derivePlan(tx, centre.actor, {
      parentId: childId,
      unitId: stage.units.centre,
      taskIds: [first?.id ?? ""],
      left: [],
      pieceIds: [],
      at: AT,
    }),
  );
  const [task] = await listTasks(db, { planIds: [grandchild] });
  const before = (await provenOf(post)) ?? 0;
  await buildEvidence(db, { taskId: task?.id ?? "", unitId: stage.units.centre });
  expect(await provenOf(first?.id ?? "")).toBe(1);
  expect(await provenOf(post)).toBe(before + 1);
});

describe("one plan of a unit runs below another at a time, not one for ever", () => {
  test("a draft that was given up makes room; so does a plan that was closed, and it is opened again only after the other", async () => {
    const { db } = site.app;
    const above = await buildIssuedPlan(db, stage, planText("77/KH-UBND"));
    const duty = (await taskStarting(db, above, "Đăng ít nhất")).id;
    const other = (await taskStarting(db, above, "Phát trên")).id;
    const address = `/can-bo/ke-hoach/${above}/lap-ke-hoach`;
    const derive = async (): Promise<string> => {
      const done = await commune.post(address, { unit: stage.units.tanThanh, take: [duty, other] });
      return /ke-hoach\/([0-9a-f-]{36})\/doc/.exec(String(done.headers.location))?.[1] ?? "";
    };
    const matrix = async () => (await province.get(`/can-bo/ke-hoach/${above}/cap-duoi.csv`)).body;

    const first = await derive();
    expect(await derive()).toBe("");
    const place = `/can-bo/ke-hoach/${first}`;
    expect((await commune.post(`${place}/bo-nhap`, { reason: "" })).status).toBe(422);
    expect((await commune.post(`${place}/bo-nhap`, { reason: "Lập nhầm" })).status).toBe(303);
    const givenUp = await commune.get(place);
    expect(givenUp.body).toContain("đã bỏ bản nháp này");
    expect(givenUp.body).toContain("Lập nhầm");
    expect(await problemsOf(givenUp.body)).toEqual([]);
    expect((await commune.post(`${place}/doc/nhan-het`, {})).body).toContain("đã bỏ nên không sửa được");
    expect((await commune.get("/can-bo/ke-hoach")).body).not.toContain(first);
    expect((await commune.get("/can-bo/ke-hoach?tinhtrang=withdrawn")).body).toContain(first);

    const second = await derive();
    await issue(second, "8/KH-UBND", clerk, chair);
    expect(await matrix()).toContain("8/KH-UBND");
    expect((await commune.post(`/can-bo/ke-hoach/${second}/dong`, { reason: "Thay bằng kế hoạch mới" })).status).toBe(
      303,
    );
    const third = await derive();
    expect(third).not.toBe("");
    // The new one stands in the matrix, a draft still.
    expect(await matrix()).not.toContain("8/KH-UBND");
    const reopened = await commune.post(`/can-bo/ke-hoach/${second}/mo-lai`, { reason: "Mở lại" });
    expect(reopened.status).toBe(409);
    expect(reopened.body).toContain("đã có kế hoạch khác");
    await commune.post(`/can-bo/ke-hoach/${third}/bo-nhap`, { reason: "Không cần nữa" });
    expect((await commune.post(`/can-bo/ke-hoach/${second}/mo-lai`, { reason: "Mở lại" })).status).toBe(303);
  });

  test("the number of a draft that was given up can be used again, and its text read again", async () => {
    const { db } = site.app;
    const text = planText("78/KH-UBND");
    const id = await buildDraftPlan(db, stage, text);
    const unitId = stage.units.province;
    expect((await province.post("/can-bo/ke-hoach/moi", { unitId, text, readAs: "plan" })).status).toBe(422);
    await province.post(`/can-bo/ke-hoach/${id}/bo-nhap`, { reason: "Tải nhầm bản cũ" });
    expect((await province.post("/can-bo/ke-hoach/moi", { unitId, text, readAs: "plan" })).status).toBe(303);
  });
});
