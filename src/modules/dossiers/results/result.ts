import { keyedDigest, sameSecret } from "../../../platform/crypto/index.ts";
import type { PdfSignature } from "../../../platform/pdf-signatures/index.ts";

/** What a signature of the file says, moments as text. */
export type KeptSignature = Omit<PdfSignature, "signer" | "signedAt"> & {
  signer: { name: string; organisation: string | null; issuer: string } | null;
  signedAt: string | null;
};

export interface DossierResultFile {
  id: number;
  dossierId: number;
  unitId: string;
  number: string | null;
  signedOn: string | null;
  fileId: number | null;
  signatures: KeptSignature[];
  addedAt: Date;
  addedByName: string;
  withdrawnAt: Date | null;
  withdrawnByName: string | null;
  withdrawnWhy: string | null;
}

export const MOST_RESULTS = 10;
export const RESULT_WHY = 1_000;

const PURPOSE = "dossier-result";
const mark = (key: Buffer, id: number): string => keyedDigest(key, PURPOSE, String(id)).slice(0, 16);

/** What the QR of a result carries: nothing of the person, nothing that leads to another result. */
export const resultAddress = (key: Buffer, result: { id: number }): string =>
  `/tra-cuu/ket-qua/${result.id.toString(36)}.${mark(key, result.id)}`;

/** The result of a token; null where nobody was ever given it. */
export function readResultToken(key: Buffer, token: string): number | null {
  const [number = "", secret = ""] = token.split(".");
  if (!/^[0-9a-z]{1,11}$/.test(number)) return null;
  const id = Number.parseInt(number, 36);
  return sameSecret(secret, mark(key, id)) ? id : null;
}
