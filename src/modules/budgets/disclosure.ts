export const BUDGET_KINDS = [
  "estimate",
  "adjusted",
  "firstQuarter",
  "halfYear",
  "nineMonths",
  "wholeYear",
  "settlement",
] as const;
export type BudgetKind = (typeof BUDGET_KINDS)[number];

/** Where nothing was carried out yet, a table has one column of money only. */
export const hasActual = (kind: BudgetKind): boolean => kind !== "estimate" && kind !== "adjusted";

export const MONEY_UNITS = ["million", "thousand", "dong"] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];
export const DONG_IN: Record<MoneyUnit, number> = { dong: 1, thousand: 1_000, million: 1_000_000 };

export const BUDGET_SIDES = ["revenue", "expenditure"] as const;
export type BudgetSide = (typeof BUDGET_SIDES)[number];

/** A row of a table; money in đồng. The first row of each side is its sum. */
export interface BudgetLine {
  side: BudgetSide;
  /** As in the official forms: "A", "I", "1", "1.1", "a", "-". */
  mark: string;
  label: string;
  planned: number | null;
  actual: number | null;
}

/** A budget a unit made public. */
export interface BudgetDisclosure {
  id: string;
  unitId: string;
  year: number;
  kind: BudgetKind;
  document: string;
  decidedOn: string;
  form: string;
  moneyUnit: MoneyUnit;
  lines: BudgetLine[];
  explanation: string;
  obligationId: string | null;
  version: number;
  withdrawnReason: string | null;
  writtenByName: string;
  approvedByName: string;
  publishedAt: Date;
  approvedAt: Date;
}

export type BudgetFacts = Pick<
  BudgetDisclosure,
  | "unitId"
  | "year"
  | "kind"
  | "document"
  | "decidedOn"
  | "form"
  | "moneyUnit"
  | "lines"
  | "explanation"
  | "obligationId"
>;

export const BUDGET_LIMITS = {
  document: 300,
  form: 100,
  explanation: 5_000,
  reason: 500,
  table: 60_000,
  rows: 400,
  label: 300,
};

/** The sum of a side: its first row. */
export const totalOf = (lines: readonly BudgetLine[], side: BudgetSide): BudgetLine | undefined =>
  lines.find((one) => one.side === side);

/** How deep a row stands, by its mark: A, B · I, II · 1, 2 · 1.1, 1.2 · a, -. */
export function depthOf(mark: string): number {
  if (/^[IVX]+$/.test(mark)) return 1;
  if (mark === "" || /^[A-Z]$/.test(mark)) return 0;
  if (/^\d+(\.\d+)*$/.test(mark)) return 1 + mark.split(".").length;
  return 4;
}

/** The largest parts of a side: the rows least deep below its sum. */
export function partsOf(lines: readonly BudgetLine[], side: BudgetSide): BudgetLine[] {
  const [, ...rest] = lines.filter((one) => one.side === side);
  const top = Math.min(...rest.map((one) => depthOf(one.mark)));
  return rest.filter((one) => depthOf(one.mark) === top);
}

export interface SumFault {
  side: BudgetSide;
  column: "planned" | "actual";
  /** What the first row says, and what its parts come to. */
  said: number;
  parts: number;
}

/** Sums that are not what their parts come to. Rows "of which" are common in budgets: whoever approves decides. */
export function sumFaults(lines: readonly BudgetLine[]): SumFault[] {
  return BUDGET_SIDES.flatMap((side) =>
    (["planned", "actual"] as const).flatMap((column): SumFault[] => {
      const said = totalOf(lines, side)?.[column] ?? null;
      const amounts = partsOf(lines, side).map((one) => one[column]);
      if (said === null || amounts.length === 0 || amounts.includes(null)) return [];
      const parts = amounts.reduce<number>((sum, one) => sum + (one ?? 0), 0);
      return parts === said ? [] : [{ side, column, said, parts }];
    }),
  );
}
