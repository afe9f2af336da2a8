export type PrintErrorCode =
  /** The template is wrong, or the data is not what it expects: a mistake of ours. */
  | "template-failed"
  /** More sheets are waiting than we are willing to keep; try again later. */
  | "queue-full"
  | "timeout"
  | "data-too-large"
  /** The printer was closed, or its thread died. */
  | "stopped";

export class PrintError extends Error {
  readonly code: PrintErrorCode;
  readonly detail: string;

  constructor(code: PrintErrorCode, detail = "", options?: ErrorOptions) {
    super(`print ${code} ${detail}`.trim(), options);
    this.name = "PrintError";
    this.code = code;
    this.detail = detail;
  }
}
