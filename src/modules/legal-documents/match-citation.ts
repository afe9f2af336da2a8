import { unmark } from "../../platform/i18n/index.ts";
import { type DocumentFacts, foldIssuer, foldNumber } from "./legal-document.ts";

/** A document as somebody cites it; what is not printed is null. */
export interface Cited {
  type: string | null;
  number: string;
  issuedOn: string | null;
  issuer: string | null;
}

export type CitationMatch<D> =
  | { kind: "exact"; document: D }
  /** The same number of the same issuer, of another day. The nearest day first. */
  | { kind: "misdated"; documents: D[] }
  /** Cited without a day: one that fits is what is meant, of several a person says which. */
  | { kind: "undated"; documents: D[] }
  | { kind: "unknown" };

type Known = Pick<DocumentFacts, "type" | "number" | "issuer" | "issuedOn">;

/**
 * Which document of the library a citation means. Never by the number alone: kind and issuer must not speak against it, and
 * the day decides (76/NQ-CP exists in 2013 and in 2021).
 */
export function matchCitation<D extends Known>(cited: Cited, library: readonly D[]): CitationMatch<D> {
  const fitting = library.filter(
    (one) =>
      foldNumber(one.number) === foldNumber(cited.number) &&
      isSameType(one.type, cited.type) &&
      isSameIssuer(one.issuer, cited.issuer),
  );
  if (fitting.length === 0) return { kind: "unknown" };
  if (cited.issuedOn === null) return { kind: "undated", documents: byDay(fitting, null) };
  const day = cited.issuedOn;
  const [sure] = byDay(
    fitting.filter((one) => one.issuedOn === day),
    day,
  );
  if (sure) return { kind: "exact", document: sure };
  const undated = fitting.filter((one) => one.issuedOn === null);
  if (undated.length === 1 && fitting.length === 1 && undated[0]) return { kind: "exact", document: undated[0] };
  return { kind: "misdated", documents: byDay(fitting, day) };
}

function isSameType(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true;
  const [a, b] = [unmark(one), unmark(other)];
  // "Bộ luật" is called a law as well, a programme of action a programme.
  return a === b || a.startsWith(b) || b.startsWith(a) || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
}

function isSameIssuer(one: string | null, other: string | null): boolean {
  const [a, b] = [foldIssuer(one), foldIssuer(other)];
  // "Ủy ban nhân dân tỉnh" in a plan of Cà Mau is that of Cà Mau; the caller names the province where it can.
  return a === "" || b === "" || a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}

function byDay<D extends Known>(documents: readonly D[], near: string | null): D[] {
  const at = (day: string | null): number => (day === null ? 0 : Date.parse(day));
  return [...documents].sort((a, b) =>
    near === null
      ? at(b.issuedOn) - at(a.issuedOn)
      : Math.abs(at(a.issuedOn) - at(near)) - Math.abs(at(b.issuedOn) - at(near)),
  );
}
