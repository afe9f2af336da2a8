import { expect, test } from "vitest";
import { markSource } from "./source-marks.ts";

const plain = (text: string, found: { target: string; start: number | null; end: number | null }[]) => {
  const { lines, numbers } = markSource(text, found);
  return { shown: lines.map((line) => line.map((one) => (one.mark ? `[${one.text}]` : one.text)).join("")), numbers };
};

test("marks are numbered in the order of the text, over several lines, and the text stays whole", () => {
  const text = "Số: 15/KH\n\nViệc thứ nhất kéo\ndài hai dòng Hết";
  const { shown, numbers } = plain(text, [
    { target: "task", start: 11, end: 41 },
    { target: "number", start: 4, end: 9 },
    { target: "nowhere", start: null, end: null },
  ]);
  expect(shown).toEqual(["Số: [15/KH]", "[Việc thứ nhất kéo]", "[dài hai dòng] Hết"]);
  expect([...numbers]).toEqual([
    ["number", 1],
    ["task", 2],
  ]);
});

test("what lies inside another mark becomes an anchor in it; equal places share one mark", () => {
  const text = "Sở A và Sở B báo cáo trước ngày 15/12.";
  const { lines, numbers } = markSource(text, [
    { target: "a", start: 0, end: 38 },
    { target: "b", start: 0, end: 38 },
    { target: "day", start: 21, end: 37 },
  ]);
  expect(lines[0]?.map((one) => one.text).join("")).toBe(text);
  expect(lines[0]?.every((one) => one.mark?.refs.length === 2)).toBe(true);
  expect(lines[0]?.filter((one) => one.isFirst)).toHaveLength(1);
  expect(lines[0]?.find((one) => one.inner.length > 0)?.inner[0]?.number).toBe(numbers.get("day"));
});
