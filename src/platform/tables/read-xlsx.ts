import { posix } from "node:path";
import { type BoundedZip, openBoundedZip } from "./bounded-zip.ts";
import { cellAddress, parseCellAddress } from "./cell-address.ts";
import { TABLE_LIMITS, type TableLimits } from "./limits.ts";
import { formatStoredNumber, type NumberFormat, numberFormat } from "./number-format.ts";
import { TableError } from "./table-error.ts";
import { readXmlEvents } from "./xml-events.ts";

/** Something about a cell a clerk should know: its value came out of a formula, or it shows an error such as #N/A. */
export type CellRemark = { cell: string; kind: "formula" | "formula-without-value" | "error" };

export type TableSheet = {
  name: string;
  hidden: boolean;
  /**
   * `rows[16][2]` is cell C17, so row numbers in messages match what the clerk sees. Empty rows are `[]`, cells after the
   * last filled one are left out. Dates are ISO ("2026-02-05", "2026-02-05T15:00:00"), texts are NFC and untrimmed.
   */
  rows: string[][];
  /** The first hundred; `remarkCount` is the whole number. */
  remarks: CellRemark[];
  remarkCount: number;
};

export type Workbook = { sheets: TableSheet[] };

const KEPT_REMARKS = 100;

/**
 * Reads an .xlsx workbook as text. Formulas are never computed: the value the file keeps is taken and the cell is remarked.
 * Throws TableError for everything that is not an honest workbook within `limits`.
 */
export async function readXlsx(bytes: Uint8Array, limits: Partial<TableLimits> = {}): Promise<Workbook> {
  const bounds = { ...TABLE_LIMITS, ...limits };
  refuseByFirstBytes(bytes, bounds);
  const zip = await openBoundedZip(bytes, bounds);
  try {
    return await readWorkbook(zip, bounds);
  } finally {
    zip.close();
  }
}

function refuseByFirstBytes(bytes: Uint8Array, limits: TableLimits): void {
  if (bytes.length === 0) throw new TableError("empty-file");
  if (bytes.length > limits.fileBytes) throw new TableError("file-too-large", { limit: limits.fileBytes });
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  // The old binary container: Excel 97–2003, and also how Excel wraps a workbook locked with a password.
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw new TableError("old-or-locked-workbook");
  if (!starts(0x50, 0x4b, 0x03, 0x04)) throw new TableError("not-xlsx");
}

type Budget = { rows: number; cells: number; text: number };

async function readWorkbook(zip: BoundedZip, limits: TableLimits): Promise<Workbook> {
  const roots = zip.has("_rels/.rels") ? await readRelations(zip, "_rels/.rels", "") : [];
  const workbookPath = roots.find((r) => r.type === "officeDocument")?.target ?? "xl/workbook.xml";
  if (!zip.has(workbookPath)) throw new TableError("not-xlsx");
  const folder = posix.dirname(workbookPath);
  const relations = await readRelations(zip, `${folder}/_rels/${posix.basename(workbookPath)}.rels`, folder);
  const { entries, date1904 } = await readSheetList(zip, workbookPath);
  const worksheets = entries.flatMap((entry) => {
    const relation = relations.find((r) => r.id === entry.relationId);
    return relation?.type === "worksheet" ? [{ ...entry, path: relation.target }] : [];
  });
  if (worksheets.length === 0) throw new TableError("not-xlsx");
  if (worksheets.length > limits.sheets) throw new TableError("too-many-sheets", { limit: limits.sheets });
  const stringsPath = relations.find((r) => r.type === "sharedStrings")?.target;
  const stylesPath = relations.find((r) => r.type === "styles")?.target;
  const strings = stringsPath && zip.has(stringsPath) ? await readSharedStrings(zip, stringsPath, limits) : [];
  const formats = stylesPath && zip.has(stylesPath) ? await readFormats(zip, stylesPath) : [];
  const budget: Budget = { rows: 0, cells: 0, text: 0 };
  const sheets: TableSheet[] = [];
  for (const sheet of worksheets)
    sheets.push(await readSheet(zip, sheet, { strings, formats, date1904, limits, budget }));
  return { sheets };
}

type Relation = { id: string; type: string; target: string };

async function readRelations(zip: BoundedZip, path: string, folder: string): Promise<Relation[]> {
  const relations: Relation[] = [];
  await readXmlEvents(await zip.open(path), {
    open(name, a) {
      if (name !== "Relationship" || !a.Target || a.TargetMode === "External") return;
      const target = a.Target.startsWith("/") ? a.Target.slice(1) : posix.join(folder, a.Target);
      relations.push({ id: a.Id ?? "", type: (a.Type ?? "").split("/").at(-1)!, target });
    },
    close() {},
    text() {},
  });
  return relations;
}

async function readSheetList(zip: BoundedZip, path: string) {
  const entries: { name: string; hidden: boolean; relationId: string }[] = [];
  let date1904 = false;
  await readXmlEvents(await zip.open(path), {
    open(name, a) {
      if (name === "workbookPr") date1904 = a.date1904 === "1" || a.date1904 === "true";
      if (name !== "sheet") return;
      const relation = Object.entries(a).find(([key]) => key.endsWith(":id"));
      entries.push({
        name: (a.name ?? "").normalize("NFC"),
        hidden: a.state === "hidden" || a.state === "veryHidden",
        relationId: relation?.[1] ?? "",
      });
    },
    close() {},
    text() {},
  });
  return { entries, date1904 };
}

