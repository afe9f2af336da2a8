import type { Actor } from "../../platform/http/index.ts";
import { holds } from "../accounts/index.ts";
import { ProcedureActForbidden } from "./procedure.errors.ts";

export type ProcedureAct = "import" | "edit" | "publish";

const NEEDS = { import: "procedures.import", edit: "procedures.edit", publish: "procedures.publish" } as const;

export function can(actor: Actor, act: ProcedureAct): boolean {
  return holds(actor, NEEDS[act]);
}

export function requireCan(actor: Actor, act: ProcedureAct): void {
  if (!can(actor, act)) throw new ProcedureActForbidden(act);
}

/** Who writes does not publish: null when the person may settle the draft, else the reason for the disabled button. */
export function whyNotSettle(
  actor: Actor,
  draft: { writtenById: string; state: string },
): "own-draft" | "draft-settled" | null {
  if (draft.state !== "proposed") return "draft-settled";
  return draft.writtenById === actor.id ? "own-draft" : null;
}
