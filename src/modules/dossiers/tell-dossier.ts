import { vietnamDay } from "../../platform/clock/index.ts";
import { formatDate, type Lang, pick } from "../../platform/i18n/index.ts";
import type { DossierEvent } from "./dossier.store.ts";
import type { Dossier } from "./dossier.ts";
import { dueTime, isLate } from "./dossier-clock.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** "17:00 ngày 02/12/2026" or "02/12/2026": the date that holds now, the one told with an apology where there is one. */
export function dueWords(
  dossier: Pick<Dossier, "dueAt" | "promisedAt" | "timeLimit">,
  at: Date | null = dossier.promisedAt ?? dossier.dueAt,
): string {
  if (!at) return "";
  const time = dossier.promisedAt ? null : dueTime(dossier, at);
  return time ? vi.timeOfDay(time, formatDate(vietnamDay(at))) : formatDate(vietnamDay(at));
}

export interface Told {
  /** The state by its official name. */
  state: string;
  /** Where it is. */
  now: string;
  /** What happens next. */
  next: string;
  /** By when; empty where no date runs. */
  by: string;
  /** Degree of completion: what may be told without asking who it is. */
  progress: { done: number; of: number };
}

/** Received, being worked on, settled, given: how far each state is. */
const DONE: Record<Dossier["state"], number> = {
  registered: 0,
  received: 1,
  refused: 4,
  processing: 2,
  supplement: 2,
  payment: 2,
  withdrawal: 2,
  stopped: 4,
  settled: 3,
  returned: 4,
  merged: 4,
};

/** Where a dossier is, what happens next and by when, in words a resident understands. */
export function tellState(dossier: Dossier, unitName: string, now: Date, lang: Lang): Told {
  const { told: words, states } = pick(lang, vi, en);
  const due = dueWords(dossier);
  const of = words[dossier.state];
  const isRunning = dossier.pausedAt === null && ["registered", "received", "processing"].includes(dossier.state);
  const by =
    !isRunning || due === "" ? "" : isLate(dossier, now) && !dossier.promisedAt ? words.late(due) : words.by(due);
  return {
    state: states[dossier.state],
    now: of.now(unitName),
    next: of.next(dossier.returnWay),
    by,
    progress: { done: DONE[dossier.state], of: 4 },
  };
}

/** One sentence for a short message: code, state, date. */
export function stateInShort(dossier: Dossier, unitName: string): string {
  return vi.short(dossier.code, vi.shortStates[dossier.state], unitName, shortDue(dossier));
}

const shortDue = (dossier: Dossier): string =>
  dossier.pausedAt === null && ["registered", "received", "processing"].includes(dossier.state)
    ? dueWords(dossier)
    : "";

/** What is sent when something happened. */
export function noticeOf(dossier: Dossier, event: DossierEvent, unitName: string): string {
  const words = vi.notices as Record<
    string,
    ((code: string, unit: string, due: string, said: string) => string) | undefined
  >;
  const say = words[event.act];
  return say ? say(dossier.code, unitName, dueWords(dossier), event.words ?? "") : stateInShort(dossier, unitName);
}
