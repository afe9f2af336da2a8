import type { AppContext } from "../../../platform/app-context.ts";
import { getUnits, isAlive, type Unit } from "../../organisations/index.ts";
import { type CatalogueItem, chooseProcedures } from "../../procedures/index.ts";
import { listOffersOn } from "../../service-points/index.ts";
import { levelOf } from "../print/papers.ts";
import { listPostedCodes } from "./board.store.ts";

export interface PostingDuty {
  unit: Unit;
  /** How many procedures the unit is to post. */
  all: number;
  /** How many of them hang before the office, and in the one-stop. On the site all of them stand. */
  atOffice: number;
  atCounter: number;
  missing: CatalogueItem[];
}

/**
 * What each unit that carries procedures out is to post for good, and what of it hangs on none of its permanent boards,
 * neither alone nor on a list (Luật Thực hiện dân chủ ở cơ sở 2022, Điều 11 and 13, in force since 01/07/2023). What a
 * unit says it does not take need not hang there. Units without a level of their own are left out.
 */
export async function listPostingDuties(
  app: AppContext,
  unitIds: readonly string[],
  today: string,
): Promise<PostingDuty[]> {
  const units = [...(await getUnits(app.db, unitIds, today)).values()].filter(
    (unit) => levelOf(unit.kind) !== null && isAlive(unit, today),
  );
  const ids = units.map((unit) => unit.id);
  const [posted, offers] = await Promise.all([
    listPostedCodes(app.db, ids),
    listOffersOn(app.db, { unitIds: ids, on: today }),
  ]);
  const byUnit = Map.groupBy(posted, (one) => one.unitId);
  const refused = new Set(offers.flatMap((one) => (one.isOffered ? [] : [`${one.unitId} ${one.procedureCode}`])));
  const sets = new Map<string, CatalogueItem[]>();
  for (const level of new Set(units.map((unit) => levelOf(unit.kind))))
    if (level !== null) sets.set(level, await chooseProcedures(app, { level, field: null, q: "", withNames: true }));
  return units.map((unit) => {
    const set = (sets.get(levelOf(unit.kind) ?? "") ?? []).filter((item) => !refused.has(`${unit.id} ${item.code}`));
    const hanging = new Map(byUnit.get(unit.id)?.map((one) => [one.code, one]));
    return {
      unit,
      all: set.length,
      atOffice: set.filter((item) => hanging.get(item.code)?.atOffice).length,
      atCounter: set.filter((item) => hanging.get(item.code)?.atCounter).length,
      missing: set.filter((item) => !hanging.has(item.code)),
    };
  });
}
