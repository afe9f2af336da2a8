import { vietnamDay } from "../../../platform/clock/index.ts";
import { covers, type Order, reaches } from "../programmes/order.ts";
import type { Interrupt } from "../programmes/programme.store.ts";
import type { Station } from "../stations/station.ts";

/** device: our player told it, proven; vendor: from the log of another system; declared: a person says so. */
export const PLAY_SOURCES = ["device", "vendor", "declared"] as const;
export type PlaySource = (typeof PLAY_SOURCES)[number];

export const PLAY_RESULTS = ["ok", "partial", "failed", "offline"] as const;
export type PlayResult = (typeof PLAY_RESULTS)[number];

/** What was really played or shown somewhere. */
export interface Play {
  id: string;
  stationId: string;
  unitId: string;
  source: PlaySource;
  deviceId: string | null;
  /** Made by whoever reports. */
  reportId: string;
  orderId: string | null;
  interruptId: string | null;
  /** What was played or shown: an item, or on boards a slogan or a procedure. One of the three. */
  itemId: string | null;
  sloganId: string | null;
  procedureCode: string | null;
  /** The version of it. */
  itemVersion: number;
  title: string;
  language: string;
  /** Of the programme. */
  day: string;
  startedAt: Date;
  endedAt: Date;
  seconds: number;
  result: PlayResult;
  note: string | null;
  receivedAt: Date;
  declaredBy: string | null;
  declaredByName: string | null;
  confirmedByName: string | null;
  confirmedAt: Date | null;
  withdrawnAt: Date | null;
  withdrawnByName: string | null;
  withdrawnReason: string | null;
}

/** What a play was of, as the ledger names it. */
export function recordOf(play: Pick<Play, "itemId" | "sloganId" | "procedureCode">): {
  kind: "item" | "slogan" | "procedure";
  id: string;
} {
  if (play.sloganId) return { kind: "slogan", id: play.sloganId };
  if (play.procedureCode) return { kind: "procedure", id: play.procedureCode };
  return { kind: "item", id: play.itemId ?? "" };
}

/** Which entry a report names; null where it is no name of ours. */
export type EntryName =
  | { kind: "order"; orderId: string; version: number; language: string; slotId: string; day: string }
  | { kind: "interrupt"; interruptId: string; version: number; language: string }
  | { kind: "notice"; itemId: string; version: number }
  | { kind: "slogan"; sloganId: string; version: number }
  | { kind: "procedure"; code: string; version: number };

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const ORDER_ENTRY = new RegExp(`^o\\.(${UUID})\\.(\\d{1,6})\\.([a-z-]{2,20})\\.(${UUID})\\.(\\d{4}-\\d{2}-\\d{2})$`);
const NOTICE_ENTRY = new RegExp(`^n\\.(${UUID})\\.(\\d{1,6})$`);
const SLOGAN_ENTRY = new RegExp(`^s\\.(${UUID})\\.(\\d{1,6})$`);
const PROCEDURE_ENTRY = /^p\.([0-9A-Z.]{1,60})\.(\d{1,6})$/;
const INTERRUPT_ENTRY = new RegExp(`^i\\.(${UUID})\\.(\\d{1,6})\\.([a-z-]{2,20})$`);

export function readEntryName(id: string): EntryName | null {
  const [, orderId, version, language, slotId, day] = ORDER_ENTRY.exec(id) ?? [];
  if (orderId && language && slotId && day)
    return { kind: "order", orderId, version: Number(version), language, slotId, day };
  const [, interruptId, number, lang] = INTERRUPT_ENTRY.exec(id) ?? [];
  if (interruptId && lang) return { kind: "interrupt", interruptId, version: Number(number), language: lang };
  const [, itemId, shown] = NOTICE_ENTRY.exec(id) ?? [];
  if (itemId) return { kind: "notice", itemId, version: Number(shown) };
  const [, sloganId, said] = SLOGAN_ENTRY.exec(id) ?? [];
  if (sloganId) return { kind: "slogan", sloganId, version: Number(said) };
  const [, code, stood] = PROCEDURE_ENTRY.exec(id) ?? [];
  return code ? { kind: "procedure", code, version: Number(stood) } : null;
}

export type PlayRefusal =
  | "entry-unknown"
  | "not-at-this-station"
  | "not-on-its-day"
  | "outside-its-time"
  | "ends-before-it-begins"
  | "longer-than-its-time"
  | "in-the-future"
  | "too-old"
  | "before-pairing"
  | "overlaps";

/** A report as old as this is not believed any more: nobody kept a player without a network for so long. */
export const OLDEST_REPORT_DAYS = 60;
const AHEAD_MS = 5 * 60_000;
const LONGEST_MS = 4 * 3_600_000;
/** Clocks of devices, rounding and a slow start. */
const SLACK_MS = 10_000;
const DAY_MS = 86_400_000;

export interface ReportedTimes {
  startedAt: Date;
  endedAt: Date;
  seconds: number;
}

/** What no play can be, whatever was ordered. */
export function timesRefusal(times: ReportedTimes, pairedAt: Date | null, now: Date): PlayRefusal | null {
  const [from, to] = [times.startedAt.getTime(), times.endedAt.getTime()];
  if (to < from) return "ends-before-it-begins";
  if (to > now.getTime() + AHEAD_MS) return "in-the-future";
  if (from < now.getTime() - OLDEST_REPORT_DAYS * DAY_MS) return "too-old";
  if (pairedAt && from < pairedAt.getTime() - AHEAD_MS) return "before-pairing";
  if (times.seconds * 1000 > to - from + SLACK_MS || to - from > LONGEST_MS) return "longer-than-its-time";
  return null;
}

/** Whether what is reported can have been ordered so. Taken out on the same day, it may still have been played before. */
export function orderRefusal(
  name: Extract<EntryName, { kind: "order" }>,
  order: Order | undefined,
  station: Pick<Station, "id">,
  times: ReportedTimes,
): PlayRefusal | null {
  if (!order) return "entry-unknown";
  if (!reaches(order, station.id)) return "not-at-this-station";
  if (!covers({ ...order, lastDay: null }, name.day)) return "entry-unknown";
  return vietnamDay(times.startedAt) === name.day ? null : "not-on-its-day";
}

/** One begun just before it expired is played to its end. */
export function interruptRefusal(
  interrupt: Interrupt | undefined,
  station: Pick<Station, "id">,
  times: ReportedTimes,
): PlayRefusal | null {
  if (!interrupt) return "entry-unknown";
  if (!reaches(interrupt, station.id)) return "not-at-this-station";
  const from = interrupt.startsAt.getTime() - AHEAD_MS;
  return times.startedAt.getTime() >= from && times.startedAt <= interrupt.expiresAt ? null : "outside-its-time";
}
