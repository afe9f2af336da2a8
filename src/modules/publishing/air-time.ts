import type { Tx } from "../../platform/db/index.ts";
import { insertAirTime, lockEntryByKey, type NewLedgerEntry, saveSeconds, saveWithdrawal } from "./ledger.store.ts";

/**
 * Something was heard or seen for a while: its seconds are added to the row of its key, which is out since the first of
 * them. Called once for each play.
 */
export async function addAirTime(
  tx: Tx,
  entry: Omit<NewLedgerEntry, "state"> & { sentAt: Date; lastDay: string; seconds: number },
): Promise<void> {
  await insertAirTime(tx, { ...entry, state: "sent" });
}

/** Takes seconds back out of the row; without any left it is withdrawn, and proves nothing. */
export async function withdrawAirTime(
  tx: Tx,
  input: { key: string; seconds: number; reason: string; at: Date },
): Promise<void> {
  const entry = await lockEntryByKey(tx, input.key);
  if (!entry) return;
  const left = Math.max(0, (entry.seconds ?? 0) - input.seconds);
  await saveSeconds(tx, entry.id, left);
  if (left === 0) await saveWithdrawal(tx, [entry.id], input.at, input.reason);
}
