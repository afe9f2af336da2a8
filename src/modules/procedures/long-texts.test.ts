import { expect, test } from "vitest";
import { shortenForPage, splitText } from "./long-texts.ts";
import { buildProcedure } from "./testing/build-procedure.ts";

test("an ordinary record stays as it is", () => {
  const record = buildProcedure();
  expect(shortenForPage(record)).toEqual({ record, cut: [] });
});

test("pieces put together are the text, and break between lines", () => {
  const text = Array.from({ length: 5_000 }, (_, index) => `Câu số ${index} của một văn bản dài.`).join("\n");
  const pieces = splitText(text, 10_000);
  expect(pieces.join("")).toBe(text);
  expect(pieces.every((piece) => piece.length <= 10_000)).toBe(true);
  expect(pieces.slice(1).every((piece) => piece.startsWith("\n"))).toBe(true);
  expect(splitText("x".repeat(25), 10)).toEqual(["x".repeat(10), "x".repeat(10), "x".repeat(5)]);
});

test("endless parts are cut to what a page holds", () => {
  const record = buildProcedure({ steps: "Nộp đơn. ".repeat(25_000), conditions: "Có nhà. ".repeat(10_000) });
  const { record: short, cut } = shortenForPage(record);
  expect(cut).toEqual(["steps", "conditions"]);
  expect(short.steps.length + short.conditions.length).toBeLessThan(61_000);
  expect(short.steps.endsWith("…")).toBe(true);
});
