import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import { listItemsById } from "../../content/index.ts";
import type { Device } from "../devices/device.ts";
import { listInterrupts, listOrders } from "../programmes/programme.store.ts";
import type { Station } from "../stations/station.ts";
import { addToLedger } from "./air-time-in-ledger.ts";
import { insertPlay, isOverlapping, isReported, lockReportsOf } from "./play.store.ts";
import {
  type EntryName,
  interruptRefusal,
  orderRefusal,
  type PlayRefusal,
  type PlayResult,
  type ReportedTimes,
  readEntryName,
  timesRefusal,
} from "./play.ts";

/** As a player tells it; see `player/reports.ts`. */
export interface DeviceReport extends ReportedTimes {
  id: string;
  entryId: string;
  result: Exclude<PlayResult, "offline">;
  note: string | null;
}

/** A clock that is wrong by less than this is the network's doing. */
const CLOCK_SLACK_MS = 2_000;

export interface Settled {
  accepted: string[];
  refused: { id: string; code: PlayRefusal }[];
}

/**
 * Takes down what a device tells it has played, however late: `sentAt` is its clock at the moment of sending, by which all
 * its times are set right. What was told before is accepted again and counts once; what cannot have been is refused with a
 * reason, so that the device stops telling it. @idempotent by station and report id
 */
export async function recordReports(
  tx: Tx,
  where: { station: Station; device: Device },
  input: { reports: readonly DeviceReport[]; sentAt: Date | null; now: Date },
): Promise<Settled> {
  const { station, device } = where;
  await lockReportsOf(tx, station.id);
  const ahead = input.sentAt ? input.now.getTime() - input.sentAt.getTime() : 0;
  const clockShiftMs = Math.abs(ahead) > CLOCK_SLACK_MS ? ahead : 0;
  const settled: Settled = { accepted: [], refused: [] };
  const names = new Map(input.reports.map((report) => [report.id, readEntryName(report.entryId)]));
  const named = await loadNamed(tx, [...names.values()]);
  for (const report of input.reports) {
    if (await isReported(tx, station.id, "device", report.id)) {
      settled.accepted.push(report.id);
      continue;
    }
    const shifted = (at: Date): Date => new Date(at.getTime() + clockShiftMs);
    const times = { startedAt: shifted(report.startedAt), endedAt: shifted(report.endedAt), seconds: report.seconds };
    const name = names.get(report.id) ?? null;
    const refusal = refusalOf(name, named, station, times) ?? timesRefusal(times, device.pairedAt, input.now);
    const isTwice =
      refusal === null &&
      report.result !== "failed" &&
      (await isOverlapping(tx, device.id, times.startedAt, times.endedAt));
    if (refusal || isTwice || !name) {
      settled.refused.push({ id: report.id, code: refusal ?? "overlaps" });
      continue;
    }
    const source = name.kind === "order" ? named.orders.get(name.orderId) : named.interrupts.get(name.interruptId);
    const itemId = source?.itemId ?? "";
    const play = {
      stationId: station.id,
      unitId: station.unitId,
      source: "device" as const,
      deviceId: device.id,
      reportId: report.id,
      orderId: name.kind === "order" ? name.orderId : null,
      interruptId: name.kind === "interrupt" ? name.interruptId : null,
      itemId,
      itemVersion: name.version,
      title: named.titles.get(itemId) ?? "",
      language: name.language,
      day: name.kind === "order" ? name.day : vietnamDay(times.startedAt),
      ...times,
      seconds: report.result === "failed" ? 0 : times.seconds,
      result: report.result,
      note: report.note,
      receivedAt: input.now,
      declaredBy: null,
      declaredByName: null,
      clockShiftMs,
    };
    if (await insertPlay(tx, play)) await addToLedger(tx, station, play);
    settled.accepted.push(report.id);
  }
  return settled;
}

type Named = Awaited<ReturnType<typeof loadNamed>>;

async function loadNamed(tx: Tx, names: readonly (EntryName | null)[]) {
  const orderIds = names.flatMap((name) => (name?.kind === "order" ? [name.orderId] : []));
  const interruptIds = names.flatMap((name) => (name?.kind === "interrupt" ? [name.interruptId] : []));
  const orders = await listOrders(tx, { ids: [...new Set(orderIds)] }, orderIds.length);
  const interrupts = await listInterrupts(tx, { ids: [...new Set(interruptIds)] }, interruptIds.length);
  const items = await listItemsById(tx, [...new Set([...orders, ...interrupts].map((one) => one.itemId))]);
  return {
    orders: new Map(orders.map((one) => [one.id, one])),
    interrupts: new Map(interrupts.map((one) => [one.id, one])),
    titles: new Map(items.map((item) => [item.id, item.title])),
    versions: new Map(items.map((item) => [item.id, item.version])),
  };
}

function refusalOf(name: EntryName | null, named: Named, station: Station, times: ReportedTimes): PlayRefusal | null {
  if (!name) return "entry-unknown";
  const source = name.kind === "order" ? named.orders.get(name.orderId) : named.interrupts.get(name.interruptId);
  // A version that does not exist yet was played by nobody.
  if (source && name.version > (named.versions.get(source.itemId) ?? 0)) return "entry-unknown";
  return name.kind === "order"
    ? orderRefusal(name, named.orders.get(name.orderId), station, times)
    : interruptRefusal(named.interrupts.get(name.interruptId), station, times);
}
