import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { findHomeUnit } from "../organisations/index.ts";
import { CalendarActRefused } from "./calendar.errors.ts";

/** Days of the country are kept by the installation's own unit, those of a province by the province. */
export async function keeperOf(db: Db, provinceId: string | null, now: Date): Promise<string | undefined> {
  return provinceId ?? (await findHomeUnit(db, vietnamDay(now)))?.id;
}

/** Administrators of that unit enter days. */
export async function mayKeepCalendar(db: Db, actor: Actor, provinceId: string | null, now: Date): Promise<boolean> {
  const unitId = await keeperOf(db, provinceId, now);
  return unitId !== undefined && (await mayAt(db, actor, "calendar.edit", unitId, now));
}

/** Its approvers let them count. @throws CalendarActRefused */
export async function requireCalendarApprover(
  db: Db,
  actor: Actor,
  provinceId: string | null,
  now: Date,
): Promise<void> {
  if (actor.id === "system") return;
  const unitId = await keeperOf(db, provinceId, now);
  if (unitId === undefined || !(await mayAt(db, actor, "proposals.approve", unitId, now)))
    throw new CalendarActRefused("not-yours");
}
