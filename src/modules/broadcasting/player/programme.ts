/**
 * What a player is told, and what it makes of it at a moment. No browser and no Node in here: the page for telephones and the
 * program for a Linux box share it, and a test can play a month through.
 */

/** One recording at one time of one day. Times are those of the server, as text with their zone. */
export interface PlayerEntry {
  id: string;
  title: string;
  language: string;
  sha256: string;
  bytes: number;
  seconds: number;
  startsAt: string;
}

/** Goes before everything from its beginning to its end, again and again. */
export interface PlayerInterrupt {
  id: string;
  title: string;
  language: string;
  sha256: string;
  bytes: number;
  seconds: number;
  from: string;
  until: string;
  /** Minutes from one beginning to the next; 0: once. */
  everyMinutes: number;
}

export interface PlayerDay {
  day: string;
  entries: PlayerEntry[];
}

export interface PlayerProgramme {
  station: { code: string; name: string; volume: number };
  days: PlayerDay[];
  interrupts: PlayerInterrupt[];
}

/** One that could not begin at its time (power came late, the one before it ran on) still begins within this time. */
export const MAY_BEGIN_LATE_MS = 90_000;

// Browsers of old telephones know no `flatMap`.
const entriesOf = (programme: PlayerProgramme): PlayerEntry[] =>
  ([] as PlayerEntry[]).concat(...programme.days.map((day) => day.entries));

/** The entry to begin now; undefined where none is. `begun` are those that were begun before, also by an earlier life of this player. */
export function dueEntry(programme: PlayerProgramme, now: number, begun: ReadonlySet<string>): PlayerEntry | undefined {
  return entriesOf(programme).find((entry) => {
    const startsAt = Date.parse(entry.startsAt);
    return startsAt <= now && now < startsAt + MAY_BEGIN_LATE_MS && !begun.has(entry.id);
  });
}

/** The next one of the programme, today or on a later day. */
export function nextEntry(programme: PlayerProgramme, now: number): PlayerEntry | undefined {
  return entriesOf(programme)
    .filter((entry) => Date.parse(entry.startsAt) > now)
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))[0];
}

/**
 * The interrupt to begin now, of those whose recording is at hand; the one that waits longest, so that none keeps another
 * from ever being heard. `lastBegun` says when each was begun last. After its end none begins, whoever tells of it.
 */
export function dueInterrupt(
  programme: PlayerProgramme,
  now: number,
  lastBegun: Readonly<Record<string, number>>,
  hasSound: (sha256: string) => boolean,
): PlayerInterrupt | undefined {
  const last = (one: PlayerInterrupt): number => lastBegun[one.id] ?? 0;
  return programme.interrupts
    .filter((one) => {
      if (now < Date.parse(one.from) || now >= Date.parse(one.until) || !hasSound(one.sha256)) return false;
      if (last(one) === 0) return true;
      // A beginning that lies ahead is of a clock that was set back since.
      const since = now - last(one);
      return one.everyMinutes > 0 && (since >= one.everyMinutes * 60_000 || since < -60_000);
    })
    .sort((a, b) => last(a) - last(b))[0];
}

/** Recordings to have at hand, what is needed first in front; those only of the past are left out. */
export function soundsNeeded(programme: PlayerProgramme, now: number): { sha256: string; bytes: number }[] {
  const coming = entriesOf(programme)
    .filter((entry) => Date.parse(entry.startsAt) + MAY_BEGIN_LATE_MS > now)
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const urgent = programme.interrupts.filter((one) => Date.parse(one.until) > now);
  const found = new Map<string, number>();
  for (const { sha256, bytes } of [...urgent, ...coming]) if (!found.has(sha256)) found.set(sha256, bytes);
  return [...found].map(([sha256, bytes]) => ({ sha256, bytes }));
}

/** The last day for which everything is at hand without a network; null where not even the next recording is. */
export function readyThrough(
  programme: PlayerProgramme,
  now: number,
  hasSound: (sha256: string) => boolean,
): string | null {
  let last: string | null = null;
  for (const day of programme.days) {
    const coming = day.entries.filter((entry) => Date.parse(entry.startsAt) + MAY_BEGIN_LATE_MS > now);
    if (!coming.every((entry) => hasSound(entry.sha256))) return last;
    last = day.day;
  }
  return last;
}
