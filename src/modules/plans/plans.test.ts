import { describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { useTestDatabase } from "../../platform/testing/database.ts";
import { mergeUnits } from "../organisations/index.ts";
import { system } from "../organisations/testing/build-units.ts";
import { closeDelivery, listFreePapers, openDelivery } from "../publishing/index.ts";
import { assignRecognisedAgencies, assignTask } from "./assign-task.ts";
import { createPlanFromText } from "./create-plan.ts";
import { acknowledgeTask, declareProgress, proveWithPaper } from "./declare-progress.ts";
import { acceptWholePlan, decidePiece, savePieceText, savePlanHeader } from "./edit-plan.ts";
import { addTask, decideTask, mergeTask, saveTaskText, splitTask } from "./edit-task.ts";
import { closePlan, issuePlan, reopenPlan } from "./issue-plan.ts";
import { loadProgress } from "./load-progress.ts";
import { ChangedMeanwhile, NotAPlan, PlanNumberTaken, PlanReadBefore } from "./plans.errors.ts";
import {
  findPlan,
  getSourceText,
  listAgencies,
  listAssignments,
  listPieces,
  listPlans,
  listTasks,
} from "./plans.store.ts";
import { filterProgress, totalsOf } from "./progress.ts";
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
} from "./testing/build-plan.ts";
import { findTaskByText, getTaskLabel, listOpenAssignments, listTaskChoices, listTasksOfUnits } from "./unit-tasks.ts";

const t = useTestDatabase();
const today = "2026-11-20";

let made: Promise<PlanStage> | undefined;
const stageOf = (): Promise<PlanStage> => (made ??= buildPlanStage(t.db));
let counter = 0;
/** Each test has a plan of its own number and text. */
const fresh = (): string => planText(`${100 + ++counter}/KH-UBND`);

describe("reading a plan into a draft", () => {
  test("keeps header, pieces, agencies with the units they are, and tasks with deadlines, all with their places", async () => {
    const stage = await stageOf();
    const text = fresh();
    const planId = await buildDraftPlan(t.db, stage, text);
    const plan = await findPlan(t.db, planId);
    expect(plan).toMatchObject({
      state: "draft",
      number: "101/KH-UBND",
      issuedOn: "2026-10-05",
      place: "Cà Mau",
      year: 2026,
      signer: "Lâm Văn Khởi",
      reportDueOn: "2026-12-15",
      createdByName: "Lê Thị Kế Hoạch",
    });
    expect(await getSourceText(t.db, planId)).toBe(text);
    const range = plan?.headerRanges.number;
    expect(text.slice(range?.start, range?.end)).toBe("101/KH-UBND");
    const pieces = await listPieces(t.db, planId);
    expect(new Set(pieces.map((piece) => piece.kind))).toEqual(
      new Set(["legalBasis", "purpose", "requirement", "audience", "content", "form", "reportDeadline", "recipient"]),
    );
    for (const piece of pieces)
      expect(text.slice(piece.rangeStart ?? 0, piece.rangeEnd ?? 0).replace(/\s+/g, " ")).toBe(piece.text);
    const agencies = await listAgencies(t.db, [planId]);
    const department = agencies.find((agency) => agency.name === "Sở Văn hóa, Thể thao và Du lịch");
    expect(department?.units.map((unit) => unit.unitId)).toEqual([stage.units.department]);
    expect(agencies.find((agency) => agency.name.startsWith("Ủy ban nhân dân các xã"))?.groupKind).toBe("communes");
    const task = await taskStarting(t.db, planId, "Chủ trì biên soạn");
    expect(task).toMatchObject({ dueOn: "2026-10-31", state: "proposed", targetCount: 1, role: "lead" });
  });

  test("a text that is no plan is refused by what it seems to be, and nothing is kept", async () => {
    const stage = await stageOf();
    const letter =
      "QUỐC HỘI\n\nLUẬT\nPhòng, chống thiên tai\n\nĐiều 1. Phạm vi\nLuật này quy định về thiên tai.\n\nĐiều 2. Đối tượng\nÁp dụng với mọi người.\n\nĐiều 3. Giải thích\nTừ ngữ.\n";
    const plans = await listPlans(t.db, { unitIds: [stage.units.province] });
    const refused = buildDraftPlan(t.db, stage, letter);
    await expect(refused).rejects.toThrow(NotAPlan);
    await expect(refused).rejects.toMatchObject({ seems: "law", givesDuties: false });
    expect(await listPlans(t.db, { unitIds: [stage.units.province] })).toEqual(plans);
  });

  test("the same text twice, or another text with its number in the same year, is refused and names the other", async () => {
    const stage = await stageOf();
    const text = fresh();
    const planId = await buildDraftPlan(t.db, stage, text);
    await expect(buildDraftPlan(t.db, stage, text)).rejects.toMatchObject({ otherId: planId, code: "read-before" });
    await expect(buildDraftPlan(t.db, stage, `${text}\n `)).rejects.toBeInstanceOf(PlanNumberTaken);
    await expect(buildDraftPlan(t.db, stage, text)).rejects.toBeInstanceOf(PlanReadBefore);
    const nextYear = text.replace("ngày 05 tháng 10 năm 2026", "ngày 05 tháng 01 năm 2027");
    await expect(buildDraftPlan(t.db, stage, nextYear)).resolves.toBeTypeOf("string");
  });

  test("only for units the planner reaches", async () => {
    const stage = await stageOf();
    const act = transaction(t.db, (tx) =>
      createPlanFromText(tx, stage.editor.actor, {
        unitId: stage.units.province,
        text: fresh(),
        sourceName: null,
        at: AT,
      }),
    );
    await expect(act).rejects.toMatchObject({ code: "no-right-here" });
  });
});

