import { keyedDigest, keyId, open, openBytes, seal, sealBytes, sealedBy } from "./sealing.ts";

/**
 * Keys of data that lives for years. The first seals; those before it still open what they sealed, until everything was
 * sealed anew and they are taken off the ring.
 */
export interface KeyRing {
  current: Buffer;
  earlier: readonly Buffer[];
}

const keysOf = (ring: KeyRing): Buffer[] => [ring.current, ...ring.earlier];

export const sealWithRing = (ring: KeyRing, purpose: string, place: string, text: string): string =>
  seal(ring.current, purpose, place, text);

/** Opens with the key that sealed it. @throws SealError */
export function openWithRing(ring: KeyRing, purpose: string, place: string, sealed: string): string {
  const id = sealed.split(".")[1];
  const key = keysOf(ring).find((one) => keyId(one) === id) ?? ring.current;
  return open(key, purpose, place, sealed);
}

/** The same for files. */
export const sealBytesWithRing = (ring: KeyRing, purpose: string, place: string, bytes: Uint8Array): Buffer =>
  sealBytes(ring.current, purpose, place, bytes);

/** @throws SealError */
export function openBytesWithRing(ring: KeyRing, purpose: string, place: string, sealed: Buffer): Buffer {
  const id = sealedBy(sealed);
  return openBytes(keysOf(ring).find((one) => keyId(one) === id) ?? ring.current, purpose, place, sealed);
}

/** Whether it has to be sealed anew before an earlier key can go. */
export const isSealedEarlier = (ring: KeyRing, sealed: string): boolean => sealed.split(".")[1] !== keyId(ring.current);

/** The digest to keep. */
export const ringDigest = (ring: KeyRing, purpose: string, text: string): string =>
  keyedDigest(ring.current, purpose, text);

/** Every digest the text may have been kept under: what a look-up asks for. The current key's stands first. */
export const ringDigests = (ring: KeyRing, purpose: string, text: string): string[] =>
  keysOf(ring).map((key) => keyedDigest(key, purpose, text));
