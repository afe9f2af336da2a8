import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, parseForm, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { formatNumber, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { refusalFor } from "../../../act-on-plan.ts";
import { fieldTexts, proposalTexts } from "../../../fields/field-texts.ts";
import { FieldsForm, fieldsOf, valuesOfField } from "../../../fields/fields-form.ts";
import { en } from "../../../fields/messages.en.ts";
import { vi } from "../../../fields/messages.vi.ts";
import { confirmProposals, setFieldOfTasks, setTaskFields } from "../../../fields/set-task-fields.ts";
import { TASK_FIELDS, type TaskField } from "../../../fields/task-fields.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import type { Plan } from "../../../plan.ts";
import { ChangedMeanwhile, PlanActRefused } from "../../../plans.errors.ts";
import { listAgencies, listPieces, listTasks } from "../../../plans.store.ts";
import { parted } from "../parted.tsx";
import { visiblePlan, visibleTask } from "../plan-access.ts";
import { unitsForPlan } from "../plan-assign/page.tsx";
import { type BulkRow, OneTaskFieldsView, TaskFieldsView } from "./view.tsx";

const Query = z.object({
  muc: z.enum(TASK_FIELDS).catch("topic"),
  chuadat: z.enum(["1"]).optional().catch(undefined),
});

async function mayAssign(rq: Rq, plan: Plan): Promise<void> {
  const refusal = await refusalFor(rq.app.db, actorOf(rq), "assign", plan, rq.now);
  if (refusal) throw new PlanActRefused(refusal);
}

async function basesOf(rq: Rq, planId: string) {
  return (await listPieces(rq.app.db, planId)).filter(
    (piece) => piece.kind === "legalBasis" && piece.state !== "dropped",
  );
}

/** The tasks of the plan with what one field says of them, or what is proposed for it. */
async function rowsOf(rq: Rq, plan: Plan, field: TaskField): Promise<BulkRow[]> {
  const { db } = rq.app;
  const [tasks, agencies, bases] = await Promise.all([
    listTasks(db, { planIds: [plan.id], states: ["proposed", "accepted"] }),
    listAgencies(db, [plan.id]),
    basesOf(rq, plan.id),
  ]);
  const names = {
    unitNames: await unitNames(db, [...new Set(tasks.flatMap((task) => task.placeUnitIds))], vietnamDay(rq.now)),
    bases,
  };
  return tasks.map((task) => ({
    task,
    agencyName: agencies.find((agency) => agency.id === task.agencyId)?.name ?? "",
    value: fieldTexts(task, names, rq.lang)[field],
    proposed: proposalTexts(task, rq.lang)[field],
  }));
}

const isOpen = (row: BulkRow, field: TaskField): boolean => row.value === "" && !row.task.decidedFields.includes(field);

interface Shown {
  typed?: Record<string, string | string[]>;
  errors?: FormErrors;
}

async function show(rq: Rq, plan: Plan, shown: Shown = {}, status = 200): Promise<Reply> {
  await mayAssign(rq, plan);
  const query = Query.parse(rq.query);
  const words = pick(rq.lang, vi, en);
  const rows = await rowsOf(rq, plan, query.muc);
  const open = rows.filter((row) => isOpen(row, query.muc));
  const listed = query.chuadat ? open : rows;
  const done = /^\d{1,6}$/.test(String(rq.query.xong ?? "")) ? words.done(formatNumber(Number(rq.query.xong))) : null;
  return html(
    TaskFieldsView({
      ctx: rq.app.view(rq),
      words,
      plan,
      field: query.muc,
      onlyOpen: query.chuadat === "1",
      rows: parted(listed, rq.query.trang),
      listed: listed.length,
      proposals: listed.filter((row) => row.proposed !== "").length,
      total: rows.length,
      open: open.length,
      places: query.muc === "place" ? await unitsForPlan(rq, plan) : [],
      bases: query.muc === "basis" ? await basesOf(rq, plan.id) : [],
      done,
      typed: shown.typed,
      errors: shown.errors ?? {},
    }),
    { status },
  );
}

export async function taskFieldsPage(rq: Rq): Promise<Reply> {
  return show(rq, await visiblePlan(rq));
}

const BulkForm = FieldsForm.extend({
  act: z.enum(["set", "confirm"]).catch("set"),
  to: z.enum(["ticked", "shown"]).catch("ticked"),
  tasks: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.uuid()).max(5_000)).catch([]),
});

