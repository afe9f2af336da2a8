import { expect, test } from "vitest";
import { smsSize } from "./sms-size.ts";

test.each([
  ["", "gsm7", 0, 0],
  ["Ho so da co ket qua", "gsm7", 19, 1],
  ["a".repeat(160), "gsm7", 160, 1],
  ["a".repeat(161), "gsm7", 161, 2],
  ["a".repeat(306), "gsm7", 306, 2],
  ["a".repeat(307), "gsm7", 307, 3],
  ["{}".repeat(40), "gsm7", 160, 1],
  // A sign of two does not stand in two parts.
  [`${"a".repeat(152)}{${"a".repeat(151)}}`, "gsm7", 307, 3],
  [`${"a".repeat(152)}{${"a".repeat(152)}`, "gsm7", 306, 3],
  ["Hồ sơ", "ucs2", 5, 1],
  ["ồ".repeat(70), "ucs2", 70, 1],
  ["ồ".repeat(71), "ucs2", 71, 2],
  ["ồ".repeat(135), "ucs2", 135, 3],
  // Marks typed apart are put together first; what is beyond the basic plane takes two units.
  ["Hồ".normalize("NFD"), "ucs2", 2, 1],
  ["😀", "ucs2", 2, 1],
])("%s", (text, encoding, characters, segments) => {
  expect(smsSize(text)).toEqual({ encoding, characters, segments });
});
