import { vietnamDay } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { readerOf, unitsAsked } from "./addressed.ts";
import { BRIEFING_LIMITS, type Briefing, type BriefingVersion, type Gathering, holdsOn, periodOf } from "./briefing.ts";
import { BriefingRefused, BriefingUnknown } from "./briefings.errors.ts";
import { isAddressedTo, listVersions, lockBriefing } from "./briefings.store.ts";
import { insertGathering, insertReading, lockGathering, saveGatheringEnd } from "./readings.store.ts";

async function published(
  tx: Tx,
  briefingId: string,
  version: number,
  today: string,
): Promise<{ briefing: Briefing; words: BriefingVersion }> {
  const briefing = await lockBriefing(tx, briefingId);
  if (!briefing) throw new BriefingUnknown();
  if (briefing.state === "withdrawn") throw new BriefingRefused("already-withdrawn");
  const words = (await listVersions(tx, briefingId)).find((one) => one.number === briefing.version);
  if (!words) throw new BriefingRefused("not-published");
  if (!holdsOn(briefing, words, today)) throw new BriefingRefused("ended");
  // Whoever read the older words has not read these.
  if (words.number !== version) throw new BriefingRefused("older-version");
  return { briefing, words };
}

/**
 * "I have read and understood", for oneself only: who it is given for is who acts. A second press changes nothing.
 *
 * @idempotent
 */
export async function acknowledgeBriefing(
  tx: Tx,
  actor: Actor,
  input: { briefingId: string; version: number; at: Date },
): Promise<void> {
  const today = vietnamDay(input.at);
  const { briefing } = await published(tx, input.briefingId, input.version, today);
  const me = await readerOf(tx, actor.id, today);
  if (!me || !(await isAddressedTo(tx, me, briefing.id))) throw new BriefingRefused("not-for-you");
  const period = periodOf(briefing.kind, today);
  const isNew = await insertReading(tx, {
    briefingId: briefing.id,
    version: input.version,
    period,
    personId: actor.id,
    unitId: me.unitId,
    readAt: input.at,
  });
  if (!isNew) return;
  await recordAct(tx, actor, {
    act: "briefing.read",
    subjectKind: "briefing",
    subjectId: briefing.id,
    unitId: me.unitId,
    details: { version: input.version, ...(period > 0 ? { year: period } : {}) },
    at: input.at,
  });
}

export type NewGathering = Pick<
  Gathering,
  "briefingId" | "version" | "unitId" | "kind" | "heldOn" | "who" | "people" | "fileKey" | "fileName" | "fileType"
>;

/** People without an account who were told: at a meeting, or by a list on paper. Returns its id. */
export async function recordGathering(tx: Tx, actor: Actor, input: NewGathering & { at: Date }): Promise<string> {
  const { at, ...row } = input;
  const today = vietnamDay(at);
  if (!(await mayAt(tx, actor, "briefings.record", input.unitId, at))) throw new BriefingRefused("no-right-here");
  const { briefing, words } = await published(tx, input.briefingId, input.version, today);
  if (!(await unitsAsked(tx, words, today)).includes(input.unitId)) throw new BriefingRefused("unit-out-of-reach");
  if (input.heldOn > today) throw new BriefingRefused("held-in-future");
  if (input.people < 1 || input.people > BRIEFING_LIMITS.people) throw new RangeError("people");
  const id = await insertGathering(tx, {
    ...row,
    recordedBy: actor.id,
    recordedByName: actor.name,
    recordedAt: at,
  });
  await recordAct(tx, actor, {
    act: "briefing.gather",
    subjectKind: "briefing",
    subjectId: briefing.id,
    unitId: input.unitId,
    details: { version: input.version, list: id, people: input.people, heldOn: input.heldOn },
    at,
  });
  return id;
}

/** Entered by mistake: the list stays on record with the reason, and counts no longer. */
export async function withdrawGathering(
  tx: Tx,
  actor: Actor,
  input: { gatheringId: string; reason: string; at: Date },
): Promise<void> {
  const list = await lockGathering(tx, input.gatheringId);
  if (!list) throw new BriefingUnknown();
  if (!(await mayAt(tx, actor, "briefings.record", list.unitId, input.at))) throw new BriefingRefused("no-right-here");
  if (list.withdrawnAt !== null) throw new BriefingRefused("list-withdrawn");
  await saveGatheringEnd(tx, list.id, {
    withdrawnAt: input.at,
    withdrawnByName: actor.name,
    withdrawnReason: input.reason,
  });
  await recordAct(tx, actor, {
    act: "briefing.ungather",
    subjectKind: "briefing",
    subjectId: list.briefingId,
    unitId: list.unitId,
    details: { list: list.id, reason: input.reason },
    at: input.at,
  });
}
