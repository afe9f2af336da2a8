import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob, listJobs } from "../../../platform/jobs/index.ts";
import { listLateRecords } from "../../publishing/index.ts";
import { queueDelivery } from "./deliver-item.ts";

const LATE_MS = 10 * 60_000;
const MOST = 500;

/** Sees to it that no rendition of an item waits without a job to come. What gave up waits for a person, who sees why. */
export const watchDeliveries = defineJob<AppContext, Record<string, never>>({
  name: "content:watch-deliveries",
  payload: z.object({}),
  async run(app) {
    const late = await listLateRecords(app.db, "item", new Date(app.clock.now().getTime() - LATE_MS), MOST);
    let queued = 0;
    for (const { recordId: itemId, recordVersion: version } of late) {
      const jobs = await listJobs(app.db, { subject: `item:${itemId}` }, 100);
      if (jobs.some((job) => job.name === "content:deliver-item" && job.state !== "done")) continue;
      await transaction(app.db, (tx) => queueDelivery(tx, itemId, version));
      queued++;
    }
    return { queued };
  },
});
