import {
  type CitationMatch,
  type Cited,
  type DocumentStatus,
  foldIssuer,
  foldNumber,
  type LegalDocument,
  matchCitation,
  statusOn,
} from "../../legal-documents/index.ts";
import type { Plan, PlanPiece } from "../plan.ts";
import { findCitations } from "../reading/citations.ts";

export type BasisWarning =
  | { code: "expired"; document: LegalDocument }
  | { code: "partly"; document: LegalDocument }
  | { code: "not-yet"; document: LegalDocument }
  | { code: "misdated"; cited: string; documents: LegalDocument[] }
  | { code: "unknown" }
  | { code: "cited-twice" }
  | { code: "cites-itself" };

export interface CheckedBasis {
  piece: PlanPiece;
  cited: Cited | null;
  /** What a person said it means. */
  linked: LegalDocument | null;
  /** What kind, number, issuer and day suggest; the first is the likeliest. */
  proposed: LegalDocument[];
  status: DocumentStatus | null;
  warnings: BasisWarning[];
}

/** What a basis cites, by its words as they stand now; null where it bears no number. */
export function citedBy(piece: Pick<PlanPiece, "text" | "foundText" | "details">): Cited | null {
  if (piece.text === piece.foundText) {
    const { number = null, type = null, date = null, issuer = null } = piece.details;
    if (number === null) return null;
    return { number, type, issuedOn: date, issuer };
  }
  const [first] = findCitations({ text: piece.text, pieces: [], blankBefore: false });
  if (!first?.number) return null;
  return { number: first.number, type: first.type, issuedOn: first.date, issuer: first.issuer };
}

/**
 * The legal bases of a plan against the library, as of the day of the plan: what ended, is not in force yet, bears another
 * day, stands there twice, is the plan itself, or nobody wrote down. Hints for people, never corrections.
 */
export function checkBases(
  plan: Pick<Plan, "number" | "issuedOn" | "year" | "issuer">,
  pieces: readonly PlanPiece[],
  library: readonly LegalDocument[],
  links: ReadonlyMap<string, number>,
  today: string,
): CheckedBasis[] {
  const day = plan.issuedOn ?? today;
  const seen = new Set<string>();
  return pieces
    .filter((piece) => piece.kind === "legalBasis" && piece.state !== "dropped")
    .map((piece) => {
      const cited = inItsProvince(citedBy(piece), plan.issuer);
      const linked = library.find((one) => one.id === links.get(piece.id)) ?? null;
      const match: CitationMatch<LegalDocument> = cited ? matchCitation(cited, library) : { kind: "unknown" };
      const proposed = match.kind === "exact" ? [match.document] : match.kind === "unknown" ? [] : match.documents;
      const meant = linked ?? (match.kind === "exact" || proposed.length === 1 ? (proposed[0] ?? null) : null);
      const status = meant ? statusOn(meant, day) : null;
      const warnings: BasisWarning[] = [];
      if (cited && isItself(cited, plan)) warnings.push({ code: "cites-itself" });
      const key = linked
        ? `#${linked.id}`
        : cited
          ? `${foldNumber(cited.number)} ${cited.issuedOn ?? ""} ${foldIssuer(cited.issuer)}`
          : null;
      if (key && seen.has(key)) warnings.push({ code: "cited-twice" });
      if (key) seen.add(key);
      const isOtherDay =
        linked !== null && Boolean(cited?.issuedOn) && linked.issuedOn !== null && linked.issuedOn !== cited?.issuedOn;
      if (cited?.issuedOn && (isOtherDay || (linked === null && match.kind === "misdated")))
        warnings.push({ code: "misdated", cited: cited.issuedOn, documents: linked ? [linked] : proposed });
      else if (meant && status === "expired") warnings.push({ code: "expired", document: meant });
      else if (meant && status === "notYet") warnings.push({ code: "not-yet", document: meant });
      else if (meant && status === "partly") warnings.push({ code: "partly", document: meant });
      if (cited && linked === null && match.kind === "unknown" && warnings.length === 0)
        warnings.push({ code: "unknown" });
      return { piece, cited, linked, proposed, status, warnings };
    });
}

/** "của Ủy ban nhân dân tỉnh", or no issuer under a symbol of committees: the plan's own, whose head names the province. */
function inItsProvince(cited: Cited | null, issuer: string | null): Cited | null {
  if (!cited || !issuer) return cited;
  const own = foldIssuer(issuer);
  const named = foldIssuer(cited.issuer);
  const isOwn = named === "" ? /UBND/.test(foldNumber(cited.number)) : own.startsWith(named);
  return isOwn && /^uy ban nhan dan/.test(own) ? { ...cited, issuer } : cited;
}

function isItself(cited: Cited, plan: Pick<Plan, "number" | "issuedOn" | "year" | "issuer">): boolean {
  if (!plan.number || foldNumber(cited.number) !== foldNumber(plan.number)) return false;
  const year = plan.issuedOn ? Number(plan.issuedOn.slice(0, 4)) : plan.year;
  const isSameYear = cited.issuedOn === null || year === null || Number(cited.issuedOn.slice(0, 4)) === year;
  return isSameYear && (cited.issuer === null || foldIssuer(cited.issuer) === foldIssuer(plan.issuer));
}
