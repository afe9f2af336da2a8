import { sql } from "kysely";
import pg from "pg";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { mergeUnits } from "../../organisations/index.ts";
import { system } from "../../organisations/testing/build-units.ts";
import { countProvenRecords } from "../../publishing/index.ts";
import { acknowledgeTask, declareProgress } from "../declare-progress.ts";
import { confirmPlanProposals } from "../fields/set-task-fields.ts";
import { loadProgress } from "../load-progress.ts";
import { weeksOf } from "../pages/staff/task-list/month.tsx";
import { placeOf } from "../pages/staff/task-list/timeline.tsx";
import {
  AT,
  buildEvidence,
  buildIssuedPlan,
  buildPlanStage,
  type PlanStage,
  planText,
  taskStarting,
  withdrawEvidence,
} from "../testing/build-plan.ts";
import { cursorOf, kinOf, loadListedTasks, placeOfCursor, statesOf, sumStates } from "./load-tasks.ts";
import { dueDaysBetween } from "./occurrences.ts";
import { listKeptProof, listSteps, type TaskPick } from "./task-list.store.ts";
import { TASK_STATES, taskState } from "./task-state.ts";

const t = useTestApp();
const LIST = "/can-bo/ke-hoach/nhiem-vu";
let stage: PlanStage;
let planId: string;
let planner: Browser;
let editor: Browser;
beforeAll(async () => {
  stage = await buildPlanStage(t.app.db);
  planId = await buildIssuedPlan(t.app.db, stage, planText("71/KH-UBND"));
  planner = t.browser(await signedIn(t.app, { person: stage.planner }));
  editor = t.browser(await signedIn(t.app, { person: stage.editor }));
});

const whole = () => ({ units: [], owners: [stage.units.province] });
const todayOf = () => vietnamDay(t.app.clock.now());
const row = async (taskId: string) => (await loadListedTasks(t.app.db, whole(), { taskId }, todayOf())).rows[0];

describe("where a task stands", () => {
  const open = { dueOn: null, doers: 1, done: false, unacknowledged: 0 };
  test.each([
    [{ ...open, done: true, dueOn: "2026-01-01" }, "done"],
    [{ ...open, dueOn: "2026-11-19" }, "late"],
    [{ ...open, dueOn: "2026-11-20" }, "due"],
    [{ ...open, dueOn: "2026-12-04", unacknowledged: 1 }, "due"],
    [{ ...open, dueOn: "2026-12-05", unacknowledged: 1 }, "waiting"],
    [{ ...open, doers: 0 }, "unassigned"],
    [open, "open"],
  ] as const)("%o is %s on 20/11/2026", (task, state) => {
    expect(taskState(task, "2026-11-20")).toBe(state);
  });

  test("days of a task: its day, each time it comes again, and none before it begins or after it ends", () => {
    const task = { dueOn: null, deadlineNorm: null, startsOn: null };
    expect(dueDaysBetween({ ...task, dueOn: "2026-11-30" }, "2026-11-01", "2026-11-30")).toEqual(["2026-11-30"]);
    expect(
      dueDaysBetween({ ...task, deadlineNorm: "monthly:25", startsOn: "2026-02-01" }, "2026-01-01", "2026-04-30"),
    ).toEqual(["2026-02-25", "2026-03-25", "2026-04-25"]);
    expect(dueDaysBetween(task, "2026-01-01", "2026-12-31")).toEqual([]);
    expect(weeksOf("2026-02").map((week) => week[0])).toEqual([
      "2026-01-26",
      "2026-02-02",
      "2026-02-09",
      "2026-02-16",
      "2026-02-23",
    ]);
    expect([placeOf("2025-12-31", 2026), placeOf("2026-06-30", 2026), placeOf("2027-01-01", 2026)]).toEqual([
      0, 600, 1200,
    ]);
  });
});

