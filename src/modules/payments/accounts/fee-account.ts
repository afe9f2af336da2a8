/** The bank account fees of a unit are paid to, from a day. */
export interface FeeAccount {
  id: string;
  unitId: string;
  /** Six digits of the bank. */
  bin: string;
  number: string;
  holder: string;
  /** Symbol of the unit's receipts; empty: BL and the year. */
  receiptSymbol: string;
  validFrom: string;
  /** Last day; null: until another begins. */
  validUntil: string | null;
  createdByName: string;
  approvedByName: string;
  createdAt: Date;
}

export type FeeAccountFacts = Pick<FeeAccount, "unitId" | "bin" | "number" | "holder" | "receiptSymbol" | "validFrom">;

export const ACCOUNT_LIMITS = { holder: 200, symbol: 20 } as const;

export const sameAccount = (a: Pick<FeeAccount, "bin" | "number">, b: Pick<FeeAccount, "bin" | "number">): boolean =>
  a.bin === b.bin && a.number === b.number;

/** The one of a unit's accounts that holds on a day: which began last, unless it has ended. */
export function accountOn<A extends Pick<FeeAccount, "validFrom" | "validUntil">>(
  accounts: readonly A[],
  day: string,
): A | null {
  const begun = accounts.filter((one) => one.validFrom <= day);
  const last = begun.sort((a, b) => b.validFrom.localeCompare(a.validFrom))[0];
  return last && (last.validUntil === null || last.validUntil >= day) ? last : null;
}
