import { describe, expect, test } from "vitest";
import { newRecoveryCodes, readRecoveryCode } from "./recovery-codes.ts";
import { acceptedStep, newTotpSecret, totpAddress, totpCode } from "./totp.ts";

const now = new Date("2026-11-22T08:00:10Z");
const at = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);

describe("codes from the telephone", () => {
  // RFC 6238, appendix B, SHA-1: the last six of the eight digits given there.
  test.each([
    [59, "287082"],
    [1111111109, "081804"],
    [2000000000, "279037"],
  ])("are those of the standard at %i s", (seconds, code) => {
    const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    expect(totpCode(secret, new Date(seconds * 1000))).toBe(code);
    expect(acceptedStep(secret, code, new Date(seconds * 1000), null)).toBe(Math.floor(seconds / 30));
  });

  test("are taken half a minute early or late, not a minute and a half", () => {
    const secret = newTotpSecret();
    for (const seconds of [-30, 0, 30]) {
      expect(acceptedStep(secret, totpCode(secret, at(seconds)), now, null)).not.toBeNull();
    }
    for (const seconds of [-90, 90]) expect(acceptedStep(secret, totpCode(secret, at(seconds)), now, null)).toBeNull();
  });

  test("are taken once, and none before the last one taken", () => {
    const secret = newTotpSecret();
    const code = totpCode(secret, now);
    const step = acceptedStep(secret, code, now, null);
    expect(acceptedStep(secret, code, now, step)).toBeNull();
    expect(acceptedStep(secret, totpCode(secret, at(-30)), now, step)).toBeNull();
    expect(acceptedStep(secret, totpCode(secret, at(30)), at(30), step)).toBe((step as number) + 1);
  });

  test.each(["", "12345", "1234567", "abcdef", "１２３４５６"])("%s is no code", (code) => {
    expect(acceptedStep(newTotpSecret(), code, now, null)).toBeNull();
  });

  test("the QR names product and account", () => {
    expect(totpAddress("GEZDGNBVGY3TQOJQ", "lan@camau.example", "Dân Biết")).toMatch(
      /^otpauth:\/\/totp\/.*lan%40camau\.example\?.*secret=GEZDGNBVGY3TQOJQ/,
    );
  });
});

test("recovery codes differ and are read however they are typed", () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{2}$/);
  expect(readRecoveryCode(" k7qm 2xrd-9p ")).toBe("K7QM2XRD9P");
  expect(readRecoveryCode("K7QM2XRD9")).toBeNull();
  expect(readRecoveryCode("K7QM2XRD91")).toBeNull();
});
