import { describe, expect, test } from "vitest";
import type { AirItem } from "../../content/index.ts";
import type { ToldLanguage } from "../../topics/index.ts";
import { assembleDay, type Schedule } from "./assemble-day.ts";
import { lastDayOf, type Order } from "./order.ts";
import { clockOf, overlaps, type Slot, weekdayOf } from "./slot.ts";

const UNIT = "a0000000-0000-4000-8000-000000000001";
let made = 0;

function item(title: string, sounds: Partial<Record<ToldLanguage, number>>): AirItem {
  const itemId = `b0000000-0000-4000-8000-${String(++made).padStart(12, "0")}`;
  return {
    itemId,
    unitId: UNIT,
    slug: title,
    version: 1,
    title,
    kind: "news",
    topic: "procedures",
    audiences: [],
    taskId: null,
    obligationId: null,
    writerIds: [],
    sounds: Object.entries(sounds).map(([language, seconds]) => ({
      language: language as ToldLanguage,
      fileKey: `${title}-${language}`,
      seconds,
    })),
  };
}

const order = (of: AirItem, more: Partial<Order> = {}): Order => ({
  id: `c0000000-0000-4000-8000-${String(++made).padStart(12, "0")}`,
  unitId: UNIT,
  itemId: of.itemId,
  fromDay: "2026-12-01",
  days: 1,
  slotId: null,
  priority: 5,
  stationIds: null,
  note: null,
  createdByName: "Ngô Bảo Trân",
  createdAt: new Date(1_000 * made),
  lastDay: null,
  endedByName: null,
  ...more,
});

const slot = (beginsAt: string, endsAt: string, more: Partial<Slot> = {}): Slot => ({
  id: `d0000000-0000-4000-8000-${String(++made).padStart(12, "0")}`,
  unitId: UNIT,
  kind: "air",
  name: "Buổi sáng",
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  beginsAt,
  endsAt,
  language: null,
  createdByName: "Ngô Bảo Trân",
  createdAt: new Date(0),
  endedOn: null,
  ...more,
});

const schedule = (slots: Slot[], items: AirItem[], orders: Order[]): Schedule => ({
  slots,
  orders,
  items: new Map(items.map((one) => [one.itemId, one])),
});

const kinh = { id: "s1", languages: ["vi"] as ToldLanguage[] };
const khmer = { id: "s2", languages: ["vi", "km"] as ToldLanguage[] };
/** "05:30 title (vi)" of all that is played. */
const played = (of: Schedule, station: typeof kinh, day = "2026-12-01"): string[] =>
  assembleDay(of, station, day).flatMap((one) =>
    one.entries.map((entry) => `${clockOf(entry.startsAt)} ${entry.item.title} (${entry.language})`),
  );
const left = (of: Schedule, station: typeof kinh, day = "2026-12-01"): string[] =>
  assembleDay(of, station, day).flatMap((one) => one.left.map((out) => `${out.title} ${out.language} ${out.why}`));