describe("correcting a draft", () => {
  test("accept, drop, restore, correct a piece; a second editor with an old page is told", async () => {
    const stage = await stageOf();
    const planId = await buildDraftPlan(t.db, stage, fresh());
    const [purpose] = (await listPieces(t.db, planId)).filter((piece) => piece.kind === "purpose");
    const pieceId = purpose?.id ?? "";
    const act = { planId, pieceId, at: AT };
    await transaction(t.db, (tx) => decidePiece(tx, stage.planner.actor, { ...act, act: "drop", basedOn: 1 }));
    await transaction(t.db, (tx) => decidePiece(tx, stage.planner.actor, { ...act, act: "restore", basedOn: 2 }));
    const late = transaction(t.db, (tx) =>
      savePieceText(tx, stage.planner.actor, { ...act, kind: "purpose", text: "Khác", basedOn: 1 }),
    );
    await expect(late).rejects.toBeInstanceOf(ChangedMeanwhile);
    await transaction(t.db, (tx) =>
      savePieceText(tx, stage.planner.actor, { ...act, kind: "content", text: "Giúp dân biết", basedOn: 3 }),
    );
    const kept = (await listPieces(t.db, planId)).find((piece) => piece.id === pieceId);
    expect(kept).toMatchObject({ text: "Giúp dân biết", kind: "content", state: "accepted", version: 4 });
    expect(kept?.foundText).toContain("Giúp người dân");
  });

  test("split keeps the places of the parts in the text, merge joins with the task before", async () => {
    const stage = await stageOf();
    const text = fresh();
    const planId = await buildDraftPlan(t.db, stage, text);
    const task = await taskStarting(t.db, planId, "Đăng ít nhất");
    const parts = [
      "Đăng ít nhất một tin về thủ tục khai sinh trên trang thông tin điện tử",
      "hoàn thành trước ngày 30/11/2026.",
    ];
    await transaction(t.db, (tx) =>
      splitTask(tx, stage.planner.actor, { planId, taskId: task.id, parts, basedOn: 1, at: AT }),
    );
    const tasks = await listTasks(t.db, { planIds: [planId] });
    const at = tasks.findIndex((one) => one.id === task.id);
    expect(tasks[at + 1]?.text).toBe(parts[1]);
    expect(text.slice(tasks[at + 1]?.rangeStart ?? 0, tasks[at + 1]?.rangeEnd ?? 0)).toBe(parts[1]);
    const second = tasks[at + 1];
    await transaction(t.db, (tx) =>
      mergeTask(tx, stage.planner.actor, { planId, taskId: second?.id ?? "", basedOn: 1, at: AT }),
    );
    const merged = (await listTasks(t.db, { planIds: [planId] })).find((one) => one.id === task.id);
    expect(merged?.text).toBe(`${parts[0]}; ${parts[1]}`);
    expect(merged?.dueOn).toBe("2026-11-30");
    const first = await taskStarting(t.db, planId, "Chủ trì biên soạn");
    await expect(
      transaction(t.db, (tx) => mergeTask(tx, stage.planner.actor, { planId, taskId: first.id, basedOn: 1, at: AT })),
    ).rejects.toMatchObject({ code: "nothing-to-merge" });
  });

  test("a corrected deadline is read again; 31/11 is flagged until a person sets the day", async () => {
    const stage = await stageOf();
    const planId = await buildDraftPlan(t.db, stage, fresh());
    const task = await taskStarting(t.db, planId, "Phát trên truyền thanh");
    const edit = {
      planId,
      taskId: task.id,
      agencyId: task.agencyId,
      newAgency: null,
      text: task.text,
      role: task.role,
      coordinating: [],
      productKind: "broadcast" as const,
      targetCount: 12,
      at: AT,
    };
    await transaction(t.db, (tx) =>
      saveTaskText(tx, stage.planner.actor, { ...edit, deadlineText: "trước ngày 31/11", dueOn: null, basedOn: 1 }),
    );
    expect(await taskStarting(t.db, planId, "Phát trên")).toMatchObject({
      deadlineFlag: "impossible-date",
      dueOn: null,
    });
    await transaction(t.db, (tx) =>
      saveTaskText(tx, stage.planner.actor, {
        ...edit,
        deadlineText: "trước ngày 31/11",
        dueOn: "2026-11-30",
        basedOn: 2,
      }),
    );
    expect(await taskStarting(t.db, planId, "Phát trên")).toMatchObject({
      deadlineFlag: null,
      dueOn: "2026-11-30",
      targetCount: 12,
    });
  });

  test("a missing task is added under an agency that was not in the plan, which is recognised", async () => {
    const stage = await stageOf();
    const planId = await buildDraftPlan(t.db, stage, fresh());
    const taskId = await transaction(t.db, (tx) =>
      addTask(tx, stage.planner.actor, {
        planId,
        agencyId: null,
        newAgency: "UBND xã Hưng Mỹ",
        text: "Dựng bảng tin ở chợ",
        role: "implementing",
        deadlineText: "quý IV",
        dueOn: null,
        coordinating: [],
        productKind: null,
        targetCount: 2,
        at: AT,
      }),
    );
    const task = (await listTasks(t.db, { taskIds: [taskId] }))[0];
    expect(task).toMatchObject({ dueOn: "2026-12-31", state: "accepted", foundText: null });
    const agency = (await listAgencies(t.db, [planId])).find((one) => one.id === task?.agencyId);
    expect(agency?.units.map((unit) => unit.unitId)).toEqual([stage.units.hungMy]);
  });

  test("the head cannot take the number of another plan", async () => {
    const stage = await stageOf();
    const one = await buildDraftPlan(t.db, stage, fresh());
    const other = await buildDraftPlan(t.db, stage, fresh());
    const plan = await findPlan(t.db, one);
    const header = {
      number: (await findPlan(t.db, other))?.number ?? "",
      issuedOn: plan?.issuedOn ?? null,
      place: null,
      issuer: null,
      title: "Kế hoạch",
      year: 2026,
      signer: null,
      signerTitle: null,
      reportDueOn: null,
    };
    await expect(
      transaction(t.db, (tx) =>
        savePlanHeader(tx, stage.planner.actor, { ...header, planId: one, basedOn: 1, at: AT }),
      ),
    ).rejects.toMatchObject({ code: "number-taken", otherId: other });
  });
});

