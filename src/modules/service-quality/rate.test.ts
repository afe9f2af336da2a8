import { describe, expect, test } from "vitest";
import type { IndexContent, RatingContent } from "./definition.ts";
import { estimateOf, pointsOf } from "./estimate.ts";
import { addCounts, type Counts, MEASURES, type Measure } from "./measures.ts";
import { monthsBetween, readPeriod, segmentsOf } from "./period.ts";
import {
  addClasses,
  CLASS_NAMES,
  type Classes,
  noClasses,
  rankOf,
  rateOfficer,
  rateUnit,
  scoreOf,
  tryPoints,
} from "./rate.ts";
import { INDEX, RATING } from "./testing/definitions.ts";

const rating: RatingContent = RATING;
const index: IndexContent = INDEX;
const count = (part: number, whole: number) => ({ part, whole, isHand: false });

describe("points of a dossier", () => {
  const pointsFor = (id: string, name: string): number | undefined =>
    rating.dossier.find((one) => one.id === id)?.points[name];
  test.each([
    ["time", "early", 2],
    ["time", "onTime", 1],
    ["time", "late", 0],
    ["steps", "early", 2],
    ["steps", "onTime", 1],
    ["steps", "late", 0],
    ["contacts", "none", 2],
    ["contacts", "one", 1],
    ["contacts", "more", 0],
    ["agencies", "none", 2],
    ["agencies", "one", 1],
    ["agencies", "more", 0],
    ["attitude", "early", 2],
    ["attitude", "onTime", 1],
    ["attitude", "complained", 0],
  ])("%s, %s: %i", (id, name, points) => expect(pointsFor(id, name)).toBe(points));

  test.each([
    [{ early: 1, onTime: 0, late: 0 }, 20],
    [{ early: 0, onTime: 0, late: 1 }, 0],
    [{ early: 1, onTime: 1, late: 1 }, 10],
    // 2 + 2 + 1 of 3 dossiers: 1,666… is 1,7.
    [{ early: 2, onTime: 1, late: 0 }, 17],
    // 1 of 20: 0,05 is 0,1.
    [{ early: 0, onTime: 1, late: 19 }, 1],
    [{ early: 0, onTime: 0, late: 0 }, null],
  ])("%j together: %j tenths", (classes, score) =>
    expect(scoreOf({ early: 2, onTime: 1, late: 0 }, classes)).toBe(score),
  );
});

describe("points of a unit", () => {
  const points = (id: string, counts: Counts): number | null =>
    tryPoints(rating.unit.find((one) => one.id === id) as RatingContent["unit"][number], counts);
  test.each<[string, Counts, number | null]>([
    ["organisation", { onSite: count(10, 10) }, 20],
    ["organisation", { onSite: count(9, 10), oneStop: count(10, 10) }, 10],
    ["organisation", { onSite: count(9, 10), oneStop: count(9, 10) }, 0],
    ["organisation", {}, null],
    ["organisation", { oneStop: count(10, 10) }, null],
    ["publicity", { publicBoth: count(4, 4), publicOne: count(4, 4) }, 20],
    ["publicity", { publicBoth: count(3, 4), publicOne: count(4, 4) }, 10],
    ["publicity", { publicBoth: count(3, 4), publicOne: count(3, 4) }, 0],
    ["publicity", {}, null],
    ["petitions", {}, 20],
    ["petitions", { petitionsOnTime: count(10, 10) }, 20],
    ["petitions", { petitionsOnTime: count(9, 10) }, 10],
    ["petitions", { petitionsOnTime: count(899, 1000) }, 0],
    ["online", { onlineOffered: count(20, 100), online: count(30, 100) }, 20],
    ["online", { onlineOffered: count(20, 100), online: count(30, 100), onlineLate: count(0, 9) }, 20],
    ["online", { onlineOffered: count(20, 100), online: count(299, 1000) }, 10],
    ["online", { onlineOffered: count(19, 100), online: count(30, 100) }, 10],
    ["online", { onlineOffered: count(50, 100), online: count(15, 100) }, 10],
    ["online", { onlineOffered: count(50, 100), online: count(149, 1000) }, 0],
    ["online", { onlineOffered: count(50, 100), online: count(50, 100), onlineLate: count(1, 50) }, 0],
    ["online", { onlineOffered: count(50, 100) }, null],
    ["online", {}, null],
  ])("%s with %j: %j tenths", (id, counts, expected) => expect(points(id, counts)).toBe(expected));
});

