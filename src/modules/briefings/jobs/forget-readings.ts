import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { notifyPublicChange, transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { removeAttempts } from "../../quizzes/index.ts";
import { listEndedBefore, removeReadings } from "../readings.store.ts";

const BATCH = 5_000;

/** Who read what is personal data: kept for some time after the words ended (setting READING_RECORD_MONTHS), then gone. */
export const forgetReadings = defineJob<AppContext, Record<string, never>>({
  name: "briefings:forget-readings",
  payload: z.object({}),
  async run(app) {
    const before = new Date(app.clock.now());
    before.setUTCMonth(before.getUTCMonth() - app.config.readingRecordMonths);
    let removed = 0;
    for (let last = BATCH; last === BATCH; removed += last)
      last = await transaction(app.db, (tx) => removeReadings(tx, vietnamDay(before), BATCH));
    const ended = await listEndedBefore(app.db, vietnamDay(before));
    for (let last = ended.length > 0 ? BATCH : 0; last === BATCH; removed += last)
      last = await transaction(app.db, (tx) => removeAttempts(tx, "briefing", ended, BATCH));
    // Pages of codes of conduct say how many have read them; kept pages take up the new figures once a night.
    await transaction(app.db, (tx) => notifyPublicChange(tx, "briefings"));
    return { removed };
  },
});
