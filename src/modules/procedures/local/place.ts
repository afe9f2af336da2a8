import type { Db } from "../../../platform/db/index.ts";
import {
  ancestors,
  findHomeUnit,
  listUnitsUnder,
  provinceOf,
  resolveSlug,
  type Unit,
} from "../../organisations/index.ts";

/** Where a reader would hand in, as the address says it, and what there is to choose from. */
export interface PlaceChoice {
  /** Units to choose from; [] where there is nothing to choose. */
  choices: { slug: string; name: string }[];
  chosen: Unit | null;
  /** The address names a unit nobody knows. */
  isUnitUnknown: boolean;
  province: Unit | null;
}

/** The place of an address (`?noi=`); without one the commune the site belongs to, if it belongs to one. */
export async function loadPlaceChoice(db: Db, text: string | null, on: string): Promise<PlaceChoice> {
  const home = await findHomeUnit(db, on);
  const asked = text ? await unitOfAddress(db, text, on) : null;
  const chosen = asked ?? (home?.kind === "commune" ? home : null);
  const base = chosen ?? home ?? null;
  const [province, communes] = await Promise.all([
    base ? provinceOf(db, base.id, on) : undefined,
    home?.kind === "province" ? listUnitsUnder(db, home.id, on) : [],
  ]);
  return {
    choices: communes.filter((one) => one.kind === "commune").map(({ slug, name }) => ({ slug, name })),
    chosen,
    isUnitUnknown: text !== null && asked === null,
    province: province ?? null,
  };
}

/** The unit of an address, also of one that was renamed or merged since; departments and centres belong to their area. */
async function unitOfAddress(db: Db, text: string, on: string): Promise<Unit | null> {
  const found = await resolveSlug(db, text, on);
  if (!found) return null;
  const unit = found.state === "gone" ? found.successors[0] : found.unit;
  if (!unit) return null;
  if (isArea(unit)) return unit;
  return (await ancestors(db, unit.id, on)).reverse().find(isArea) ?? null;
}

export const isArea = (unit: Unit): boolean => unit.kind === "commune" || unit.kind === "province";
