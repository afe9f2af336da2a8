import type { Db } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt, type Permission } from "../accounts/index.ts";
import { type Dossier, type MoveName, stateAfter } from "./dossier.ts";
import type { DossierRefusal } from "./dossiers.errors.ts";

/** Whose act a move is: who receives at the counter, who settles, who signs for the agency. */
export const PERMISSION_OF: Record<MoveName, Permission> = {
  accept: "dossiers.receive",
  forward: "dossiers.handle",
  sendBack: "dossiers.handle",
  recall: "dossiers.handle",
  askPapers: "dossiers.handle",
  bringPapers: "dossiers.receive",
  askPayment: "dossiers.handle",
  confirmPayment: "dossiers.receive",
  askWithdrawal: "dossiers.receive",
  stop: "dossiers.handle",
  refuse: "dossiers.handle",
  // An apology is signed by who answers for the agency.
  extend: "dossiers.sign",
  transfer: "dossiers.handle",
  merge: "dossiers.handle",
  settle: "dossiers.handle",
  give: "dossiers.receive",
};

/** What an agency with a step of an interconnected dossier does with it. */
const STEP_MOVES: ReadonlySet<MoveName> = new Set(["forward", "sendBack", "recall"]);

/**
 * What the competent unit does, and what its counter does; a counter elsewhere that received the dossier brings papers, takes
 * notes of withdrawal and gives the result.
 */
export async function moveRefusal(
  db: Db,
  actor: Actor,
  move: MoveName,
  dossier: Pick<
    Dossier,
    "state" | "competentUnitId" | "receivingUnitId" | "returnUnitId" | "stepUnitId" | "erasedAt" | "owner"
  >,
  at: Date,
): Promise<DossierRefusal | null> {
  if (dossier.erasedAt) return "erased";
  if (dossier.owner === "elsewhere") return "kept-elsewhere";
  const permission = PERMISSION_OF[move];
  const units = new Set([dossier.competentUnitId]);
  if (permission === "dossiers.receive") units.add(dossier.receivingUnitId);
  if (STEP_MOVES.has(move) && dossier.stepUnitId) units.add(dossier.stepUnitId);
  if (move === "give" && dossier.returnUnitId) units.add(dossier.returnUnitId);
  let isAllowed = false;
  for (const unitId of units) isAllowed ||= await mayAt(db, actor, permission, unitId, at);
  if (!isAllowed) return "no-right-here";
  return stateAfter(dossier.state, move) === null ? "not-in-this-state" : null;
}

/** Who may look at a dossier: officials of the unit that settles it, of the counter that took it, and of those above. */
export async function mayRead(
  db: Db,
  actor: Actor,
  dossier: Pick<Dossier, "competentUnitId" | "receivingUnitId" | "steps">,
  at: Date,
): Promise<boolean> {
  // An agency of an interconnected dossier reads it from the day on which its step began.
  const reached = dossier.steps.filter((step) => step.from !== null).map((step) => step.unitId);
  for (const unitId of new Set([dossier.competentUnitId, dossier.receivingUnitId, ...reached]))
    if (await mayAt(db, actor, "dossiers.read", unitId, at)) return true;
  return false;
}
