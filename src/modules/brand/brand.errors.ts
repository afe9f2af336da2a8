export class EmblemUnknown extends Error {
  override name = "EmblemUnknown";
}

/** Why a file is no emblem; `messages.*` has a sentence for each. */
export type EmblemRefusal =
  | "empty"
  | "too-large"
  | "too-many-pixels"
  | "no-picture"
  | "broken"
  | "animated"
  | "too-small"
  | "too-long";

export class EmblemUnreadable extends Error {
  override name = "EmblemUnreadable";
  readonly code: EmblemRefusal;
  constructor(code: EmblemRefusal) {
    super(code);
    this.code = code;
  }
}

export class BrandRefused extends Error {
  override name = "BrandRefused";
  readonly code: "no-right-here" | "unreadable-colour" | "unit-ended";
  constructor(code: BrandRefused["code"]) {
    super(code);
    this.code = code;
  }
}

/** Somebody else saved meanwhile. */
export class BrandChangedMeanwhile extends Error {
  override name = "BrandChangedMeanwhile";
  readonly by: string;
  constructor(by: string) {
    super(by);
    this.by = by;
  }
}
