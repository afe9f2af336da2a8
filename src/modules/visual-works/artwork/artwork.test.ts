import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLength, readOwnPath, sizeInWords } from "./artwork.ts";
import { readBleed } from "./pages/record/files.ts";

describe("lengths as people write them", () => {
  test.each([
    ["1,2", 1_200],
    ["1,2 m", 1_200],
    ["1.2m", 1_200],
    ["120 cm", 1_200],
    ["1.200 mm", 1_200],
    ["1200mm", 1_200],
    ["5", 5_000],
    ["0,5", 500],
    ["50", 50_000],
    ["0", null],
    ["0,0 m", null],
    ["-3", null],
    ["500 m", null],
    ["4 cm", null],
    ["ba mét", null],
    ["", null],
    ["1,2,3", null],
    ["1e3", null],
    ["50,001", null],
  ])("%j is %j mm", (text, length) => {
    expect(readLength(text)).toBe(length);
  });

  test("what is said of a size is read as the same size", () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 50_000 }), (length) => {
        const said = sizeInWords(length, 7_777).split(" × ")[0] as string;
        expect(readLength(said)).toBe(length);
      }),
    );
  });
});

test.each([
  ["", 0],
  ["3", 3],
  ["2,5", 2.5],
  ["200", 200],
  ["201", undefined],
  ["-1", undefined],
  ["ba", undefined],
])("a bleed of %j is %j mm", (text, bleed) => {
  expect(readBleed(text)).toBe(bleed);
});

test.each([
  ["/thu-tuc/1.001193", "/thu-tuc/1.001193"],
  ["https://dan.example/tin-tuc/x?a=1", "/tin-tuc/x?a=1"],
  ["", null],
  ["https://khac.example/thu-tuc", undefined],
  ["//khac.example", undefined],
  ["/can-bo/tin-bai", undefined],
  ["/api/v1/items", undefined],
  ["/a/../can-bo", undefined],
  ["javascript:alert(1)", undefined],
  ["/a b", undefined],
])("people may be sent to %j: %j", (text, path) => {
  expect(readOwnPath(text, "https://dan.example")).toBe(path);
});
