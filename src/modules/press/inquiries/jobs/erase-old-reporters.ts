import { z } from "zod";
import type { AppContext } from "../../../../platform/app-context.ts";
import { transaction } from "../../../../platform/db/index.ts";
import { defineJob } from "../../../../platform/jobs/index.ts";
import { eraseReportersBefore } from "../inquiries.store.ts";

const YEAR_MS = 365 * 86_400_000;

/** Personal data is kept no longer than its purpose (Luật 91/2025/QH15, in force since 01/01/2026): a year after the answer. */
export const eraseOldReporters = defineJob<AppContext, Record<string, never>>({
  name: "press:erase-old-reporters",
  payload: z.object({}),
  async run(app) {
    const now = app.clock.now();
    return transaction(app.db, async (tx) => ({
      erased: await eraseReportersBefore(tx, new Date(now.getTime() - YEAR_MS), now),
    }));
  },
});
