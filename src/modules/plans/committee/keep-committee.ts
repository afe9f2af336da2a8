import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { findAddressedPersonByEmail, personIdOf } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { getUnits } from "../../organisations/index.ts";
import { CommitteeRefused, CommitteeUnknown, MeetingSavedMeanwhile } from "./committee.errors.ts";
import { mayEdit } from "./committee.policy.ts";
import {
  addMeetingFiles,
  findCommittee,
  insertCommittee,
  insertMeeting,
  insertMeetingChange,
  insertMember,
  listInvited,
  listMeetingChanges,
  listMembers,
  lockMeeting,
  saveInvited,
  saveMeeting,
  saveMemberEnd,
} from "./committee.store.ts";
import {
  type Committee,
  MEETING_FACTS,
  type Meeting,
  type MeetingFacts,
  type MeetingFile,
  type Member,
} from "./committee.ts";

type CommitteeAct = "found" | "seat" | "unseat" | "convene" | "change" | "hold" | "cancel";

async function note(
  tx: Tx,
  actor: Actor,
  act: CommitteeAct,
  {
    committee,
    details,
    at,
  }: { committee: Pick<Committee, "id" | "unitId">; details: Record<string, unknown>; at: Date },
): Promise<void> {
  await recordAct(tx, actor, {
    act: `committee.${act}`,
    subjectKind: "committee",
    subjectId: committee.id,
    unitId: committee.unitId,
    details,
    at,
  });
}

const enteredBy = (actor: Actor, at: Date) => ({
  createdBy: personIdOf(actor),
  createdByName: actor.name,
  createdAt: at,
});

async function committeeForAct(tx: Tx, actor: Actor, id: string, at: Date): Promise<Committee> {
  const committee = await findCommittee(tx, id);
  if (!committee) throw new CommitteeUnknown();
  if (!(await mayEdit(tx, actor, committee, at))) throw new CommitteeRefused("no-right-here");
  return committee;
}

/** Enters a committee by the decision that founded it. Returns its id. */
export async function foundCommittee(
  tx: Tx,
  actor: Actor,
  { at, ...facts }: Omit<Committee, "id"> & { at: Date },
): Promise<string> {
  if (!(await mayEdit(tx, actor, facts, at))) throw new CommitteeRefused("no-right-here");
  const id = await insertCommittee(tx, { ...facts, ...enteredBy(actor, at) });
  if (id === null) throw new CommitteeRefused("entered-before");
  await note(tx, actor, "found", { committee: { id, unitId: facts.unitId }, details: { ...facts }, at });
  return id;
}

/** Somebody takes a seat; with the e-mail of an account the person sees the committee and is reminded of its meetings. */
export async function seatMember(
  tx: Tx,
  actor: Actor,
  { email, at, ...facts }: Omit<Member, "id" | "toOn" | "personId"> & { email: string | null; at: Date },
): Promise<void> {
  const committee = await committeeForAct(tx, actor, facts.committeeId, at);
  const account = email === null ? null : await findAddressedPersonByEmail(tx, email);
  if (account === undefined) throw new CommitteeRefused("no-such-account");
  try {
    await insertMember(tx, {
      ...facts,
      toOn: null,
      personId: account?.id ?? null,
      createdByName: actor.name,
      createdAt: at,
    });
  } catch (error) {
    throw (error as { code?: string }).code === "23P01" ? new CommitteeRefused("two-heads") : error;
  }
  await note(tx, actor, "seat", { committee, details: { name: facts.personName, role: facts.role }, at });
}

export async function unseatMember(
  tx: Tx,
  actor: Actor,
  input: { committeeId: string; memberId: string; toOn: string; at: Date },
): Promise<void> {
  const committee = await committeeForAct(tx, actor, input.committeeId, input.at);
  const member = (await listMembers(tx, [committee.id])).find((one) => one.id === input.memberId);
  if (!member) throw new CommitteeUnknown();
  if (input.toOn < member.fromOn) throw new CommitteeRefused("ends-before-it-begins");
  await saveMemberEnd(tx, member.id, input.toOn);
  await note(tx, actor, "unseat", {
    committee,
    details: { name: member.personName, toOn: input.toOn },
    at: input.at,
  });
}

/** Calls a meeting. Returns its id. */
export async function conveneMeeting(
  tx: Tx,
  actor: Actor,
  {
    unitIds,
    files,
    at,
    ...facts
  }: MeetingFacts & {
    committeeId: string;
    unitIds: readonly string[];
    files: readonly MeetingFile[];
    at: Date;
  },
): Promise<string> {
  const committee = await committeeForAct(tx, actor, facts.committeeId, at);
  const today = vietnamDay(at);
  if (facts.heldOn < today) throw new CommitteeRefused("in-the-past");
  if ((await getUnits(tx, unitIds, today)).size < new Set(unitIds).size) throw new CommitteeRefused("unit-unknown");
  const id = await insertMeeting(tx, { ...facts, ...enteredBy(actor, at) }, [...new Set(unitIds)]);
  await addMeetingFiles(tx, id, files);
  await note(tx, actor, "convene", { committee, details: { meeting: id, on: facts.heldOn }, at });
  return id;
}

