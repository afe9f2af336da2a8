import { expect, test } from "vitest";
import type { PublicPage } from "./routes.ts";
import { sitemapParts } from "./sitemap.ts";

async function* pages(count: number): AsyncGenerator<PublicPage> {
  for (let n = 1; n <= count; n++)
    yield { path: `/t?a=${n}&b`, changedAt: n % 2 ? new Date(Date.UTC(2026, 0, n)) : null };
}

test.each([
  [0, [0]],
  [2, [2]],
  [3, [2, 1]],
  [4, [2, 2]],
])("%i addresses, two a part: %j", async (count, sizes) => {
  const parts = await sitemapParts(pages(count), "https://x.vn", 2);
  expect(parts.map((part) => part.text.match(/<loc>/g)?.length ?? 0)).toEqual(sizes);
});

test("every address stands once, escaped; a part tells when its newest page changed", async () => {
  const parts = await sitemapParts(pages(5), "https://x.vn", 2);
  const found = parts.flatMap((part) => [...part.text.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1]));
  expect(found).toEqual([1, 2, 3, 4, 5].map((n) => `https://x.vn/t?a=${n}&amp;b`));
  expect(parts.map((part) => part.changedAt.toISOString().slice(0, 10))).toEqual([
    "2026-01-01",
    "2026-01-03",
    "2026-01-05",
  ]);
});

test("unless said, a part stays far below the 50,000 addresses the protocol allows", async () => {
  const parts = await sitemapParts(pages(10_001), "https://x.vn");
  expect(parts.map((part) => part.text.match(/<loc>/g)?.length)).toEqual([10_000, 1]);
});
