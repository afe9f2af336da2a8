import { expect, test } from "vitest";
import { markVietnamese } from "./language-of-parts.ts";

test.each([
  [
    '<a href="/x?a=1&amp;b=2" title="a > b">Giấy khai sinh</a>',
    '<a href="/x?a=1&amp;b=2" title="a > b" lang="vi">Giấy khai sinh</a>',
  ],
  ["<p><b>Fee</b>: Miễn phí</p>", '<p><b>Fee</b><span lang="vi">: Miễn phí</span></p>'],
  ["<p>News from Tỉnh Cà Mau and more of it.</p>", "<p>News from Tỉnh Cà Mau and more of it.</p>"],
  ['<p lang="vi">Đất đai</p>', '<p lang="vi">Đất đai</p>'],
  ['<script type="x">Đất đai</script>', '<script type="x">Đất đai</script>'],
  ["<p>Plain English</p>", "<p>Plain English</p>"],
])("%s", (html, marked) => {
  expect(markVietnamese(html)).toBe(marked);
});
