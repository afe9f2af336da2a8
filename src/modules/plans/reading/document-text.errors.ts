/** Why a handed-in file gives no text. Codes are stable; the sentences for people are in the module's messages. */
export type DocumentRefusedCode =
  | "empty"
  | "scan-without-text"
  | "not-a-document"
  | "too-large"
  | "too-slow"
  | "zip-bomb"
  | "broken-file"
  | "legacy-doc"
  | "encrypted";

export class DocumentRefused extends Error {
  override readonly name = "DocumentRefused";
  readonly code: DocumentRefusedCode;
  /** What the content shows, where it helps to say so: "spreadsheet", "image", "rtf", "html", "word-95" … */
  readonly details: Record<string, string | number>;

  constructor(code: DocumentRefusedCode, details: Record<string, string | number> = {}) {
    super(`document refused: ${code} ${JSON.stringify(details)}`);
    this.code = code;
    this.details = details;
  }
}
