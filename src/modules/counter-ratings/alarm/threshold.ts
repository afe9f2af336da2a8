import { numberOf, satisfiedShare } from "../figures/figures.ts";
import type { Tally } from "../tally.store.ts";

export interface Threshold {
  id: number;
  /** Null: every unit. */
  unitId: string | null;
  /** Empty: everything that is rated. */
  field: string;
  targetPercent: number;
  fewest: number;
  /** What says so. */
  source: string;
  setByName: string;
  setAt: Date;
}

/** What a unit set itself to reach in the year, from the board of targets. */
export interface PromisedShare {
  /** In hundredths of a percent. */
  promised: number;
  name: string;
  document: string;
}

/** Which rule was broken, for who reads the alarm. */
export type BrokenRule =
  | { kind: "own"; source: string; field: string }
  | { kind: "field"; source: string; field: string }
  | { kind: "promised"; name: string; document: string; field: "" }
  | { kind: "province"; field: "" };

export interface Alarm {
  unitId: string;
  rule: BrokenRule;
  /** In hundredths of a percent. */
  target: number;
  share: number;
  ratings: number;
}

export interface RatedField extends Tally {
  unitId: string;
  field: string;
}

/**
 * Who was satisfied less often than promised. For everything a unit is judged by its own rule; where it has none by the target it set itself;
 * where it has none by the rule of the province. A field is judged besides, where a rule names it: the unit's own before the one for all.
 */
export function alarmsOf(
  of: { units: readonly (Tally & { key: string })[]; fields: readonly RatedField[] },
  rules: {
    thresholds: readonly Threshold[];
    promised: ReadonlyMap<string, PromisedShare>;
    province: { targetPercent: number; fewestRank: number };
  },
): Alarm[] {
  const { thresholds, promised, province } = rules;
  const ownOf = (unitId: string, field: string): Threshold | undefined =>
    thresholds.find((one) => one.unitId === unitId && one.field === field);
  const judged = (tally: Tally, unitId: string, target: number, fewest: number, rule: BrokenRule): Alarm[] => {
    const ratings = numberOf(tally);
    const share = satisfiedShare(tally) ?? 1;
    // Compared in whole numbers: 95 % of 20 is 19, not a little less.
    return ratings >= fewest && Math.round(share * ratings) * 10_000 < target * ratings
      ? [{ unitId, rule, target, share, ratings }]
      : [];
  };
  const whole = of.units.flatMap((row) => {
    const own = ownOf(row.key, "");
    if (own)
      return judged(row, row.key, own.targetPercent * 100, own.fewest, { kind: "own", source: own.source, field: "" });
    const target = promised.get(row.key);
    return target
      ? judged(row, row.key, target.promised, province.fewestRank, {
          kind: "promised",
          name: target.name,
          document: target.document,
          field: "",
        })
      : judged(row, row.key, province.targetPercent * 100, province.fewestRank, { kind: "province", field: "" });
  });
  const byField = of.fields.flatMap((row) => {
    if (row.field === "") return [];
    const rule =
      ownOf(row.unitId, row.field) ?? thresholds.find((one) => one.unitId === null && one.field === row.field);
    return rule
      ? judged(row, row.unitId, rule.targetPercent * 100, rule.fewest, {
          kind: rule.unitId === null ? "field" : "own",
          source: rule.source,
          field: row.field,
        })
      : [];
  });
  return [...whole, ...byField].sort((a, b) => a.share - b.share);
}
