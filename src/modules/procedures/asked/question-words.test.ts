import { describe, expect, test } from "vitest";
import { questionAsCounted, questionKey, questionOfAddress } from "./question-words.ts";

describe("a question as it is counted", () => {
  test.each([
    ["  Giấy   KHAI sinh ", "giấy khai sinh"],
    ["giấy khai sinh", "giấy khai sinh"],
    ["khai\u200bsinh", "khai sinh"],
    ["mã 1.001193 là gì", "mã 1.001193 là gì"],
    ["sổ đỏ 2024", "sổ đỏ 2024"],
  ])("%j is %j", (typed, counted) => expect(questionAsCounted(typed.normalize("NFD"))).toBe(counted));

  test.each([
    ["nothing", "   "],
    ["one letter", "a"],
    ["a telephone number", "nguyễn văn an 0912345678"],
    ["a telephone number with gaps", "gọi 0912 345 678"],
    ["an identity number", "tra cứu 079204001234"],
    ["a dossier", "hồ sơ H26.123-260930-0012"],
    ["an e-mail address", "an@danbiet.example"],
    ["an address of the web", "https://danbiet.example"],
    ["only marks", "???"],
    ["a whole story", "từ ".repeat(17)],
    ["too long", "a".repeat(101)],
  ])("%s is not kept", (_, typed) => expect(questionAsCounted(typed)).toBeNull());

  test("with and without marks it is one question", () => {
    expect(questionKey("giấy khai sinh")).toBe(questionKey("giay khai sinh!"));
  });
});

describe("the address of a list of answers", () => {
  test.each([
    ["/thu-tuc?q=khai+sinh", "khai sinh"],
    ["/phuong-gia-rai/thu-tuc?q=khai%20sinh&cap=", "khai sinh"],
    ["/thu-tuc?q=khai+sinh&trang=2", null],
    ["/thu-tuc?q=khai+sinh&cap=xa", null],
    ["/thu-tuc?q=", null],
    ["/thu-tuc", null],
    ["/can-bo/thu-tuc?q=khai+sinh", null],
    ["/api/thu-tuc?q=khai+sinh", null],
    ["/tin-tuc?q=khai+sinh", null],
  ])("%s asks %j", (address, question) => expect(questionOfAddress(address)).toBe(question));
});
