import { Refused, SavedByAnother } from "../../platform/refusal/index.ts";
import type { Refusal } from "./item.policy.ts";
import type { BlockedPicture } from "./item-pictures.ts";

export class ItemNotFound extends Error {
  override name = "ItemNotFound";
  readonly code = "item-not-found";
}

export class ItemActRefused extends Refused<Refusal> {
  override name = "ItemActRefused";
}

/** Somebody saved the same text in between; both texts are kept and shown. */
export class ItemChangedMeanwhile extends SavedByAnother {
  override name = "ItemChangedMeanwhile";
}

/** A matter of another unit, one that was dropped, or one that need not stand on the site. */
export class MatterNotHere extends Error {
  override name = "MatterNotHere";
  readonly code = "matter-not-here";
}

/** Only what was made from a procedure can follow it. */
export class SourceMissing extends Error {
  override name = "SourceMissing";
  readonly code = "source-missing";
}

/** The text names pictures the library does not have. */
export class PicturesUnknown extends Error {
  override name = "PicturesUnknown";
  readonly code = "pictures-unknown";
  readonly codes: string[];
  constructor(codes: string[]) {
    super("pictures unknown");
    this.codes = codes;
  }
}

/** Pictures of the text may not be shown to everybody. */
export class PictureMayNotGoOut extends Error {
  override name = "PictureMayNotGoOut";
  readonly code = "picture-may-not-go-out";
  readonly blocked: BlockedPicture[];
  constructor(blocked: BlockedPicture[]) {
    super("picture may not go out");
    this.blocked = blocked;
  }
}

/** A place outside the unit, or a document the library does not have. */
export class ScopeWrong extends Error {
  override name = "ScopeWrong";
  readonly code = "scope-wrong";
  readonly field: "placeIds" | "legalBasisIds" | "sectors";
  constructor(field: "placeIds" | "legalBasisIds" | "sectors") {
    super("scope wrong");
    this.field = field;
  }
}

/** What the kind of the item asks for is missing or wrong; keys of the messages by field. */
export class FactsWrong extends Error {
  override name = "FactsWrong";
  readonly code = "facts-wrong";
  readonly faults: Record<string, string>;
  constructor(faults: Record<string, string>) {
    super("facts wrong");
    this.faults = faults;
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
