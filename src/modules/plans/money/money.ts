/** The life of money: proposed, given, bound by contracts, paid, settled with the finance department. */
export const STAGES = ["estimate", "allocation", "commitment", "spending", "settlement"] as const;
export type Stage = (typeof STAGES)[number];

export const NORM_KINDS = [
  "text",
  "print",
  "broadcast",
  "translation",
  "contest",
  "meeting",
  "planning",
  "training",
  "other",
] as const;
export type NormKind = (typeof NORM_KINDS)[number];

export interface MoneySource {
  id: string;
  unitId: string | null;
  name: string;
  endedOn: string | null;
}

/** A ceiling: at most this much per unit of product, from a day to a day. */
export interface MoneyNorm {
  id: string;
  unitId: string | null;
  kind: NormKind;
  name: string;
  per: string;
  amount: number;
  document: string;
  article: string | null;
  validFrom: string;
  validTo: string | null;
  isVerified: boolean;
  note: string | null;
  replacesId: string | null;
  createdByName: string;
  createdAt: Date;
  endedByName: string | null;
  endedReason: string | null;
}

/** What a person is told before saving, with the figures as of then. */
export type MoneyWarning =
  | { kind: "above-norm"; name: string; document: string; per: string; ceiling: number; asked: number }
  | { kind: "above-stage"; scope: "line" | "plan"; limitStage: Stage; limit: number; used: number; remains: number };

export interface MoneyEntry {
  id: string;
  number: number;
  planId: string;
  taskId: string | null;
  unitId: string;
  sourceId: string;
  stage: Stage;
  amount: number;
  day: string;
  content: string;
  document: string | null;
  normId: string | null;
  quantity: number | null;
  unitPrice: number | null;
  note: string | null;
  warnings: MoneyWarning[];
  reason: string | null;
  correctsId: string | null;
  /** The plan of an earlier year whose closed book an allocation comes from. */
  carriedFromPlanId: string | null;
  createdBy: string;
  createdByName: string;
  createdAt: Date;
  /** Of estimates only: null while nobody has decided. */
  isApproved: boolean | null;
  decidedByName: string | null;
  decidedAt: Date | null;
  decisionReason: string | null;
}

export type StageSums = Record<Stage, number>;

export const noMoney = (): StageSums => ({ estimate: 0, allocation: 0, commitment: 0, spending: 0, settlement: 0 });

/** Whether the entry is in the sums: estimates count when approved, everything else as it stands. */
export function counts(entry: Pick<MoneyEntry, "stage" | "isApproved">): boolean {
  return entry.stage !== "estimate" || entry.isApproved === true;
}

/** Sums by stage, and `open`: what contracts bind that is not paid yet. */
export type MoneySums = StageSums & { open: number };

/** A contract is paid out of the line it stands in: one unit's money of one source for one task, or for the plan as a whole. */
const lineOf = (entry: MoneyLine): string => `${entry.unitId} ${entry.taskId} ${entry.sourceId}`;
type MoneyLine = Pick<MoneyEntry, "unitId" | "taskId" | "sourceId">;

/**
 * Sums of what counts, in whole đồng. What is open is worked out line by line, so that money paid without a contract in one
 * line never hides what a contract binds in another, and groups of whole lines add up.
 */
export function sumMoney(
  entries: readonly (MoneyLine & Pick<MoneyEntry, "stage" | "amount" | "isApproved">)[],
): MoneySums {
  const sums = { ...noMoney(), open: 0 };
  for (const line of Map.groupBy(entries.filter(counts), lineOf).values()) {
    const own = noMoney();
    for (const entry of line) own[entry.stage] += entry.amount;
    for (const stage of STAGES) sums[stage] += own[stage];
    sums.open += Math.max(own.commitment - own.spending, 0);
  }
  return sums;
}

export function addMoney(all: readonly MoneySums[]): MoneySums {
  const sums = { ...noMoney(), open: 0 };
  for (const one of all) for (const key of [...STAGES, "open"] as const) sums[key] += one[key];
  return sums;
}

export interface MoneyGroup {
  key: string;
  sums: MoneySums;
}

export type GroupBy = "task" | "unit" | "source" | "month";

const KEY: Record<GroupBy, (entry: MoneyEntry) => string> = {
  task: (entry) => entry.taskId ?? "",
  unit: (entry) => entry.unitId,
  source: (entry) => entry.sourceId,
  month: (entry) => entry.day.slice(0, 7),
};

/**
 * Every entry falls into exactly one group, so the groups of each way of grouping add up to the same totals; those of months
 * in their stages only, because a contract is paid in a later month.
 */
export function groupMoney(entries: readonly MoneyEntry[], by: GroupBy): MoneyGroup[] {
  return [...Map.groupBy(entries, KEY[by])].map(([key, own]) => ({ key, sums: sumMoney(own) }));
}

