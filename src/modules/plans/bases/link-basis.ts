import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { listDocumentsById } from "../../legal-documents/index.ts";
import { noteAct, planForAct } from "../act-on-plan.ts";
import { PlanNotFound } from "../plans.errors.ts";
import { lockPiece, touchPlan } from "../plans.store.ts";
import { deleteBasisLink, saveBasisLink } from "./bases.store.ts";

/** Says which document of the library a basis means, or takes that back (null). The words of the plan stay as they are. */
export async function linkBasis(
  tx: Tx,
  actor: Actor,
  input: { planId: string; pieceId: string; documentId: number | null; at: Date },
): Promise<void> {
  // Also of a plan in force: it changes nothing the plan says.
  const plan = await planForAct(tx, actor, "assign", input.planId, input.at);
  const piece = await lockPiece(tx, plan.id, input.pieceId);
  if (piece?.kind !== "legalBasis") throw new PlanNotFound();
  if (input.documentId === null) await deleteBasisLink(tx, piece.id);
  else {
    const [document] = await listDocumentsById(tx, [input.documentId]);
    if (!document) throw new PlanNotFound();
    await saveBasisLink(tx, {
      pieceId: piece.id,
      documentId: document.id,
      confirmedByName: actor.name,
      confirmedAt: input.at,
    });
  }
  await touchPlan(tx, plan.id, actor.name, input.at);
  await noteAct(tx, actor, plan, "basis", { details: { piece: piece.id, document: input.documentId }, at: input.at });
}
