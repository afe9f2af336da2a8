import type { Db } from "../../../platform/db/index.ts";
import { notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { tellProblem } from "../../problems/index.ts";
import type { Topic } from "../../topics/index.ts";
import type { FollowUp } from "./piece.ts";
import { type PieceRefusal, PieceRefused, PieceUnknown } from "./pieces.errors.ts";
import { findPiece, lockFollowUp, saveFollowUp } from "./pieces.store.ts";

export type FollowUpAct = "write" | "legal" | "return" | "decide" | "problem";

/** One finds out and writes; who knows the law reads what concerns a named person; somebody else decides. */
export async function followUpRefusal(
  db: Db,
  actor: Actor,
  act: FollowUpAct,
  one: FollowUp,
  at: Date,
): Promise<PieceRefusal | null> {
  const permission =
    act === "write" || act === "problem" ? "press.answer" : act === "legal" ? "press.legal" : "press.approve";
  if (!(await mayAt(db, actor, permission, one.unitId, at))) return "no-right-here";
  const from: Record<FollowUpAct, FollowUp["state"]> = {
    write: "open",
    legal: "written",
    return: "written",
    decide: "written",
    problem: "decided",
  };
  if (one.state !== from[act]) return "not-from-this-state";
  if ((act === "legal" || act === "decide") && one.writtenBy === actor.id) return "own-answer";
  if (act === "legal" && (!one.needsLegal || one.legalAt !== null)) return "not-from-this-state";
  if (act === "decide" && one.needsLegal && one.legalAt === null) return "law-not-asked";
  if (act === "problem" && one.outcome === "rejected") return "not-taken-over";
  return act === "problem" && one.problemId !== null ? "handed-on-before" : null;
}

async function forAct(
  tx: Tx,
  actor: Actor,
  act: FollowUpAct,
  input: { pieceId: string; basedOn?: number; at: Date },
): Promise<FollowUp> {
  const one = await lockFollowUp(tx, input.pieceId);
  if (!one) throw new PieceUnknown();
  const refusal = await followUpRefusal(tx, actor, act, one, input.at);
  if (refusal) throw new PieceRefused(refusal);
  if (input.basedOn !== undefined && input.basedOn !== one.version) throw new PieceRefused("changed-meanwhile");
  return one;
}

async function note(
  tx: Tx,
  actor: Actor,
  one: FollowUp,
  act: "write" | "legal" | "return" | "decide" | "problem",
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `pressFollowUp.${act}`,
    subjectKind: "pressPiece",
    subjectId: one.pieceId,
    unitId: one.unitId,
    details,
    at,
  });
}

export interface WriteFollowUp {
  pieceId: string;
  basedOn: number;
  outcome: NonNullable<FollowUp["outcome"]>;
  finding: string;
  answer: string;
  correction: string | null;
  correctionBasis: string | null;
  /** The answer speaks of somebody by name. */
  namesPerson: boolean;
  at: Date;
}

/** What was found and what the unit answers, for others to read. A new text needs a new look by who knows the law. */
export async function writeFollowUp(tx: Tx, actor: Actor, input: WriteFollowUp): Promise<void> {
  const one = await forAct(tx, actor, "write", input);
  const piece = await findPiece(tx, one.pieceId);
  await saveFollowUp(tx, one.pieceId, {
    state: "written",
    outcome: input.outcome,
    finding: input.finding,
    answer: input.answer,
    correction: input.correction,
    correctionBasis: input.correction === null ? null : input.correctionBasis,
    // A correction is a claim at law as well.
    needsLegal: input.namesPerson || input.correction !== null || (piece?.namesPerson ?? false),
    legalBy: null,
    legalByName: null,
    legalNote: null,
    legalAt: null,
    writtenBy: actor.id,
    writtenByName: actor.name,
    returnNote: null,
  });
  await note(tx, actor, one, "write", { outcome: input.outcome, correction: input.correction !== null }, input.at);
}

export async function reviewLaw(
  tx: Tx,
  actor: Actor,
  input: { pieceId: string; basedOn: number; note: string; at: Date },
): Promise<void> {
  const one = await forAct(tx, actor, "legal", input);
  await saveFollowUp(tx, one.pieceId, {
    legalBy: actor.id,
    legalByName: actor.name,
    legalNote: input.note,
    legalAt: input.at,
  });
  await note(tx, actor, one, "legal", {}, input.at);
}

export async function returnFollowUp(
  tx: Tx,
  actor: Actor,
  input: { pieceId: string; note: string; at: Date },
): Promise<void> {
  const one = await forAct(tx, actor, "return", input);
  await saveFollowUp(tx, one.pieceId, { state: "open", returnNote: input.note });
  await note(tx, actor, one, "return", { reason: input.note }, input.at);
}

/** Somebody else decides: outlet and everybody read the result from this moment. */
export async function decideFollowUp(
  tx: Tx,
  actor: Actor,
  input: { pieceId: string; basedOn: number; at: Date },
): Promise<void> {
  const one = await forAct(tx, actor, "decide", input);
  await saveFollowUp(tx, one.pieceId, {
    state: "decided",
    decidedBy: actor.id,
    decidedByName: actor.name,
    decidedAt: input.at,
  });
  await note(tx, actor, one, "decide", { outcome: one.outcome }, input.at);
  await notifyPublicChange(tx, "press");
}

/** What was taken over is solved as a problem of the unit, with a day of its own. Returns the problem's id. */
export async function handOnAsProblem(
  tx: Tx,
  actor: Actor,
  input: { pieceId: string; topic: Topic; doing: string; dueOn: string | null; at: Date },
): Promise<string> {
  const one = await forAct(tx, actor, "problem", input);
  const piece = await findPiece(tx, one.pieceId);
  const problemId = await tellProblem(tx, actor, {
    unitId: one.unitId,
    topic: input.topic,
    title: [...(piece?.title ?? "")].slice(0, 160).join(""),
    source: `/can-bo/tin-bao/${one.pieceId}`,
    situation: [...(one.finding ?? "")].slice(0, 4_000).join(""),
    cause: null,
    doing: input.doing,
    dueOn: input.dueOn,
    outcome: "open",
    at: input.at,
  });
  await saveFollowUp(tx, one.pieceId, { problemId });
  await note(tx, actor, one, "problem", { problem: problemId }, input.at);
  return problemId;
}
