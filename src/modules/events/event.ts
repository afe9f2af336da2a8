export const EVENT_KINDS = ["dialogue", "meeting", "mobileService", "conference", "training", "other"] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** How an event stands, by the last approved update. */
export const EVENT_OUTCOMES = ["planned", "moved", "cancelled", "held"] as const;
export type EventOutcome = (typeof EVENT_OUTCOMES)[number];
export type EventState = EventOutcome | "withdrawn";

export interface Event {
  id: string;
  unitId: string;
  state: EventState;
  /** Address of the officers' page it came from: a meeting, a task. */
  source: string | null;
  title: string;
  kind: EventKind;
  day: string | null;
  beginsAt: string | null;
  /** When the first update was approved; null while nothing is public. */
  publishedAt: Date | null;
  toldAt: Date | null;
  withdrawnReason: string | null;
  createdByName: string;
  createdAt: Date;
}

export interface EventText {
  outcome: EventOutcome;
  kind: EventKind;
  title: string;
  /** "YYYY-MM-DD" in Vietnamese time. */
  day: string;
  /** "HH:MM" */
  beginsAt: string;
  endsAt: string | null;
  place: string;
  /** Who may come. */
  who: string;
  /** How to take part: just come, put one's name down … */
  how: string | null;
  about: string | null;
  /** Why it was moved or cancelled; always there then. */
  reason: string | null;
  /** Of an event that was held: what was asked, answered, agreed. */
  result: string | null;
  attendance: number | null;
}

export interface EventUpdate extends EventText {
  id: number;
  eventId: string;
  state: "waiting" | "returned" | "approved";
  writtenBy: string;
  writtenByName: string;
  writtenAt: Date;
  decidedByName: string | null;
  decidedAt: Date | null;
  note: string | null;
}

export const EVENT_LIMITS = { title: 160, short: 300, text: 4_000, note: 1_000, source: 300, attendance: 1_000_000 };

/** Outcomes that may be told next: what is not public yet can only be announced; what was held or cancelled can be corrected as such. */
export function outcomesAfter(state: EventState, isPublic: boolean): readonly EventOutcome[] {
  if (!isPublic) return ["planned"];
  if (state === "held") return ["held"];
  if (state === "cancelled") return ["cancelled", "moved"];
  return state === "moved" ? ["moved", "cancelled", "held"] : ["planned", "moved", "cancelled", "held"];
}

/** "08:00–10:30", or the beginning alone. */
export const hoursOf = (one: Pick<EventText, "beginsAt" | "endsAt">): string =>
  one.endsAt ? `${one.beginsAt}–${one.endsAt}` : one.beginsAt;

/** Pages whose records count their people themselves: an event announced from there counts nobody a second time. */
const COUNTS_ITSELF = /^\/can-bo\/tap-huan\//;

export const isCountedAtSource = (event: Pick<Event, "source">): boolean => COUNTS_ITSELF.test(event.source ?? "");

/** The officers' page that was pasted, without host and query; null where nothing is written, undefined where it is another thing. */
export function readSource(text: string): string | null | undefined {
  const address = text.trim();
  if (address === "") return null;
  const path = /^(?:https?:\/\/[^/\s]+)?(\/can-bo\/[a-z0-9/-]+)(?:[?#]\S*)?$/i.exec(address)?.[1];
  return path && path.length <= EVENT_LIMITS.source ? path : undefined;
}
