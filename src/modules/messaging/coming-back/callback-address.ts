import { timingSafeEqual } from "node:crypto";
import { keyedDigest } from "../../../platform/crypto/index.ts";

const tokenOf = (secretKey: Buffer, providerId: string): string =>
  keyedDigest(secretKey, "provider-callback", providerId).slice(0, 32);

/** Where a provider calls us: the address is its password, given to it alone. */
export function callbackAddresses(
  secretKey: Buffer,
  publicUrl: string,
  providerId: string,
): { reports: string; messages: string } {
  const base = `${publicUrl}/nhan-tin/goi-ve/${providerId}/${tokenOf(secretKey, providerId)}`;
  return { reports: `${base}/ket-qua`, messages: `${base}/tin-den` };
}

export function isTokenOf(secretKey: Buffer, providerId: string, token: string): boolean {
  const right = Buffer.from(tokenOf(secretKey, providerId));
  const given = Buffer.from(token);
  return right.length === given.length && timingSafeEqual(right, given);
}
