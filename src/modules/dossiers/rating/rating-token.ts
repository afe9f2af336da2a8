import { keyedDigest, sameSecret } from "../../../platform/crypto/index.ts";

const PURPOSE = "dossier-rating";

const mark = (key: Buffer, id: number): string => keyedDigest(key, PURPOSE, String(id)).slice(0, 16);

/**
 * Where the applicant rates how the dossier was served, as it stands on the slip given out with receipt and result. It opens nothing of the
 * dossier: the look-up has a token of its own.
 */
export const ratingAddress = (key: Buffer, dossier: { id: number }): string =>
  `/danh-gia/phieu/${dossier.id.toString(36)}.${mark(key, dossier.id)}`;

/** The dossier of a token; null where nobody was ever given it. Nothing is looked up for a guess. */
export function readRatingToken(key: Buffer, token: string): number | null {
  const [number = "", secret = ""] = token.split(".");
  if (!/^[0-9a-z]{1,11}$/.test(number)) return null;
  const id = Number.parseInt(number, 36);
  return sameSecret(secret, mark(key, id)) ? id : null;
}
