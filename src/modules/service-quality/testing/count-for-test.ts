import { type Db, transaction } from "../../../platform/db/index.ts";
import { replaceMonth } from "../quality.store.ts";
import { noClasses } from "../rate.ts";

/** Counts of months as the nightly job would have written them, the same in each month. */
export async function countForTest(
  db: Db,
  of: {
    months: readonly string[];
    at: Date;
    units: readonly {
      unitId: string;
      early: number;
      onTime: number;
      late: number;
      /** Paid online, of so many. */
      paidOnline: readonly [number, number];
    }[];
  },
): Promise<void> {
  await transaction(db, async (tx) => {
    for (const month of of.months)
      await replaceMonth(tx, {
        month,
        at: of.at,
        counts: of.units.map(({ unitId, paidOnline: [part, whole] }) => ({
          unitId,
          measure: "paidOnline",
          part,
          whole,
        })),
        classes: of.units.map(({ unitId, early, onTime, late }) => ({
          ...noClasses(),
          unitId,
          personId: null,
          dossiers: early + onTime + late,
          early,
          onTime,
          late,
          contactsNone: early + onTime + late,
          agenciesNone: early + onTime + late,
          calmEarly: early,
          calmOnTime: onTime,
          calmLate: late,
        })),
      });
  });
}
