import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { CoverageActRefused } from "../coverage.errors.ts";
import { deleteRule, saveRule } from "./freshness.store.ts";
import type { FreshnessRule } from "./freshness.ts";

async function note(
  tx: Tx,
  actor: Actor,
  act: "setFreshness" | "dropFreshness",
  { unitId, ...details }: Partial<FreshnessRule> & { unitId: string },
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `coverage.${act}`,
    subjectKind: "freshnessRule",
    subjectId: unitId,
    unitId,
    details,
    at,
  });
}

/** Says how long a channel or an outlet of a unit may be quiet; said again, it replaces what was said. @throws CoverageActRefused */
export async function setFreshness(tx: Tx, actor: Actor, input: FreshnessRule & { at: Date }): Promise<void> {
  const { at, ...rule } = input;
  if (!(await mayAt(tx, actor, "plans.edit", rule.unitId, at))) throw new CoverageActRefused("not-yours");
  await saveRule(tx, { ...rule, setByName: actor.name, setAt: at });
  await note(tx, actor, "setFreshness", rule, at);
}

/** Expects nothing any more. @throws CoverageActRefused */
export async function dropFreshness(
  tx: Tx,
  actor: Actor,
  input: Omit<FreshnessRule, "days"> & { at: Date },
): Promise<void> {
  const { at, ...rule } = input;
  if (!(await mayAt(tx, actor, "plans.edit", rule.unitId, at))) throw new CoverageActRefused("not-yours");
  if (!(await deleteRule(tx, rule))) throw new CoverageActRefused("not-set");
  await note(tx, actor, "dropFreshness", rule, at);
}
