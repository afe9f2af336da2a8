import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import { addJob, defineJob, isQueued } from "../../../platform/jobs/index.ts";
import { endRuns } from "../end-runs.ts";
import { sendDue } from "../engine/send-due.ts";
import { listMediaDue } from "../message.store.ts";
import type { Medium } from "../message.ts";
import { findProvider, listProviders } from "../provider.store.ts";

/** A turn is short, so that other work gets its turn too. */
const TURN_MS = 15_000;
const BUSY_AGAIN_MS = 3_000;

/** One turn of sending over one provider; what is left makes the next turn. */
export const sendMessages = defineJob<AppContext, { providerId: string }>({
  name: "messaging:send",
  payload: z.object({ providerId: z.uuid() }),
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
      if (again) await wake(tx, providerId, again);
    });
    return { why: end.why, handedOver: end.handedOver };
  },
});

async function wake(tx: Tx, providerId: string, at: Date): Promise<void> {
  const key = `messaging:${providerId}`;
  if (await isQueued(tx, key, at)) return;
  await addJob(tx, sendMessages, { providerId }, { subject: `provider:${providerId}`, key, runAt: at });
}

/** Every provider of the medium (or of all) takes a turn; one that another relieves ends its own at once. */
export async function wakeSenders(tx: Tx, medium: Medium | null, at: Date, but?: string): Promise<void> {
  for (const provider of await listProviders(tx, medium ?? undefined))
    if (provider.id !== but) await wake(tx, provider.id, at);
}

/**
 * Sees to it every minute that nothing waits without a turn to come, whatever became of the turn it had, and ends what
 * has ended.
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
    return { media, ended: await endRuns(app) };
  },
});
