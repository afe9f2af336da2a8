import { transaction } from "../../../platform/db/index.ts";
import { type FormErrors, isText, type Rq, type Typed, typedForm } from "../../../platform/http/index.ts";
import { parseDong, pick } from "../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../accounts/index.ts";
import { propose, rehearse } from "../../proposals/index.ts";
import { type ClaimKinds, DEMAND_LIMITS } from "../demands/demand.ts";
import { moneyEn } from "../demands/messages.en.ts";
import { moneyVi } from "../demands/messages.vi.ts";
import { PaymentRefused } from "../payments.errors.ts";
import { bookEn } from "../receipts/messages.en.ts";
import { bookVi } from "../receipts/messages.vi.ts";
import { refundMoney, sealRefundTo } from "./refund.ts";
import type { RefundProposal } from "./refund-proposal.ts";

const MOST_TO = 300;

/** The form of a refund, sent: the address of the proposal, or what is wrong. */
export async function proposeRefund(
  rq: Rq,
  kinds: ClaimKinds,
  of: { demandId: number | null; rowId: number | null; unitId: string; label: string },
): Promise<{ address: string } | { typed: Typed; errors: FormErrors }> {
  const { db, config } = rq.app;
  const said = pick(rq.lang, bookVi, bookEn).refund;
  const words = pick(rq.lang, moneyVi, moneyEn);
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const amount = parseDong(typed.refundAmount ?? "");
  if ("fault" in amount || amount.dong < 1) errors.refundAmount = words.errors.amount;
  if (!isText(typed.refundTo, MOST_TO)) errors.refundTo = said.toWrong;
  if (!isText(typed.refundReason, DEMAND_LIMITS.words)) errors.refundReason = words.errors.reason;
  if ("fault" in amount || Object.keys(errors).length > 0) return { typed, errors };
  if (!(await mayAt(db, actorOf(rq), "payments.reconcile", of.unitId, rq.now)))
    throw new PaymentRefused("no-right-here");
  const place = { demandId: of.demandId, rowId: of.rowId };
  const input: RefundProposal = {
    ...place,
    amount: amount.dong,
    reason: typed.refundReason ?? "",
    toSealed: sealRefundTo(config.identityKeys, place, typed.refundTo ?? ""),
    label: of.label,
  };
  try {
    await rehearse(db, (tx, system) => refundMoney(tx, system, kinds, { ...input, at: rq.now }));
  } catch (error) {
    if (!(error instanceof PaymentRefused)) throw error;
    return { typed, errors: { refundAmount: words.refusals[error.code] } };
  }
  const id = await transaction(db, (tx) =>
    propose(tx, actorOf(rq), { kind: "paymentRefund", unitIds: [of.unitId], input, at: rq.now }),
  );
  return { address: `/can-bo/cho-duyet/${id}?xong=sent` };
}
