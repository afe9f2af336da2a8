import { vietnamDay } from "../../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { PickRefused } from "./pick.errors.ts";
import { deletePicks, findPick, insertPick, lockPicks, savePlaces, saveUntil } from "./pick.store.ts";
import { MOST_PICKS, type Pick } from "./pick.ts";

async function note(
  tx: Tx,
  actor: Actor,
  act: "add" | "move" | "until" | "remove",
  pick: { id: string; unitId: string; path: string },
  at: Date,
  details: Record<string, string | number> = {},
): Promise<void> {
  await recordAct(tx, actor, {
    act: `pick.${act}`,
    subjectKind: "pick",
    subjectId: pick.id,
    unitId: pick.unitId,
    details: { path: pick.path, ...details },
    at,
  });
  await notifyPublicChange(tx, "picks");
}

async function locked(tx: Tx, actor: Actor, pickId: string, at: Date): Promise<{ pick: Pick; all: Pick[] }> {
  const found = await findPick(tx, pickId);
  if (!found || !(await mayAt(tx, actor, "content.edit", found.unitId, at))) throw new PickRefused("gone");
  const all = await lockPicks(tx, found.unitId);
  const pick = all.find((one) => one.id === pickId);
  if (!pick) throw new PickRefused("gone");
  return { pick, all };
}

/**
 * Puts a public page on the home page of a unit, as the last. What it shows was approved where it was published; picking only
 * arranges it, therefore one person decides. Picks whose day has passed make room.
 *
 * @throws PickRefused "no-right-here", "picked-before", "too-many"
 */
export async function addPick(
  tx: Tx,
  actor: Actor,
  input: { unitId: string; path: string; until: string; at: Date },
): Promise<void> {
  const { unitId, path, until, at } = input;
  if (!(await mayAt(tx, actor, "content.edit", unitId, at))) throw new PickRefused("no-right-here");
  const all = await lockPicks(tx, unitId);
  const today = vietnamDay(at);
  const standing = all.filter((one) => one.until >= today);
  if (standing.some((one) => one.path === path)) throw new PickRefused("picked-before");
  if (standing.length >= MOST_PICKS) throw new PickRefused("too-many");
  await deletePicks(
    tx,
    all.filter((one) => one.until < today).map((one) => one.id),
  );
  await savePlaces(
    tx,
    standing.map((one) => one.id),
  );
  const id = await insertPick(tx, {
    unitId,
    path,
    until,
    position: standing.length + 1,
    pickedBy: actor.id,
    pickedByName: actor.name,
    pickedAt: at,
  });
  await note(tx, actor, "add", { id, unitId, path }, at, { until });
}

/** One place up or down; at the end it stays where it is. */
export async function movePick(tx: Tx, actor: Actor, input: { pickId: string; by: -1 | 1; at: Date }): Promise<void> {
  const { pick, all } = await locked(tx, actor, input.pickId, input.at);
  const ids = all.map((one) => one.id);
  const from = ids.indexOf(pick.id);
  const to = from + input.by;
  if (to < 0 || to >= ids.length) return;
  ids.splice(from, 1);
  ids.splice(to, 0, pick.id);
  await savePlaces(tx, ids);
  await note(tx, actor, "move", pick, input.at, { to: to + 1 });
}

export async function setPickUntil(
  tx: Tx,
  actor: Actor,
  input: { pickId: string; until: string; at: Date },
): Promise<void> {
  const { pick } = await locked(tx, actor, input.pickId, input.at);
  await saveUntil(tx, pick.id, input.until);
  await note(tx, actor, "until", pick, input.at, { until: input.until });
}

export async function removePick(tx: Tx, actor: Actor, input: { pickId: string; at: Date }): Promise<void> {
  const { pick, all } = await locked(tx, actor, input.pickId, input.at);
  await deletePicks(tx, [pick.id]);
  await savePlaces(
    tx,
    all.filter((one) => one.id !== pick.id).map((one) => one.id),
  );
  await note(tx, actor, "remove", pick, input.at);
}
