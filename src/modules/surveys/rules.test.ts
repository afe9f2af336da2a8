import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FEWEST_ANSWERS, resultsOf, type Stratum } from "./estimate.ts";
import {
  type Answers,
  type Content,
  contentFault,
  differingItems,
  factorStamp,
  type Item,
  itemStamp,
  overallStamp,
  readAnswers,
} from "./questionnaire.ts";
import { allocate, drawNumbers, drawPlace, sampleSize } from "./sampling.ts";

const item = (key: string, more: Partial<Item> = {}): Item => ({
  key,
  kind: "satisfaction",
  text: `Câu ${key}`,
  factor: "a",
  options: [],
  most: null,
  ...more,
});
const options = ["1", "2", "3"].map((key) => ({ key, text: `Ý ${key}` }));
const content = (items: Item[], factors = ["a", "b"]): Content => ({
  factors: factors.map((key) => ({ key, name: `Yếu tố ${key}` })),
  items,
  satisfiedFrom: 4,
});
const times = (count: number, answers: Answers): Answers[] => Array.from({ length: count }, () => answers);

describe("sampling", () => {
  test.each([
    [1_200, 300],
    [10_000, 385],
    [99, 99],
    [100, 80],
    [0, 0],
    [1, 1],
    [1_000_000, 400],
  ])("of %d people %d are asked", (population, expected) => {
    expect(sampleSize(population, 0.05)).toBe(expected);
  });

  test.each([
    [[600, 400], 100, 0, [60, 40]],
    [[1, 1, 1], 2, 0, [1, 1, 0]],
    [[1_000, 8, 0], 100, 10, [99, 8, 0]],
    [[0, 0], 10, 5, [0, 0]],
    [[30, 20], 500, 10, [30, 20]],
  ])("over strata of %j %d are spread, at least %d each: %j", (populations, size, least, expected) => {
    expect(allocate(populations, size, least)).toEqual(expected);
  });

  test("a spread never asks more of a stratum than it has, and never fewer in all than wanted", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(2_000), { minLength: 1, maxLength: 40 }),
        fc.nat(1_000),
        fc.nat(30),
        (populations, size, least) => {
          const shares = allocate(populations, size, least);
          const total = populations.reduce((sum, one) => sum + one, 0);
          expect(shares.every((one, at) => one >= 0 && one <= (populations[at] ?? 0))).toBe(true);
          expect(shares.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(Math.min(size, total));
          expect(shares.every((one, at) => one >= Math.min(least, populations[at] ?? 0))).toBe(true);
        },
      ),
    );
  });

  test("who has the seed draws the same again, another seed draws others", () => {
    const draw = (seed: string): number[] =>
      Array.from({ length: 100 }, (_, id) => id)
        .sort((a, b) => drawPlace(seed, a).localeCompare(drawPlace(seed, b)))
        .slice(0, 10);
    expect(draw("x")).toEqual(draw("x"));
    expect(draw("x")).not.toEqual(draw("y"));
  });
});

test.each([
  [640, 20],
  [5, 5],
  [5, 9],
  [1, 0],
])("out of a list of %d, %d different numbers are drawn, the same again with the seed", (population, count) => {
  const drawn = drawNumbers("hạt giống", 1, population, count);
  expect(drawn).toHaveLength(Math.min(count, population));
  expect(new Set(drawn).size).toBe(drawn.length);
  expect(drawn.every((one) => one >= 1 && one <= population)).toBe(true);
  expect(drawNumbers("hạt giống", 1, population, count)).toEqual(drawn);
  if (population > 100) expect(drawNumbers("hạt giống", 2, population, count)).not.toEqual(drawn);
});

