import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { slugify } from "../../../platform/i18n/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { BlockRefused, BlockUnknown } from "./block.errors.ts";
import type { BlockText, BlockVersion, SharedBlock } from "./block.ts";
import {
  insertBlock,
  isCodeTaken,
  listBlockVersions,
  lockBlock,
  saveBlock,
  saveDecision,
  saveWords,
} from "./blocks.store.ts";

/** A unit writes a block; it waits for somebody else. Returns its id. @throws BlockRefused */
export async function writeBlock(
  tx: Tx,
  actor: Actor,
  input: BlockText & { unitId: string; at: Date },
): Promise<string> {
  const { unitId, at, ...text } = input;
  if (!(await mayAt(tx, actor, "content.edit", unitId, at))) throw new BlockRefused("no-right-here");
  const block = await insertBlock(tx, { unitId, code: await freeCode(tx, text.title), createdAt: at });
  await saveWords(tx, block.id, 1, { ...text, ...by(actor, at), writerIds: [actor.id] });
  await note(tx, actor, "block.write", block, 1, at);
  return block.id;
}

/**
 * Other words. What waits or was returned is written anew; after an approved version the next one begins, and items go on
 * with the one they have.
 *
 * @throws BlockRefused
 */
export async function rewriteBlock(
  tx: Tx,
  actor: Actor,
  input: BlockText & { id: string; basedOn: number; at: Date },
): Promise<void> {
  const { id, basedOn, at, ...text } = input;
  const { block, newest } = await locked(tx, id, basedOn);
  if (!(await mayAt(tx, actor, "content.edit", block.unitId, at))) throw new BlockRefused("no-right-here");
  if (block.withdrawnAt) throw new BlockRefused("not-from-here");
  const isNext = newest.state === "approved";
  const number = isNext ? newest.number + 1 : newest.number;
  const writerIds = isNext ? [actor.id] : [...new Set([...newest.writerIds, actor.id])];
  await saveWords(tx, id, number, { ...text, ...by(actor, at), writerIds });
  await saveBlock(tx, id, {});
  await note(tx, actor, "block.write", block, number, at);
}

/** Somebody who wrote none of it approves or returns it with a reason. @throws BlockRefused */
export async function decideBlock(
  tx: Tx,
  actor: Actor,
  input: { id: string; basedOn: number; isApproved: boolean; note: string | null; at: Date },
): Promise<void> {
  const { block, newest } = await locked(tx, input.id, input.basedOn);
  if (!(await mayAt(tx, actor, "content.approve", block.unitId, input.at))) throw new BlockRefused("no-right-here");
  if (newest.writerIds.includes(actor.id)) throw new BlockRefused("own-words");
  if (block.withdrawnAt || newest.state !== "waiting") throw new BlockRefused("not-from-here");
  await saveDecision(tx, block.id, newest.number, {
    state: input.isApproved ? "approved" : "returned",
    decidedBy: actor.id,
    decidedByName: actor.name,
    decidedAt: input.at,
    note: input.note,
  });
  await saveBlock(tx, block.id, {});
  await note(tx, actor, input.isApproved ? "block.approve" : "block.return", block, newest.number, input.at);
}

/** Nobody puts it into a text any more; what went out with it stays. @throws BlockRefused */
export async function withdrawBlock(
  tx: Tx,
  actor: Actor,
  input: { id: string; basedOn: number; reason: string; at: Date },
): Promise<void> {
  const { block, newest } = await locked(tx, input.id, input.basedOn);
  if (!(await mayAt(tx, actor, "content.approve", block.unitId, input.at))) throw new BlockRefused("no-right-here");
  if (block.withdrawnAt) throw new BlockRefused("not-from-here");
  await saveBlock(tx, block.id, {
    withdrawnAt: input.at,
    withdrawnByName: actor.name,
    withdrawnReason: input.reason,
  });
  await note(tx, actor, "block.withdraw", block, newest.number, input.at);
}

const by = (actor: Actor, at: Date) => ({ writtenBy: actor.id, writtenByName: actor.name, writtenAt: at });

async function locked(tx: Tx, id: string, basedOn: number): Promise<{ block: SharedBlock; newest: BlockVersion }> {
  const block = await lockBlock(tx, id);
  const [newest] = block ? await listBlockVersions(tx, id) : [];
  if (!block || !newest) throw new BlockUnknown();
  if (block.revision !== basedOn) throw new BlockRefused("changed-meanwhile");
  return { block, newest };
}

/** Codes stand in texts for good: they follow the first title and are never reused. */
async function freeCode(tx: Tx, title: string): Promise<string> {
  const base = slugify(title, 40) || "khoi";
  for (let n = 1; ; n++) {
    const code = n === 1 ? base : `${base}-${n}`;
    if (!(await isCodeTaken(tx, code))) return code;
  }
}

async function note(
  tx: Tx,
  actor: Actor,
  act: string,
  { id, unitId }: Pick<SharedBlock, "id" | "unitId">,
  version: number,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, { act, subjectKind: "sharedBlock", subjectId: id, unitId, details: { version }, at });
}
