import { describe, expect, test } from "vitest";
import type { Demand, DemandState } from "../demands/demand.ts";
import { paymentReference } from "../payment-reference.ts";
import { matchRow } from "./match-row.ts";
import { guessMapping, readBankAmount, readBankDay, readStatement } from "./read-statement.ts";

test.each<[string, number | null]>([
  ["8.000", 8_000],
  ["8,000", 8_000],
  ["8000", 8_000],
  ["8.000,00", 8_000],
  ["8,000.00", 8_000],
  ["8000.0", 8_000],
  ["8 000 VND", 8_000],
  ["+8.000đ", 8_000],
  ["8.000 CR", 8_000],
  ["8,000C", 8_000],
  ["1.234.567", 1_234_567],
  ["1,234,567.00", 1_234_567],
  ["12.345.678 VNĐ", 12_345_678],
  ["150000.0000", 150_000],
  ["-8.000", -8_000],
  ["(8,000)", -8_000],
  ["8.000 DR", -8_000],
  ["8.000-", -8_000],
  ["8.5", null],
  ["8,50", null],
  ["1.23.456", null],
  ["1.234,567.00", null],
  ["tám nghìn", null],
  ["", null],
  ["99999999999999999", null],
])("the amount %j of a bank is %s đồng", (typed, amount) => {
  expect(readBankAmount(typed)).toBe(amount);
});

test.each<[string, string | null]>([
  ["29/11/2026", "2026-11-29"],
  ["29/11/2026 14:03:22", "2026-11-29"],
  ["14:03 29.11.2026", "2026-11-29"],
  ["29-11-26", "2026-11-29"],
  ["9/1/2026", "2026-01-09"],
  ["2026-11-29T14:03:22", "2026-11-29"],
  ["2026-11-29", "2026-11-29"],
  ["29112026", "2026-11-29"],
  ["31/02/2026", null],
  ["11/29/2026", null],
  ["hôm qua", null],
  ["12", null],
])("the day %j of a bank is %s", (typed, day) => {
  expect(readBankDay(typed)).toBe(day);
});

const REFERENCE = paymentReference(46_220);
const other = paymentReference(46_221);
const demand = (state: DemandState, amount = 8_000, received = 0): Demand =>
  ({ id: 46_220, amount, received, refunded: 0, state }) as Demand;
const line = (content: string, amount = 8_000, reference = "") => ({ content, amount, reference });

describe("money is taken for what it names, and for nothing else", () => {
  test.each([
    ["as we wrote it", REFERENCE],
    ["small", REFERENCE.toLowerCase()],
    ["glued", `CK${REFERENCE}NGUYEN THI MAU chuyen tien`],
    ["with blanks", REFERENCE.replace(/(.{4})/g, "$1 ")],
    ["with dots", REFERENCE.replace(/(.{3})/g, "$1.")],
    ["after the bank's own words", `MBVCB.6512.${REFERENCE}.CT tu 0071000 toi 71002`],
    ["IBFT", `IBFT ${REFERENCE} le phi`],
    ["marks", `nộp lệ phí ${REFERENCE} cho bà Năm`],
    ["twice the same", `${REFERENCE} ${REFERENCE}`],
    ["full width", REFERENCE.replace(/[A-Z0-9]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))],
  ])("%s", (_how, content) => {
    expect(matchRow(line(content), () => ({ demand: demand("due"), isOfAccount: true }))).toEqual({ demandId: 46_220 });
  });

  test("in the bank's own reference too", () => {
    const found = matchRow(line("nop le phi", 8_000, `FT26333-${REFERENCE}`), () => ({
      demand: demand("declared"),
      isOfAccount: true,
    }));
    expect(found).toEqual({ demandId: 46_220 });
  });

  test.each<[string, ReturnType<typeof line>, Demand | null, string]>([
    ["nothing named", line("nguyen thi mau chuyen tien"), demand("due"), "no-reference"],
    [
      "one wrong sign",
      line(`${REFERENCE.slice(0, -1)}${REFERENCE.endsWith("A") ? "B" : "A"}`),
      demand("due"),
      "no-reference",
    ],
    ["two named", line(`${REFERENCE} ${other}`), demand("due"), "many-references"],
    ["one nobody gave", line(REFERENCE), null, "unknown-reference"],
    ["too little", line(REFERENCE, 5_000), demand("due"), "amount-less"],
    ["too much", line(REFERENCE, 8_001), demand("due"), "amount-more"],
    ["paid before", line(REFERENCE), demand("paid", 8_000, 8_000), "already-paid"],
    ["nothing owed", line(REFERENCE), demand("dropped", 0), "not-owed"],
  ])("%s waits for a person", (_what, row, known, why) => {
    expect(matchRow(row, () => (known ? { demand: known, isOfAccount: true } : undefined))).toEqual({ why });
  });

  test("the rest of what was paid in parts fits; on another account it waits", () => {
    const partly = { demand: demand("due", 8_000, 5_000), isOfAccount: true };
    expect(matchRow(line(REFERENCE, 3_000), () => partly)).toEqual({ demandId: 46_220 });
    expect(matchRow(line(REFERENCE, 3_000), () => ({ ...partly, isOfAccount: false }))).toEqual({
      why: "other-account",
    });
  });
});

