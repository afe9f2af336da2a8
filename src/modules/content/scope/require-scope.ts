import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { listDocumentsById } from "../../legal-documents/index.ts";
import { subtreeIds } from "../../organisations/index.ts";
import { countFields } from "../../procedures/index.ts";
import { ScopeWrong } from "../content.errors.ts";
import type { ItemScope } from "../item.ts";

/**
 * Places must be the unit or lie below it today; what was chosen earlier and ended since may stay. Documents must be in the
 * library.
 *
 * @throws ScopeWrong
 */
export async function requireScope(
  db: Db,
  unitId: string,
  scope: ItemScope,
  before: ItemScope,
  at: Date,
): Promise<void> {
  const added = scope.placeIds.filter((id) => !before.placeIds.includes(id));
  if (added.length > 0) {
    const below = new Set(await subtreeIds(db, unitId, vietnamDay(at)));
    if (added.some((id) => !below.has(id))) throw new ScopeWrong("placeIds");
  }
  const newSectors = scope.sectors.filter((one) => !before.sectors.includes(one));
  if (newSectors.length > 0) {
    const known = new Set((await countFields(db, vietnamDay(at))).map((one) => one.field));
    if (newSectors.some((one) => !known.has(one))) throw new ScopeWrong("sectors");
  }
  const bases = await listDocumentsById(db, scope.legalBasisIds);
  if (bases.length < new Set(scope.legalBasisIds).size) throw new ScopeWrong("legalBasisIds");
}
