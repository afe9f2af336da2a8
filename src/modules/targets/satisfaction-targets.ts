import type { Db } from "../../platform/db/index.ts";
import { listTargetsReckonedFrom } from "./targets.store.ts";

/** What units set themselves to reach in the year of the day in satisfied ratings, where the software reckons it: the highest, in hundredths. */
export async function satisfactionTargets(
  db: Db,
  today: string,
): Promise<Map<string, { promised: number; name: string; document: string }>> {
  const found = new Map<string, { promised: number; name: string; document: string }>();
  for (const { unitId, promised, name, document } of await listTargetsReckonedFrom(db, {
    rate: "ratedSatisfied",
    year: Number(today.slice(0, 4)),
  }))
    if ((found.get(unitId)?.promised ?? -1) < promised) found.set(unitId, { promised, name, document });
  return found;
}
