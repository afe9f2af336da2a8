import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { BroadcastingRefused, BroadcastingUnknown } from "../broadcasting.errors.ts";
import { assembleDay } from "../programmes/assemble-day.ts";
import { loadSchedule } from "../programmes/load-schedule.ts";
import { findStation } from "../stations/station.store.ts";
import { insertPlay } from "./play.store.ts";

export const DECLARE_LIMITS = { minutes: 180, note: 300, entries: 200 };

/**
 * A person says which entries of a day's programme were played at a station without our player, and how long. It counts as
 * declared until somebody else confirms it. Returns how many were not declared before. @idempotent by station and entry
 *
 * @throws BroadcastingRefused "tells-itself", "not-played-yet", "not-in-programme"
 */
export async function declarePlays(
  tx: Tx,
  actor: Actor,
  input: {
    stationId: string;
    day: string;
    played: readonly { entryId: string; minutes: number }[];
    note: string | null;
    at: Date;
  },
): Promise<number> {
  const { stationId, day, at } = input;
  const station = await findStation(tx, { id: stationId });
  if (!station) throw new BroadcastingUnknown();
  if (!(await mayAt(tx, actor, "broadcasting.declare", station.unitId, at)))
    throw new BroadcastingRefused("no-right-here");
  // What our player did not tell was not played by it; nobody says so in its stead.
  if (station.kind === "player") throw new BroadcastingRefused("tells-itself");
  const schedule = await loadSchedule(tx, station.unitId, day, day);
  const entries = new Map(
    assembleDay(schedule, station, day)
      .flatMap((slot) => slot.entries)
      .map((entry) => [entry.id, entry]),
  );
  let count = 0;
  for (const { entryId, minutes } of input.played) {
    const entry = entries.get(entryId);
    if (!entry) throw new BroadcastingRefused("not-in-programme");
    if (entry.startsAt > at) throw new BroadcastingRefused("not-played-yet");
    const seconds = Math.round(minutes * 60);
    const id = await insertPlay(tx, {
      stationId: station.id,
      unitId: station.unitId,
      source: "declared",
      deviceId: null,
      reportId: entryId,
      orderId: entry.order.id,
      interruptId: null,
      itemId: entry.item.itemId,
      itemVersion: entry.item.version,
      title: entry.item.title,
      language: entry.language,
      day,
      startedAt: entry.startsAt,
      endedAt: new Date(entry.startsAt.getTime() + seconds * 1000),
      seconds,
      result: "ok",
      note: input.note,
      receivedAt: at,
      declaredBy: actor.id,
      declaredByName: actor.name,
    });
    if (id) count++;
  }
  await recordAct(tx, actor, {
    act: "stationPlay.declare",
    subjectKind: "station",
    subjectId: station.id,
    unitId: station.unitId,
    details: { day, plays: count, on: vietnamDay(at) },
    at,
  });
  return count;
}
