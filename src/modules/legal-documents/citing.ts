import type { AppContext } from "../../platform/app-context.ts";
import type { Db } from "../../platform/db/index.ts";
import type { LegalDocument } from "./legal-document.ts";

export type CitingKind = "procedure" | "plan" | "fee" | "item";

export interface CitingRecord {
  title: string;
  /** Number, code or day beside it. */
  note: string | null;
  staffHref: string;
  /** null where the public does not see it. */
  publicHref: string | null;
}

/** A document that records name and the library does not have. */
export interface UnknownCited {
  number: string;
  type: string | null;
  issuer: string | null;
  issuedOn: string | null;
  title: string;
  count: number;
}

/**
 * Another module's records that cite documents. The library is handed these, because the modules that cite must not be known
 * to it, nor it read their tables.
 */
export interface Citing {
  kind: CitingKind;
  list(
    db: Db,
    document: Pick<LegalDocument, "id" | "number" | "issuedOn">,
    options: { day: string; publicOnly: boolean; limit: number },
  ): Promise<{ total: number; rows: CitingRecord[] }>;
  /** What its records cite most and nobody wrote down. */
  listUnknown?(db: Db, day: string, limit: number): Promise<UnknownCited[]>;
  /** Looks through its records again after documents changed. Gives how many it read. */
  follow?(app: AppContext): Promise<number>;
}
