import { randomInt } from "node:crypto";
import { keyedDigest } from "../../../platform/crypto/index.ts";

const LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const COUNT = 10;

/** Ten codes such as "K7QM-2XRD-9P": letters that are not taken for one another on paper, 49 bits each. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () => {
    const code = Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
    return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
  });
}

/** As typed, so as compared: without dashes and blanks, in capitals; null when it cannot be one. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, "");
  return code.length === 10 && [...code].every((letter) => LETTERS.includes(letter)) ? code : null;
}

/** Fifty random bits under a key that is not in the database need no slow hash. */
export function recoveryCodeHash(secretKey: Buffer, personId: string, code: string): string {
  return keyedDigest(secretKey, "recovery-code", `${personId} ${code}`);
}
