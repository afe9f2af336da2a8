import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { personIdOf } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { insertStep } from "./contest.store.ts";

/** Writes the step of a contest, and the act in the log. */
export async function note(
  tx: Tx,
  actor: Actor,
  of: { contestId: string; unitId: string; act: string; at: Date },
  more: { note?: string | null; details?: Record<string, unknown> } = {},
): Promise<void> {
  await insertStep(tx, {
    contestId: of.contestId,
    at: of.at,
    act: of.act,
    personId: personIdOf(actor),
    personName: actor.name,
    note: more.note ?? null,
  });
  await recordAct(tx, actor, {
    act: `contest.${of.act}`,
    subjectKind: "contest",
    subjectId: of.contestId,
    unitId: of.unitId,
    details: more.details ?? {},
    at: of.at,
  });
}
