import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  coverageRows,
  FIRST_NEED,
  facetsOf,
  isAt,
  judge,
  monthsBetween,
  type Need,
  needsOf,
  type Telling,
} from "./coverage.ts";
import { FORMS, type Form, formsFor, type Price, proposeItems } from "./propose-items.ts";

const TODAY = "2026-11-28";
const khmer: Need = { audience: "ethnicCommunities", language: "km", everyMonths: 3, people: 800 };

test.each([
  ["2026-10-28", TODAY, 1],
  ["2026-10-29", TODAY, 0],
  ["2025-11-28", TODAY, 12],
  ["2026-01-31", "2026-03-01", 1],
  [TODAY, "2026-11-01", 0],
])("from %s to %s are %i whole months", (from, to, months) => {
  expect(monthsBetween(from, to)).toBe(months);
});

test.each([
  ["event", "Nhà văn hóa ấp 1, xã Hưng Mỹ", true],
  ["event", "Nhà văn hóa ấp 12", false],
  ["event", null, false],
  ["board", "Bảng trước chợ", true],
  ["board", "Nhà văn hóa ấp 1", false],
] as const)("told by %s at %s is in the hamlet: %s", (channel, place, there) => {
  expect(isAt({ channel, place }, { hamlet: "Ấp 1", boards: ["Bảng trước chợ"] })).toBe(there);
});

test.each([
  // every 6 months, last told at the commune, last told to the province → state
  ["2026-11-01", null, "told"],
  ["2026-06-01", null, "told"],
  ["2026-05-01", null, "fading"],
  ["2025-10-01", null, "silent"],
  [null, null, "never"],
  [null, "2026-10-01", "wide"],
  ["2025-01-01", "2026-10-01", "wide"],
  [null, "2024-10-01", "never"],
] as const)("told on %s, and to the province on %s: %s", (last, lastWide, state) => {
  expect(judge(FIRST_NEED, { last, lastWide }, TODAY).state).toBe(state);
});

test("a gap grows with the silence, is none in time, and half where the province spoke", () => {
  const gap = (last: string | null, lastWide: string | null = null) => judge(FIRST_NEED, { last, lastWide }, TODAY).gap;
  expect(gap("2026-11-01")).toBe(0);
  expect(gap("2025-06-01")).toBeGreaterThan(gap("2025-12-01"));
  expect(gap(null)).toBeGreaterThan(gap("2025-06-01"));
  expect(gap(null, "2026-11-01")).toBe(0.5);
});

describe("what a row of the ledger tells", () => {
  const task = (topic: string | null, audiences: string[] = [], languages: string[] = []) => ({
    topic,
    audiences,
    languages,
  });
  test.each([
    [{ topic: "digital", audiences: ["officials"], language: "vi" }, undefined, "digital", ["officials"], ["vi"]],
    [
      { topic: null, audiences: [], language: null },
      task("finance.budget", ["businesses"], ["km", "vi"]),
      "finance",
      ["businesses"],
      ["km", "vi"],
    ],
    [{ topic: "staff", audiences: [], language: "en" }, task("digital", [], ["km"]), "staff", ["residents"], ["en"]],
    [{ topic: null, audiences: [], language: null }, task(null), null, ["residents"], ["vi"]],
    [{ topic: "gibberish", audiences: ["nobody"], language: "xx" }, undefined, null, ["residents"], ["vi"]],
  ])("%j with the task %j", (told, of, topic, audiences, languages) => {
    expect(facetsOf(told, of)).toEqual({ topic, audiences, languages });
  });
});

test("what a commune says of its people goes before what the province says; 0 months takes it out", () => {
  expect(needsOf([[], []])).toEqual([FIRST_NEED]);
  const province = [khmer, FIRST_NEED];
  expect(needsOf([province, [{ ...khmer, everyMonths: 1 }]])).toEqual([{ ...khmer, everyMonths: 1 }, FIRST_NEED]);
  expect(needsOf([province, [{ ...khmer, everyMonths: 0 }]])).toEqual([FIRST_NEED]);
});

