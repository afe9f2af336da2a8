import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  html,
  isText,
  notFound,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, unitsWhere } from "../../../../accounts/index.ts";
import { listUnitChoices, matchUnitByName, unitNames } from "../../../../organisations/index.ts";
import {
  type CommitteeRefusal,
  CommitteeRefused,
  CommitteeUnknown,
  MeetingSavedMeanwhile,
} from "../../../committee/committee.errors.ts";
import { mayEdit, maySee, maySeeMeeting } from "../../../committee/committee.policy.ts";
import {
  findCommittee,
  findMeeting,
  listInvited,
  listMeetingChanges,
  listMeetingFiles,
  listNoticesOfMeeting,
} from "../../../committee/committee.store.ts";
import {
  COMMITTEE_LIMITS,
  type Committee,
  linesOf,
  type Meeting,
  type MeetingFacts,
} from "../../../committee/committee.ts";
import { cancelMeeting, changeMeeting, conveneMeeting, holdMeeting } from "../../../committee/keep-committee.ts";
import { en } from "../../../committee/messages.en.ts";
import { vi } from "../../../committee/messages.vi.ts";
import { meetingPath } from "../../../committee/remind-of-meetings.ts";
import type { EvidenceFile } from "../../../evidence/evidence.ts";
import { keepFiles, openFiles, sealFiles } from "../../../evidence/evidence-form.ts";
import { en as evidenceEn } from "../../../evidence/messages.en.ts";
import { vi as evidenceVi } from "../../../evidence/messages.vi.ts";
import { scopeOf } from "../../../plan.policy.ts";
import { listPlans } from "../../../plans.store.ts";
import { visibleCommittee } from "../committee-record/page.tsx";
import { MeetingFormView, MeetingView } from "./view.tsx";

async function showNew(
  rq: Rq,
  given: { typed: Typed; files: EvidenceFile[]; errors: FormErrors },
  status = 200,
): Promise<Reply> {
  const committee = await visibleCommittee(rq);
  if (!(await mayEdit(rq.app.db, actorOf(rq), committee, rq.now))) throw new CommitteeRefused("no-right-here");
  return html(
    MeetingFormView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      committee,
      meeting: null,
      basedOn: 0,
      meanwhile: null,
      sealed: sealFiles(rq, given.files),
      ...given,
    }),
    { status },
  );
}

export const newMeetingPage = (rq: Rq): Promise<Reply> => showNew(rq, { typed: {}, files: [], errors: {} });

