import type { Db, Tx } from "../../../../platform/db/index.ts";
import type { Category } from "./category.ts";

const COLUMNS = [
  "code",
  "titleVi",
  "titleEn",
  "decreeClass",
  "isConfidential",
  "position",
  "state",
  "fromOn",
  "untilOn",
  "replaces",
  "petitionsTo",
  "writtenBy",
  "writtenByName",
  "writtenAt",
] as const;

/** All that ever were, in the order in which they are offered. */
export async function listCategories(db: Db): Promise<Category[]> {
  const rows = await db.selectFrom("feedbackCategory").select(COLUMNS).orderBy("position").orderBy("code").execute();
  return rows as Category[];
}

/** All, so that two people who change the list do it one after the other. */
export async function lockCategories(tx: Tx): Promise<Category[]> {
  const rows = await tx.selectFrom("feedbackCategory").select(COLUMNS).orderBy("code").forUpdate().execute();
  return rows as Category[];
}

export async function insertCategory(tx: Tx, category: Category): Promise<void> {
  await tx.insertInto("feedbackCategory").values(category).execute();
}

export async function saveCategory(
  tx: Tx,
  code: string,
  change: Partial<Pick<Category, "state" | "fromOn" | "untilOn" | "petitionsTo">> & {
    decidedBy?: string;
    decidedByName?: string;
    decidedAt?: Date;
  },
): Promise<void> {
  await tx.updateTable("feedbackCategory").set(change).where("code", "=", code).execute();
}

/** The unit petitions of a category go to; null where they stay where they were sent. */
export async function findPetitionsTo(db: Db, code: string): Promise<string | null> {
  const row = await db.selectFrom("feedbackCategory").select("petitionsTo").where("code", "=", code).executeTakeFirst();
  return row?.petitionsTo ?? null;
}
