import { expect, test } from "vitest";
import { acceptedKind } from "./accept.ts";

test.each([
  [undefined, "text/html"],
  ["", "text/html"],
  ["*/*", "text/html"],
  ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"],
  ["text/html, application/json", "text/html"],
  ["text/*", "text/html"],
  ["image/png", "text/html"],
  ["application/json", "application/json"],
  ["Application/JSON; charset=utf-8", "application/json"],
  ["application/*", "application/json"],
  ["application/json, text/plain, */*", "application/json"],
  ["application/json, text/javascript, */*; q=0.01", "application/json"],
  ["application/ld+json", "application/ld+json"],
  ["application/ld+json, application/json;q=0.9", "application/ld+json"],
  ["text/csv", "text/csv"],
  ["text/html;q=0.2, text/csv;q=0.7", "text/csv"],
  ["application/json;q=0, */*", "text/html"],
  ["application/json;q=many", "text/html"],
  [",;q=,;;,=", "text/html"],
  ["ứng dụng/json", "text/html"],
])("%s wants %s", (accept, kind) => {
  expect(acceptedKind(accept)).toBe(kind);
});
