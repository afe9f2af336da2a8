import { describe, expect, test } from "vitest";
import {
  costOfOne,
  groupMoney,
  leftOf,
  type MoneyEntry,
  type MoneyNorm,
  noMoney,
  STAGES,
  sumByStage,
  warningsOf,
} from "./money.ts";

const entry = (more: Partial<MoneyEntry>): MoneyEntry =>
  ({
    taskId: "in-to-gap",
    unitId: "so-vh",
    sourceId: "tinh",
    stage: "allocation",
    amount: 1_000_000,
    day: "2026-10-05",
    isApproved: null,
    ...more,
  }) as MoneyEntry;
const asked = (more: Partial<Parameters<typeof warningsOf>[0]>): Parameters<typeof warningsOf>[0] => ({
  stage: "spending",
  amount: 400_000,
  taskId: "in-to-gap",
  sourceId: "tinh",
  quantity: null,
  unitPrice: null,
  ...more,
});
const leaflet = {
  name: "Biên soạn tờ gấp",
  per: "tờ gấp hoàn thành",
  amount: 1_500_000,
  document: "Thông tư 56/2023/TT-BTC",
  article: null,
} as MoneyNorm;

describe("totals always add up", () => {
  test("by task, unit, source and month, for many books of entries", () => {
    let seed = 20_261_128;
    const random = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let book = 0; book < 60; book++) {
      const entries = Array.from({ length: 1 + random(120) }, () =>
        entry({
          stage: STAGES[random(5)] as MoneyEntry["stage"],
          amount: (random(2) === 0 ? 1 : -1) * (1 + random(2_000_000_000) * 4_999),
          taskId: random(4) === 0 ? null : `t${random(9)}`,
          unitId: `u${random(7)}`,
          sourceId: `s${random(4)}`,
          day: `2026-${String(1 + random(12)).padStart(2, "0")}-11`,
          isApproved: [true, false, null][random(3)] as boolean | null,
        }),
      );
      const totals = sumByStage(entries);
      for (const by of ["task", "unit", "source", "month"] as const) {
        const sums = noMoney();
        for (const group of groupMoney(entries, by)) for (const stage of STAGES) sums[stage] += group.sums[stage];
        expect(sums).toEqual(totals);
      }
      for (const stage of STAGES) expect(Number.isSafeInteger(totals[stage])).toBe(true);
    }
  });

  test("an estimate counts when somebody approved it", () => {
    const waiting = entry({ stage: "estimate" });
    expect(sumByStage([waiting, { ...waiting, isApproved: false }]).estimate).toBe(0);
    expect(sumByStage([{ ...waiting, isApproved: true }]).estimate).toBe(1_000_000);
  });

  test("what is left counts the larger of what was spent and what is bound", () => {
    expect(leftOf({ ...noMoney(), allocation: 10, commitment: 7, spending: 3 })).toBe(3);
    expect(leftOf({ ...noMoney(), allocation: 10, commitment: 2, spending: 12 })).toBe(-2);
  });
});

describe("what speaks against an entry", () => {
  const kinds = (...[input, entries, norm]: Parameters<typeof warningsOf>): string[] =>
    warningsOf(input, entries, norm).map((one) =>
      one.kind === "above-norm" ? "norm" : `${one.scope} ${one.limitStage} ${one.remains}`,
    );

  test.each([
    ["within the allocation", asked({}), [entry({})], []],
    ["the last đồng of it", asked({ amount: 1_000_000 }), [entry({})], []],
    ["one đồng more", asked({ amount: 1_000_001 }), [entry({})], ["line allocation -1", "plan allocation -1"]],
    ["without any allocation", asked({}), [], ["plan allocation -400000"]],
    ["another source has some", asked({ sourceId: "xa" }), [entry({})], ["plan allocation -400000"]],
    ["a task without a line of its own draws on the plan's", asked({ taskId: "khac" }), [entry({ taskId: null })], []],
    [
      "within the plan, above the task's own",
      asked({}),
      [entry({ amount: 300_000 }), entry({ taskId: null, amount: 900_000 })],
      ["line allocation -100000"],
    ],
    [
      "above a contract",
      asked({}),
      [entry({}), entry({ stage: "commitment", amount: 350_000 })],
      ["line commitment -50000"],
    ],
    ["less is never above", asked({ amount: -5_000_000 }), [], []],
    [
      "allocation above an estimate that waits",
      asked({ stage: "allocation" }),
      [entry({ stage: "estimate" })],
      ["plan estimate -400000"],
    ],
    [
      "settlement above what was spent",
      asked({ stage: "settlement" }),
      [entry({ stage: "spending", amount: 100_000 })],
      ["line spending -300000", "plan spending -300000"],
    ],
  ] as const)("%s", (_name, input, entries, expected) => {
    expect(kinds(input, [...entries], null)).toEqual(expected.map((one) => one));
  });

  test.each([
    [asked({ amount: 1_500_000 }), []],
    [asked({ amount: 1_500_001 }), ["norm"]],
    [asked({ amount: 15_000_000, quantity: 10 }), []],
    // A part of a đồng above the ceiling is above it.
    [asked({ amount: 15_000_001, quantity: 10 }), ["norm"]],
    [asked({ amount: 1_600_000, quantity: 1, unitPrice: 1_600_000 }), ["norm"]],
  ])("a ceiling holds for one of the product", (input, expected) => {
    expect(kinds({ ...input, stage: "estimate" }, [], leaflet)).toEqual(expected);
  });
});

test("the cost of one is told only where both figures exist", () => {
  expect(costOfOne(1_000_000, 3)).toBe(333_333);
  expect(costOfOne(5, 2)).toBe(3);
  expect(costOfOne(1_000_000, 0)).toBeNull();
  expect(costOfOne(0, 3)).toBeNull();
});
