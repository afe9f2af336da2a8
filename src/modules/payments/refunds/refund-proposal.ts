import { formatMoney, pick } from "../../../platform/i18n/index.ts";
import type { ProposalKind } from "../../proposals/index.ts";
import { explainPayment } from "../accounts/fee-account-proposals.ts";
import { findDemand } from "../demands/demand.store.ts";
import type { ClaimKinds } from "../demands/demand.ts";
import { bookEn } from "../receipts/messages.en.ts";
import { bookVi } from "../receipts/messages.vi.ts";
import { findRow } from "../statements/statement.store.ts";
import { openRefundTo, type RefundOf, refundMoney } from "./refund.ts";

export type RefundProposal = RefundOf & { label: string };

/** A refund waits for somebody else. */
export const refundProposal = (kinds: ClaimKinds): ProposalKind => ({
  kind: "paymentRefund",
  title: (input, lang) => {
    const { amount, label } = input as RefundProposal;
    return pick(lang, bookVi, bookEn).refund.title(formatMoney(amount), label);
  },
  tell: async (app, input, { lang }) => {
    const said = pick(lang, bookVi, bookEn).refund;
    const of = input as RefundProposal;
    const demand = of.demandId === null ? undefined : await findDemand(app.db, of.demandId);
    const row = of.rowId === null ? undefined : await findRow(app.db, of.rowId);
    return {
      effects: [
        said.effect(formatMoney(of.amount), openRefundTo(app.config.identityKeys, of, of.toSealed)),
        said.because(of.reason),
        said.byHand,
      ],
      table: null,
      mark: String(demand?.version ?? row?.version ?? ""),
    };
  },
  apply: (tx, actor, input, { writtenBy, at }) =>
    refundMoney(tx, actor, kinds, { ...(input as RefundProposal), writtenBy, at }),
  explain: explainPayment,
});
