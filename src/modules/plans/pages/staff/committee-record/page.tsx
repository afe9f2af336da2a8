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
  typedForm,
} from "../../../../../platform/http/index.ts";
import { formatDate, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { CommitteeRefused, CommitteeUnknown } from "../../../committee/committee.errors.ts";
import { mayEdit, maySee } from "../../../committee/committee.policy.ts";
import {
  type CommitteeConclusion,
  findCommittee,
  findNextMeeting,
  listConclusionsOf,
  listMeetings,
  listMembers,
} from "../../../committee/committee.store.ts";
import { COMMITTEE_LIMITS, type Committee, debtsOf, MEMBER_ROLES } from "../../../committee/committee.ts";
import { seatMember, unseatMember } from "../../../committee/keep-committee.ts";
import { en } from "../../../committee/messages.en.ts";
import { vi } from "../../../committee/messages.vi.ts";
import { loadProgress } from "../../../load-progress.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import type { TaskProgress } from "../../../progress.ts";
import { CommitteeConclusionsView, CommitteeRecordView } from "./view.tsx";

/** The committee of the address, for those who oversee its unit and those who sit in it. */
export async function visibleCommittee(rq: Rq): Promise<Committee> {
  const id = z.uuid().safeParse(rq.params.committee);
  const committee = id.success ? await findCommittee(rq.app.db, id.data) : undefined;
  if (!committee || !(await maySee(rq.app.db, actorOf(rq), committee, rq.now))) throw new CommitteeUnknown();
  return committee;
}

export interface ConclusionLine extends CommitteeConclusion {
  progress: TaskProgress;
  /** Units that do it, not those that help. */
  unitIds: string[];
}

async function linesOfCommittee(rq: Rq, committee: Committee): Promise<ConclusionLine[]> {
  const { db } = rq.app;
  const all = await listConclusionsOf(db, committee.id);
  const rows = await loadProgress(db, { taskIds: all.map((one) => one.taskId), today: vietnamDay(rq.now) });
  const byTask = new Map(rows.map((row) => [row.task.id, row]));
  return all.flatMap((one) => {
    const progress = byTask.get(one.taskId);
    if (!progress) return [];
    const unitIds = progress.assignments.filter((share) => share.role !== "coordinating").map((share) => share.unitId);
    return [{ ...one, progress, unitIds }];
  });
}

const namesOf = (rq: Rq, lines: readonly ConclusionLine[]): Promise<Map<string, string>> =>
  unitNames(rq.app.db, [...new Set(lines.flatMap((line) => line.unitIds))], vietnamDay(rq.now));

const MEETINGS_SHOWN = 20;

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const committee = await visibleCommittee(rq);
  const lines = await linesOfCommittee(rq, committee);
  const from = z.uuid().optional().catch(undefined).parse(rq.query.hop);
  const meetings = await listMeetings(db, committee.id, MEETINGS_SHOWN + 1, from);
  const done = z.enum(["found", "seat", "unseat"]).safeParse(rq.query.xong);
  return html(
    CommitteeRecordView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      committee,
      members: await listMembers(db, [committee.id]),
      meetings: meetings.slice(0, MEETINGS_SHOWN),
      olderFrom: meetings[MEETINGS_SHOWN]?.id ?? null,
      isFirstPage: from === undefined,
      next: await findNextMeeting(db, committee.id, vietnamDay(rq.now)),
      debts: debtsOf(lines.map(({ unitIds, progress }) => ({ unitIds, state: progress.state }))),
      states: lines.map((line) => line.progress.state),
      unitNames: await namesOf(rq, lines),
      today: vietnamDay(rq.now),
      mayEdit: await mayEdit(db, actorOf(rq), committee, rq.now),
      typed,
      errors,
      done: done.success && status === 200 ? done.data : null,
    }),
    { status },
  );
}

export const committeeRecordPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

const Query = z.object({
  tinhtrang: z.enum(["done", "late", "open"]).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
});
export type ConclusionQuery = z.infer<typeof Query>;

