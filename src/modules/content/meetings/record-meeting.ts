import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import { askQuestion } from "../../feedback/index.ts";
import { openDelivery, withdrawDeliveries } from "../../publishing/index.ts";
import { getVersion } from "../content.store.ts";
import type { Item } from "../item.ts";
import { MeetingRefused } from "./meeting.errors.ts";
import { insertAsked, insertMeeting, insertTold, lockMeeting, saveWithdrawn } from "./meeting.store.ts";
import type { HamletMeeting } from "./meeting.ts";

export interface RecordMeeting
  extends Pick<HamletMeeting, "unitId" | "heldOn" | "hamlet" | "host" | "attendance" | "speaker" | "note"> {
  items: Item[];
  questions: string[];
  at: Date;
}

/**
 * Puts a meeting on record. Each item told there gets its row in the ledger, with those who came and the hamlet; each question
 * goes to the unit's inbox and is answered from there. Rows prove no task: what a plan asks for is handed in as its evidence.
 *
 * @throws MeetingRefused "day-to-come"
 */
export async function recordMeeting(tx: Tx, actor: Actor, secretKey: Buffer, input: RecordMeeting): Promise<string> {
  const { items, questions, at, ...meeting } = input;
  if (meeting.heldOn > vietnamDay(at)) throw new MeetingRefused("day-to-come");
  const id = await insertMeeting(tx, { ...meeting, recordedBy: actor.id, recordedByName: actor.name, recordedAt: at });
  const told = items.flatMap((item) =>
    item.publishedVersion === null ? [] : [{ itemId: item.id, version: item.publishedVersion }],
  );
  await insertTold(tx, id, told);
  for (const { itemId, version } of told) {
    const text = await getVersion(tx, itemId, version);
    await openDelivery(tx, {
      key: `meeting:${id}:${itemId}`,
      channel: "event",
      recordKind: "hamletMeeting",
      recordId: id,
      recordVersion: version,
      title: text.title,
      unitId: meeting.unitId,
      taskId: null,
      topic: text.topic,
      audiences: text.audiences,
      language: "vi",
      reached: meeting.attendance,
      place: meeting.hamlet,
      createdBy: actor.name,
      createdAt: at,
      state: "sent",
      sentAt: new Date(`${meeting.heldOn}T12:00:00+07:00`),
    });
  }
  const asked: { position: number; body: string; code: string }[] = [];
  for (const [index, body] of questions.entries()) {
    const { code } = await askQuestion(tx, secretKey, {
      unitId: meeting.unitId,
      kind: "question",
      body,
      contact: null,
      pagePath: null,
      at,
    });
    asked.push({ position: index + 1, body, code });
  }
  await insertAsked(tx, id, asked);
  await note(tx, actor, "hamletMeeting.record", id, meeting.unitId, at, {
    items: told.length,
    questions: asked.length,
  });
  return id;
}

/**
 * Takes a wrong record back: it stays to be seen, and its rows in the ledger count no more. Questions stay in the inbox.
 * `unitIds` are the units over which the person may put meetings on record.
 *
 * @throws MeetingRefused
 */
export async function withdrawMeeting(
  tx: Tx,
  actor: Actor,
  input: { meetingId: string; unitIds: readonly string[]; reason: string; at: Date },
): Promise<void> {
  const meeting = await lockMeeting(tx, input.meetingId);
  if (!meeting) throw new MeetingRefused("unknown");
  if (!input.unitIds.includes(meeting.unitId)) throw new MeetingRefused("no-right-here");
  if (meeting.withdrawnAt) throw new MeetingRefused("withdrawn-before");
  await saveWithdrawn(tx, meeting.id, {
    withdrawnAt: input.at,
    withdrawnByName: actor.name,
    withdrawnReason: input.reason,
  });
  await withdrawDeliveries(tx, actor, {
    recordKind: "hamletMeeting",
    recordId: meeting.id,
    unitId: meeting.unitId,
    reason: input.reason,
    at: input.at,
  });
  await note(tx, actor, "hamletMeeting.withdraw", meeting.id, meeting.unitId, input.at, {});
}

async function note(
  tx: Tx,
  actor: Actor,
  act: string,
  id: string,
  unitId: string,
  at: Date,
  details: Record<string, number>,
): Promise<void> {
  await recordAct(tx, actor, { act, subjectKind: "hamletMeeting", subjectId: id, unitId, details, at });
}
