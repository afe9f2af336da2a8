import { z } from "zod";
import { TookTooLong } from "../../../../../platform/aside/index.ts";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, parseForm, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { workingCalendarFor } from "../../../../calendar/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { refusalFor } from "../../../act-on-plan.ts";
import { acceptWholePlan, addPiece, decidePiece, savePieceText, savePlanHeader } from "../../../edit-plan.ts";
import { addTask, decideTask, mergeTask, saveTaskText, splitTask, takeParagraph } from "../../../edit-task.ts";
import { en as fieldsEn } from "../../../fields/messages.en.ts";
import { vi as fieldsVi } from "../../../fields/messages.vi.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import type { Plan, PlanTask } from "../../../plan.ts";
import { ChangedMeanwhile, PlanActRefused, PlanNumberTaken } from "../../../plans.errors.ts";
import { getSourceText, listAgencies, listPieces, listTasks } from "../../../plans.store.ts";
import { withDaysOff } from "../../../reading/citations-check.ts";
import type { UntakenPiece } from "../../../reading/plan-draft.ts";
import { readAgain } from "../../../reading/read-aside.ts";
import { READ_LIMIT } from "../../../reading/read-plan.ts";
import { visiblePlan } from "../plan-access.ts";
import { unitsForPlan } from "../plan-assign/page.tsx";
import { HeaderForm, PieceForm, PressedAct, SplitForm, TaskForm, taskTextOf } from "./forms.ts";
import { draftPage, inOrder } from "./parts.ts";
import { type Editing, PlanReadingView } from "./view.tsx";

interface Shown {
  editing: Editing | null;
  errors?: FormErrors;
  conflictWith?: string;
  otherId?: string;
}

async function show(rq: Rq, plan: Plan, shown: Shown, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const [text, pieces, agencies, tasks] = await Promise.all([
    getSourceText(db, plan.id),
    listPieces(db, plan.id),
    listAgencies(db, [plan.id]),
    listTasks(db, { planIds: [plan.id] }),
  ]);
  // Only while it can still be mended.
  const read = plan.state === "draft" ? await readOrGiveUp(rq, text) : null;
  const unitIds = [...new Set(agencies.flatMap((agency) => agency.units.map((unit) => unit.unitId)))];
  const done = z.enum(["saved", "acceptedAll"]).safeParse(rq.query.xong);
  const converted = z.enum(["tcvn3", "vni", "windows-1258"]).safeParse(rq.query.bangma);
  const calendar = await workingCalendarFor(db, plan.unitId, rq.now);
  const showDropped = rq.query.bo === "1";
  const { editing } = shown;
  const visible = <One extends { id: string; state: string }>(list: One[]): One[] =>
    list.filter((one) => showDropped || one.state !== "dropped" || editing?.id === one.id);
  const asked = { pieces: visible(pieces), agencies, tasks: visible(tasks) };
  const number = z.coerce.number().int().min(1).max(10_000).catch(1).parse(rq.query.trang);
  const item = editing?.id ?? (typeof rq.query.muc === "string" ? rq.query.muc : null);
  return html(
    PlanReadingView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      plan,
      text,
      truncated: text.length > READ_LIMIT,
      pieces,
      agencies,
      tasks,
      unitNames: await unitNames(db, unitIds, vietnamDay(rq.now)),
      places: editsTask(shown.editing, tasks) ? await unitsForPlan(rq, plan) : [],
      warnings: read ? withDaysOff(read.warnings, read.draft, calendar.isWorkingDay) : [],
      isUnchecked: plan.state === "draft" && read === null,
      mayEdit: (await refusalFor(db, actorOf(rq), "edit", plan, rq.now)) === null,
      page: draftPage(asked, { itemId: item, number, newTask: editing?.kind === "newTask" || item === "chua-lay" }),
      untaken: read ? stillUntaken(read.draft.untaken, tasks) : [],
      showDropped,
      done: done.success ? done.data : null,
      convertedFrom: converted.success ? converted.data : null,
      errors: shown.errors ?? {},
      ...shown,
    }),
    { status },
  );
}

/** Nobody has made a task of it, or said that it is none. */
function stillUntaken(untaken: UntakenPiece[], tasks: PlanTask[]): UntakenPiece[] {
  const seen = tasks.filter((task) => task.rangeStart !== null && task.rangeEnd !== null);
  return untaken.filter(
    ({ range }) => !seen.some((task) => task.rangeStart! < range.end && task.rangeEnd! > range.start),
  );
}

/** What the text contradicts is a help; a page without it is better than none. */
async function readOrGiveUp(rq: Rq, text: string) {
  try {
    return await readAgain(rq.app.aside, text);
  } catch (error) {
    if (error instanceof TookTooLong) return null;
    throw error;
  }
}

const editsTask = (editing: Editing | null, tasks: readonly { id: string }[]): boolean =>
  editing?.kind === "newTask" || (editing?.kind === "item" && tasks.some((task) => task.id === editing.id));

