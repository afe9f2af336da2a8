import { vietnamDay } from "../../platform/clock/index.ts";
import { type Db, notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import type { Answer, Audience, Consultation, ConsultationFacts, Outcome, Point } from "./consultation.ts";
import { phaseOf } from "./consultation.ts";
import { type ConsultationRefusal, ConsultationRefused, ConsultationUnknown } from "./consultations.errors.ts";
import {
  countSaid,
  deleteOpinion,
  findConsultation,
  insertConsultation,
  insertOpinion,
  insertResponse,
  lockConsultation,
  placeAnswer,
  saveConsultation,
  saveOpinion,
  savePoints,
} from "./consultations.store.ts";

export type ConsultationAct =
  | "write"
  | "decide"
  | "withdraw"
  | "move"
  | "paper"
  | "treat"
  | "submit-summary"
  | "decide-summary"
  | "reopen-summary";

const APPROVES: readonly ConsultationAct[] = ["decide", "withdraw", "decide-summary", "reopen-summary"];

/** Why this person may not do this now; null where they may. One writes, another approves; so with the summary. */
export async function consultationRefusal(
  db: Db,
  actor: Actor,
  act: ConsultationAct,
  one: Consultation,
  at: Date,
): Promise<ConsultationRefusal | null> {
  const permission = APPROVES.includes(act) ? "consultations.approve" : "consultations.write";
  if (!(await mayAt(db, actor, permission, one.unitId, at))) return "no-right-here";
  const phase = phaseOf(one, vietnamDay(at));
  const isOpenForWork = one.summaryState === "none" || one.summaryState === "returned";
  switch (act) {
    case "write":
      return one.state === "draft" || one.state === "returned" || one.state === "submitted"
        ? null
        : "not-from-this-state";
    case "decide":
      if (one.state !== "submitted") return "not-from-this-state";
      return one.writtenBy === actor.id ? "own-words" : null;
    case "withdraw":
      return one.state === "approved" && one.summaryState !== "approved" ? null : "not-from-this-state";
    case "move":
      return phase === "announced" || phase === "open" ? null : "not-open";
    case "paper":
      // What came on paper in time may be typed in afterwards, until the summary is handed on.
      return (phase === "open" || phase === "closed") && isOpenForWork ? null : "not-open";
    case "treat":
      return (phase === "open" || phase === "closed") && isOpenForWork ? null : "not-from-this-state";
    case "submit-summary":
      if (phase !== "closed") return "not-closed";
      return isOpenForWork ? null : "not-from-this-state";
    case "decide-summary":
      if (one.summaryState !== "submitted") return "not-from-this-state";
      return one.summaryBy === actor.id ? "own-words" : null;
    case "reopen-summary":
      return one.summaryState === "approved" ? null : "not-from-this-state";
  }
}

async function forAct(
  tx: Tx,
  actor: Actor,
  act: ConsultationAct,
  of: { id: string; edit?: number; at: Date },
): Promise<Consultation> {
  const one = await lockConsultation(tx, of.id);
  if (!one) throw new ConsultationUnknown();
  const refusal = await consultationRefusal(tx, actor, act, one, of.at);
  if (refusal) throw new ConsultationRefused(refusal);
  if (of.edit !== undefined && of.edit !== one.edit) throw new ConsultationRefused("changed-meanwhile");
  return one;
}

async function note(
  tx: Tx,
  actor: Actor,
  act: string,
  of: { id: string; unitId: string; at: Date; details?: Record<string, unknown> },
): Promise<void> {
  await recordAct(tx, actor, {
    act: `consultation.${act}`,
    subjectKind: "consultation",
    subjectId: of.id,
    unitId: of.unitId,
    details: of.details ?? {},
    at: of.at,
  });
  await notifyPublicChange(tx, "consultations");
}

/** A new draft, or the one that is not public yet written anew. `isSubmitted` hands it to who approves. */
export async function writeConsultation(
  tx: Tx,
  actor: Actor,
  input: ConsultationFacts & { id?: string; edit?: number; points: readonly Point[]; isSubmitted: boolean; at: Date },
): Promise<string> {
  const { id, edit, points, isSubmitted, at, ...facts } = input;
  if (!(await mayAt(tx, actor, "consultations.write", facts.unitId, at)))
    throw new ConsultationRefused("no-right-here");
  if (isSubmitted && facts.opensOn < vietnamDay(at)) throw new ConsultationRefused("opens-in-the-past");
  const written = { writtenBy: actor.id, writtenByName: actor.name, writtenAt: at };
  const state = isSubmitted ? ("submitted" as const) : ("draft" as const);
  let kept = id;
  if (kept === undefined) kept = await insertConsultation(tx, { ...facts, ...written });
  else await forAct(tx, actor, "write", { id: kept, ...(edit === undefined ? {} : { edit }), at });
  await saveConsultation(tx, kept, { ...facts, ...written, state, note: null });
  await savePoints(tx, kept, points);
  await note(tx, actor, isSubmitted ? "submit" : "write", { id: kept, unitId: facts.unitId, at });
  return kept;
}

/** @throws ConsultationRefused "own-words", "changed-meanwhile", "opens-in-the-past" where its first day went by while it waited */
export async function decideConsultation(
  tx: Tx,
  actor: Actor,
  input: { id: string; edit: number; isApproved: boolean; note: string | null; at: Date },
): Promise<void> {
  const one = await forAct(tx, actor, "decide", input);
  const { isApproved, at } = input;
  if (isApproved && one.closesOn < vietnamDay(at)) throw new ConsultationRefused("opens-in-the-past");
  await saveConsultation(tx, one.id, {
    state: isApproved ? "approved" : "returned",
    decidedBy: actor.id,
    decidedByName: actor.name,
    decidedAt: at,
    note: input.note,
    ...(isApproved ? { publishedAt: at } : {}),
  });
  await note(tx, actor, isApproved ? "approve" : "return", { id: one.id, unitId: one.unitId, at });
}

/** Puts the last day off, with a reason people read. */
export async function moveClosing(
  tx: Tx,
  actor: Actor,
  input: { id: string; closesOn: string; reason: string; at: Date },
): Promise<void> {
  const one = await forAct(tx, actor, "move", input);
  if (input.closesOn <= one.closesOn) throw new ConsultationRefused("not-later");
  await saveConsultation(tx, one.id, { closesOn: input.closesOn, closesMovedReason: input.reason });
  await note(tx, actor, "move", {
    id: one.id,
    unitId: one.unitId,
    at: input.at,
    details: { closesOn: input.closesOn },
  });
}

/** Taken back: its address says why. */
export async function withdrawConsultation(
  tx: Tx,
  actor: Actor,
  input: { id: string; reason: string; at: Date },
): Promise<void> {
  const one = await forAct(tx, actor, "withdraw", input);
  await saveConsultation(tx, one.id, {
    state: "withdrawn",
    decidedBy: actor.id,
    decidedByName: actor.name,
    decidedAt: input.at,
    note: input.reason,
  });
  await note(tx, actor, "withdraw", { id: one.id, unitId: one.unitId, at: input.at });
}

export interface Sheet {
  id: string;
  consultationId: string;
  audience: Audience;
  organisation: string;
  answers: readonly Answer[];
  at: Date;
}

/** Takes a sheet from the page. Sent twice it is one. */
export async function takeSheet(tx: Tx, sheet: Sheet): Promise<void> {
  // Read, not locked: in the last hour many come at once.
  const one = await findConsultation(tx, sheet.consultationId);
  if (!one) throw new ConsultationUnknown();
  if (phaseOf(one, vietnamDay(sheet.at)) !== "open") throw new ConsultationRefused("not-open");
  const { answers, at, ...response } = sheet;
  await insertResponse(tx, { ...response, source: "page", enteredByName: null, receivedAt: at }, answers);
}

/** The same from paper, typed in by an officer. */
export async function takePaper(tx: Tx, actor: Actor, sheet: Sheet): Promise<void> {
  const one = await forAct(tx, actor, "paper", { id: sheet.consultationId, at: sheet.at });
  const { answers, at, ...response } = sheet;
  const isNew = await insertResponse(
    tx,
    { ...response, source: "paper", enteredByName: actor.name, receivedAt: at },
    answers,
  );
  if (isNew) await note(tx, actor, "paper", { id: one.id, unitId: one.unitId, at });
}

/** An opinion several share, with what became of it. With `opinionId` the one there is is changed. */
export async function keepOpinion(
  tx: Tx,
  actor: Actor,
  input: {
    id: string;
    opinionId?: string;
    position: number;
    text: string;
    outcome: Outcome;
    explanation: string;
    at: Date;
  },
): Promise<void> {
  const one = await forAct(tx, actor, "treat", input);
  const { opinionId, position, text, outcome, explanation } = input;
  if (opinionId === undefined)
    await insertOpinion(tx, { consultationId: one.id, position, text, outcome, explanation });
  else if (!(await saveOpinion(tx, { id: opinionId, consultationId: one.id }, { text, outcome, explanation })))
    throw new ConsultationUnknown();
  await note(tx, actor, "treat", { id: one.id, unitId: one.unitId, at: input.at, details: { position, outcome } });
}

/** @throws ConsultationRefused "opinion-used" */
export async function dropOpinion(
  tx: Tx,
  actor: Actor,
  input: { id: string; opinionId: string; at: Date },
): Promise<void> {
  const one = await forAct(tx, actor, "treat", input);
  if (!(await deleteOpinion(tx, { id: input.opinionId, consultationId: one.id })))
    throw new ConsultationRefused("opinion-used");
  await note(tx, actor, "treat", { id: one.id, unitId: one.unitId, at: input.at });
}

/** Puts what was said to opinions. */
export async function placeAnswers(
  tx: Tx,
  actor: Actor,
  input: {
    id: string;
    placed: readonly { responseId: string; position: number; opinionId: string | null }[];
    at: Date;
  },
): Promise<void> {
  const one = await forAct(tx, actor, "treat", input);
  for (const place of input.placed)
    if (!(await placeAnswer(tx, { consultationId: one.id, ...place })))
      throw new ConsultationRefused("changed-meanwhile");
  await note(tx, actor, "treat", {
    id: one.id,
    unitId: one.unitId,
    at: input.at,
    details: { placed: input.placed.length },
  });
}

/** @throws ConsultationRefused "not-closed", "words-left" while something that was said stands under no opinion */
export async function submitSummary(
  tx: Tx,
  actor: Actor,
  input: { id: string; summary: string; at: Date },
): Promise<void> {
  const one = await forAct(tx, actor, "submit-summary", input);
  if ((await countSaid(tx, { consultationId: one.id, isPlaced: false, hasWords: true })) > 0)
    throw new ConsultationRefused("words-left");
  await saveConsultation(tx, one.id, {
    summary: input.summary,
    summaryState: "submitted",
    summaryBy: actor.id,
    summaryByName: actor.name,
    summaryAt: input.at,
    summaryNote: null,
  });
  await note(tx, actor, "submit-summary", { id: one.id, unitId: one.unitId, at: input.at });
}

export async function decideSummary(
  tx: Tx,
  actor: Actor,
  input: { id: string; edit: number; isApproved: boolean; note: string | null; at: Date },
): Promise<void> {
  const one = await forAct(tx, actor, "decide-summary", input);
  await saveConsultation(tx, one.id, {
    summaryState: input.isApproved ? "approved" : "returned",
    summaryDecidedBy: actor.id,
    summaryDecidedByName: actor.name,
    summaryDecidedAt: input.at,
    summaryNote: input.note,
  });
  await note(tx, actor, input.isApproved ? "approve-summary" : "return-summary", {
    id: one.id,
    unitId: one.unitId,
    at: input.at,
  });
}

/** A result that has to be mended: the public page says so and why, until the new one is approved. */
export async function reopenSummary(
  tx: Tx,
  actor: Actor,
  input: { id: string; reason: string; at: Date },
): Promise<void> {
  const one = await forAct(tx, actor, "reopen-summary", input);
  await saveConsultation(tx, one.id, {
    summaryState: "returned",
    summaryDecidedBy: actor.id,
    summaryDecidedByName: actor.name,
    summaryDecidedAt: input.at,
    summaryNote: input.reason,
  });
  await note(tx, actor, "reopen-summary", { id: one.id, unitId: one.unitId, at: input.at });
}
