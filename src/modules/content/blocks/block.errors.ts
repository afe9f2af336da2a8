import { Refused } from "../../../platform/refusal/index.ts";
import type { FigureFault } from "../live-figures/mark.ts";

export type BlockRefusal = "no-right-here" | "own-words" | "not-from-here" | "changed-meanwhile";

export class BlockRefused extends Refused<BlockRefusal> {
  override name = "BlockRefused";
}

export class BlockUnknown extends Error {
  override name = "BlockUnknown";
  readonly code = "block-unknown";
}

/** Why a text cannot go out with the blocks it names. */
export interface BlockFault {
  code: string;
  why: "unknown" | "withdrawn" | "inLine" | "tooMany" | "tooLong";
}

/** What a text names beside its words and cannot have: a shared block, a figure. */
export type TextFault = BlockFault | FigureFault;

/** The text names blocks or figures that cannot go out. */
export class BlocksWrong extends Error {
  override name = "BlocksWrong";
  readonly code = "blocks-wrong";
  readonly faults: TextFault[];
  constructor(faults: TextFault[]) {
    super(
      `blocks or figures wrong: ${faults.map((one) => `${"mark" in one ? one.mark : one.code} ${one.why}`).join(", ")}`,
    );
    this.faults = faults;
  }
}
