import { isTaken, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { dropPostsOf } from "../post.store.ts";
import { PlaceUnknown, PostRefused } from "../posts.errors.ts";
import { insertPlace, lockPlace, savePlace } from "./place.store.ts";
import type { PostPlace } from "./place.ts";

export type PlaceFacts = Omit<PostPlace, "id" | "unitId" | "kind" | "createdAt" | "closedAt">;

/** Puts a place on record: items that are published from now on are to go there. Returns its id. @throws PostRefused "name-taken" */
export async function addPlace(
  tx: Tx,
  actor: Actor,
  input: PlaceFacts & Pick<PostPlace, "unitId" | "kind"> & { at: Date },
): Promise<string> {
  const { at, ...place } = input;
  await requireKeeper(tx, actor, place.unitId, at);
  const id = await named(insertPlace(tx, { ...place, createdAt: at, changedByName: actor.name, changedAt: at }));
  await note(tx, actor, "add", { id, unitId: place.unitId }, { kind: place.kind, name: place.name }, at);
  return id;
}

export async function changePlace(
  tx: Tx,
  actor: Actor,
  input: PlaceFacts & { placeId: string; at: Date },
): Promise<void> {
  const { placeId, at, ...facts } = input;
  const place = await placeForAct(tx, actor, placeId, at);
  await named(savePlace(tx, place.id, { ...facts, changedByName: actor.name, changedAt: at }));
  await note(tx, actor, "change", place, { name: facts.name }, at);
}

/** Nothing is posted there any more: what was still to be posted falls away; what stands there stays on record. */
export async function closePlace(tx: Tx, actor: Actor, input: { placeId: string; at: Date }): Promise<void> {
  const place = await placeForAct(tx, actor, input.placeId, input.at);
  await savePlace(tx, place.id, { closedAt: input.at, changedByName: actor.name, changedAt: input.at });
  await dropPostsOf(tx, { placeId: place.id }, input.at);
  await note(tx, actor, "close", place, {}, input.at);
}

export async function reopenPlace(tx: Tx, actor: Actor, input: { placeId: string; at: Date }): Promise<void> {
  const place = await placeForAct(tx, actor, input.placeId, input.at);
  await named(savePlace(tx, place.id, { closedAt: null, changedByName: actor.name, changedAt: input.at }));
  await note(tx, actor, "reopen", place, {}, input.at);
}

async function placeForAct(tx: Tx, actor: Actor, placeId: string, at: Date): Promise<PostPlace> {
  const place = await lockPlace(tx, placeId);
  if (!place) throw new PlaceUnknown();
  await requireKeeper(tx, actor, place.unitId, at);
  return place;
}

async function requireKeeper(tx: Tx, actor: Actor, unitId: string, at: Date): Promise<void> {
  if (!(await mayAt(tx, actor, "posts.places", unitId, at))) throw new PostRefused("no-right-here");
}

async function named<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw isTaken(error) ? new PostRefused("name-taken") : error;
  }
}

async function note(
  tx: Tx,
  actor: Actor,
  act: "add" | "change" | "close" | "reopen",
  place: Pick<PostPlace, "id" | "unitId">,
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `postPlace.${act}`,
    subjectKind: "postPlace",
    subjectId: place.id,
    unitId: place.unitId,
    details,
    at,
  });
}
