import type { Db, Tx } from "../../platform/db/index.ts";
import type { RatingRules } from "./rating.ts";

export async function getRules(db: Db): Promise<RatingRules & { changedByName: string; changedAt: Date }> {
  const { isOne, ...rules } = await db.selectFrom("ratingRule").selectAll().executeTakeFirstOrThrow();
  return rules;
}

export async function saveRulesRow(tx: Tx, rules: RatingRules, by: { name: string; at: Date }): Promise<void> {
  await tx
    .updateTable("ratingRule")
    .set({ ...rules, changedByName: by.name, changedAt: by.at })
    .execute();
}
