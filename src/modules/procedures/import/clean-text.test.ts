import { expect, test } from "vitest";
import { cleanLine, cleanProse, cleanText, hasBrokenLetters } from "./clean-text.ts";

test("decomposed Vietnamese becomes composed", () => {
  expect(cleanLine("Đăng ký khai tử".normalize("NFD"))).toBe("Đăng ký khai tử".normalize("NFC"));
});

test("markup of the source goes, comparison signs of the law stay", () => {
  expect(cleanText("Nộp tại xã<br>hoặc <b>qua bưu điện</b>")).toBe("Nộp tại xã\nhoặc qua bưu điện");
  expect(cleanText("diện tích < 500 m2 và > 100 m2")).toBe("diện tích < 500 m2 và > 100 m2");
});

test("a script is not kept, and one written as entities stays harmless text", () => {
  expect(cleanText("Trước<script>alert(1)</script> sau")).toBe("Trước sau");
  expect(cleanText("&lt;script&gt;x")).toBe("<script>x");
});

test("control characters, zero-width characters and font bullets go", () => {
  expect(cleanText("a\u0000b\u200ec\ufefff")).toBe("abcf");
  expect(cleanText("\uf0fc  Bản sao\n\uf0a7 Bản chính")).toBe("- Bản sao\n- Bản chính");
});

test("entities become letters once", () => {
  expect(cleanText("Lệ phí&nbsp;&amp; phí &#273;")).toBe("Lệ phí & phí đ");
  expect(cleanText("&amp;lt;")).toBe("&lt;");
});

test("sentences broken by a PDF are joined, list items are not", () => {
  expect(
    cleanProse(
      "Người yêu cầu chuẩn bị một bộ hồ sơ đầy đủ và nộp\ntại Ủy ban nhân dân cấp xã.\n- bản sao\n- bản chính",
    ),
  ).toBe("Người yêu cầu chuẩn bị một bộ hồ sơ đầy đủ và nộp tại Ủy ban nhân dân cấp xã.\n- bản sao\n- bản chính");
});

test("steps glued into one paragraph start their own line", () => {
  expect(cleanProse("Bước 1: Nộp hồ sơ. Bước 2: Nhận kết quả.")).toBe("Bước 1: Nộp hồ sơ.\nBước 2: Nhận kết quả.");
});

test.each([
  ["Äáº¥t Ä‘ai", true],
  ["ThÃ´ng tÆ°", true],
  ["Cấp l\ufffdi", true],
  ["§¨ng ký khai sinh cho trÎ em ë x·", true],
  ["CÊp giÊy phÐp x©y dùng nhµ ë", true],
  ["Ñaêng kyù khai sinh cho treû em", true],
  ["Caáp giaáy pheùp xaây döïng", true],
  ["Công nhận văn bằng của Curaçao theo § 5", false],
  ["Nguyễn Thị Ngoãn, người ở xoong chảo, khuya, yêu, xuân, uỳnh oạp, ngoằn ngoèo", false],
  ["Đất đai, ÂM nhạc, Ãn", false],
  ["Thủ tục đăng ký khai sinh", false],
])("broken letters in %s: %s", (text, broken) => {
  expect(hasBrokenLetters(text)).toBe(broken);
});

test("200 KB of markup is cleaned in a moment", () => {
  const started = performance.now();
  cleanProse("<p>Bước 1: Nộp hồ sơ <b>tại</b> xã;</p>".repeat(6000));
  cleanText("<".repeat(200_000));
  cleanText("<script ".repeat(20_000));
  expect(performance.now() - started).toBeLessThan(1500);
});
