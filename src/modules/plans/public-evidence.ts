import type { Db } from "../../platform/db/index.ts";
import { listLedgerEntries } from "../publishing/index.ts";

/** A product everybody can look at: one link per record, to the page rather than to its feed or sheet. */
export interface PublicEvidence {
  taskId: string;
  title: string;
  address: string;
  sentAt: Date | null;
}

const CHANNEL_ORDER = ["portal", "provincePortal", "press", "facebook", "zalo", "sheet", "feed"];
const MOST = 5_000;

/** What proves these tasks and stands on a public address, newest first, by task. */
export async function listPublicEvidence(db: Db, taskIds: readonly string[]): Promise<Map<string, PublicEvidence[]>> {
  const rows =
    taskIds.length === 0 ? [] : await listLedgerEntries(db, { taskIds: [...taskIds], proofOnly: true }, MOST);
  const rank = (channel: string): number => {
    const at = CHANNEL_ORDER.indexOf(channel);
    return at === -1 ? CHANNEL_ORDER.length : at;
  };
  const best = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    if (!row.address || !row.taskId) continue;
    const key = `${row.taskId} ${row.recordKind} ${row.recordId}`;
    const known = best.get(key);
    if (!known || rank(row.channel) < rank(known.channel)) best.set(key, row);
  }
  const evidence = [...best.values()].map((row) => ({
    taskId: row.taskId ?? "",
    title: row.title,
    address: row.address ?? "",
    sentAt: row.sentAt,
  }));
  return Map.groupBy(evidence, (one) => one.taskId);
}
