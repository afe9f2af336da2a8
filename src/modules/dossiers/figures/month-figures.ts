import type { Db } from "../../../platform/db/index.ts";
import { sumTally, type Tally } from "../tally.store.ts";
import { monthStretch, settledOf, sumOf } from "./figures.ts";

export interface MonthFigures {
  received: number;
  settled: number;
  /** Of those settled: before or on the day they were due. */
  inTime: number;
}

/** The counts of one month ("YYYY-MM") of these units together, as the public page of the figures has them. */
export async function monthFigures(db: Db, of: { unitIds: readonly string[]; month: string }): Promise<MonthFigures> {
  const total: Tally = sumOf(await sumTally(db, { unitIds: of.unitIds, ...monthStretch(of.month), by: "unit" }));
  return { received: total.received, settled: settledOf(total), inTime: total.settledEarly + total.settledOnTime };
}
