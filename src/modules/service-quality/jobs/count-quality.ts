import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { countQualityOf } from "../count-quality.ts";
import { monthAfter, monthsBetween } from "../period.ts";
import { listMonths } from "../quality.store.ts";

/** What is still being returned, complained of and digitised changes the last months; what lies further back is done. */
const MOVING = 3;
/** At the first run: as far back as anybody compares. */
const FIRST_RUN = 24;

/**
 * Every night the last months anew, and whatever was never counted; or one month, after its figures were corrected. Counted from
 * the dossiers and not in the acts, so that no move at the counter waits for a figure.
 */
export const countQuality = defineJob<AppContext, { month?: string | undefined }>({
  name: "service-quality:count",
  payload: z.object({
    month: z
      .string()
      .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
      .optional(),
  }),
  async run({ db, clock }, { month }) {
    const now = clock.now();
    const all = monthsBetween(monthAfter(vietnamDay(now).slice(0, 7), 1 - FIRST_RUN), vietnamDay(now).slice(0, 7));
    const known = new Set((await listMonths(db)).map((one) => one.month));
    const asked = month ? [month] : all.filter((one, at) => at >= all.length - MOVING || !known.has(one));
    let rows = 0;
    for (const one of asked) rows += (await countQualityOf(db, one, now)).rows;
    return { months: asked.length, rows };
  },
});