const STATEMENTS: [string, string[][]][] = [
  [
    "two columns of money",
    [
      ["SAO KÊ TÀI KHOẢN"],
      ["Số tài khoản: 7100205012345"],
      [],
      ["STT", "Ngày giao dịch", "Số tham chiếu", "Ghi nợ", "Ghi có", "Số dư", "Nội dung chi tiết"],
      ["1", "29/11/2026", "FT1", "", "8.000", "108.000", "TTHC a"],
      ["2", "29/11/2026", "FT2", "50.000", "", "58.000", "rut tien"],
      ["", "", "", "Cộng", "8.000", "", ""],
    ],
  ],
  [
    "one column with signs",
    [
      ["Transaction Date", "Reference", "Amount", "Description", "Counter account"],
      ["2026-11-29 10:00:00", "FT1", "+8,000.00", "TTHC a", "00123"],
      ["2026-11-29 11:00:00", "FT2", "-50,000.00", "rut tien", ""],
    ],
  ],
  [
    "credit named in English",
    [
      ["Ngày", "Diễn giải", "Phát sinh nợ", "Phát sinh có", "Mã giao dịch"],
      ["29/11/2026", "TTHC a", "0", "8000", "FT1"],
      ["29/11/2026", "rut", "50000", "0", "FT2"],
    ],
  ],
];

test.each(STATEMENTS)("columns are guessed from headings, money out is left out: %s", (_what, rows) => {
  const mapping = guessMapping(rows);
  const read = readStatement(rows, mapping);
  expect(read.faults).toEqual([]);
  expect(read.lines).toMatchObject([{ day: "2026-11-29", amount: 8_000, content: "TTHC a", reference: "FT1" }]);
  expect(read.out).toBe(1);
});

test("a line that looks like money and cannot be read is told with its number", () => {
  const rows = [
    ["Ngày", "Số tiền", "Nội dung"],
    ["32/11/2026", "8.000", "a"],
    ["29/11/2026", "8.0.0", "b"],
    ["Tổng cộng", "16.000", ""],
  ];
  const read = readStatement(rows, guessMapping(rows));
  expect(read.faults.map(({ line: at, fault }) => [at, fault])).toEqual([
    [2, "day"],
    [3, "amount"],
  ]);
  expect(read.skipped).toBe(1);
});

test("two alike in one file are two; the same in another spelling is the same", () => {
  const mapping = { head: 0, date: 0, amount: 1, content: 2, debit: null, reference: null, counter: null };
  const head = ["Ngày", "Số tiền", "Nội dung"];
  const once = readStatement([head, ["29/11/2026", "8.000", "Nộp lệ phí"]], mapping).lines;
  const twice = readStatement(
    [head, ["2026-11-29", "8,000.00", "NOP LE PHI"], ["29/11/2026", "8000", "nop  le phi"]],
    mapping,
  ).lines;
  expect(twice[0]?.digest).toBe(once[0]?.digest);
  expect(twice[1]?.digest).not.toBe(once[0]?.digest);
});
