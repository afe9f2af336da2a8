import { isTaken, notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { type Approved, signedBy, writerOf } from "../../proposals/index.ts";
import type { Spokesperson, SpokespersonFacts } from "./spokesperson.ts";
import { SpokespersonRefused, SpokespersonUnknown } from "./spokespersons.errors.ts";
import { insertSpokesperson, lockSpokesperson, saveSpokesperson } from "./spokespersons.store.ts";

/** Of which entry, and which version of it was looked at; a new one has none. */
export interface SpokespersonChange {
  id: string;
  basedOn: number;
}

async function note(
  tx: Tx,
  actor: Actor,
  act: "keep" | "withdraw",
  of: { id: string; unitId: string; details: Record<string, unknown>; at: Date },
): Promise<void> {
  await recordAct(tx, actor, {
    act: `spokesperson.${act}`,
    subjectKind: "spokesperson",
    subjectId: of.id,
    unitId: of.unitId,
    details: of.details,
    at: of.at,
  });
  await notifyPublicChange(tx, "press");
}

async function forAct(tx: Tx, actor: Actor, change: SpokespersonChange, at: Date): Promise<Spokesperson> {
  const one = await lockSpokesperson(tx, change.id);
  if (!one) throw new SpokespersonUnknown();
  if (!(await mayAt(tx, actor, "proposals.approve", one.unitId, at))) throw new SpokespersonRefused("no-right-here");
  if (one.withdrawnReason !== null) throw new SpokespersonRefused("withdrawn");
  if (one.version !== change.basedOn) throw new SpokespersonRefused("changed-meanwhile");
  return one;
}

/** Names who speaks for a unit, or says something else of an entry. @throws SpokespersonRefused, SpokespersonUnknown */
export async function keepSpokesperson(
  tx: Tx,
  actor: Actor,
  input: Approved & { facts: SpokespersonFacts; change: SpokespersonChange | null },
): Promise<string> {
  const { facts, change, at } = input;
  if (!(await mayAt(tx, actor, "proposals.approve", facts.unitId, at))) throw new SpokespersonRefused("no-right-here");
  if (facts.toOn !== null && facts.toOn < facts.fromOn) throw new SpokespersonRefused("ends-before-it-begins");
  if (facts.decisionOn > facts.fromOn) throw new SpokespersonRefused("decided-later");
  if (facts.phone === null && facts.email === null) throw new SpokespersonRefused("no-way");
  const by = signedBy(actor, input);
  try {
    const known = change ? await forAct(tx, actor, change, at) : null;
    if (known) await saveSpokesperson(tx, known.id, { ...facts, ...by });
    const id = known?.id ?? (await insertSpokesperson(tx, { ...facts, ...by }));
    const details = { ...facts, ...writerOf(input) };
    await note(tx, actor, "keep", { id, unitId: facts.unitId, details, at });
    return id;
  } catch (error) {
    throw isTaken(error) ? new SpokespersonRefused("named-before") : error;
  }
}

/** Entered by mistake, or no longer to be named: the entry stays with its reason. @throws SpokespersonRefused */
export async function withdrawSpokesperson(
  tx: Tx,
  actor: Actor,
  input: Approved & { change: SpokespersonChange; reason: string },
): Promise<void> {
  const { change, reason, at } = input;
  const one = await forAct(tx, actor, change, at);
  await saveSpokesperson(tx, one.id, { withdrawnReason: reason });
  const details = { reason, ...writerOf(input) };
  await note(tx, actor, "withdraw", { id: one.id, unitId: one.unitId, details, at });
}
