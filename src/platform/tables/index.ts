/** Tables from and to files: .xlsx and .csv, bounded on the way in, harmless on the way out. See README.md. */
export type { Cell } from "./cell.ts";
export { defuseFormula } from "./cell.ts";
export { cellAddress } from "./cell-address.ts";
export { type CsvOptions, type CsvSeparator, type CsvTable, readCsv, streamCsv, writeCsv } from "./csv.ts";
export { TABLE_LIMITS, type TableLimits } from "./limits.ts";
export { en as tableMessagesEn } from "./messages.en.ts";
export { vi as tableMessagesVi } from "./messages.vi.ts";
export { type CellRemark, readXlsx, type TableSheet, type Workbook } from "./read-xlsx.ts";
export { TableError, type TableErrorCode, type TableErrorData } from "./table-error.ts";
export { type DayCell, type SheetCell, type SheetToWrite, writeXlsx } from "./write-xlsx.ts";
