import type { Tx } from "../../platform/db/index.ts";
import { engineWords } from "./engine/engine-words.ts";
import { cancelUnwanted, listRunsWaitingFor } from "./run.store.ts";
import { whomOf } from "./run-recipients.ts";

/**
 * Messages are written when a run is approved, and may wait for days: for their hour, for the morning, for a pause to end. Who ended
 * the wish, refused, or was taken off the list meanwhile is not written to any more.
 */
export async function cancelWaiting(
  tx: Tx,
  of: { contactId: string } | { listIds: readonly string[] },
  at: Date,
): Promise<void> {
  const contactId = "contactId" in of ? of.contactId : null;
  for (const run of await listRunsWaitingFor(tx, of))
    await cancelUnwanted(tx, run.id, await whomOf(tx, run, at), contactId, { reason: engineWords.unwanted, at });
}
