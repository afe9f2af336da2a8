/** The Front, or the office it watches, asked for something the rules refuse. */
export class SupervisionRefused extends Error {
  readonly code: "watched-before" | "replied-before" | "own-remark";

  constructor(code: SupervisionRefused["code"]) {
    super(code);
    this.code = code;
  }
}
