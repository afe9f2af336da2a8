export type CoverageRefusal = "not-yours" | "not-set";

export class CoverageActRefused extends Error {
  readonly code: CoverageRefusal;
  constructor(code: CoverageRefusal) {
    super(`coverage: ${code}`);
    this.name = "CoverageActRefused";
    this.code = code;
  }
}

/** No commune, audience, language and area within reach by this address. */
export class CellUnknown extends Error {
  override name = "CellUnknown";
}
