import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import { requireCan } from "../procedure.policy.ts";
import { type FindingState, lockFindings, saveAssignment, saveFindingState } from "./review.store.ts";

/** What a person may do with a finding in a state; the rest is done by mending the record. */
const MOVES = { accept: ["open"], reopen: ["accepted"], assign: ["open"] } satisfies Record<string, FindingState[]>;
type Move = keyof typeof MOVES;

async function lockFor(tx: Tx, ids: readonly number[], move: Move): Promise<{ ids: number[]; codes: string[] }> {
  const fitting = (await lockFindings(tx, ids)).filter((one) => (MOVES[move] as FindingState[]).includes(one.state));
  return { ids: fitting.map((one) => one.id), codes: [...new Set(fitting.map((one) => one.code))].sort() };
}

/** Somebody looked and says why it may stay as it is. Gives how many that was; others had changed meanwhile. */
export async function acceptFindings(
  tx: Tx,
  actor: Actor,
  input: { ids: readonly number[]; reason: string; at: Date },
): Promise<number> {
  requireCan(actor, "edit");
  const { ids, codes } = await lockFor(tx, input.ids, "accept");
  if (ids.length === 0) return 0;
  await saveFindingState(tx, ids, { state: "accepted", reason: input.reason, by: actor, at: input.at });
  await note(tx, actor, "accept", { ids, codes, reason: input.reason }, input.at);
  return ids.length;
}

/** What was accepted is to be looked at again. */
export async function reopenFindings(
  tx: Tx,
  actor: Actor,
  input: { ids: readonly number[]; at: Date },
): Promise<number> {
  requireCan(actor, "edit");
  const { ids, codes } = await lockFor(tx, input.ids, "reopen");
  if (ids.length === 0) return 0;
  await saveFindingState(tx, ids, { state: "open" });
  await note(tx, actor, "reopen", { ids, codes }, input.at);
  return ids.length;
}

/** Says which unit, and which person if any, is to mend them; both null take the work back. */
export async function assignFindings(
  tx: Tx,
  actor: Actor,
  input: { ids: readonly number[]; unitId: string | null; person: { id: string; name: string } | null; at: Date },
): Promise<number> {
  requireCan(actor, "edit");
  const { ids, codes } = await lockFor(tx, input.ids, "assign");
  if (ids.length === 0) return 0;
  await saveAssignment(tx, ids, input);
  await note(tx, actor, "assign", { ids, codes, unit: input.unitId, person: input.person?.id ?? null }, input.at);
  return ids.length;
}

async function note(tx: Tx, actor: Actor, act: Move, details: Record<string, unknown>, at: Date): Promise<void> {
  await recordAct(tx, actor, {
    act: `procedures.review.${act}`,
    subjectKind: "reviewFindings",
    subjectId: String((details.ids as number[])[0]),
    details,
    at,
  });
}