function fits(line: ConclusionLine, query: ConclusionQuery): boolean {
  const state = line.progress.state === "due" ? "open" : line.progress.state;
  return (!query.tinhtrang || state === query.tinhtrang) && (!query.donvi || line.unitIds.includes(query.donvi));
}

export async function committeeConclusionsPage(rq: Rq): Promise<Reply> {
  const committee = await visibleCommittee(rq);
  const query = Query.parse(rq.query);
  const lines = await linesOfCommittee(rq, committee);
  return html(
    CommitteeConclusionsView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      committee,
      query,
      rows: lines.filter((line) => fits(line, query)),
      unitNames: await namesOf(rq, lines),
    }),
  );
}

/** Exactly the rows of the filter. */
export async function committeeConclusionsCsv(rq: Rq): Promise<Reply> {
  const committee = await visibleCommittee(rq);
  const words = pick(rq.lang, vi, en);
  const states = pick(rq.lang, planVi, planEn).progressStates;
  const query = Query.parse(rq.query);
  const lines = (await linesOfCommittee(rq, committee)).filter((line) => fits(line, query));
  const names = await namesOf(rq, lines);
  const head: Cell[] = [words.conclusion, words.debtUnit, words.due, words.state, words.notice];
  const rows = lines.map(({ progress, unitIds, number }): Cell[] => [
    progress.task.text,
    unitIds.map((id) => names.get(id) ?? "").join("; "),
    progress.task.dueOn ? formatDate(progress.task.dueOn) : "",
    states[progress.state],
    number,
  ]);
  return download(Buffer.from(writeCsv([head, ...rows])), "text/csv; charset=utf-8", "ket-luan-ban-chi-dao.csv");
}

export async function seatMemberPage(rq: Rq): Promise<Reply> {
  const committee = await visibleCommittee(rq);
  const words = pick(rq.lang, vi, en);
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const fromOn = dayOf("fromOn");
  const role = MEMBER_ROLES.find((one) => one === typed.role);
  if (!isText(typed.personName, COMMITTEE_LIMITS.short)) errors.personName = words.errors.text;
  if (!isText(typed.office, COMMITTEE_LIMITS.short)) errors.office = words.errors.text;
  if (!role) errors.role = words.errors.role;
  if (!fromOn) errors.fromOn = words.errors.day;
  if (Object.keys(errors).length > 0 || !fromOn || !role) return show(rq, typed, errors, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      seatMember(tx, actorOf(rq), {
        committeeId: committee.id,
        personName: typed.personName ?? "",
        office: typed.office ?? "",
        role,
        fromOn,
        email: typed.email || null,
        at: rq.now,
      }),
    );
    return seeOther(`/can-bo/ban-chi-dao/${committee.id}?xong=seat#thanh-vien`);
  } catch (error) {
    if (!(error instanceof CommitteeRefused)) throw error;
    const field = error.code === "no-such-account" ? "email" : error.code === "two-heads" ? "role" : "personName";
    return show(rq, typed, { [field]: words.refusals[error.code] }, 409);
  }
}

export async function unseatMemberPage(rq: Rq): Promise<Reply> {
  const committee = await visibleCommittee(rq);
  const words = pick(rq.lang, vi, en);
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const memberId = z.uuid().safeParse(typed.memberId);
  const toOn = dayOf("toOn");
  if (!memberId.success) errors.memberId = words.errors.memberId;
  if (!toOn) errors.toOn = words.errors.day;
  if (!memberId.success || !toOn) return show(rq, typed, errors, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      unseatMember(tx, actorOf(rq), { committeeId: committee.id, memberId: memberId.data, toOn, at: rq.now }),
    );
    return seeOther(`/can-bo/ban-chi-dao/${committee.id}?xong=unseat#thanh-vien`);
  } catch (error) {
    if (!(error instanceof CommitteeRefused)) throw error;
    return show(rq, typed, { toOn: words.refusals[error.code] }, 409);
  }
}
