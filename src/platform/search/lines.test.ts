import { describe, expect, test } from "vitest";
import { findAmong, lineOf, markedLineOf, rateTitle, readLine, type SearchQuestion } from "./index.ts";

describe("a question read", () => {
  test("words without marks, one blank between and around", () => {
    expect(lineOf("  Đăng ký, KHAI-sinh! ")).toBe(" dang ky khai sinh ");
    expect(lineOf("367/2025/NĐ-CP")).toBe(" 367 2025 nd cp ");
    expect(lineOf("")).toBe("  ");
  });

  test("the place of the tone makes no other word", () => {
    expect(markedLineOf("hoà bình, thuỷ sản")).toBe(markedLineOf("hòa bình thủy sản"));
    expect(markedLineOf("thuế")).not.toBe(markedLineOf("thuê"));
  });

  test.each([
    ["khai sinh", null],
    ["Khai sinh đ", "marked"],
    ["khái", "marked"],
  ])("%j has marks: %j", (text, marks) => {
    expect(readLine(text).marked === null).toBe(marks === null);
  });
});

describe("a title rated", () => {
  const rate = (question: string, ...titles: string[]) => rateTitle(readLine(question), titles);

  test("the very words beat a title that has them, that beats scattered words, that some of them", () => {
    const ratings = [
      rate("khai sinh", "Khai sinh"),
      rate("khai sinh", "Đăng ký khai sinh"),
      rate("khai sinh", "Sinh con, khai báo"),
      rate("khai sinh", "Sinh con"),
      rate("khai sinh", "Đất đai"),
    ];
    expect(ratings).toEqual([...ratings].sort((a, b) => b - a));
    expect(new Set(ratings).size).toBe(5);
  });

  test("typed marks tell words apart, typed without them any do", () => {
    expect(rate("thuế đất", "Thuê đất của Nhà nước")).toBeLessThan(rate("thuế đất", "Nộp thuế đất"));
    expect(rate("thue dat", "Thuê đất")).toBe(rate("thue dat", "Thuế đất"));
  });

  test("nothing asked rates nothing", () => {
    expect(rate("…", "Khai sinh")).toBe(0);
  });
});

test("things in memory are found by title, other names, keywords and text, all words together, in pages", () => {
  const things = ["Thủ tục", "Phí và lệ phí", "Văn bản"].map((title, at) => ({
    path: `/${at}`,
    title,
    text: at === 2 ? "Luật, nghị định" : "",
    keywords: at === 0 ? ["giấy tờ"] : [],
  }));
  const ask = (text: string, page = { offset: 0, limit: 5 }) =>
    findAmong(things, { ...page, text, line: readLine(text) } as SearchQuestion);
  expect(ask("giay to").things.map((one) => one.path)).toEqual(["/0"]);
  expect(ask("le phi").total).toBe(1);
  expect(ask("nghị định").things[0]?.path).toBe("/2");
  expect(ask("phi luat").total).toBe(0);
  expect(ask("", { offset: 0, limit: 5 }).total).toBe(0);
  expect(ask("giay to").things[0]).not.toHaveProperty("keywords");
});
