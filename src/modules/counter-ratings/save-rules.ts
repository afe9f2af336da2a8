import { vietnamDay } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { findHomeUnit } from "../organisations/index.ts";
import type { RatingRules } from "./rating.ts";
import { RatingRefused } from "./ratings.errors.ts";
import { saveRulesRow } from "./rules.store.ts";

/** How ratings are judged and shown from now on; what was taken before stays as it is. */
export async function saveRules(tx: Tx, actor: Actor, input: { rules: RatingRules; at: Date }): Promise<void> {
  const home = await findHomeUnit(tx, vietnamDay(input.at));
  if (home && !(await mayAt(tx, actor, "ratings.rules", home.id, input.at))) throw new RatingRefused("no-right-here");
  await saveRulesRow(tx, input.rules, { name: actor.name, at: input.at });
  await recordAct(tx, actor, {
    act: "ratingRule.change",
    subjectKind: "ratingRule",
    subjectId: "1",
    unitId: home?.id ?? null,
    details: { ...input.rules },
    at: input.at,
  });
}
