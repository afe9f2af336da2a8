import { Refused } from "../../../platform/refusal/index.ts";

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

/** The text names blocks that cannot go out. */
export class BlocksWrong extends Error {
  override name = "BlocksWrong";
  readonly code = "blocks-wrong";
  readonly faults: BlockFault[];
  constructor(faults: BlockFault[]) {
    super("blocks wrong");
    this.faults = faults;
  }
}