describe("who holds a task now", () => {
  test("goes from receipt over work and declaration to proof, unit by unit, with since when", async () => {
    const { db } = t.app;
    const { id } = await taskStarting(db, planId, "Đăng ít nhất một tin");
    const { tanThanh } = stage.units;
    const step = async () => (await listSteps(db, whole(), { taskId: id }, [])).find((one) => one.unitId === tanThanh);
    expect((await row(id))?.held).toMatchObject([{ step: "acknowledge", units: 2, since: AT }]);
    const at = (hour: number) => new Date(AT.getTime() + hour * 3_600_000);
    await transaction(db, (tx) => acknowledgeTask(tx, stage.editor.actor, { taskId: id, unitId: tanThanh, at: at(1) }));
    expect(await step()).toEqual({ unitId: tanThanh, step: "do", since: at(1) });
    await transaction(db, (tx) =>
      declareProgress(tx, stage.editor.actor, {
        taskId: id,
        unitId: tanThanh,
        count: 1,
        note: "",
        basedOn: null,
        at: at(2),
      }),
    );
    expect(await step()).toEqual({ unitId: tanThanh, step: "prove", since: at(2) });
    await buildEvidence(db, { taskId: id, unitId: tanThanh, at: at(3) });
    expect(await step()).toEqual({ unitId: tanThanh, step: "done", since: at(3) });
    expect(await row(id)).toMatchObject({
      doers: 2,
      doersDone: 1,
      proven: 1,
      target: 2,
      held: [{ step: "acknowledge", units: 1 }],
    });
    const page = await planner.get(`${LIST}/${id}`);
    expect(page.body).toContain("Đang chờ ai");
    expect(page.body).toContain("1 đơn vị chưa nhận việc");
  });

  test("the list counts as the page of the task does, also what a unit proves for a task it does not have", async () => {
    const { db } = t.app;
    const { id } = await taskStarting(db, planId, "Chủ trì biên soạn");
    await buildEvidence(db, { taskId: id, unitId: stage.units.hungMy });
    const today = "2026-11-20";
    for (const one of await loadProgress(db, { planIds: [planId], today })) {
      const listed = await row(one.task.id);
      expect([listed?.proven, listed?.target, listed?.declared, listed?.taskDone], one.task.text).toEqual([
        one.proven,
        one.target,
        one.declared,
        one.state === "done",
      ]);
    }
  });
});

