export class PrintRunRefused extends Error {
  override name = "PrintRunRefused";
  readonly code:
    | "not-found"
    | "nothing-chosen"
    | "no-units"
    | "too-many"
    | "not-from-here"
    | "not-yours"
    | "nothing-printed";
  readonly data: Record<string, string | number>;
  constructor(code: PrintRunRefused["code"], data: Record<string, string | number> = {}) {
    super(`${code} ${JSON.stringify(data)}`);
    this.code = code;
    this.data = data;
  }
}

export class PrintRunUnknown extends PrintRunRefused {
  override name = "PrintRunUnknown";
  constructor() {
    super("not-found");
  }
}

export class PrintRunNotYours extends PrintRunRefused {
  override name = "PrintRunNotYours";
  constructor() {
    super("not-yours");
  }
}
