import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { type Db, transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { workingCalendarFor } from "../../calendar/index.ts";
import { findHomeUnit, getUnits, isAlive, subtreeIds } from "../../organisations/index.ts";
import { insertObligations, listDuties } from "../duties.store.ts";
import { periodBefore } from "../obligation.ts";

/** Every morning: the quarter and the year behind us are to be told by each commune; opened once, however often this runs. */
export const openPeriodic = defineJob<AppContext, Record<string, never>>({
  name: "publication-duties:open-periodic",
  payload: z.object({}),
  async run(app) {
    return { opened: await openPeriodicDuties(app.db, app.clock.now()) };
  },
});

/** @idempotent */
export async function openPeriodicDuties(db: Db, now: Date): Promise<number> {
  const today = vietnamDay(now);
  const home = await findHomeUnit(db, today);
  if (!home) return 0;
  const ids = await subtreeIds(db, home.id, today);
  const communes = [...(await getUnits(db, ids, today)).values()].filter(
    (unit) => unit.kind === "commune" && isAlive(unit, today),
  );
  const calendar = await workingCalendarFor(db, home.id, now);
  let opened = 0;
  for (const duty of await listDuties(db, { unitIds: [home.id], on: today, periods: ["quarterly", "yearly"] })) {
    if (duty.period === "each") continue;
    const { key, endsOn } = periodBefore(duty.period, today);
    // What ended before the rule came into force, or long ago, is nobody's duty now.
    if (endsOn < duty.validFrom) continue;
    const rows = communes.map((unit) => ({
      dutyId: duty.id,
      unitId: unit.id,
      title: `${duty.title} (${key.split("-").reverse().join("/")})`,
      document: null,
      decidedOn: endsOn,
      dueOn: calendar.addWorkingDays(endsOn, duty.dueWorkingDays),
      forms: duty.forms,
      periodKey: key,
      createdByName: "Dân Biết",
      createdAt: now,
    }));
    opened += await transaction(db, async (tx) => (await insertObligations(tx, rows)).length);
  }
  return opened;
}
