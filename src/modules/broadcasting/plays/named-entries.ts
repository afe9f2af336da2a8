import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { listItemsById } from "../../content/index.ts";
import { listInterrupts, listOrders } from "../programmes/programme.store.ts";
import type { Station } from "../stations/station.ts";
import type { NewPlay } from "./play.store.ts";
import { interruptRefusal, orderRefusal, type PlayRefusal, type ReportedTimes, readEntryName } from "./play.ts";

/** What the names of a batch of reports stand for. */
export type Named = Awaited<ReturnType<typeof loadNamed>>;

export async function loadNamed(db: Db, entryIds: readonly string[]) {
  const names = entryIds.flatMap((id) => readEntryName(id) ?? []);
  const orderIds = [...new Set(names.flatMap((name) => (name.kind === "order" ? [name.orderId] : [])))];
  const interruptIds = [...new Set(names.flatMap((name) => (name.kind === "interrupt" ? [name.interruptId] : [])))];
  const orders = await listOrders(db, { ids: orderIds }, orderIds.length);
  const interrupts = await listInterrupts(db, { ids: interruptIds }, interruptIds.length);
  const itemIds = [...orders, ...interrupts].map((one) => one.itemId);
  const shownIds = names.flatMap((name) => (name.kind === "notice" ? [name.itemId] : []));
  const items = await listItemsById(db, [...new Set([...itemIds, ...shownIds])]);
  return {
    orders: new Map(orders.map((one) => [one.id, one])),
    interrupts: new Map(interrupts.map((one) => [one.id, one])),
    items: new Map(items.map((item) => [item.id, item])),
  };
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
  const itemId = itemIdOf(entryId, named);
  // A version that does not exist yet was played by nobody.
  if (itemId && name.version > (named.items.get(itemId)?.version ?? 0)) return "entry-unknown";
  switch (name.kind) {
    case "order":
      return orderRefusal(name, named.orders.get(name.orderId), station, times);
    case "interrupt":
      return interruptRefusal(named.interrupts.get(name.interruptId), station, times);
    case "notice":
      return station.medium === "screen" ? null : "not-at-this-station";
  }
}

function itemIdOf(entryId: string, named: Named): string | undefined {
  const name = readEntryName(entryId);
  switch (name?.kind) {
    case "order":
      return named.orders.get(name.orderId)?.itemId;
    case "interrupt":
      return named.interrupts.get(name.interruptId)?.itemId;
    case "notice":
      return named.items.get(name.itemId)?.id;
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
  | "itemVersion"
  | "title"
  | "language"
  | "day"
  | "startedAt"
  | "endedAt"
  | "seconds"
> | null {
  const name = readEntryName(entryId);
  const itemId = itemIdOf(entryId, named);
  if (!name || !itemId) return null;
  const { startedAt, endedAt, seconds } = times;
  return {
    stationId: station.id,
    unitId: station.unitId,
    orderId: name.kind === "order" ? name.orderId : null,
    interruptId: name.kind === "interrupt" ? name.interruptId : null,
    itemId,
    itemVersion: name.version,
    title: named.items.get(itemId)?.title ?? "",
    language: name.kind === "notice" ? "vi" : name.language,
    day: name.kind === "order" ? name.day : vietnamDay(startedAt),
    startedAt,
    endedAt,
    seconds,
  };
}
