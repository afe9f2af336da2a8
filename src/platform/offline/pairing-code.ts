import { randomInt } from "node:crypto";

/** Without letters and figures that are taken for each other. */
const LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
const PAIRING_LETTERS = 8;

export const PAIRING_MINUTES = 30;

/** As it is typed: two groups of four. */
export function newPairingCode(): string {
  const code = Array.from({ length: PAIRING_LETTERS }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return `${code.slice(0, 4)}-${code.slice(4)}`.toUpperCase();
}

/** A code as somebody typed it, in any case and with any marks between. */
export const plainPairingCode = (typed: string): string => typed.toLowerCase().replace(/[^a-z0-9]/g, "");