describe("one list with one filter", () => {
  test("a unit sees its own share; the planner all, with who is waited for; each view is sound", async () => {
    const own = await editor.get(LIST);
    expect(own.body).toContain("Phát trên truyền thanh");
    expect(own.body).not.toContain("Vận động hội viên");
    expect(own.body).toContain("Xác nhận đã nhận");
    for (const view of ["", "?xem=cot", "?xem=thoigian", "?xem=thang&thang=2026-11"]) {
      const page = await planner.get(`${LIST}${view}`);
      expect(page.status, view).toBe(200);
      expect(await problemsOf(page.body), view).toEqual([]);
    }
    const month = await planner.get(`${LIST}?xem=thang&thang=2026-11&tinhtrang=tatca`);
    expect(month.body).toContain("Đăng ít nhất một tin");
    expect((await planner.get(`${LIST}?xem=thang&thang=2026-12`)).body).toContain("Vận động hội viên");
  });

  test("the day of issue is marked on the calendar and above the year's timeline", async () => {
    const { rows } = await sql<{ issuedOn: string; number: string }>`
      select issued_on, number from plan where state = 'issued' limit 1`.execute(t.app.db);
    const { issuedOn = "", number = "" } = rows[0] ?? {};
    const mark = `Ban hành ${number}`;
    const month = await planner.get(`${LIST}?xem=thang&thang=${issuedOn.slice(0, 7)}`);
    expect(month.body).toContain(mark);
    expect(await problemsOf(month.body)).toEqual([]);
    const year = await planner.get(`${LIST}?xem=thoigian&nam=${issuedOn.slice(0, 4)}`);
    expect(year.body).toContain(mark);
    expect(year.body).toContain("db-lane__issued");
    expect((await planner.get(`${LIST}?xem=thoigian&nam=2019`)).body).not.toContain(mark);
  });

  test("words without marks, unit, topic, days and state narrow all views alike, and the export is the same", async () => {
    await transaction(t.app.db, (tx) =>
      confirmPlanProposals(tx, stage.planner.actor, { planId, fields: ["topic"], at: AT }),
    );
    const shows = async (filter: string) => {
      const [table, csv] = [await planner.get(`${LIST}?${filter}`), await planner.get(`${LIST}.csv?${filter}`)];
      const found = ["Chủ trì biên soạn", "Đăng ít nhất", "Phát trên truyền thanh", "Vận động hội viên"];
      const inCsv = found.filter((text) => csv.body.includes(text));
      expect(found.filter((text) => table.body.includes(text))).toEqual(inCsv);
      return inCsv;
    };
    expect(await shows("q=truyen%20thanh%20co%20so")).toEqual(["Phát trên truyền thanh"]);
    expect(await shows("tu=01/12/2026&den=31/12/2026")).toEqual(["Vận động hội viên"]);
    expect(await shows(`donvi=${stage.units.tanThanh}&tinhtrang=done`)).toEqual(["Đăng ít nhất"]);
    expect(await shows(`donvi=${stage.units.hungMy}&tinhtrang=done`)).toEqual([]);
    expect(await shows("linhvuc=finance&tinhtrang=tatca")).toEqual([]);
    expect(await shows("linhvuc=procedures&tinhtrang=due")).toEqual(["Đăng ít nhất"]);
    const oneStop = { topic: "procedures.oneStop" as const };
    await t.app.db.updateTable("planTask").set(oneStop).where("text", "like", "Đăng ít nhất%").execute();
    expect(await shows("linhvuc=procedures&tinhtrang=due")).toEqual(["Đăng ít nhất"]);
    expect(await shows("linhvuc=procedures.oneStop&tinhtrang=tatca")).toEqual(["Đăng ít nhất"]);
    expect(await shows("linhvuc=procedures.simplification&tinhtrang=tatca")).toEqual([]);
  });

  test("a day that does not exist is said beside the field; a foreign unit or plan shows nothing of others", async () => {
    const wrong = await planner.get(`${LIST}?tu=31/11/2026`);
    expect(wrong.status).toBe(200);
    expect(wrong.body).toContain("Không có ngày này. Hãy ghi như 30/11/2026.");
    expect(wrong.body).toContain('value="31/11/2026"');
    expect(await problemsOf(wrong.body)).toEqual([]);
    expect((await editor.get(`${LIST}?donvi=${stage.units.department}`)).body).not.toContain("Chủ trì biên soạn");
    expect((await editor.get(`${LIST}?donvi=tatca`)).body).not.toContain("Chủ trì biên soạn");
  });

  test("pages go on where the last row stood, also when rows were added above", async () => {
    const load = (pick: TaskPick) => loadListedTasks(t.app.db, whole(), {}, todayOf(), pick);
    const { rows, counts } = await load({});
    const ids = rows.map((one) => one.id);
    for (const [at, last] of rows.entries()) {
      const { rows: rest } = await load({ after: placeOfCursor(cursorOf(last)) });
      expect(rest.map((one) => one.id)).toEqual(ids.slice(at + 1));
    }
    for (const wrong of ["vớ vẩn", `2026-13-45_${planId}_1`, undefined]) expect(placeOfCursor(wrong)).toBeNull();
    // The database picks by the same rule by which one task's page says where it stands; counts are those of all.
    for (const state of TASK_STATES) {
      const picked = await load({ states: statesOf(state), limit: 2 });
      const own = rows.filter(
        (one) => taskState({ ...one, done: one.taskDone, unacknowledged: one.acknowledge }, todayOf()) === state,
      );
      expect(
        picked.rows.map((one) => one.id),
        state,
      ).toEqual(own.slice(0, 2).map((one) => one.id));
      expect(sumStates(picked.counts)[state], state).toBe(own.length);
    }
    expect(counts.reduce((sum, one) => sum + one.tasks, 0)).toBe(rows.length);
  });

  test("receipt pressed in the list comes back to the same filter, never to another site", async () => {
    const { id } = await taskStarting(t.app.db, planId, "Phát trên truyền thanh");
    const press = (back: string) => editor.post(`${LIST}/${id}/nhan`, { unitId: stage.units.tanThanh, back });
    expect((await press(`${LIST}?xem=cot&q=phat`)).headers.location).toBe(`${LIST}?xem=cot&q=phat`);
    expect((await press("//khac.example/")).headers.location).toBe(`${LIST}/${id}?xong=acknowledged`);
  });
});

