import { readHundredths, unmark } from "../../../platform/i18n/index.ts";

export const SHEET_KINDS = ["commune", "department"] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];
/** For an index others publish, for the standard of access to law, or for how agencies tell of the reform. */
export const SHEET_PURPOSES = ["index", "legalAccess", "communication"] as const;
export type SheetPurpose = (typeof SHEET_PURPOSES)[number];
export type SheetState = "draft" | "approved" | "replaced" | "withdrawn";
/** By the unit itself, by a survey (whoever appraises fills it in), or by the unit after a formula told in words. */
export type Scoring = "self" | "survey" | "formula";

export interface Criterion {
  number: string;
  text: string;
  /** In hundredths of a point. */
  maximum: number;
  scoring: Scoring;
  formula: string;
  isLeaf: boolean;
}
export interface KeptCriterion extends Criterion {
  id: number;
}

export interface SheetFacts {
  purpose: SheetPurpose;
  /** Only where the sheet is for an index. */
  indexKey: string | null;
  year: number;
  unitId: string;
  forKind: SheetKind;
  title: string;
  document: string;
  note: string;
  dueOn: string;
  /** From how many points in all a unit passes, in hundredths. */
  passTotal: number | null;
  /** From which per cent of the most points of each group. */
  passShare: number | null;
}

export interface Sheet extends SheetFacts {
  id: string;
  edition: number;
  replacesId: string | null;
  state: SheetState;
  withdrawnReason: string | null;
  version: number;
  writtenBy: string | null;
  writtenByName: string;
  createdAt: Date;
  approvedByName: string | null;
  approvedAt: Date | null;
}

export const SHEET_LIMITS = {
  title: 200,
  document: 200,
  note: 500,
  reason: 500,
  text: 500,
  formula: 500,
  criteria: 300,
  lines: 80_000,
  fileBytes: 2 * 1024 * 1024,
  maximum: 1_000_000,
};

export type CriterionFault =
  | { line: number; code: "number" | "text" | "maximum" | "formula" | "many" }
  | { line: number; code: "double"; number: string; first: number }
  | { line: number; code: "orphan"; number: string; parent: string }
  | { line: number; code: "sum"; number: string; sum: number; maximum: number };

const NUMBER = /^\d{1,3}(\.\d{1,3}){0,4}$/;

export const parentOf = (number: string): string | null => {
  const at = number.lastIndexOf(".");
  return at === -1 ? null : number.slice(0, at);
};
export const groupOf = (number: string): string => number.split(".")[0] ?? number;

/** 1.2 before 1.10. */
export function compareNumbers(a: string, b: string): number {
  const [left, right] = [a, b].map((one) => one.split(".").map(Number));
  for (let at = 0; at < Math.max(left?.length ?? 0, right?.length ?? 0); at++) {
    const step = (left?.[at] ?? -1) - (right?.[at] ?? -1);
    if (step !== 0) return step;
  }
  return 0;
}

function readScoring(text: string): { scoring: Scoring; formula: string } {
  const plain = unmark(text).toLowerCase();
  if (plain === "" || plain === "tu cham") return { scoring: "self", formula: "" };
  if (/^(dieu tra xa hoi hoc|khao sat)$/.test(plain)) return { scoring: "survey", formula: "" };
  return { scoring: "formula", formula: text };
}

/**
 * Lines "1.1.2; Tiêu chí; 2,5; tự chấm": number, text, most points, how it is scored. Every fault names its line; a line that cannot be
 * read still counts as being there, so that one slip is not told twice.
 */
export function readCriteria(text: string): { criteria: Criterion[]; faults: CriterionFault[] } {
  const faults: CriterionFault[] = [];
  const read: (Criterion & { line: number })[] = [];
  const lines = new Map<string, number>();
  for (const [at, raw] of text.normalize("NFC").split(/\r?\n/).entries()) {
    if (raw.trim() === "") continue;
    const line = at + 1;
    if (lines.size >= SHEET_LIMITS.criteria) {
      faults.push({ line, code: "many" });
      break;
    }
    const cells = raw.split(raw.includes("\t") ? "\t" : ";").map((cell) => cell.trim());
    const number = (cells[0] ?? "").replace(/\.$/, "");
    // The words of a criterion may hold semicolons: the last two cells are points and way of scoring.
    const last = Math.max(3, cells.length - 1);
    const words = cells.slice(1, last - 1).join("; ");
    const maximum = readHundredths(cells[last - 1] ?? "");
    const { scoring, formula } = readScoring(cells[last] ?? "");
    if (!NUMBER.test(number)) {
      faults.push({ line, code: "number" });
      continue;
    }
    const first = lines.get(number);
    if (first !== undefined) {
      faults.push({ line, code: "double", number, first });
      continue;
    }
    lines.set(number, line);
    if (words === "" || [...words].length > SHEET_LIMITS.text) faults.push({ line, code: "text" });
    if ([...formula].length > SHEET_LIMITS.formula) faults.push({ line, code: "formula" });
    if (maximum === null || maximum === 0 || maximum > SHEET_LIMITS.maximum) faults.push({ line, code: "maximum" });
    read.push({ line, number, text: words, maximum: maximum ?? 0, scoring, formula, isLeaf: true });
  }
  for (const one of read) {
    const parent = parentOf(one.number);
    if (parent === null) continue;
    const above = read.find(({ number }) => number === parent);
    if (above) above.isLeaf = false;
    else if (!lines.has(parent)) faults.push({ line: one.line, code: "orphan", number: one.number, parent });
  }
  for (const one of read) {
    if (one.isLeaf) continue;
    const below = read.filter(({ number }) => parentOf(number) === one.number);
    const sum = below.reduce((all, { maximum }) => all + maximum, 0);
    if (one.maximum > 0 && below.every(({ maximum }) => maximum > 0) && sum !== one.maximum)
      faults.push({ line: one.line, code: "sum", number: one.number, sum, maximum: one.maximum });
  }
  const criteria = read
    .sort((a, b) => compareNumbers(a.number, b.number))
    .map(({ line: _line, ...one }) => (one.isLeaf ? one : { ...one, scoring: "self" as const, formula: "" }));
  return { criteria, faults: faults.sort((a, b) => a.line - b.line) };
}

/** Rows of a file as lines; a heading is left out. Points of a spreadsheet are numbers with a point. */
export function linesOfRows(rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null | undefined, isPoints: boolean): string => {
    if (value === null || value === undefined) return "";
    const text = String(value).replace(/\s+/g, " ").trim();
    return isPoints && typeof value === "number" ? text.replace(".", ",") : text;
  };
  return rows
    .filter((row) => row.some((one) => cell(one, false) !== ""))
    .filter((row, at) => at > 0 || /^\d/.test(cell(row[0], false)))
    .map((row) => [0, 1, 2, 3].map((at) => cell(row[at], at === 2)).join("; "))
    .join("\n");
}
