import type { UploadedFile } from "../../../../platform/http/index.ts";
import { nfc } from "../../../../platform/i18n/index.ts";
import { type Cell, readCsv, readXlsx } from "../../../../platform/tables/index.ts";

/** The first sheet of an .xlsx or .csv file as trimmed texts, blank lines kept so that numbers of lines stay true. */
export async function readTableFile(file: UploadedFile): Promise<string[][]> {
  const isZip = file.bytes.subarray(0, 2).toString("latin1") === "PK";
  const rows: readonly (readonly Cell[])[] = isZip
    ? ((await readXlsx(file.bytes)).sheets[0]?.rows ?? [])
    : readCsv(file.bytes).rows;
  return rows.map((row) =>
    row.map((cell) => (cell === null || cell === undefined ? "" : nfc(String(cell)).replace(/\s+/g, " ").trim())),
  );
}
