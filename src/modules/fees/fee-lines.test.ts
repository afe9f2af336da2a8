import { describe, expect, test } from "vitest";
import {
  cellsOfText,
  rateCells,
  readAmount,
  readRateCells,
  readReliefCells,
  reliefCells,
  textOfCells,
} from "./fee-lines.ts";

describe("amounts as people type them", () => {
  test.each([
    ["8000", 8_000],
    ["8.000", 8_000],
    ["8,000", 8_000],
    ["1.200.000 đồng", 1_200_000],
    ["0", 0],
    ["8.00", null],
    ["8,5", null],
    ["-8000", null],
    ["tám nghìn", null],
    ["", null],
    ["99999999999999999999", null],
  ])("%s", (text, amount) => {
    expect(readAmount(text)).toBe(amount);
  });

  test("lines are read back as they were written", () => {
    const text =
      "1.000001 | Đăng ký quá hạn | lệ phí |  | 8000 | trường hợp | trực tiếp, trực tuyến\n2.000002 |  | phí | Phí thẩm định | 0 | bản";
    const read = readRateCells(cellsOfText(text));
    expect(read.errors).toEqual([]);
    expect(read.lines[0]).toMatchObject({
      caseName: "Đăng ký quá hạn",
      amount: 8_000,
      channels: ["inPerson", "online"],
    });
    const again = textOfCells(read.lines.map(rateCells));
    expect(readRateCells(cellsOfText(again)).lines).toEqual(read.lines);
  });

  test.each([
    ["1.001", "codeWrong"],
    ["1.000001 | | thuế | | 8000", "kindWrong"],
    ["1.000001 | | phí | | tám nghìn", "amountWrong"],
    ["1.000001 | | phí | | 999.999.999.999", "amountTooLarge"],
    ["1.000001 | | phí | | 8000 | bản | bồ câu", "channelWrong"],
    [`1.000001 | ${"x".repeat(501)} | phí | | 8000`, "tooLong"],
    ["1.000001 | | phí | | 8000 | bản | | thừa", "tooManyCells"],
    ["1.000001 | | phí | | 8000\n1.000001 | | phí | | 9000", "repeated"],
  ])("%s is refused with its line", (text, fault) => {
    const { errors } = readRateCells(cellsOfText(text));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ fault, line: text.split("\n").length });
  });
});

describe("reliefs", () => {
  test("lines are read back as they were written", () => {
    const text =
      "Người thuộc hộ nghèo | 100 | lệ phí |  |  | Mang giấy chứng nhận\nNộp trực tuyến | 50 | phí, lệ phí | trực tuyến | 1.000001 2.000002";
    const read = readReliefCells(cellsOfText(text));
    expect(read.errors).toEqual([]);
    expect(read.lines[1]).toMatchObject({
      percent: 50,
      channels: ["online"],
      procedureCodes: ["1.000001", "2.000002"],
    });
    expect(readReliefCells(cellsOfText(textOfCells(read.lines.map(reliefCells)))).lines).toEqual(read.lines);
  });

  test.each([
    [" | 100", "whoMissing"],
    ["Ai đó | 0", "percentWrong"],
    ["Ai đó | 101", "percentWrong"],
    ["Ai đó", "percentWrong"],
    ["Ai đó | 50 | thuế", "kindWrong"],
    ["Ai đó | 50 | | | mã sai", "codeWrong"],
  ])("%s is refused", (text, fault) => {
    expect(readReliefCells(cellsOfText(text)).errors[0]?.fault).toBe(fault);
  });
});
