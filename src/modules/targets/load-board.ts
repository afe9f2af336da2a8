import type { Db } from "../../platform/db/index.ts";
import { ratesOfYear } from "../service-quality/index.ts";
import { rateAddress } from "./rate-address.ts";
import { hundredthsOf, type ShownValue, STANDINGS, standingOf, type Target, type TargetStanding } from "./target.ts";
import { lastValues, listTargets, type TargetFilter } from "./targets.store.ts";

export interface TargetRow {
  target: Target;
  last: ShownValue | undefined;
  standing: TargetStanding;
}

/** Rows read for one board; a province of a hundred units with twenty targets each fits. */
export const MOST_TARGETS = 3_000;

/** The value that counts of each target: of the last day, as said last, or reckoned from the records of its year. */
export async function shownValues(db: Db, targets: readonly Target[], today: string): Promise<Map<string, ShownValue>> {
  const shown = new Map<string, ShownValue>();
  const entered = targets.filter((one) => one.reckonedFrom === null).map((one) => one.id);
  for (const [id, value] of await lastValues(db, entered)) shown.set(id, { ...value, share: null });
  const byYear = Map.groupBy(
    targets.filter((one) => one.reckonedFrom !== null),
    (one) => one.year,
  );
  for (const [year, reckoned] of byYear) {
    const unitIds = [...new Set(reckoned.map((one) => one.unitId))];
    const { asOf, byUnit } = await ratesOfYear(db, { year, unitIds, today });
    for (const { id, unitId, reckonedFrom } of reckoned) {
      const share = reckonedFrom === null ? undefined : byUnit.get(unitId)?.[reckonedFrom];
      if (asOf === null || reckonedFrom === null || !share) continue;
      const sourceAddress = rateAddress(reckonedFrom);
      shown.set(id, { asOf, value: hundredthsOf(share), source: null, sourceAddress, share });
    }
  }
  return shown;
}

/** Targets of a year with the value that counts and where they stand; counts are of all, whatever standing is asked for. */
export async function loadTargetBoard(
  db: Db,
  filter: TargetFilter,
  today: string,
): Promise<{ rows: TargetRow[]; counts: Record<TargetStanding, number>; isCut: boolean }> {
  const found = await listTargets(db, filter, MOST_TARGETS + 1);
  const targets = found.slice(0, MOST_TARGETS);
  const values = await shownValues(db, targets, today);
  const rows = targets.map((target): TargetRow => {
    const last = values.get(target.id);
    return { target, last, standing: standingOf(target, last, today) };
  });
  const counts = Object.fromEntries(
    STANDINGS.map((one) => [one, rows.filter((row) => row.standing === one).length]),
  ) as Record<TargetStanding, number>;
  return { rows, counts, isCut: found.length > MOST_TARGETS };
}
