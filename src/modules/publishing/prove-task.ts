import type { Db, Tx } from "../../platform/db/index.ts";
import { listLedgerEntries, lockLedgerEntry, saveReach, saveTaskOfEntry } from "./ledger.store.ts";
import { type Channel, isProof, type LedgerEntry } from "./ledger.ts";

/** What goes out on paper is printed and hung for its own sake; whose task it serves is said afterwards. */
const PAPER: readonly Channel[] = ["print", "board"];
/** A unit looks for the paper it hung lately, not through years. */
const MOST = 100;

export const isPaper = (entry: Pick<LedgerEntry, "channel">): boolean => PAPER.includes(entry.channel);

/** Papers of units that are out and serve no task yet: hung ones first, then printed ones, newest first. */
export async function listFreePapers(db: Db, unitIds: readonly string[]): Promise<LedgerEntry[]> {
  if (unitIds.length === 0) return [];
  const rows = await Promise.all(
    (["board", "print"] as const).map((channel) =>
      listLedgerEntries(db, { unitIds: [...unitIds], channel, proofOnly: true, withoutTask: true }, MOST),
    ),
  );
  return rows.flat();
}

/** Says that a paper serves a task. Only what is out, is a paper of the unit, and serves no other task. */
export async function countPaperFor(
  tx: Tx,
  input: { entryId: string; unitId: string; taskId: string },
): Promise<LedgerEntry | null> {
  const entry = await lockLedgerEntry(tx, input.entryId);
  if (!entry || entry.unitId !== input.unitId || !isPaper(entry) || !isProof(entry) || entry.taskId !== null)
    return null;
  await saveTaskOfEntry(tx, entry.id, input.taskId);
  return entry;
}

/** Takes that back; the paper itself stays where it is. */
export async function uncountPaper(
  tx: Tx,
  input: { entryId: string; unitId: string; taskId: string },
): Promise<LedgerEntry | null> {
  const entry = await lockLedgerEntry(tx, input.entryId);
  if (!entry || entry.unitId !== input.unitId || !isPaper(entry) || entry.taskId !== input.taskId) return null;
  await saveTaskOfEntry(tx, entry.id, null);
  return entry;
}

/** Another number of people reached, and another task served, for what went out of a record; answers how many rows. */
export async function saveReachOfRecord(
  tx: Tx,
  input: { recordKind: string; recordId: string; channel: Channel; reached: number; taskId: string | null },
): Promise<number> {
  const { recordKind, recordId, channel } = input;
  const rows = await listLedgerEntries(tx, { recordKind, recordId, channel, proofOnly: true }, 100);
  for (const row of rows) {
    await saveReach(tx, row.id, input.reached);
    if (row.taskId !== input.taskId) await saveTaskOfEntry(tx, row.id, input.taskId);
  }
  return rows.length;
}
