import { shift } from "../../platform/calendar/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { workingCalendarFor } from "../calendar/index.ts";
import { listDayChanges } from "./reception.store.ts";
import { type Reception, type ReceptionDay, receptionDays } from "./reception.ts";

/** How far ahead people are told. */
const DAYS_AHEAD = 60;

export interface WithDays {
  reception: Reception;
  days: ReceptionDay[];
}

/** Each schedule with its days of the next two months, as they will be. */
export async function withDays(
  db: Db,
  receptions: readonly Reception[],
  of: { today: string; now: Date },
): Promise<WithDays[]> {
  const changes = await listDayChanges(
    db,
    receptions.map((one) => one.id),
  );
  const calendars = new Map<string, Awaited<ReturnType<typeof workingCalendarFor>>>();
  const found: WithDays[] = [];
  for (const reception of receptions) {
    const calendar = calendars.get(reception.unitId) ?? (await workingCalendarFor(db, reception.unitId, of.now));
    calendars.set(reception.unitId, calendar);
    found.push({
      reception,
      days: receptionDays(reception, {
        from: of.today,
        until: shift(of.today, DAYS_AHEAD),
        calendar,
        changes: changes.filter((one) => one.receptionId === reception.id),
      }),
    });
  }
  return found;
}
