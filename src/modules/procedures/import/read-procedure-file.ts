import type { Readable } from "node:stream";
import { readCsv, readXlsx } from "../../../platform/tables/index.ts";
import { CONTENT_FIELDS, contentChecksum, fieldSums } from "../procedure.ts";
import type { ProcedureRecord } from "../procedure-record.ts";
import { readLines } from "./lines.ts";
import { readNationalRecord } from "./national-record.ts";
import { isServiceRow, rowOfService, rowsInside } from "./national-service.ts";
import { findHeader, readListRow } from "./official-list.ts";
import { ProcedureFileRefused, type Refusal, RowRefused } from "./refusal.ts";

export interface ProcedureSource {
  name: string;
  /** Bytes, for the progress shown. */
  size: number;
  /** A new stream from the beginning, each time it is asked for. */
  open(): Readable;
}

interface Place {
  /** Row as the clerk sees it: line of the file or row of the sheet, from 1. */
  row: number;
  sheet: string | null;
  /** Share of the file read so far, 0 to 1. */
  progress: number;
}

export type ReadRow = Place &
  (
    | { kind: "record"; record: ProcedureRecord; checksum: string }
    /** The same code with the same content stood in the file before. */
    | { kind: "repeated"; code: string; otherRow: number }
    | { kind: "refused"; code: string | null; refusal: Refusal }
  );

/** Longest line of a .jsonl file. The longest real record has 450,000 bytes. */
export const LONGEST_LINE = 5 * 1024 * 1024;
const LARGEST_TABLE = 64 * 1024 * 1024;

/**
 * Reads a catalogue file row by row, whatever its kind (told by its content, not by its name): JSON lines with full
 * texts, or an official list as .xlsx or .csv. A bad row is refused and the rest goes on; the first of two rows with one
 * code and different texts counts.
 *
 * @throws ProcedureFileRefused, TableError when the file as a whole is of no use
 */
export async function* readProcedureFile(source: ProcedureSource): AsyncGenerator<ReadRow> {
  const seen = new Map<string, { row: number; checksum: string; sums: string[] }>();
  for await (const one of readRows(source)) {
    if (one.kind === "refused") {
      yield one;
      continue;
    }
    const { record, ...place } = one;
    const checksum = contentChecksum(record);
    const before = seen.get(record.code);
    if (!before) {
      seen.set(record.code, { row: one.row, checksum, sums: fieldSums(record) });
      yield { ...one, checksum };
    } else if (before.checksum === checksum) {
      yield { ...place, kind: "repeated", code: record.code, otherRow: before.row };
    } else {
      const sums = fieldSums(record);
      const fields = CONTENT_FIELDS.filter((_, index) => sums[index] !== before.sums[index]);
      const refusal: Refusal = { code: "repeatedDifferent", data: { otherRow: before.row, fields } };
      yield { ...place, kind: "refused", code: record.code, refusal };
    }
  }
}

type RawRow = Place &
  ({ kind: "record"; record: ProcedureRecord } | { kind: "refused"; code: string | null; refusal: Refusal });

async function* readRows(source: ProcedureSource): AsyncGenerator<RawRow> {
  switch (await kindOf(source)) {
    case "jsonl":
      yield* readJsonLines(source);
      return;
    case "json":
      yield* readJsonDocument(source);
      return;
    case "xlsx":
      for (const sheet of (await readXlsx(await readAll(source))).sheets) {
        if (!sheet.hidden) yield* readTable(sheet.rows, sheet.name);
      }
      return;
    case "csv":
      yield* readTable(readCsv(await readAll(source)).rows, null);
  }
}