export async function saveFieldOfTasksPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  await mayAssign(rq, plan);
  const { muc: field, chuadat } = Query.parse(rq.query);
  const words = pick(rq.lang, vi, en);
  const form = parseForm(BulkForm, rq.body);
  if (!form.ok) return show(rq, plan, { typed: form.typed, errors: sentences(rq, form.errors) }, 422);
  const { act, to, tasks } = form.value;
  const rows = await rowsOf(rq, plan, field);
  const shown = (chuadat ? rows.filter((row) => isOpen(row, field)) : rows).map((row) => row.task.id);
  const taskIds = act === "confirm" || to === "shown" ? shown : tasks;
  if (taskIds.length === 0) return show(rq, plan, { typed: form.typed, errors: { to: words.chooseTasks } }, 422);
  const input = { planId: plan.id, taskIds, at: rq.now };
  const changed = await transaction(rq.app.db, (tx: Tx) =>
    act === "confirm"
      ? confirmProposals(tx, actorOf(rq), { ...input, field })
      : setFieldOfTasks(tx, actorOf(rq), { ...input, values: valuesOfField(field, form.value) }),
  );
  const kept = chuadat ? "&chuadat=1" : "";
  return seeOther(`/can-bo/ke-hoach/${plan.id}/thuoc-tinh?muc=${field}${kept}&xong=${changed}`);
}

function sentences(rq: Rq, errors: FormErrors): FormErrors {
  const words: Record<string, unknown> = { ...pick(rq.lang, planVi, planEn).errors, ...pick(rq.lang, vi, en) };
  return Object.fromEntries(
    Object.entries(errors).map(([field, key]) => [
      field,
      typeof words[key ?? ""] === "string" ? String(words[key ?? ""]) : key,
    ]),
  );
}

async function showOne(rq: Rq, shown: Shown & { conflictWith?: string } = {}, status = 200): Promise<Reply> {
  const { plan, task } = await visibleTask(rq);
  await mayAssign(rq, plan);
  return html(
    OneTaskFieldsView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      plan,
      task,
      places: await unitsForPlan(rq, plan),
      bases: await basesOf(rq, plan.id),
      typed: shown.typed,
      errors: shown.errors ?? {},
      ...(shown.conflictWith ? { conflictWith: shown.conflictWith } : {}),
    }),
    { status },
  );
}

export async function oneTaskFieldsPage(rq: Rq): Promise<Reply> {
  return showOne(rq);
}

export async function saveTaskFieldsPage(rq: Rq): Promise<Reply> {
  const { plan, task } = await visibleTask(rq);
  const form = parseForm(FieldsForm.extend({ basedOn: z.coerce.number().int().catch(0) }), rq.body);
  if (!form.ok) return showOne(rq, { typed: form.typed, errors: sentences(rq, form.errors) }, 422);
  const values = { ...fieldsOf(form.value), productKind: form.value.productKind };
  const input = { planId: plan.id, taskId: task.id, values, basedOn: form.value.basedOn, at: rq.now };
  try {
    await transaction(rq.app.db, (tx) => setTaskFields(tx, actorOf(rq), input));
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return showOne(rq, { typed: form.typed, conflictWith: error.by }, 409);
    throw error;
  }
  return seeOther(`/can-bo/ke-hoach/nhiem-vu/${task.id}?xong=fieldsDone#muc-khac`);
}
