import { atLeast, FEWEST_TO_SHOW } from "../../../platform/datasets/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { listUnitFigures } from "./record.store.ts";

/** How many of a unit's answers of a year came in time; "few" where the public page does not say it, null where there are none. */
export async function answeredOnTime(
  db: Db,
  of: { unitId: string; year: number },
): Promise<{ answered: number; onTime: number } | "few" | null> {
  const figures = await listUnitFigures(db, {
    from: new Date(`${of.year}-01-01T00:00:00+07:00`),
    before: new Date(`${of.year + 1}-01-01T00:00:00+07:00`),
  });
  const own = figures.find((one) => one.unitId === of.unitId);
  if (!own || own.answered === 0) return null;
  const isHidden =
    own.received < FEWEST_TO_SHOW ||
    own.answered < FEWEST_TO_SHOW ||
    [own.received - own.answered, own.onTime, own.answered - own.onTime].some((count) => atLeast(count) === null);
  return isHidden ? "few" : { answered: own.answered, onTime: own.onTime };
}
