import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { BroadcastingRefused, BroadcastingUnknown } from "../broadcasting.errors.ts";
import { findTaken, insertStation, lockStation, saveStation } from "./station.store.ts";
import { randomCode, type Station, type StationFacts } from "./station.ts";

const CODE_LENGTH = 6;

async function note(
  tx: Tx,
  actor: Actor,
  act: "add" | "change" | "off" | "on",
  station: Pick<Station, "id" | "unitId">,
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `station.${act}`,
    subjectKind: "station",
    subjectId: station.id,
    unitId: station.unitId,
    details,
    at,
  });
}

async function requireFree(tx: Tx, station: { id: string | null; unitId: string } & StationFacts): Promise<void> {
  const taken = await findTaken(tx, station);
  if (taken) throw new BroadcastingRefused(taken === "name" ? "name-taken" : "vendor-code-taken");
}

/** Puts a loudspeaker station or a board screen on the register. Returns its id. @throws BroadcastingRefused */
export async function addStation(
  tx: Tx,
  actor: Actor,
  input: StationFacts & { unitId: string; at: Date },
): Promise<string> {
  const { at, ...facts } = input;
  if (!(await mayAt(tx, actor, "broadcasting.stations", facts.unitId, at)))
    throw new BroadcastingRefused("no-right-here");
  await requireFree(tx, { ...facts, id: null });
  const id = await insertStation(tx, {
    ...facts,
    code: randomCode(CODE_LENGTH),
    createdByName: actor.name,
    createdAt: at,
    changedByName: actor.name,
    changedAt: at,
  });
  await note(tx, actor, "add", { id, unitId: facts.unitId }, { name: facts.name, medium: facts.medium }, at);
  return id;
}

/** The row, locked, once the person was found to be allowed to look after it. */
export async function stationForAct(tx: Tx, actor: Actor, id: string, at: Date): Promise<Station> {
  const station = await lockStation(tx, id);
  if (!station) throw new BroadcastingUnknown();
  if (!(await mayAt(tx, actor, "broadcasting.stations", station.unitId, at)))
    throw new BroadcastingRefused("no-right-here");
  return station;
}

/** When the form was opened: somebody else's change since is not written over. */
export const stampOf = (station: Pick<Station, "changedAt">): string => String(station.changedAt.getTime());

/** What it is for people (loudspeaker or screen) stays. @throws BroadcastingRefused "changed-meanwhile" */
export async function changeStation(
  tx: Tx,
  actor: Actor,
  input: StationFacts & { stationId: string; basedOn: string; at: Date },
): Promise<void> {
  const { stationId, basedOn, at, medium: _stays, ...facts } = input;
  const station = await stationForAct(tx, actor, stationId, at);
  if (basedOn !== stampOf(station)) throw new BroadcastingRefused("changed-meanwhile");
  await requireFree(tx, { ...input, id: station.id, unitId: station.unitId });
  await saveStation(tx, station.id, { ...facts, changedByName: actor.name, changedAt: at });
  await note(tx, actor, "change", station, { name: facts.name }, at);
}

/** Out of use with a reason, or in use again. Its history stays. */
export async function switchStation(
  tx: Tx,
  actor: Actor,
  input: { stationId: string; off: { reason: string } | null; at: Date },
): Promise<void> {
  const station = await stationForAct(tx, actor, input.stationId, input.at);
  if ((station.offOn !== null) === (input.off !== null)) return;
  await saveStation(tx, station.id, {
    offOn: input.off ? vietnamDay(input.at) : null,
    offReason: input.off?.reason ?? null,
    changedByName: actor.name,
    changedAt: input.at,
  });
  await note(tx, actor, input.off ? "off" : "on", station, input.off ?? {}, input.at);
}
