import { vietnamDay } from "../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt, type Permission } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { findHomeUnit } from "../organisations/index.ts";
import {
  type FeeDocument,
  type FeeDocumentHead,
  type FeeMove,
  isEmptyDocument,
  nextState,
  type RateLine,
  type ReliefLine,
} from "./fee-document.ts";
import { FeeActRefused } from "./fees.errors.ts";
import {
  decideFeeDocument,
  insertFeeDocument,
  lockFeeDocument,
  replaceLines,
  saveWriter,
  updateFeeDocument,
} from "./fees.store.ts";

export interface SaveFeeDocument {
  /** null: a new document. */
  documentId: string | null;
  head: FeeDocumentHead;
  rates: RateLine[];
  reliefs: ReliefLine[];
  sourceFile?: string | null;
  isDemo?: boolean;
  at: Date;
}

/** Writes a document down or corrects one that is not published. @throws FeeActRefused */
export async function saveFeeDocument(tx: Tx, actor: Actor, input: SaveFeeDocument): Promise<string> {
  const { head, rates, reliefs, at } = input;
  const by = { id: actor.id, name: actor.name, at };
  await requireMay(tx, actor, "fees.edit", head.unitId, at);
  let id = input.documentId;
  if (id) {
    const known = await lockDocument(tx, actor, id, "fees.edit", at);
    const state = requireMove(known, "save");
    await updateFeeDocument(tx, id, { ...head, state, ...(input.sourceFile ? { sourceFile: input.sourceFile } : {}) });
    await saveWriter(tx, id, by);
  } else {
    id = await insertFeeDocument(tx, head, by, input.isDemo ?? false);
    if (input.sourceFile) await updateFeeDocument(tx, id, { sourceFile: input.sourceFile });
  }
  await replaceLines(tx, id, { rates, reliefs });
  await record(tx, actor, input.documentId ? "fees.change" : "fees.write", id, head.unitId, at, {
    number: head.number,
    validFrom: head.validFrom,
    rates: rates.length,
    reliefs: reliefs.length,
  });
  return id;
}

/** Hands it to somebody else to publish. @throws FeeActRefused */
export async function submitFeeDocument(tx: Tx, actor: Actor, input: { documentId: string; at: Date }): Promise<void> {
  const known = await lockDocument(tx, actor, input.documentId, "fees.edit", input.at);
  const state = requireMove(known, "submit");
  if (isEmptyDocument(known)) throw new FeeActRefused("empty");
  await updateFeeDocument(tx, known.id, { state, returnNote: null });
  await record(tx, actor, "fees.submit", known.id, known.unitId, input.at, { number: known.number });
}

/** From now on residents are told these amounts. Who wrote it does not publish it. @throws FeeActRefused */
export async function publishFeeDocument(tx: Tx, actor: Actor, input: { documentId: string; at: Date }): Promise<void> {
  const known = await lockDocument(tx, actor, input.documentId, "fees.publish", input.at);
  requireMove(known, "publish");
  if (known.writtenById === actor.id) throw new FeeActRefused("own-document");
  await decideFeeDocument(tx, known.id, "published", { id: actor.id, name: actor.name, at: input.at }, null);
  await record(tx, actor, "fees.publish", known.id, known.unitId, input.at, {
    number: known.number,
    validFrom: known.validFrom,
    rates: known.rates.length,
    reliefs: known.reliefs.length,
  });
  await notifyPublicChange(tx, "fees");
}

/** Sends it back with what is wrong. @throws FeeActRefused */
export async function returnFeeDocument(
  tx: Tx,
  actor: Actor,
  input: { documentId: string; note: string; at: Date },
): Promise<void> {
  const known = await lockDocument(tx, actor, input.documentId, "fees.publish", input.at);
  requireMove(known, "return");
  await decideFeeDocument(tx, known.id, "returned", { id: actor.id, name: actor.name, at: input.at }, input.note);
  await record(tx, actor, "fees.return", known.id, known.unitId, input.at, { number: known.number });
}

/** Drops a document that was never published. @throws FeeActRefused */
export async function discardFeeDocument(tx: Tx, actor: Actor, input: { documentId: string; at: Date }): Promise<void> {
  const known = await lockDocument(tx, actor, input.documentId, "fees.edit", input.at);
  await updateFeeDocument(tx, known.id, { state: requireMove(known, "discard") });
  await record(tx, actor, "fees.discard", known.id, known.unitId, input.at, { number: known.number });
}

/**
 * Ends a published document on a day, the first without it. What it said before that day stays answerable.
 *
 * @throws FeeActRefused
 */
export async function endFeeDocument(
  tx: Tx,
  actor: Actor,
  input: { documentId: string; on: string; at: Date },
): Promise<void> {
  const known = await lockDocument(tx, actor, input.documentId, "fees.publish", input.at);
  requireMove(known, "end");
  if (input.on <= known.validFrom || input.on < vietnamDay(input.at)) throw new FeeActRefused("ends-before-it-begins");
  await updateFeeDocument(tx, known.id, { validTo: input.on });
  await record(tx, actor, "fees.end", known.id, known.unitId, input.at, { number: known.number, on: input.on });
  await notifyPublicChange(tx, "fees");
}

/** Documents of the whole country are kept by who keeps the installation's own unit. */
async function requireMay(
  tx: Tx,
  actor: Actor,
  permission: Permission,
  unitId: string | null,
  at: Date,
): Promise<void> {
  if (actor.id === "system") return;
  const where = unitId ?? (await findHomeUnit(tx, vietnamDay(at)))?.id;
  if (!where || !(await mayAt(tx, actor, permission, where, at))) throw new FeeActRefused("not-yours");
}

async function lockDocument(tx: Tx, actor: Actor, id: string, permission: Permission, at: Date): Promise<FeeDocument> {
  const known = await lockFeeDocument(tx, id);
  if (!known) throw new FeeActRefused("document-unknown");
  await requireMay(tx, actor, permission, known.unitId, at);
  return known;
}

function requireMove(document: FeeDocument, move: FeeMove) {
  const state = nextState(document.state, move);
  if (!state) throw new FeeActRefused("wrong-state");
  return state;
}

async function record(
  tx: Tx,
  actor: Actor,
  act: string,
  id: string,
  unitId: string | null,
  at: Date,
  details: Record<string, unknown>,
): Promise<void> {
  await recordAct(tx, actor, { act, subjectKind: "feeDocument", subjectId: id, unitId, details, at });
}