/** Texts longer than allowed become null: whether that matters, and where, is known when a cell points at them. */
async function readSharedStrings(zip: BoundedZip, path: string, limits: TableLimits): Promise<(string | null)[]> {
  const strings: (string | null)[] = [];
  let item: string | null = "";
  let inText = false;
  let phonetic = 0;
  await readXmlEvents(await zip.open(path), {
    open(name) {
      if (name === "si") item = "";
      else if (name === "rPh") phonetic += 1;
      else if (name === "t") inText = phonetic === 0;
    },
    close(name) {
      if (name === "si") strings.push(item === null ? null : decodeText(item));
      else if (name === "rPh") phonetic -= 1;
      else if (name === "t") inText = false;
    },
    text(text) {
      if (!inText || item === null) return;
      item = item.length + text.length > limits.cellLength ? null : item + text;
    },
  });
  return strings;
}

async function readFormats(zip: BoundedZip, path: string): Promise<NumberFormat[]> {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCellFormats = false;
  await readXmlEvents(await zip.open(path), {
    open(name, a) {
      if (name === "numFmt") codes.set(Number(a.numFmtId), a.formatCode ?? "");
      else if (name === "cellXfs") inCellFormats = true;
      else if (name === "xf" && inCellFormats) {
        const id = Number(a.numFmtId ?? 0);
        formats.push(numberFormat(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === "cellXfs") inCellFormats = false;
    },
    text() {},
  });
  return formats;
}

type SheetContext = {
  strings: (string | null)[];
  formats: NumberFormat[];
  date1904: boolean;
  limits: TableLimits;
  budget: Budget;
};

async function readSheet(
  zip: BoundedZip,
  entry: { name: string; hidden: boolean; path: string },
  { strings, formats, date1904, limits, budget }: SheetContext,
): Promise<TableSheet> {
  const sheet: TableSheet = { name: entry.name, hidden: entry.hidden, rows: [], remarks: [], remarkCount: 0 };
  const rowsBefore = budget.rows;
  let row = 0;
  let column = 0;
  let inData = false;
  let cell: { type: string; style: number; formula: boolean; stored: string; inline: string } | null = null;
  let takes: "stored" | "inline" | null = null;

  const at = () => ({ sheet: sheet.name, cell: cellAddress(row, column), row, column });
  const remark = (kind: CellRemark["kind"]) => {
    sheet.remarkCount += 1;
    if (sheet.remarks.length < KEPT_REMARKS) sheet.remarks.push({ cell: cellAddress(row, column), kind });
  };
  const keep = (value: string) => {
    if (value === "") return;
    if (value.length > limits.cellLength) throw new TableError("cell-too-long", { ...at(), limit: limits.cellLength });
    if (rowsBefore + row > limits.rows) throw new TableError("too-many-rows", { ...at(), limit: limits.rows });
    if (column > limits.columns) throw new TableError("too-many-columns", { ...at(), limit: limits.columns });
    budget.cells += 1;
    budget.text += value.length;
    if (budget.cells > limits.cells) throw new TableError("too-many-cells", { ...at(), limit: limits.cells });
    if (budget.text > limits.textLength) throw new TableError("too-much-text", { ...at(), limit: limits.textLength });
    while (sheet.rows.length < row) sheet.rows.push([]);
    const cells = sheet.rows[row - 1]!;
    while (cells.length < column - 1) cells.push("");
    cells[column - 1] = value;
    budget.rows = Math.max(budget.rows, rowsBefore + row);
  };
  const textOf = (type: string, style: number, stored: string, inline: string): string => {
    switch (type) {
      case "s": {
        const text = strings[Number(stored)];
        if (text === null) throw new TableError("cell-too-long", { ...at(), limit: limits.cellLength });
        return text ?? "";
      }
      case "inlineStr":
        return decodeText(inline);
      case "str":
        return decodeText(stored);
      case "b":
        return stored === "1" ? "TRUE" : "FALSE";
      case "e":
        remark("error");
        return "";
      case "d":
        return stored;
      default:
        return stored === "" ? "" : formatStoredNumber(stored, formats[style] ?? { kind: "plain" }, date1904);
    }
  };

  await readXmlEvents(await zip.open(entry.path), {
    open(name, a) {
      if (name === "sheetData") inData = true;
      if (!inData) return;
      if (name === "row") {
        row = rowNumber(a.r) ?? row + 1;
        column = 0;
      } else if (name === "c") {
        // Both the row's number and the cell's address may be left out; then they follow their neighbour.
        const address = a.r === undefined ? null : parseCellAddress(a.r);
        row = address?.row ?? Math.max(row, 1);
        column = address?.column ?? column + 1;
        cell = { type: a.t ?? "n", style: Number(a.s ?? 0), formula: false, stored: "", inline: "" };
      } else if (cell && name === "f") cell.formula = true;
      else if (cell && name === "v") takes = "stored";
      else if (cell && name === "t") takes = "inline";
    },
    close(name) {
      if (name === "sheetData") inData = false;
      else if (name === "v" || name === "t") takes = null;
      else if (name === "c" && cell) {
        const { type, style, formula, stored, inline } = cell;
        cell = null;
        const value = textOf(type, style, stored, inline);
        if (formula) remark(stored === "" ? "formula-without-value" : "formula");
        keep(value);
      }
    },
    text(text) {
      if (!cell || takes === null) return;
      if (cell[takes].length + text.length > limits.cellLength) {
        throw new TableError("cell-too-long", { ...at(), limit: limits.cellLength });
      }
      cell[takes] += text;
    },
    endlessText: () =>
      cell
        ? new TableError("cell-too-long", { ...at(), limit: limits.cellLength })
        : new TableError("suspicious-archive"),
  });
  return sheet;
}

function rowNumber(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null;
}

/** `_x000D_` is how a workbook writes characters XML cannot hold (ECMA-376, ST_Xstring). */
function decodeText(text: string): string {
  const decoded = text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  return decoded.normalize("NFC");
}
