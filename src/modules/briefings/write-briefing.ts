import { randomUUID } from "node:crypto";
import { shift } from "../../platform/calendar/index.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { offerReasons } from "../counter-ratings/index.ts";
import { asksFor } from "../publication-duties/index.ts";
import { openDelivery, withdrawDeliveries } from "../publishing/index.ts";
import { addressable, type BriefingAct, briefingRefusal } from "./briefing.policy.ts";
import {
  BRIEFING_LIMITS,
  type Briefing,
  type BriefingFile,
  type BriefingKind,
  type BriefingText,
  type BriefingVersion,
  isCode,
  stampOf,
} from "./briefing.ts";
import { BriefingRefused, BriefingUnknown } from "./briefings.errors.ts";
import {
  insertBriefing,
  insertVersion,
  listCodes,
  listVersions,
  lockBriefing,
  removeBriefing,
  removeVersion,
  rewriteVersion,
  saveBriefing,
  saveVersionState,
} from "./briefings.store.ts";

async function note(
  tx: Tx,
  actor: Actor,
  act: "write" | "change" | "submit" | "approve" | "return" | "withdraw" | "discard" | "attach" | "detach",
  briefing: Pick<Briefing, "id" | "unitId">,
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `briefing.${act}`,
    subjectKind: "briefing",
    subjectId: briefing.id,
    unitId: briefing.unitId,
    details,
    at,
  });
}

/** A day that is still to come, today included, and not further away than anybody plans. */
function requireDay(dueOn: string, at: Date): void {
  const today = vietnamDay(at);
  if (dueOn < today || dueOn > shift(today, BRIEFING_LIMITS.dueAhead)) throw new BriefingRefused("day-in-the-past");
}

/** The units lie within the sender's own. Answers whether it reaches beyond the unit itself. */
async function requireAddressees(tx: Tx, unitId: string, text: BriefingText, at: Date): Promise<boolean> {
  const within = new Set(await addressable(tx, unitId, at));
  if (text.unitIds.length === 0 || text.unitIds.some((id) => !within.has(id)))
    throw new BriefingRefused("unit-out-of-reach");
  return text.unitIds.some((id) => id !== unitId) || (text.withBelow && within.size > 1);
}

async function requireMatter(tx: Tx, unitId: string, kind: BriefingKind, obligationId: string | null): Promise<void> {
  if (obligationId === null) return;
  if (!isCode(kind) || !(await asksFor(tx, { id: obligationId, unitId, form: "portal" })))
    throw new BriefingRefused("matter-not-here");
}

export interface WriteBriefing extends BriefingText {
  unitId: string;
  kind: BriefingKind;
  /** Of a code of conduct: the matter the law makes the unit publish. */
  obligationId: string | null;
  at: Date;
}

/** A draft of what a unit tells its officials. Nobody is asked to read before it is out. Returns its id. */
export async function writeBriefing(tx: Tx, actor: Actor, input: WriteBriefing): Promise<string> {
  const { unitId, kind, obligationId, at, ...text } = input;
  if (!(await mayAt(tx, actor, "briefings.write", unitId, at))) throw new BriefingRefused("no-right-here");
  requireDay(text.dueOn, at);
  const reachesOthers = await requireAddressees(tx, unitId, text, at);
  await requireMatter(tx, unitId, kind, obligationId);
  const by = { createdBy: actor.id, createdByName: actor.name, createdAt: at };
  const id = await insertBriefing(tx, { unitId, kind, obligationId, ...by });
  await insertVersion(
    tx,
    { briefingId: id, number: 1, attachments: [] },
    { ...text, changeNote: null },
    { reachesOthers, writerIds: [actor.id], writtenByName: actor.name, writtenAt: at },
  );
  await note(tx, actor, "write", { id, unitId }, { kind }, at);
  return id;
}

export interface Held {
  briefing: Briefing;
  /** Newest first. */
  versions: BriefingVersion[];
  inHand: BriefingVersion | undefined;
  current: BriefingVersion | undefined;
}

export function held(briefing: Briefing, versions: BriefingVersion[]): Held {
  return {
    briefing,
    versions,
    inHand: versions.find((one) => one.state !== "approved"),
    current: versions.find((one) => one.number === briefing.version),
  };
}

