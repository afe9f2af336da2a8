import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { recordAct } from "../audit/index.ts";
import { findOpenDraft, insertDraft, type ProposedChange } from "./draft.store.ts";
import { ProcedureMoveRefused } from "./procedure.errors.ts";
import { requireCan } from "./procedure.policy.ts";
import { type LatestVersion, listRecords, lockLatest } from "./procedure.store.ts";
import { isSameRecord } from "./procedure.ts";
import { ProcedureRecord } from "./procedure-record.ts";

export interface ProposeVersion {
  record: ProcedureRecord;
  /** Version the writer had before her; null for a procedure new to us. */
  baseVersionId: number | null;
  changeKind: ProposedChange;
  validFrom: string;
  decision: { number: string; date: string | null; issuer: string | null } | null;
  /** Why, for the one who publishes and for the history. */
  reason: string;
  at: Date;
}

/** Writes down a new version for somebody else to publish. One open proposal per procedure. */
export async function proposeVersion(tx: Tx, actor: Actor, input: ProposeVersion): Promise<number> {
  requireCan(actor, "edit");
  const record = ProcedureRecord.parse({ ...input.record, plain: null });
  const latest = (await lockLatest(tx, [record.code])).get(record.code);
  if ((latest?.id ?? null) !== input.baseVersionId)
    throw new ProcedureMoveRefused("base-outdated", { code: record.code });
  const waiting = await findOpenDraft(tx, record.code);
  if (waiting) throw new ProcedureMoveRefused("draft-waiting", { code: record.code, name: waiting.writtenByName });
  if (latest) {
    requireNotBefore(latest, input.validFrom);
    const before = (await listRecords(tx, [latest.id])).get(latest.id) as ProcedureRecord;
    if (isSameRecord(before, record)) throw new ProcedureMoveRefused("nothing-changed", { code: record.code });
  }
  const id = await insertDraft(tx, {
    act: "version",
    changeKind: input.changeKind,
    code: record.code,
    baseVersionId: input.baseVersionId,
    record,
    validFrom: input.validFrom,
    decisionNumber: input.decision?.number ?? null,
    decisionDate: input.decision?.date ?? null,
    decisionIssuer: input.decision?.issuer ?? null,
    reason: input.reason,
    writtenById: actor.id,
    writtenByName: actor.name,
    writtenAt: input.at,
  });
  await recordAct(tx, actor, {
    act: "procedure.propose",
    subjectKind: "procedure",
    subjectId: record.code,
    details: { draft: id, kind: input.changeKind, base: input.baseVersionId, validFrom: input.validFrom },
    at: input.at,
  });
  return id;
}

/** A version begins on or after the day of the one before, and not before a day on which that one ended. */
export function requireNotBefore(latest: LatestVersion, on: string): void {
  const earliest = latest.endedOn ?? latest.validFrom;
  if (on < earliest) throw new ProcedureMoveRefused("before-predecessor", { date: earliest });
}
