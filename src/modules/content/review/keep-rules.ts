import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import { loadRules, saveRule } from "../rules.store.ts";

/** Sets the periods by which items are kept. Only what changed is written; what is out keeps the day it has. */
export async function keepRules(
  tx: Tx,
  actor: Actor,
  input: { values: ReadonlyMap<string, number>; at: Date },
): Promise<void> {
  // A kind without a period of its own follows that of other kinds, and goes on doing so.
  const { periodOf } = await loadRules(tx);
  for (const [name, value] of input.values) {
    if (periodOf(name) === value) continue;
    await saveRule(tx, { name, value, changedByName: actor.name, changedAt: input.at });
    await recordAct(tx, actor, {
      act: "itemRule.change",
      subjectKind: "itemRule",
      subjectId: name,
      details: { from: periodOf(name), to: value },
      at: input.at,
    });
  }
}
