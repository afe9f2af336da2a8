import type { Db } from "../../../platform/db/index.ts";
import type { Lang } from "../../../platform/i18n/index.ts";
import { emblemsOnPaper } from "../../brand/index.ts";
import { type FeeRate, type FeeRelief, findLocalFees, listCodesWithLocalFees } from "../../fees/index.ts";
import {
  describeUnitsForPaper,
  openingHoursInWords,
  provinceOf,
  successorsOf,
  type UnitOnPaper,
} from "../../organisations/index.ts";
import { type Counter, listOffersOn, listPoints, type ServicePoint } from "../../service-points/index.ts";

/** What a unit's papers tell beside who it is: its counters, days with other hours, what it does not take, what it costs there. */
export interface PaperUnit extends UnitOnPaper {
  /** Its emblem, or that of the unit above, as an SVG drawing. */
  emblem: string | null;
  counters: Counter[];
  exceptions: ServicePoint["exceptions"];
  /** Procedures the unit says it does not take, though the rule says it does. */
  notOffered: ReadonlySet<string>;
  /** Rates and reliefs of its province, by procedure; nothing for those the published record prices. */
  fees: ReadonlyMap<string, { rates: FeeRate[]; reliefs: FeeRelief[] }>;
  /** The unit this one stands for: it was merged into this one. */
  formerly: { name: string; endedOn: string } | null;
}

/**
 * Units as papers tell of them, by the id asked for. Where a place of reception of the unit is on record, people are sent
 * there, with its hours; else to the office itself. A unit that was merged away is told as the one that came after it.
 */
export async function unitsOnPaper(
  db: Db,
  unitIds: readonly string[],
  on: string,
  lang: Lang,
  publicUrl: string,
): Promise<Map<string, PaperUnit>> {
  const own = await describeUnitsForPaper(db, unitIds, on, lang, publicUrl);
  const heirs = new Map<string, string>();
  for (const [id, { unit }] of own) {
    if (unit.endedOn === null || unit.endedOn > on) continue;
    const [heir] = await successorsOf(db, id, on);
    if (heir) heirs.set(id, heir.id);
  }
  const standing = [...new Set([...own.keys()].map((id) => heirs.get(id) ?? id))];
  const units = heirs.size === 0 ? own : await describeUnitsForPaper(db, standing, on, lang, publicUrl);
  const provinces = new Map<string, string | null>();
  for (const [id, { unit }] of units) {
    if (unit.kind === "province") provinces.set(id, id);
    else if (unit.kind === "commune") provinces.set(id, unit.parentId);
    else provinces.set(id, (await provinceOf(db, id, on))?.id ?? null);
  }
  const [emblems, points, offers, fees] = await Promise.all([
    emblemsOnPaper(db, standing, on),
    listPoints(db, standing, on),
    listOffersOn(db, { unitIds: standing, on }),
    feesOf(db, [...new Set(provinces.values())], on),
  ]);
  const first = new Map<string, ServicePoint>();
  // The oldest place comes first: the one-stop itself, before branches that were opened later.
  for (const point of points.toReversed()) first.set(point.unitId, point);
  const papers = new Map<string, PaperUnit>();
  for (const id of own.keys()) {
    const standingId = heirs.get(id) ?? id;
    const unit = units.get(standingId);
    if (!unit) continue;
    const point = first.get(standingId);
    const former = own.get(id)?.unit;
    papers.set(id, {
      ...unit,
      ...(point
        ? {
            reception: {
              address: `${point.name}, ${point.address}`,
              phone: point.phone ?? unit.unit.phone ?? "",
              hours: openingHoursInWords(point.hours, lang),
            },
          }
        : {}),
      emblem: emblems.get(standingId) ?? null,
      counters: point?.counters ?? [],
      exceptions: (point?.exceptions ?? []).filter((one) => one.dayTo >= on),
      notOffered: new Set(
        offers.filter((row) => row.unitId === standingId && !row.isOffered).map((row) => row.procedureCode),
      ),
      fees: fees.get(provinces.get(standingId) ?? null) ?? new Map(),
      formerly: standingId !== id && former?.endedOn ? { name: former.name, endedOn: former.endedOn } : null,
    });
  }
  return papers;
}

async function feesOf(db: Db, provinceIds: readonly (string | null)[], on: string) {
  const found = new Map<string | null, Map<string, { rates: FeeRate[]; reliefs: FeeRelief[] }>>();
  for (const provinceId of provinceIds) {
    const codes = await listCodesWithLocalFees(db, provinceId, on);
    const fees = await Promise.all(
      codes.map(async (code) => [code, await findLocalFees(db, code, provinceId, on)] as const),
    );
    found.set(provinceId, new Map(fees));
  }
  return found;
}