test("each commune and need is a row; longest silence first; other languages and audiences do not count", () => {
  const telling = (more: Partial<Telling>): Telling => ({
    communeIds: ["a"],
    provinceId: "p",
    topic: "procedures",
    audiences: ["ethnicCommunities"],
    languages: ["km"],
    day: "2026-11-20",
    records: 1,
    reached: 40,
    ...more,
  });
  const rows = coverageRows(
    [
      { id: "a", needs: [khmer] },
      { id: "b", needs: [khmer] },
    ],
    [
      telling({}),
      telling({ day: "2026-11-01", records: 2, reached: null }),
      telling({ communeIds: ["b"], languages: ["vi"] }),
      telling({ communeIds: ["b"], audiences: ["officials"] }),
      telling({ communeIds: null, topic: "digital", provinceId: "p" }),
      telling({ communeIds: null, topic: "staff", provinceId: "other" }),
    ],
    () => "p",
    TODAY,
  );
  expect(rows.map((row) => row.unitId)).toEqual(["b", "a"]);
  expect(rows[1]?.cells.procedures).toMatchObject({ state: "told", last: "2026-11-20", records: 3, reached: 40 });
  expect(rows[0]?.cells.procedures.state).toBe("never");
  expect(rows[0]?.cells.digital).toMatchObject({ state: "wide", lastWide: "2026-11-20" });
  expect(rows[0]?.cells.staff.state).toBe("never");
});

describe("what to tell next", () => {
  const rows = (ids: string[], need: Need = FIRST_NEED) =>
    coverageRows(
      ids.map((id) => ({ id, needs: [need] })),
      [],
      () => null,
      TODAY,
    );

  test("free first, then as many communes as the money reaches, nothing beyond it", () => {
    const prices = new Map<Form, Price>([["hamletMeeting", { once: 100, perCommune: 1_000 }]]);
    const found = proposeItems(rows(["a", "b", "c"], khmer), prices, 2_500);
    expect(found.affordable.map((one) => [one.form, one.communeIds.length, one.cost])).toEqual([
      ["hamletMeeting", 2, 2_100],
    ]);
    expect(found.left).toBe(400);
    expect(found.beyond).toBe(6);
    const free = proposeItems(rows(["a"], khmer), new Map([...prices, ["loudspeaker", { once: 0, perCommune: 0 }]]), 0);
    expect(free.affordable).toHaveLength(7);
    expect(free.affordable.every((one) => one.form === "loudspeaker" && one.cost === 0)).toBe(true);
  });

  test("what has no price is listed apart and never counted as free", () => {
    const found = proposeItems(rows(["a"]), new Map(), 1_000_000);
    expect(found).toMatchObject({ affordable: [], left: 1_000_000, beyond: 0 });
    expect(found.unpriced).toHaveLength(7);
    expect(found.unpriced.every((one) => one.cost === null)).toBe(true);
  });

  test("never costs more than there is, never proposes where people were told, and adds up", () => {
    const price = fc.record({ once: fc.nat(10_000), perCommune: fc.nat(3_000) });
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...FORMS), price),
        fc.nat(60_000),
        fc.integer({ min: 1, max: 12 }),
        (prices, money, count) => {
          const all = rows(Array.from({ length: count }, (_, n) => `c${n}`));
          const known = new Map(Object.entries(prices) as [Form, Price][]);
          const found = proposeItems(all, known, money);
          const spent = found.affordable.reduce((sum, one) => sum + (one.cost ?? Number.NaN), 0);
          expect(spent + found.left).toBe(money);
          expect(found.left).toBeGreaterThanOrEqual(0);
          for (const one of found.affordable) {
            expect(formsFor(one)).toContain(one.form);
            expect(new Set(one.communeIds).size).toBe(one.communeIds.length);
          }
          expect(found.affordable.length + found.unpriced.length + found.beyond).toBe(7);
        },
      ),
      { numRuns: 200 },
    );
  });
});

test("reform of procedures and their control are counted apart", () => {
  const telling: Telling = {
    communeIds: ["a"],
    provinceId: null,
    topic: "procedures",
    audiences: ["residents"],
    languages: ["vi"],
    day: TODAY,
    records: 1,
    reached: null,
  };
  const [row] = coverageRows([{ id: "a", needs: [FIRST_NEED] }], [telling], () => null, TODAY);
  expect(row?.cells.procedures.state).toBe("told");
  expect(row?.cells.procedureControl.state).toBe("never");
});
