import { describe, expect, test } from "vitest";
import { impossibleMoment, suspicionsOf } from "./rating.ts";

const RULES = { perMinute: 10, paceSeconds: 3, paceRun: 5 };
const START = Date.parse("2026-11-20T02:00:00Z");

/** Marks with the seconds at which they were given. */
const given = (...marks: [seconds: number, mark: number][]) =>
  marks.map(([seconds, mark], at) => ({ key: String(at), mark, ratedAt: new Date(START + seconds * 1_000) }));

describe("what does not look like people", () => {
  test.each([
    ["nobody", given(), {}],
    ["ten within a minute", given(...Array.from({ length: 10 }, (_, at): [number, number] => [at * 6, 5])), {}],
    [
      "eleven within a minute, and one long after",
      given(...Array.from({ length: 11 }, (_, at): [number, number] => [at * 5, (at % 5) + 1]), [400, 5]),
      Object.fromEntries(Array.from({ length: 11 }, (_, at) => [at, "burst"])),
    ],
    [
      "five equal marks a second apart",
      given([0, 1], [1, 1], [2, 1], [3, 1], [4, 1], [60, 1]),
      { 0: "pace", 1: "pace", 2: "pace", 3: "pace", 4: "pace" },
    ],
    ["four equal marks a second apart", given([0, 1], [1, 1], [2, 1], [3, 1]), {}],
    ["different marks a second apart: a family", given([0, 5], [1, 4], [2, 5], [3, 4], [4, 5]), {}],
    ["equal marks at the pace of a queue", given([0, 5], [4, 5], [8, 5], [12, 5], [16, 5], [20, 5]), {}],
    [
      "a thousand within a minute",
      given(...Array.from({ length: 1_000 }, (_, at): [number, number] => [at * 0.06, 1])),
      Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [at, "burst"])),
    ],
  ])("%s", (_name, ratings, expected) => {
    expect(Object.fromEntries(suspicionsOf(ratings, RULES))).toEqual(expected);
    expect(Object.fromEntries(suspicionsOf(ratings.toReversed(), RULES))).toEqual(expected);
  });

  test("a burst is found wherever its minute begins, and in any two pieces", () => {
    const ratings = given(...Array.from({ length: 30 }, (_, at): [number, number] => [55 + at * 4, (at % 5) + 1]));
    expect(suspicionsOf(ratings, RULES).size).toBe(30);
  });
});

describe("moments that cannot be", () => {
  const of = { now: new Date(START), firstPairedAt: new Date(START - 86_400_000) };
  test.each([
    [-1, null],
    [60, null],
    [180, "future"],
    [-86_400, null],
    [-86_400 - 60, null],
    [-86_400 - 180, "before"],
    [-365 * 86_400, "before"],
  ])("%i seconds from now: %s", (seconds, expected) =>
    expect(impossibleMoment(new Date(START + seconds * 1_000), of)).toBe(expected),
  );
});
