import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { workingCalendarFor } from "../../calendar/index.ts";
import { findHomeUnit, subtreeIds, unitNames } from "../../organisations/index.ts";
import { listWaiting, loadSettings, type Waiting } from "./handling.store.ts";

export interface WaitingForToday extends Waiting {
  unitName: string;
  /** It waits at a unit below, past what that unit was left alone with. */
  isBelow: boolean;
}

/**
 * What heads are told of: messages of their own units that are due within two working days or late, and those of units below
 * that are late by some days more. How many days is a setting.
 */
export async function waitingForToday(
  db: Db,
  leads: readonly string[],
  now: Date,
  limit: number,
): Promise<WaitingForToday[]> {
  if (leads.length === 0) return [];
  const today = vietnamDay(now);
  const settings = await loadSettings(db);
  const home = await findHomeUnit(db, today);
  const calendar = await workingCalendarFor(db, home?.id ?? (leads[0] as string), now);
  const below = (await subtreeIds(db, leads, today)).filter((id) => !leads.includes(id));
  const own = await listWaiting(db, { unitIds: leads, dueBy: calendar.addWorkingDays(today, settings.soon) }, limit);
  const lateBy = workingDaysBefore(today, settings.above, (day) => calendar.addWorkingDays(day, settings.above));
  const others = await listWaiting(db, { unitIds: below, dueBy: lateBy }, limit);
  const names = await unitNames(db, [...new Set([...own, ...others].map((one) => one.unitId))], today);
  const named = (isBelow: boolean) => (one: Waiting) => ({
    ...one,
    unitName: names.get(one.unitId) ?? "",
    isBelow,
  });
  return [...own.map(named(false)), ...others.map(named(true))].slice(0, limit);
}

/** The last day from which so many working days have passed by today. */
function workingDaysBefore(today: string, days: number, later: (day: string) => string): string {
  let day = today;
  for (let back = 0; back <= days * 3 + 20; back++) {
    const candidate = new Date(`${today}T00:00:00Z`);
    candidate.setUTCDate(candidate.getUTCDate() - back);
    day = candidate.toISOString().slice(0, 10);
    if (later(day) <= today && (days > 0 || back > 0)) break;
  }
  return day;
}
