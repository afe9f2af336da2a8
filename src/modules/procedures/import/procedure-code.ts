import { cleanLine } from "./clean-text.ts";
import { RowRefused } from "./refusal.ts";

const CODE = /^\d\.\d{6}(?:\.[0-9A-Z.]+)?$/;

/**
 * The national code of a row. A comma for the dot is a habit of Vietnamese spreadsheets and certain; a code with fewer
 * than six digits may have lost its last noughts in a spreadsheet, which only the clerk can tell.
 */
export function readProcedureCode(raw: string): string {
  const text = cleanLine(raw).replace(/^'/, "").replace(/\s+/g, "").toUpperCase();
  if (text === "") throw new RowRefused("codeMissing");
  const code = text.replace(/^(\d),(\d{6})/, "$1.$2");
  if (CODE.test(code)) return code;
  const short = /^(\d)[.,](\d{1,5})$/.exec(code);
  if (short) {
    throw new RowRefused("codeLostZero", {
      given: text.slice(0, 40),
      suggestion: `${short[1]}.${(short[2] ?? "").padEnd(6, "0")}`,
    });
  }
  throw new RowRefused("codeInvalid", { given: text.slice(0, 40) });
}
