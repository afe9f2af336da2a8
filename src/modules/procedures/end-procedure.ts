import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { recordAct } from "../audit/index.ts";
import { type Draft, findOpenDraft, insertDraft } from "./draft.store.ts";
import { ProcedureMoveRefused } from "./procedure.errors.ts";
import { requireCan } from "./procedure.policy.ts";
import {
  closeVersions,
  findNames,
  type LatestVersion,
  listRecords,
  lockLatest,
  type ProcedureEnd,
  saveEnd,
} from "./procedure.store.ts";
import type { ProcedureRecord } from "./procedure-record.ts";

export interface ProposeEnd {
  code: string;
  /** First day on which it no longer holds. */
  on: string;
  kind: ProcedureEnd["kind"];
  /** The deciding document. */
  decision: string;
  successors: string[];
  /** Who settles it from then on, where it moved. */
  authority: string | null;
  /** What residents need to know. */
  note: string | null;
  at: Date;
}

/**
 * Proposes that a procedure is repealed, replaced or moves to another authority; somebody else puts it in force. Its
 * pages keep answering for ever, with the way onward.
 */
export async function proposeEnd(tx: Tx, actor: Actor, input: ProposeEnd): Promise<number> {
  requireCan(actor, "edit");
  const latest = (await lockLatest(tx, [input.code])).get(input.code);
  const { id: versionId } = await requireMayEnd(tx, input, latest);
  const waiting = await findOpenDraft(tx, input.code);
  if (waiting) throw new ProcedureMoveRefused("draft-waiting", { code: input.code, name: waiting.writtenByName });
  const record = (await listRecords(tx, [versionId])).get(versionId) as ProcedureRecord;
  const id = await insertDraft(tx, {
    act: "end",
    changeKind: null,
    code: input.code,
    baseVersionId: versionId,
    record,
    validFrom: input.on,
    decisionNumber: input.decision,
    decisionDate: null,
    decisionIssuer: null,
    reason: input.decision,
    endKind: input.kind,
    endSuccessors: input.successors,
    endAuthority: input.authority,
    endNote: input.note,
    writtenById: actor.id,
    writtenByName: actor.name,
    writtenAt: input.at,
  });
  await recordAct(tx, actor, {
    act: "procedure.propose-end",
    subjectKind: "procedure",
    subjectId: input.code,
    details: { draft: id, kind: input.kind, on: input.on, successors: input.successors },
    at: input.at,
  });
  return id;
}

/** Ends the procedure as proposed; what stood in the way meanwhile is refused again. */
export async function applyEnd(tx: Tx, draft: Draft, latest: LatestVersion | undefined): Promise<void> {
  const kind = draft.endKind as ProcedureEnd["kind"];
  const end = { code: draft.code, on: draft.validFrom, successors: draft.endSuccessors };
  const { id } = await requireMayEnd(tx, end, latest);
  await closeVersions(tx, [id], draft.validFrom);
  await saveEnd(tx, draft.code, {
    on: draft.validFrom,
    kind,
    decision: draft.decisionNumber,
    successors: draft.endSuccessors,
    authority: draft.endAuthority,
    note: draft.endNote,
  });
}

async function requireMayEnd(
  tx: Tx,
  end: Pick<ProposeEnd, "code" | "on" | "successors">,
  latest: LatestVersion | undefined,
): Promise<LatestVersion> {
  if (!latest) throw new ProcedureMoveRefused("never-published", { code: end.code });
  if (latest.endedOn !== null) throw new ProcedureMoveRefused("already-ended", { date: latest.endedOn });
  if (end.on < latest.validFrom) throw new ProcedureMoveRefused("before-predecessor", { date: latest.validFrom });
  if (end.successors.includes(end.code)) throw new ProcedureMoveRefused("successor-is-itself", { code: end.code });
  const known = await findNames(tx, end.successors);
  const unknown = end.successors.find((code) => !known.has(code));
  if (unknown) throw new ProcedureMoveRefused("successor-unknown", { code: unknown });
  return latest;
}
