import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { ancestorIdsOf } from "../../organisations/index.ts";
import { type ItemVersion, LIMITS } from "../item.ts";
import { type BlockFault, BlocksWrong } from "./block.errors.ts";
import { BLOCK_LIMITS, blocksIn, hasBlockInLine, withBlocks } from "./block.ts";
import { type ApprovedBlock, listApproved } from "./blocks.store.ts";

/** A text with its blocks written out, and which version of each it holds. */
export interface WrittenOut {
  /** null where the text names no block. */
  wholeBody: string | null;
  blockVersions: Record<string, number>;
}

export const NO_BLOCKS: WrittenOut = { wholeBody: null, blockVersions: {} };

/** Whose blocks a unit uses: its own and those of the units above it. */
export async function unitsOfBlocks(db: Db, unitIds: readonly string[], at: Date): Promise<string[]> {
  const above = await ancestorIdsOf(db, unitIds, vietnamDay(at));
  return [...new Set([...unitIds, ...[...above.values()].flat()])];
}

/**
 * Writes out the blocks of a text of a unit. A block the text held before keeps its version; a new one comes with the newest
 * approved. What is unknown is left out here and holds the text back later (`faultsOfBlocks`).
 *
 * @throws BlocksWrong where the text becomes too long for its forms
 */
export async function writeOut(
  db: Db,
  unitId: string,
  body: string,
  held: Readonly<Record<string, number>>,
  at: Date,
): Promise<WrittenOut> {
  const codes = blocksIn(body);
  if (codes.length === 0) return NO_BLOCKS;
  if (codes.length > BLOCK_LIMITS.inOneText) throw new BlocksWrong([{ code: "", why: "tooMany" }]);
  const usable = await unitsOfBlocks(db, [unitId], at);
  const approved = await listApproved(db, codes);
  const words = new Map<string, string>();
  const blockVersions: Record<string, number> = {};
  for (const code of codes) {
    const all = approved.filter((one) => one.code === code);
    const chosen =
      all.find((one) => one.number === held[code]) ??
      all.find((one) => !one.isWithdrawn && usable.includes(one.unitId));
    if (!chosen) continue;
    words.set(code, chosen.body);
    blockVersions[code] = chosen.number;
  }
  const wholeBody = withBlocks(body, words);
  if ([...wholeBody].length > LIMITS.body) throw new BlocksWrong([{ code: "", why: "tooLong" }]);
  return { wholeBody, blockVersions };
}

type Held = Pick<ItemVersion, "typedBody" | "blockVersions">;

/** What holds the text back: blocks nobody knows here, and blocks withdrawn since. */
export async function faultsOfBlocks(db: Db, { typedBody, blockVersions }: Held): Promise<BlockFault[]> {
  const codes = blocksIn(typedBody);
  const approved = await listApproved(db, Object.keys(blockVersions));
  const faults = codes.flatMap((code): BlockFault[] => {
    if (blockVersions[code] === undefined) return [{ code, why: "unknown" }];
    return approved.some((one) => one.code === code && one.isWithdrawn) ? [{ code, why: "withdrawn" }] : [];
  });
  return hasBlockInLine(typedBody) ? [...faults, { code: "", why: "inLine" }] : faults;
}

/** @throws BlocksWrong */
export async function requireBlocksMayGoOut(db: Db, version: Held): Promise<void> {
  const faults = await faultsOfBlocks(db, version);
  if (faults.length > 0) throw new BlocksWrong(faults);
}

/** A block of a text as it was held and as it is now. */
export interface HeldBlock extends ApprovedBlock {
  /** The newest approved version, where it is another one. */
  newer: { number: number; body: string } | null;
}

export async function loadHeldBlocks(
  db: Db,
  { blockVersions }: Pick<ItemVersion, "blockVersions">,
): Promise<HeldBlock[]> {
  const approved = await listApproved(db, Object.keys(blockVersions));
  return Object.entries(blockVersions).flatMap(([code, number]): HeldBlock[] => {
    const all = approved.filter((one) => one.code === code);
    const held = all.find((one) => one.number === number);
    const newest = all[0];
    return held ? [{ ...held, newer: newest && newest.number > number ? newest : null }] : [];
  });
}
