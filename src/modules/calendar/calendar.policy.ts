import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { findHomeUnit } from "../organisations/index.ts";
import { CalendarActRefused } from "./calendar.errors.ts";

/** Administrators of the installation's own unit set days for the country; those of a province for the province. */
export async function mayKeepCalendar(db: Db, actor: Actor, provinceId: string | null, now: Date): Promise<boolean> {
  const unitId = provinceId ?? (await findHomeUnit(db, vietnamDay(now)))?.id;
  return actor.id === "system" || (unitId !== undefined && (await mayAt(db, actor, "calendar.edit", unitId, now)));
}

/** @throws CalendarActRefused */
export async function requireCalendar(db: Db, actor: Actor, provinceId: string | null, now: Date): Promise<void> {
  if (!(await mayKeepCalendar(db, actor, provinceId, now))) throw new CalendarActRefused("not-yours");
}
