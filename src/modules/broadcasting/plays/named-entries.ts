import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { listAirItems, listItemsById } from "../../content/index.ts";
import { listProcedureNames } from "../../procedures/index.ts";
import { listSlogansById } from "../../visual-works/index.ts";
import { listInterrupts, listOrders } from "../programmes/programme.store.ts";
import type { Station } from "../stations/station.ts";
import type { NewPlay } from "./play.store.ts";
import {
  type EntryName,
  interruptRefusal,
  orderRefusal,
  type PlayRefusal,
  type ReportedTimes,
  readEntryName,
} from "./play.ts";

/** What the names of a batch of reports stand for. */
export type Named = Awaited<ReturnType<typeof loadNamed>>;

export async function loadNamed(db: Db, entryIds: readonly string[], now: Date) {
  const names = entryIds.flatMap((id) => readEntryName(id) ?? []);
  const orderIds = [...new Set(names.flatMap((name) => (name.kind === "order" ? [name.orderId] : [])))];
  const interruptIds = [...new Set(names.flatMap((name) => (name.kind === "interrupt" ? [name.interruptId] : [])))];
  const orders = await listOrders(db, { ids: orderIds }, orderIds.length);
  const interrupts = await listInterrupts(db, { ids: interruptIds }, interruptIds.length);
  const itemIds = [...orders, ...interrupts].map((one) => one.itemId);
  const shownIds = names.flatMap((name) => (name.kind === "notice" ? [name.itemId] : []));
  const items = await listItemsById(db, [...new Set([...itemIds, ...shownIds])]);
  const air = await listAirItems(db, [...new Set(itemIds)]);
  const slogans = await listSlogansById(
    db,
    names.flatMap((name) => (name.kind === "slogan" ? [name.sloganId] : [])),
  );
  const codes = new Set(names.flatMap((name) => (name.kind === "procedure" ? [name.code] : [])));
  const procedures = await listProcedureNames(db, [...codes], now);
  return {
    slogans: new Map(slogans.map((one) => [one.id, { title: one.text, version: one.version }])),
    procedures: new Map(procedures.map((one) => [one.code, { title: one.name, version: one.version }])),
    orders: new Map(orders.map((one) => [one.id, one])),
    interrupts: new Map(interrupts.map((one) => [one.id, one])),
    items: new Map(items.map((item) => [item.id, item])),
    air,
  };
}

/** How long the recording is that a name stands for; nobody hears more of it. Unknown of what is no longer on air. */
function lengthOf(name: EntryName, itemId: string | null, { air }: Named): number {
  const item = itemId ? air.get(itemId) : undefined;
  if (!("language" in name) || item?.version !== name.version) return Number.POSITIVE_INFINITY;
  const sound = item.sounds.find((one) => one.language === name.language);
  return sound ? Math.ceil(sound.seconds) : Number.POSITIVE_INFINITY;
}

/** Why what is named cannot have been played there and then; null where it can. */
export function refusalOf(
  entryId: string,
  named: Named,
  station: Pick<Station, "id" | "medium">,
  times: ReportedTimes,
): PlayRefusal | null {
  const name = readEntryName(entryId);
  if (!name) return "entry-unknown";
  const thing = thingOf(entryId, named);
  // A version that does not exist yet was played by nobody.
  if (thing && name.version > thing.version) return "entry-unknown";
  switch (name.kind) {
    case "order":
      return orderRefusal(name, named.orders.get(name.orderId), station, times);
    case "interrupt":
      return interruptRefusal(named.interrupts.get(name.interruptId), station, times);
    case "notice":
    case "slogan":
    case "procedure":
      if (!thing) return "entry-unknown";
      return station.medium === "screen" ? null : "not-at-this-station";
  }
}

type Thing = Pick<NewPlay, "itemId" | "sloganId" | "procedureCode" | "title"> & { version: number };

/** What a name stands for, with its newest version. */
function thingOf(entryId: string, named: Named): Thing | undefined {
  const name = readEntryName(entryId);
  const nothing = { itemId: null, sloganId: null, procedureCode: null };
  const item = (id: string | undefined): Thing | undefined => {
    const found = id ? named.items.get(id) : undefined;
    return found && { ...nothing, itemId: found.id, title: found.title, version: found.version };
  };
  switch (name?.kind) {
    case "order":
      return item(named.orders.get(name.orderId)?.itemId);
    case "interrupt":
      return item(named.interrupts.get(name.interruptId)?.itemId);
    case "notice":
      return item(name.itemId);
    case "slogan": {
      const slogan = named.slogans.get(name.sloganId);
      return slogan && { ...nothing, sloganId: name.sloganId, ...slogan };
    }
    case "procedure": {
      const procedure = named.procedures.get(name.code);
      return procedure && { ...nothing, procedureCode: name.code, ...procedure };
    }
    case undefined:
      return undefined;
  }
}

/** The play of a name, without who tells it; null where the name stands for nothing. */
export function playNamed(
  entryId: string,
  named: Named,
  station: Pick<Station, "id" | "unitId">,
  times: ReportedTimes,
): Pick<
  NewPlay,
  | "stationId"
  | "unitId"
  | "orderId"
  | "interruptId"
  | "itemId"
  | "sloganId"
  | "procedureCode"
  | "itemVersion"
  | "title"
  | "language"
  | "day"
  | "startedAt"
  | "endedAt"
  | "seconds"
> | null {
  const name = readEntryName(entryId);
  const thing = thingOf(entryId, named);
  if (!name || !thing) return null;
  const { startedAt, endedAt, seconds } = times;
  return {
    stationId: station.id,
    unitId: station.unitId,
    orderId: name.kind === "order" ? name.orderId : null,
    interruptId: name.kind === "interrupt" ? name.interruptId : null,
    itemId: thing.itemId,
    sloganId: thing.sloganId ?? null,
    procedureCode: thing.procedureCode ?? null,
    itemVersion: name.version,
    title: thing.title,
    // Boards show the Vietnamese words.
    language: "language" in name ? name.language : "vi",
    day: name.kind === "order" ? name.day : vietnamDay(startedAt),
    startedAt,
    endedAt,
    seconds: Math.min(seconds, lengthOf(name, thing.itemId, named)),
  };
}
