import type { MonthRow } from "./misunderstanding.store.ts";
import { beyondUsual, isUnusual, type Rules } from "./rule.ts";
import { addCounts, type Count, ofUnits, type Seen, SIGNALS, type Signal, without } from "./signal.ts";

export interface Unusual {
  procedureCode: string;
  unitId: string;
  /** The heaviest first. */
  signals: Seen[];
  weight: number;
}

type Row = Pick<MonthRow, "procedureCode" | "signal" | "unitId" | "times" | "exposure">;
const countOf = (row: Row): Count => ({ times: row.times, of: row.exposure });

/**
 * Procedures people do not understand. Of the whole installation: each signal of a procedure against all other procedures. Of one unit:
 * where it is not so everywhere, but at this unit against its own other procedures and against the same procedure elsewhere.
 */
export function findUnusual(rows: readonly Row[], rules: Rules, certainty: number, homeUnitId: string): Unusual[] {
  const found = new Map<string, Unusual>();
  const add = (procedureCode: string, unitId: string, seen: Seen): void => {
    const key = `${unitId} ${procedureCode}`;
    const one = found.get(key) ?? { procedureCode, unitId, signals: [], weight: 0 };
    one.signals.push(seen);
    one.weight += beyondUsual(seen);
    found.set(key, one);
  };
  for (const signal of SIGNALS) {
    const rule = rules[signal];
    const own = rows.filter((row) => row.signal === signal);
    const byProcedure = sumBy(own, (row) => row.procedureCode);
    const all = addCounts([...byProcedure.values()]);
    const everywhere = new Set<string>();
    for (const [code, count] of byProcedure) {
      const usual = without(all, count);
      if (!isUnusual({ ...count, usual }, rule, certainty)) continue;
      everywhere.add(code);
      add(code, homeUnitId, { signal, ...count, usual });
    }
    if (ofUnits(signal)) ofSingleUnits(signal, own, byProcedure, everywhere);
  }
  return [...found.values()]
    .map((one) => ({ ...one, signals: one.signals.toSorted((a, b) => beyondUsual(b) - beyondUsual(a)) }))
    .filter((one) => one.weight > 0)
    .sort((a, b) => b.weight - a.weight);

  function ofSingleUnits(
    signal: Signal,
    own: readonly Row[],
    byProcedure: Map<string, Count>,
    everywhere: ReadonlySet<string>,
  ): void {
    const rule = rules[signal];
    const byUnit = sumBy(own, (row) => row.unitId);
    for (const row of own) {
      if (row.unitId === homeUnitId || everywhere.has(row.procedureCode)) continue;
      const count = countOf(row);
      const usual = without(byUnit.get(row.unitId) ?? count, count);
      const elsewhere = without(byProcedure.get(row.procedureCode) ?? count, count);
      if (!isUnusual({ ...count, usual }, rule, certainty)) continue;
      // Where others have none of this procedure there is nothing to say against the text, only against the unit's usual.
      if (elsewhere.of >= rule.fewestOf && !isUnusual({ ...count, usual: elsewhere }, rule, certainty)) continue;
      add(row.procedureCode, row.unitId, { signal, ...count, usual });
    }
  }
}

function sumBy(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Count> {
  const sums = new Map<string, Count>();
  for (const row of rows) {
    const key = keyOf(row);
    const sum = sums.get(key) ?? { times: 0, of: 0 };
    sum.times += row.times;
    sum.of += row.exposure;
    sums.set(key, sum);
  }
  return sums;
}
