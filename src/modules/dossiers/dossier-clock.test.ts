import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { workingCalendar } from "../../platform/calendar/index.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { readPhone } from "../../platform/i18n/index.ts";
import { buildProcedure } from "../procedures/testing/build-procedure.ts";
import { MOVE_NAMES, MOVES, STATES, stateAfter } from "./dossier.ts";
import { dueAfterPause, dueFrom, isLate, judge, limitChoices } from "./dossier-clock.ts";
import { formatDossierCode, readDossierCode, readIdentifier } from "./dossier-code.ts";
import { readIdNumber } from "./read-applicant.ts";

const calendar = workingCalendar();
const at = (text: string): Date => new Date(`${text.replace(" ", "T")}:00+07:00`);
const days = (amount: number) => ({ amount, unit: "workingDay" as const, cutoff: null });

describe("the date", () => {
  test.each([
    ["2026-11-20 09:00", 3, "2026-11-26"],
    ["2026-11-23 09:00", 1, "2026-11-25"],
    ["2026-02-12 09:00", 5, "2026-02-26"],
    ["2026-02-13 09:00", 1, "2026-02-23"],
    ["2026-04-24 09:00", 2, "2026-04-29"],
  ])("received %s, %i working days: %s", (received, amount, due) => {
    expect(vietnamDay(dueFrom(days(amount), at(received), calendar).dueAt)).toBe(due);
  });

  test.each([
    ["2026-11-20 14:59", "2026-11-20"],
    ["2026-11-20 15:00", "2026-11-20"],
    ["2026-11-20 15:01", "2026-11-23"],
    ["2026-11-23 16:00", "2026-11-25"],
  ])("a same-day matter received %s is due %s", (received, due) => {
    const limit = { amount: 0, unit: "workingDay" as const, sameDay: true as const, cutoff: "15:00" };
    expect(vietnamDay(dueFrom(limit, at(received), calendar).dueAt)).toBe(due);
  });

  test("limits are those of the way of filing, else of the counter; several by case", () => {
    const record = buildProcedure({
      methods: [
        {
          channel: "inPerson",
          timeText: "",
          time: null,
          times: [
            { case: "đủ điều kiện", time: { amount: 5, unit: "workingDay" } },
            { case: "phải xác minh", time: { amount: 10, unit: "workingDay" } },
          ],
          feeText: "",
          fees: null,
          note: "",
        },
        { channel: "online", timeText: "", time: { amount: 2, unit: "workingDay" }, feeText: "", fees: null, note: "" },
      ],
    });
    expect(limitChoices(record.methods, "online").map((one) => one.limit.amount)).toEqual([2]);
    expect(limitChoices(record.methods, "post").map((one) => [one.caseName, one.limit.amount])).toEqual([
      ["đủ điều kiện", 5],
      ["phải xác minh", 10],
    ]);
  });
});

describe("a pause", () => {
  test.each([
    // Received Mon 02/11, 5 working days: due Mon 09/11.
    ["stopped after a day and gone on after a week", "2026-11-03 10:00", "2026-11-10 10:00", "2026-11-16"],
    ["stopped and gone on the same day", "2026-11-03 08:00", "2026-11-03 16:00", "2026-11-09"],
    ["stopped on the day of reception", "2026-11-02 16:00", "2026-11-10 10:00", "2026-11-17"],
    ["stopped on the last day", "2026-11-09 10:00", "2026-11-16 10:00", "2026-11-16"],
    ["gone on over a feast", "2026-11-05 10:00", "2026-11-20 10:00", "2026-11-25"],
    ["stopped when it was late already", "2026-11-12 10:00", "2026-11-20 10:00", "2026-11-09"],
  ])("%s", (_what, pausedAt, resumedAt, due) => {
    const dueAt = dueFrom(days(5), at("2026-11-02 09:00"), calendar).dueAt;
    expect(vietnamDay(dueAt)).toBe("2026-11-09");
    const after = dueAfterPause({ limit: days(5), dueAt, pausedAt: at(pausedAt), resumedAt: at(resumedAt) }, calendar);
    expect(vietnamDay(after)).toBe(due);
  });

  test("of a limit in hours keeps the hours that were left", () => {
    const limit = { amount: 8, unit: "hour" as const, cutoff: null };
    const dueAt = dueFrom(limit, at("2026-11-02 09:30"), calendar).dueAt;
    // 2 hours of the morning and an hour of the afternoon are used up at 14:00; 5 are left.
    const after = dueAfterPause(
      { limit, dueAt, pausedAt: at("2026-11-02 14:00"), resumedAt: at("2026-11-10 08:00") },
      calendar,
    );
    expect(after.toISOString()).toBe(at("2026-11-10 14:30").toISOString());
  });

  const moment = fc
    .integer({ min: 0, max: 300 * 24 * 60 })
    .map((minutes) => new Date(at("2026-01-05 07:30").getTime() + minutes * 60_000));

  test("never takes time away, and of no length changes nothing", () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 1, max: 30 }),
        fc.nat(40 * 1440),
        fc.nat(60 * 1440),
        (from, amount, first, length) => {
          const limit = days(amount);
          const { dueAt } = dueFrom(limit, from, calendar);
          const pausedAt = new Date(from.getTime() + first * 60_000);
          const resumedAt = new Date(pausedAt.getTime() + length * 60_000);
          const after = dueAfterPause({ limit, dueAt, pausedAt, resumedAt }, calendar);
          expect(after >= dueAt).toBe(true);
          expect(pausedAt >= dueAt || calendar.isWorkingDay(vietnamDay(after))).toBe(true);
          if (length === 0) expect(after).toEqual(dueAt);
        },
      ),
    );
  });
});

