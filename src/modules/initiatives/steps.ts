import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { personIdOf } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import type { Initiative } from "./initiative.ts";
import { insertStep } from "./initiatives.store.ts";

/** Writes the step of an initiative, and the act in the log. */
export async function note(
  tx: Tx,
  actor: Actor | null,
  initiative: Pick<Initiative, "id" | "unitId">,
  step: { act: string; at: Date; note?: string | null; isTold?: boolean; details?: Record<string, unknown> },
): Promise<void> {
  await insertStep(tx, {
    initiativeId: initiative.id,
    at: step.at,
    act: step.act,
    personId: actor ? personIdOf(actor) : null,
    personName: actor?.name ?? RESIDENT,
    note: step.note ?? null,
    isTold: step.isTold ?? false,
  });
  await recordAct(tx, actor ?? { id: null, name: RESIDENT }, {
    act: `initiative.${step.act}`,
    subjectKind: "initiative",
    subjectId: initiative.id,
    unitId: initiative.unitId,
    details: step.details ?? {},
    at: step.at,
  });
}

/** As the log calls whoever sends without an account. */
export const RESIDENT = "Người dân";
