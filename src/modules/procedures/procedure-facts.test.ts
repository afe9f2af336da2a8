import { expect, test } from "vitest";
import { workingCalendar } from "../../platform/calendar/index.ts";
import { vi } from "./messages.vi.ts";
import { dueDay, factsOf } from "./procedure-facts.ts";
import { buildProcedure } from "./testing/build-procedure.ts";

const calendar = workingCalendar();

test.each([
  ["2026-11-20", { amount: 3, unit: "workingDay" as const }, "2026-11-26"],
  ["2026-11-23", { amount: 1, unit: "workingDay" as const }, "2026-11-25"],
  ["2026-02-13", { amount: 1, unit: "workingDay" as const }, "2026-02-23"],
  ["2026-11-20", { amount: 1, unit: "workingDay" as const, sameDay: true as const }, "2026-11-20"],
  ["2026-11-22", { amount: 1, unit: "workingDay" as const }, "2026-11-25"],
  ["2026-11-20", { amount: 15, unit: "day" as const }, "2026-12-07"],
  ["2026-10-31", { amount: 1, unit: "month" as const }, "2026-12-02"],
  ["2026-11-20", { amount: 24, unit: "hour" as const }, null],
])("received %s with %o is due %s", (day, time, due) => {
  expect(dueDay(time, day, calendar)).toBe(due);
});

test("what is not certain is not stated: a bare “Miễn phí” sends people to ask", () => {
  const facts = factsOf(buildProcedure(), vi);
  expect(facts.fee).toEqual(["Trực tiếp: 8.000 đồng/bản", "Trực tuyến: Hỏi nơi nhận hồ sơ"]);
  expect(facts.time).toEqual(["Trực tiếp: 3 ngày làm việc", "Trực tuyến: Hỏi nơi nhận hồ sơ"]);
  expect(facts.how).toBe("Trực tiếp, Trực tuyến");
});
