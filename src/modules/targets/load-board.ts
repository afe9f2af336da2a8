import type { Db } from "../../platform/db/index.ts";
import { STANDINGS, standingOf, type Target, type TargetStanding, type TargetValue } from "./target.ts";
import { lastValues, listTargets, type TargetFilter } from "./targets.store.ts";

export interface TargetRow {
  target: Target;
  last: TargetValue | undefined;
  standing: TargetStanding;
}

/** Rows read for one board; a province of a hundred units with twenty targets each fits. */
export const MOST_TARGETS = 3_000;

/** Targets of a year with the value that counts and where they stand; counts are of all, whatever standing is asked for. */
export async function loadTargetBoard(
  db: Db,
  filter: TargetFilter,
  today: string,
): Promise<{ rows: TargetRow[]; counts: Record<TargetStanding, number>; isCut: boolean }> {
  const found = await listTargets(db, filter, MOST_TARGETS + 1);
  const targets = found.slice(0, MOST_TARGETS);
  const values = await lastValues(
    db,
    targets.map((one) => one.id),
  );
  const rows = targets.map((target): TargetRow => {
    const last = values.get(target.id);
    return { target, last, standing: standingOf(target, last, today) };
  });
  const counts = Object.fromEntries(
    STANDINGS.map((one) => [one, rows.filter((row) => row.standing === one).length]),
  ) as Record<TargetStanding, number>;
  return { rows, counts, isCut: found.length > MOST_TARGETS };
}
