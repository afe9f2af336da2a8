import type { Refusal } from "./item.policy.ts";

export class ItemNotFound extends Error {
  override name = "ItemNotFound";
  readonly code = "item-not-found";
}

export class ItemActRefused extends Error {
  override name = "ItemActRefused";
  readonly code: Refusal;
  constructor(code: Refusal) {
    super(code);
    this.code = code;
  }
}

/** Somebody saved the same text in between; both texts are kept and shown. */
export class ItemChangedMeanwhile extends Error {
  override name = "ItemChangedMeanwhile";
  readonly code = "changed-meanwhile";
  readonly by: string;
  constructor(by: string) {
    super("changed meanwhile");
    this.by = by;
  }
}

export class ProcedureUnknown extends Error {
  override name = "ProcedureUnknown";
  readonly code = "procedure-unknown";
  readonly procedureCode: string;
  constructor(procedureCode: string) {
    super("procedure unknown");
    this.procedureCode = procedureCode;
  }
}
