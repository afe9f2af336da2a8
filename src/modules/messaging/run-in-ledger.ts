import type { Tx } from "../../platform/db/index.ts";
import { closeDelivery, listLedgerEntries, openDelivery, saveReach } from "../publishing/index.ts";
import type { StateCounts } from "./message.store.ts";
import type { Run } from "./run.store.ts";

/** The key of its row. */
export const keyOf = (run: Pick<Run, "id">): string => `messageRun:${run.id}`;

/** One row of the ledger for a run: what single people got stands in `message` and `message_attempt`. */
export async function openRunDelivery(tx: Tx, run: Run, byName: string, at: Date): Promise<void> {
  await openDelivery(tx, {
    key: keyOf(run),
    channel: run.medium,
    recordKind: run.recordKind,
    recordId: run.recordId,
    recordVersion: run.recordVersion,
    title: run.title,
    unitId: run.unitId,
    taskId: run.taskId,
    createdBy: byName,
    createdAt: at,
  });
}

/** Closes it by what became of the messages: sent when anybody got it, with how many; refused when nobody did. */
export async function closeRunDelivery(tx: Tx, run: Run, counts: StateCounts, words: string, at: Date): Promise<void> {
  const reached = counts.sent + counts.delivered;
  const [entry] = await listLedgerEntries(tx, { key: keyOf(run) }, 1);
  if (!entry) return;
  if (reached === 0) await closeDelivery(tx, entry.id, { state: "refused", reason: words, at });
  else {
    await closeDelivery(tx, entry.id, { state: "sent", at });
    await saveReach(tx, entry.id, reached);
  }
}

/** How many people it came to by what providers reported since it was closed. */
export async function recountRunDelivery(tx: Tx, run: Run, counts: StateCounts): Promise<void> {
  const [entry] = await listLedgerEntries(tx, { key: keyOf(run) }, 1);
  if (entry?.state === "sent") await saveReach(tx, entry.id, counts.sent + counts.delivered);
}