describe("overview", () => {
  test("adds up per unit, area and month; figures open into the list that shows the same number", async () => {
    const page = await planner.get("/can-bo/ke-hoach/tong-hop");
    expect(page.status).toBe(200);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Theo đơn vị, nơi chậm đứng trước");
    const done = new RegExp(
      `href="(/can-bo/ke-hoach/nhiem-vu\\?[^"]*donvi=${stage.units.tanThanh}[^"]*tinhtrang=done)">(\\d+)<`,
    ).exec(page.body);
    expect(done?.[2]).toBe("1");
    const rows = await planner.get((done?.[1] ?? "").replaceAll("&amp;", "&"));
    expect(rows.body).toContain("1 trong 1 nhiệm vụ");
    expect(await problemsOf((await editor.get("/can-bo/ke-hoach/tong-hop")).body)).toEqual([]);
    const nobody = await editor.get(
      `/can-bo/ke-hoach/tong-hop?kehoach=${"0".repeat(8)}-0000-4000-8000-${"0".repeat(12)}`,
    );
    expect(nobody.body).toContain("Chưa có nhiệm vụ nào để tổng hợp");
  });
});

describe("what is kept of the counts", () => {
  const differences = async () => {
    const { db } = t.app;
    const { rows: tasks } = await sql<{ id: string }>`select id from plan_task`.execute(db);
    const counted = await countProvenRecords(
      db,
      tasks.map((task) => task.id),
      new Date("2100-01-01"),
    );
    const kept = await listKeptProof(
      db,
      tasks.map((task) => task.id),
    );
    const text = (one: (typeof kept)[number]) => `${one.taskId} ${one.unitId} ${one.records} ${one.rows}`;
    const months = await sql<{ kept: number; counted: number }>`
      select (select coalesce(sum(records), 0) from plan_proof_month) as kept, (
        select count(distinct (task_id, unit_id, record_kind, record_id)) from proof) as counted`.execute(db);
    expect(kept.map(text).sort()).toEqual(counted.map(text).sort());
    expect(months.rows[0]?.kept).toBe(months.rows[0]?.counted);
  };

  test("is what the ledger counts: sent at once by two, taken back, and proven by a plan below", async () => {
    const { db } = t.app;
    const ownPlan = await buildIssuedPlan(db, stage, planText("72/KH-UBND"));
    const { id } = await taskStarting(db, ownPlan, "Đăng ít nhất một tin");
    const { tanThanh, hungMy, department } = stage.units;
    const units = [tanThanh, hungMy, tanThanh, hungMy, department];
    const records = await Promise.all(units.map((unitId) => buildEvidence(db, { taskId: id, unitId })));
    await differences();
    expect((await row(id))?.proven).toBe(5);
    await withdrawEvidence(db, stage, records[0] as string);
    await differences();
    // A task below: its proof proves the duty above, also in the list.
    const below = await taskStarting(db, await buildIssuedPlan(db, stage, planText("73/KH-UBND")), "Chủ trì biên soạn");
    await buildEvidence(db, { taskId: below.id, unitId: department });
    await sql`insert into plan_task_part (root_task_id, task_id) values (${id}, ${below.id})`.execute(db);
    await differences();
    const [progress] = await loadProgress(db, { taskIds: [id], today: todayOf() });
    expect([(await row(id))?.proven, progress?.proven]).toEqual([5, 5]);
    await sql`delete from plan_task_part where root_task_id = ${id}`.execute(db);
    await differences();
  });

  test("no page of the list reads the ledger, and more units with more tasks ask no more of the database", async () => {
    const query = vi.spyOn(pg.Client.prototype, "query");
    const statementsOf = async (path: string): Promise<string[]> => {
      query.mockClear();
      expect((await planner.get(path)).status).toBe(200);
      // What stands around a page is looked up anew after each change; that is not of the list.
      return query.mock.calls
        .map(([one]) => String((one as unknown as { text?: string }).text ?? one))
        .filter((one) => /plan|task|ledger|proof/.test(one));
    };
    const views = ["", "?xem=cot", "?xem=thoigian", "?xem=thang&thang=2026-11", "?donvi=tatca&q=tin"];
    const paths = [...views.map((view) => `${LIST}${view}`), "/can-bo/ke-hoach/tong-hop"];
    await buildIssuedPlan(t.app.db, stage, planText("74/KH-UBND"));
    try {
      const before = new Map<string, number>();
      for (const path of paths) {
        const asked = await statementsOf(path);
        expect(
          asked.filter((one) => /\b(ledger_entry|proof)\b/.test(one)),
          path,
        ).toEqual([]);
        before.set(path, asked.length);
      }
      for (const number of ["75/KH-UBND", "76/KH-UBND"]) await buildIssuedPlan(t.app.db, stage, planText(number));
      for (const path of paths) expect((await statementsOf(path)).length, path).toBe(before.get(path));
    } finally {
      query.mockRestore();
    }
  });
});

