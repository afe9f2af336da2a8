import type { Db, Tx } from "../../../platform/db/index.ts";
import type { PressRule, RuleKind } from "./press-rule.ts";

const COLUMNS = ["kind", "days", "isWorking", "basis", "isChecked", "setByName", "setAt"] as const;

/** All that was ever said of a kind, the one that holds first. */
export async function listRules(db: Db): Promise<PressRule[]> {
  const rows = await db.selectFrom("pressRule").select(COLUMNS).orderBy("kind").orderBy("id", "desc").execute();
  return rows as PressRule[];
}

export async function ruleFor(db: Db, kind: RuleKind): Promise<PressRule> {
  const row = await db
    .selectFrom("pressRule")
    .select(COLUMNS)
    .where("kind", "=", kind)
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  return row as PressRule;
}

export async function insertRule(tx: Tx, rule: PressRule): Promise<void> {
  await tx.insertInto("pressRule").values(rule).execute();
}