describe("the programme of a day", () => {
  const fee = item("Lệ phí", { vi: 120, km: 150 });
  const news = item("Tin", { vi: 60 });
  const storm = item("Bão", { vi: 40, km: 40 });
  const morning = slot("05:30", "05:45");

  test("plays what is more important first, then what was ordered first", () => {
    const of = schedule([morning], [fee, news, storm], [order(news), order(fee), order(storm, { priority: 9 })]);
    expect(played(of, kinh)).toEqual(["05:30 Bão (vi)", "05:30 Tin (vi)", "05:31 Lệ phí (vi)"]);
  });

  test("plays each item in every language of the hamlet, and says which one it lacks", () => {
    const of = schedule([morning], [fee, news], [order(fee), order(news)]);
    expect(played(of, khmer)).toEqual(["05:30 Lệ phí (vi)", "05:32 Lệ phí (km)", "05:34 Tin (vi)"]);
    expect(left(of, khmer)).toEqual(["Tin km no-sound"]);
    expect(left(of, kinh)).toEqual([]);
  });

  test("a slot of one language plays nothing else", () => {
    const evening = slot("17:00", "17:15", { language: "km" });
    const of = schedule([evening], [fee], [order(fee)]);
    expect(played(of, khmer)).toEqual(["17:00 Lệ phí (km)"]);
    expect(played(of, kinh)).toEqual([]);
  });

  test("never overlaps, and names what has no more room; something shorter may still fit", () => {
    const short = slot("05:30", "05:33");
    const of = schedule([short], [fee, news, storm], [order(fee), order(news), order(storm)]);
    expect(played(of, kinh)).toEqual(["05:30 Lệ phí (vi)", "05:32 Bão (vi)"]);
    expect(left(of, kinh)).toEqual(["Tin vi no-room"]);
    for (const one of assembleDay(of, kinh, "2026-12-01")) {
      for (const [at, entry] of one.entries.entries()) {
        const end = entry.startsAt.getTime() + entry.seconds * 1000;
        expect(end).toBeLessThanOrEqual(one.endsAt.getTime());
        expect(one.entries[at + 1]?.startsAt.getTime() ?? Number.POSITIVE_INFINITY).toBeGreaterThan(end);
      }
    }
  });

  test("what has no sound, or is no longer out, is named", () => {
    const silent = item("Chưa đọc", {});
    const gone = item("Đã rút", { vi: 10 });
    const of = schedule([morning], [silent], [order(silent), order(gone)]);
    expect(played(of, kinh)).toEqual([]);
    expect(left(of, kinh)).toEqual(["Chưa đọc vi no-sound", "null null not-on-air"]);
    const old = { ...schedule([morning], [fee], [order(fee)]), behind: new Map([[fee.itemId, "2026-12-01"]]) };
    expect(left(old, kinh)).toEqual(["Lệ phí null old-version"]);
    expect(played({ ...old, behind: new Map([[fee.itemId, "2026-12-02"]]) }, kinh)).toHaveLength(1);
  });

  test("three days in a row are three days, at every slot or the one chosen", () => {
    const evening = slot("17:00", "17:15");
    const everywhere = schedule([morning, evening], [news], [order(news, { days: 3 })]);
    const days = ["2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04"];
    expect(days.map((day) => played(everywhere, kinh, day).length)).toEqual([0, 2, 2, 2, 0]);
    const once = schedule([morning, evening], [news], [order(news, { slotId: evening.id })]);
    expect(played(once, kinh)).toEqual(["17:00 Tin (vi)"]);
  });

  test("taken out early it ends early; ordered for some stations others do not play it; ordered twice it is heard once", () => {
    const of = schedule(
      [morning],
      [news, fee],
      [
        order(news, { days: 5, lastDay: "2026-12-01" }),
        order(fee, { stationIds: [khmer.id] }),
        order(news, { days: 9 }),
      ],
    );
    expect(played(of, kinh)).toEqual(["05:30 Tin (vi)"]);
    expect(played(of, kinh, "2026-12-03")).toEqual(["05:30 Tin (vi)"]);
    expect(played(of, khmer)).toHaveLength(3);
  });

  test("falls into no quiet time, also of a unit above or of the evening before; what is left begins after it", () => {
    const quiet = [slot("22:00", "05:31", { kind: "quiet", weekdays: [1] }), slot("05:37", "05:45", { kind: "quiet" })];
    const of = { ...schedule([morning], [fee, news], [order(fee), order(fee, { itemId: news.itemId })]), quiet };
    // Monday's quiet time lasts into Tuesday, 1 December.
    expect(played(of, khmer)).toEqual(["05:31 Lệ phí (vi)", "05:33 Lệ phí (km)", "05:35 Tin (vi)"]);
    const silent = { ...of, quiet: [slot("21:00", "06:00", { kind: "quiet" })] };
    expect(played(silent, kinh)).toEqual([]);
    expect(left(silent, kinh)).toEqual(["Lệ phí vi quiet", "Tin vi quiet"]);
  });

  test("what a unit above orders for a slot of its own is heard below in the nearest slot, once", () => {
    const above = slot("06:00", "06:15");
    const evening = slot("17:00", "17:15");
    const of = { ...schedule([morning, evening], [news], [order(news, { slotId: above.id })]), slotsAbove: [above] };
    expect(played(of, kinh)).toEqual(["05:30 Tin (vi)"]);
  });

  test("on the days of its week only, and not after its end", () => {
    const tuesdays = slot("05:30", "05:45", { weekdays: [2], endedOn: "2026-12-15" });
    const of = schedule([tuesdays], [news], [order(news, { days: 60 })]);
    // 1 December 2026 is a Tuesday.
    expect(weekdayOf("2026-12-01")).toBe(2);
    const days = ["2026-12-01", "2026-12-02", "2026-12-08", "2026-12-15"];
    expect(days.map((day) => played(of, kinh, day).length)).toEqual([1, 0, 1, 0]);
  });
});

describe("rules", () => {
  test("the last day is the planned one, or the one before it was taken out", () => {
    expect(lastDayOf({ fromDay: "2026-12-30", days: 3, lastDay: null })).toBe("2027-01-01");
    expect(lastDayOf({ fromDay: "2026-12-30", days: 3, lastDay: "2026-12-29" })).toBe("2026-12-29");
    expect(lastDayOf({ fromDay: "2026-12-30", days: 1, lastDay: "2027-02-01" })).toBe("2026-12-30");
  });

  test.each([
    ["05:00", "05:30", false],
    ["05:00", "05:31", true],
    ["05:35", "05:40", true],
    ["05:45", "06:00", false],
  ])("a slot from %s to %s and one from 05:30 to 05:45 overlap: %s", (beginsAt, endsAt, isSo) => {
    expect(overlaps(slot(beginsAt, endsAt), slot("05:30", "05:45"))).toBe(isSo);
    expect(overlaps(slot(beginsAt, endsAt, { weekdays: [1] }), slot("05:30", "05:45", { weekdays: [2, 3] }))).toBe(
      false,
    );
  });
});
