import type { Tx } from "../../../platform/db/index.ts";
import { engineWords } from "../engine/engine-words.ts";
import { insertReports, matchReports, saveDeadAddresses, saveReported, type Unmatched } from "./report.store.ts";
import type { Report } from "./report.ts";

/**
 * Takes what a provider says became of messages. It may say it twice, in any order, and before we know its name for the
 * message; what fits no message is kept.
 *
 * @idempotent
 */
export async function takeReports(tx: Tx, providerId: string, reports: readonly Report[], now: Date): Promise<void> {
  if (reports.length === 0) return;
  const reportIds = await insertReports(tx, providerId, reports, now);
  if (reportIds.length > 0) await followReports(tx, { reportIds }, now);
}

/** Lets messages follow reports that wait for them. */
export async function followReports(tx: Tx, unmatched: Unmatched, now: Date): Promise<void> {
  const messageIds = await matchReports(tx, unmatched);
  if (messageIds.length === 0) return;
  await saveReported(tx, messageIds, engineWords.reportedWithoutReason, now);
  await saveDeadAddresses(tx, messageIds, now);
}
