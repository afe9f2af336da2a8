import { Buffer } from "node:buffer";
import { download, type Reply } from "../../../platform/http/index.ts";
import { type Cell, writeCsv, writeXlsx } from "../../../platform/tables/index.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The same rows as a file for Excel or for everything else. */
export async function downloadTable(
  rows: readonly (readonly Cell[])[],
  form: "csv" | "xlsx",
  name: string,
  sheet: string,
): Promise<Reply> {
  return form === "csv"
    ? download(Buffer.from(writeCsv(rows)), "text/csv; charset=utf-8", `${name}.csv`)
    : download(Buffer.from(await writeXlsx([{ name: sheet, rows }])), XLSX, `${name}.xlsx`);
}
