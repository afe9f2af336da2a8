import { keyedDigest } from "../../../platform/crypto/index.ts";

/** What a network repeats when it first calls our address; the same as long as the installation's key is. */
export const verifyTokenOf = (secretKey: Buffer, placeId: string): string =>
  keyedDigest(secretKey, "post-webhook", placeId).slice(0, 32);
