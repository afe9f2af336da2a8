import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Db, transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, notFound, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { listFreePapers, listLedgerEntries } from "../../../../publishing/index.ts";
import { listRecognitions } from "../../../../recognitions/index.ts";
import { refusalFor } from "../../../act-on-plan.ts";
import { answerableFor, dayOfAnswering } from "../../../answerable.ts";
import { countComments } from "../../../comments/comment.store.ts";
import { acknowledgeTask, declareProgress, proveWithPaper } from "../../../declare-progress.ts";
import { fieldTexts, proposalTexts } from "../../../fields/field-texts.ts";
import { namesForFields } from "../../../fields/names-for-fields.ts";
import { hostNames, listWoven } from "../../../host-programmes/host.store.ts";
import { loadProgress } from "../../../load-progress.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { listObstacles } from "../../../obstacles/obstacles.store.ts";
import { reachOf } from "../../../plan.policy.ts";
import { LIMITS } from "../../../plan.ts";
import { ChangedMeanwhile, PlanActRefused } from "../../../plans.errors.ts";
import { listEvents } from "../../../plans.store.ts";
import { kinOf, loadListedTasks } from "../../../task-list/load-tasks.ts";
import { listSteps } from "../../../task-list/task-list.store.ts";
import { originOfTask } from "../../../task-origin.ts";
import { withFormerUnits } from "../../../unit-tasks.ts";
import { visibleTask } from "../plan-access.ts";
import { backToList } from "../task-list/page.tsx";
import { type DeclarationTyped, TaskRecordView } from "./view.tsx";

const EVIDENCE_SHOWN = 100;

/** The programmes the task is woven into. */
async function wovenInto(db: Db, taskId: string): Promise<{ id: string; name: string }[]> {
  const names = await hostNames(
    db,
    (await listWoven(db, { taskIds: [taskId] })).map((one) => one.programmeId),
  );
  return [...names].map(([id, name]) => ({ id, name }));
}

async function show(
  rq: Rq,
  typed: DeclarationTyped | null,
  errors: FormErrors,
  status = 200,
  told: { conflictWith?: string; refusal?: string } = {},
): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const { plan, task } = await visibleTask(rq);
  const [progress] = await loadProgress(db, { taskIds: [task.id], today });
  if (!progress) throw notFound("plan-not-found");
  // Of a task all its units are shown, whoever looks: the plan is public once it is issued.
  const wholePlan = { units: [], owners: [plan.unitId] };
  const kin = await kinOf(db, wholePlan, { taskId: task.id }, today);
  const { rows } = await loadListedTasks(db, wholePlan, { taskId: task.id }, today);
  const [row] = rows;
  const steps = await listSteps(db, wholePlan, { taskId: task.id }, kin);
  const evidence = await listLedgerEntries(db, { taskIds: [task.id] }, EVIDENCE_SHOWN);
  const events = await listEvents(db, { taskId: task.id });
  const reach = [...(await reachOf(db, actor, "plans.read", rq.now))];
  const declareIn = await withFormerUnits(db, [...(await reachOf(db, actor, "plans.declare", rq.now))], today);
  const unitIds = [
    ...progress.assignments.map((one) => one.unitId),
    ...evidence.map((row) => row.unitId),
    ...events.flatMap((event) => event.unitId ?? []),
  ];
  const done = z
    .enum(["acknowledged", "declaredDone", "paperDone", "paperUndone", "fieldsDone", "declaredLate"])
    .safeParse(rq.query.xong);
  const own = plan.state === "issued" ? progress.assignments.filter((one) => declareIn.includes(one.unitId)) : [];
  const ownUnits = own.map((one) => one.unitId);
  return html(
    TaskRecordView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      plan,
      progress,
      evidence,
      events,
      unitNames: await unitNames(db, [...new Set(unitIds)], today),
      heads: await answerableFor(
        db,
        progress.assignments.map((one) => one.unitId),
        dayOfAnswering(plan, today),
      ),
      fields: fieldTexts(task, await namesForFields(db, [task], today), rq.lang),
      proposals: proposalTexts(task, rq.lang),
      mayAssign: (await refusalFor(db, actor, "assign", plan, rq.now)) === null,
      held: row ? { doers: row.doers, held: row.held } : null,
      steps: new Map(steps.map((one) => [one.unitId, one])),
      today,
      own,
      papers: await listFreePapers(db, ownUnits),
      mayMoney: holds(actor, "money.read") && plan.state !== "draft",
      woven: await wovenInto(db, task.id),
      cameFrom: await originOfTask(db, task, today, rq.lang),
      obstacles: await listObstacles(db, { taskId: task.id, reach }, EVIDENCE_SHOWN),
      recognised: await listRecognitions(db, { taskId: task.id, reach }, EVIDENCE_SHOWN),
      mayPropose: holds(actor, "recognitions.propose") && plan.state !== "draft",
      mayWrite: holds(actor, "content.edit") && plan.state === "issued",
      comments: await countComments(db, { taskId: task.id }),
      typed,
      errors,
      done: done.success ? done.data : null,
      ...told,
    }),
    { status },
  );
}

