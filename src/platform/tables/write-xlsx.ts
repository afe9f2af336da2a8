import { Buffer } from "node:buffer";
import { writeZip } from "../files/write-zip.ts";
import type { Cell } from "./cell.ts";
import { cellAddress } from "./cell-address.ts";
import { TableError } from "./table-error.ts";

/** A day ("2026-12-15") that spreadsheets sort, filter and reckon with. */
export type DayCell = { day: string };

export type SheetCell = Cell | DayCell;

export type SheetToWrite = {
  name: string;
  rows: readonly (readonly SheetCell[])[];
  /** Rows on top that are headers: bold, kept in sight while scrolling. 1 if left out. */
  headerRows?: number;
  /** Column widths in characters; measured from the texts if left out. */
  widths?: readonly number[];
};

/** Excel's own limits (Microsoft, "Excel specifications and limits"). */
const MAX_CELL = 32_767;
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1" quotePrefix="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1" quotePrefix="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
const NUMBER_STYLE = 0;
/** Text format with the quote mark set: the cell stays text even after somebody edits it. */
const TEXT_STYLE = 1;
const HEADER_STYLE = 2;
const DAY_STYLE = 3;
/** Thousands set apart, from where eyes need it; years and counts stay as they are. */
const LARGE_STYLE = 4;
const LARGE = 10_000;

/**
 * Writes an .xlsx workbook. Every string is a cell of type text, so `=HYPERLINK(…)` shows as typed and computes nothing.
 * Packing runs in zlib's own threads.
 */
export async function writeXlsx(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const names = sheetNames(sheets.map((sheet) => sheet.name));
  const entries: { path: string; bytes: Buffer }[] = [];
  const add = (path: string, text: string) => entries.push({ path, bytes: Buffer.from(text, "utf8") });
  const each = (write: (n: number, index: number) => string) =>
    sheets.map((_, index) => write(index + 1, index)).join("");
  add(
    "[Content_Types].xml",
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPES}.worksheet+xml"/>`)}</Types>`,
  );
  add(
    "_rels/.rels",
    `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  add(
    "xl/workbook.xml",
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((n, i) => `<sheet name="${escapeXml(names[i]!)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
  );
  add(
    "xl/_rels/workbook.xml.rels",
    `${XML}<Relationships xmlns="${RELATIONS}">${each((n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  );
  add("xl/styles.xml", STYLES);
  for (const [i, sheet] of sheets.entries()) add(`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet, names[i]!));
  return writeZip(entries);
}

function sheetXml(sheet: SheetToWrite, name: string): string {
  const { rows, headerRows = 1 } = sheet;
  if (rows.length > MAX_ROWS) throw new TableError("too-many-rows", { sheet: name, limit: MAX_ROWS });
  const parts = [`${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">`];
  if (headerRows > 0 && rows.length > headerRows) {
    parts.push(
      `<pane ySplit="${headerRows}" topLeftCell="A${headerRows + 1}" activePane="bottomLeft" state="frozen"/>`,
    );
  }
  parts.push("</sheetView></sheetViews>");
  const widths = sheet.widths ?? measureWidths(rows);
  if (widths.length > 0) {
    parts.push("<cols>");
    for (const [i, width] of widths.entries()) {
      parts.push(`<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
    }
    parts.push("</cols>");
  }
  parts.push("<sheetData>");
  rows.forEach((row, r) => {
    if (row.length > MAX_COLUMNS)
      throw new TableError("too-many-columns", { sheet: name, row: r + 1, limit: MAX_COLUMNS });
    parts.push(`<row r="${r + 1}">`);
    for (const [c, cell] of row.entries()) parts.push(cellXml(cell, r + 1, c + 1, r < headerRows, name));
    parts.push("</row>");
  });
  parts.push("</sheetData></worksheet>");
  return parts.join("");
}

/** Days since 30 December 1899, as spreadsheets count them from March 1900 on. */
const serialOf = (day: string): number => Math.round((Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000);

function cellXml(cell: SheetCell, row: number, column: number, header: boolean, sheet: string): string {
  const address = cellAddress(row, column);
  if (cell === null || cell === "" || (typeof cell === "number" && !Number.isFinite(cell))) return "";
  if (typeof cell === "number") {
    const style = Number.isInteger(cell) && Math.abs(cell) >= LARGE ? LARGE_STYLE : NUMBER_STYLE;
    return `<c r="${address}" s="${style}"><v>${cell}</v></c>`;
  }
  if (typeof cell === "object") return `<c r="${address}" s="${DAY_STYLE}"><v>${serialOf(cell.day)}</v></c>`;
  const text = cell.normalize("NFC");
  if (text.length > MAX_CELL)
    throw new TableError("cell-too-long", { sheet, cell: address, row, column, limit: MAX_CELL });
  return `<c r="${address}" s="${header ? HEADER_STYLE : TEXT_STYLE}" t="inlineStr"><is><t xml:space="preserve">${encodeText(text)}</t></is></c>`;
}

function measureWidths(rows: readonly (readonly SheetCell[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows.slice(0, 200)) {
    row.forEach((cell, c) => {
      const longest =
        cell === null
          ? 0
          : typeof cell === "object"
            ? "dd/mm/yyyy".length
            : Math.max(
                ...String(cell)
                  .split("\n", 20)
                  .map((line) => line.length),
              );
      widths[c] = Math.min(60, Math.max(widths[c] ?? 8, longest + 2));
    });
  }
  return widths;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[char]!);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const NOT_IN_XML = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

/** Characters XML cannot hold, and texts that look like their code, are written as `_xHHHH_` (ECMA-376, ST_Xstring). */
function encodeText(text: string): string {
  return escapeXml(text.toWellFormed())
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(NOT_IN_XML, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** Names a workbook accepts: at most 31 characters, none of `[]:*?/\`, each once. */
function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name, index) => {
    const clean = cleanSheetName(name) || String(index + 1);
    let candidate = clean.slice(0, 31);
    for (let n = 2; taken.has(candidate.toLowerCase()); n += 1) {
      const suffix = ` (${n})`;
      candidate = clean.slice(0, 31 - suffix.length) + suffix;
    }
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}

function cleanSheetName(name: string): string {
  return (
    name
      .normalize("NFC")
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: a sheet's name holds no control characters
      .replace(/[[\]:*?/\\\u0000-\u001f\ufffe\uffff]/g, " ")
      .replace(/^[' ]+|[' ]+$/g, "")
  );
}
