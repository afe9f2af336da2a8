import { randomUUID } from "node:crypto";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { EvidenceRefused } from "../evidence/evidence.errors.ts";
import { urlKey } from "../evidence/evidence.ts";
import { recordEvidence } from "../evidence/hand-in-evidence.ts";
import { findTask, listAssignments, lockPlan } from "../plans.store.ts";
import { type Doer, doerId, noteRequestAct, requestForAct } from "./act-on-request.ts";
import { RequestRefused } from "./request.errors.ts";
import { insertPiece, listPieces, movePieces, removeDraft, savePieceEvidence, saveState } from "./request.store.ts";
import { type CooperationRequest, isPress, REQUEST_LIMITS, type RequestPiece } from "./request.ts";

export type NewPiece = Omit<
  RequestPiece,
  "id" | "requestId" | "state" | "evidenceId" | "addedBy" | "addedByName" | "addedAt"
>;

interface AddPieces {
  requestId: string;
  pieces: readonly NewPiece[];
  /** The unit whose name stands for whoever comes through the secret address. */
  partner: string;
  at: Date;
}

/**
 * Puts pieces into the basket of a request: all of them or none. They are seen by the asking unit once they are handed in.
 *
 * @throws RequestRefused naming the piece that stands there already or cannot be
 */
export async function addPieces(tx: Tx, doer: Doer, { requestId, pieces, partner, at }: AddPieces): Promise<void> {
  const request = await requestForAct(tx, doer, "addPiece", requestId, at);
  const before = await listPieces(tx, request.id);
  if (before.length + pieces.length > REQUEST_LIMITS.pieces) throw new RequestRefused("too-many");
  const links = new Set(before.flatMap((one) => (one.url ? [urlKey(one.url)] : [])));
  const files = new Set(before.flatMap((one) => one.fileKey ?? []));
  const year = request.taskId === null ? null : await yearOf(tx, request.taskId);
  for (const piece of pieces) {
    if (piece.happenedOn > vietnamDay(at)) throw new RequestRefused("in-the-future", piece.title);
    if (year !== null && isPress(piece.kind) && piece.happenedOn < `${year}-01-01`)
      throw new RequestRefused("before-plan", piece.title);
    const key = piece.url === null ? null : urlKey(piece.url);
    if (key !== null && links.has(key)) throw new RequestRefused("same-link", piece.title);
    if (piece.fileKey !== null && files.has(piece.fileKey)) throw new RequestRefused("same-file", piece.title);
    if (key !== null) links.add(key);
    if (piece.fileKey !== null) files.add(piece.fileKey);
    await insertPiece(tx, {
      ...piece,
      id: randomUUID(),
      requestId: request.id,
      state: "draft",
      urlKey: key,
      evidenceId: null,
      addedBy: doerId(doer),
      addedByName: "actor" in doer ? doer.actor.name : partner,
      addedAt: at,
    });
  }
  await noteRequestAct(tx, doer, request, "addPiece", {
    unitId: request.toUnitId,
    details: { pieces: pieces.length },
    at,
  });
}

async function yearOf(tx: Tx, taskId: string): Promise<number | null> {
  const task = await findTask(tx, taskId);
  const plan = task && (await lockPlan(tx, task.planId));
  return plan?.year ?? null;
}

/** Takes a piece out of the basket again before it was handed in. */
export async function removePiece(
  tx: Tx,
  doer: Doer,
  { requestId, pieceId, at }: { requestId: string; pieceId: string; at: Date },
): Promise<void> {
  const request = await requestForAct(tx, doer, "addPiece", requestId, at);
  const piece = (await listPieces(tx, request.id)).find((one) => one.id === pieceId);
  if (!piece || !(await removeDraft(tx, request.id, pieceId))) return;
  await noteRequestAct(tx, doer, request, "removePiece", {
    unitId: request.toUnitId,
    details: { piece: piece.id },
    at,
  });
}

