import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import type { ProposedChange } from "../draft.store.ts";
import { type MoveRefusal, ProcedureMoveRefused } from "../procedure.errors.ts";
import { requireCan } from "../procedure.policy.ts";
import { listRecords, lockLatest } from "../procedure.store.ts";
import type { ProcedureRecord } from "../procedure-record.ts";
import { proposeVersion } from "../propose-version.ts";

/** Parts that may be set to one text in many procedures at once. */
export const BULK_PARTS = ["field", "issuer", "implementing", "competent", "receptionAddress"] as const;
export type BulkPart = (typeof BULK_PARTS)[number];

export interface ProposeForMany {
  codes: readonly string[];
  part: BulkPart;
  value: string;
  changeKind: ProposedChange;
  validFrom: string;
  decision: string | null;
  reason: string;
  at: Date;
}

export interface ProposedForMany {
  made: string[];
  skipped: { code: string; reason: MoveRefusal }[];
}

export function withPart(record: ProcedureRecord, part: BulkPart, value: string): ProcedureRecord {
  if (part === "field" || part === "issuer") return { ...record, [part]: value };
  return { ...record, agencies: { ...record.agencies, [part]: value } };
}

export function partOf(record: ProcedureRecord, part: BulkPart): string {
  if (part === "field" || part === "issuer") return record[part] ?? "";
  return record.agencies[part];
}

/**
 * Proposes the same change for many procedures in one act. Nothing is published: each proposal waits for somebody else.
 * Procedures whose state does not allow it are left out and told.
 */
export async function proposeForMany(tx: Tx, actor: Actor, input: ProposeForMany): Promise<ProposedForMany> {
  requireCan(actor, "edit");
  const codes = [...new Set(input.codes)].sort();
  const latest = await lockLatest(tx, codes);
  const records = await listRecords(
    tx,
    [...latest.values()].map((one) => one.id),
  );
  const done: ProposedForMany = { made: [], skipped: [] };
  for (const code of codes) {
    const known = latest.get(code);
    const record = known && records.get(known.id);
    if (!known || !record || known.endedOn !== null) {
      done.skipped.push({ code, reason: known ? "already-ended" : "never-published" });
      continue;
    }
    try {
      await proposeVersion(tx, actor, {
        record: {
          ...withPart(record, input.part, input.value),
          ...(input.decision === null ? {} : { decision: { number: input.decision, date: null, issuer: null } }),
        },
        baseVersionId: known.id,
        changeKind: input.changeKind,
        validFrom: input.validFrom,
        decision: input.decision === null ? null : { number: input.decision, date: null, issuer: null },
        reason: input.reason,
        at: input.at,
      });
      done.made.push(code);
    } catch (error) {
      // Refusals are thrown before anything of this code is written.
      if (!(error instanceof ProcedureMoveRefused)) throw error;
      done.skipped.push({ code, reason: error.reason });
    }
  }
  await recordAct(tx, actor, {
    act: "procedures.propose-for-many",
    subjectKind: "procedures",
    subjectId: input.part,
    details: { part: input.part, value: input.value.slice(0, 500), made: done.made, skipped: done.skipped },
    at: input.at,
  });
  return done;
}