/** What is open for editing is in the address, so that going back and reloading do what people expect. */
function editingOf(rq: Rq): Editing | null {
  const one = (name: string): string => (typeof rq.query[name] === "string" ? (rq.query[name] as string) : "");
  if (one("sua") === "dau") return { kind: "header" };
  const id = z.uuid().safeParse(one("sua") || one("tach"));
  if (id.success) return one("tach") ? { kind: "split", id: id.data } : { kind: "item", id: id.data };
  if (one("them") === "y") return { kind: "newPiece" };
  if (one("them") === "viec") {
    const from = z.coerce
      .number()
      .int()
      .min(0)
      .safeParse(one("doan") || undefined);
    return { kind: "newTask", ...(from.success ? { from: from.data } : {}) };
  }
  return null;
}

export async function planReadingPage(rq: Rq): Promise<Reply> {
  return show(rq, await visiblePlan(rq), { editing: editingOf(rq) });
}

/** Said beside what was pressed. */
const IN_PLACE: ReadonlySet<string> = new Set(["last-part", "nothing-to-merge", "no-agency-above"]);

const base = (plan: Plan): string => `/can-bo/ke-hoach/${plan.id}/doc`;

/** Runs one act; what went wrong in between is shown in place, with what was typed. */
async function act(
  rq: Rq,
  plan: Plan,
  editing: Editing | null,
  anchor: string,
  work: (tx: Tx) => Promise<unknown>,
): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  try {
    const elsewhere = await transaction(rq.app.db, work);
    return seeOther(`${base(plan)}${typeof elsewhere === "string" ? elsewhere : anchor}`);
  } catch (error) {
    if (error instanceof ChangedMeanwhile) {
      const fresh = await visiblePlan(rq);
      return show(rq, fresh, { editing: editing && { ...editing, fresh: true }, conflictWith: error.by }, 409);
    }
    if (error instanceof PlanNumberTaken) {
      const number = words.errors.numberTaken(error.number, error.year);
      return show(rq, plan, { editing, errors: { number }, otherId: error.otherId }, 409);
    }
    if (error instanceof PlanActRefused && IN_PLACE.has(error.code)) {
      const field = editing?.kind === "split" ? "parts" : "act";
      return show(rq, plan, { editing, errors: { [field]: words.refusals[error.code] } }, 422);
    }
    throw error;
  }
}

/** Where to go on after a yes or no: the next part nobody has seen yet, in the order of the page; else the part itself. */
async function nextAfter(tx: Tx, planId: string, id: string): Promise<string> {
  const [pieces, agencies, tasks] = await Promise.all([
    listPieces(tx, planId),
    listAgencies(tx, [planId]),
    listTasks(tx, { planIds: [planId] }),
  ]);
  const order = inOrder(pieces, agencies, tasks);
  const at = order.findIndex((one) => one.id === id);
  const isOpen = (one: (typeof order)[number]): boolean => one.state === "proposed" && one.id !== id;
  const next = order.slice(at + 1).find(isOpen) ?? order.find(isOpen);
  return to(next?.id ?? id);
}

/** The page an item stands on, at its place. */
const to = (id: string): string => `?muc=${id}#muc-${id}`;

type Typed = Record<string, string | string[]>;

const sayErrors = (rq: Rq, errors: FormErrors): FormErrors => {
  const words: Record<string, unknown> = { ...pick(rq.lang, vi, en).errors, ...pick(rq.lang, fieldsVi, fieldsEn) };
  return Object.fromEntries(
    Object.entries(errors).map(([field, key]) => [
      field,
      typeof words[key ?? ""] === "string" ? String(words[key ?? ""]) : key,
    ]),
  );
};

export async function saveHeaderPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const form = parseForm(HeaderForm, rq.body);
  const editing: Editing = { kind: "header", typed: form.typed as Typed };
  if (!form.ok) return show(rq, plan, { editing, errors: sayErrors(rq, form.errors) }, 422);
  const { basedOn, ...header } = form.value;
  return act(rq, plan, editing, "?xong=saved#muc-dau", (tx) =>
    savePlanHeader(tx, actorOf(rq), { ...header, planId: plan.id, basedOn, at: rq.now }),
  );
}

function idOf(rq: Rq): string {
  return z.uuid().parse(rq.params.item);
}

export async function pieceActPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const pieceId = idOf(rq);
  const pressed = PressedAct.safeParse((rq.body as Record<string, unknown>).act);
  const at = rq.now;
  if (pressed.success && pressed.data.act !== "merge") {
    const { act: decided, basedOn } = pressed.data;
    return act(rq, plan, null, to(pieceId), async (tx) => {
      await decidePiece(tx, actorOf(rq), { planId: plan.id, pieceId, act: decided, basedOn, at });
      return decided === "restore" ? to(pieceId) : nextAfter(tx, plan.id, pieceId);
    });
  }
  const form = parseForm(PieceForm, rq.body);
  const editing: Editing = { kind: "item", id: pieceId, typed: form.typed as Typed };
  if (!form.ok) return show(rq, plan, { editing, errors: sayErrors(rq, form.errors) }, 422);
  return act(rq, plan, editing, `?xong=saved&muc=${pieceId}#muc-${pieceId}`, (tx) =>
    savePieceText(tx, actorOf(rq), { ...form.value, planId: plan.id, pieceId, at }),
  );
}