describe("bad moments", () => {
  test("a declaration begun before the deadline and sent after it is kept, dated, and told", async () => {
    const { id } = await taskStarting(t.app.db, planId, "Chủ trì biên soạn");
    const department = t.browser(await signedIn(t.app, { person: stage.planner }));
    const form = { unitId: stage.units.department, count: "1", note: "Đã gửi bộ tin", begunOn: "2026-10-31" };
    const sent = await department.post(`${LIST}/${id}/khai`, form);
    expect(sent.headers.location).toBe(`${LIST}/${id}?xong=declaredLate`);
    const told = await department.get(`${LIST}/${id}?xong=declaredLate`);
    expect(told.body).toContain("Hạn 31/10/2026 đã qua trong lúc bạn đang điền");
    expect(told.body).toContain("Đã gửi bộ tin");
    const forged = await department.post(`${LIST}/${id}/khai`, { ...form, begunOn: "2099-01-01" });
    expect(forged.headers.location).toBe(`${LIST}/${id}?xong=declaredDone`);
  });

  test("the task of a commune that was merged away is held, listed and proven by its successor", async () => {
    const { db } = t.app;
    const { id } = await taskStarting(db, planId, "Đăng ít nhất một tin");
    const heirId = await transaction(db, (tx) =>
      mergeUnits(tx, system, {
        unitIds: [stage.units.tanThanh, stage.units.hungMy],
        into: { name: "Xã Hòa Hợp", parentId: stage.units.province },
        on: "2026-11-21",
        at: AT,
      }),
    );
    t.clock.set(new Date("2026-11-22T02:00:00Z"));
    const later = t.browser(await signedIn(t.app, { person: stage.planner }));
    const list = await later.get(`${LIST}?donvi=${heirId}&tinhtrang=tatca`);
    expect(list.body).toContain("Đăng ít nhất một tin");
    await buildEvidence(db, { taskId: id, unitId: heirId });
    const kin = await kinOf(db, whole(), { taskId: id }, "2026-11-22");
    expect(kin.some((one) => one.unitId === heirId && one.holderId === stage.units.hungMy)).toBe(true);
    const [counted] = await loadProgress(db, { taskIds: [id], today: "2026-11-22" });
    expect((await row(id))?.doersDone).toBe(counted?.unitsDone);
  });
});
