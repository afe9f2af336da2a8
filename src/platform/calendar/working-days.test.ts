import { describe, expect, test } from "vitest";
import { endOfDay, shift, workingCalendar } from "./index.ts";

const calendar = workingCalendar();

describe("working days", () => {
  test.each([
    ["2026-11-20", 3, "2026-11-26"],
    ["2026-11-23", 1, "2026-11-25"],
    ["2026-02-12", 5, "2026-02-26"],
    ["2026-02-13", 1, "2026-02-23"],
    ["2026-04-24", 2, "2026-04-29"],
    ["2026-01-01", 1, "2026-01-05"],
    ["2026-01-09", 1, "2026-01-10"],
    ["2026-08-21", 1, "2026-08-22"],
  ])("received %s, %i working days: due %s", (received, days, due) => {
    expect(calendar.addWorkingDays(received, days)).toBe(due);
  });

  test("a calendar-day limit that ends on a rest day ends on the next working day", () => {
    expect(calendar.addDays("2026-11-20", 1)).toBe("2026-11-23");
    expect(calendar.addDays("2026-11-20", 4)).toBe("2026-11-25");
  });

  test("adding and counting agree on every day of two years", () => {
    for (let day = "2025-01-01"; day < "2026-12-01"; day = shift(day, 1)) {
      for (const days of [1, 3, 10]) {
        const due = calendar.addWorkingDays(day, days);
        expect(calendar.isWorkingDay(due)).toBe(true);
        expect(calendar.workingDaysBetween(day, due)).toBe(days);
      }
    }
  });

  test("a year without a published arrangement says it is not certain", () => {
    expect(calendar.isCertain("2026-05-05")).toBe(true);
    expect(calendar.isCertain("2027-02-05")).toBe(false);
  });

  test("a day ends at midnight in Vietnam", () => {
    expect(endOfDay("2026-11-26").toISOString()).toBe("2026-11-26T16:59:59.999Z");
  });
});