describe("judging", () => {
  const dueAt = at("2026-11-26 23:59");
  test.each([
    ["2026-11-25 23:59", "early"],
    ["2026-11-26 00:00", "onTime"],
    ["2026-11-26 23:58", "onTime"],
    ["2026-11-27 00:00", "late"],
  ])("settled %s is %s", (settled, verdict) => {
    expect(judge({ dueAt, timeLimit: days(3) }, at(settled))).toBe(verdict);
  });

  test.each([
    ["2026-11-25 16:00", "early"],
    ["2026-11-26 10:00", "onTime"],
    ["2026-11-26 10:31", "late"],
  ])("of a limit in hours, settled %s is %s", (settled, verdict) => {
    const timeLimit = { amount: 8, unit: "hour" as const, cutoff: null };
    expect(judge({ dueAt: at("2026-11-26 10:30"), timeLimit }, at(settled))).toBe(verdict);
  });

  test("while the clock stands still nothing becomes late", () => {
    expect(isLate({ dueAt, pausedAt: null }, at("2026-11-27 08:00"))).toBe(true);
    expect(isLate({ dueAt, pausedAt: at("2026-11-25 08:00") }, at("2026-12-27 08:00"))).toBe(false);
    expect(isLate({ dueAt: null, pausedAt: null }, at("2026-12-27 08:00"))).toBe(false);
  });
});

describe("moves", () => {
  test("every state but the ends has a way on, and ends have none", () => {
    const ends = ["refused", "stopped", "returned", "merged"];
    for (const state of STATES) {
      const open = MOVE_NAMES.filter((move) => stateAfter(state, move) !== null);
      expect(open.length > 0, state).toBe(!ends.includes(state));
    }
  });

  test("nothing but settling leads to a result, nothing but giving to its end", () => {
    expect(MOVE_NAMES.filter((move) => MOVES[move].to === "settled")).toEqual(["settle"]);
    expect(MOVE_NAMES.filter((move) => MOVES[move].to === "returned")).toEqual(["give"]);
  });
});

describe("codes", () => {
  test.each([
    ["H12.85.3", "2026-11-29", 1, "H12.85.3-261129-0001"],
    ["000.00.01.H26", "2026-09-30", 12, "000.00.01.H26-260930-0012"],
    ["31999", "2026-01-05", 12_345, "31999-260105-12345"],
  ])("%s on %s, number %i: %s", (identifier, day, serial, code) => {
    expect(formatDossierCode(identifier, day, serial)).toBe(code);
    expect(readDossierCode(code)).toBe(code);
  });

  test.each([
    ["h12.85.3-261129-0001", "H12.85.3-261129-0001"],
    [" H12.85.3 – 261129 – 0001 ", "H12.85.3-261129-0001"],
    ["H12.85.3-261129-0001\u200b", "H12.85.3-261129-0001"],
    ["h12 85 3 261129 0001", "H12.85.3-261129-0001"],
    ["000.00.01 h26  261120 0001", "000.00.01.H26-261120-0001"],
    ["khai sinh 261129 0001 gap", null],
    ["ABCD-EFGH", null],
    ["H12", null],
    ["'; drop table dossier; --0001", null],
    ["", null],
    [`H12-261129-${"1".repeat(60)}`, null],
  ])("%j is read as %j", (typed, code) => expect(readDossierCode(typed)).toBe(code));

  test.each([
    ["h12.85.3", { identifier: "H12.85.3", scheme: "2020" }],
    ["000.00.01.H26", { identifier: "000.00.01.H26", scheme: "2016" }],
    ["H12.85.", null],
    ["Z12", null],
    [`H12${".1".repeat(20)}`, null],
  ])("the identifier %j is %j", (typed, read) => expect(readIdentifier(typed)).toEqual(read));
});

describe("what is typed about an applicant", () => {
  test.each([
    ["0912 345 678", "0912345678"],
    ["+84 912.345.678", "0912345678"],
    ["0084912345678", "0912345678"],
    ["0290 3831 234", "02903831234"],
    ["0212345678", "0212345678"],
    ["912345678", null],
    ["0123456789", null],
  ])("telephone %s: %s", (typed, phone) => expect(readPhone(typed)).toBe(phone));

  test.each([
    ["024 199 000 123", "024199000123"],
    ["121234567", "121234567"],
    ["0101234567", "0101234567"],
    ["0101234567001", "0101234567-001"],
    ["c1234567", "C1234567"],
    ["12345", null],
    ["không có", null],
  ])("number %s: %s", (typed, number) => expect(readIdNumber(typed)).toBe(number));
});
