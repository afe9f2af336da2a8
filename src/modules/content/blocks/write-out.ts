import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { ancestorIdsOf } from "../../organisations/index.ts";
import { type ItemVersion, LIMITS } from "../item.ts";
import { withFigures } from "../live-figures/mark.ts";
import { isFault, readFigures, type TextFigure } from "../live-figures/read-figures.ts";
import { type BlockFault, BlocksWrong, type TextFault } from "./block.errors.ts";
import { BLOCK_LIMITS, blocksIn, hasBlockInLine, withBlocks } from "./block.ts";
import { type ApprovedBlock, listApproved } from "./blocks.store.ts";

/** A text with its blocks and figures written out, which version of each block it holds, and its figures as counted. */
export interface WrittenOut {
  /** null where the text names no block and no figure. */
  wholeBody: string | null;
  blockVersions: Record<string, number>;
  figures: TextFigure[];
}

/** Whose blocks a unit uses: its own and those of the units above it. */
export async function unitsOfBlocks(db: Db, unitIds: readonly string[], at: Date): Promise<string[]> {
  const above = await ancestorIdsOf(db, unitIds, vietnamDay(at));
  return [...new Set([...unitIds, ...[...above.values()].flat()])];
}

/**
 * Writes out the blocks and figures of a text of a unit; figures are counted now. A block the text held before keeps its version; a new one comes with the newest
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
  if (codes.length > BLOCK_LIMITS.inOneText) throw new BlocksWrong([{ code: "", why: "tooMany" }]);
  const usable = codes.length > 0 ? await unitsOfBlocks(db, [unitId], at) : [];
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
  const withWords = codes.length > 0 ? withBlocks(body, words) : body;
  const figures = await readFigures(db, withWords, at);
  if (codes.length === 0 && figures.length === 0) return { wholeBody: null, blockVersions, figures };
  const told = new Map(figures.flatMap((one) => (isFault(one) ? [] : [[one.mark, one.text] as const])));
  const wholeBody = figures.length > 0 ? withFigures(withWords, told) : withWords;
  if ([...wholeBody].length > LIMITS.body) throw new BlocksWrong([{ code: "", why: "tooLong" }]);
  return { wholeBody, blockVersions, figures };
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

/** The same with the figures that could not be shown when the text was saved. */
export async function faultsOfText(db: Db, version: Held & Pick<ItemVersion, "figures">): Promise<TextFault[]> {
  return [...(await faultsOfBlocks(db, version)), ...version.figures.filter(isFault)];
}

/** @throws BlocksWrong */
export async function requireBlocksMayGoOut(db: Db, version: Held & Pick<ItemVersion, "figures">): Promise<void> {
  const faults = await faultsOfText(db, version);
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