export async function taskRecordPage(rq: Rq): Promise<Reply> {
  return show(rq, null, {});
}

const field = (rq: Rq, name: string): string => {
  const value = (rq.body as Record<string, unknown>)[name];
  return typeof value === "string" ? nfc(value) : "";
};

export async function acknowledgeTaskPage(rq: Rq): Promise<Reply> {
  const { task } = await visibleTask(rq);
  const unitId = z.uuid().parse(field(rq, "unitId"));
  await transaction(rq.app.db, (tx) => acknowledgeTask(tx, actorOf(rq), { taskId: task.id, unitId, at: rq.now }));
  return seeOther(backToList(field(rq, "back")) ?? `/can-bo/ke-hoach/nhiem-vu/${task.id}?xong=acknowledged`);
}

export async function declareProgressPage(rq: Rq): Promise<Reply> {
  const { task } = await visibleTask(rq);
  const words = pick(rq.lang, vi, en).errors;
  const typed: DeclarationTyped = {
    unitId: field(rq, "unitId"),
    count: field(rq, "count"),
    note: field(rq, "note"),
    basedOn: field(rq, "basedOn"),
    begunOn: field(rq, "begunOn"),
  };
  const unitId = z.uuid().parse(typed.unitId);
  const errors: FormErrors = {};
  const count = /^\d[\d.\s]{0,9}$/.test(typed.count) ? Number(typed.count.replace(/[.\s]/g, "")) : Number.NaN;
  if (typed.count === "") errors.count = words.countMissing;
  else if (!(count >= 0 && count <= 1_000_000)) errors.count = words.countWrong;
  if ([...typed.note].length > LIMITS.note) errors.note = words.noteLong;
  if (!typed.note.isWellFormed()) errors.note = words.loneMarks;
  if (Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  const begunOn = dayBegun(typed.begunOn, vietnamDay(rq.now));
  try {
    await transaction(rq.app.db, (tx) =>
      declareProgress(tx, actorOf(rq), {
        taskId: task.id,
        unitId,
        count,
        note: typed.note,
        begunOn,
        basedOn: /^\d{1,9}$/.test(typed.basedOn) ? Number(typed.basedOn) : null,
        at: rq.now,
      }),
    );
  } catch (error) {
    if (error instanceof ChangedMeanwhile)
      return show(rq, { ...typed, basedOn: "" }, {}, 409, { conflictWith: error.by });
    // The plan was closed, or the task given to others, while the form was open: what was written is not lost.
    if (error instanceof PlanActRefused)
      return show(rq, typed, {}, 409, { refusal: pick(rq.lang, vi, en).refusals[error.code] });
    throw error;
  }
  const passed = task.dueOn !== null && begunOn !== null && begunOn <= task.dueOn && vietnamDay(rq.now) > task.dueOn;
  return seeOther(`/can-bo/ke-hoach/nhiem-vu/${task.id}?xong=${passed ? "declaredLate" : "declaredDone"}`);
}

/** The day a form was opened, as the form remembers it; a day to come is nobody's. */
function dayBegun(value: string, today: string): string | null {
  const day = z.iso.date().safeParse(value);
  return day.success && day.data <= today ? day.data : null;
}

/** A paper proves the task (`viec=tinh`), or no longer does. */
export async function provePaperPage(rq: Rq): Promise<Reply> {
  const { task } = await visibleTask(rq);
  const unitId = z.uuid().parse(field(rq, "unitId"));
  const entryId = z.uuid().safeParse(field(rq, "paper"));
  const counts = field(rq, "viec") !== "bo";
  if (!entryId.success) {
    const typed = { unitId, count: "", note: "", basedOn: "", begunOn: "" };
    return show(rq, typed, { paper: pick(rq.lang, vi, en).task.paperMissing }, 422);
  }
  await transaction(rq.app.db, (tx) =>
    proveWithPaper(tx, actorOf(rq), { taskId: task.id, unitId, entryId: entryId.data, counts, at: rq.now }),
  );
  return seeOther(`/can-bo/ke-hoach/nhiem-vu/${task.id}?xong=${counts ? "paperDone" : "paperUndone"}#minh-chung`);
}
