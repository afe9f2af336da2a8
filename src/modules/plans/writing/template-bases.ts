import type { Db } from "../../../platform/db/index.ts";
import {
  type LegalDocument,
  listDocumentsByNumber,
  listDocumentsInForceOf,
  successorsFor,
} from "../../legal-documents/index.ts";
import { type CheckedBasis, checkBases, citedBy } from "../bases/check-bases.ts";
import type { PlanPiece } from "../plan.ts";

const OFFERED = 20;

export interface TemplateBases {
  /** Those of the template as the library knows them today, in their order. */
  checked: CheckedBasis[];
  successors: Map<number, LegalDocument[]>;
  /** Further documents of the province in force, and what replaced an expired one; newest first. */
  offered: LegalDocument[];
}

/** On what a plan begun today could rest: each basis with its state on the day, and the province's own documents in force. */
export async function loadTemplateBases(
  db: Db,
  of: { bases: readonly string[]; issuer: string; provinceIssuer: string; year: number; today: string },
): Promise<TemplateBases> {
  const pieces = of.bases.map(asPiece);
  const library = await listDocumentsByNumber(
    db,
    pieces.flatMap((piece) => citedBy(piece)?.number ?? []),
  );
  const checked = checkBases(
    { number: null, issuedOn: null, year: of.year, issuer: of.issuer },
    pieces,
    library,
    new Map(),
    of.today,
  );
  const meant = new Set(checked.flatMap((one) => one.proposed.map((document) => document.id)));
  const successors = await successorsFor(db, [...meant]);
  const own = await listDocumentsInForceOf(db, { issuer: of.provinceIssuer, day: of.today, limit: OFFERED });
  const offered = new Map([...[...successors.values()].flat(), ...own].map((one) => [one.id, one]));
  return { checked, successors, offered: [...offered.values()].filter((one) => !meant.has(one.id)) };
}

function asPiece(text: string, position: number): PlanPiece {
  return {
    id: String(position),
    planId: "",
    kind: "legalBasis",
    position,
    text,
    foundText: null,
    rangeStart: null,
    rangeEnd: null,
    state: "accepted",
    details: {},
    version: 1,
  };
}
