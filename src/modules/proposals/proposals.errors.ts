export type ProposalRefusal = "unknown" | "settled" | "own" | "not-yours" | "not-writer" | "note-missing" | "note-long";

/** An act on a proposal that the rules do not allow. */
export class ProposalRefused extends Error {
  override name = "ProposalRefused";
  readonly code: ProposalRefusal;
  constructor(code: ProposalRefusal) {
    super(`refused: ${code}`);
    this.code = code;
  }
}