async function plannedMeeting(tx: Tx, actor: Actor, id: string, at: Date) {
  const meeting = await lockMeeting(tx, id);
  if (!meeting) throw new CommitteeUnknown();
  const committee = await committeeForAct(tx, actor, meeting.committeeId, at);
  if (meeting.state !== "planned") throw new CommitteeRefused("not-planned");
  return { meeting, committee };
}

/** Keeps what the meeting said until now, with who changes it. */
async function keepBefore(tx: Tx, actor: Actor, meeting: Meeting, at: Date): Promise<void> {
  const [last] = await listMeetingChanges(tx, meeting.id);
  const { title, heldOn, beginsAt, place, agenda } = meeting;
  const unitIds = (await listInvited(tx, [meeting.id])).map((one) => one.unitId);
  await insertMeetingChange(tx, meeting.id, {
    number: (last?.number ?? 0) + 1,
    before: { title, heldOn, beginsAt, place, agenda, unitIds },
    changedBy: personIdOf(actor),
    changedByName: actor.name,
    changedAt: at,
  });
}

/**
 * Another day, hour, place, agenda or other guests, while it is still to come. Who was bidden is told the next morning.
 *
 * @throws MeetingSavedMeanwhile when a colleague changed it since the form was opened
 */
export async function changeMeeting(
  tx: Tx,
  actor: Actor,
  {
    meetingId,
    basedOn,
    unitIds,
    files,
    at,
    ...facts
  }: MeetingFacts & {
    meetingId: string;
    /** The number of changes the form was opened on. */
    basedOn: number;
    unitIds: readonly string[];
    files: readonly MeetingFile[];
    at: Date;
  },
): Promise<void> {
  const { meeting, committee } = await plannedMeeting(tx, actor, meetingId, at);
  const [last] = await listMeetingChanges(tx, meeting.id);
  if ((last?.number ?? 0) !== basedOn) throw new MeetingSavedMeanwhile(last?.changedByName ?? actor.name);
  const today = vietnamDay(at);
  if (facts.heldOn < today && facts.heldOn !== meeting.heldOn) throw new CommitteeRefused("in-the-past");
  const invited = new Set(unitIds);
  if ((await getUnits(tx, unitIds, today)).size < invited.size) throw new CommitteeRefused("unit-unknown");
  const before = new Set((await listInvited(tx, [meeting.id])).map((one) => one.unitId));
  const changed = MEETING_FACTS.filter((fact) => facts[fact] !== meeting[fact]);
  const hasOtherGuests = invited.size !== before.size || [...invited].some((unitId) => !before.has(unitId));
  if (changed.length === 0 && !hasOtherGuests && files.length === 0) throw new CommitteeRefused("nothing-changed");
  await keepBefore(tx, actor, meeting, at);
  await saveMeeting(tx, meeting.id, facts);
  await saveInvited(tx, meeting.id, [...invited]);
  await addMeetingFiles(tx, meeting.id, files);
  await note(tx, actor, "change", {
    committee,
    details: { meeting: meeting.id, changed: [...changed, ...(hasOtherGuests ? ["units"] : [])], on: facts.heldOn },
    at,
  });
}

/** Writes down who was there and what was said. */
export async function holdMeeting(
  tx: Tx,
  actor: Actor,
  input: { meetingId: string; attendance: string; minutes: string; files: readonly MeetingFile[]; at: Date },
): Promise<void> {
  const { meeting, committee } = await plannedMeeting(tx, actor, input.meetingId, input.at);
  if (meeting.heldOn > vietnamDay(input.at)) throw new CommitteeRefused("not-yet");
  const { attendance, minutes } = input;
  await saveMeeting(tx, meeting.id, { state: "held", attendance, minutes });
  await addMeetingFiles(tx, meeting.id, input.files);
  await note(tx, actor, "hold", { committee, details: { meeting: meeting.id }, at: input.at });
}

export async function cancelMeeting(
  tx: Tx,
  actor: Actor,
  { meetingId, reason, at }: { meetingId: string; reason: string; at: Date },
): Promise<void> {
  const { meeting, committee } = await plannedMeeting(tx, actor, meetingId, at);
  await keepBefore(tx, actor, meeting, at);
  await saveMeeting(tx, meeting.id, { state: "cancelled", cancelledReason: reason });
  await note(tx, actor, "cancel", { committee, details: { meeting: meeting.id, reason }, at });
}
