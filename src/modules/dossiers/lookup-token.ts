import { keyedDigest, sameSecret } from "../../platform/crypto/index.ts";

const PURPOSE = "dossier-lookup";

const mark = (key: Buffer, id: number): string => keyedDigest(key, PURPOSE, String(id)).slice(0, 14);

/** What the receipt's QR carries: no number of a person, nothing that leads to a neighbour's dossier. */
export function lookupToken(key: Buffer, dossier: { id: number }): string {
  return `${dossier.id.toString(36)}.${mark(key, dossier.id)}`;
}

/** The address behind the QR of a receipt. */
export const lookupAddress = (key: Buffer, dossier: { id: number }): string =>
  `/tra-cuu/ho-so/${lookupToken(key, dossier)}`;

/** The dossier of a token; null where nobody was ever given it. */
export function readLookupToken(key: Buffer, token: string): number | null {
  const [number = "", secret = ""] = token.split(".");
  if (!/^[0-9a-z]{1,11}$/.test(number)) return null;
  const id = Number.parseInt(number, 36);
  return sameSecret(secret, mark(key, id)) ? id : null;
}
