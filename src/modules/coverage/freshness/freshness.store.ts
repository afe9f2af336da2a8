import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { FreshnessRule } from "./freshness.ts";

export async function listRules(db: Db, unitIds: readonly string[]): Promise<FreshnessRule[]> {
  const rows = await db
    .selectFrom("freshnessRule")
    .select(["unitId", "kind", "name", "days"])
    .where("unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .orderBy("kind")
    .orderBy("name")
    .execute();
  return rows as FreshnessRule[];
}

export async function saveRule(tx: Tx, rule: FreshnessRule & { setByName: string; setAt: Date }): Promise<void> {
  const { days, setByName, setAt } = rule;
  await tx
    .insertInto("freshnessRule")
    .values(rule)
    .onConflict((conflict) => conflict.columns(["unitId", "kind", "name"]).doUpdateSet({ days, setByName, setAt }))
    .execute();
}

export async function deleteRule(tx: Tx, rule: Omit<FreshnessRule, "days">): Promise<boolean> {
  const gone = await tx
    .deleteFrom("freshnessRule")
    .where("unitId", "=", rule.unitId)
    .where("kind", "=", rule.kind)
    .where("name", "=", rule.name)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}
