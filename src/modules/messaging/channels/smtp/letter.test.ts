import { expect, test } from "vitest";
import { htmlLetter, plainLetter } from "./letter.ts";

const letter = {
  unitName: "UBND xã Tân Thạnh",
  subject: "Giờ mở cửa <mới>",
  text: "Kính gửi bà con,\nTừ tuần sau mở 7 giờ.\n\nXem https://camau.danbiet.example/tin-tuc/gio-mo-cua?a=1&b=2.\n\n<b>không phải thẻ</b>",
  html: null,
  endAddress: "https://camau.danbiet.example/nhan-tin/abc",
};

test("a text becomes paragraphs and links, and nothing of it is taken for tags", () => {
  const html = htmlLetter(letter);
  expect(html).toContain("Kính gửi bà con,<br>\nTừ tuần sau mở 7 giờ.</p>");
  expect(html).toContain(
    '<a href="https://camau.danbiet.example/tin-tuc/gio-mo-cua?a=1&amp;b=2">https://camau.danbiet.example/tin-tuc/gio-mo-cua?a=1&amp;b=2</a>.',
  );
  expect(html).toContain("&lt;b&gt;không phải thẻ&lt;/b&gt;");
  expect(html).toContain("UBND xã Tân Thạnh</p>");
});

test("nothing is fetched from anywhere, and no ground or ink is set that a dark screen would turn unreadable", () => {
  const html = htmlLetter(letter);
  expect(html).not.toMatch(/<(img|link|script|iframe|object)\b|url\(|@import|\bon\w+=/i);
  expect(html).not.toMatch(/(^|[;"\s])(background|color)\s*:/i);
  expect(html).toContain('<meta name="color-scheme" content="light dark">');
});

test("how to end it stands where there is something to end, in both forms", () => {
  expect(htmlLetter(letter)).toContain('href="https://camau.danbiet.example/nhan-tin/abc"');
  expect(plainLetter(letter)).toContain("https://camau.danbiet.example/nhan-tin/abc");
  const service = { ...letter, endAddress: null };
  expect(htmlLetter(service)).not.toContain("nhan-tin");
  expect(plainLetter(service)).toBe(letter.text);
});
