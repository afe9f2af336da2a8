import { describe, expect, test } from "vitest";
import { type PublicationProof, periodBefore, type RequiredForm, standingOf, worstOf } from "./obligation.ts";

const out = (fromDay: string, toDay: string | null, more: Partial<PublicationProof> = {}): PublicationProof =>
  ({ form: "board", fromDay, toDay, counts: true, ...more }) as PublicationProof;
const month: RequiredForm = { form: "board", days: 30, forEver: false };
const always: RequiredForm = { form: "board", days: null, forEver: true };
const once: RequiredForm = { form: "portal", days: null, forEver: false };
const DUE = "2026-10-12";

describe("how a form stands on 20/11/2026", () => {
  test.each([
    ["nothing, past its day", month, [], "late", 0, null],
    ["thirty days in a row", month, [out("2026-10-08", "2026-11-06")], "done", 30, null],
    ["one day short", month, [out("2026-10-08", "2026-11-05")], "interrupted", 29, null],
    ["taken off after twenty", month, [out("2026-10-08", "2026-10-27")], "interrupted", 20, null],
    ["still hanging", month, [out("2026-11-01", null)], "running", 20, "2026-11-30"],
    [
      "a new paper on the day the old one came down",
      month,
      [out("2026-10-08", "2026-10-20"), out("2026-10-20", "2026-11-06")],
      "done",
      30,
      null,
    ],
    [
      "a day between is a new beginning",
      month,
      [out("2026-10-08", "2026-10-20"), out("2026-10-22", "2026-11-06")],
      "interrupted",
      16,
      null,
    ],
    [
      "begun anew after it was taken off",
      month,
      [out("2026-10-08", "2026-10-20"), out("2026-11-11", null)],
      "running",
      13,
      "2026-12-10",
    ],
    ["withdrawn in the ledger", month, [out("2026-10-08", "2026-11-10", { counts: false })], "late", 0, null],
    ["for ever, hanging", always, [out("2026-10-08", null)], "done", 44, null],
    ["for ever, taken off", always, [out("2026-10-08", "2026-11-10")], "interrupted", 34, null],
    ["another form proves nothing", once, [out("2026-10-08", null)], "late", 0, null],
    ["once is enough", once, [out("2026-10-08", "2026-10-08", { form: "portal" })], "done", 1, null],
  ] as const)("%s", (_name, required, proofs, standing, days, doneOn) => {
    const found = standingOf(required, [...proofs], DUE, "2026-11-20");
    expect(found).toMatchObject({ standing, days, doneOn });
  });

  test("within its time it is missing, not late; begun after it, it says so", () => {
    expect(standingOf(month, [], DUE, "2026-10-12").standing).toBe("missing");
    expect(standingOf(month, [out("2026-10-13", null)], DUE, "2026-10-14").startedLate).toBe(true);
    expect(standingOf(month, [out("2026-10-12", null)], DUE, "2026-10-14").startedLate).toBe(false);
  });

  test("an obligation stands as its worst form", () => {
    const done = standingOf(once, [out("2026-10-08", null, { form: "portal" })], DUE, "2026-11-20");
    expect(worstOf([done, standingOf(month, [out("2026-11-01", null)], DUE, "2026-11-20")])).toBe("running");
    expect(worstOf([done])).toBe("done");
  });
});

test.each([
  ["quarterly", "2026-11-20", { key: "2026-3", endsOn: "2026-09-30" }],
  ["quarterly", "2026-01-05", { key: "2025-4", endsOn: "2025-12-31" }],
  ["quarterly", "2028-04-01", { key: "2028-1", endsOn: "2028-03-31" }],
  ["yearly", "2026-01-05", { key: "2025", endsOn: "2025-12-31" }],
] as const)("%s on %s tells of what lies behind", (period, today, expected) => {
  expect(periodBefore(period, today)).toEqual(expected);
});
