import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { countSavings } from "../savings/count-savings.ts";
import { checkLinks } from "./check-links.ts";
import { reviewProcedures } from "./review-procedures.ts";

/** Reads through records that changed since they were read last (with `all`, every one), and counts what new texts save. */
export const reviewCatalogue = defineJob<AppContext, { all?: boolean | undefined }>({
  name: "procedures:review",
  payload: z.object({ all: z.boolean().optional() }),
  maxAttempts: 3,
  async run(app, payload, job) {
    const read = await reviewProcedures(app.db, {
      now: () => app.clock.now(),
      all: payload.all ?? false,
      onProgress: (done) => job.progress(done, done),
    });
    return { read, compared: await countSavings(app.db) };
  },
});

/** One every second and a half at most: about half an hour a night, every address once a month. */
const LINKS = { olderThanDays: 30, most: 1_000, pauseMs: 1_500 };

/** Asks addresses that records name, then reads through everything, because answers change what is found. */
export const checkCatalogueLinks = defineJob<AppContext, object>({
  name: "procedures:check-links",
  payload: z.object({}),
  maxAttempts: 2,
  async run(app, _payload, job) {
    const counts = await checkLinks(app.db, {
      ...LINKS,
      now: () => app.clock.now(),
      onProgress: (done, total) => job.progress(done, total),
    });
    await reviewProcedures(app.db, { now: () => app.clock.now(), all: true });
    return counts;
  },
});
