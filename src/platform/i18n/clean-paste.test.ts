import { expect, test } from "vitest";
import { cleanPaste, emojiIn } from "./clean-paste.ts";

test.each<[string, string, string]>([
  ["bullets of Word", "\uf0b7\u00a0\u00a0Căn cước\n·       Tờ khai", "- Căn cước\n- Tờ khai"],
  [
    "bullets of chat programs",
    "👉 Mời bà con\n✅ Tờ khai\n➢ Giấy chứng sinh",
    "👉 Mời bà con\n- Tờ khai\n- Giấy chứng sinh",
  ],
  ["a dash that is no bullet", "2024–2026\n-5 độ", "2024–2026\n-5 độ"],
  ["signs nobody sees", "Th\u200bủ\u200e tục\ufeff h\u2060ành", "Thủ tục hành"],
  ["letters in parts", "Thu\u0309 tu\u0323c", "Thủ tục"],
  ["letters drawn as mathematics", "𝗧𝗛Ô𝗡𝗚 𝗕Á𝗢 𝟮𝟬𝟮𝟲", "THÔNG BÁO 2026"],
  ["spaces of all kinds", "Một\u00a0\u00a0hai\u2003ba\tbốn", "Một hai ba bốn"],
  ["line ends of all kinds", "a\r\nb\u000bc\u2028d\n\n\n\ne", "a\nb\nc\nd\n\ne"],
  ["families stay together", "👨‍👩‍👧 đến quầy\u200d", "👨‍👩‍👧 đến quầy"],
  ["Khmer keeps its word ends", "ការចុះ\u200bបញ្ជី", "ការចុះ\u200bបញ្ជី"],
  ["numbers and headings stay", "## Cần mang\n1. Căn cước\n2) Tờ khai", "## Cần mang\n1. Căn cước\n2) Tờ khai"],
])("%s", (_what, given, kept) => {
  expect(cleanPaste(given).text).toBe(kept);
});

test("what was taken out is counted; clean text is left alone", () => {
  expect(cleanPaste("• a\n• b\u200b\u200b 𝗰")).toMatchObject({ bullets: 2, hidden: 2, styled: 1 });
  const clean = "Một đoạn.\n\n- Một\n- Hai";
  expect(cleanPaste(clean)).toEqual({ text: clean, hidden: 0, bullets: 0, styled: 0 });
});

test("emoji are told, letters and digits are not", () => {
  expect(emojiIn("Mời bà con 🎉🎉 đến ❤️ nhé 👩🏽‍⚕️ 🇻🇳 #1 © ™ 24/7")).toEqual(["🎉", "❤️", "👩🏽‍⚕️", "🇻🇳"]);
  expect(emojiIn("Không có")).toEqual([]);
});
