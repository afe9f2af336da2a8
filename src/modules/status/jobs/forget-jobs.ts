import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { defineJob, forgetDoneJobs } from "../../../platform/jobs/index.ts";

const KEPT_MS = 30 * 24 * 60 * 60_000;

/** What was worked off a month ago is told by the records of its trade; its row here would only make the queue's page slow. */
export const forgetJobs = defineJob<AppContext, Record<string, never>>({
  name: "status:forget-jobs",
  payload: z.object({}).transform(() => ({})),
  async run(app) {
    return { forgotten: await forgetDoneJobs(app.db, new Date(Date.now() - KEPT_MS)) };
  },
});
