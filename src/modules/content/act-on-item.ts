import { vietnamDay } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { addJob } from "../../platform/jobs/index.ts";
import { personIdOf } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { subtreeIds } from "../organisations/index.ts";
import { ItemActRefused, ItemNotFound } from "./content.errors.ts";
import { getVersion, insertEvent, lockItem } from "./content.store.ts";
import { decides, refusalOf, rootsFor } from "./item.policy.ts";
import { type Item, type ItemAct, type ItemState, type ItemVersion, NO_LONGER_HOLDS } from "./item.ts";
import { tellFollowers } from "./jobs/tell-followers.ts";

/** The item and its working version, locked, for an act this person may do now. Throws the reason where not. */
export async function itemForAct(
  tx: Tx,
  actor: Actor,
  act: ItemAct,
  itemId: string,
  at: Date,
): Promise<{ item: Item; version: ItemVersion }> {
  const item = await lockItem(tx, itemId);
  if (!item) throw new ItemNotFound();
  const version = await getVersion(tx, item.id, item.workingVersion);
  const refusal = refusalOf(actor, act, item, version, await reachOf(tx, actor, act, at, version.writerIds));
  if (refusal) throw new ItemActRefused(refusal);
  return { item, version };
}

/**
 * All units over which the person may do this. Who decides about a text does it on nobody's behalf who wrote it: a role that one of
 * `writerIds` handed over counts for nothing there.
 */
export async function reachOf(
  db: Parameters<typeof subtreeIds>[0],
  actor: Actor,
  act: ItemAct,
  at: Date,
  writerIds: readonly string[] = [],
): Promise<Set<string>> {
  const grants = decides(act)
    ? actor.grants.filter((grant) => !grant.holder || !writerIds.includes(grant.holder.id))
    : actor.grants;
  const trees = await Promise.all(
    rootsFor({ ...actor, grants }, act).map((unit) => subtreeIds(db, unit, vietnamDay(at))),
  );
  return new Set(trees.flat());
}

/** History beside the item and the audit log, both in the act's own transaction. */
export async function noteAct(
  tx: Tx,
  actor: Actor,
  item: Pick<Item, "id" | "unitId">,
  act: string,
  detail: { version: number; from: string | null; to: string; note?: string | null; at: Date },
): Promise<void> {
  const person = personIdOf(actor);
  await insertEvent(tx, {
    itemId: item.id,
    personId: person,
    personName: actor.name,
    act,
    version: detail.version,
    note: detail.note ?? null,
    onBehalfOf: (await actor.onBehalfOf?.(tx, item.unitId, detail.at)) ?? null,
    at: detail.at,
  });
  await recordAct(tx, actor, {
    act: `item.${act}`,
    subjectKind: "item",
    subjectId: item.id,
    unitId: item.unitId,
    details: { version: detail.version, from: detail.from, to: detail.to },
    at: detail.at,
  });
  // What was approved for an hour may be known to some already, who are told where it does not go out then.
  const isChange = detail.from === "approved" || detail.to === "published";
  if (isChange || NO_LONGER_HOLDS.includes(detail.to as ItemState))
    await addJob(tx, tellFollowers, { itemId: item.id }, { subject: `item:${item.id}`, key: `followers:${item.id}` });
}
