import { vietnamDay } from "../../../platform/clock/index.ts";
import { isTaken, notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { EvidenceRefused, handInEvidence, urlKey } from "../../plans/index.ts";
import { openDelivery } from "../../publishing/index.ts";
import { proposeRecognition } from "../../recognitions/index.ts";
import { dueByRule } from "../rules/due-by-rule.ts";
import { evidenceGenre, PIECE_LIMITS, type Piece, type PieceFacts } from "./piece.ts";
import { PieceRefused, PieceUnknown } from "./pieces.errors.ts";
import { countByOutletSince, insertFollowUp, insertPiece, lockPiece, savePiece } from "./pieces.store.ts";

async function note(
  tx: Tx,
  by: { id: string | null; name: string },
  piece: Pick<Piece, "id" | "unitId">,
  act: "log" | "confirm" | "reject" | "praise",
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await recordAct(tx, by, {
    act: `pressPiece.${act}`,
    subjectKind: "pressPiece",
    subjectId: piece.id,
    unitId: piece.unitId,
    details,
    at,
  });
}

/** A piece comes into the log: reported by its outlet (`actor` null), or entered by an officer. Counts once somebody else confirms it. */
export async function logPiece(
  tx: Tx,
  actor: Actor | null,
  { at, ...facts }: PieceFacts & { at: Date },
): Promise<string> {
  if (actor && !(await mayAt(tx, actor, "press.answer", facts.unitId, at))) throw new PieceRefused("no-right-here");
  const dayBegan = new Date(`${vietnamDay(at)}T00:00:00+07:00`);
  if (
    !actor &&
    facts.outletUnitId &&
    (await countByOutletSince(tx, facts.outletUnitId, dayBegan)) >= PIECE_LIMITS.perOutletDay
  )
    throw new PieceRefused("too-many-today");
  try {
    const id = await insertPiece(tx, {
      ...facts,
      urlKey: facts.url === null ? null : urlKey(facts.url),
      source: actor ? "officer" : "outlet",
      state: "reported",
      addedBy: actor?.id ?? null,
      addedByName: actor?.name ?? facts.outletName,
      addedAt: at,
    });
    const by = actor ?? { id: null, name: facts.outletName };
    await note(tx, by, { id, unitId: facts.unitId }, "log", { tone: facts.tone, inquiry: facts.inquiryId }, at);
    return id;
  } catch (error) {
    throw isTaken(error) ? new PieceRefused("logged-before") : error;
  }
}

async function forDecision(tx: Tx, actor: Actor, pieceId: string, at: Date): Promise<Piece> {
  const piece = await lockPiece(tx, pieceId);
  if (!piece) throw new PieceUnknown();
  if (!(await mayAt(tx, actor, "press.confirm", piece.unitId, at))) throw new PieceRefused("no-right-here");
  if (piece.state !== "reported") throw new PieceRefused("decided-before");
  if (piece.addedBy !== null && piece.addedBy === actor.id) throw new PieceRefused("own-piece");
  return piece;
}

export interface ConfirmPiece {
  pieceId: string;
  /** How it speaks of the unit, as who confirms reads it. */
  tone: Piece["tone"];
  namesPerson: boolean;
  /** The task of a plan it proves; null where none. */
  taskId: string | null;
  at: Date;
}

/**
 * Somebody else than who entered it has read the piece: it is a row of the ledger from now on, and evidence where a task is named.
 * A criticism opens a follow-up with its legal day.
 */
export async function confirmPiece(tx: Tx, actor: Actor, input: ConfirmPiece): Promise<void> {
  const piece = await forDecision(tx, actor, input.pieceId, input.at);
  const { tone, namesPerson, taskId, at } = input;
  const evidenceId = taskId === null ? null : await prove(tx, actor, piece, taskId, at);
  if (evidenceId === null)
    await openDelivery(tx, {
      key: `press-piece:${piece.id}`,
      channel: "press",
      state: "sent",
      sentAt: new Date(Math.min(at.getTime(), Date.parse(`${piece.happenedOn}T12:00:00+07:00`))),
      recordKind: "pressPiece",
      recordId: piece.id,
      recordVersion: 1,
      title: piece.title,
      unitId: piece.unitId,
      taskId: null,
      createdBy: actor.name,
      createdAt: at,
      ...(piece.url === null ? {} : { address: piece.url }),
    });
  await savePiece(tx, piece.id, {
    state: "confirmed",
    tone,
    namesPerson,
    taskId,
    evidenceId,
    decidedBy: actor.id,
    decidedByName: actor.name,
    decidedAt: at,
  });
  if (tone === "criticism") {
    const { dueOn, basis } = await dueByRule(tx, "criticism", piece.unitId, at);
    await insertFollowUp(tx, {
      pieceId: piece.id,
      unitId: piece.unitId,
      state: "open",
      dueOn,
      ruleBasis: basis,
      needsLegal: namesPerson,
    });
  }
  await note(tx, actor, piece, "confirm", { tone, task: taskId, evidence: evidenceId }, at);
  await notifyPublicChange(tx, "press");
}

async function prove(tx: Tx, actor: Actor, piece: Piece, taskId: string, at: Date): Promise<string> {
  try {
    return await handInEvidence(tx, actor, {
      taskId,
      unitId: piece.unitId,
      kind: "press",
      title: piece.title,
      happenedOn: piece.happenedOn,
      eventKind: null,
      place: null,
      attendance: null,
      outlet: piece.outletName,
      programme: piece.programme,
      genre: evidenceGenre(piece.genre),
      url: piece.url,
      airMinutes: piece.airMinutes,
      pageTitle: null,
      pagePublishedOn: null,
      pageFileKey: null,
      pageSeenAt: null,
      pageFailure: null,
      note: [piece.issueNumber, piece.pages].filter(Boolean).join(", ") || null,
      files: [],
      at,
    });
  } catch (error) {
    if (error instanceof EvidenceRefused) throw new PieceRefused("task-refused");
    throw error;
  }
}

/** It is not about the unit, or is not there; it counts nowhere, and the reason stays. */
export async function rejectPiece(
  tx: Tx,
  actor: Actor,
  { pieceId, note: reason, at }: { pieceId: string; note: string; at: Date },
): Promise<void> {
  const piece = await forDecision(tx, actor, pieceId, at);
  await savePiece(tx, piece.id, {
    state: "rejected",
    decidedBy: actor.id,
    decidedByName: actor.name,
    decidedAt: at,
    decidedNote: reason,
  });
  await note(tx, actor, piece, "reject", { reason }, at);
}

/** A praise becomes the proposal of a commendation, with the piece as its story. Returns the id of the recognition. */
export async function proposePraise(
  tx: Tx,
  actor: Actor,
  { pieceId, at }: { pieceId: string; at: Date },
): Promise<string> {
  const piece = await lockPiece(tx, pieceId);
  if (!piece) throw new PieceUnknown();
  if (piece.state !== "confirmed" || piece.tone !== "praise") throw new PieceRefused("not-from-this-state");
  if (piece.recognitionId !== null) throw new PieceRefused("handed-on-before");
  const id = await proposeRecognition(tx, actor, {
    kind: "commendation",
    year: Number(piece.happenedOn.slice(0, 4)),
    unitId: piece.unitId,
    title: piece.title,
    story: [piece.summary, `${piece.outletName}, ${piece.happenedOn}`, piece.url].filter(Boolean).join("\n\n"),
    measure: null,
    beforeValue: null,
    afterValue: null,
    personName: null,
    personTitle: null,
    sources: [],
    at,
  });
  await savePiece(tx, piece.id, { recognitionId: id });
  await note(tx, actor, piece, "praise", { recognition: id }, at);
  return id;
}
