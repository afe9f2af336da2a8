import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { BroadcastingRefused, BroadcastingUnknown } from "../broadcasting.errors.ts";
import { findStation } from "../stations/station.store.ts";
import { addToLedger, takeFromLedger } from "./air-time-in-ledger.ts";
import { lockPlay, saveConfirmed, saveWithdrawn } from "./play.store.ts";
import type { Play } from "./play.ts";

async function playForAct(tx: Tx, id: string): Promise<Play> {
  const play = await lockPlay(tx, id);
  if (!play) throw new BroadcastingUnknown();
  if (play.withdrawnAt) throw new BroadcastingRefused("withdrawn-before");
  return play;
}

/**
 * A second person says that what was declared is so: from now on it is evidence. What is confirmed already stays as it is.
 *
 * @throws BroadcastingRefused "proven-already", "own-words"
 */
export async function confirmPlay(tx: Tx, actor: Actor, input: { playId: string; at: Date }): Promise<void> {
  const play = await playForAct(tx, input.playId);
  if (!(await mayAt(tx, actor, "broadcasting.confirm", play.unitId, input.at)))
    throw new BroadcastingRefused("no-right-here");
  if (play.source === "device") throw new BroadcastingRefused("proven-already");
  if (play.confirmedAt) return;
  if (play.declaredBy === actor.id) throw new BroadcastingRefused("own-words");
  const station = await findStation(tx, { id: play.stationId });
  if (!station) throw new BroadcastingUnknown();
  await saveConfirmed(tx, play.id, { id: actor.id, name: actor.name, at: input.at });
  await addToLedger(tx, station, { ...play, receivedAt: input.at });
  await note(tx, actor, "confirm", play, {}, input.at);
}

/** It was not so: kept with the reason, counted no longer. Who declared it may; what is proven, only who may confirm. */
export async function withdrawPlay(
  tx: Tx,
  actor: Actor,
  input: { playId: string; reason: string; at: Date },
): Promise<void> {
  const play = await playForAct(tx, input.playId);
  const isProven = play.source === "device" || play.confirmedAt !== null;
  const permission = isProven ? "broadcasting.confirm" : "broadcasting.declare";
  if (!(await mayAt(tx, actor, permission, play.unitId, input.at))) throw new BroadcastingRefused("no-right-here");
  await saveWithdrawn(tx, play.id, { name: actor.name, reason: input.reason, at: input.at });
  if (isProven) await takeFromLedger(tx, play, input.reason, input.at);
  await note(tx, actor, "withdraw", play, { reason: input.reason }, input.at);
}

async function note(
  tx: Tx,
  actor: Actor,
  act: "confirm" | "withdraw",
  play: Play,
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `stationPlay.${act}`,
    subjectKind: "stationPlay",
    subjectId: play.id,
    unitId: play.unitId,
    details,
    at,
  });
}
