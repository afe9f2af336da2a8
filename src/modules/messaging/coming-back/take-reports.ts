import type { Tx } from "../../../platform/db/index.ts";
import { addressDigest, normalAddress } from "../contact.ts";
import { engineWords } from "../engine/engine-words.ts";
import type { Provider } from "../provider.store.ts";
import {
  insertReports,
  matchLostAnswers,
  matchReports,
  saveDeadAddresses,
  saveReported,
  type Unmatched,
} from "./report.store.ts";
import type { Report } from "./report.ts";

const MINUTE = 60_000;

/**
 * Takes what a provider says became of messages. It may say it twice, in any order, and before we know its name for the
 * message; what fits no message is kept.
 *
 * @idempotent
 */
export async function takeReports(
  tx: Tx,
  secretKey: Buffer,
  provider: Pick<Provider, "id" | "medium">,
  reports: readonly Report[],
  now: Date,
): Promise<void> {
  if (reports.length === 0) return;
  const known = reports.map((one) => {
    const address = one.to === null ? null : normalAddress(provider.medium, one.to);
    return { ...one, digest: address === null ? null : addressDigest(secretKey, provider.medium, address) };
  });
  const reportIds = await insertReports(tx, provider, known, now);
  if (reportIds.length > 0) await followReports(tx, { reportIds }, now);
}

/** Lets messages follow reports that wait for them. */
export async function followReports(tx: Tx, unmatched: Unmatched, now: Date): Promise<void> {
  await moveMessages(tx, await matchReports(tx, unmatched), now);
}

/** A report and the name it goes by may be written at the same moment, neither seeing the other. */
const MEET_WITHIN_MS = 10 * MINUTE;
const BY_NAME_WITHIN_MS = MINUTE;

/** Every minute: lets messages follow reports that came lately and fit none when they came. */
export async function followLateReports(tx: Tx, now: Date): Promise<void> {
  const since = new Date(now.getTime() - MEET_WITHIN_MS);
  await followReports(tx, { since }, now);
  await moveMessages(tx, await matchLostAnswers(tx, new Date(now.getTime() - BY_NAME_WITHIN_MS), since), now);
}

async function moveMessages(tx: Tx, messageIds: readonly number[], now: Date): Promise<void> {
  if (messageIds.length === 0) return;
  await saveReported(tx, messageIds, engineWords.reportedWithoutReason, now);
  await saveDeadAddresses(tx, messageIds, now);
}
