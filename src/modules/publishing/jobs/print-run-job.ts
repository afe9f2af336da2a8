import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { workOffPrintRun } from "../print/work-off-print-run.ts";

/** Prints what is left of a run; may run twice, and stops where somebody pauses or cancels it. */
export const printRunJob = defineJob<AppContext, { runId: string }>({
  name: "publishing:print-run",
  payload: z.object({ runId: z.uuid() }),
  async run(app, { runId }, job) {
    return { ended: await workOffPrintRun(app, runId, (done, total) => job.progress(done, total)) };
  },
});
