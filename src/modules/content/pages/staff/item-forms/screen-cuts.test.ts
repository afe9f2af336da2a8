import fc from "fast-check";
import { expect, test } from "vitest";
import { smsSize } from "../../../bundle/sms-size.ts";
import { cutAt, splitMessage } from "./screen-cuts.ts";

test("what fits is whole; what does not is cut between words and told", () => {
  expect(cutAt("Mở thêm sáng thứ Bảy", 40)).toEqual(["Mở thêm sáng thứ Bảy", ""]);
  expect(cutAt("Mở thêm sáng thứ Bảy tại quầy", 24)).toEqual(["Mở thêm sáng thứ Bảy…", "tại quầy"]);
  expect(cutAt("a".repeat(50), 10)).toEqual([`${"a".repeat(9)}…`, "a".repeat(41)]);
  expect(cutAt("🎉".repeat(20), 10)[0]).toBe(`${"🎉".repeat(9)}…`);
});

test.each<[string, string, number[]]>([
  ["one part without marks", "a".repeat(160), [160]],
  ["two without marks", "a".repeat(161), [153, 8]],
  ["one with marks", "ạ".repeat(70), [70]],
  ["two with marks", "ạ".repeat(71), [67, 4]],
  ["a sign that counts double is not torn", `${"a".repeat(152)}${"€".repeat(10)}`, [152, 10]],
  ["nothing", "", []],
])("%s", (_what, text, sizes) => {
  expect(splitMessage(text).map((part) => part.length)).toEqual(sizes);
});

test("the parts are the message, as many as it is charged for unless a sign had to move on", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."abc €ạđ🎉{"), maxLength: 400 }), (text) => {
      const parts = splitMessage(text);
      expect(parts.join("")).toBe(text.normalize("NFC"));
      const { segments } = smsSize(text);
      expect(parts.length === segments || parts.length === segments + 1).toBe(true);
    }),
  );
});