describe("ranks", () => {
  test.each([
    [180, "Xuất sắc"],
    [150, "Xuất sắc"],
    [149, "Tốt"],
    [120, "Tốt"],
    [119, "Khá"],
    [90, "Khá"],
    [89, "Trung bình"],
    [60, "Trung bình"],
    [59, "Yếu"],
    [0, "Yếu"],
  ])("a unit with %i tenths of 180: %s", (total, rank) =>
    expect(rankOf({ total, possible: 180, max: 180 }, rating.unitRanks)).toBe(rank),
  );

  test.each([
    [100, "Hoàn thành 100% nhiệm vụ"],
    [50, "Hoàn thành 100% nhiệm vụ"],
    [49, "Hoàn thành từ 70% đến dưới 100% nhiệm vụ"],
    [35, "Hoàn thành từ 70% đến dưới 100% nhiệm vụ"],
    [34, "Hoàn thành dưới 70% nhiệm vụ"],
    [0, "Hoàn thành dưới 70% nhiệm vụ"],
  ])("an official with %i tenths of 100: %s", (total, rank) =>
    expect(rankOf({ total, possible: 100, max: 100 }, rating.officerRanks)).toBe(rank),
  );

  test("what is left out counts on neither side", () => {
    // Half of 12 that could be counted is half of 18: 9, "khá".
    expect(rankOf({ total: 60, possible: 120, max: 180 }, rating.unitRanks)).toBe("Khá");
    expect(rankOf({ total: 0, possible: 0, max: 180 }, rating.unitRanks)).toBeNull();
    const classes: Classes = {
      ...noClasses(),
      dossiers: 40,
      early: 40,
      contactsNone: 40,
      agenciesOne: 40,
      calmEarly: 40,
    };
    const officer = rateOfficer(rating, classes);
    expect([officer.total, officer.possible, officer.max]).toEqual([70, 80, 100]);
    expect(officer.indicators.find((one) => one.id === "steps")?.score).toBeNull();
    const unit = rateUnit(rating, classes, {});
    // Steps, organisation, publicity and online are not known; no petition was due: 2.
    expect([unit.total, unit.possible, unit.max, unit.rank]).toEqual([90, 100, 180, "Xuất sắc"]);
  });

  test.each([
    [0, "nothing"],
    [9, "few"],
    [10, null],
  ])("an official with %i dossiers: no rank because of %j", (dossiers, why) => {
    const classes = {
      ...noClasses(),
      dossiers,
      late: dossiers,
      contactsMore: dossiers,
      agenciesMore: dossiers,
      complained: dossiers,
    };
    expect(rateOfficer(rating, classes).why).toBe(why);
  });
});

describe("the estimate", () => {
  test.each([
    [20, 100, 0, 10, 0],
    [20, 100, 10, 10, 2000],
    [20, 100, 1, 3, 667],
    [8, 50, 4, 10, 640],
    [8, 50, 5, 10, 800],
    [8, 50, 10, 10, 800],
  ])("%i points, all from %i %% on, for %i of %i: %i hundredths", (max, fullAt, part, whole, points) =>
    expect(pointsOf({ max, fullAt }, { part, whole })).toBe(points),
  );

  const share = (percent: number): Counts =>
    Object.fromEntries(MEASURES.filter((one) => one !== "overdue").map((one) => [one, count(percent, 100)])) as Counts;
  test.each([
    [100, "Xuất sắc"],
    [90, "Xuất sắc"],
    [89, "Tốt"],
    [80, "Tốt"],
    [79, "Khá"],
    [70, "Khá"],
    [69, "Trung bình"],
    [50, "Trung bình"],
    [49, "Yếu"],
    [0, "Yếu"],
  ])("%i %% of everything: %s", (percent, rank) => {
    const estimate = estimateOf(index, share(percent));
    expect([estimate.points, estimate.possible, estimate.max, estimate.rank]).toEqual([
      percent * 100,
      10_000,
      10_000,
      rank,
    ]);
  });

  test("groups have the maxima of Quyết định 766/QĐ-TTg, and their indicators add up to them", () => {
    const { groups } = estimateOf(index, {});
    expect(groups.map((group) => group.max)).toEqual([1800, 2000, 2200, 2200, 1800]);
    expect(index.groups.map((group) => group.max * 100)).toEqual(groups.map((group) => group.max));
  });

  test("what has no data is neither zero nor full", () => {
    const { satisfied: _, petitionsSatisfied: __, ...known } = share(100);
    const estimate = estimateOf(index, known);
    expect([estimate.points, estimate.possible, estimate.max]).toEqual([8800, 8800, 10_000]);
    const last = estimate.groups.at(-1);
    expect([last?.points, last?.possible, last?.max]).toEqual([600, 600, 1800]);
  });

  test("dossiers open and late stand in the denominator", () => {
    const estimate = estimateOf(index, { inTime: count(40, 40), overdue: count(10, 0) });
    expect(estimate.groups[1]?.points).toBe(1600);
  });

  test.each<[Counts, string | null]>([
    [{}, "nothing"],
    [{ inTime: count(29, 29) }, "few"],
    [{ inTime: count(30, 30) }, "partial"],
    [share(100), null],
  ])("%j: no rank because of %j", (counts, why) => expect(estimateOf(index, counts).why).toBe(why));
});

