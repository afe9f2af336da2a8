import { expect, test } from "vitest";
import { readNumberWords } from "./number-words.ts";

test.each([
  ["ba", 3],
  ["mười lăm", 15],
  ["hai mươi", 20],
  ["Hai mươi mốt", 21],
  ["bốn mươi tư", 44],
  ["một trăm linh năm", 105],
  ["tám nghìn", 8_000],
  ["ba mươi lăm triệu", 35_000_000],
  ["hai triệu năm trăm nghìn", 2_500_000],
  ["một tỷ", 1_000_000_000],
  ["ngày", null],
  ["", null],
  ["hai ba", null],
  ["mươi", null],
])("%s is %s", (words, value) => {
  expect(readNumberWords(words)).toBe(value);
});
