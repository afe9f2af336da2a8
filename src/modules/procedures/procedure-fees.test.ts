import { describe, expect, test } from "vitest";
import { tellDue, workingCalendar } from "../../platform/calendar/index.ts";
import { casesOf, computeFee } from "../fees/index.ts";
import { cutoffOf, duesOfMethod } from "./procedure-due.ts";
import { feeSheetOf, ratesOfRecord } from "./procedure-fees.ts";
import type { Fee, FilingMethod } from "./procedure-record.ts";
import { buildProcedure } from "./testing/build-procedure.ts";

const fee = (amount: number, part: Partial<Fee> = {}): Fee => ({ kind: "phí", amount, per: null, note: null, ...part });
const method = (fees: Fee[] | null, part: Partial<FilingMethod> = {}): FilingMethod => ({
  channel: "inPerson",
  timeText: "03 ngày làm việc",
  time: { amount: 3, unit: "workingDay" },
  feeText: "",
  fees,
  note: "",
  ...part,
});

const ON = "2026-11-29";

describe("money as the record states it", () => {
  const sheet = (...methods: FilingMethod[]) => feeSheetOf(buildProcedure({ methods }), null, ON);

  test("one amount is certain, nothing asked is free, silence is to be asked", () => {
    expect(computeFee(sheet(method([fee(8_000, { per: "bản" })])), { quantity: 3 }).total).toBe(24_000);
    expect(computeFee(sheet(method([])), {}).state).toBe("free");
    expect(computeFee(sheet(method(null)), {}).state).toBe("ask");
  });

  test("amounts that may be alternatives are not added up", () => {
    expect(ratesOfRecord(buildProcedure({ methods: [method([fee(8_000), fee(5_000)])] }), ON)).toEqual([]);
    expect(ratesOfRecord(buildProcedure({ methods: [method([fee(8_000)]), method([fee(5_000)])] }), ON)).toEqual([]);
  });

  test("cases of one price are nothing to choose from, cases of several prices are", () => {
    const one = sheet(method([fee(8_000)], { case: "cấp mới" }), method([fee(8_000)], { case: "cấp lại" }));
    expect(computeFee(one, {}).total).toBe(8_000);
    const two = sheet(method([fee(8_000)], { case: "cấp mới" }), method([fee(5_000)], { case: "cấp lại" }));
    expect(casesOf(two)).toEqual(["cấp mới", "cấp lại"]);
    expect(computeFee(two, { caseName: "cấp lại" }).total).toBe(5_000);
  });

  test("a note is a case, unless it names the document", () => {
    const onTime = sheet(method([fee(0, { note: "đăng ký đúng hạn" })]));
    expect(casesOf(onTime)).toEqual(["đăng ký đúng hạn"]);
    expect(computeFee(onTime, {}).state).toBe("choose");
    expect(computeFee(onTime, { caseName: "đăng ký đúng hạn" }).state).toBe("free");
    const cited = sheet(method([fee(20_000, { note: "Thông tư 75/2022/TT-BTC" })]));
    expect(computeFee(cited, {})).toMatchObject({ total: 20_000 });
    expect(computeFee(cited, {}).lines[0]?.rate.basis.title).toBe("Thông tư 75/2022/TT-BTC");
  });

  test("filing online may cost less", () => {
    const both = sheet(method([fee(20_000)]), method([fee(10_000)], { channel: "online" }));
    expect(computeFee(both, { channel: "inPerson" }).total).toBe(20_000);
    expect(computeFee(both, { channel: "online" }).total).toBe(10_000);
    expect(computeFee(both, { channel: "post" }).state).toBe("ask");
  });

  test("amounts of the province's council go before those of the record", () => {
    const basis = { title: "Nghị quyết", validFrom: null, validTo: null, isDemo: false };
    const local = [
      { caseName: null, kind: "lệ phí", label: null, amount: 5_000, per: null, channels: null, basis } as const,
    ];
    const record = buildProcedure({ methods: [method([fee(8_000)])] });
    expect(computeFee(feeSheetOf(record, { rates: local, reliefs: [] }, ON), {}).total).toBe(5_000);
  });
});

describe("when it is done", () => {
  const calendar = workingCalendar();
  const at = (text: string): Date => new Date(`${text}:00+07:00`);

  test.each([
    [method([], { time: { amount: 1, unit: "workingDay", sameDay: true } }), "15:00"],
    [method([], { note: "Nhận hồ sơ sau 15 giờ thì trả vào ngày làm việc tiếp theo." }), "15:00"],
    [method([], { timeText: "Trong ngày; nhận sau 16h30 trả ngày hôm sau" }), "16:30"],
    [method([]), null],
  ])("the hour that counts as tomorrow stands where the text has it", (one, cutoff) => {
    expect(cutoffOf(one)).toBe(cutoff);
  });

  test("no date is told where the limit is not certain", () => {
    expect(duesOfMethod(method([], { time: null }), at("2026-11-20T09:00"), calendar)).toEqual([]);
  });

  test("several limits told apart by case give a date each", () => {
    const times = [
      { case: "hồ sơ đơn giản", time: { amount: 1, unit: "workingDay" as const } },
      { case: "phải xác minh", time: { amount: 3, unit: "workingDay" as const } },
    ];
    const dues = duesOfMethod(method([], { time: null, times }), at("2026-11-20T09:00"), calendar);
    expect(dues.map((one) => [one.case, one.due.dueOn])).toEqual([
      ["hồ sơ đơn giản", "2026-11-23"],
      ["phải xác minh", "2026-11-26"],
    ]);
  });

  test("the date comes with its reasons", () => {
    const due = duesOfMethod(method([]), at("2026-11-20T09:00"), calendar)[0]?.due;
    expect(due?.dueOn).toBe("2026-11-26");
    expect(due && tellDue(due, "vi").join(" ")).toContain("24/11/2026 (Ngày Văn hóa Việt Nam)");
  });
});
