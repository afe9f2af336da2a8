import { withoutMarks } from "../../platform/i18n/index.ts";

const PREFIX = "TTHC";
const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const BODY = 7;

/**
 * The first sign stays a digit, so that words which follow "TTHC" in a statement ("TTHC CAP BAN SAO") are never taken for a
 * reference. Two hundred thousand dossiers a day use these up in three hundred years.
 */
export const MOST_REFERENCES = 10 * 36 ** (BODY - 1);

/**
 * The reference of one payment, for the purpose of a transfer: "TTHC", the number to base 36 in seven signs, one sign to
 * check them. Short, and letters and digits only: what banks leave of a purpose. @throws RangeError
 */
export function paymentReference(number: number): string {
  if (!Number.isSafeInteger(number) || number < 0 || number >= MOST_REFERENCES)
    throw new RangeError("references have whole numbers from zero up");
  const body = number.toString(36).toUpperCase().padStart(BODY, "0");
  return `${PREFIX}${body}${checkSign(body)}`;
}

/** The number of a reference as it is printed; null where the sign at the end does not hold. */
export function referenceNumber(reference: string): number | null {
  const body = reference.slice(PREFIX.length, -1);
  if (!reference.startsWith(PREFIX) || !/^\d[0-9A-Z]{6}$/.test(body)) return null;
  return checkSign(body) === reference.slice(-1) ? Number.parseInt(body, 36) : null;
}

/**
 * The references in the text of a bank statement, whatever the bank made of it: small letters, blanks and signs inside,
 * prefixes, words glued on. None twice. More than one in a text is for a person to decide.
 */
export function findReferences(statement: string): string[] {
  const signs = withoutMarks(statement.normalize("NFKC"))
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");
  const found = new Set<string>();
  for (let at = signs.indexOf(PREFIX); at >= 0; at = signs.indexOf(PREFIX, at + 1)) {
    const reference = signs.slice(at, at + PREFIX.length + BODY + 1);
    if (referenceNumber(reference) !== null) found.add(reference);
  }
  return [...found];
}

/** ISO/IEC 7064 MOD 37,36: notices every single wrong sign, and nearly always two neighbours changed about. */
function checkSign(body: string): string {
  let sum = 36;
  for (const sign of body) {
    sum = (sum + SIGNS.indexOf(sign)) % 36 || 36;
    sum = (sum * 2) % 37;
  }
  return SIGNS.charAt((37 - sum) % 36);
}
