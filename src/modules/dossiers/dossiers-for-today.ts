import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { unitNames } from "../organisations/index.ts";
import { countDossiers, type WorkList } from "./dossier.store.ts";

/** A list of work at a unit in which something stands. */
export interface DossiersForToday {
  list: WorkList;
  count: number;
  /** There are at least so many. */
  isMore: boolean;
  unit: string;
  href: string;
}

const MOST_COUNTED = 1_000;
const HANDLED: readonly WorkList[] = ["late", "today", "sentBack", "new"];
const RECEIVED: readonly WorkList[] = ["toReturn"];

/** What waits at the person's own units, worst first; units below have people of their own. */
export async function dossiersForToday(
  db: Db,
  units: { handleIn: readonly string[]; receiveIn: readonly string[] },
  now: Date,
  limit: number,
): Promise<DossiersForToday[]> {
  const today = vietnamDay(now);
  const day = {
    now,
    dayBegin: new Date(`${today}T00:00:00+07:00`),
    dayEnd: new Date(`${today}T23:59:59.999+07:00`),
  };
  const asked = [
    ...HANDLED.flatMap((list) => units.handleIn.map((unitId) => ({ list, unitId }))),
    ...RECEIVED.flatMap((list) => units.receiveIn.map((unitId) => ({ list, unitId }))),
  ];
  const [names, counts] = await Promise.all([
    unitNames(db, [...new Set([...units.handleIn, ...units.receiveIn])], today),
    Promise.all(asked.map(({ list, unitId }) => countDossiers(db, { list, reach: [unitId], ...day }, MOST_COUNTED))),
  ]);
  return asked
    .map(({ list, unitId }, at) => ({
      list,
      count: counts[at] ?? 0,
      isMore: (counts[at] ?? 0) >= MOST_COUNTED,
      unit: names.get(unitId) ?? "",
      // What is to be returned is at the counter, whichever agency settled it.
      href: `/can-bo/ho-so?muc=${list}${list === "toReturn" ? "" : `&donvi=${unitId}`}`,
    }))
    .filter((one) => one.count > 0)
    .slice(0, limit);
}
