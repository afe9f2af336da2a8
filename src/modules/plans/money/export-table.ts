import { Buffer } from "node:buffer";
import { download, type Reply } from "../../../platform/http/index.ts";
import { formatDate } from "../../../platform/i18n/index.ts";
import { type Cell, type SheetCell, writeCsv, writeXlsx } from "../../../platform/tables/index.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The same rows as a file for Excel, where days are days, or for everything else, where they are written out. */
export async function downloadTable(
  rows: readonly (readonly SheetCell[])[],
  form: "csv" | "xlsx",
  name: string,
  sheet: string,
): Promise<Reply> {
  const asText = (cell: SheetCell): Cell => (typeof cell === "object" && cell !== null ? formatDate(cell.day) : cell);
  return form === "csv"
    ? download(Buffer.from(writeCsv(rows.map((row) => row.map(asText)))), "text/csv; charset=utf-8", `${name}.csv`)
    : download(Buffer.from(await writeXlsx([{ name: sheet, rows }])), XLSX, `${name}.xlsx`);
}