/** "14:00", "14h30", "8 giờ" as people write the hour; null where it is none. */
function readHour(text: string): string | null {
  const found = /^(\d{1,2})\s*(?::|h|giờ)\s*(\d{2})?$/iu.exec(text);
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2] ?? 0)];
  if (!found || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** Names of units one a line, former ones too; the first line that is not exactly one unit is the fault. */
async function readUnits(rq: Rq, committee: Committee, text: string): Promise<{ ids: string[] } | { fault: string }> {
  const day = vietnamDay(rq.now);
  const within = await scopeOf(rq.app.db, committee.unitId, day);
  const ids: string[] = [];
  for (const name of linesOf(text)) {
    const [match, ...others] = await matchUnitByName(rq.app.db, name, day, { within });
    if (!match || others.length > 0) return { fault: name };
    ids.push(match.unit.id);
  }
  return { ids };
}

interface Read {
  typed: Typed;
  files: EvidenceFile[];
  errors: FormErrors;
  /** null while something is wrong. */
  facts: (MeetingFacts & { unitIds: string[] }) | null;
}

async function readMeeting(rq: Rq, committee: Committee): Promise<Read> {
  const words = pick(rq.lang, vi, en);
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const heldOn = dayOf("heldOn");
  const beginsAt = readHour(typed.beginsAt ?? "");
  if (!isText(typed.title, COMMITTEE_LIMITS.short)) errors.title = words.errors.text;
  if (!heldOn) errors.heldOn = words.errors.day;
  if (!beginsAt) errors.beginsAt = words.errors.beginsAt;
  if (!isText(typed.place, COMMITTEE_LIMITS.short)) errors.place = words.errors.text;
  if (!isText(typed.agenda, COMMITTEE_LIMITS.agenda)) errors.agenda = words.errors.agenda;
  const tooMany = linesOf(typed.units ?? "").length > COMMITTEE_LIMITS.units;
  const units = tooMany ? { ids: [] } : await readUnits(rq, committee, typed.units ?? "");
  if (tooMany) errors.units = words.errors.units;
  else if ("fault" in units) errors.units = words.unitLine(units.fault.slice(0, 80));
  const kept = openFiles(rq, typed.daGiu ?? "");
  const files = await keepFiles(rq, "file", kept, errors, pick(rq.lang, evidenceVi, evidenceEn));
  if (Object.keys(errors).length > 0 || !heldOn || !beginsAt || "fault" in units)
    return { typed, files, errors, facts: null };
  const { title = "", place = "", agenda = "" } = typed;
  return { typed, files, errors, facts: { title, heldOn, beginsAt, place, agenda, unitIds: units.ids } };
}

const fieldOf = (code: CommitteeRefusal): string =>
  code === "in-the-past" ? "heldOn" : code === "unit-unknown" ? "units" : "title";

export async function convenePage(rq: Rq): Promise<Reply> {
  const committee = await visibleCommittee(rq);
  const { facts, ...given } = await readMeeting(rq, committee);
  if (!facts) return showNew(rq, given, 422);
  try {
    const id = await transaction(rq.app.db, (tx) =>
      conveneMeeting(tx, actorOf(rq), { committeeId: committee.id, ...facts, files: given.files, at: rq.now }),
    );
    return seeOther(`${meetingPath({ id, committeeId: committee.id })}?xong=convene`);
  } catch (error) {
    if (!(error instanceof CommitteeRefused)) throw error;
    const errors = { [fieldOf(error.code)]: pick(rq.lang, vi, en).refusals[error.code] };
    return showNew(rq, { ...given, errors }, 409);
  }
}

async function showEdit(
  rq: Rq,
  given: { typed: Typed; files: EvidenceFile[]; errors: FormErrors } | null,
  status = 200,
  meanwhile: string | null = null,
): Promise<Reply> {
  const { db } = rq.app;
  const { committee, meeting } = await visibleMeeting(rq);
  if (!(await mayEdit(db, actorOf(rq), committee, rq.now))) throw new CommitteeRefused("no-right-here");
  if (meeting.state !== "planned") throw new CommitteeRefused("not-planned");
  const [last] = await listMeetingChanges(db, meeting.id);
  const [year = "", month = "", day = ""] = meeting.heldOn.split("-");
  const units = await invitedUnits(rq, meeting);
  const { title, beginsAt, place, agenda } = meeting;
  const saved: Typed = {
    title,
    beginsAt,
    place,
    agenda,
    "heldOn-day": day,
    "heldOn-month": month,
    "heldOn-year": year,
    units: units.map((unit) => unit.name).join("\n"),
  };
  return html(
    MeetingFormView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      committee,
      meeting,
      basedOn: last?.number ?? 0,
      meanwhile,
      sealed: sealFiles(rq, given?.files ?? []),
      ...(given ?? { typed: saved, files: [], errors: {} }),
    }),
    { status },
  );
}

export const editMeetingPage = (rq: Rq): Promise<Reply> => showEdit(rq, null);

export async function changeMeetingPage(rq: Rq): Promise<Reply> {
  const { committee, meeting } = await visibleMeeting(rq);
  const { facts, ...given } = await readMeeting(rq, committee);
  if (!facts) return showEdit(rq, given, 422);
  const words = pick(rq.lang, vi, en);
  const basedOn = z.coerce.number().int().min(0).catch(-1).parse(given.typed.basedOn);
  try {
    await transaction(rq.app.db, (tx) =>
      changeMeeting(tx, actorOf(rq), { meetingId: meeting.id, basedOn, ...facts, files: given.files, at: rq.now }),
    );
    return seeOther(`${meetingPath(meeting)}?xong=change`);
  } catch (error) {
    if (error instanceof MeetingSavedMeanwhile) return showEdit(rq, given, 409, words.savedMeanwhile(error.by));
    if (!(error instanceof CommitteeRefused)) throw error;
    return showEdit(rq, { ...given, errors: { [fieldOf(error.code)]: words.refusals[error.code] } }, 409);
  }
}

async function invitedUnits(rq: Rq, meeting: Meeting): Promise<{ id: string; name: string }[]> {
  const invited = await listInvited(rq.app.db, [meeting.id]);
  return listUnitChoices(
    rq.app.db,
    invited.map((one) => one.unitId),
    vietnamDay(rq.now),
  );
}

