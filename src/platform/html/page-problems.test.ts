import { expect, test } from "vitest";
import { problemsOf } from "./page-problems.ts";

const page = (body: string, lang = ' lang="vi"'): string =>
  `<!doctype html><html${lang}><head><title>Thủ tục</title></head><body><main><h1>Thủ tục</h1>${body}</main></body></html>`;

const PAGES = [
  page("<p>Chờ một giờ.</p>"),
  page("<p>Chờ một giờ.</p>", ""),
  page('<form><p><input type="text" name="q"></p></form>'),
  page('<p><img src="/anh.jpg"></p>'),
  page("<p>Chờ một giờ.</div>"),
];

test("finds what is wrong with each page, the pages one after the other or all at once", async () => {
  const [good, noLang, noLabel, noText, broken] = await Promise.all(PAGES.map(problemsOf));
  expect(good).toEqual([]);
  expect(noLang?.join()).toContain("html-has-lang");
  expect(noLabel?.join()).toContain("label: ");
  expect(noText?.join()).toContain("image-alt");
  expect(broken?.join()).toContain("close-order");
  // What one page left in the window does not count for the next.
  for (const one of PAGES) expect((await problemsOf(one)).length > 0).toBe(one !== PAGES[0]);
});
