import { Refused } from "../../../platform/refusal/index.ts";
import type { MoneyWarning } from "./money.ts";

export type MoneyRefusal =
  | "no-right-here"
  | "not-in-force"
  | "year-closed"
  | "nothing-to-correct"
  | "nothing-bound"
  | "bound-changed"
  | "below-zero"
  | "own-estimate"
  | "decided-before"
  | "not-an-estimate"
  | "norm-not-valid"
  | "source-not-here"
  | "unit-not-here"
  | "task-not-here"
  | "in-the-future"
  | "norm-ended"
  | "norm-before"
  | "source-taken"
  | "not-closable"
  | "too-much-carried"
  | "nothing-carried"
  | "reason-missing";

export class MoneyRefused extends Refused<MoneyRefusal> {
  override name = "MoneyRefused";
}

export class MoneyUnknown extends Error {
  override name = "MoneyUnknown";
  readonly code = "money-unknown";
}

/** Something speaks against the entry; it is saved when the person has seen exactly this and gives a reason. */
export class MoneyWarned extends Error {
  override name = "MoneyWarned";
  readonly code = "money-warned";
  readonly warnings: MoneyWarning[];
  /** Which row of a table, counted from 0; of a single entry 0. */
  readonly row: number;
  constructor(warnings: MoneyWarning[], row = 0) {
    super("money warned");
    this.warnings = warnings;
    this.row = row;
  }
}
