import type { Db } from "../../../platform/db/index.ts";
import { feeAccountOf } from "../accounts/account-of.ts";
import { findBank } from "../banks.ts";
import { paymentReference } from "../payment-reference.ts";
import { buildVietQr } from "../vietqr.ts";
import { type Demand, outstanding } from "./demand.ts";

export interface DemandQr {
  demandId: number;
  state: Demand["state"];
  /** Still to be paid. */
  amount: number;
  /** What the transfer says, and nothing else: "TTHC000012ABK". */
  reference: string;
  /** null where the agency has no account on this day. */
  account: { bank: string; bin: string; number: string; holder: string } | null;
  /** Text of the VietQR code; null without an account. */
  text: string | null;
}

/** How a demand is paid by transfer on a day. */
export async function qrOfDemand(db: Db, demand: Demand, day: string): Promise<DemandQr> {
  const amount = outstanding(demand);
  const reference = paymentReference(demand.id);
  const known = await feeAccountOf(db, demand.unitId, day);
  const account = known
    ? { bank: findBank(known.bin)?.name ?? known.bin, bin: known.bin, number: known.number, holder: known.holder }
    : null;
  const text =
    account && amount > 0
      ? buildVietQr({ bin: account.bin, account: account.number, amount, purpose: reference })
      : null;
  return { demandId: demand.id, state: demand.state, amount, reference, account, text };
}
