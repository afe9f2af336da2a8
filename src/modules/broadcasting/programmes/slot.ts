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

export const minutesOf = ({ beginsAt, endsAt }: Pick<Slot, "beginsAt" | "endsAt">): number =>
  (momentOf("2000-01-01", endsAt) - momentOf("2000-01-01", beginsAt)) / 60_000;

/** Two times of the week that have a minute in common. */
export function overlaps(
  a: Pick<Slot, "weekdays" | "beginsAt" | "endsAt">,
  b: Pick<Slot, "weekdays" | "beginsAt" | "endsAt">,
): boolean {
  return a.weekdays.some((one) => b.weekdays.includes(one)) && a.beginsAt < b.endsAt && b.beginsAt < a.endsAt;
}

/** "05:31" of a moment, in Vietnamese time. */
export const clockOf = (at: Date): string => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);
