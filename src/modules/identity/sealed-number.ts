import {
  isSealedEarlier,
  type KeyRing,
  openWithRing,
  ringDigest,
  ringDigests,
  SealError,
  sealWithRing,
} from "../../platform/crypto/index.ts";

const PURPOSE = "identity number";

/** For the row `place` only: copied to another row it does not open. */
export const sealNumber = (keys: KeyRing, place: string, number: string): string =>
  sealWithRing(keys, PURPOSE, place, number);

/** null where no key of the ring sealed it. Whoever opens a number notes in the log who read it. */
export function openNumber(keys: KeyRing, place: string, sealed: string): string | null {
  try {
    return openWithRing(keys, PURPOSE, place, sealed);
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
}

/** The number sealed by the newest key; null where it is already, or cannot be opened. For the nightly job of whose row it is. */
export function sealNumberAnew(keys: KeyRing, place: string, sealed: string): string | null {
  if (!isSealedEarlier(keys, sealed)) return null;
  const number = openNumber(keys, place, sealed);
  return number === null ? null : sealNumber(keys, place, number);
}

/** Kept beside the sealed number, to find the same person again. */
export const digestNumber = (keys: KeyRing, number: string): string => ringDigest(keys, PURPOSE, number);

/** What a look-up asks for: `where digest in (…)`. */
export const digestsOfNumber = (keys: KeyRing, number: string): string[] => ringDigests(keys, PURPOSE, number);
