import { expect, test } from "vitest";
import { computeFee } from "../fees/index.ts";
import { readFees } from "./import/fee.ts";
import { vi } from "./messages.vi.ts";
import { factsOf } from "./procedure-facts.ts";
import { feeSheetOf } from "./procedure-fees.ts";
import type { FilingMethod } from "./procedure-record.ts";
import { buildProcedure } from "./testing/build-procedure.ts";

const feeText =
  "5,000,000 VNĐ ((áp dụng mức phí 2.500.000 đồng/hồ sơ kể từ ngày 01/7/2025 đến hết ngày 31/12/2026 theo Thông tư số 64/2025/TT-BTC).)";
const record = buildProcedure({
  methods: [
    { channel: "inPerson", timeText: "", time: null, feeText, fees: readFees(feeText).fees, note: "" } as FilingMethod,
  ],
});

test.each([
  ["2025-06-30", "5.000.000 đồng/hồ sơ", 5_000_000],
  ["2025-07-01", "2.500.000 đồng/hồ sơ (đến hết 31/12/2026, sau đó 5.000.000 đồng/hồ sơ)", 2_500_000],
  ["2026-12-31", "2.500.000 đồng/hồ sơ (đến hết 31/12/2026, sau đó 5.000.000 đồng/hồ sơ)", 2_500_000],
  ["2027-01-01", "5.000.000 đồng/hồ sơ", 5_000_000],
])("on %s a reduction that has days is %s, and nobody is asked to choose", (day, told, total) => {
  expect(factsOf(record, vi, day).fee).toEqual([told]);
  expect(computeFee(feeSheetOf(record, null, day), {})).toMatchObject({ state: "known", total });
});

test("entries of one way that differ only in time are a span, told in one line", () => {
  const [method] = buildProcedure().methods as [FilingMethod];
  const times = (...amounts: number[]) =>
    factsOf(
      buildProcedure({
        methods: amounts.map((amount) => ({ ...method, time: { amount, unit: "workingDay" as const } })),
      }),
      vi,
      "2026-11-29",
    ).time;
  expect(times(38, 30)).toEqual(["Từ 30 đến 38 ngày làm việc, tùy trường hợp"]);
  expect(times(30, 30)).toEqual(["30 ngày làm việc"]);
});
