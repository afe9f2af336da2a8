import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { recordAct } from "../audit/index.ts";
import { insertStep } from "./contest.store.ts";

export const personId = (actor: Actor): string | null =>
  actor.id !== null && /^[0-9a-f-]{36}$/.test(actor.id) ? actor.id : null;

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
    personId: personId(actor),
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
