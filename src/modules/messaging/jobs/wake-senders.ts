import { sql } from "kysely";
import { z } from "zod";
import type { Tx } from "../../../platform/db/index.ts";
import { addJob, isQueued, queuedBy } from "../../../platform/jobs/index.ts";
import type { Medium } from "../message.ts";
import { listIdle } from "../provider.store.ts";

/** The job that sends, by name: who queues a message needs nothing of what sends it. */
export const SENDING = { name: "messaging:send", payload: z.object({ providerId: z.uuid() }) };

const KEY = "messaging:";

const queueSending = (tx: Tx, providerId: string, at: Date): Promise<number> =>
  addJob(tx, SENDING, { providerId }, { subject: `provider:${providerId}`, key: KEY + providerId, runAt: at });

export async function wakeSender(tx: Tx, providerId: string, at: Date): Promise<void> {
  if (!(await isQueued(tx, KEY + providerId, at))) await queueSending(tx, providerId, at);
}

/** Every provider of the medium (or of all) takes a turn; one that another relieves ends its own at once. */
export async function wakeSenders(tx: Tx, medium: Medium | null, at: Date, but?: string): Promise<void> {
  const asleep = await listIdle(tx, medium, queuedBy(sql`${KEY}::text || message_provider.id`, at));
  for (const providerId of asleep) if (providerId !== but) await queueSending(tx, providerId, at);
}
