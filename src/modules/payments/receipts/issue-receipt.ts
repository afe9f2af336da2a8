import { vietnamDay } from "../../../platform/clock/index.ts";
import { type KeyRing, openWithRing, sealWithRing } from "../../../platform/crypto/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import { getUnit } from "../../organisations/index.ts";
import { feeAccountOf } from "../accounts/account-of.ts";
import type { Demand, Till } from "../demands/demand.ts";
import { insertReceipt, nextReceiptNumber, type ReceiptPlace } from "./receipt.store.ts";

const PURPOSE = "payment-payer";

/** Name of a payer, sealed for one payment. */
export const sealPayer = (keys: KeyRing, paymentId: number, name: string): string =>
  sealWithRing(keys, PURPOSE, String(paymentId), name);

/** @throws SealError */
export const openPayer = (keys: KeyRing, paymentId: number, sealed: string): string =>
  openWithRing(keys, PURPOSE, String(paymentId), sealed);

/** The receipt for a payment, with the next number of the book. */
export async function issueReceipt(
  tx: Tx,
  { keys, kinds }: Till,
  of: { demand: Demand; paymentId: number; amount: number; collectorName: string; at: Date },
): Promise<ReceiptPlace> {
  const { demand, paymentId, amount, collectorName, at } = of;
  const day = vietnamDay(at);
  const year = Number(day.slice(0, 4));
  const account = await feeAccountOf(tx, demand.unitId, day);
  const symbol = account?.receiptSymbol || `BL-${day.slice(2, 4)}`;
  const place = { unitId: demand.unitId, year, symbol };
  const number = await nextReceiptNumber(tx, place);
  const kind = kinds().find((one) => one.kind === demand.claimKind);
  const name = (await kind?.payerOf(tx, keys, demand.claimId)) ?? null;
  await insertReceipt(tx, {
    ...place,
    number,
    paymentId,
    agency: (await getUnit(tx, demand.unitId, day)).name,
    payerSealed: name === null ? null : sealPayer(keys, paymentId, name),
    content: `${demand.subject} (${demand.label})`,
    amount,
    issuedAt: at,
    collectorName,
  });
  return { ...place, number };
}

/** "BL-26 0000123" */
export const receiptName = ({ symbol, number }: Pick<ReceiptPlace, "symbol" | "number">): string =>
  `${symbol} ${String(number).padStart(7, "0")}`;
