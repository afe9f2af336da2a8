import { Refused } from "../../platform/refusal/index.ts";

export type PaymentRefusal =
  | "no-right-here"
  | "changed-meanwhile"
  | "not-open"
  | "more-than-due"
  | "money-came"
  | "nothing-to-declare"
  | "undone-before"
  | "account-day-taken"
  | "account-ended"
  | "statement-faulty"
  | "row-settled"
  | "more-than-came"
  | "cash-closed"
  | "nothing-to-close"
  | "difference-unexplained";

export class PaymentRefused extends Refused<PaymentRefusal> {
  override name = "PaymentRefused";
}

export class PaymentUnknown extends Error {
  override name = "PaymentUnknown";
  readonly code = "payment-unknown";
}
