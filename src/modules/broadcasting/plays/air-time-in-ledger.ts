import type { Tx } from "../../../platform/db/index.ts";
import { listItemsById, listItemTies } from "../../content/index.ts";
import { addAirTime, withdrawAirTime } from "../../publishing/index.ts";
import type { Station } from "../stations/station.ts";
import type { NewPlay } from "./play.store.ts";
import type { Play } from "./play.ts";

type Counted = Pick<
  Play,
  "stationId" | "unitId" | "source" | "itemId" | "itemVersion" | "title" | "language" | "day" | "startedAt" | "seconds"
>;

/** One row for one item in one language at one station on one day; what a person says so has a row of its own. */
const keyOf = (play: Counted): string =>
  [
    "plays",
    play.stationId,
    play.itemId,
    play.itemVersion,
    play.language,
    play.day,
    ...(play.source === "device" ? [] : [play.source]),
  ].join(":");

/** Seconds that were really heard become evidence; what failed is none. */
export async function addToLedger(
  tx: Tx,
  station: Pick<Station, "medium" | "name" | "hamlet">,
  play: Counted & Pick<NewPlay, "receivedAt" | "declaredByName">,
): Promise<void> {
  if (play.seconds === 0) return;
  const [item] = await listItemsById(tx, [play.itemId]);
  // What was taken back proves nothing, however late somebody tells of it.
  const tie = item?.withdrawnAt ? undefined : (await listItemTies(tx, [play.itemId])).get(play.itemId);
  await addAirTime(tx, {
    key: keyOf(play),
    channel: station.medium === "screen" ? "screen" : "loudspeaker",
    recordKind: "item",
    recordId: play.itemId,
    recordVersion: play.itemVersion,
    title: play.title,
    unitId: play.unitId,
    taskId: tie?.taskId ?? null,
    obligationId: tie?.obligationId ?? null,
    topic: item?.topic ?? null,
    audiences: item?.audiences ?? [],
    language: play.language,
    place: station.hamlet ?? station.name,
    address: `/can-bo/truyen-thanh/luot-phat?diem=${play.stationId}&tu=${play.day}&den=${play.day}`,
    createdBy: play.declaredByName ?? station.name,
    createdAt: play.receivedAt,
    sentAt: play.startedAt,
    lastDay: play.day,
    seconds: play.seconds,
  });
}

/** It was not so after all: its seconds are taken out again, and a row without any is withdrawn. */
export async function takeFromLedger(tx: Tx, play: Counted, reason: string, at: Date): Promise<void> {
  if (play.seconds > 0) await withdrawAirTime(tx, { key: keyOf(play), seconds: play.seconds, reason, at });
}
