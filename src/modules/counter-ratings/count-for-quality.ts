import type { Db } from "../../platform/db/index.ts";
import { numberOf, satisfiedOf } from "./figures/figures.ts";
import { getRules } from "./rules.store.ts";
import { noTally, sumUnitMonths, TALLY_COUNTS, type Tally } from "./tally.store.ts";

export interface RatedMonth {
  unitId: string;
  /** Ratings of how procedures were settled, and how many of them are satisfied; null where too few rated. */
  settlement: { satisfied: number; ratings: number } | null;
  /** All ratings, and how many named the attitude as the reason; null where too few rated. */
  attitude: { named: number; ratings: number } | null;
}

/** What people rated in a month, by unit, for whoever reckons with it. Few ratings are none: they say nothing and could name somebody. */
export async function countRatedMonth(db: Db, month: string): Promise<RatedMonth[]> {
  const { fewestShow } = await getRules(db);
  const sums = new Map<string, { settlement: Tally; all: Tally }>();
  for (const row of await sumUnitMonths(db, { from: month, until: month })) {
    const sum = sums.get(row.unitId) ?? { settlement: noTally(), all: noTally() };
    for (const name of TALLY_COUNTS) {
      sum.all[name] += row[name];
      if (row.subject === "settlement") sum.settlement[name] += row[name];
    }
    sums.set(row.unitId, sum);
  }
  const isEnough = (tally: Tally): boolean => numberOf(tally) >= fewestShow;
  return [...sums].map(([unitId, { settlement, all }]) => ({
    unitId,
    settlement: isEnough(settlement) ? { satisfied: satisfiedOf(settlement), ratings: numberOf(settlement) } : null,
    attitude: isEnough(all) ? { named: all.attitude, ratings: numberOf(all) } : null,
  }));
}