describe("assigning and putting in force", () => {
  test("recognised agencies get their tasks, a group gives them to every commune, unknown ones are left", async () => {
    const stage = await stageOf();
    const planId = await buildDraftPlan(t.db, stage, fresh());
    const assign = (): Promise<{ assigned: number; left: number }> =>
      transaction(t.db, (tx) => assignRecognisedAgencies(tx, stage.planner.actor, { planId, at: AT }));
    const first = await assign();
    expect(first.left).toBeGreaterThan(0);
    expect((await assign()).assigned).toBe(0);
    const group = await taskStarting(t.db, planId, "Đăng ít nhất");
    const given = await listAssignments(t.db, { taskIds: [group.id] });
    expect(given.map((one) => one.unitId).sort()).toEqual([stage.units.tanThanh, stage.units.hungMy].sort());
    expect(given.every((one) => one.role === "lead" && one.inGroup)).toBe(true);
  });

  test("one lead only; the lead can pass to another unit", async () => {
    const stage = await stageOf();
    const planId = await buildDraftPlan(t.db, stage, fresh());
    const task = await taskStarting(t.db, planId, "Chủ trì biên soạn");
    const give = (lead: string, with_: string[]): Promise<void> =>
      transaction(t.db, (tx) =>
        assignTask(tx, stage.planner.actor, {
          taskId: task.id,
          leadUnitIds: [lead],
          coordinatingUnitIds: with_,
          targetCount: 3,
          at: AT,
        }),
      );
    await give(stage.units.department, [stage.units.tanThanh]);
    await give(stage.units.tanThanh, [stage.units.department]);
    const given = await listAssignments(t.db, { taskIds: [task.id] });
    expect(given.map((one) => [one.unitId, one.role])).toEqual([
      [stage.units.tanThanh, "lead"],
      [stage.units.department, "coordinating"],
    ]);
  });

  test("a plan is not put in force by who wrote it, nor with unread tasks", async () => {
    const stage = await stageOf();
    const planId = await buildDraftPlan(t.db, stage, fresh());
    const issue = (actor: PlanStage["leader"]["actor"]): Promise<void> =>
      transaction(t.db, (tx) => issuePlan(tx, actor, { planId, at: AT }));
    await expect(issue(stage.leader.actor)).rejects.toMatchObject({ code: "tasks-unread" });
    await transaction(t.db, (tx) => acceptWholePlan(tx, stage.planner.actor, { planId, at: AT }));
    const both = {
      ...stage.planner.actor,
      grants: [...stage.planner.actor.grants, { role: "leader", unitId: stage.units.province }],
    };
    await expect(issue(both)).rejects.toMatchObject({ code: "own-plan" });
    await expect(issue(stage.planner.actor)).rejects.toMatchObject({ code: "no-right-here" });
    await issue(stage.leader.actor);
    expect((await findPlan(t.db, planId))?.state).toBe("issued");
    await expect(issue(stage.leader.actor)).rejects.toMatchObject({ code: "not-from-this-state" });
    const task = await taskStarting(t.db, planId, "Chủ trì biên soạn");
    await expect(
      transaction(t.db, (tx) =>
        decideTask(tx, stage.planner.actor, { planId, taskId: task.id, act: "drop", basedOn: 2, at: AT }),
      ),
    ).rejects.toMatchObject({ code: "not-from-this-state" });
  });

  test("a closed year takes no declaration; it is opened again with a reason", async () => {
    const stage = await stageOf();
    const planId = await buildIssuedPlan(t.db, stage, fresh());
    const task = await taskStarting(t.db, planId, "Đăng ít nhất");
    await transaction(t.db, (tx) => closePlan(tx, stage.planner.actor, { planId, reason: "Hết năm", at: AT }));
    const declare = (): Promise<void> =>
      transaction(t.db, (tx) =>
        declareProgress(tx, stage.editor.actor, {
          taskId: task.id,
          unitId: stage.units.tanThanh,
          count: 1,
          note: "",
          basedOn: null,
          at: AT,
        }),
      );
    await expect(declare()).rejects.toMatchObject({ code: "not-from-this-state" });
    await transaction(t.db, (tx) => reopenPlan(tx, stage.planner.actor, { planId, reason: "Bổ sung số liệu", at: AT }));
    await declare();
  });
});

