import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Rq } from "../../../platform/http/index.ts";
import { nfc, unmark } from "../../../platform/i18n/index.ts";
import { type Cell, readCsv, readXlsx, TableError } from "../../../platform/tables/index.ts";
import type { EnterMoney } from "./enter-money.ts";
import type { EntryChoices } from "./entry-choices.ts";
import { ENTRY_LIMITS, readAmounts } from "./entry-form.ts";
import type { MoneyWords } from "./messages.vi.ts";

export const ESTIMATE_LIMITS = { rows: 1_000, bytes: 2 * 1024 * 1024 };
export const ESTIMATE_COLUMNS = [
  "content",
  "task",
  "unit",
  "source",
  "quantity",
  "unitPrice",
  "amount",
  "norm",
  "note",
] as const;
type EstimateColumn = (typeof ESTIMATE_COLUMNS)[number];

export interface ReadEstimates {
  inputs: Omit<EnterMoney, "planId" | "at">[];
  /** Which line of the file an input comes from. */
  lines: number[];
  faults: { line: number; message: string }[];
  /** What is wrong with the file as a whole. */
  refused: string | null;
}

const refuse = (refused: string): ReadEstimates => ({ inputs: [], lines: [], faults: [], refused });
const fold = (text: string): string => unmark(text).toLowerCase().replace(/\s+/g, " ").trim();

/** The rows of a file of estimates as entries, or what is wrong with each. Guesses nothing: a name must be one name. */
export async function readEstimates(
  rq: Rq,
  bytes: Uint8Array,
  choices: EntryChoices,
  planUnitId: string,
  words: MoneyWords,
): Promise<ReadEstimates> {
  const said = words.errors;
  const rows = await rowsOf(bytes);
  if (!rows) return refuse(said.fileRead);
  const head = rows.findIndex((row) => row.some((cell) => textOf(cell) !== ""));
  const columns = new Map<EstimateColumn, number>();
  for (const [at, cell] of (rows[head] ?? []).entries()) {
    const name = fold(textOf(cell));
    const known = ESTIMATE_COLUMNS.find((one) => words.importHeads[one]?.some((title) => fold(title) === name));
    if (known && !columns.has(known)) columns.set(known, at);
  }
  for (const needed of ["content", "source"] as const)
    if (!columns.has(needed)) return refuse(said.columnMissing(words.importHeads[needed]?.[0] ?? needed));
  const body = rows
    .slice(head + 1)
    .map((row, index) => ({ row, line: head + index + 2 }))
    .filter(({ row }) => row.some((cell) => textOf(cell) !== ""));
  if (body.length === 0) return refuse(said.rowsNone);
  if (body.length > ESTIMATE_LIMITS.rows) return refuse(said.rowsMany);

  const read: ReadEstimates = { inputs: [], lines: [], faults: [], refused: null };
  for (const { row, line } of body) {
    const text = (column: EstimateColumn): string => textOf(row[columns.get(column) ?? -1] ?? "");
    const fault = (message: string): void => void read.faults.push({ line, message });
    const content = text("content");
    const { errors, amounts } = readAmounts(
      { amount: text("amount"), quantity: text("quantity"), unitPrice: text("unitPrice") },
      words,
    );
    for (const message of Object.values(errors)) if (message) fault(message);
    if (content === "") fault(said.content);
    for (const [field, value] of [
      ["content", content],
      ["note", text("note")],
    ] as const)
      if ([...value].length > ENTRY_LIMITS[field]) fault(said.content);
    const tasks =
      text("task") === "" ? [] : choices.tasks.filter((one) => fold(one.text).startsWith(fold(text("task"))));
    if (text("task") !== "" && tasks.length === 0) fault(said.taskUnknown(text("task")));
    if (tasks.length > 1) fault(said.taskTwice(text("task")));
    const unit = text("unit") === "" ? null : choices.units.find((one) => fold(one.name) === fold(text("unit")));
    const unitId = unit === null ? (choices.keepsPlan ? planUnitId : choices.units[0]?.id) : unit?.id;
    if (!unitId) fault(said.unitUnknown(text("unit")));
    const source = choices.sources.find((one) => fold(one.name) === fold(text("source")));
    if (!source) fault(text("source") === "" ? said.source : said.sourceUnknown(text("source")));
    const norm = text("norm") === "" ? null : choices.norms.find((one) => fold(one.name) === fold(text("norm")));
    if (norm === undefined) fault(said.normUnknown(text("norm")));
    if (read.faults.some((one) => one.line === line) || !amounts || !unitId || !source) continue;
    read.lines.push(line);
    read.inputs.push({
      stage: "estimate",
      ...amounts,
      day: vietnamDay(rq.now),
      taskId: tasks[0]?.id ?? null,
      unitId,
      sourceId: source.id,
      content,
      document: null,
      normId: norm?.id ?? null,
      note: text("note") || null,
      reason: null,
      seen: "",
    });
  }
  return read;
}

function textOf(cell: Cell): string {
  // A number of a spreadsheet has no points and no unit: it is whole đồng or pieces as it stands.
  return cell === null || cell === undefined ? "" : nfc(String(cell)).trim();
}

async function rowsOf(bytes: Uint8Array): Promise<readonly (readonly Cell[])[] | null> {
  try {
    // A zip begins with "PK"; everything else is read as text.
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
      const { sheets } = await readXlsx(bytes);
      return sheets.find((sheet) => !sheet.hidden)?.rows ?? [];
    }
    return readCsv(bytes).rows;
  } catch (error) {
    if (error instanceof TableError) return null;
    throw error;
  }
}
