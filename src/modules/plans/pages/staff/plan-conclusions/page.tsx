import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  type TypedForm,
  typedDay,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { formatDate, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { refusalFor } from "../../../act-on-plan.ts";
import { maySee } from "../../../committee/committee.policy.ts";
import { findCommittee, findMeeting, listMembers } from "../../../committee/committee.store.ts";
import { type Meeting, sitsOn } from "../../../committee/committee.ts";
import { addConclusion, enterNotice } from "../../../conclusions/add-conclusion.ts";
import { NoticeRefused, NoticeUnknown } from "../../../conclusions/conclusions.errors.ts";
import { findNotice, listConclusions, listNotices } from "../../../conclusions/conclusions.store.ts";
import { NOTICE_LIMITS, type PlanNotice } from "../../../conclusions/conclusions.ts";
import { en } from "../../../conclusions/messages.en.ts";
import { vi } from "../../../conclusions/messages.vi.ts";
import { loadProgress } from "../../../load-progress.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import type { Plan } from "../../../plan.ts";
import { PlanActRefused } from "../../../plans.errors.ts";
import type { TaskProgress } from "../../../progress.ts";
import { visiblePlan } from "../plan-access.ts";
import { unitsForPlan } from "../plan-assign/page.tsx";
import { ConclusionListView, NoticeNewView, NoticeView } from "./view.tsx";

const State = z.enum(["done", "late", "due", "open"]).optional().catch(undefined);

export interface ConclusionRow extends TaskProgress {
  notice: PlanNotice;
  unitName: string;
}

async function rowsOf(rq: Rq, plan: Plan, noticeId?: string): Promise<ConclusionRow[]> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const notices = new Map((await listNotices(db, plan.id)).map((notice) => [notice.id, notice]));
  const all = (await listConclusions(db, plan.id)).filter((one) => !noticeId || one.noticeId === noticeId);
  const progress = await loadProgress(db, { taskIds: all.map((one) => one.taskId), today });
  const byTask = new Map(progress.map((one) => [one.task.id, one]));
  const ids = progress.flatMap((one) => one.assignments.map((share) => share.unitId));
  const names = await unitNames(db, [...new Set(ids)], today);
  return all.flatMap(({ noticeId: id, taskId }) => {
    const one = byTask.get(taskId);
    const notice = notices.get(id);
    if (!one || !notice) return [];
    const units = one.assignments.filter((share) => share.role !== "coordinating");
    return [{ ...one, notice, unitName: units.map((share) => names.get(share.unitId) ?? "").join("; ") }];
  });
}

/** Whether the person may add conclusions to the plan now. */
export const mayAdd = async (rq: Rq, plan: Plan): Promise<boolean> =>
  plan.state === "issued" && (await refusalFor(rq.app.db, actorOf(rq), "assign", plan, rq.now)) === null;

/** All conclusions about a plan, newest meeting first, with their progress. */
export async function conclusionListPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const state = State.parse(rq.query.tinhtrang);
  const rows = await rowsOf(rq, plan);
  return html(
    ConclusionListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      plan,
      notices: await listNotices(rq.app.db, plan.id),
      rows,
      shown: newestFirst(rows).filter((row) => !state || row.state === state),
      state,
      mayAdd: await mayAdd(rq, plan),
    }),
  );
}

const newestFirst = (rows: ConclusionRow[]): ConclusionRow[] =>
  rows.toSorted((a, b) => b.notice.heldOn.localeCompare(a.notice.heldOn));

export async function conclusionExport(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const words = pick(rq.lang, vi, en);
  const states = pick(rq.lang, planVi, planEn).progressStates;
  const state = State.parse(rq.query.tinhtrang);
  const line = (row: ConclusionRow): Cell[] => [
    row.notice.number,
    formatDate(row.notice.heldOn),
    row.notice.chair,
    row.task.text,
    row.unitName,
    row.task.dueOn ? formatDate(row.task.dueOn) : "",
    states[row.state],
  ];
  const head = [words.number, words.heldOn, words.chair, words.conclusion, words.unit, words.due, words.state];
  const rows = newestFirst(await rowsOf(rq, plan)).filter((row) => !state || row.state === state);
  return download(Buffer.from(writeCsv([head, ...rows.map(line)])), "text/csv; charset=utf-8", "ket-luan.csv");
}

/** @throws PlanActRefused, NoticeRefused: why nothing can be added */
export async function requireMayAdd(rq: Rq, plan: Plan): Promise<void> {
  if (await mayAdd(rq, plan)) return;
  const refusal = await refusalFor(rq.app.db, actorOf(rq), "assign", plan, rq.now);
  throw refusal ? new PlanActRefused(refusal) : new NoticeRefused("not-in-force");
}

async function showNew(rq: Rq, plan: Plan, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  await requireMayAdd(rq, plan);
  const words = pick(rq.lang, vi, en);
  const planWords = pick(rq.lang, planVi, planEn);
  return html(NoticeNewView({ ctx: rq.app.view(rq), words, planWords, plan, typed, errors }), { status });
}

