import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Compared, compareSides, differenceOf, type OursCompared } from "./compare.ts";

const base: Compared = {
  code: "A-261102-0001",
  unitName: "Phường Tân Thành",
  state: "4",
  received: "2026-11-02",
  due: "2026-11-05",
  settled: null,
  returned: null,
};

test.each<[string, Partial<Compared>, string | null]>([
  ["nothing", {}, null],
  ["the state", { state: "9" }, "other-state"],
  ["state and date", { state: "9", due: "2026-11-06" }, "other-state"],
  ["the due date", { due: "2026-11-06" }, "other-date"],
  ["a date that is missing", { due: null }, "other-date"],
  ["the day of the result", { settled: "2026-11-04" }, "other-date"],
])("two sides that differ in %s", (_what, change, kind) => {
  expect(differenceOf(base, { ...base, ...change })).toBe(kind);
});

test("a column the other list has not is not compared", () => {
  expect(differenceOf(base, { ...base, due: null }, new Set(["received"]))).toBeNull();
});

const side = fc.uniqueArray(
  fc.record({
    code: fc.integer({ min: 1, max: 30 }).map((at) => `A-${String(at).padStart(4, "0")}`),
    unitName: fc.constantFrom("Phường Tân Thành", "Xã Hưng Mỹ", ""),
    state: fc.constantFrom("2", "4", "9"),
    received: fc.constantFrom("2026-11-02", "2026-11-03"),
    due: fc.constantFrom("2026-11-05", "2026-11-06", null),
    settled: fc.constant(null),
    returned: fc.constant(null),
  }),
  { selector: (one) => one.code, maxLength: 30 },
);

describe("whatever the two sides hold", () => {
  test("the sums agree, whole and by day, and each difference is told once", () => {
    fc.assert(
      fc.property(side, side, (ours, theirs) => {
        const mine: OursCompared[] = ours.map((one, dossierId) => ({ ...one, dossierId }));
        const { totals, days, differences } = compareSides(mine, theirs);
        expect(totals.ours).toBe(ours.length);
        expect(totals.theirs).toBe(theirs.length);
        const met = totals.same + totals.otherState + totals.otherDate;
        expect(totals.ours).toBe(met + totals.missingThere);
        expect(totals.theirs).toBe(met + totals.missingHere);
        for (const name of Object.keys(totals) as (keyof typeof totals)[])
          expect(days.reduce((sum, day) => sum + day[name], 0)).toBe(totals[name]);
        expect(differences.length).toBe(
          totals.missingHere + totals.missingThere + totals.otherState + totals.otherDate,
        );
        expect(new Set(differences.map((one) => one.code)).size).toBe(differences.length);
      }),
    );
  });
});
