import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { recordAct } from "../audit/index.ts";
import { loadRules, loadSettings, saveRule, saveSetting } from "./misunderstanding.store.ts";
import type { Rules, Settings } from "./rule.ts";
import { RULED } from "./signal.ts";

/** Only what is another than before is written. */
export async function saveRules(
  tx: Tx,
  actor: Actor,
  input: { rules: Rules; settings: Settings; at: Date },
): Promise<void> {
  const by = { changedByName: actor.name, changedAt: input.at };
  const [before, settings] = [await loadRules(tx), await loadSettings(tx)];
  const changed: Record<string, unknown> = {};
  for (const signal of RULED) {
    const { isUsed, fewestTimes, fewestOf, factorPercent } = input.rules[signal];
    const rule = { isUsed, fewestTimes, fewestOf, factorPercent };
    const old = before[signal];
    if ((Object.keys(rule) as (keyof typeof rule)[]).every((name) => rule[name] === old[name])) continue;
    await saveRule(tx, signal, rule, by);
    changed[signal] = { from: old, to: rule };
  }
  for (const name of ["months", "certainty", "regrowth"] as const) {
    if (settings[name] === input.settings[name]) continue;
    await saveSetting(tx, name, input.settings[name], by);
    changed[name] = { from: settings[name], to: input.settings[name] };
  }
  if (Object.keys(changed).length === 0) return;
  await recordAct(tx, actor, {
    act: "misunderstanding.rules",
    subjectKind: "misunderstandingRules",
    subjectId: "rules",
    details: changed,
    at: input.at,
  });
}
