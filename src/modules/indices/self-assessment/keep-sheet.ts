import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt, type Permission, personIdOf } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { findIndex } from "../indices.store.ts";
import { lockStates, moveToEdition } from "./assessments.store.ts";
import { vi } from "./messages.vi.ts";
import { type ScoringRefusal, ScoringRefused, ScoringUnknown } from "./scoring.errors.ts";
import type { Criterion, Sheet, SheetFacts, SheetState } from "./sheet.ts";
import { findApproved, insertSheet, lockSheet, replaceCriteria, saveSheet } from "./sheets.store.ts";

export type SheetAct = "change" | "approve" | "withdraw" | "replace";

const RULES: Record<SheetAct, { right: Permission; from: readonly SheetState[] }> = {
  change: { right: "scoring.write", from: ["draft"] },
  approve: { right: "scoring.approve", from: ["draft"] },
  withdraw: { right: "scoring.write", from: ["draft", "approved"] },
  replace: { right: "scoring.write", from: ["approved"] },
};

export async function sheetRefusal(
  db: Db,
  actor: Actor,
  act: SheetAct,
  sheet: Sheet,
  at: Date,
): Promise<ScoringRefusal | null> {
  if (!(await mayAt(db, actor, RULES[act].right, sheet.unitId, at))) return "no-right-here";
  if (!RULES[act].from.includes(sheet.state)) return "not-from-this-state";
  return act === "approve" && sheet.writtenBy !== null && sheet.writtenBy === actor.id ? "own-sheet" : null;
}

const note = (
  tx: Tx,
  actor: Actor,
  sheet: Pick<Sheet, "id" | "unitId">,
  of: { act: string; at: Date; details?: Record<string, unknown> },
): Promise<void> =>
  recordAct(tx, actor, {
    act: `scoringSheet.${of.act}`,
    subjectKind: "scoringSheet",
    subjectId: sheet.id,
    unitId: sheet.unitId,
    details: of.details ?? {},
    at: of.at,
  });

async function forAct(tx: Tx, actor: Actor, act: SheetAct, of: { sheetId: string; at: Date }): Promise<Sheet> {
  const sheet = await lockSheet(tx, of.sheetId);
  if (!sheet) throw new ScoringUnknown();
  const refusal = await sheetRefusal(tx, actor, act, sheet, of.at);
  if (refusal) throw new ScoringRefused(refusal);
  return sheet;
}

/** Drafts a sheet, or the next edition of one that is in force. @throws ScoringRefused */
export async function draftSheet(
  tx: Tx,
  actor: Actor,
  input: SheetFacts & { criteria: readonly Criterion[]; replacesId?: string | null; at: Date },
): Promise<string> {
  const { criteria, replacesId = null, at, ...asked } = input;
  const before = replacesId ? await forAct(tx, actor, "replace", { sheetId: replacesId, at }) : null;
  // Another edition stays what it is a sheet for.
  const facts = before
    ? {
        ...asked,
        purpose: before.purpose,
        indexKey: before.indexKey,
        year: before.year,
        unitId: before.unitId,
        forKind: before.forKind,
      }
    : asked;
  if (!(await mayAt(tx, actor, "scoring.write", facts.unitId, at))) throw new ScoringRefused("no-right-here");
  if (facts.indexKey !== null && !(await findIndex(tx, facts.indexKey))) throw new ScoringUnknown();
  const id = await insertSheet(tx, {
    ...facts,
    edition: (before?.edition ?? 0) + 1,
    replacesId,
    writtenBy: personIdOf(actor),
    writtenByName: actor.name,
    createdAt: at,
  });
  await replaceCriteria(tx, id, criteria);
  await note(tx, actor, { id, unitId: facts.unitId }, { act: "write", at, details: { criteria: criteria.length } });
  return id;
}

export async function changeSheet(
  tx: Tx,
  actor: Actor,
  input: Pick<SheetFacts, "title" | "document" | "note" | "dueOn" | "passTotal" | "passShare"> & {
    sheetId: string;
    basedOn: number;
    criteria: readonly Criterion[];
    at: Date;
  },
): Promise<void> {
  const { sheetId, basedOn, criteria, at, ...facts } = input;
  const sheet = await forAct(tx, actor, "change", { sheetId, at });
  if (sheet.version !== basedOn) throw new ScoringRefused("changed-meanwhile");
  await saveSheet(tx, sheetId, { ...facts, writtenBy: personIdOf(actor), writtenByName: actor.name });
  await replaceCriteria(tx, sheetId, criteria);
  await note(tx, actor, sheet, { act: "change", at, details: { criteria: criteria.length } });
}

/**
 * Puts a sheet in force. Where it is another edition, what units have begun goes over to it; once one of them was appraised the criteria stay
 * as they are.
 *
 * @throws ScoringRefused
 */
export async function approveSheet(
  tx: Tx,
  actor: Actor,
  input: { sheetId: string; basedOn: number; at: Date },
): Promise<void> {
  const { basedOn, at } = input;
  const sheet = await forAct(tx, actor, "approve", input);
  if (sheet.version !== basedOn) throw new ScoringRefused("words-changed");
  const inForce = await findApproved(tx, sheet);
  if (inForce && inForce.id !== sheet.replacesId) throw new ScoringRefused("another-approved");
  let moved = 0;
  if (inForce) {
    await lockSheet(tx, inForce.id);
    if ((await lockStates(tx, inForce.id)).includes("appraised")) throw new ScoringRefused("appraised-before");
    await saveSheet(tx, inForce.id, { state: "replaced" });
  }
  await saveSheet(tx, sheet.id, {
    state: "approved",
    approvedBy: personIdOf(actor),
    approvedByName: actor.name,
    approvedAt: at,
  });
  if (inForce)
    moved = await moveToEdition(tx, {
      from: inForce.id,
      to: sheet.id,
      reason: vi.movedReason(sheet.edition),
      by: actor.name,
      at,
    });
  await note(tx, actor, sheet, { act: "approve", at, details: { edition: sheet.edition, moved } });
}

export async function withdrawSheet(
  tx: Tx,
  actor: Actor,
  input: { sheetId: string; reason: string; at: Date },
): Promise<void> {
  const sheet = await forAct(tx, actor, "withdraw", input);
  await saveSheet(tx, sheet.id, { state: "withdrawn", withdrawnReason: input.reason });
  await note(tx, actor, sheet, { act: "withdraw", at: input.at });
}
