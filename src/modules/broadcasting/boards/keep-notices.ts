import { vietnamDay } from "../../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { BroadcastingRefused, BroadcastingUnknown } from "../broadcasting.errors.ts";
import { loadNamedThings } from "./load-board.ts";
import { insertNotice, lockNotice, saveNoticeEnd } from "./notice.store.ts";
import type { Notice } from "./notice.ts";

/**
 * Shows something approved on the boards of a unit and those below it, between two days. Returns its id.
 *
 * @throws BroadcastingRefused "not-to-show" (not approved, or no longer), "day-in-the-past", "shown-already"
 */
export async function showNotice(
  tx: Tx,
  actor: Actor,
  input: Pick<Notice, "unitId" | "kind" | "ref" | "fromOn" | "toOn"> & { at: Date },
): Promise<string> {
  const { at, ...notice } = input;
  if (!(await mayAt(tx, actor, "broadcasting.plan", notice.unitId, at))) throw new BroadcastingRefused("no-right-here");
  const today = vietnamDay(at);
  if (notice.toOn < today || notice.toOn < notice.fromOn) throw new BroadcastingRefused("day-in-the-past");
  if (!(await loadNamedThings(tx, [notice], at)).has(notice.ref)) throw new BroadcastingRefused("not-to-show");
  const id = await insertNotice(tx, { ...notice, createdBy: actor.id, createdByName: actor.name, createdAt: at });
  if (!id) throw new BroadcastingRefused("shown-already");
  await note(tx, actor, "show", { ...notice, id }, at);
  return id;
}

/** Taken off the boards; how long it was there stays known. */
export async function endNotice(tx: Tx, actor: Actor, input: { noticeId: string; at: Date }): Promise<void> {
  const notice = await lockNotice(tx, input.noticeId);
  if (!notice) throw new BroadcastingUnknown();
  if (!(await mayAt(tx, actor, "broadcasting.plan", notice.unitId, input.at)))
    throw new BroadcastingRefused("no-right-here");
  if (notice.endedAt) return;
  await saveNoticeEnd(tx, notice.id, input.at, actor.name);
  await note(tx, actor, "end", notice, input.at);
}

async function note(
  tx: Tx,
  actor: Actor,
  act: "show" | "end",
  notice: Pick<Notice, "id" | "unitId" | "kind" | "ref">,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `boardNotice.${act}`,
    subjectKind: "boardNotice",
    subjectId: notice.id,
    unitId: notice.unitId,
    details: { kind: notice.kind, ref: notice.ref },
    at,
  });
  await notifyPublicChange(tx, "broadcasting");
}
