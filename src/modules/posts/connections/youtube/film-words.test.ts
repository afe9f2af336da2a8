import { describe, expect, test } from "vitest";
import { takenBytes, wordsFor } from "./film-words.ts";

const LIMITS = { titleMost: 100, descriptionMost: 5_000, tagsMost: 500 };
const post = {
  title: "Lấy số ở quầy",
  text: "Bấm nút lấy số.",
  link: "https://x.vn/tin-tuc/lay-so",
  tags: ["Một cửa"],
};

describe("the words of a film", () => {
  test("are those of the item, with its address", () => {
    expect(wordsFor(post, LIMITS)).toEqual({
      title: "Lấy số ở quầy",
      description: "Bấm nút lấy số.\n\nhttps://x.vn/tin-tuc/lay-so",
      tags: ["Một cửa"],
    });
    expect(wordsFor({ ...post, text: `Xem ${post.link}` }, LIMITS).description).toBe(`Xem ${post.link}`);
  });

  test("a long title is cut at a word and stands whole in the description", () => {
    const title = "Lịch tiếp nhận hồ sơ lưu động tại các ấp ".repeat(4).trim();
    const words = wordsFor({ ...post, title }, LIMITS);
    expect([...words.title].length).toBeLessThanOrEqual(100);
    expect(words.title).toMatch(/\S…$/);
    expect(words.description.startsWith(`${title}\n\n`)).toBe(true);
  });

  test.each([
    ["Vietnamese", "Mang theo căn cước. "],
    ["Khmer", "សូមយកមកជាមួយ "],
    ["without a blank", "ạ"],
  ])("a description in %s keeps within its bytes and keeps the address", (_what, sentence) => {
    const { description } = wordsFor({ ...post, text: sentence.repeat(2_000) }, LIMITS);
    expect(Buffer.byteLength(description)).toBeLessThanOrEqual(5_000);
    expect(description.endsWith(post.link)).toBe(true);
    expect(description).not.toContain("\ufffd");
  });

  test("angle brackets, which the network refuses, become others; commas do not part a tag", () => {
    const words = wordsFor({ ...post, title: "Phí <b>0</b> đồng", tags: ["Phường A, tỉnh B"] }, LIMITS);
    expect(words.title).toBe("Phí ‹b›0‹/b› đồng");
    expect(words.tags).toEqual(["Phường A  tỉnh B"]);
  });

  test("only whole tags, as many as there is room for", () => {
    expect(wordsFor({ ...post, tags: ["x".repeat(300), "y y".repeat(66), "z"] }, LIMITS).tags).toHaveLength(1);
  });
});

test.each([
  ["bytes=0-262143", 262_144],
  ["bytes=0-0", 1],
  [undefined, 0],
  ["bytes=5-9", 0],
  ["lạ", 0],
])("a session that says %s has %d bytes", (range, taken) => expect(takenBytes(range)).toBe(taken));
