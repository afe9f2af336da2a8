import type { Tx } from "../../../platform/db/index.ts";
import { listItemsById, listItemTies } from "../../content/index.ts";
import { addAirTime, withdrawAirTime } from "../../publishing/index.ts";
import type { Audience, Topic } from "../../topics/index.ts";
import { listSlogansById } from "../../visual-works/index.ts";
import type { Station } from "../stations/station.ts";
import type { NewPlay } from "./play.store.ts";
import { type Play, recordOf } from "./play.ts";

type Counted = Pick<
  Play,
  | "stationId"
  | "unitId"
  | "source"
  | "itemId"
  | "sloganId"
  | "procedureCode"
  | "itemVersion"
  | "title"
  | "language"
  | "day"
  | "startedAt"
  | "seconds"
>;

/** One row for one item in one language at one station on one day; what a person says so has a row of its own. */
const keyOf = (play: Counted): string =>
  [
    "plays",
    play.stationId,
    recordOf(play).id,
    play.itemVersion,
    play.language,
    play.day,
    ...(play.source === "device" ? [] : [play.source]),
  ].join(":");

/** Seconds that were really heard become evidence; what failed is none. */
export async function addToLedger(
  tx: Tx,
  station: Pick<Station, "medium" | "name" | "hamlet">,
  told: Omit<Counted, "sloganId" | "procedureCode"> &
    Pick<NewPlay, "receivedAt" | "declaredByName" | "sloganId" | "procedureCode">,
): Promise<void> {
  const play = { ...told, sloganId: told.sloganId ?? null, procedureCode: told.procedureCode ?? null };
  if (play.seconds === 0) return;
  const record = recordOf(play);
  const about = await aboutOf(tx, record);
  await addAirTime(tx, {
    key: keyOf(play),
    channel: station.medium === "screen" ? "screen" : "loudspeaker",
    recordKind: record.kind,
    recordId: record.id,
    recordVersion: play.itemVersion,
    title: play.title,
    unitId: play.unitId,
    ...about,
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

interface About {
  taskId: string | null;
  obligationId: string | null;
  topic: Topic | null;
  audiences: Audience[];
}

/** What it is about and which task it proves: items have one, slogans and procedures have none. */
async function aboutOf(tx: Tx, { kind, id }: ReturnType<typeof recordOf>): Promise<About> {
  const untied = { taskId: null, obligationId: null };
  if (kind === "procedure") return { ...untied, topic: "procedures", audiences: ["residents"] };
  if (kind === "slogan") {
    const [slogan] = await listSlogansById(tx, [id]);
    return { ...untied, topic: slogan?.topic ?? null, audiences: slogan?.audiences ?? [] };
  }
  const [item] = await listItemsById(tx, [id]);
  // What was taken back proves nothing, however late somebody tells of it.
  const tie = item?.withdrawnAt ? undefined : (await listItemTies(tx, [id])).get(id);
  return {
    taskId: tie?.taskId ?? null,
    obligationId: tie?.obligationId ?? null,
    topic: item?.topic ?? null,
    audiences: item?.audiences ?? [],
  };
}

/** It was not so after all: its seconds are taken out again, and a row without any is withdrawn. */
export async function takeFromLedger(tx: Tx, play: Counted, reason: string, at: Date): Promise<void> {
  if (play.seconds > 0) await withdrawAirTime(tx, { key: keyOf(play), seconds: play.seconds, reason, at });
}
