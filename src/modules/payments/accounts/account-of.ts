import type { Db } from "../../../platform/db/index.ts";
import { ancestors, getUnit } from "../../organisations/index.ts";
import { listFeeAccounts } from "./fee-account.store.ts";
import { accountOn, type FeeAccount } from "./fee-account.ts";

/**
 * The account a unit's fees are paid to on a day. A department or an office without one uses that of the agency it is part
 * of; a commune never uses its province's.
 */
export async function feeAccountOf(db: Db, unitId: string, day: string): Promise<FeeAccount | null> {
  const own = accountOn(await listFeeAccounts(db, [unitId]), day);
  if (own) return own;
  const unit = await getUnit(db, unitId, day);
  if (unit.kind !== "department" && unit.kind !== "affiliated") return null;
  const above = (await ancestors(db, unitId, day)).at(-1);
  return above ? feeAccountOf(db, above.id, day) : null;
}

/** All accounts fees of a unit were ever paid to: money sent to an earlier one is still money. */
export async function accountsOf(db: Db, unitId: string, day: string): Promise<FeeAccount[]> {
  const own = await listFeeAccounts(db, [unitId]);
  const unit = await getUnit(db, unitId, day);
  if (unit.kind !== "department" && unit.kind !== "affiliated") return own;
  const above = (await ancestors(db, unitId, day)).at(-1);
  return above ? [...own, ...(await accountsOf(db, above.id, day))] : own;
}
