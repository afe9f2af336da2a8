/** Why a table file was refused. `data` says where; the sentence for people is in messages.*.ts. */
export type TableErrorCode =
  | "empty-file"
  | "file-too-large"
  | "not-xlsx"
  | "old-or-locked-workbook"
  | "locked-workbook"
  | "damaged"
  | "suspicious-archive"
  | "too-many-sheets"
  | "too-many-rows"
  | "too-many-columns"
  | "too-many-cells"
  | "too-much-text"
  | "cell-too-long"
  | "not-utf8"
  | "unclosed-quote"
  | "text-after-quote";

/** `cell` is an address as the spreadsheet shows it ("C17"); `row` counts from 1 as people do. */
export type TableErrorData = {
  sheet?: string;
  cell?: string;
  row?: number;
  column?: number;
  limit?: number;
  /** For the log only, never shown. */
  detail?: string;
};

export class TableError extends Error {
  readonly code: TableErrorCode;
  readonly data: TableErrorData;

  constructor(code: TableErrorCode, data: TableErrorData = {}, options?: ErrorOptions) {
    super(`table ${code} ${JSON.stringify(data)}`, options);
    this.name = "TableError";
    this.code = code;
    this.data = data;
  }
}
