import { expect, test } from "vitest";
import { KeptContents } from "./kept-contents.ts";

const content = (text: string) => ({ version: 1, isInForce: true, title: "", description: "", html: text });

test("the least recently used goes first, and its version is no longer said to be held", () => {
  const kept = new KeptContents(1_000);
  for (let id = 1; id <= 20; id++) kept.keep(`k${id}`, id, `c${id}`, content("x".repeat(50)));
  kept.get("k1");
  kept.keep("k21", 21, "c21", content("x".repeat(50)));
  expect(kept.get("k1")).toBeDefined();
  expect(kept.get("k2")).toBeUndefined();
  expect(kept.versionsOf("c2")).toEqual([]);
  expect(kept.versionsOf("c21")).toEqual([21]);
});

test("one huge page does not push all others out", () => {
  const kept = new KeptContents(1_000);
  kept.keep("small", 1, "a", content("x"));
  kept.keep("huge", 2, "b", content("x".repeat(900)));
  expect(kept.get("huge")).toBeUndefined();
  expect(kept.get("small")).toBeDefined();
});
