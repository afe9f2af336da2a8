import { describe, expect, test } from "vitest";
import { alarmsOf, type Threshold } from "../alarm/threshold.ts";
import { noTally, type TallyRow } from "../tally.store.ts";
import { hideFew, marginOf, meanOf, numberOf, rankUnits, reasonsOf, satisfiedShare } from "./figures.ts";

const row = (key: string, low: number, high: number): TallyRow => ({ key, ...noTally(), mark2: low, mark5: high });

describe("figures of ratings", () => {
  test("satisfied are four and five of all; the mean is of five", () => {
    const tally = { ...noTally(), mark1: 1, mark2: 1, mark3: 2, mark4: 3, mark5: 3 };
    expect(satisfiedShare(tally)).toBe(0.6);
    expect(meanOf(tally)).toBeCloseTo(3.6);
    expect(satisfiedShare(noTally())).toBeNull();
    expect(meanOf(noTally())).toBeNull();
  });

  test("the interval is that of Wilson: wide for few, narrow for many, never without width", () => {
    expect(marginOf(row("", 5, 95))).toBeCloseTo(0.0451, 4);
    expect(marginOf(row("", 0, 30))).toBeGreaterThan(0.05);
    expect(marginOf(row("", 500, 9_500))).toBeLessThan(0.005);
  });

  test.each([
    ["nothing few", [10, 20], [10, 20]],
    ["one few: the smallest other goes too, or it would be what is left", [5, 40, 20], [40]],
    ["few that are many together", [6, 7, 40], [40]],
    ["none rated at all hides nobody else", [0, 12], [12]],
    ["only few", [3], []],
  ])("%s", (_name, numbers, shown) => {
    const rows = numbers.map((number, at) => row(String(at), 0, number));
    expect(hideFew(rows, 10).shown.map(numberOf)).toEqual(shown);
  });

  test("ranks from thirty on, equal shares equal places, the larger sample first", () => {
    const ranked = rankUnits([row("a", 3, 27), row("b", 0, 29), row("c", 6, 54), row("d", 1, 99)], 30);
    expect(ranked.map((one) => [one.key, one.place])).toEqual([
      ["d", 1],
      ["c", 2],
      ["a", 2],
    ]);
  });

  test("reasons by how often they were named", () => {
    expect(reasonsOf({ ...noTally(), waiting: 2, attitude: 5 })).toEqual([
      { reason: "attitude", times: 5 },
      { reason: "waiting", times: 2 },
    ]);
  });
});

describe("who is named to its leaders", () => {
  const province = { targetPercent: 95, fewestRank: 30 };
  const rule = (unitId: string | null, field: string, targetPercent: number, fewest = 10): Threshold => ({
    id: 1,
    unitId,
    field,
    targetPercent,
    fewest,
    source: "KH 12",
    setByName: "",
    setAt: new Date(0),
  });
  const promised = new Map([["b", { promised: 9_050, name: "Hài lòng", document: "NQ 3" }]]);
  const judged = (
    units: readonly TallyRow[],
    fields: readonly (TallyRow & { unitId: string; field: string })[],
    thresholds: readonly Threshold[],
  ) => alarmsOf({ units, fields }, { thresholds, promised, province }).map((one) => [one.unitId, one.rule, one.target]);
  const land = (unitId: string, low: number, high: number) => ({ ...row(unitId, low, high), unitId, field: "Đất đai" });

  test("by the rule of the province, by a target of its own, by a rule of its own, each named", () => {
    const units = [row("a", 2, 38), row("b", 4, 36), row("c", 5, 15)];
    expect(judged(units, [], [])).toEqual([
      ["b", { kind: "promised", name: "Hài lòng", document: "NQ 3", field: "" }, 9_050],
    ]);
    expect(judged([row("a", 3, 37)], [], [])).toEqual([["a", { kind: "province", field: "" }, 9_500]]);
    // Its own rule goes before its target, and says from how many ratings on it is judged.
    expect(judged(units, [], [rule("b", "", 80), rule("c", "", 80)])).toEqual([
      ["c", { kind: "own", source: "KH 12", field: "" }, 8_000],
    ]);
    expect(judged(units, [], [rule("b", "", 90, 41)])).toEqual([]);
    expect(judged([row("a", 1, 19)], [], [rule("a", "", 95, 20)])).toEqual([]);
  });

  test("a field is judged where a rule names it, the unit's own before the one for all", () => {
    const fields = [land("a", 3, 17), land("b", 3, 17), { ...land("a", 9, 1), field: "" }];
    expect(judged([], fields, [])).toEqual([]);
    expect(judged([], fields, [rule(null, "Đất đai", 90), rule("b", "Đất đai", 80)])).toEqual([
      ["a", { kind: "field", source: "KH 12", field: "Đất đai" }, 9_000],
    ]);
  });
});
