import { vietnamDay } from "../../../../platform/clock/index.ts";
import type { Db } from "../../../../platform/db/index.ts";
import { nfc } from "../../../../platform/i18n/index.ts";
import { findUnitBySlug, getUnits, matchUnitByName, provinceOf } from "../../../organisations/index.ts";
import { listVersionSpans } from "../../../procedures/index.ts";
import { listIdentifiers } from "../../dossier.store.ts";
import type { ReadList } from "./read-list.ts";
import type { KnownProcedure, RowGround } from "./read-row.ts";

type Place = ReturnType<RowGround["unitOf"]>;

/** "1.001193.000.00.00.H26" is a local code of 1.001193. */
const codesIn = (text: string): string[] => {
  const whole = text.normalize("NFKC").trim();
  const national = /^(\d\.\d{6})(?:\.|$)/.exec(whole)?.[1];
  return national && national !== whole ? [whole, national] : [whole];
};

/** Everything the rows of a list are read against, asked for once. `reach`: units whose dossiers this person may bring. */
export async function groundFor(
  db: Db,
  list: ReadList,
  of: { reach: readonly string[]; defaultUnitId: string | null; now: Date },
): Promise<RowGround> {
  const today = vietnamDay(of.now);
  const asked = new Set(list.lines.flatMap(({ cells }) => (cells.procedure ? codesIn(cells.procedure) : [])));
  const procedures = new Map<string, KnownProcedure>();
  const spans = Map.groupBy(await listVersionSpans(db, [...asked]), (one) => one.code);
  for (const [code, versions] of spans)
    procedures.set(code, {
      code,
      versionOn: (day) =>
        versions.find((one) => one.validFrom <= day && (one.validTo === null || day < one.validTo)) ??
        (day < (versions[0]?.validFrom ?? "") ? versions[0] : versions.at(-1)) ??
        (versions[0] as (typeof versions)[number]),
    });
  const units = await getUnits(db, of.reach, today);
  const byCode = new Map<string, string>();
  for (const unit of units.values()) if (unit.code) byCode.set(unit.code, unit.id);
  for (const [unitId, { identifier }] of await listIdentifiers(db, of.reach)) byCode.set(identifier, unitId);
  const reach = new Set(of.reach);
  const provinces = new Map<string, string>();
  const placeOf = async (unitId: string): Promise<{ unitId: string; provinceId: string }> => {
    const known = provinces.get(unitId) ?? (await provinceOf(db, unitId, today))?.id ?? unitId;
    provinces.set(unitId, known);
    return { unitId, provinceId: known };
  };
  const find = async (text: string): Promise<Place> => {
    const coded = byCode.get(text.toUpperCase());
    if (coded) return placeOf(coded);
    const bySlug = await findUnitBySlug(db, text.toLowerCase(), today);
    const matches = bySlug ? [bySlug] : (await matchUnitByName(db, text, today)).map((one) => one.unit);
    const mine = matches.filter((one) => reach.has(one.id));
    const [only] = mine;
    if (!only) return matches.length > 0 ? "not-yours" : "unknown";
    return mine.length > 1 ? "ambiguous" : placeOf(only.id);
  };
  const places = new Map<string, Place>();
  for (const { cells } of list.lines)
    if (cells.unit && !places.has(cells.unit)) places.set(cells.unit, await find(nfc(cells.unit).trim()));
  return {
    now: of.now,
    today,
    procedureOf: (code) => codesIn(code).flatMap((one) => procedures.get(one) ?? [])[0],
    unitOf: (text) => places.get(text) ?? "unknown",
    defaultUnit: of.defaultUnitId && reach.has(of.defaultUnitId) ? await placeOf(of.defaultUnitId) : null,
  };
}
