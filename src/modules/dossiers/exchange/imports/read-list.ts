import { readCsv, readXlsx, TableError, type TableLimits } from "../../../../platform/tables/index.ts";
import { columnOf, type ImportColumn, NEEDED_COLUMNS } from "./columns.ts";

/** What a list may be, so that nobody's file stops the counter. */
export const IMPORT_LIMITS = { bytes: 16 * 1024 * 1024, rows: 50_000, columns: 200, cell: 2_000, headingRows: 30 };

const TABLE: Partial<TableLimits> = {
  fileBytes: IMPORT_LIMITS.bytes,
  rows: IMPORT_LIMITS.rows + IMPORT_LIMITS.headingRows,
  columns: IMPORT_LIMITS.columns,
  cells: 3_000_000,
  cellLength: 20_000,
  textLength: 100_000_000,
};

export type ListFault = "empty" | "no-headings" | "columns-missing" | "too-many" | "json" | "json-shape";

/** The file as a whole cannot be read. */
export class ListUnreadable extends Error {
  override name = "ListUnreadable";
  readonly fault: ListFault;
  readonly columns: readonly ImportColumn[];
  constructor(fault: ListFault, columns: readonly ImportColumn[] = []) {
    super(fault);
    this.fault = fault;
    this.columns = columns;
  }
}

export type Cells = Partial<Record<ImportColumn, string>>;

export interface ReadList {
  /** `line` as people count: of the sheet, or the place in a JSON list. */
  lines: { line: number; cells: Cells }[];
  /** Headings of the file as they stand there, by what they were read as. */
  headings: Partial<Record<ImportColumn, string>>;
}

type HeadingPlace = Map<ImportColumn, { at: number; rank: number; text: string }>;

function placesIn(row: readonly string[]): HeadingPlace {
  const places: HeadingPlace = new Map();
  for (const [at, text] of row.entries()) {
    const found = columnOf(text);
    if (!found) continue;
    const known = places.get(found.column);
    if (!known || found.rank < known.rank) places.set(found.column, { at, rank: found.rank, text: text.trim() });
  }
  return places;
}

/** Where the headings stand: the row that names most columns; a second row under merged headings names more. */
function findHeadings(rows: readonly string[][]): { places: HeadingPlace; next: number } | null {
  let best: { places: HeadingPlace; at: number } | null = null;
  for (const [at, row] of rows.slice(0, IMPORT_LIMITS.headingRows).entries()) {
    const places = placesIn(row);
    if (places.size >= 2 && places.size > (best?.places.size ?? 0)) best = { places, at };
  }
  if (!best) return null;
  const { places, at } = best;
  let next = at + 1;
  const missing = NEEDED_COLUMNS.filter((column) => !places.has(column));
  for (const beside of [at + 1, at - 1]) {
    if (missing.length === 0 && beside < at) break;
    const more = placesIn(rows[beside] ?? []);
    if (more.size === 0) continue;
    for (const [column, place] of more) if (!places.has(column)) places.set(column, place);
    next = Math.max(next, beside + 1);
  }
  // "(1) (2) (3)" under the headings.
  const numbers = rows[next] ?? [];
  const filled = numbers.filter((text) => text.trim() !== "");
  if (filled.length > 2 && filled.every((text) => /^\(?\d{1,2}\)?$/.test(text.trim()))) next += 1;
  return { places, next };
}

function readRows(rows: readonly string[][]): ReadList {
  if (rows.every((row) => row.every((cell) => cell.trim() === ""))) throw new ListUnreadable("empty");
  const found = findHeadings(rows);
  if (!found) throw new ListUnreadable("no-headings");
  const missing = NEEDED_COLUMNS.filter((column) => !found.places.has(column));
  if (missing.length > 0) throw new ListUnreadable("columns-missing", missing);
  const places = [...found.places];
  const lines: ReadList["lines"] = [];
  for (let at = found.next; at < rows.length; at++) {
    const row = rows[at] as string[];
    const cells: Cells = {};
    for (const [column, place] of places) {
      const text = (row[place.at] ?? "").trim();
      if (text !== "") cells[column] = text.slice(0, IMPORT_LIMITS.cell);
    }
    // Sums and signatures under a list name no dossier and no procedure.
    if (!cells.code && !cells.procedure && !cells.received) continue;
    lines.push({ line: at + 1, cells });
  }
  return checked({ lines, headings: Object.fromEntries(places.map(([column, place]) => [column, place.text])) });
}

