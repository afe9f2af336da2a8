import type { vi } from "./messages.vi.ts";
import type { TableErrorData } from "./table-error.ts";

const number = (n: number | undefined) => (n ?? 0).toLocaleString("en-GB");
const megabytes = (n: number | undefined) => number(Math.round((n ?? 0) / 1024 / 1024));
const where = ({ sheet, cell }: TableErrorData) => (sheet ? `Cell ${cell} of sheet “${sheet}”` : `Cell ${cell}`);

export const en: typeof vi = {
  "empty-file": () => "This file is empty. Open it on your computer to check, then choose it again.",
  "file-too-large": (d) => `The file is larger than ${megabytes(d.limit)} MB. Split it into smaller files.`,
  "not-xlsx": () => "This is not an Excel workbook (.xlsx). Open it in Excel or LibreOffice and save it as .xlsx.",
  "old-or-locked-workbook": () =>
    "This is an old Excel file (.xls) or has a password. Open it, remove the password if any, and save it as .xlsx.",
  "locked-workbook": () => "This file has a password. Remove the password and choose it again.",
  damaged: () => "This file is damaged and cannot be read. Open it in Excel, save it as a new file and choose that.",
  "suspicious-archive": () =>
    "This file grows unusually large when opened, so it was stopped. Copy the table you need into a new file.",
  "too-many-sheets": (d) => `The file has more than ${number(d.limit)} sheets. Keep only those you need.`,
  "too-many-rows": (d) => `The file has more than ${number(d.limit)} rows. Split it into several files.`,
  "too-many-columns": (d) => `Row ${number(d.row)} has more than ${number(d.limit)} columns. Delete those not needed.`,
  "too-many-cells": (d) => `The file has more than ${number(d.limit)} filled cells. Split it into several files.`,
  "too-much-text": () => "The file has too much text. Split it into several files.",
  "cell-too-long": (d) => `${where(d)} is longer than ${number(d.limit)} characters. Shorten this cell.`,
  "not-utf8": () => "The file is not Unicode (UTF-8), so letters with marks would be wrong. Save it as “CSV UTF-8”.",
  "unclosed-quote": (d) => `The double quote opened in row ${number(d.row)} is never closed. Correct this row.`,
  "text-after-quote": (d) => `Row ${number(d.row)} has text right after a closing double quote. Correct this row.`,
};
