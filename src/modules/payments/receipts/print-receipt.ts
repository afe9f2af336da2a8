import { readFileSync } from "node:fs";
import { join } from "node:path";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { KeyRing } from "../../../platform/crypto/index.ts";
import { dayInWords, formatDate, formatMoney } from "../../../platform/i18n/index.ts";
import type { Printer } from "../../../platform/print/index.ts";
import { projectRoot } from "../../../platform/project-root.ts";
import { amountInWords } from "../amount-in-words.ts";
import type { Payment } from "../demands/demand.ts";
import { moneyVi } from "../demands/messages.vi.ts";
import { openPayer } from "./issue-receipt.ts";
import { bookVi } from "./messages.vi.ts";
import type { Receipt } from "./receipt.store.ts";

let source: string | undefined;

/** Every text of a receipt as it stands on paper. */
export function receiptView(keys: KeyRing, receipt: Receipt, payment: Pick<Payment, "way">) {
  const said = bookVi.receipt;
  const fact = (label: string, value: string, strong = false) => ({ label, value, strong });
  const payer = receipt.payerSealed === null ? said.nobody : openPayer(keys, receipt.paymentId, receipt.payerSealed);
  const { cancelledAt, cancelledByName, cancelledReason } = receipt;
  return {
    title: `${said.title} ${receipt.symbol} ${receipt.number}`,
    forName: said.forName,
    agency: receipt.agency,
    symbolLabel: said.symbol,
    symbol: receipt.symbol,
    numberLabel: said.number,
    number: String(receipt.number).padStart(7, "0"),
    cancelled: cancelledAt ? said.cancelled : null,
    because: cancelledAt
      ? said.cancelledBecause(formatDate(vietnamDay(cancelledAt)), cancelledByName ?? "", cancelledReason ?? "")
      : null,
    facts: [
      fact(said.payer, payer, true),
      fact(said.content, receipt.content),
      fact(said.amount, formatMoney(receipt.amount), true),
      fact(said.inWords, amountInWords(receipt.amount)),
      fact(said.way, moneyVi.ways[payment.way]),
    ],
    placeDate: dayInWords(vietnamDay(receipt.issuedAt)),
    collectorLabel: said.collector,
    collector: receipt.collectorName,
    note: said.notTax,
  };
}

/** The receipt as PDF, A5 across. @throws PrintError */
export function printReceipt(
  printer: Printer,
  keys: KeyRing,
  receipt: Receipt,
  payment: Pick<Payment, "way">,
): Promise<Uint8Array> {
  source ??= readFileSync(join(projectRoot(), "src/modules/payments/receipts/receipt.typ"), "utf8");
  return printer.pdf(source, receiptView(keys, receipt, payment));
}
