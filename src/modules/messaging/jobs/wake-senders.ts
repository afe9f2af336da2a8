import { z } from "zod";
import type { Tx } from "../../../platform/db/index.ts";
import { addJob, isQueued } from "../../../platform/jobs/index.ts";
import type { Medium } from "../message.ts";
import { listProviders } from "../provider.store.ts";

/** The job that sends, by name: who queues a message needs nothing of what sends it. */
export const SENDING = { name: "messaging:send", payload: z.object({ providerId: z.uuid() }) };

export async function wakeSender(tx: Tx, providerId: string, at: Date): Promise<void> {
  const key = `messaging:${providerId}`;
  if (await isQueued(tx, key, at)) return;
  await addJob(tx, SENDING, { providerId }, { subject: `provider:${providerId}`, key, runAt: at });
}

/** Every provider of the medium (or of all) takes a turn; one that another relieves ends its own at once. */
export async function wakeSenders(tx: Tx, medium: Medium | null, at: Date, but?: string): Promise<void> {
  for (const provider of await listProviders(tx, medium ?? undefined))
    if (provider.id !== but) await wakeSender(tx, provider.id, at);
}
