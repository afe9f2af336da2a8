import { keyedDigest } from "../../../platform/crypto/index.ts";
import type { ToldLanguage } from "../../topics/index.ts";
import type { Medium } from "../message.ts";

/** What somebody wants to be told of: everything of a unit, one area of the reform, one procedure, a field of procedures, a situation of life, or each issue of its bulletin. */
export const ABOUTS = ["all", "topic", "procedure", "sector", "journey", "bulletin"] as const;
export type About = (typeof ABOUTS)[number];

export interface Subscription {
  id: string;
  contactId: string;
  medium: Medium;
  unitId: string;
  about: About;
  aboutKey: string;
  askedAt: Date;
  confirmedAt: Date | null;
  endedAt: Date | null;
  /** Asked for, and not confirmed yet. */
  wantedLanguage: ToldLanguage | null;
  wantedHamlet: string | null;
  codeTries: number;
}

/** A wish that nobody confirmed for this long is forgotten. */
export const CONFIRM_WITHIN_HOURS = 48;
/** Letters and messages an address is sent to confirm, in a day. */
export const CONFIRMATIONS_A_DAY = 3;
export const CODE_TRIES = 5;

const cut = (digest: string): string => digest.slice(0, 22);

/** Opens one wish for its confirmation; nobody can make it without the key. */
export const confirmToken = (secretKey: Buffer, subscriptionId: string): string =>
  `${subscriptionId}.${cut(keyedDigest(secretKey, "subscription-confirm", subscriptionId))}`;

/** Opens what one address is told, to end it; stands in every campaign mail. */
export const contactToken = (secretKey: Buffer, contactId: string): string =>
  `${contactId}.${cut(keyedDigest(secretKey, "contact-link", contactId))}`;

/** Six digits for who reads it on a telephone. */
export const confirmCode = (secretKey: Buffer, subscriptionId: string): string => {
  const digest = Buffer.from(keyedDigest(secretKey, "subscription-code", subscriptionId), "base64url");
  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, "0");
};

/** The id in a token, or null where the token was not made with the key. */
export function idIn(token: string, make: (id: string) => string): string | null {
  const id = token.split(".")[0] ?? "";
  return /^[0-9a-f-]{36}$/.test(id) && make(id) === token ? id : null;
}
