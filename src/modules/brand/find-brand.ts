import type { Db } from "../../platform/db/index.ts";
import { ancestorIdsOf, subtreeIds } from "../organisations/index.ts";
import { findEmblemFile, listBrands, type UnitBrand } from "./brand.store.ts";
import { type Brand, NO_BRAND } from "./brand.ts";

/** What these units are recognised by on the day; every unit asked for is in the answer. */
export async function brandsOf(db: Db, unitIds: readonly string[], on: string): Promise<Map<string, Brand>> {
  const own = new Map((await listBrands(db)).map((one) => [one.unitId, one]));
  if (own.size === 0) return new Map(unitIds.map((id) => [id, NO_BRAND]));
  const above = await ancestorIdsOf(db, unitIds, on);
  return new Map(unitIds.map((id) => [id, nearest([...(above.get(id) ?? []), id], own)]));
}

export async function brandOf(db: Db, unitId: string, on: string): Promise<Brand> {
  return (await brandsOf(db, [unitId], on)).get(unitId) ?? NO_BRAND;
}

/** `path` leads from the top down to the unit. */
function nearest(path: readonly string[], own: ReadonlyMap<string, UnitBrand>): Brand {
  return path.reduce<Brand>((brand, id) => {
    const { emblemHash = null, width = null, height = null, colour = null } = own.get(id) ?? {};
    return {
      emblem: emblemHash && width && height ? { hash: emblemHash, width, height } : brand.emblem,
      colour: colour ?? brand.colour,
    };
  }, NO_BRAND);
}

/** Every emblem with the units that show it, for whoever asks on each page: of several that hold a unit the last one counts. */
export async function listEmblemReaches(db: Db, on: string): Promise<{ hash: string; reach: ReadonlySet<string> }[]> {
  const own = (await listBrands(db)).flatMap(({ unitId, emblemHash }) => (emblemHash ? [{ unitId, emblemHash }] : []));
  const above = await ancestorIdsOf(
    db,
    own.map((one) => one.unitId),
    on,
  );
  const depthOf = (unitId: string): number => above.get(unitId)?.length ?? 0;
  return Promise.all(
    own
      .sort((a, b) => depthOf(a.unitId) - depthOf(b.unitId))
      .map(async ({ unitId, emblemHash }) => ({
        hash: emblemHash,
        reach: new Set([unitId, ...(await subtreeIds(db, unitId, on))]),
      })),
  );
}

/** Emblems as drawings for templates, which read no files: by unit, null where there is none. */
export async function emblemsOnPaper(
  db: Db,
  unitIds: readonly string[],
  on: string,
): Promise<Map<string, string | null>> {
  const brands = await brandsOf(db, unitIds, on);
  const drawn = new Map<string, string>();
  for (const { emblem } of brands.values()) {
    if (!emblem || drawn.has(emblem.hash)) continue;
    const png = await findEmblemFile(db, emblem.hash, "paper");
    const { width, height } = emblem;
    if (png)
      drawn.set(
        emblem.hash,
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><image href="data:image/png;base64,${png.toString("base64")}" width="${width}" height="${height}"/></svg>`,
      );
  }
  return new Map([...brands].map(([id, { emblem }]) => [id, emblem ? (drawn.get(emblem.hash) ?? null) : null]));
}

/** Emblem and colour for a picture made now. */
export interface BrandOnPaper {
  /** An SVG drawing. */
  emblem: string | null;
  colour: string | null;
}

export async function brandOnPaper(db: Db, unitId: string, on: string): Promise<BrandOnPaper> {
  const [{ colour }, emblem] = await Promise.all([brandOf(db, unitId, on), emblemOnPaper(db, unitId, on)]);
  return { emblem, colour };
}

export async function emblemOnPaper(db: Db, unitId: string, on: string): Promise<string | null> {
  return (await emblemsOnPaper(db, [unitId], on)).get(unitId) ?? null;
}
