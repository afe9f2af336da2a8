import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  award,
  commitmentOf,
  drawPlace,
  type Prize,
  phaseOf,
  type Ranked,
  rank,
  readRounds,
  shownInPublic,
  writeRounds,
} from "./contest.ts";
import { readPerson } from "./read-person.ts";

const one = (number: number, right: number, tookMs: number, prediction: number): Ranked => ({
  number,
  right,
  tookMs,
  prediction,
});
const order = (entries: Ranked[], took = 100): number[] =>
  rank(entries, { seed: "hạt", round: 1, took }).map((entry) => entry.number);

describe("ranking", () => {
  test.each([
    ["more right first", [one(1, 3, 10, 0), one(2, 4, 99, 0)], [2, 1]],
    ["then less time", [one(1, 4, 12, 100), one(2, 4, 11, 0)], [2, 1]],
    ["then the nearer guess, above or below", [one(1, 4, 11, 90), one(2, 4, 11, 105)], [2, 1]],
  ])("%s", (_why, entries, expected) => {
    expect(order(entries)).toEqual(expected);
  });

  test("who is equal in everything is drawn, the same for everybody who has the seed", () => {
    const equal = Array.from({ length: 20 }, (_, at) => one(at + 1, 5, 10, 100));
    const drawn = order(equal);
    expect(order([...equal].reverse())).toEqual(drawn);
    expect(drawn).toEqual(
      equal.map((entry) => entry.number).sort((a, b) => drawPlace("hạt", 1, a).localeCompare(drawPlace("hạt", 1, b))),
    );
    expect(rank(equal, { seed: "khác", round: 1, took: 100 }).map((entry) => entry.number)).not.toEqual(drawn);
    expect(commitmentOf("hạt")).toMatch(/^[0-9a-f]{64}$/);
  });

  test("a ranking is the same whatever order it begins with, and loses nobody", () => {
    const entry = fc.record({ right: fc.nat(5), tookMs: fc.nat(4), prediction: fc.nat(6) });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), fc.nat(6), (list, took) => {
        const entries = list.map((more, at) => ({ ...more, number: at + 1 }));
        const ranked = order(entries, took);
        expect(order([...entries].reverse(), took)).toEqual(ranked);
        expect([...ranked].sort((a, b) => a - b)).toEqual(entries.map(({ number }) => number));
      }),
    );
  });

  test("prizes go from the top, none to who had nothing right", () => {
    const prizes: Prize[] = [
      { rank: "second", count: 2, amount: 2 },
      { rank: "first", count: 1, amount: 3 },
    ];
    const ranked = [one(1, 5, 1, 0), one(2, 4, 1, 0), one(3, 0, 1, 0)];
    expect(award(ranked, prizes).map(({ number, rank: name }) => [number, name])).toEqual([
      [1, "first"],
      [2, "second"],
    ]);
    expect(award(ranked, [])).toEqual([]);
  });
});

describe("rounds", () => {
  test.each([
    ["08:00 01/12/2026 - 17:00 07/12/2026", 1],
    ["8h00 ngày 1/12/2026 đến 17h00 ngày 7/12/2026\n\n08:00 08/12/2026 – 17:00 14/12/2026", 2],
    ["", 0],
  ])("%j is read", (text, count) => {
    const read = readRounds(text);
    if ("fault" in read) throw new Error(read.fault);
    expect(read.rounds).toHaveLength(count);
    expect(readRounds(writeRounds(read.rounds))).toEqual(read);
    if (count > 0) expect(read.rounds[0]?.opensAt.toISOString()).toBe("2026-12-01T01:00:00.000Z");
  });

  test.each([
    "08:00 31/02/2026 - 17:00 07/12/2026",
    "25:00 01/12/2026 - 17:00 07/12/2026",
    "17:00 07/12/2026 - 08:00 01/12/2026",
    "tuần sau",
    "08:00 01/12/2026 - 17:00 07/12/2026\n08:00 05/12/2026 - 17:00 09/12/2026",
  ])("%j is not", (text) => {
    expect(readRounds(text)).toHaveProperty("fault");
  });

  test("a contest is open in its rounds and closed after the last", () => {
    const read = readRounds("08:00 01/12/2026 - 17:00 07/12/2026\n08:00 08/12/2026 - 17:00 14/12/2026");
    const rounds = "rounds" in read ? read.rounds : [];
    const at = (moment: string) => phaseOf({ state: "approved", resultsAt: null }, rounds, new Date(moment));
    expect(at("2026-12-01T00:59:59Z")).toBe("coming");
    expect(at("2026-12-01T01:00:00Z")).toBe("open");
    expect(at("2026-12-07T10:00:00Z")).toBe("between");
    expect(at("2026-12-14T10:00:00Z")).toBe("closed");
  });
});

test.each([
  ["Nguyễn Thị  Lan", "+84 912.345.678", "Nguyễn Thị Lan", "0912345678"],
  ["", "0212345678", null, null],
  ["x".repeat(121), "0912345", null, null],
])("%j and %j are read as %j, %j", (name, phone, readName, readPhone) => {
  expect(readPerson({ name, phone })).toEqual({ name: readName, phone: readPhone });
});

test("a winner is shown so that only he knows himself", () => {
  expect(shownInPublic("Nguyễn Thị Lan", "0912345678")).toBe("Nguyễn T** L**, 09****678");
});
