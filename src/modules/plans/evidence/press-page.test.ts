import { describe, expect, test } from "vitest";
import { urlKey } from "./evidence.ts";
import { readDay, readPressPage } from "./press-page.ts";

describe("an article tells its title and day", () => {
  test.each([
    [
      "meta tags",
      `<title>Bài | Báo</title><meta property="og:title" content="Xã Hưng Mỹ đưa &quot;một cửa&quot; về ấp"><meta property="article:published_time" content="2026-10-05T17:30:00Z">`,
      { title: 'Xã Hưng Mỹ đưa "một cửa" về ấp', publishedOn: "2026-10-06" },
    ],
    [
      "linked data",
      `<h1>Cà Mau <b>công khai</b>\n thủ tục</h1><script type="application/ld+json">{"datePublished": "2026-09-30T08:00:00+07:00"}</script>`,
      { title: "Cà Mau công khai thủ tục", publishedOn: "2026-09-30" },
    ],
    [
      "a time",
      `<title>Tin</title><time>Thứ Hai, 05/10/2026 - 07:15</time>`,
      { title: "Tin", publishedOn: "2026-10-05" },
    ],
    ["nothing", "<p>Không có gì</p>", { title: null, publishedOn: null }],
    ["no HTML", "\u0000\u0001", { title: null, publishedOn: null }],
    ["an impossible day", `<time datetime="2026-11-31">`, { title: null, publishedOn: null }],
  ])("%s", (_name, html, expected) => expect(readPressPage(html)).toEqual(expected));

  test.each([
    ["2026-10-05T23:30:00Z", "2026-10-06"],
    ["2026-10-05T23:30:00", "2026-10-05"],
    ["5/1/2026", "2026-01-05"],
    ["31/02/2026", null],
    ["ngày mai", null],
  ])("%s", (text, day) => expect(readDay(text)).toBe(day));
});

test.each([
  ["https://www.baocamau.vn/bai-1.html?utm_source=zalo&fbclid=x", "http://m.baocamau.vn/bai-1.html/", true],
  ["https://baocamau.vn/bai?id=1&trang=2", "https://baocamau.vn/bai?trang=2&id=1", true],
  ["https://baocamau.vn/bai?id=1", "https://baocamau.vn/bai?id=2", false],
  ["https://baocamau.vn/A", "https://baocamau.vn/a", false],
])("%s and %s are the same article: %s", (a, b, same) => expect(urlKey(a) === urlKey(b)).toBe(same));