/** The basket goes to the asking unit as it is. */
export async function handInPieces(
  tx: Tx,
  doer: Doer,
  { requestId, note, at }: { requestId: string; note: string | null; at: Date },
): Promise<void> {
  const request = await requestForAct(tx, doer, "handIn", requestId, at);
  const drafts = (await listPieces(tx, request.id)).filter((one) => one.state === "draft");
  if (drafts.length === 0) throw new RequestRefused("nothing-to-hand-in");
  await movePieces(tx, request.id, "draft", "handedIn");
  await saveState(tx, request.id, "handedIn", at);
  await noteRequestAct(tx, doer, request, "handIn", {
    unitId: request.toUnitId,
    note,
    details: { pieces: drafts.length },
    at,
  });
}

/** What was handed in goes back into the basket with remarks; nothing of it counts. */
export async function returnPieces(
  tx: Tx,
  doer: Doer,
  { requestId, note, at }: { requestId: string; note: string; at: Date },
): Promise<void> {
  const request = await requestForAct(tx, doer, "return", requestId, at);
  await movePieces(tx, request.id, "handedIn", "draft");
  await saveState(tx, request.id, "returned", at);
  await noteRequestAct(tx, doer, request, "return", { unitId: request.fromUnitId, note, at });
}

/**
 * The asking unit says yes. Articles, pages and broadcasts become evidence of the task under the partner's name; files stay
 * with the request. Who handed in does not confirm.
 */
export async function confirmPieces(
  tx: Tx,
  doer: { actor: Actor },
  { requestId, partner, at }: { requestId: string; partner: string; at: Date },
): Promise<void> {
  const request = await requestForAct(tx, doer, "confirm", requestId, at);
  const pieces = (await listPieces(tx, request.id)).filter((one) => one.state === "handedIn");
  if (pieces.some((one) => one.addedBy !== null && one.addedBy === doer.actor.id))
    throw new RequestRefused("own-hand-in");
  if (request.taskId !== null)
    for (const piece of pieces.filter((one) => isPress(one.kind))) await countPiece(tx, request, piece, partner, at);
  await movePieces(tx, request.id, "handedIn", "confirmed");
  await saveState(tx, request.id, "confirmed", at);
  await noteRequestAct(tx, doer, request, "confirm", {
    unitId: request.fromUnitId,
    details: { pieces: pieces.map((one) => one.id) },
    at,
  });
}

async function countPiece(
  tx: Tx,
  request: CooperationRequest,
  piece: RequestPiece,
  partner: string,
  at: Date,
): Promise<void> {
  const task = await findTask(tx, request.taskId as string);
  const plan = task && (await lockPlan(tx, task.planId));
  if (!task || plan?.state !== "issued") throw new RequestRefused("plan-not-in-force");
  const holders = (await listAssignments(tx, { taskIds: [task.id] })).map((one) => one.unitId);
  // It counts where the task lies: with the partner where it has a share, with the unit that asked where it has one.
  const unitId = [request.toUnitId, request.fromUnitId].find((id) => holders.includes(id)) ?? request.toUnitId;
  try {
    const evidenceId = await recordEvidence(tx, plan, {
      taskId: task.id,
      unitId,
      kind: "press",
      title: piece.title,
      happenedOn: piece.happenedOn,
      eventKind: null,
      place: null,
      attendance: null,
      outlet: partner,
      programme: piece.programme,
      genre: piece.genre,
      url: piece.url,
      airMinutes: piece.airMinutes,
      pageTitle: piece.pageTitle,
      pagePublishedOn: piece.pagePublishedOn,
      pageFileKey: piece.pageFileKey,
      pageSeenAt: piece.pageSeenAt,
      pageFailure: piece.pageFailure,
      note: null,
      files:
        piece.fileKey === null
          ? []
          : [
              {
                role: "scan",
                fileKey: piece.fileKey,
                name: piece.fileName as string,
                contentType: piece.fileType as string,
                bytes: piece.fileBytes as number,
              },
            ],
      by: { id: piece.addedBy, name: piece.addedBy ? `${piece.addedByName}, ${partner}` : piece.addedByName },
      at,
    });
    await savePieceEvidence(tx, piece.id, evidenceId);
  } catch (error) {
    if (error instanceof EvidenceRefused) throw new RequestRefused("counted-before", piece.title);
    throw error;
  }
}
