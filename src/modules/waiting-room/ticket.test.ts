import { describe, expect, test } from "vitest";
import { readGroups, readPriorities, writeGroups } from "./hall.ts";
import { isDayOver, openNow } from "./hours.ts";
import {
  afterAbsence,
  chooseNext,
  countAhead,
  estimateWait,
  labelOf,
  MOVES,
  moveRefusal,
  TICKET_STATES,
  type TicketAct,
  type Waiting,
} from "./ticket.ts";

const NOW = new Date("2026-11-20T02:00:00Z");
let ids = 0;
/** Somebody who has waited so many minutes. */
const waits = (minutes: number, more: Partial<Waiting> = {}): Waiting => ({
  id: ++ids,
  groupId: 1,
  takenAt: new Date(NOW.getTime() - minutes * 60_000),
  headStart: 0,
  toCounter: null,
  backAfterCall: 0,
  ...more,
});

describe("a ticket", () => {
  const allowed: Record<TicketAct, string[]> = {
    call: ["waiting"],
    recall: ["called"],
    absent: ["called"],
    start: ["called"],
    finish: ["called", "serving"],
    move: ["called", "serving"],
    withdraw: ["waiting", "called"],
    close: ["waiting", "called", "serving"],
  };
  test.each(Object.keys(MOVES) as TicketAct[])("%s is for its states only", (act) => {
    for (const state of TICKET_STATES)
      expect(moveRefusal(state, act), state).toBe(allowed[act].includes(state) ? null : "moved-on");
  });

  test.each([
    ["A", 1, "A001"],
    ["D", 12, "D012"],
    ["B", 999, "B999"],
    ["B", 1000, "B1000"],
  ])("%s and %i is %s", (letter, number, label) => {
    expect(labelOf(letter, number)).toBe(label);
  });

  test("whoever is not there comes again after some calls, and is over after some times", () => {
    const rules = { backAfter: 3, mostAbsences: 2, calls: 10 };
    expect(afterAbsence(0, rules)).toEqual({ state: "waiting", backAfterCall: 13 });
    expect(afterAbsence(1, rules)).toEqual({ state: "left" });
  });
});

describe("who is next", () => {
  const counter = { number: "1", groupIds: [1, 2] };
  const at = { now: NOW, calls: 5 };
  const cases: [string, Waiting[], number | null][] = [
    ["nobody, where nobody waits", [], null],
    ["the longest of one group", [waits(3), waits(9), waits(5)], 1],
    [
      "the longest over all groups of the counter, however long another is",
      [waits(4), waits(3), waits(6, { groupId: 2 })],
      2,
    ],
    ["nobody of a group the counter does not call", [waits(90, { groupId: 3 })], null],
    ["a priority that makes up for what the other waited more", [waits(20), waits(5, { headStart: 30 })], 1],
    ["not a priority where the other has waited even longer", [waits(40), waits(5, { headStart: 30 })], 0],
    ["whoever was sent to this counter, before all", [waits(90), waits(1, { groupId: 3, toCounter: "1" })], 1],
    ["never whoever was sent to another counter", [waits(90, { toCounter: "2" }), waits(1)], 1],
    ["not whoever was not there, before their calls are over", [waits(90, { backAfterCall: 6 }), waits(1)], 1],
    ["whoever was not there, once they are", [waits(90, { backAfterCall: 5 }), waits(1)], 0],
    ["whoever was not there, when nobody else waits", [waits(90, { backAfterCall: 9 })], 0],
  ];
  test.each(cases)("%s", (_name, waiting, place) => {
    expect(chooseNext(waiting, counter, at)?.id ?? null).toBe(place === null ? null : waiting[place]?.id);
  });

  test("of two who came in the same moment it is the first number", () => {
    const [first, second] = [waits(5), waits(5)];
    expect(chooseNext([second, first], counter, at)).toBe(first);
  });

  test("before somebody are those of the group who count as having waited longer", () => {
    const own = waits(10);
    const others = [waits(12), waits(8), waits(1, { headStart: 30 }), waits(50, { groupId: 2 })];
    expect(countAhead([own, ...others], own, NOW)).toBe(2);
  });
});

