import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  isSealedEarlier,
  keyedDigest,
  open,
  openWithRing,
  randomToken,
  ringDigest,
  ringDigests,
  SealError,
  sameSecret,
  seal,
  sealWithRing,
  tokenHash,
} from "./index.ts";

const master = randomBytes(32);

describe("sealed values", () => {
  test("open where they were sealed, and differ each time", () => {
    const sealed = seal(master, "totp", "person-1", "Nguyễn Thị Ánh Tuyết");
    expect(open(master, "totp", "person-1", sealed)).toBe("Nguyễn Thị Ánh Tuyết");
    expect(seal(master, "totp", "person-1", "Nguyễn Thị Ánh Tuyết")).not.toBe(sealed);
  });

  test.each([
    ["another row", (sealed: string) => open(master, "totp", "person-2", sealed), "damaged"],
    ["another purpose", (sealed: string) => open(master, "phone", "person-1", sealed), "damaged"],
    ["another key", (sealed: string) => open(randomBytes(32), "totp", "person-1", sealed), "other-key"],
    ["cut short", (sealed: string) => open(master, "totp", "person-1", sealed.slice(0, -4)), "damaged"],
    ["only its first part", () => open(master, "totp", "person-1", "s1"), "damaged"],
  ])("do not open: %s", (_name, attempt, code) => {
    const sealed = seal(master, "totp", "person-1", "bí mật");
    expect(() => attempt(sealed)).toThrow(SealError);
    try {
      attempt(sealed);
    } catch (error) {
      expect((error as SealError).code).toBe(code);
    }
  });

  test("one altered letter anywhere is noticed", () => {
    const sealed = seal(master, "totp", "person-1", "bí mật");
    const body = sealed.lastIndexOf(".") + 1;
    for (let at = body; at < sealed.length - 1; at++) {
      const other = sealed[at] === "A" ? "B" : "A";
      expect(() => open(master, "totp", "person-1", sealed.slice(0, at) + other + sealed.slice(at + 1))).toThrow();
    }
  });
});

test("digests depend on key and purpose; tokens are long and never repeat", () => {
  expect(keyedDigest(master, "link", "1")).toBe(keyedDigest(master, "link", "1"));
  expect(keyedDigest(master, "link", "1")).not.toBe(keyedDigest(master, "code", "1"));
  expect(keyedDigest(randomBytes(32), "link", "1")).not.toBe(keyedDigest(master, "link", "1"));
  expect(new Set(Array.from({ length: 1_000 }, randomToken)).size).toBe(1_000);
  expect(randomToken()).toMatch(/^[\w-]{43}$/);
  expect(tokenHash("a")).toHaveLength(64);
  expect(sameSecret("dân biết", "dân biết")).toBe(true);
  expect(sameSecret("dân biết", "dân bàn")).toBe(false);
});

describe("a ring of keys", () => {
  const [first, second] = [randomBytes(32), randomBytes(32)];
  const before = { current: first, earlier: [] };
  const after = { current: second, earlier: [first] };

  test("what an earlier key sealed still opens, and is known as sealed earlier", () => {
    const sealed = sealWithRing(before, "number", "row", "024199000123");
    expect(openWithRing(after, "number", "row", sealed)).toBe("024199000123");
    expect([isSealedEarlier(before, sealed), isSealedEarlier(after, sealed)]).toEqual([false, true]);
    const anew = sealWithRing(after, "number", "row", openWithRing(after, "number", "row", sealed));
    expect(isSealedEarlier(after, anew)).toBe(false);
    expect(openWithRing({ current: second, earlier: [] }, "number", "row", anew)).toBe("024199000123");
  });

  test("without the key that sealed it, it says so", () => {
    const sealed = sealWithRing(before, "number", "row", "024199000123");
    expect(() => openWithRing({ current: second, earlier: [] }, "number", "row", sealed)).toThrow(SealError);
    expect(() => openWithRing(after, "number", "other row", sealed)).toThrow(SealError);
  });

  test("a look-up finds what was kept under any key of the ring", () => {
    const kept = ringDigest(before, "number", "024199000123");
    expect(ringDigests(after, "number", "024199000123")).toContain(kept);
    expect(ringDigests(after, "number", "024199000123")[0]).toBe(ringDigest(after, "number", "024199000123"));
    expect(ringDigests(after, "number", "024199000124")).not.toContain(kept);
  });
});
