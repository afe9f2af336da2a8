/** A scan of a paper, as the record lists it. */
export interface Scan {
  id: number;
  dossierId: number;
  /** Place of the paper in the dossier's list, from 0. */
  paper: number;
  fileId: number;
  contentType: string;
  bytes: number;
  pages: number;
  addedAt: Date;
  addedByName: string;
  /** The earlier dossier it was taken from. */
  reusedFrom: number | null;
}

/** A sealed file as the table knows it. */
export interface KeptFile {
  id: number;
  fileKey: string;
  place: string;
  keyId: string;
  contentType: string;
  bytes: number;
  pages: number;
}

export const SCAN_LIMITS = {
  /** Bytes of a file as it comes. */
  fileBytes: 20 * 1024 * 1024,
  /** Bytes of a whole form; what is more never reaches a page. */
  formBytes: 64 * 1024 * 1024,
  pages: 300,
  perPaper: 20,
  perDossier: 100,
  /** File fields of a form, chosen or not. */
  uploads: 130,
} as const;

export type ScanFault =
  | "wrong-type"
  | "empty"
  | "too-large"
  | "broken"
  | "encrypted"
  | "active"
  | "too-many-pages"
  | "too-slow";

/** Why a file was not taken as a scan. */
export class ScanRefused extends Error {
  override name = "ScanRefused";
  readonly code: ScanFault;
  constructor(code: ScanFault) {
    super(code);
    this.code = code;
  }
}
