import { createHash } from "node:crypto";
import type { WorkingCalendar } from "../../platform/calendar/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { workingCalendarFor } from "../calendar/index.ts";
import { type FeeSheet, findLocalFees } from "../fees/index.ts";
import { feeSheetOf, loadPlaceChoice, loadPlaces, type PlaceChoice, type PlaceView } from "../procedures/index.ts";
import type { Standing } from "./standing.ts";

/** People who pay less, by the words of the documents; documents of several procedures that say the same are one choice. */
export interface ReliefChoice {
  /** Stays the same while the words do; it stands in addresses. */
  key: string;
  who: string;
}

/** What holds for a journey at the place the reader named: money, working days, where to go. */
export interface Locality {
  place: PlaceChoice;
  calendar: WorkingCalendar;
  /** What is known on money for each procedure that counts, by code. */
  sheets: ReadonlyMap<string, FeeSheet>;
  reliefs: ReliefChoice[];
  relief: ReliefChoice | null;
  /** Where the chosen unit receives. */
  points: PlaceView[];
}

export async function loadLocality(
  db: Db,
  standings: ReadonlyMap<string, Standing>,
  asked: { unit: string | null; relief: string | null },
  on: string,
  now: Date,
): Promise<Locality> {
  const place = await loadPlaceChoice(db, asked.unit, on);
  const provinceId = place.province?.id ?? null;
  const records = new Map(
    [...standings.values()].flatMap(({ current }) => (current ? [[current.code, current.record] as const] : [])),
  );
  const [calendar, points, sheets] = await Promise.all([
    workingCalendarFor(db, provinceId, now),
    place.chosen ? loadPlaces(db, place.chosen, "", on, now) : [],
    Promise.all(
      [...records].map(
        async ([code, record]) =>
          [code, feeSheetOf(record, await findLocalFees(db, code, provinceId, on), on)] as const,
      ),
    ),
  ]);
  const byCode = new Map(sheets);
  const reliefs = reliefChoices([...byCode.values()]);
  return {
    place,
    calendar,
    sheets: byCode,
    reliefs,
    relief: reliefs.find((one) => one.key === asked.relief) ?? null,
    points,
  };
}

/** Reliefs that could change a sum: who has something to pay less of. */
export function reliefChoices(sheets: readonly FeeSheet[]): ReliefChoice[] {
  const whos = sheets
    .filter((sheet) => sheet.rates.some((rate) => rate.amount > 0))
    .flatMap((sheet) => sheet.reliefs.map((relief) => relief.who));
  return [...new Map(whos.map((who) => [reliefKey(who), { key: reliefKey(who), who }])).values()];
}

export const reliefKey = (who: string): string =>
  createHash("sha256").update(who.normalize("NFC").trim().toLowerCase()).digest("hex").slice(0, 8);
