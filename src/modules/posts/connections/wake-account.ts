import { z } from "zod";
import type { Tx } from "../../../platform/db/index.ts";
import { addJob, isQueued } from "../../../platform/jobs/index.ts";

/** Name and payload of the job that carries posts; what it does stands in `jobs/carry-posts.ts`. */
export const CARRY_POSTS = { name: "posts:carry", payload: z.object({ accountId: z.uuid() }) };

export async function wakeAccount(tx: Tx, accountId: string, at: Date): Promise<void> {
  const key = `carry:${accountId}`;
  if (await isQueued(tx, key, at)) return;
  await addJob(tx, CARRY_POSTS, { accountId }, { subject: `postAccount:${accountId}`, key, runAt: at });
}