export async function addPiecePage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const form = parseForm(PieceForm, rq.body);
  const editing: Editing = { kind: "newPiece", typed: form.typed as Typed };
  if (!form.ok) return show(rq, plan, { editing, errors: sayErrors(rq, form.errors) }, 422);
  const { kind, text } = form.value;
  return act(rq, plan, editing, `?xong=saved#nhom-${kind}`, (tx) =>
    addPiece(tx, actorOf(rq), { planId: plan.id, kind, text, at: rq.now }),
  );
}

export async function taskActPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const taskId = idOf(rq);
  const at = rq.now;
  const body = rq.body as Record<string, unknown>;
  const pressed = PressedAct.safeParse(body.act);
  if (pressed.success) {
    const { act: decided, basedOn } = pressed.data;
    const input = { planId: plan.id, taskId, basedOn, at };
    return act(rq, plan, null, to(taskId), async (tx) => {
      if (decided !== "merge") {
        await decideTask(tx, actorOf(rq), { ...input, act: decided });
        return decided === "restore" ? to(taskId) : nextAfter(tx, plan.id, taskId);
      }
      return to(await mergeTask(tx, actorOf(rq), input));
    });
  }
  if (typeof body.parts === "string") {
    const form = parseForm(SplitForm, rq.body);
    const editing: Editing = { kind: "split", id: taskId, typed: form.typed as Typed };
    if (!form.ok) return show(rq, plan, { editing, errors: sayErrors(rq, form.errors) }, 422);
    return act(rq, plan, editing, `?xong=saved&muc=${taskId}#muc-${taskId}`, (tx) =>
      splitTask(tx, actorOf(rq), { ...form.value, planId: plan.id, taskId, at }),
    );
  }
  const form = parseForm(TaskForm, rq.body);
  const editing: Editing = { kind: "item", id: taskId, typed: form.typed as Typed };
  if (!form.ok) return show(rq, plan, { editing, errors: sayErrors(rq, form.errors) }, 422);
  return act(rq, plan, editing, `?xong=saved&muc=${taskId}#muc-${taskId}`, (tx) =>
    saveTaskText(tx, actorOf(rq), { ...taskTextOf(form.value), planId: plan.id, taskId, at }),
  );
}

export async function addTaskPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const form = parseForm(TaskForm, rq.body);
  const from = z.coerce
    .number()
    .int()
    .min(0)
    .safeParse((rq.body as Record<string, unknown>).from);
  const editing: Editing = {
    kind: "newTask",
    typed: form.typed as Typed,
    ...(from.success ? { from: from.data } : {}),
  };
  if (!form.ok) return show(rq, plan, { editing, errors: sayErrors(rq, form.errors) }, 422);
  const range = from.success ? ((await untakenAt(rq, plan, from.data))?.range ?? null) : null;
  return act(rq, plan, editing, "?xong=saved", async (tx) => {
    const id = await addTask(tx, actorOf(rq), { ...taskTextOf(form.value), planId: plan.id, range, at: rq.now });
    return `?xong=saved&muc=${id}#muc-${id}`;
  });
}

/** The text does not change: a place that holds no such paragraph was made up, or read by an older reader. */
async function untakenAt(rq: Rq, plan: Plan, start: number): Promise<UntakenPiece | null> {
  const read = await readOrGiveUp(rq, await getSourceText(rq.app.db, plan.id));
  return read?.draft.untaken.find((one) => one.range.start === start) ?? null;
}

/** A paragraph the reader made nothing of becomes a task, or is said to be none. */
export async function untakenActPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const start = z.coerce.number().int().min(0).parse(rq.params.start);
  const pressed = z.enum(["take", "drop"]).parse((rq.body as Record<string, unknown>).act);
  const paragraph = await untakenAt(rq, plan, start);
  if (!paragraph) return seeOther(`${base(plan)}?muc=chua-lay#chua-lay`);
  return act(rq, plan, null, "?muc=chua-lay#chua-lay", async (tx) => {
    const id = await takeParagraph(tx, actorOf(rq), {
      planId: plan.id,
      ...paragraph,
      isTask: pressed === "take",
      at: rq.now,
    });
    return pressed === "take" ? to(id) : "?muc=chua-lay#chua-lay";
  });
}

export async function acceptAllPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  return act(rq, plan, null, "?xong=acceptedAll", async (tx) => {
    await acceptWholePlan(tx, actorOf(rq), { planId: plan.id, at: rq.now });
  });
}
