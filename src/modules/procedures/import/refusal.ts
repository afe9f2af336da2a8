/** Why one row of a catalogue file was not taken in. The sentence for the clerk is in the messages. */
export type RefusalCode =
  | "lineTooLong"
  | "notUtf8"
  | "notJson"
  | "notRecord"
  | "wrongShape"
  | "codeMissing"
  | "codeInvalid"
  | "codeLostZero"
  | "nameMissing"
  | "nameTooLong"
  | "textTooLong"
  | "brokenLetters"
  | "repeatedDifferent"
  | "beforePredecessor"
  | "notPublic";

export interface RefusalData {
  /** What stood there, shortened. */
  given?: string;
  /** Name of the field as the source calls it. */
  field?: string;
  limit?: number;
  /** The other row, for a code that stands in the file twice. */
  otherRow?: number;
  /** Fields in which the two differ, by the names of the record. */
  fields?: string[];
  date?: string;
  suggestion?: string;
}

export interface Refusal {
  code: RefusalCode;
  data: RefusalData;
}

/** Thrown inside readers; the loop over rows turns it into a refused row and goes on. */
export class RowRefused extends Error {
  override name = "RowRefused";
  readonly refusal: Refusal;
  constructor(code: RefusalCode, data: RefusalData = {}) {
    super(`row refused: ${code}`);
    this.refusal = { code, data };
  }
}

/** Why a whole file is of no use. Broken tables throw `TableError` of the platform instead. */
export type FileRefusalCode =
  | "fileEmpty"
  | "fileUtf16"
  | "fileJsonBroken"
  | "fileUnknownKind"
  | "headerMissing"
  | "fileTooLarge";

export class ProcedureFileRefused extends Error {
  override name = "ProcedureFileRefused";
  readonly code: FileRefusalCode;
  readonly data: { limit?: number };
  constructor(code: FileRefusalCode, data: { limit?: number } = {}) {
    super(`procedure file refused: ${code}`);
    this.code = code;
    this.data = data;
  }
}
