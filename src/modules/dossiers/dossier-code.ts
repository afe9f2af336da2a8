/**
 * The code of a dossier: `<agency identifier>-YYMMDD-XXXX`, identifier of the receiving agency, day of reception, serial of
 * that day (Thông tư 01/2018/TT-VPCP Điều 19; Thông tư 03/2025 leaves the form to the unified code that Bộ Công an is to
 * give, 309/2026 Điều 28, which has not come: so other forms are accepted from elsewhere). One code for one dossier, for ever.
 */

/** Identifiers read left to right since Quyết định 20/2020/QĐ-TTg ("H12.85.3"), right to left before ("000.00.01.H26"). */
const BY_2020 = /^[A-Y]\d{2}(\.\d+)*$/;
const BY_2016 = /^\d{3}\.\d{2}\.\d{2}\.[A-Y]\d{2}$/;

export type IdentifierScheme = "2020" | "2016" | "own";

/** The identifier in capitals, and by which scheme it is written; null where it is none. */
export function readIdentifier(typed: string): { identifier: string; scheme: IdentifierScheme } | null {
  const identifier = typed.trim().toUpperCase();
  if (identifier.length > 35) return null;
  if (BY_2020.test(identifier)) return { identifier, scheme: "2020" };
  if (BY_2016.test(identifier)) return { identifier, scheme: "2016" };
  return null;
}

/** @param day YYYY-MM-DD */
export function formatDossierCode(identifier: string, day: string, serial: number): string {
  return `${identifier}-${day.slice(2).replaceAll("-", "")}-${String(serial).padStart(4, "0")}`;
}

/** Any code of a dossier as it may be kept: ours, and what other systems give. */
const ANY_CODE = /^[0-9A-Z]+(?:[.-][0-9A-Z]+){1,11}$/;

/**
 * A code as people type, paste or text it: small letters, blanks, long dashes. Null where it cannot be one, so that a code
 * of another kind (eight letters of a question) is left to whose it is.
 */
export function readDossierCode(typed: string): string | null {
  const text = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\u200B-\u200D\uFEFF]/gu, "")
    .replace(/[‐-―−_]/gu, "-");
  // On a telephone with keys the signs between are hard to find: blanks stand for them.
  const [, identifier, day, serial] =
    /^([0-9A-Z]+(?:[\s.]+[0-9A-Z]+)*)[\s-]+(\d{6})[\s-]+(\d{4})$/.exec(text.trim()) ?? [];
  const code = identifier ? `${identifier.replace(/[\s.]+/g, ".")}-${day}-${serial}` : text.replace(/\s/gu, "");
  return code.length >= 8 && code.length <= 60 && ANY_CODE.test(code) && /\d/.test(code) && /-\d{3,}$/.test(code)
    ? code
    : null;
}
