import { describe, expect, test } from "vitest";
import { z } from "zod";
import { longTexts, parseForm } from "./form.ts";

const Person = z.object({
  name: z.string().min(1, "name-missing").max(100, "name-long"),
  email: z.email("email-wrong"),
  units: z.union([z.string(), z.array(z.string())]).transform((one) => [one].flat()),
});

describe("a posted form", () => {
  test("gives its value, in NFC, however it was typed", () => {
    const typed = {
      name: " Nguye\u0302\u0303n Thi\u0323 A\u0301nh Tuye\u0302\u0301t ",
      email: "a@b.example",
      units: ["xa\u0303", "tỉnh"],
    };
    const form = parseForm(Person, typed);
    expect(form).toMatchObject({
      ok: true,
      value: { name: "Nguyễn Thị Ánh Tuyết", email: "a@b.example", units: ["xã", "tỉnh"] },
    });
    expect(JSON.stringify(form)).toBe(JSON.stringify(form).normalize("NFC"));
  });

  test("that is wrong says where, once per field, and keeps everything typed", () => {
    const long = "ă".repeat(10_000);
    const form = parseForm(Person, { name: long, email: "không phải thư", units: "a", other: "kept" });
    expect(form).toEqual({
      ok: false,
      errors: { name: "name-long", email: "email-wrong" },
      typed: { name: long, email: "không phải thư", units: "a", other: "kept" },
    });
  });

  test("counts letters as people do, not as phones write them", () => {
    const hundred = "ế".repeat(100);
    expect(parseForm(Person, { name: hundred.normalize("NFD"), email: "a@b.example", units: "a" }).ok).toBe(true);
  });

  test("that is no form at all is an empty one", () => {
    for (const body of [undefined, null, {}, [], "text", 7]) expect(parseForm(Person, body).ok).toBe(false);
  });

  test("cannot reach what stands behind objects", () => {
    const body = JSON.parse(
      '{"__proto__": "x", "constructor": "y", "name": "A", "email": "a@b.example", "units": "a"}',
    );
    const form = parseForm(Person, body);
    expect(form.ok && form.value).toEqual({ name: "A", email: "a@b.example", units: ["a"] });
    expect(Object.getPrototypeOf(form.typed)).toBe(Object.prototype);
    const nested = parseForm(Person, JSON.parse('{"__proto__": ["x"], "name": {"__proto__": {"admin": true}}}'));
    expect(nested.ok).toBe(false);
    expect((nested.typed as { length?: number }).length).toBeUndefined();
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  test("takes numbers and objects where texts belong as left out", () => {
    const form = parseForm(Person, { name: 7, email: { a: 1 }, units: [1, null] });
    expect(form.ok).toBe(false);
    expect(form.typed).toEqual({ units: ["1", "null"] });
  });
});

test("texts longer than their field may hold are named, counted as people count, and never cut", () => {
  const typed = { short: "ế".normalize("NFC").repeat(100), long: "x".repeat(1_001), list: ["x".repeat(2_000)] };
  expect(longTexts(typed, { short: 100, long: 1_000, list: 10, missing: 1 }, "vi")).toEqual({
    long: "Dài quá 1.000 ký tự. Hãy viết ngắn lại.",
  });
});
