import { expect, test } from "vitest";
import { callInWords, counterInWords, labelInWords } from "./spoken.ts";

test.each([
  ["A012", "a không một hai"],
  ["B105", "bê một không năm"],
  ["D999", "dê chín chín chín"],
  ["Z1000", "dét một không không không"],
])("%s is said %s", (label, words) => {
  expect(labelInWords(label)).toBe(words);
});

test.each([
  ["3", "ba"],
  ["15", "mười lăm"],
  ["21", "hai mươi mốt"],
  ["3A", "ba a"],
  ["B2", "bê hai"],
])("counter %s is said %s", (number, words) => {
  expect(counterInWords(number)).toBe(words);
});

test("a call is a sentence", () => {
  expect(callInWords("A012", "3")).toBe("Mời số a không một hai, đến quầy ba.");
});
