import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { listCategories } from "./categories/categories.store.ts";
import { type Category, isOffered } from "./categories/category.ts";

/** What may be chosen today by who writes to the open inbox. */
export async function offeredCategories(db: Db, now: Date): Promise<Category[]> {
  const today = vietnamDay(now);
  return (await listCategories(db)).filter((one) => isOffered(one, today) && !one.isConfidential);
}