describe("how long it takes is told", () => {
  const none = { gaps: [], recent: null, isStanding: false };
  const minutes = (list: number[]): number[] => list.map((one) => one * 60);
  test.each([
    ["not, where nothing is known", 3, none, null],
    ["not, from three calls", 3, { ...none, gaps: minutes([4, 5]) }, null],
    ["not, while no counter works", 3, { ...none, gaps: minutes([4, 5, 6, 5]), isStanding: true }, null],
    ["from today's calls", 3, { ...none, gaps: minutes([4, 5, 6, 5]) }, { from: 15, to: 25 }],
    ["as less than, for whoever is next", 0, { ...none, gaps: minutes([4, 5, 6, 5]) }, { from: 0, to: 10 }],
    [
      "from recent days, by the counters there are",
      4,
      { ...none, recent: { served: minutes(Array(10).fill(8)), counters: 2 } },
      { from: 15, to: 20 },
    ],
    ["not, from few of recent days", 4, { ...none, recent: { served: minutes(Array(9).fill(8)), counters: 2 } }, null],
    ["not, where it is hours away", 60, { ...none, gaps: minutes([4, 5, 6, 5]) }, null],
  ] as const)("%s", (_name, ahead, pace, range) => {
    expect(estimateWait(ahead, pace)).toEqual(range);
  });
});

describe("tickets are had", () => {
  const hours = {
    day: "2026-11-20",
    why: null,
    spans: [
      { from: "07:00", to: "11:00" },
      { from: "13:00", to: "17:00" },
    ],
  };
  test.each([
    ["06:29", { is: "early", from: "06:30" }],
    ["06:30", { is: "open" }],
    ["10:59", { is: "open" }],
    ["11:00", { is: "early", from: "12:30" }],
    ["12:30", { is: "open" }],
    ["16:59", { is: "open" }],
    ["17:00", { is: "over" }],
  ])("at %s: %j", (time, open) => {
    expect(openNow(hours, new Date(`2026-11-20T${time}:00+07:00`), 30)).toEqual(open);
  });

  test("never on a day without hours, and what waits then is over", () => {
    const rest = { ...hours, spans: [] };
    expect(openNow(rest, NOW, 30)).toEqual({ is: "rest" });
    expect(isDayOver(rest, NOW, 0)).toBe(true);
    expect(isDayOver(hours, new Date("2026-11-20T17:29:00+07:00"), 30)).toBe(false);
    expect(isDayOver(hours, new Date("2026-11-20T17:30:00+07:00"), 30)).toBe(true);
    // At midnight at the latest, whatever was set.
    expect(isDayOver(hours, new Date("2026-11-20T23:59:00+07:00"), 240 * 4)).toBe(true);
  });
});

describe("what is typed line by line", () => {
  test.each([
    ["A | Hộ tịch", null],
    ["A | Hộ tịch | en: Civil status | km: អត្រា\nB | Đất đai", null],
    ["A | Hộ tịch\n\nA | Đất đai", 3],
    ["a | Hộ tịch", 1],
    ["A |", 1],
    ["A | Hộ tịch | fr: État civil", 1],
    [`A | ${"x".repeat(81)}`, 1],
    ["AB | Hộ tịch", 1],
    [Array.from({ length: 21 }, (_, at) => `${String.fromCharCode(65 + at)} | Nhóm`).join("\n"), 21],
  ])("groups %j: wrong in line %s", (text, line) => {
    const read = readGroups(text);
    expect(read.ok ? null : read.line).toBe(line);
    if (read.ok) expect(readGroups(writeGroups(read.value.map((one, id) => ({ ...one, id }))))).toEqual(read);
  });

  test.each([
    ["Người từ 75 tuổi | 30 |", null],
    ["Người từ 75 tuổi | 30 | Quy chế số 12 | en: From 75 years", null],
    ["Người từ 75 tuổi", 1],
    ["Người từ 75 tuổi | 241 |", 1],
    ["Người từ 75 tuổi | nhiều |", 1],
    ["Phụ nữ mang thai | 5 |\nPhụ nữ mang thai | 9 |", 2],
  ])("priorities %j: wrong in line %s", (text, line) => {
    const read = readPriorities(text);
    expect(read.ok ? null : read.line).toBe(line);
  });
});
