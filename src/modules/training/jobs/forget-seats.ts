import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { removeAttempts } from "../../quizzes/index.ts";
import { removeCertificates } from "../certificates.store.ts";
import { listEndedWithSeats, removeSeats } from "../trained.store.ts";

const BATCH = 5_000;

/**
 * Who came to what is personal data: kept for some time after the course (READING_RECORD_MONTHS), then only counts by unit
 * stay. Certificates are kept for years (CERTIFICATE_YEARS), so that they can be confirmed.
 */
export const forgetSeats = defineJob<AppContext, Record<string, never>>({
  name: "training:forget-seats",
  payload: z.object({}),
  async run(app) {
    const now = app.clock.now();
    const before = new Date(now);
    before.setUTCMonth(before.getUTCMonth() - app.config.readingRecordMonths);
    const ended = await listEndedWithSeats(app.db, vietnamDay(before));
    const all = async (remove: () => Promise<number>): Promise<number> => {
      let removed = 0;
      for (let last = BATCH; last === BATCH; removed += last) last = await remove();
      return removed;
    };
    let removed = 0;
    if (ended.length > 0) {
      removed += await all(() => transaction(app.db, (tx) => removeAttempts(tx, "course", ended, BATCH)));
      removed += await all(() => transaction(app.db, (tx) => removeSeats(tx, ended, BATCH)));
    }
    const years = new Date(now);
    years.setUTCFullYear(years.getUTCFullYear() - app.config.certificateYears);
    removed += await all(() => transaction(app.db, (tx) => removeCertificates(tx, vietnamDay(years), BATCH)));
    return { removed };
  },
});