describe("declared and proven", () => {
  test("one record over three channels proves one product; withdrawn evidence lowers the count; declared stays apart", async () => {
    const stage = await stageOf();
    const planId = await buildIssuedPlan(t.db, stage, fresh());
    const task = await taskStarting(t.db, planId, "Đăng ít nhất");
    const { tanThanh, hungMy, centre } = stage.units;
    await transaction(t.db, (tx) =>
      acknowledgeTask(tx, stage.editor.actor, { taskId: task.id, unitId: tanThanh, at: AT }),
    );
    await transaction(t.db, (tx) =>
      declareProgress(tx, stage.editor.actor, {
        taskId: task.id,
        unitId: tanThanh,
        count: 5,
        note: "đã đăng",
        basedOn: null,
        at: AT,
      }),
    );
    const [row] = await loadProgress(t.db, { taskIds: [task.id], today });
    expect(row).toMatchObject({ target: 2, declared: 5, proven: 0, units: 2, unitsDone: 0, state: "due" });
    const recordId = await buildEvidence(t.db, { taskId: task.id, unitId: centre });
    const [proven] = await loadProgress(t.db, { taskIds: [task.id], today });
    // The ward's centre stands under the ward: its news is the ward's proof.
    expect(proven?.assignments.find((one) => one.unitId === tanThanh)).toMatchObject({
      proven: 1,
      provenRows: 3,
      state: "done",
      declaredCount: 5,
    });
    expect(proven?.assignments.find((one) => one.unitId === hungMy)).toMatchObject({
      proven: 0,
      state: "due",
      declaredCount: null,
    });
    expect(proven).toMatchObject({ proven: 1, declared: 5, unitsDone: 1, state: "due" });
    await withdrawEvidence(t.db, stage, recordId);
    const [after] = await loadProgress(t.db, { taskIds: [task.id], today });
    expect(after).toMatchObject({ proven: 0, declared: 5, unitsDone: 0 });
  });

  test("a paper on a board proves a task once somebody of the unit says so; taken back, it no longer does", async () => {
    const stage = await stageOf();
    const planId = await buildIssuedPlan(t.db, stage, fresh());
    const task = await taskStarting(t.db, planId, "Đăng ít nhất");
    const { tanThanh, hungMy } = stage.units;
    const hang = (unitId: string, key: string): Promise<string> =>
      transaction(t.db, async (tx) => {
        const id = await openDelivery(tx, {
          key,
          channel: "board",
          recordKind: "procedure",
          recordId: "1.000001",
          recordVersion: 1,
          title: "Cho mượn hội trường",
          unitId,
          taskId: null,
          createdBy: "system",
          createdAt: AT,
        });
        await closeDelivery(tx, id, { state: "sent", at: AT });
        return id;
      });
    const own = await hang(tanThanh, "posting:proof-1");
    const foreign = await hang(hungMy, "posting:proof-2");
    expect((await listFreePapers(t.db, [tanThanh])).map((row) => row.id)).toContain(own);
    const prove = (entryId: string, counts: boolean): Promise<void> =>
      transaction(t.db, (tx) =>
        proveWithPaper(tx, stage.editor.actor, { taskId: task.id, unitId: tanThanh, entryId, counts, at: AT }),
      );
    const proven = async (): Promise<number | undefined> =>
      (await loadProgress(t.db, { taskIds: [task.id], today }))[0]?.proven;
    await expect(prove(foreign, true)).rejects.toMatchObject({ code: "paper-not-free" });
    await prove(own, true);
    expect(await proven()).toBe(1);
    expect((await listFreePapers(t.db, [tanThanh])).map((row) => row.id)).not.toContain(own);
    await expect(prove(own, true)).rejects.toMatchObject({ code: "paper-not-free" });
    await prove(own, false);
    expect(await proven()).toBe(0);
    await prove(own, true);
    await withdrawEvidence(t.db, stage, "1.000001", "procedure");
    expect(await proven()).toBe(0);
  });

  test("figures as of a day do not know what came later", async () => {
    const stage = await stageOf();
    const planId = await buildIssuedPlan(t.db, stage, fresh());
    const task = await taskStarting(t.db, planId, "Chủ trì biên soạn");
    await buildEvidence(t.db, {
      taskId: task.id,
      unitId: stage.units.department,
      at: new Date("2026-11-10T17:30:00Z"),
    });
    const on = async (upTo: string) => (await loadProgress(t.db, { taskIds: [task.id], today, upTo }))[0];
    expect(await on("2026-11-10")).toMatchObject({ proven: 0, state: "late" });
    expect(await on("2026-11-11")).toMatchObject({ proven: 1, state: "done" });
  });

  test("the filter of one unit shows its own share, and totals add up", async () => {
    const stage = await stageOf();
    const planId = await buildIssuedPlan(t.db, stage, fresh());
    const rows = await loadProgress(t.db, { planIds: [planId], today });
    const totals = totalsOf(rows);
    expect(totals.done + totals.late + totals.due + totals.open).toBe(totals.tasks);
    const own = filterProgress(rows, { unitId: stage.units.hungMy });
    expect(own.every((row) => row.assignments.length === 1)).toBe(true);
    expect(own.find((row) => row.task.text.startsWith("Đăng"))?.target).toBe(1);
    expect(filterProgress(rows, { state: "late" }).every((row) => row.state === "late")).toBe(true);
  });

  test("nobody declares for another unit", async () => {
    const stage = await stageOf();
    const planId = await buildIssuedPlan(t.db, stage, fresh());
    const task = await taskStarting(t.db, planId, "Đăng ít nhất");
    await expect(
      transaction(t.db, (tx) =>
        declareProgress(tx, stage.editor.actor, {
          taskId: task.id,
          unitId: stage.units.hungMy,
          count: 1,
          note: "",
          basedOn: null,
          at: AT,
        }),
      ),
    ).rejects.toMatchObject({ code: "no-right-here" });
  });
});

