import { keyedDigest, tokenHash } from "../../../platform/crypto/index.ts";

export type LinkKind = "invitation" | "reset";

const HOUR = 60 * 60 * 1000;
/** An invitation waits over a weekend and a business trip; a reset is asked for by somebody who sits there waiting. */
export const LINK_LIFE_MS: Record<LinkKind, number> = { invitation: 7 * 24 * HOUR, reset: HOUR };

/**
 * The secret in the link, derived from the row's id with the installation's key. The row keeps only its hash, and the
 * job that writes the e-mail, or writes it again after a failure, derives the same link without any secret in the queue.
 */
export function linkToken(secretKey: Buffer, linkId: string): string {
  return keyedDigest(secretKey, "one-time-link", linkId);
}

export function linkTokenHash(secretKey: Buffer, linkId: string): string {
  return tokenHash(linkToken(secretKey, linkId));
}

const LINK_PATHS: Record<LinkKind, string> = { invitation: "/loi-moi", reset: "/dat-lai-mat-khau" };

export function linkAddress(publicUrl: string, kind: LinkKind, token: string): string {
  return `${publicUrl}${LINK_PATHS[kind]}/${token}`;
}
