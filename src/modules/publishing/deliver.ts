import type { Tx } from "../../platform/db/index.ts";
import { type ActingPerson, recordAct } from "../audit/index.ts";
import {
  insertLedgerEntry,
  listLedgerEntries,
  lockLedgerEntry,
  type NewLedgerEntry,
  saveDelivery,
  saveWithdrawal,
} from "./ledger.store.ts";
import { type DeliveryState, mayMove } from "./ledger.ts";
import { vi } from "./messages.vi.ts";
import { DeliveryMoveRefused } from "./publishing.errors.ts";

/** Opens a row for something that is to go out; the job that carries it out closes it. @idempotent by `key` */
export async function openDelivery(tx: Tx, entry: NewLedgerEntry): Promise<string> {
  return insertLedgerEntry(tx, entry);
}

export interface DeliveryOutcome {
  state: Exclude<DeliveryState, "waiting">;
  /** Needed for refused and unreachable, in words for the page. */
  reason?: string;
  /** Where everybody can see it. */
  address?: string;
  fileKey?: string;
  at: Date;
}

/** Writes what became of a delivery. A row that was sent stays as it is, so that a job run twice changes nothing. */
export async function closeDelivery(tx: Tx, id: string, outcome: DeliveryOutcome): Promise<void> {
  const entry = await lockLedgerEntry(tx, id);
  if (!entry) throw new DeliveryMoveRefused("missing", { id });
  if (entry.state === "sent" && outcome.state === "sent") return;
  if (!mayMove(entry.state, outcome.state))
    throw new DeliveryMoveRefused("not-from-here", { from: entry.state, to: outcome.state });
  await saveDelivery(tx, id, {
    state: outcome.state,
    reason: outcome.reason ?? null,
    address: outcome.address ?? entry.address,
    fileKey: outcome.fileKey ?? entry.fileKey,
    ...(outcome.state === "sent" ? { sentAt: outcome.at } : {}),
  });
}

/** Takes back what went out of a record, to one address only, or one row: the rows stay, and no longer count as proof. */
export async function withdrawDeliveries(
  tx: Tx,
  actor: ActingPerson,
  input: {
    recordKind: string;
    recordId: string;
    address?: string;
    id?: string;
    unitId: string;
    reason: string;
    at: Date;
  },
): Promise<number> {
  const entries = await listLedgerEntries(tx, { recordKind: input.recordKind, recordId: input.recordId }, 1_000);
  const standing = entries.filter(
    (entry) =>
      entry.withdrawnAt === null &&
      (input.address === undefined || entry.address === input.address) &&
      (input.id === undefined || entry.id === input.id),
  );
  await saveWithdrawal(
    tx,
    standing.map((entry) => entry.id),
    input.at,
    input.reason,
  );
  await recordAct(tx, actor, {
    act: "ledger.withdraw",
    subjectKind: input.recordKind,
    subjectId: input.recordId,
    unitId: input.unitId,
    details: { rows: standing.length, reason: input.reason },
    at: input.at,
  });
  return standing.length;
}

/**
 * A newer version was published before this one was out anywhere: what still waits of it is refused with that reason, so that
 * nothing waits that nobody will ever see to.
 */
export async function refuseOvertaken(
  tx: Tx,
  { recordKind, recordId, version, at }: { recordKind: string; recordId: string; version: number; at: Date },
): Promise<void> {
  const entries = await listLedgerEntries(tx, { recordKind, recordId }, 1_000);
  for (const entry of entries)
    if (entry.recordVersion === version && entry.state === "waiting" && entry.withdrawnAt === null)
      await closeDelivery(tx, entry.id, { state: "refused", reason: vi.overtaken, at });
}
