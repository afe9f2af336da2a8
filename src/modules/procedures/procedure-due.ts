import { type Due, explainDue, type WorkingCalendar } from "../../platform/calendar/index.ts";
import type { FilingMethod, TimeLimit } from "./procedure-record.ts";

const AFTER = /(?:sau|quá)\s+(1[0-9])\s*(?:giờ|h|:)\s*([0-5]\d)?/iu;

/**
 * The hour after which a dossier counts as received on the next working day, where this way of filing has one. Same-day
 * matters have 15:00 (as in 2.000635, in force November 2026); others only where their text says so.
 */
export function cutoffOf(method: FilingMethod): string | null {
  const said = AFTER.exec(`${method.timeText}\n${method.note}`);
  if (said) return `${said[1]}:${said[2] ?? "00"}`;
  return method.time?.sameDay ? "15:00" : null;
}

/** The certain limits of a way of filing, one for each case that the text tells apart, with the hour that moves the start. */
export function limitsOf(method: FilingMethod): { case: string | null; time: TimeLimit; cutoff: string | null }[] {
  const limits = method.time
    ? [{ case: method.case ?? null, time: method.time }]
    : (method.times ?? []).map((one) => ({ case: one.case, time: one.time }));
  return limits.map((one) => ({ ...one, cutoff: cutoffOf(method) }));
}

/**
 * By when a complete dossier handed in at a moment is settled, step by step; one date for each case that the text tells
 * apart, none where no limit is certain.
 */
export function duesOfMethod(
  method: FilingMethod,
  receivedAt: Date,
  calendar: WorkingCalendar,
): { case: string | null; due: Due }[] {
  return limitsOf(method).map(({ case: caseName, time, cutoff }) => ({
    case: caseName,
    due: explainDue({ receivedAt, limit: time, cutoff }, calendar),
  }));
}