/** The meeting of the address, for members, those who oversee, and the people of invited units. */
async function visibleMeeting(rq: Rq): Promise<{ committee: Committee; meeting: Meeting }> {
  const { db } = rq.app;
  const ids = z.tuple([z.uuid(), z.uuid()]).safeParse([rq.params.committee, rq.params.meeting]);
  const committee = ids.success ? await findCommittee(db, ids.data[0]) : undefined;
  const meeting = ids.success ? await findMeeting(db, ids.data[1]) : undefined;
  if (!committee || meeting?.committeeId !== committee.id) throw new CommitteeUnknown();
  if (!(await maySeeMeeting(db, actorOf(rq), { committee, meeting }, rq.now))) throw new CommitteeUnknown();
  return { committee, meeting };
}

async function show(
  rq: Rq,
  given: { typed: Typed; files: EvidenceFile[]; errors: FormErrors },
  status = 200,
): Promise<Reply> {
  const { db } = rq.app;
  const { committee, meeting } = await visibleMeeting(rq);
  const actor = actorOf(rq);
  const done = z.enum(["convene", "change", "hold", "cancel"]).safeParse(rq.query.xong);
  const changes = await listMeetingChanges(db, meeting.id);
  const assigns = unitsWhere(actor, "plans.assign").length > 0;
  return html(
    MeetingView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      committee,
      meeting,
      units: await invitedUnits(rq, meeting),
      changes,
      guestNames: await unitNames(db, [...new Set(changes.flatMap((one) => one.before.unitIds))], vietnamDay(rq.now)),
      papers: await listMeetingFiles(db, meeting.id),
      notices: await listNoticesOfMeeting(db, meeting.id),
      plans: assigns ? await listPlans(db, { unitIds: [committee.unitId], states: ["issued"] }, 10) : [],
      today: vietnamDay(rq.now),
      isMember: await maySee(db, actor, committee, rq.now),
      mayEdit: await mayEdit(db, actor, committee, rq.now),
      sealed: sealFiles(rq, given.files),
      done: done.success && status === 200 ? done.data : null,
      ...given,
    }),
    { status },
  );
}

export const meetingPage = (rq: Rq): Promise<Reply> => show(rq, { typed: {}, files: [], errors: {} });

export async function meetingFile(rq: Rq): Promise<Reply> {
  const { meeting } = await visibleMeeting(rq);
  const file = (await listMeetingFiles(rq.app.db, meeting.id)).find((one) => one.fileKey === rq.params.file);
  if (!file) throw notFound();
  const isShown = file.contentType === "application/pdf" || file.contentType.startsWith("image/");
  return download(await rq.app.files.get(file.fileKey), file.contentType, file.name, isShown);
}

export async function holdMeetingPage(rq: Rq): Promise<Reply> {
  const { meeting } = await visibleMeeting(rq);
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const { attendance, minutes } = typed;
  if (!isText(attendance, COMMITTEE_LIMITS.agenda)) errors.attendance = words.errors.agenda;
  if (!isText(minutes, COMMITTEE_LIMITS.minutes)) errors.minutes = words.errors.minutes;
  const kept = openFiles(rq, typed.daGiu ?? "");
  const files = await keepFiles(rq, "file", kept, errors, pick(rq.lang, evidenceVi, evidenceEn));
  if (Object.keys(errors).length > 0) return show(rq, { typed, files, errors }, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      holdMeeting(tx, actorOf(rq), {
        meetingId: meeting.id,
        attendance: attendance ?? "",
        minutes: minutes ?? "",
        files,
        at: rq.now,
      }),
    );
    return seeOther(`${meetingPath(meeting)}?xong=hold`);
  } catch (error) {
    if (!(error instanceof CommitteeRefused)) throw error;
    return show(rq, { typed, files, errors: { attendance: words.refusals[error.code] } }, 409);
  }
}

export async function cancelMeetingPage(rq: Rq): Promise<Reply> {
  const { meeting } = await visibleMeeting(rq);
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const { reason } = typed;
  if (!isText(reason, COMMITTEE_LIMITS.short))
    return show(rq, { typed, files: [], errors: { reason: words.errors.text } }, 422);
  await transaction(rq.app.db, (tx) => cancelMeeting(tx, actorOf(rq), { meetingId: meeting.id, reason, at: rq.now }));
  return seeOther(`${meetingPath(meeting)}?xong=cancel`);
}
