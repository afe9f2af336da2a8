import { type Demand, OPEN_DEMANDS, outstanding } from "../demands/demand.ts";
import { findReferences } from "../payment-reference.ts";

/** Why money waits for a person. */
export const ROW_REASONS = [
  "no-reference",
  "many-references",
  "unknown-reference",
  "other-account",
  "amount-less",
  "amount-more",
  "already-paid",
  "not-owed",
  "rest",
  "undone",
] as const;
export type RowReason = (typeof ROW_REASONS)[number];

export type Match = { demandId: number } | { why: RowReason };

/** The references a line names, in its text or in the bank's own reference. */
export const referencesIn = (line: { content: string; reference: string }): string[] => [
  ...new Set([...findReferences(line.content), ...findReferences(line.reference)]),
];

/** Money is taken for a demand where it names its reference alone and is exactly what is outstanding; nothing else is guessed. Pure. */
export function matchRow(
  line: { content: string; reference: string; amount: number },
  demandOf: (reference: string) => { demand: Demand; isOfAccount: boolean } | undefined,
): Match {
  const references = referencesIn(line);
  const [reference] = references;
  if (reference === undefined) return { why: "no-reference" };
  if (references.length > 1) return { why: "many-references" };
  const known = demandOf(reference);
  if (!known) return { why: "unknown-reference" };
  if (!known.isOfAccount) return { why: "other-account" };
  const { demand } = known;
  if (demand.state === "paid") return { why: "already-paid" };
  if (!OPEN_DEMANDS.includes(demand.state)) return { why: "not-owed" };
  const owed = outstanding(demand);
  if (line.amount < owed) return { why: "amount-less" };
  if (line.amount > owed) return { why: "amount-more" };
  return { demandId: demand.id };
}