describe("what a unit has to do", () => {
  test("choices, labels, counts; nothing of drafts", async () => {
    const stage = await stageOf();
    const draft = await buildDraftPlan(t.db, stage, fresh());
    await transaction(t.db, (tx) => assignRecognisedAgencies(tx, stage.planner.actor, { planId: draft, at: AT }));
    const planId = await buildIssuedPlan(t.db, stage, fresh());
    const choices = await listTaskChoices(t.db, [stage.units.tanThanh], today);
    const task = await taskStarting(t.db, planId, "Đăng ít nhất");
    const unread = await taskStarting(t.db, draft, "Đăng ít nhất");
    expect(choices.map((one) => one.id)).toContain(task.id);
    expect(choices.map((one) => one.id)).not.toContain(unread.id);
    expect(await getTaskLabel(t.db, task.id)).toMatch(/^\d+\/KH-UBND: Đăng ít nhất/);
    expect(await findTaskByText(t.db, planId, "Đăng ít nhất một tin")).toBe(task.id);
    const open = await listOpenAssignments(t.db, [stage.units.tanThanh], 50, today);
    expect(open.map((one) => one.taskId)).toContain(task.id);
    await buildEvidence(t.db, { taskId: task.id, unitId: stage.units.tanThanh });
    const left = await listOpenAssignments(t.db, [stage.units.tanThanh], 50, today);
    expect(left.map((one) => one.taskId)).not.toContain(task.id);
  });

  test("tasks of a commune that was merged away are the new commune's", async () => {
    const base = await stageOf();
    const planId = await buildIssuedPlan(t.db, base, fresh());
    const task = await taskStarting(t.db, planId, "Đăng ít nhất");
    const heirId = await transaction(t.db, (tx) =>
      mergeUnits(tx, system, {
        unitIds: [base.units.tanThanh, base.units.hungMy],
        into: { name: "Xã Hòa Hợp", parentId: base.units.province },
        on: "2026-11-21",
        at: AT,
      }),
    );
    const own = await listTasksOfUnits(t.db, [heirId], "2026-11-21");
    expect(own.map((one) => one.task.id)).toContain(task.id);
    await buildEvidence(t.db, { taskId: task.id, unitId: heirId });
    const [row] = await loadProgress(t.db, { taskIds: [task.id], today: "2026-11-21" });
    expect(row?.proven).toBe(1);
    expect(row?.provenElsewhere).toBe(0);
  });
});
