import { withoutMarks } from "../../platform/i18n/index.ts";

/**
 * What is written beside a transfer, as banks leave it: no marks, no signs, single blanks. "Lệ phí hồ sơ số 12/2026" becomes
 * "Le phi ho so so 12 2026".
 */
export const plainPurpose = (text: string): string =>
  withoutMarks(text.normalize("NFKC"))
    .replace(/[^0-9A-Za-z]+/g, " ")
    .trim();
