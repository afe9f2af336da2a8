import { cleanText } from "../../platform/i18n/index.ts";
import { BUDGET_LIMITS, type BudgetLine, type BudgetSide } from "./disclosure.ts";

/** What is wrong with a pasted table, and in which of its rows, counted from 1. */
export type TableFault =
  | { fault: "empty" }
  | { fault: "too-many"; rows: number }
  | { fault: "no-money" | "no-label" | "label-long" | "sum-empty"; row: number }
  | { fault: "not-a-number" | "unclear-number" | "too-much"; row: number; text: string };

/** A hundred times what the whole country spends in a year, and still exact as a number. */
const MOST = 9_000_000_000_000_000;
const MARK = /^(?:|[A-Z]|[IVX]{1,6}|\d{1,3}(?:\.\d{1,3}){0,4}|[a-zđ]|[-–+*])[.)]?$/;

/**
 * Rows as copied from a spreadsheet (cells by tab) or typed with "|" between: mark, label, planned, and where `withActual` what
 * became of it; further columns are left out, and so are heads above the first row with money. Money in units of `scale` đồng.
 */
export function readBudgetTable(
  text: string,
  of: { side: BudgetSide; scale: number; withActual: boolean },
): { lines: BudgetLine[] } | TableFault {
  const rows = text
    .split(/\r\n?|\n/)
    .map((line, at) => ({ row: at + 1, cells: cellsOf(line) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  while (rows[0] && isHead(rows[0].cells)) rows.shift();
  if (rows.length === 0) return { fault: "empty" };
  if (rows.length > BUDGET_LIMITS.rows) return { fault: "too-many", rows: rows.length };
  const lines: BudgetLine[] = [];
  for (const { row, cells } of rows) {
    // Without a first column of marks, the label comes first.
    const [mark = "", label = "", planned = "", actual = ""] = MARK.test(cells[0] ?? "") ? cells : ["", ...cells];
    if (label === "") return { fault: "no-label", row };
    if ([...label].length > BUDGET_LIMITS.label) return { fault: "label-long", row };
    const read: (number | null)[] = [];
    for (const cell of of.withActual ? [planned, actual] : [planned]) {
      const amount = readAmount(cell, of.scale);
      if (typeof amount === "string") return { fault: amount, row, text: cell };
      read.push(amount);
    }
    const [plannedDong = null, actualDong = null] = read;
    if (lines.length === 0 && read.includes(null))
      return { fault: read.every((one) => one === null) ? "no-money" : "sum-empty", row };
    lines.push({ side: of.side, mark: mark.replace(/[.)]$/, ""), label, planned: plannedDong, actual: actualDong });
  }
  return { lines };
}

const cellsOf = (line: string): string[] => line.split(line.includes("\t") ? "\t" : "|").map((cell) => cleanText(cell));

/** "STT, Nội dung, Dự toán" and "A, B, 1, 2" above the figures: words where money would stand, or nothing but numbers of columns. */
function isHead(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length > 1 && filled.every((cell) => /^\(?[A-Z\d]\)?(=.*)?$/.test(cell))) return true;
  const [, ...beside] = MARK.test(cells[0] ?? "") ? cells.slice(1) : cells;
  const words = beside.filter((cell) => cell !== "");
  return words.length > 0 && words.every((cell) => /^\p{L}/u.test(cell));
}

/** Whole đồng, null where nothing stands; a fault where it is no amount, or could be two. */
export function readAmount(
  typed: string,
  scale: number,
): number | null | "not-a-number" | "unclear-number" | "too-much" {
  const text = typed.replace(/[\s\u00a0\u202f]+/g, "");
  if (text === "" || /^[-–]$/.test(text)) return null;
  // "12,345": a comma and three digits is a fraction here and thousands elsewhere.
  if (/^\d{1,3},\d{3}$/.test(text)) return "unclear-number";
  const own = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/.exec(text);
  const foreign = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(text);
  const found = own ?? foreign;
  if (!found) return "not-a-number";
  const amount = Number(`${(found[1] as string).replace(/\D/g, "")}.${found[2] ?? "0"}`) * scale;
  return amount > MOST ? "too-much" : Math.round(amount);
}

/** The rows of a side as they are typed: to change them, and to take them along. */
export function writeBudgetTable(
  lines: readonly BudgetLine[],
  of: { side: BudgetSide; withActual: boolean; amount: (dong: number) => string },
): string {
  const cell = (dong: number | null): string => (dong === null ? "" : of.amount(dong));
  return lines
    .filter((one) => one.side === of.side)
    .map((one) => [one.mark, one.label, cell(one.planned), ...(of.withActual ? [cell(one.actual)] : [])].join("\t"))
    .join("\n");
}
