import { describe, expect, test } from "vitest";
import { dongInWords, parseDong } from "./dong.ts";

describe("an amount as people write it", () => {
  test.each([
    ["1.500.000", 1_500_000],
    ["1500000", 1_500_000],
    ["1 500 000 đồng", 1_500_000],
    ["1,500,000", 1_500_000],
    ["1,5 triệu", 1_500_000],
    ["1.500 triệu", 1_500_000_000],
    ["0,1 tỷ", 100_000_000],
    ["1 tỷ 200 triệu", 1_200_000_000],
    ["2 triệu 50 nghìn", 2_050_000],
    ["450k", 450_000],
    ["12,345678 tr", 12_345_678],
    ["0", 0],
    // NFD, as some keyboards send it.
    ["3 triệu".normalize("NFD"), 3_000_000],
  ])("%s", (typed, dong) => expect(parseDong(typed)).toEqual({ dong }));

  test.each([
    ["", "not-money"],
    ["khoảng 5 triệu", "not-money"],
    ["-500", "not-money"],
    ["1,5", "decimals"],
    ["1,2345678 triệu", "decimals"],
    ["1,500", "ambiguous"],
    ["1,500 triệu", "ambiguous"],
    ["1.5 triệu", "ambiguous"],
    ["1.50.000", "not-money"],
    ["200 triệu 1 tỷ", "not-money"],
    ["1 triệu 1.500.000", "not-money"],
    ["99999 tỷ", "too-much"],
    ["99999999999999999999", "too-much"],
  ])("%s is refused: %s", (typed, fault) => expect(parseDong(typed)).toEqual({ fault }));
});

test.each([
  [0, "không đồng"],
  [1_500_000, "một triệu năm trăm nghìn đồng"],
  [21_000, "hai mươi mốt nghìn đồng"],
  [15_055, "mười lăm nghìn không trăm năm mươi lăm đồng"],
  [1_000_005, "một triệu không trăm linh năm đồng"],
  [104_000_000, "một trăm linh bốn triệu đồng"],
  [2_000_300_000, "hai tỷ ba trăm nghìn đồng"],
  [10_000_000_000_000, "mười nghìn tỷ đồng"],
  [-450_000, "âm bốn trăm năm mươi nghìn đồng"],
])("%i is read as %s", (dong, words) => expect(dongInWords(dong)).toBe(words));

test("what is written with points is read back as the same amount, for many amounts", () => {
  for (let i = 1, dong = 7; dong < 9_000_000_000_000; dong = dong * 3 + i++)
    expect(parseDong(new Intl.NumberFormat("vi-VN").format(dong))).toEqual({ dong });
});
