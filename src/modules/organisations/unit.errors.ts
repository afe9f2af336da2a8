export class UnitNotFound extends Error {
  override name = "UnitNotFound";
  readonly id: string;
  constructor(id: string) {
    super(`no unit ${id}`);
    this.id = id;
  }
}

/** Why an act on units was refused; `messages.*` has a sentence for each. */
export type UnitRefusal =
  | "before-start"
  | "already-ended"
  | "not-ended"
  | "parent-not-alive"
  | "parent-kind"
  | "cycle"
  | "has-children"
  | "later-succession"
  | "slug-taken"
  | "slug-reserved"
  | "slug-shape"
  | "code-taken"
  | "name-empty"
  | "name-too-long"
  | "same-unit-twice"
  | "too-few-units"
  | "different-levels"
  | "shares"
  | "one-main"
  | "nothing-changed"
  | "not-yours";

export class UnitActRefused extends Error {
  override name = "UnitActRefused";
  readonly code: UnitRefusal;
  readonly data: Readonly<Record<string, string | number>>;
  constructor(code: UnitRefusal, data: Record<string, string | number> = {}) {
    super(`${code} ${JSON.stringify(data)}`);
    this.code = code;
    this.data = data;
  }
}

/** Somebody without a say over the unit; told as "forbidden", not as a conflict. */
export class UnitNotYours extends UnitActRefused {
  override name = "UnitNotYours";
  constructor(unitName: string) {
    super("not-yours", { name: unitName });
  }
}

/** A list that cannot be imported as a whole: not one of the four known lists, or its turn has not come. */
export class UnitImportRefused extends Error {
  override name = "UnitImportRefused";
  readonly code: "unknown-list" | "provinces-first" | "communes-first" | "former-first" | "unreadable";
  readonly data: Readonly<Record<string, string>>;
  constructor(code: UnitImportRefused["code"], data: Record<string, string> = {}) {
    super(code);
    this.code = code;
    this.data = data;
  }
}
