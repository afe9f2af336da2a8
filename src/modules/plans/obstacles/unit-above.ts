import type { Db } from "../../../platform/db/index.ts";
import { ancestors, successorsOf } from "../../organisations/index.ts";

/** The unit right above this one on the day, or above what it became; null at the top. */
export async function unitAbove(db: Db, unitId: string, day: string): Promise<string | null> {
  const [heir] = await successorsOf(db, unitId, day);
  return (heir && (await ancestors(db, heir.id, day)).at(-1)?.id) ?? null;
}

/** Who is asked first: who gave the task, where that is another unit; otherwise the unit above. */
export async function firstHolder(
  db: Db,
  unitId: string,
  planUnitId: string | null,
  day: string,
): Promise<string | null> {
  const [giver] = planUnitId === null ? [] : await successorsOf(db, planUnitId, day);
  return giver && giver.id !== unitId ? giver.id : unitAbove(db, unitId, day);
}
