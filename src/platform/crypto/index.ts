/** Sealed values, keyed digests, tokens, and rings of keys for what lives longer than a key should. */
export {
  isSealedEarlier,
  type KeyRing,
  openBytesWithRing,
  openWithRing,
  ringDigest,
  ringDigests,
  sealBytesWithRing,
  sealWithRing,
} from "./key-ring.ts";
export { keyedDigest, keyId, open, randomToken, SealError, sameSecret, seal, tokenHash } from "./sealing.ts";
