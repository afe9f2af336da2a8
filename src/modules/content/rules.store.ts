import type { Db, Tx } from "../../platform/db/index.ts";
import type { ItemKind } from "./item.ts";

export interface ItemRules {
  /** Hours until another person must have said yes or no to an urgent notice. */
  confirmHours: number;
  /** Days an urgent notice may last at most. */
  longestDays: number;
  /** Days after which an item of this kind is read again. */
  reviewDays(kind: ItemKind): number;
  /** Presses of "not useful", and questions from a page, that make it due. */
  badRatings: number;
  questions: number;
  periodOf(name: string): number;
}

interface ItemRule {
  name: string;
  value: number;
  changedByName: string | null;
  changedAt: Date | null;
}

async function listRules(db: Db): Promise<ItemRule[]> {
  return db.selectFrom("itemRule").selectAll().orderBy("name").execute();
}

export async function saveRule(tx: Tx, rule: ItemRule): Promise<void> {
  const { name: _name, ...change } = rule;
  await tx
    .insertInto("itemRule")
    .values(rule)
    .onConflict((conflict) => conflict.column("name").doUpdateSet(change))
    .execute();
}

/** Values are set by the migration that made the table; a rule nobody knows falls back on that of other kinds. */
export async function loadRules(db: Db): Promise<ItemRules> {
  const values = new Map((await listRules(db)).map((one) => [one.name, one.value]));
  const periodOf = (name: string): number => values.get(name) ?? values.get("review.other") ?? 180;
  return {
    confirmHours: periodOf("urgent.confirmHours"),
    longestDays: periodOf("urgent.longestDays"),
    reviewDays: (kind) => periodOf(`review.${kind}`),
    badRatings: periodOf("review.badRatings"),
    questions: periodOf("review.questions"),
    periodOf,
  };
}
