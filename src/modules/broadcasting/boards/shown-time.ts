import type { PlayReport } from "../player/reports.ts";

/** How long one notice was on the board within an hour: turns of seconds, told as one report. */
export interface ShownHour {
  entryId: string;
  /** Hours since 1970. */
  hour: number;
  from: number;
  to: number;
  seconds: number;
}

const HOUR_MS = 3_600_000;

/** Adds a turn that began at `from` (milliseconds) to the hour it began in. */
export function addShown(hours: readonly ShownHour[], entryId: string, from: number, seconds: number): ShownHour[] {
  const hour = Math.floor(from / HOUR_MS);
  const to = from + seconds * 1_000;
  const known = hours.find((one) => one.entryId === entryId && one.hour === hour);
  if (!known) return [...hours, { entryId, hour, from, to, seconds }];
  return hours.map((one) => (one === known ? { ...one, to, seconds: one.seconds + seconds } : one));
}

/** Hours that are over become reports; the one that runs stays open. */
export function closeHours(
  hours: readonly ShownHour[],
  now: number,
  newId: () => string,
): { open: ShownHour[]; reports: PlayReport[] } {
  const isOver = (one: ShownHour): boolean => one.hour < Math.floor(now / HOUR_MS);
  return {
    open: hours.filter((one) => !isOver(one)),
    reports: hours.filter(isOver).map((one) => ({
      id: newId(),
      entryId: one.entryId,
      sha256: "",
      startedAt: new Date(one.from).toISOString(),
      endedAt: new Date(one.to).toISOString(),
      seconds: Math.round(one.seconds),
      result: "ok",
      note: null,
    })),
  };
}
