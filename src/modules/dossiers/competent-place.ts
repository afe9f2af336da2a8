import type { Db } from "../../platform/db/index.ts";
import { ancestors, getUnit, type Unit } from "../organisations/index.ts";

/** The agency that settles a dossier, and the province whose calendar, rates and tables it goes by. Asked once for each reception. */
export interface CompetentPlace {
  unit: Unit;
  /** null for agencies above the provinces. */
  province: Unit | null;
  /** Part of the tables it lies in. */
  provinceId: string;
}

/** @throws UnitNotFound */
export async function competentPlace(db: Db, unitId: string, on: string): Promise<CompetentPlace> {
  const unit = await getUnit(db, unitId, on);
  const above = unit.kind === "province" ? [unit] : await ancestors(db, unitId, on);
  const province = above.find((one) => one.kind === "province") ?? null;
  return { unit, province, provinceId: province?.id ?? unitId };
}