/** The meeting of the address or form, for those who see its committee: its facts need not be typed again. */
export async function meetingAsked(rq: Rq, asked: unknown): Promise<Meeting | null> {
  const id = z.uuid().safeParse(asked);
  const meeting = id.success ? await findMeeting(rq.app.db, id.data) : undefined;
  const committee = meeting && (await findCommittee(rq.app.db, meeting.committeeId));
  if (!meeting || !committee || !(await maySee(rq.app.db, actorOf(rq), committee, rq.now))) return null;
  return meeting.state === "held" ? meeting : null;
}

export async function newNoticePage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const meeting = await meetingAsked(rq, rq.query.hop);
  return showNew(rq, plan, meeting ? await factsOfMeeting(rq, meeting) : {}, {});
}

/** What a meeting in the product says of its notice. */
export async function factsOfMeeting(rq: Rq, { id, title, heldOn, committeeId }: Meeting): Promise<Typed> {
  const members = await listMembers(rq.app.db, [committeeId]);
  const head = members.find((one) => one.role === "head" && sitsOn(one, heldOn));
  const chair = head ? `${head.personName}, ${head.office}` : "";
  return { hop: id, title, chair, ...typedDay("heldOn", heldOn) };
}

/** The facts of a notice as typed, and what is wrong with them. */
export function noticeFacts(rq: Rq, { typed, dayOf }: TypedForm) {
  const words = pick(rq.lang, vi, en);
  const errors: FormErrors = {};
  const { number, chair, title } = typed;
  const heldOn = dayOf("heldOn");
  if (!isText(number, NOTICE_LIMITS.number)) errors.number = words.errors.number;
  if (!heldOn) errors.heldOn = words.errors.heldOn;
  if (!isText(chair, NOTICE_LIMITS.chair)) errors.chair = words.errors.chair;
  if (!isText(title, NOTICE_LIMITS.title)) errors.title = words.errors.name;
  return { errors, facts: { number: number ?? "", chair: chair ?? "", title: title ?? "", heldOn: heldOn ?? "" } };
}

export async function enterNoticePage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const form = typedForm(rq);
  const { typed } = form;
  const { errors, facts } = noticeFacts(rq, form);
  if (Object.keys(errors).length > 0) return showNew(rq, plan, typed, errors, 422);
  try {
    const meetingId = (await meetingAsked(rq, typed.hop))?.id ?? null;
    const id = await transaction(rq.app.db, (tx) =>
      enterNotice(tx, actorOf(rq), { planId: plan.id, ...facts, meetingId, at: rq.now }),
    );
    return seeOther(`/can-bo/ke-hoach/${plan.id}/ket-luan/${id}?xong=entered`);
  } catch (error) {
    if (!(error instanceof NoticeRefused)) throw error;
    return showNew(rq, plan, typed, noticeFault(rq, error), 409);
  }
}

/** Where a refused notice says why. */
export function noticeFault(rq: Rq, { code }: NoticeRefused): FormErrors {
  const field = code === "in-the-future" ? "heldOn" : "number";
  return { [field]: pick(rq.lang, vi, en).refusals[code] };
}

async function visibleNotice(rq: Rq): Promise<{ plan: Plan; notice: PlanNotice }> {
  const plan = await visiblePlan(rq);
  const id = z.uuid().safeParse(rq.params.notice);
  const notice = id.success ? await findNotice(rq.app.db, id.data) : undefined;
  if (!notice || notice.planId !== plan.id) throw new NoticeUnknown();
  return { plan, notice };
}

async function showNotice(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { plan, notice } = await visibleNotice(rq);
  const may = await mayAdd(rq, plan);
  const done = z.enum(["entered", "added", "read"]).safeParse(rq.query.xong);
  return html(
    NoticeView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      plan,
      notice,
      rows: await rowsOf(rq, plan, notice.id),
      units: may ? (await unitsForPlan(rq, plan)).map(({ id, name }) => ({ id, name })) : [],
      mayAdd: may,
      typed,
      errors,
      done: done.success && Object.keys(errors).length === 0 ? done.data : null,
    }),
    { status },
  );
}

export const noticePage = (rq: Rq): Promise<Reply> => showNotice(rq, {}, {});

export async function addConclusionPage(rq: Rq): Promise<Reply> {
  const { plan, notice } = await visibleNotice(rq);
  const words = pick(rq.lang, vi, en);
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const unitId = z.uuid().safeParse(typed.unitId);
  const dueOn = dayOf("due");
  if (!isText(typed.text, NOTICE_LIMITS.text)) errors.text = words.errors.text;
  if (!unitId.success) errors.unitId = words.errors.unitId;
  if (dueOn === null) errors.due = words.errors.due;
  if (Object.keys(errors).length > 0 || !unitId.success) return showNotice(rq, typed, errors, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      addConclusion(tx, actorOf(rq), {
        noticeId: notice.id,
        text: typed.text ?? "",
        unitIds: [unitId.data],
        due: { on: dueOn ?? null },
        at: rq.now,
      }),
    );
  } catch (error) {
    if (error instanceof PlanActRefused && error.code === "unit-not-below")
      return showNotice(rq, typed, { unitId: pick(rq.lang, planVi, planEn).refusals[error.code] }, 409);
    if (error instanceof NoticeRefused && error.code === "due-before-meeting")
      return showNotice(rq, typed, { due: words.refusals[error.code] }, 409);
    throw error;
  }
  return seeOther(`/can-bo/ke-hoach/${plan.id}/ket-luan/${notice.id}?xong=added`);
}
