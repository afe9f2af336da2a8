import type { AirItem } from "../../content/index.ts";
import type { ToldLanguage } from "../../topics/index.ts";
import type { Station } from "../stations/station.ts";
import { covers, type Order, reaches } from "./order.ts";
import { isOn, minutesOf, momentOf, quietOn, type Slot } from "./slot.ts";

/** A breath between two recordings. */
export const PAUSE_SECONDS = 3;

export interface AirEntry {
  id: string;
  order: Order;
  item: AirItem;
  language: ToldLanguage;
  fileKey: string;
  seconds: number;
  startsAt: Date;
}

/** Why something that was ordered is not played. */
export type LeftWhy = "no-room" | "quiet" | "no-sound" | "not-on-air" | "old-version";

export interface LeftOut {
  order: Order;
  /** null: whatever the language. */
  language: ToldLanguage | null;
  why: LeftWhy;
  title: string | null;
}

export interface SlotProgramme {
  slot: Slot;
  startsAt: Date;
  endsAt: Date;
  entries: AirEntry[];
  left: LeftOut[];
  /** With the pauses. */
  usedSeconds: number;
}

/** What is known of a unit's broadcasting over some days. */
export interface Schedule {
  /** Those in which the unit plays. */
  slots: Slot[];
  /** Of the units above, where the unit has slots of its own: what is ordered there for one is heard here in the nearest. */
  slotsAbove?: Slot[];
  /** Those of the unit and of everything above it in which nothing but an emergency is played. */
  quiet?: Slot[];
  orders: Order[];
  items: Map<string, AirItem>;
  /** Items that tell an old version of a procedure, and from which day on. */
  behind?: ReadonlyMap<string, string>;
}

/** The name an entry goes by between server and players. */
export const entryIdOf = (order: Order, item: AirItem, language: string, slot: Slot, day: string): string =>
  ["o", order.id, item.version, language, slot.id, day].join(".");

/**
 * The programme of one station on one day: in each slot what is ordered, the higher priority first, then what was ordered
 * first; each in the languages of the hamlet, one after the other and never two at once. What has no sound or no more room
 * is named, so that it is known before.
 */
export function assembleDay(
  schedule: Schedule,
  station: Pick<Station, "id" | "languages">,
  day: string,
): SlotProgramme[] {
  const orders = schedule.orders
    .filter((order) => covers(order, day) && reaches(order, station.id))
    .sort(
      (a, b) =>
        b.priority - a.priority ||
        a.fromDay.localeCompare(b.fromDay) ||
        a.createdAt.getTime() - b.createdAt.getTime() ||
        a.id.localeCompare(b.id),
    );
  const slots = schedule.slots
    .filter((slot) => slot.kind === "air" && isOn(slot, day))
    .sort((a, b) => a.beginsAt.localeCompare(b.beginsAt));
  const slotOf = new Map(schedule.slotsAbove?.map((above) => [above.id, nearestTo(above, slots)?.id]));
  return slots.map((slot) => {
    const own = orders.filter(({ slotId }) => slotId === null || (slotOf.get(slotId) ?? slotId) === slot.id);
    return fillSlot(slot, own, schedule, station.languages, day);
  });
}

function nearestTo(above: Slot, slots: readonly Slot[]): Slot | undefined {
  const apart = (slot: Slot): number => Math.abs(minutesOf({ beginsAt: above.beginsAt, endsAt: slot.beginsAt }));
  return slots.toSorted((a, b) => apart(a) - apart(b))[0];
}

/** The first moment from which so much can be played without a quiet time in between. */
function afterSilences(at: number, length: number, silences: readonly { from: number; to: number }[]): number {
  let begins = at;
  for (const { from, to } of silences) if (begins < to && begins + length > from) begins = to;
  return begins;
}

function fillSlot(
  slot: Slot,
  orders: readonly Order[],
  { items, behind, quiet = [] }: Schedule,
  spoken: readonly ToldLanguage[],
  day: string,
): SlotProgramme {
  const [from, to] = [momentOf(day, slot.beginsAt), momentOf(day, slot.endsAt)];
  const languages = slot.language === null ? spoken : spoken.filter((one) => one === slot.language);
  const entries: AirEntry[] = [];
  const left: LeftOut[] = [];
  const told = new Set<string>();
  const silences = quietOn(quiet, day);
  let at = from;
  for (const order of orders) {
    const item = items.get(order.itemId);
    if (!item) {
      left.push({ order, language: null, why: "not-on-air", title: null });
      continue;
    }
    const since = behind?.get(item.itemId);
    if (since !== undefined && since <= day) {
      left.push({ order, language: null, why: "old-version", title: item.title });
      continue;
    }
    // Ordered twice, by the province and by the commune, it is heard once.
    if (told.has(item.itemId)) continue;
    told.add(item.itemId);
    for (const language of languages) {
      const sound = item.sounds.find((one) => one.language === language);
      if (!sound) {
        left.push({ order, language, why: "no-sound", title: item.title });
        continue;
      }
      const begins = afterSilences(at, sound.seconds * 1000, silences);
      if (begins + sound.seconds * 1000 > to) {
        left.push({ order, language, why: begins > at ? "quiet" : "no-room", title: item.title });
        continue;
      }
      at = begins;
      entries.push({
        id: entryIdOf(order, item, language, slot, day),
        order,
        item,
        language,
        fileKey: sound.fileKey,
        seconds: sound.seconds,
        startsAt: new Date(at),
      });
      at += Math.ceil(sound.seconds + PAUSE_SECONDS) * 1000;
    }
  }
  const last = entries.at(-1);
  return {
    slot,
    startsAt: new Date(from),
    endsAt: new Date(to),
    entries,
    left,
    usedSeconds: last ? Math.ceil((last.startsAt.getTime() - from) / 1000 + last.seconds) : 0,
  };
}