function checked(list: ReadList): ReadList {
  if (list.lines.length === 0) throw new ListUnreadable("empty");
  if (list.lines.length > IMPORT_LIMITS.rows) throw new ListUnreadable("too-many");
  return list;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The list in a JSON document: itself, or the one list of records in an envelope. */
function recordsIn(value: unknown, depth = 0): Record<string, unknown>[] | null {
  if (Array.isArray(value)) return value.length > 0 && value.every(isRecord) ? value : null;
  if (!isRecord(value) || depth > 3) return null;
  for (const inner of Object.values(value)) {
    const found = recordsIn(inner, depth + 1);
    if (found) return found;
  }
  return null;
}

const textOf = (value: unknown): string =>
  typeof value === "string"
    ? value.normalize("NFC")
    : typeof value === "number" || typeof value === "boolean"
      ? String(value)
      : "";

/** Records as they come over the machine interface or in a file. @throws ListUnreadable */
export function readRecords(value: unknown): ReadList {
  const isEmpty = Array.isArray(value) && value.length === 0;
  const records = isEmpty ? null : recordsIn(value);
  if (!records) throw new ListUnreadable(isEmpty ? "empty" : "json-shape");
  if (records.length > IMPORT_LIMITS.rows) throw new ListUnreadable("too-many");
  const headings: ReadList["headings"] = {};
  const ranks = new Map<ImportColumn, number>();
  const lines = records.map((record, at) => {
    const cells: Cells = {};
    const rankOf = new Map<ImportColumn, number>();
    for (const [name, value] of Object.entries(record)) {
      const found = columnOf(name);
      const text = textOf(value).trim();
      if (!found) continue;
      if (found.rank <= (ranks.get(found.column) ?? Number.POSITIVE_INFINITY)) {
        ranks.set(found.column, found.rank);
        headings[found.column] = name;
      }
      if (text === "" || found.rank > (rankOf.get(found.column) ?? Number.POSITIVE_INFINITY)) continue;
      rankOf.set(found.column, found.rank);
      cells[found.column] = text.slice(0, IMPORT_LIMITS.cell);
    }
    return { line: at + 1, cells };
  });
  if (ranks.size === 0) throw new ListUnreadable("no-headings");
  const missing = NEEDED_COLUMNS.filter((column) => !ranks.has(column));
  if (missing.length > 0) throw new ListUnreadable("columns-missing", missing);
  return checked({ lines, headings });
}

/** A list of dossiers out of a file, by what is in it and not by its name. @throws TableError, ListUnreadable */
export async function readList(bytes: Uint8Array): Promise<ReadList> {
  if (bytes.length === 0) throw new TableError("empty-file");
  if (bytes.length > IMPORT_LIMITS.bytes) throw new TableError("file-too-large", { limit: IMPORT_LIMITS.bytes });
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readBook(bytes);
  // The old binary container: the reader of workbooks says what to do with it.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return readBook(bytes);
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 64))
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (start.startsWith("{") || start.startsWith("[")) return readJson(bytes);
  const guessed = readCsv(bytes, { limits: TABLE });
  if (findHeadings(guessed.rows)) return readRows(guessed.rows);
  // A title above the headings says nothing of what parts the columns.
  for (const separator of SEPARATORS.filter((one) => one !== guessed.separator)) {
    const { rows } = readCsv(bytes, { limits: TABLE, separator });
    if (findHeadings(rows)) return readRows(rows);
  }
  return readRows(guessed.rows);
}

const SEPARATORS = [";", ",", "\t", "|"] as const;

async function readBook(bytes: Uint8Array): Promise<ReadList> {
  const { sheets } = await readXlsx(bytes, TABLE);
  const shown = sheets.filter((sheet) => !sheet.hidden);
  const sheet = shown.find((one) => findHeadings(one.rows)) ?? shown[0] ?? sheets[0];
  return readRows(sheet?.rows ?? []);
}

function readJson(bytes: Uint8Array): ReadList {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/^\uFEFF/, ""));
  } catch {
    throw new ListUnreadable("json");
  }
  return readRecords(value);
}