test("parts add up to the whole, however they are cut", () => {
  let seed = 7;
  const next = (most: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % (most + 1);
  };
  for (let turn = 0; turn < 50; turn++) {
    const counts = Array.from({ length: next(9) + 1 }, (): Counts => {
      const whole = next(500);
      return Object.fromEntries(MEASURES.map((one) => [one, count(next(whole), whole)])) as Counts;
    });
    const cut = next(counts.length - 1);
    const [whole, halves] = [
      addCounts(counts),
      addCounts([addCounts(counts.slice(0, cut)), addCounts(counts.slice(cut))]),
    ];
    for (const name of MEASURES as readonly Measure[]) {
      const sum = counts.reduce((all, one) => all + (one[name]?.part ?? 0), 0);
      expect([whole[name]?.part, halves[name]?.part]).toEqual([sum, sum]);
    }
    const estimate = estimateOf(index, whole);
    expect(estimate.groups.reduce((all, group) => all + group.points, 0)).toBe(estimate.points);
    expect(estimate.points <= estimate.possible && estimate.possible <= estimate.max).toBe(true);
    const classes = Array.from(
      { length: 4 },
      () => Object.fromEntries(CLASS_NAMES.map((name) => [name, next(90)])) as unknown as Classes,
    );
    const sum = addClasses(classes);
    for (const name of CLASS_NAMES) expect(sum[name]).toBe(classes.reduce((all, one) => all + one[name], 0));
  }
});

describe("periods and versions", () => {
  test.each([
    ["2026-02", { from: "2026-02", until: "2026-02", kind: "month" }],
    ["2026-Q4", { from: "2026-10", until: "2026-12", kind: "quarter" }],
    ["2026", { from: "2026-01", until: "2026-12", kind: "year" }],
  ])("%s", (key, period) => expect(readPeriod(key)).toMatchObject(period));

  test.each([["2026-13"], ["2026-Q5"], ["26"], [""], [undefined], ["2026-11-01"]])("%j is no period", (key) =>
    expect(readPeriod(key)).toBeNull(),
  );

  test("months of a stretch go over the year", () =>
    expect(monthsBetween("2026-11", "2027-02")).toEqual(["2026-11", "2026-12", "2027-01", "2027-02"]));

  const versions = [
    { version: 1, validFrom: "2020-01-01", validUntil: "2026-07-01" },
    { version: 2, validFrom: "2026-07-01", validUntil: null },
  ];
  test.each([
    [{ from: "2026-06", until: "2026-06" }, [[1, "2026-06", "2026-06"]]],
    [{ from: "2026-07", until: "2026-07" }, [[2, "2026-07", "2026-07"]]],
    [
      { from: "2026-01", until: "2026-12" },
      [
        [1, "2026-01", "2026-06"],
        [2, "2026-07", "2026-12"],
      ],
    ],
    [{ from: "2019-01", until: "2019-12" }, []],
  ])("%j has the versions that held then", (stretch, expected) =>
    expect(segmentsOf(stretch, versions).map((one) => [one.definition.version, one.from, one.until])).toEqual(expected),
  );
});
