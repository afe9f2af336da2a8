import type { Fee } from "./procedure-record.ts";

/** How the reading of a dated reduction names the amount that holds on all other days. */
export const USUAL_FEE = "mức thường";

/** What is owed on a day, and what the same will be once a reduction has ended. */
export interface FeesOnDay {
  fees: Fee[];
  /** A reduction holds: its last day, if it has one, and the amounts that hold without it. */
  until: string | null;
  usual: Fee[];
}

/**
 * Amounts that hold between two days hold instead of the usual ones, not beside them: nobody has to choose between them, the
 * day chooses.
 */
export function feesOn(fees: readonly Fee[], day: string): FeesOnDay {
  const isDated = (fee: Fee): boolean => fee.from !== undefined || fee.until !== undefined;
  const usual = fees
    .filter((fee) => !isDated(fee))
    .map((fee) => (fee.note === USUAL_FEE ? { ...fee, note: null } : fee));
  const holding = fees.filter((fee) => isDated(fee) && (fee.from ?? day) <= day && day <= (fee.until ?? day));
  if (holding.length === 0) return { fees: usual, until: null, usual };
  const [first] = holding;
  return { fees: holding.map((fee) => ({ ...fee, note: null })), until: first?.until ?? null, usual };
}
