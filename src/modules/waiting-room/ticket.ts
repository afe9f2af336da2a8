import type { QueueRefusal } from "./waiting-room.errors.ts";

export const TICKET_STATES = ["waiting", "called", "serving", "done", "left", "closed"] as const;
export type TicketState = (typeof TICKET_STATES)[number];
export type TicketAct = "call" | "recall" | "absent" | "start" | "finish" | "move" | "withdraw" | "close";
export type EndReason = "served" | "absent" | "withdrawn" | "hours";
export type TicketSource = "kiosk" | "desk" | "phone";

export interface Ticket {
  id: number;
  code: string;
  pointId: string;
  day: string;
  groupId: number;
  firstGroupId: number;
  label: string;
  number: number;
  priorityId: number | null;
  source: TicketSource;
  state: TicketState;
  endReason: EndReason | null;
  takenAt: Date;
  firstCalledAt: Date | null;
  calledAt: Date | null;
  startedAt: Date | null;
  endedAt: Date | null;
  counter: string | null;
  toCounter: string | null;
  absences: number;
  backAfterCall: number;
  dossierCodes: string[];
}

/** What may be done with a ticket in which state. `absent` goes back to waiting, or ends it. */
export const MOVES: Record<TicketAct, { from: readonly TicketState[]; to: TicketState }> = {
  call: { from: ["waiting"], to: "called" },
  recall: { from: ["called"], to: "called" },
  absent: { from: ["called"], to: "waiting" },
  start: { from: ["called"], to: "serving" },
  finish: { from: ["called", "serving"], to: "done" },
  move: { from: ["called", "serving"], to: "waiting" },
  withdraw: { from: ["waiting", "called"], to: "left" },
  close: { from: ["waiting", "called", "serving"], to: "closed" },
};

export function moveRefusal(state: TicketState, act: TicketAct): QueueRefusal | null {
  return MOVES[act].from.includes(state) ? null : "moved-on";
}

/** "A012"; from the thousandth on four digits. */
export const labelOf = (letter: string, number: number): string => `${letter}${String(number).padStart(3, "0")}`;

/** What becomes of whoever was not there: back in the row behind some others, or over. */
export function afterAbsence(
  absences: number,
  rules: { backAfter: number; mostAbsences: number; calls: number },
): { state: "waiting"; backAfterCall: number } | { state: "left" } {
  return absences + 1 >= rules.mostAbsences
    ? { state: "left" }
    : { state: "waiting", backAfterCall: rules.calls + rules.backAfter };
}

export interface Waiting {
  id: number;
  groupId: number;
  takenAt: Date;
  /** Minutes by which a priority is treated as having waited longer. */
  headStart: number;
  toCounter: string | null;
  backAfterCall: number;
}

/** Seconds somebody counts as having waited: what was waited, and the head start of a priority. */
export const countedWait = (one: Pick<Waiting, "takenAt" | "headStart">, now: Date): number =>
  (now.getTime() - one.takenAt.getTime()) / 1_000 + one.headStart * 60;

const longestFirst =
  (now: Date) =>
  (a: Waiting, b: Waiting): number =>
    countedWait(b, now) - countedWait(a, now) || a.id - b.id;

/**
 * Who is called next at a counter: whoever was sent to it; else, over all its groups, who counts as having waited longest. So
 * no group waits because another is long, and a priority only shortens the wait, it never makes others wait for ever.
 * Whoever was not there comes again after some calls, or when nobody else waits.
 */
export function chooseNext(
  waiting: readonly Waiting[],
  counter: { number: string; groupIds: readonly number[] },
  at: { now: Date; calls: number },
): Waiting | null {
  const order = longestFirst(at.now);
  const open = waiting.filter((one) =>
    one.toCounter === null ? counter.groupIds.includes(one.groupId) : one.toCounter === counter.number,
  );
  const due = open.filter((one) => one.backAfterCall <= at.calls);
  const among = due.length > 0 ? due : open;
  return (
    [...among].sort((a, b) => Number(b.toCounter !== null) - Number(a.toCounter !== null) || order(a, b))[0] ?? null
  );
}

/** How many of the same group are called before this one, as things stand. */
export function countAhead(waiting: readonly Waiting[], own: Waiting, now: Date): number {
  const order = longestFirst(now);
  return waiting.filter((one) => one.id !== own.id && one.groupId === own.groupId && order(one, own) < 0).length;
}

export interface Pace {
  /** Seconds between calls of the group one after the other, today. */
  gaps: readonly number[];
  /** How long serving took on recent days, and how many counters serve the group now; null where nothing is known. */
  recent: { served: readonly number[]; counters: number } | null;
  /** No counter that serves the group is working. */
  isStanding: boolean;
}

/** A pace is told from so many on. */
export const FEWEST_GAPS = 4;
export const FEWEST_SERVED = 10;
const STEP = 5;
/** More is not foretold. */
const MOST_MINUTES = 240;

const quartile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

export interface WaitRange {
  from: number;
  to: number;
}

/**
 * Minutes until the call as a range, from the middle half of today's pace, else of recent days'; null where too little is known,
 * nobody works, or it is too far away to be told.
 */
export function estimateWait(ahead: number, pace: Pace): WaitRange | null {
  if (pace.isStanding) return null;
  let between: number[];
  if (pace.gaps.length >= FEWEST_GAPS) between = [...pace.gaps];
  else if (pace.recent && pace.recent.counters > 0 && pace.recent.served.length >= FEWEST_SERVED) {
    const { counters } = pace.recent;
    between = pace.recent.served.map((seconds) => seconds / counters);
  } else return null;
  between.sort((a, b) => a - b);
  const from = Math.floor((ahead * quartile(between, 0.25)) / 60 / STEP) * STEP;
  const to = Math.max(from + STEP, Math.ceil(((ahead + 1) * quartile(between, 0.75)) / 60 / STEP) * STEP);
  return to > MOST_MINUTES ? null : { from, to };
}
