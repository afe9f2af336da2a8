import type { UploadedFile } from "../../../../platform/http/index.ts";
import { nfc } from "../../../../platform/i18n/index.ts";
import { type Cell, readCsv, readXlsx, TableError } from "../../../../platform/tables/index.ts";

export const MOST_BYTES = 10 * 1024 * 1024;

/** The first sheet of an .xlsx or .csv file as trimmed texts, blank lines kept so that numbers of lines stay true. */
export async function readTableFile(file: UploadedFile): Promise<string[][]> {
  if (file.isCut) throw new TableError("file-too-large", { limit: MOST_BYTES });
  const isZip = file.bytes.subarray(0, 2).toString("latin1") === "PK";
  const rows: readonly (readonly Cell[])[] = isZip
    ? ((await readXlsx(file.bytes)).sheets[0]?.rows ?? [])
    : readCsv(file.bytes).rows;
  return rows.map((row) =>
    row.map((cell) => (cell === null || cell === undefined ? "" : nfc(String(cell)).replace(/\s+/g, " ").trim())),
  );
}

/** Rows as lines in which columns are parted by bars, to be corrected in a text field. */
export function linesOfFile(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => cell.replaceAll("|", "/")).join(" | ")).join("\n");
}

export function cellsOfLines(lines: string): string[][] {
  return lines.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
}
