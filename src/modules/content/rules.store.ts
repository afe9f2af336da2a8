import type { Db } from "../../platform/db/index.ts";
import type { ItemKind } from "./item.ts";

export interface ItemRules {
  /** Hours until another person must have said yes or no to an urgent notice. */
  confirmHours: number;
  /** Days an urgent notice may last at most. */
  longestDays: number;
  /** Days after which an item of this kind is read again. */
  reviewDays(kind: ItemKind): number;
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

export async function loadRules(db: Db): Promise<ItemRules> {
  const values = new Map((await listRules(db)).map((one) => [one.name, one.value]));
  const of = (name: string, otherwise: number): number => values.get(name) ?? otherwise;
  return {
    confirmHours: of("urgent.confirmHours", 24),
    longestDays: of("urgent.longestDays", 14),
    reviewDays: (kind) => of(`review.${kind}`, of("review.other", 180)),
  };
}
