import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { AskValue } from "../forms.ts";
import { listCategories } from "./categories/categories.store.ts";
import { type Category, isOffered } from "./categories/category.ts";

/** What may be chosen today. */
export async function offeredCategories(db: Db, now: Date): Promise<Category[]> {
  const today = vietnamDay(now);
  return (await listCategories(db)).filter((one) => isOffered(one, today));
}

/** Whose conduct it is about, where it is: by its category, by a name, or because the head is meant. */
export function conductIn(
  value: Pick<AskValue, "category" | "named" | "isHead">,
  categories: readonly Category[],
): { named: string; isHead: boolean } | undefined {
  const isHead = value.isHead === "1";
  const category = categories.find((one) => one.code === value.category);
  return category?.isConfidential || value.named !== "" || isHead ? { named: value.named, isHead } : undefined;
}
