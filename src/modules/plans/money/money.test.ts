import { describe, expect, test } from "vitest";
import {
  addMoney,
  costOfOne,
  groupMoney,
  leftOf,
  type MoneyEntry,
  type MoneyNorm,
  STAGES,
  sumMoney,
  unpaidOf,
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
  unitId: "so-vh",
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
      const totals = sumMoney(entries);
      for (const by of ["task", "unit", "source", "month"] as const) {
        const sums = addMoney(groupMoney(entries, by).map((group) => group.sums));
        // A contract is open over months; all else, and what is left, adds up whichever way it is grouped.
        expect(by === "month" ? { ...sums, open: totals.open } : sums).toEqual(totals);
      }
      for (const stage of STAGES) expect(Number.isSafeInteger(totals[stage])).toBe(true);
    }
  });

  test("a contract that ends frees what was not paid, and nothing else moves, for many books of entries", () => {
    let seed = 20_261_129;
    const random = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    let freed = 0;
    for (let book = 0; book < 80; book++) {
      const entries = Array.from({ length: 2 + random(60) }, (_, i) =>
        entry({
          id: `e${i}`,
          correctsId: null,
          stage: STAGES[random(5)] as MoneyEntry["stage"],
          amount: 1 + random(2_000_000_000) * 4_999,
          taskId: random(3) === 0 ? null : `t${random(3)}`,
          unitId: `u${random(2)}`,
          sourceId: `s${random(2)}`,
          isApproved: true,
        }),
      );
      for (const contract of entries.filter((one) => one.stage === "commitment")) {
        const before = sumMoney(entries);
        const unpaid = unpaidOf(contract, entries);
        if (unpaid === 0) continue;
        entries.push(entry({ ...contract, id: `k${entries.length}`, correctsId: contract.id, amount: -unpaid }));
        freed++;
        const after = sumMoney(entries);
        expect(after).toEqual({ ...before, commitment: before.commitment - unpaid, open: before.open - unpaid });
        expect(leftOf(after)).toBe(leftOf(before) + unpaid);
        expect(unpaidOf(contract, entries)).toBe(0);
        for (const by of ["task", "unit", "source"] as const)
          expect(addMoney(groupMoney(entries, by).map((group) => group.sums))).toEqual(after);
      }
      // Nothing is bound once every contract has ended.
      expect(sumMoney(entries).open).toBe(0);
    }
    expect(freed).toBeGreaterThan(200);
  });

  test("an estimate counts when somebody approved it", () => {
    const waiting = entry({ stage: "estimate" });
    expect(sumMoney([waiting, { ...waiting, isApproved: false }]).estimate).toBe(0);
    expect(sumMoney([{ ...waiting, isApproved: true }]).estimate).toBe(1_000_000);
  });

  test("what is left is neither spent nor bound; what one line pays without a contract does not pay another's", () => {
    const given = entry({ taskId: null, amount: 10 });
    const contract = entry({ stage: "commitment", amount: 7 });
    const left = (...entries: MoneyEntry[]): number => leftOf(sumMoney([given, ...entries]));
    expect(left(contract)).toBe(3);
    expect(left(contract, entry({ stage: "spending", amount: 4 }))).toBe(3);
    expect(left(contract, entry({ stage: "spending", amount: 12 }))).toBe(-2);
    expect(left(contract, entry({ stage: "spending", amount: 5, taskId: "khac" }))).toBe(-2);
    expect(left(contract, entry({ stage: "spending", amount: 5, unitId: "phuong" }))).toBe(-2);
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
    [
      "small expenses beside a contract that binds the rest",
      asked({ taskId: "khac" }),
      [entry({ taskId: null }), entry({ stage: "commitment", amount: 700_000 })],
      ["plan allocation -100000"],
    ],
    [
      "paying a contract uses nothing more, also where contracts bind too much already",
      asked({ amount: 700_000 }),
      [entry({ taskId: null }), entry({ stage: "commitment", amount: 1_200_000 })],
      [],
    ],
    [
      "a contract beside small expenses",
      asked({ stage: "commitment", amount: 700_000, taskId: "khac" }),
      [entry({ taskId: null }), entry({ stage: "spending", amount: 350_000 })],
      ["plan allocation -50000"],
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
