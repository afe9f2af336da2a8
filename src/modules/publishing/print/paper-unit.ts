import type { Db } from "../../../platform/db/index.ts";
import type { Lang } from "../../../platform/i18n/index.ts";
import { describeUnitsForPaper, openingHoursInWords, type UnitOnPaper } from "../../organisations/index.ts";
import { listPoints } from "../../service-points/index.ts";

/**
 * Units as papers tell of them, by id. Where a place of reception of the unit is on record, people are sent there, with its
 * hours; else to the office itself.
 */
export async function unitsOnPaper(
  db: Db,
  unitIds: readonly string[],
  on: string,
  lang: Lang,
  publicUrl: string,
): Promise<Map<string, UnitOnPaper>> {
  const units = await describeUnitsForPaper(db, unitIds, on, lang, publicUrl);
  // The oldest place comes first: the one-stop itself, before branches that were opened later.
  for (const point of (await listPoints(db, unitIds, on)).reverse()) {
    const unit = units.get(point.unitId);
    if (!unit) continue;
    const reception = {
      address: `${point.name}, ${point.address}`,
      phone: point.phone ?? unit.unit.phone ?? "",
      hours: openingHoursInWords(point.hours, lang),
    };
    units.set(point.unitId, { ...unit, reception });
  }
  return units;
}