async function kindOf(source: ProcedureSource): Promise<"jsonl" | "json" | "xlsx" | "csv"> {
  const stream = source.open();
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (chunk.length === 0) continue;
      const is = (...bytes: number[]) => bytes.every((byte, index) => chunk[index] === byte);
      // Zip, or the container of old and locked Excel files: the reader of sheets says which, in words.
      if (is(0x50, 0x4b) || is(0xd0, 0xcf, 0x11, 0xe0)) return "xlsx";
      if (is(0xff, 0xfe) || is(0xfe, 0xff)) {
        // Tables are understood in UTF-16, records are not: their lines are cut at bytes.
        if (
          /^[[{]/.test(
            chunk
              .subarray(2, 200)
              .toString("latin1")
              .replace(/[\0\s]/g, ""),
          )
        )
          throw new ProcedureFileRefused("fileUtf16");
        return "csv";
      }
      const start = chunk.subarray(0, 4096).toString("latin1").replace(/^ï»¿/, "").trimStart();
      if (start.startsWith("[") || (start.startsWith("{") && isDocument(start))) return "json";
      if (start.startsWith("{")) return "jsonl";
      if (start.startsWith("%PDF") || chunk.subarray(0, 4096).includes(0))
        throw new ProcedureFileRefused("fileUnknownKind");
      return "csv";
    }
    throw new ProcedureFileRefused("fileEmpty");
  } finally {
    stream.destroy();
  }
}

/** One document over many lines, unlike lines that are documents each, of which the first may be broken. */
function isDocument(start: string): boolean {
  const [first = "", second = ""] = start.split("\n");
  return /[[{]\s*$/.test(first) || /^\s*["\]}]/.test(second);
}

async function readAll(source: ProcedureSource): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source.open() as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_TABLE) throw new ProcedureFileRefused("fileTooLarge", { limit: LARGEST_TABLE });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** One JSON document: a list of procedures, or an answer of the national sharing service. Rows count from 1. */
async function* readJsonDocument(source: ProcedureSource): AsyncGenerator<RawRow> {
  let document: unknown;
  try {
    document = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(await readAll(source)));
  } catch (error) {
    if (error instanceof ProcedureFileRefused) throw error;
    throw new ProcedureFileRefused("fileJsonBroken");
  }
  const rows = rowsInside(document) ?? [document];
  for (const [index, value] of rows.entries()) {
    const place: Place = { row: index + 1, sheet: null, progress: (index + 1) / rows.length };
    yield readOne(place, () => readNationalRecord(value), codeIn(value));
  }
}

async function* readJsonLines(source: ProcedureSource): AsyncGenerator<RawRow> {
  for await (const line of readLines(source.open(), LONGEST_LINE)) {
    const place: Place = { row: line.number, sheet: null, progress: source.size > 0 ? line.end / source.size : 0 };
    if (line.problem !== null) {
      const refusal: Refusal =
        line.problem === "tooLong"
          ? { code: "lineTooLong", data: { limit: LONGEST_LINE } }
          : { code: "notUtf8", data: {} };
      yield { ...place, kind: "refused", code: null, refusal };
      continue;
    }
    let value: unknown;
    try {
      value = JSON.parse(line.text);
    } catch {
      yield {
        ...place,
        kind: "refused",
        code: null,
        refusal: { code: "notJson", data: { given: line.text.slice(0, 60) } },
      };
      continue;
    }
    // A line may be a whole answer of the sharing service, with one procedure or many inside.
    for (const one of rowsInside(value) ?? [value]) yield readOne(place, () => readNationalRecord(one), codeIn(one));
  }
}

function* readTable(rows: readonly (readonly string[])[], sheet: string | null): Generator<RawRow> {
  const header = findHeader(rows);
  if (!header) throw new ProcedureFileRefused("headerMissing");
  for (let index = header.row + 1; index < rows.length; index++) {
    const cells = rows[index] ?? [];
    const place: Place = { row: index + 1, sheet, progress: (index + 1) / rows.length };
    const code = header.columns.code === undefined ? "" : (cells[header.columns.code] ?? "");
    const read = readOne(place, () => readListRow(cells, header.columns), code);
    if (read) yield read;
  }
}

function readOne(place: Place, read: () => ProcedureRecord, code: string): RawRow;
function readOne(place: Place, read: () => ProcedureRecord | null, code: string): RawRow | null;
function readOne(place: Place, read: () => ProcedureRecord | null, code: string): RawRow | null {
  try {
    const record = read();
    return record ? { ...place, kind: "record", record } : null;
  } catch (error) {
    if (!(error instanceof RowRefused)) throw error;
    return { ...place, kind: "refused", code: code.trim().slice(0, 40) || null, refusal: error.refusal };
  }
}

function codeIn(value: unknown): string {
  if (isServiceRow(value)) return codeIn(rowOfService(value));
  const code = typeof value === "object" && value !== null ? (value as Record<string, unknown>).ma_thu_tuc : "";
  return typeof code === "string" ? code : "";
}
