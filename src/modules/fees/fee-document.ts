import type { FeeChannel, FeeKind } from "./compute-fee.ts";

export const FEE_DOCUMENT_STATES = ["draft", "submitted", "published", "returned", "discarded"] as const;
export type FeeDocumentState = (typeof FEE_DOCUMENT_STATES)[number];

export interface RateLine {
  procedureCode: string;
  caseName: string | null;
  kind: FeeKind;
  label: string | null;
  amount: number;
  per: string | null;
  channels: FeeChannel[] | null;
}

export interface ReliefLine {
  who: string;
  percent: number;
  kinds: FeeKind[] | null;
  channels: FeeChannel[] | null;
  /** null: all procedures. */
  procedureCodes: string[] | null;
  note: string | null;
}

export interface FeeDocumentHead {
  /** The province it holds for; null for the whole country. */
  unitId: string | null;
  title: string;
  number: string;
  issuedOn: string | null;
  issuer: string;
  validFrom: string;
  /** First day on which it no longer holds. */
  validTo: string | null;
  note: string | null;
}

export interface FeeDocument extends FeeDocumentHead {
  id: string;
  state: FeeDocumentState;
  isDemo: boolean;
  sourceFile: string | null;
  writtenById: string;
  writtenByName: string;
  writtenAt: Date;
  decidedByName: string | null;
  decidedAt: Date | null;
  returnNote: string | null;
  rates: RateLine[];
  reliefs: ReliefLine[];
}

const MOVES = {
  save: { from: ["draft", "returned"], to: "draft" },
  submit: { from: ["draft", "returned"], to: "submitted" },
  publish: { from: ["submitted"], to: "published" },
  return: { from: ["submitted"], to: "returned" },
  discard: { from: ["draft", "returned", "submitted"], to: "discarded" },
  end: { from: ["published"], to: "published" },
} satisfies Record<string, { from: FeeDocumentState[]; to: FeeDocumentState }>;
export type FeeMove = keyof typeof MOVES;

/** The state after an act; null where the act is not for that state. */
export function nextState(state: FeeDocumentState, move: FeeMove): FeeDocumentState | null {
  const { from, to } = MOVES[move];
  return (from as FeeDocumentState[]).includes(state) ? to : null;
}

/** Amounts or reliefs: a document with neither says nothing. */
export function isEmptyDocument(document: Pick<FeeDocument, "rates" | "reliefs">): boolean {
  return document.rates.length === 0 && document.reliefs.length === 0;
}