async function forAct(tx: Tx, actor: Actor, act: BriefingAct, input: { briefingId: string; at: Date }): Promise<Held> {
  const briefing = await lockBriefing(tx, input.briefingId);
  if (!briefing) throw new BriefingUnknown();
  const all = held(briefing, await listVersions(tx, briefing.id));
  const refusal = await briefingRefusal(tx, actor, act, briefing, all.inHand, input.at);
  if (refusal) throw new BriefingRefused(refusal);
  return all;
}

const keyOf = (version: BriefingVersion) => ({ briefingId: version.briefingId, number: version.number });

/**
 * Other words for what is in hand, or a new version of what is out: who read the one before is asked again once it is
 * approved.
 *
 * @throws BriefingRefused "changed-meanwhile" where something was written or decided after `basedOn`
 */
export async function changeBriefing(
  tx: Tx,
  actor: Actor,
  input: BriefingText & { briefingId: string; obligationId: string | null; basedOn: string; at: Date },
): Promise<void> {
  const { briefingId, obligationId, basedOn, at, ...text } = input;
  const { briefing, versions, inHand } = await forAct(tx, actor, "write", input);
  const [last] = versions;
  if (!last || stampOf(last) !== basedOn) throw new BriefingRefused("changed-meanwhile");
  requireDay(text.dueOn, at);
  const reachesOthers = await requireAddressees(tx, briefing.unitId, text, at);
  await requireMatter(tx, briefing.unitId, briefing.kind, obligationId);
  if (obligationId !== briefing.obligationId) await saveBriefing(tx, briefing.id, { obligationId });
  const by = { reachesOthers, writtenByName: actor.name, writtenAt: at };
  if (inHand)
    await rewriteVersion(tx, keyOf(inHand), text, {
      ...by,
      writerIds: [...new Set([...inHand.writerIds, actor.id])],
    });
  else
    await insertVersion(tx, { briefingId: briefing.id, number: last.number + 1, attachments: last.attachments }, text, {
      ...by,
      writerIds: [actor.id],
    });
  await note(tx, actor, "change", briefing, { version: inHand?.number ?? last.number + 1 }, at);
}

/** A file beside the words of the version in hand; it waits for approval with them. */
export async function attachToBriefing(
  tx: Tx,
  actor: Actor,
  input: { briefingId: string; file: Omit<BriefingFile, "id">; at: Date },
): Promise<void> {
  const { briefing, inHand } = await forAct(tx, actor, "write", input);
  if (!inHand) throw new BriefingRefused("nothing-in-hand");
  if (inHand.attachments.length >= BRIEFING_LIMITS.files) throw new BriefingRefused("too-many-files");
  const attachments = [...inHand.attachments, { id: randomUUID(), ...input.file }];
  await saveVersionState(tx, keyOf(inHand), { attachments });
  await note(tx, actor, "attach", briefing, { file: input.file.fileKey, label: input.file.label }, input.at);
}

export async function detachFromBriefing(
  tx: Tx,
  actor: Actor,
  input: { briefingId: string; fileId: string; at: Date },
): Promise<void> {
  const { briefing, inHand } = await forAct(tx, actor, "write", input);
  if (!inHand) throw new BriefingRefused("nothing-in-hand");
  const attachments = inHand.attachments.filter((one) => one.id !== input.fileId);
  await saveVersionState(tx, keyOf(inHand), { attachments });
  await note(tx, actor, "detach", briefing, { file: input.fileId }, input.at);
}

interface OnVersion {
  briefingId: string;
  basedOn: string;
  at: Date;
}

const requireSame = (inHand: BriefingVersion | undefined, basedOn: string): BriefingVersion => {
  if (!inHand || stampOf(inHand) !== basedOn) throw new BriefingRefused("changed-meanwhile");
  return inHand;
};

/** To the second pair of eyes. */
export async function submitBriefing(tx: Tx, actor: Actor, input: OnVersion): Promise<void> {
  const { briefing, inHand } = await forAct(tx, actor, "submit", input);
  const version = requireSame(inHand, input.basedOn);
  requireDay(version.dueOn, input.at);
  await saveVersionState(tx, keyOf(version), { state: "waiting" });
  await note(tx, actor, "submit", briefing, { version: version.number }, input.at);
}

