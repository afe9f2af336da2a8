import { expect, test } from "vitest";
import { localPath } from "./visit.ts";

test.each([
  ["/can-bo/ke-hoach?nam=2026", "/can-bo/ke-hoach?nam=2026"],
  ["/can-bo/ke-hoach#a", "/can-bo/ke-hoach"],
  ["//evil.example", "/can-bo"],
  ["/\\evil.example", "/can-bo"],
  ["/\t/evil.example", "/can-bo"],
  ["https://evil.example", "/can-bo"],
  ["javascript:alert(1)", "/can-bo"],
  ["can-bo", "/can-bo"],
  ["/dang-nhap?ve=/dang-nhap", "/can-bo"],
  ["", "/can-bo"],
  [undefined, "/can-bo"],
])("%s leads to %s", (asked, path) => {
  expect(localPath(asked)).toBe(path);
});