/**
 * What a contract binds and nothing was paid for. As much is free again when it ends: not more than is open in its line, where
 * another contract may be the one that is paid, and not more than the contract itself still stands for.
 */
export function unpaidOf(contract: Pick<MoneyEntry, "id"> & MoneyLine, entries: readonly MoneyEntry[]): number {
  const own = entries.filter((one) => lineOf(one) === lineOf(contract));
  const standing = own
    .filter((one) => one.id === contract.id || one.correctsId === contract.id)
    .reduce((sum, one) => sum + one.amount, 0);
  return Math.max(0, Math.min(sumMoney(own).open, standing));
}

/** What was allocated and is neither spent nor bound by a contract. */
export function leftOf(sums: MoneySums): number {
  return sums.allocation - sums.spending - sums.open;
}

interface Asked {
  unitId: string;
  stage: Stage;
  amount: number;
  taskId: string | null;
  sourceId: string;
  quantity: number | null;
  unitPrice: number | null;
}

/** Which earlier stages bind a stage. Small expenses are paid without a commitment, so that one binds only where it exists. */
const BOUND_BY: Record<Stage, readonly Stage[]> = {
  estimate: [],
  allocation: ["estimate"],
  commitment: ["allocation"],
  spending: ["commitment", "allocation"],
  settlement: ["spending"],
};

/**
 * Everything that speaks against an entry, given all entries of the plan. A task has a line of its own in a stage when
 * anything was entered for it there; otherwise it draws on what the plan has of that source as a whole.
 */
export function warningsOf(asked: Asked, entries: readonly MoneyEntry[], norm: MoneyNorm | null): MoneyWarning[] {
  if (asked.amount <= 0) return [];
  const warnings: MoneyWarning[] = [];
  if (norm) {
    const each = asked.unitPrice ?? perUnit(asked.amount, asked.quantity ?? 1);
    if (each > norm.amount)
      warnings.push({
        kind: "above-norm",
        name: norm.name,
        document: norm.article ? `${norm.document}, ${norm.article}` : norm.document,
        per: norm.per,
        ceiling: norm.amount,
        asked: each,
      });
  }
  // What an earlier year left was estimated and approved there: it neither uses nor widens this year's estimate.
  const ofSource = entries.filter(
    (entry) =>
      entry.sourceId === asked.sourceId &&
      counts(entry) &&
      (asked.stage !== "allocation" || entry.carriedFromPlanId === null),
  );
  const ofLine = ofSource.filter((entry) => entry.taskId === asked.taskId);
  for (const limitStage of BOUND_BY[asked.stage]) {
    const isKnown = (some: readonly MoneyEntry[]): boolean => some.some((entry) => entry.stage === limitStage);
    if (limitStage === "commitment" && !isKnown(ofLine)) continue;
    for (const scope of ["line", "plan"] as const) {
      if (scope === "line" && !isKnown(ofLine)) continue;
      if (scope === "plan" && limitStage === "commitment") continue;
      const before = scope === "line" ? ofLine : ofSource;
      const limit = sumMoney(before)[limitStage];
      const [used, uses] = useOf(asked, limitStage, before);
      if (used + uses > limit)
        warnings.push({ kind: "above-stage", scope, limitStage, limit, used, remains: limit - used - uses });
    }
  }
  return warnings;
}

/**
 * How much of a limit is used, and how much more an entry uses. What a contract binds uses the allocation as much as what is
 * paid; paying it uses nothing more, unless even what is paid is above.
 */
function useOf(asked: Asked, limitStage: Stage, entries: readonly MoneyEntry[]): [used: number, uses: number] {
  const before = sumMoney(entries);
  const ofStage: [number, number] = [before[asked.stage], asked.amount];
  if (limitStage !== "allocation") return ofStage;
  const after = sumMoney([...entries, { ...asked, isApproved: null }]);
  const used = before.spending + before.open;
  const uses = after.spending + after.open - used;
  return uses > 0 ? [used, uses] : ofStage;
}

/** Price of one, rounded up: what is above a ceiling by a part of a đồng is above it. */
function perUnit(amount: number, quantity: number): number {
  return (amount - (amount % quantity)) / quantity + (amount % quantity === 0 ? 0 : 1);
}

/** Cost of one product or person, rounded to the nearest đồng; null where one of the two figures is missing. */
export function costOfOne(spent: number, count: number): number | null {
  if (spent <= 0 || count <= 0) return null;
  const twice = 2 * spent + count;
  return (twice - (twice % (2 * count))) / (2 * count);
}

/** So that what was confirmed is what was shown: the warnings in one line. */
export function signatureOf(warnings: readonly MoneyWarning[]): string {
  return warnings
    .map((one) =>
      one.kind === "above-norm"
        ? `n${one.ceiling}-${one.asked}`
        : `s${one.scope}-${one.limitStage}-${one.limit}-${one.used}-${one.remains}`,
    )
    .join("_");
}
