/** How money is asked for and recognised: VietQR, references of payments, amounts in words. See README.md. */
export { feeAccountProposals } from "./accounts/fee-account-proposals.ts";
export { openFeeAccount } from "./accounts/keep-fee-account.ts";
export { amountInWords } from "./amount-in-words.ts";
export { BANKS, type Bank, findBank } from "./banks.ts";
export { closeCash } from "./closing/close-cash.ts";
export { listOpenCash } from "./closing/money-totals.store.ts";
export { listDemands, listDemandsOf } from "./demands/demand.store.ts";
export { type ClaimKind, type Demand, OPEN_DEMANDS } from "./demands/demand.ts";
export { type DemandQr, qrOfDemand } from "./demands/demand-qr.ts";
export {
  changeAmount,
  declarePaid,
  openDemand,
  payElsewhere,
  redirectDemand,
  takeMoney,
} from "./demands/move-money.ts";
export { countPaidOnline, type PaidOnline } from "./figures/paid-ways.store.ts";
export { type MoneyForToday, moneyForToday } from "./money-for-today.ts";
export { findReferences, MOST_REFERENCES, paymentReference, referenceNumber } from "./payment-reference.ts";
export { plainPurpose } from "./plain-purpose.ts";
export { refundProposal } from "./refunds/refund-proposal.ts";
export { payments } from "./routes.ts";
export { draftStatement } from "./statements/draft-statement.ts";
export { keepStatement } from "./statements/keep-statement.ts";
export { guessMapping } from "./statements/read-statement.ts";
export {
  buildVietQr,
  MOST_AMOUNT,
  MOST_PURPOSE,
  type Payment,
  readVietQr,
  type Target,
  type VietQr,
  type VietQrError,
  type VietQrFault,
  vietQrSvg,
} from "./vietqr.ts";
