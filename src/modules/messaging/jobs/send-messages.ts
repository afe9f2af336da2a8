import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { followLateReports } from "../coming-back/take-reports.ts";
import { endRuns, recountRuns } from "../end-runs.ts";
import { sendDue } from "../engine/send-due.ts";
import { listMediaDue } from "../message.store.ts";
import { findProvider } from "../provider.store.ts";
import { SENDING, wakeSender, wakeSenders } from "./wake-senders.ts";

/** A turn is short, so that other work gets its turn too. */
const TURN_MS = 15_000;
const BUSY_AGAIN_MS = 3_000;

/** One turn of sending over one provider; what is left makes the next turn. */
export const sendMessages = defineJob<AppContext, { providerId: string }>({
  ...SENDING,
  async run(app, { providerId }) {
    const end = await sendDue(app, providerId, { forMs: TURN_MS });
    await endRuns(app);
    const now = app.clock.now();
    const again = end.why === "busy" ? new Date(now.getTime() + BUSY_AGAIN_MS) : end.nextAt;
    const provider = await findProvider(app.db, providerId);
    await transaction(app.db, async (tx) => {
      // The next in rank takes over at once.
      if (provider && (end.why === "resting" || end.why === "off"))
        await wakeSenders(tx, provider.medium, now, providerId);
      if (again) await wakeSender(tx, providerId, again);
    });
    return { why: end.why, handedOver: end.handedOver };
  },
});

/**
 * Sees to it every minute that nothing waits without a turn to come, whatever became of the turn it had, that no report
 * waits for a message that is there, and ends what has ended.
 */
export const watchMessages = defineJob<AppContext, Record<string, never>>({
  name: "messaging:watch",
  payload: z.object({}),
  async run(app) {
    const now = app.clock.now();
    const media = await listMediaDue(app.db, now);
    await transaction(app.db, async (tx) => {
      for (const medium of media) await wakeSenders(tx, medium, now);
    });
    await transaction(app.db, (tx) => followLateReports(tx, now));
    return { media, ended: await endRuns(app), recounted: await recountRuns(app) };
  },
});
