import type { Db } from "../../platform/db/index.ts";
import { listToCheck } from "./initiatives.store.ts";

export interface InitiativeForToday {
  need: "check" | "mend";
  key: string;
  href: string;
  title: string;
  since: Date;
}

/** What waits for this person: new ones to look at, and what came back to the unit. */
export async function initiativesForToday(
  db: Db,
  of: { checkIn: readonly string[]; writeIn: readonly string[]; personId: string },
  limit: number,
): Promise<InitiativeForToday[]> {
  const rows = await listToCheck(db, of, limit);
  return rows.map((one) => ({
    need: one.state === "returned" ? "mend" : "check",
    key: one.id,
    href: `/can-bo/sang-kien/${one.id}`,
    title: one.title,
    since: one.createdAt,
  }));
}
