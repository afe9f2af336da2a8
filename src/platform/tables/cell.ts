/** A value to export. Numbers stay numbers; everything else is text and can never run as a formula. */
export type Cell = string | number | null;

/**
 * First characters with which spreadsheet programs start to compute: the ASCII signs, their full-width twins, and white
 * space that some programs drop before looking (OWASP, CSV injection).
 */
const STARTS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** With a leading apostrophe a spreadsheet shows the text as it is and computes nothing. */
export function defuseFormula(text: string): string {
  return STARTS_FORMULA.test(text) ? `'${text}` : text;
}
