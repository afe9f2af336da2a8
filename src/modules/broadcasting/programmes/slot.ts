import { shift } from "../../../platform/calendar/index.ts";
import type { ToldLanguage } from "../../topics/index.ts";

/** air: in this time the unit plays; quiet: in this time nothing but an emergency is played. */
export type SlotKind = "air" | "quiet";

export interface Slot {
  id: string;
  unitId: string;
  kind: SlotKind;
  name: string;
  /** 1 is Monday, 7 is Sunday. */
  weekdays: number[];
  /** "HH:MM" in Vietnamese time. */
  beginsAt: string;
  endsAt: string;
  /** Plays only this language; null: each item in every language of the hamlet. */
  language: ToldLanguage | null;
  createdByName: string;
  createdAt: Date;
  /** From this day on it is no more. */
  endedOn: string | null;
}

export const SLOT_LIMITS = { name: 80, minutes: 180, perUnit: 40 };
export const WEEKDAY_NUMBERS = [1, 2, 3, 4, 5, 6, 7] as const;

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

export const isOn = (slot: Pick<Slot, "weekdays" | "endedOn">, day: string): boolean =>
  slot.weekdays.includes(weekdayOf(day)) && (slot.endedOn === null || day < slot.endedOn);

/** A moment of a day in Vietnamese time, in milliseconds. */
export const momentOf = (day: string, time: string): number => Date.parse(`${day}T${time}:00+07:00`);

type Times = Pick<Slot, "weekdays" | "beginsAt" | "endsAt">;

/** A quiet time may go on after midnight, to an hour of the next day. */
export const endsNextDay = ({ beginsAt, endsAt }: Pick<Slot, "beginsAt" | "endsAt">): boolean => endsAt <= beginsAt;

export const minutesOf = ({ beginsAt, endsAt }: Pick<Slot, "beginsAt" | "endsAt">): number =>
  (momentOf("2000-01-01", endsAt) - momentOf("2000-01-01", beginsAt)) / 60_000;

/** In its week, as pieces that lie within one day: weekday, from, to. */
const piecesOf = (slot: Times): [number, string, string][] =>
  slot.weekdays.flatMap((day): [number, string, string][] =>
    endsNextDay(slot)
      ? [
          [day, slot.beginsAt, "24:00"],
          [(day % 7) + 1, "00:00", slot.endsAt],
        ]
      : [[day, slot.beginsAt, slot.endsAt]],
  );

/** Two times of the week that have a minute in common. */
export function overlaps(a: Times, b: Times): boolean {
  const others = piecesOf(b);
  return piecesOf(a).some(([day, from, to]) =>
    others.some((other) => other[0] === day && from < other[2] && other[1] < to),
  );
}

/** Quiet times that touch a day, in milliseconds; one of the evening before may last into it. */
export function quietOn(slots: readonly Slot[], day: string): { from: number; to: number }[] {
  return slots
    .filter((slot) => slot.kind === "quiet")
    .flatMap((slot) =>
      [shift(day, -1), day]
        .filter((begin) => isOn(slot, begin))
        .map((begin) => ({
          from: momentOf(begin, slot.beginsAt),
          to: momentOf(endsNextDay(slot) ? shift(begin, 1) : begin, slot.endsAt),
        })),
    )
    .sort((a, b) => a.from - b.from);
}

/** "05:31" of a moment, in Vietnamese time. */
export const clockOf = (at: Date): string => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);
