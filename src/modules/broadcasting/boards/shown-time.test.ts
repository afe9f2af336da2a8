import { describe, expect, test } from "vitest";
import { addShown, closeHours, type ShownHour } from "./shown-time.ts";

const at = (text: string): number => Date.parse(`2026-12-01T${text}+07:00`);

describe("time on a board", () => {
  test("turns of an hour are one report, with the seconds that could be seen and not the time between", () => {
    let hours: ShownHour[] = [];
    for (let minute = 0; minute < 60; minute++) {
      const time = at(`08:${String(minute).padStart(2, "0")}:00`);
      hours = addShown(hours, minute % 2 ? "a" : "b", time, 15);
    }
    const { open, reports } = closeHours(hours, at("09:00:01"), () => "r");
    expect(open).toEqual([]);
    expect(reports.map((one) => [one.entryId, one.seconds])).toEqual([
      ["b", 450],
      ["a", 450],
    ]);
    for (const one of reports)
      expect(one.seconds * 1_000).toBeLessThanOrEqual(Date.parse(one.endedAt) - Date.parse(one.startedAt));
  });

  test("the hour that runs stays open", () => {
    const hours = addShown(addShown([], "a", at("08:59:50"), 15), "a", at("09:00:05"), 15);
    const { open, reports } = closeHours(hours, at("09:00:20"), () => "r");
    expect([open.length, reports.map((one) => one.seconds)]).toEqual([1, [15]]);
  });
});
