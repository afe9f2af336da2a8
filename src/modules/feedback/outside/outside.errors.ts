export class OutsideRefused extends Error {
  readonly code: "no-right-here" | "own-body" | "not-waiting" | "ended" | "not-stuck";

  constructor(code: OutsideRefused["code"]) {
    super(code);
    this.code = code;
  }
}