describe("results", () => {
  test("the share of satisfied and the mean mark stand side by side, by question, factor and in all", () => {
    const asked = content([item("q1"), item("q2"), item("q3", { factor: "b" }), item("q4", { factor: null })]);
    const answers = [...times(6, { q1: 5, q2: 4, q3: 4, q4: 5 }), ...times(4, { q1: 3, q2: 4, q3: 1, q4: 4 })];
    const found = resultsOf(asked, [{ population: 10, answers }]);
    const [a, b] = found.factors;
    expect(a?.items.map((one) => one.satisfied?.value)).toEqual([60, 100]);
    expect(a?.items[0]?.counts).toEqual([0, 0, 4, 0, 6]);
    expect(a?.satisfied?.value).toBeCloseTo(80);
    expect(b?.satisfied?.value).toBeCloseTo(60);
    expect(found.overall.satisfied?.value).toBeCloseTo(70);
    expect(a?.mean?.value).toBeCloseTo(100 * ((4.2 / 5 + 4 / 5) / 2));
    expect(found.overallItem?.satisfied?.value).toBe(100);
    // Everybody was asked: nothing is uncertain.
    expect(found.overall.satisfied?.margin).toBe(0);
  });

  test("who answers stands for the stratum: 2 of 3 in the small one, 1 of 4 in the large one", () => {
    const strata: Stratum[] = [
      { population: 300, answers: [...times(20, { q1: 5 }), ...times(10, { q1: 1 })] },
      { population: 900, answers: [...times(10, { q1: 4 }), ...times(30, { q1: 2 })] },
    ];
    const found = resultsOf(content([item("q1")], ["a"]), strata).factors[0]?.satisfied;
    expect(found?.value).toBeCloseTo(100 * (0.25 * (2 / 3) + 0.75 * 0.25), 10);
    // Textbook variance of a stratified share: Σ W² (1 − f) p(1 − p)/(n − 1).
    const variance = (0.25 ** 2 * 0.9 * ((2 / 3) * (1 / 3))) / 29 + (0.75 ** 2 * (1 - 40 / 900) * (0.25 * 0.75)) / 39;
    expect(found?.margin).toBeCloseTo(1.959964 * Math.sqrt(variance) * 100, 8);
  });

  test("ninety-five of a hundred intervals hold the truth", () => {
    // A population with a known share in each of two strata, sampled again and again.
    let state = 7;
    const random = (): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state / 2_147_483_648;
    };
    const people = [0.9, 0.6].map((share, at) =>
      Array.from(
        { length: at === 0 ? 400 : 1_600 },
        (): Answers => ({ q1: random() < share ? 5 : 2, q2: random() < share ? 4 : 3 }),
      ),
    );
    const both = content([item("q1"), item("q2")], ["a"]);
    const truth =
      people.flat().reduce((sum, one) => sum + (one.q1 === 5 ? 1 : 0) + (one.q2 === 4 ? 1 : 0), 0) /
      people.flat().length /
      2;
    let held = 0;
    for (let turn = 0; turn < 400; turn++) {
      const strata = people.map((all) => ({
        population: all.length,
        answers: all
          .map((one) => ({ one, at: random() }))
          .sort((a, b) => a.at - b.at)
          .slice(0, 80)
          .map(({ one }) => one),
      }));
      const found = resultsOf(both, strata).factors[0]?.satisfied;
      if (found?.margin && Math.abs(found.value - truth * 100) <= found.margin) held++;
    }
    process.stdout.write(`surveys: ${((held / 400) * 100).toFixed(1)} % of the intervals of 95 % hold the truth\n`);
    expect(held / 400).toBeGreaterThan(0.92);
    expect(held / 400).toBeLessThan(0.98);
  });

  test("few answers are not told, a stratum nobody answered from is", () => {
    const one = content([item("q1"), item("q2", { kind: "one", options, factor: null })], ["a"]);
    const few = resultsOf(one, [
      { population: 50, answers: times(FEWEST_ANSWERS - 1, { q1: 5, q2: "1" }) },
      { population: 70, answers: [] },
    ]);
    expect(few.overall.satisfied).toBeNull();
    expect(few.choices[0]?.options[0]?.share).toBeNull();
    expect(few).toMatchObject({ population: 120, answered: 9, silent: 70 });
    const lone = resultsOf(one, [
      { population: 50, answers: times(FEWEST_ANSWERS, { q1: 5, q2: "1" }) },
      { population: 70, answers: [{ q1: 1 }] },
    ]);
    expect(lone.overall.satisfied?.margin).toBeNull();
    expect(lone.choices[0]).toMatchObject({ n: 10, options: [{ share: 100 }, { share: 0 }, { share: 0 }] });
  });
});

describe("questionnaires", () => {
  test("another wording or another answer breaks a series, another place, space or capital does not", () => {
    const before = item("q1", { text: "Lời chào  của cán bộ" });
    expect(itemStamp({ ...before, text: "lời chào của cán bộ", factor: "b" })).toBe(itemStamp(before));
    expect(itemStamp({ ...before, text: "Lời chào của cán bộ tiếp nhận" })).not.toBe(itemStamp(before));
    expect(itemStamp({ ...before, kind: "one", options })).not.toBe(
      itemStamp({ ...before, kind: "one", options: options.slice(1) }),
    );
    const old = content([item("q1"), item("q2", { factor: "b" })]);
    const now = content([item("q1"), item("q2", { factor: "b", text: "Khác" })]);
    expect(factorStamp(now, "a")).toBe(factorStamp(old, "a"));
    expect(factorStamp(now, "b")).not.toBe(factorStamp(old, "b"));
    expect(overallStamp(now)).not.toBe(overallStamp(old));
  });

  test.each([
    [content([item("q1", { kind: "words", factor: null })], []), "no-satisfaction"],
    [content([item("q1")], ["a", "b"]), "empty-factor"],
    [content([item("q1"), item("q2", { kind: "one", options: options.slice(0, 1) })], ["a"]), "few-options"],
    [content([item("q1"), item("q2", { kind: "many", options })], ["a"]), null],
  ])("what cannot be asked is said (%#)", (asked, fault) => {
    expect(contentFault(asked)).toBe(fault);
  });

  const all = content(
    [
      item("q1"),
      item("q2", { kind: "one", options }),
      item("q3", { kind: "many", options, most: 2 }),
      item("q4", { kind: "words", factor: null }),
    ],
    ["a"],
  );
  test.each([
    [
      { q1: "5", q2: "2", q3: ["3", "1", "1"], q4: " cảm ơn " },
      { q1: 5, q2: "2", q3: ["1", "3"], q4: "cảm ơn" },
    ],
    [{ q1: "", q3: "2" }, { q3: ["2"] }],
    [{ la: "x" }, {}],
  ])("answers %j are read", (given, answers) => {
    expect(readAnswers(all, given)).toEqual({ answers });
  });

  test.each([
    [{ q1: "6" }, "mark"],
    [{ q1: ["1", "5"] }, "mark"],
    [{ q2: "9" }, "option"],
    [{ q3: ["1", "2", "3"] }, "most"],
    [{ q3: ["1", "9"] }, "option"],
    [{ q4: "x".repeat(2_001) }, "long"],
  ])("answers %j are refused: %s", (given, fault) => {
    expect(readAnswers(all, given)).toMatchObject({ fault });
  });

  test("two who typed one sheet differ where they differ", () => {
    const one: Answers = { q1: 5, q2: "1", q3: ["1", "2"], q4: "Cảm ơn" };
    expect(differingItems(all, one, { q1: 5, q2: "1", q3: ["1", "2"], q4: "cảm  ơn" })).toEqual([]);
    expect(differingItems(all, one, { q1: 4, q3: ["1"], q4: "Cảm ơn" }).map(({ key }) => key)).toEqual([
      "q1",
      "q2",
      "q3",
    ]);
  });
});