/** It is out: everybody it is for is asked to read it, those who read an earlier version too. */
export async function approveBriefing(tx: Tx, actor: Actor, input: OnVersion): Promise<void> {
  const { briefing, inHand } = await forAct(tx, actor, "decide", input);
  const version = requireSame(inHand, input.basedOn);
  requireDay(version.dueOn, input.at);
  if (isCode(briefing.kind) && briefing.state === "draft") {
    const others = await listCodes(tx, [briefing.unitId]);
    if (others.some((one) => one.kind === briefing.kind)) throw new BriefingRefused("another-code");
  }
  await saveVersionState(tx, keyOf(version), {
    state: "approved",
    decidedBy: actor.id,
    decidedByName: actor.name,
    decidedAt: input.at,
  });
  await saveBriefing(tx, briefing.id, {
    state: "published",
    version: version.number,
    publishedAt: briefing.publishedAt ?? input.at,
  });
  await note(tx, actor, "approve", briefing, { version: version.number }, input.at);
  if (!isCode(briefing.kind)) return;
  await openDelivery(tx, {
    key: `briefing:${briefing.id}:${version.number}`,
    recordKind: "briefing",
    recordId: briefing.id,
    recordVersion: version.number,
    title: version.title,
    channel: "portal",
    unitId: briefing.unitId,
    taskId: null,
    obligationId: briefing.obligationId,
    address: `/quy-tac-ung-xu/${briefing.id}`,
    createdBy: actor.name,
    createdAt: input.at,
    state: "sent",
    sentAt: input.at,
  });
  // What it says people may press at a tablet stands with it; codes for public places are nobody's service.
  if (briefing.kind === "conduct")
    await offerReasons(tx, actor, {
      unitId: briefing.unitId,
      from: { briefingId: briefing.id, version: version.number },
      endsOn: version.endsOn,
      reasons: version.ratingReasons,
      at: input.at,
    });
  await notifyPublicChange(tx, "briefings");
}

export async function returnBriefing(tx: Tx, actor: Actor, input: OnVersion & { reason: string }): Promise<void> {
  const { briefing, inHand } = await forAct(tx, actor, "decide", input);
  const version = requireSame(inHand, input.basedOn);
  await saveVersionState(tx, keyOf(version), {
    state: "returned",
    decidedBy: actor.id,
    decidedByName: actor.name,
    decidedAt: input.at,
    note: input.reason,
  });
  await note(tx, actor, "return", briefing, { version: version.number, reason: input.reason }, input.at);
}

/** What is in hand is given up; where nothing was ever out, the whole of it. Answers whether something is left. */
export async function discardBriefing(tx: Tx, actor: Actor, input: OnVersion): Promise<boolean> {
  const { briefing, inHand } = await forAct(tx, actor, "discard", input);
  const version = requireSame(inHand, input.basedOn);
  await removeVersion(tx, keyOf(version));
  const isLeft = briefing.version !== null;
  if (!isLeft) await removeBriefing(tx, briefing.id);
  await note(tx, actor, "discard", briefing, { version: version.number, title: version.title }, input.at);
  return isLeft;
}

/** Taken back with a reason: nobody is asked any more, and readings no longer count. */
export async function withdrawBriefing(
  tx: Tx,
  actor: Actor,
  input: { briefingId: string; reason: string; at: Date },
): Promise<void> {
  const { briefing } = await forAct(tx, actor, "withdraw", input);
  await saveBriefing(tx, briefing.id, {
    state: "withdrawn",
    withdrawnAt: input.at,
    withdrawnByName: actor.name,
    withdrawnReason: input.reason,
  });
  await note(tx, actor, "withdraw", briefing, { reason: input.reason }, input.at);
  if (!isCode(briefing.kind)) return;
  if (briefing.kind === "conduct")
    await offerReasons(tx, actor, { unitId: briefing.unitId, from: null, reasons: [], at: input.at });
  await withdrawDeliveries(tx, actor, {
    recordKind: "briefing",
    recordId: briefing.id,
    unitId: briefing.unitId,
    reason: input.reason,
    at: input.at,
  });
  await notifyPublicChange(tx, "briefings");
}
