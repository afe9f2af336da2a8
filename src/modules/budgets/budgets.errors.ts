import { Refused } from "../../platform/refusal/index.ts";

export type BudgetRefusal = "no-right-here" | "disclosed-already" | "not-asked-for" | "withdrawn" | "changed-meanwhile";

export class BudgetRefused extends Refused<BudgetRefusal> {
  override name = "BudgetRefused";
}

export class BudgetUnknown extends Error {
  override name = "BudgetUnknown";
  readonly code = "budget-unknown";
}
