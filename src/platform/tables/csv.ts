import { type Cell, defuseFormula } from "./cell.ts";
import { cellAddress } from "./cell-address.ts";
import { TABLE_LIMITS, type TableLimits } from "./limits.ts";
import { TableError } from "./table-error.ts";

export type CsvSeparator = "," | ";" | "\t" | "|";

export type CsvTable = { rows: string[][]; separator: CsvSeparator };

export type CsvOptions = {
  /** Left out: the one that occurs most in the first line outside quotes. */
  separator?: CsvSeparator;
  limits?: Partial<TableLimits>;
};

const BOM = "\uFEFF";

/**
 * Reads comma, semicolon or tab separated text (RFC 4180, any line end, UTF-8 or UTF-16 with its mark). Blank lines are
 * kept as `[]`, so `rows[16]` is the 17th record.
 */
export function readCsv(bytes: Uint8Array, options: CsvOptions = {}): CsvTable {
  const limits = { ...TABLE_LIMITS, ...options.limits };
  if (bytes.length === 0) throw new TableError("empty-file");
  if (bytes.length > limits.fileBytes) throw new TableError("file-too-large", { limit: limits.fileBytes });
  const text = decode(bytes);
  const separator = options.separator ?? guessSeparator(text);
  return { rows: parse(text, separator, limits), separator };
}

function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new TableError("not-utf8", {}, { cause: error });
  }
  // A NUL never stands in honest text; it is how UTF-16 without its mark, or a binary file, looks.
  if (text.includes("\0")) throw new TableError("not-utf8");
  return text.normalize("NFC");
}

function guessSeparator(text: string): CsvSeparator {
  const counts: Record<CsvSeparator, number> = { ";": 0, ",": 0, "\t": 0, "|": 0 };
  let quoted = false;
  let seen = false;
  for (const char of text.slice(0, 64 * 1024)) {
    if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === "\n" || char === "\r") {
      if (seen) break;
    } else {
      seen = true;
      if (char in counts) counts[char as CsvSeparator] += 1;
    }
  }
  const best = (Object.keys(counts) as CsvSeparator[]).reduce((a, b) => (counts[b] > counts[a] ? b : a));
  return counts[best] > 0 ? best : ",";
}

function parse(text: string, separator: CsvSeparator, limits: TableLimits): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cells = 0;
  let at = 0;
  const here = () => ({
    row: rows.length + 1,
    column: row.length + 1,
    cell: cellAddress(rows.length + 1, row.length + 1),
  });
  const endOfPlain = new RegExp(`[${separator}\r\n]`, "g");

  const push = (value: string) => {
    if (value.length > limits.cellLength)
      throw new TableError("cell-too-long", { ...here(), limit: limits.cellLength });
    cells += 1;
    if (cells > limits.cells) throw new TableError("too-many-cells", { ...here(), limit: limits.cells });
    row.push(value);
    if (row.length > limits.columns)
      throw new TableError("too-many-columns", { row: rows.length + 1, limit: limits.columns });
  };
  const endRow = () => {
    rows.push(row.length === 1 && row[0] === "" ? [] : row);
    if (rows.length > limits.rows) throw new TableError("too-many-rows", { row: rows.length, limit: limits.rows });
    row = [];
  };

  while (at < text.length) {
    if (text[at] === '"') {
      const closing = closingQuote(text, at + 1);
      if (closing === -1) throw new TableError("unclosed-quote", here());
      push(text.slice(at + 1, closing).replaceAll('""', '"'));
      at = closing + 1;
      if (at < text.length && text[at] !== separator && text[at] !== "\r" && text[at] !== "\n") {
        throw new TableError("text-after-quote", {
          row: rows.length + 1,
          column: row.length,
          cell: cellAddress(rows.length + 1, row.length),
        });
      }
    } else {
      endOfPlain.lastIndex = at;
      const end = endOfPlain.exec(text)?.index ?? text.length;
      push(text.slice(at, end));
      at = end;
    }
    if (at >= text.length) break;
    if (text[at] === separator) {
      at += 1;
      // A separator at the very end, or before the line end, is followed by one more empty cell.
      if (at >= text.length) push("");
      continue;
    }
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
    endRow();
  }
  if (row.length > 0) endRow();
  return rows;
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/**
 * Writes a table as UTF-8 with its mark (without it Excel shows "Ä‘" for "đ"), lines ended by CR LF. Semicolons by default:
 * Vietnamese settings use the comma inside numbers, so Excel there splits at semicolons. Texts that a spreadsheet would
 * compute get a leading apostrophe; numbers given as numbers stay numbers.
 */
export function writeCsv(rows: readonly (readonly Cell[])[], options: { separator?: CsvSeparator } = {}): Uint8Array {
  const separator = options.separator ?? ";";
  const lines = rows.map((row) => `${row.map((cell) => csvCell(cell, separator)).join(separator)}\r\n`);
  return new TextEncoder().encode(BOM + lines.join(""));
}

/** One file of many rows, written as they come: never more than a batch in memory. */
export async function* streamCsv(batches: AsyncIterable<readonly (readonly Cell[])[]>): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const rows of batches) {
    const bytes = writeCsv(rows);
    yield isFirst ? bytes : bytes.subarray(new TextEncoder().encode(BOM).length);
    isFirst = false;
  }
}

function csvCell(cell: Cell, separator: CsvSeparator): string {
  if (cell === null) return "";
  if (typeof cell === "number") {
    const text = Number.isFinite(cell) ? String(cell) : "";
    return separator === ";" ? text.replace(".", ",") : text;
  }
  const text = defuseFormula(cell.normalize("NFC"));
  // Every separator is quoted, also those not in use: a program that splits at another one must not cut out "=…".
  return /[",;|\t\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
