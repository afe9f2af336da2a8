import { type WorkingCalendar, workingCalendar } from "../../platform/calendar/index.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { provinceOf } from "../organisations/index.ts";
import { listChanges } from "./calendar.store.ts";

/**
 * The working days that hold for a unit: the government's arrangement with what an administrator changed for the country
 * or the unit's province. Without a unit, the country's.
 */
export async function workingCalendarFor(db: Db, unitId: string | null, now: Date): Promise<WorkingCalendar> {
  const province = unitId ? await provinceOf(db, unitId, vietnamDay(now)) : undefined;
  return workingCalendar(undefined, await listChanges(db, { unitIds: province ? [province.id] : [] }));
}
