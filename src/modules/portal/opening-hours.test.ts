import { describe, expect, test } from "vitest";
import { workingCalendar } from "../../platform/calendar/index.ts";
import type { OpeningHours } from "../organisations/index.ts";
import { openState, showSpans, weekdayOf } from "./opening-hours.ts";

const day = [
  { from: "07:00", to: "11:00" },
  { from: "13:00", to: "17:00" },
];
const hours: OpeningHours = {
  mon: day,
  tue: day,
  wed: day,
  thu: day,
  fri: day,
  sat: [{ from: "07:00", to: "11:00" }],
  sun: [],
};
const calendar = workingCalendar();

describe("opening hours", () => {
  test.each([
    ["a Friday", "2026-11-20", "07:00–11:00, 13:00–17:00", null],
    ["a Saturday with its own hours", "2026-11-21", "07:00–11:00", null],
    ["a Sunday", "2026-11-22", "", "2026-11-23"],
    ["the new holiday on a Tuesday", "2026-11-24", "", "2026-11-25"],
    ["Tết", "2026-02-16", "", "2026-02-21"],
    ["a Saturday worked in exchange", "2026-08-22", "07:00–11:00, 13:00–17:00", null],
  ])("%s", (_name, on, today, next) => {
    const state = openState(hours, on, calendar);
    expect(showSpans(state.today)).toBe(today);
    expect(state.next?.day ?? null).toBe(next);
  });

  test("days of the week begin on Monday", () => {
    expect(weekdayOf("2026-11-22")).toBe("sun");
    expect(weekdayOf("2026-11-23")).toBe("mon");
  });
});
