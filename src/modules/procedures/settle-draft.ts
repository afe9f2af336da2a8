import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { addJob } from "../../platform/jobs/index.ts";
import { recordAct } from "../audit/index.ts";
import { type Draft, lockDraft, saveDraftState } from "./draft.store.ts";
import { applyEnd } from "./end-procedure.ts";
import { ProcedureMoveRefused, ProcedureNotFound } from "./procedure.errors.ts";
import { requireCan, whyNotSettle } from "./procedure.policy.ts";
import { closeVersions, insertProcedures, insertVersions, lockLatest, saveEnd } from "./procedure.store.ts";
import { requireNotBefore } from "./propose-version.ts";
import { reviewCatalogue } from "./review/jobs.ts";

/**
 * Publishes what somebody else proposed: the open version closes on the day, the new one begins; or the procedure ends.
 * Gives the new version, null for an end.
 */
export async function publishDraft(
  tx: Tx,
  actor: Actor,
  /** `isOneOfMany`: whoever publishes many has the catalogue reviewed once, at the end. */
  input: { draftId: number; isOneOfMany?: boolean; at: Date },
): Promise<number | null> {
  requireCan(actor, "publish");
  const draft = await loadForSettling(tx, actor, input.draftId);
  const latest = (await lockLatest(tx, [draft.code])).get(draft.code);
  if ((latest?.id ?? null) !== draft.baseVersionId)
    throw new ProcedureMoveRefused("base-outdated", { code: draft.code });
  if (draft.act === "end") {
    await applyEnd(tx, draft, latest);
    await saveDraftState(tx, draft.id, { state: "published", by: actor, at: input.at });
    await note(tx, actor, draft, `procedure.end.${draft.endKind}`, input.at, {
      on: draft.validFrom,
      decision: draft.decisionNumber,
      successors: draft.endSuccessors,
    });
    if (!input.isOneOfMany) await addJob(tx, reviewCatalogue, {}, { subject: `procedure:${draft.code}` });
    await notifyPublicChange(tx, "procedures");
    return null;
  }
  if (latest) requireNotBefore(latest, draft.validFrom);
  if (latest) await closeVersions(tx, [latest.id], draft.validFrom);
  else await insertProcedures(tx, [draft.code]);
  const [versionId] = await insertVersions(tx, [
    {
      record: { ...draft.record, plain: null },
      number: (latest?.number ?? 0) + 1,
      validFrom: draft.validFrom,
      validTo: null,
      source: "editor",
      changeKind: draft.changeKind ?? (latest ? "amend" : "issue"),
      sourceChecksum: null,
      importId: null,
      decision:
        draft.decisionNumber === null
          ? null
          : { number: draft.decisionNumber, date: draft.decisionDate, issuer: draft.decisionIssuer },
      reason: draft.reason,
      writtenBy: { id: draft.writtenById, name: draft.writtenByName },
      publishedBy: actor,
      publishedAt: input.at,
    },
  ]);
  // A procedure that had ended begins again with its new version.
  if (latest?.endedOn) await saveEnd(tx, draft.code, null);
  await saveDraftState(tx, draft.id, { state: "published", by: actor, at: input.at, versionId: versionId as number });
  await note(tx, actor, draft, "procedure.publish", input.at, {
    version: (latest?.number ?? 0) + 1,
    validFrom: draft.validFrom,
  });
  if (!input.isOneOfMany) await addJob(tx, reviewCatalogue, {}, { subject: `procedure:${draft.code}` });
  await notifyPublicChange(tx, "procedures");
  return versionId as number;
}

/** Gives the proposal back with a note; nothing of it is lost. */
export async function returnDraft(
  tx: Tx,
  actor: Actor,
  input: { draftId: number; note: string; at: Date },
): Promise<void> {
  requireCan(actor, "publish");
  const draft = await loadForSettling(tx, actor, input.draftId);
  await saveDraftState(tx, draft.id, { state: "returned", by: actor, at: input.at, note: input.note });
  await note(tx, actor, draft, "procedure.return", input.at, {});
}

/** The writer takes her own proposal back. */
export async function withdrawDraft(tx: Tx, actor: Actor, input: { draftId: number; at: Date }): Promise<void> {
  requireCan(actor, "edit");
  const draft = await lockDraft(tx, input.draftId);
  if (!draft) throw new ProcedureNotFound(String(input.draftId));
  if (draft.state !== "proposed" || draft.writtenById !== actor.id) throw new ProcedureMoveRefused("draft-settled");
  await saveDraftState(tx, draft.id, { state: "withdrawn", by: actor, at: input.at });
  await note(tx, actor, draft, "procedure.withdraw", input.at, {});
}

async function loadForSettling(tx: Tx, actor: Actor, draftId: number): Promise<Draft> {
  const draft = await lockDraft(tx, draftId);
  if (!draft) throw new ProcedureNotFound(String(draftId));
  const refusal = whyNotSettle(actor, draft);
  if (refusal) throw new ProcedureMoveRefused(refusal, { code: draft.code });
  return draft;
}

async function note(
  tx: Tx,
  actor: Actor,
  draft: Draft,
  act: string,
  at: Date,
  details: Record<string, unknown>,
): Promise<void> {
  await recordAct(tx, actor, {
    act,
    subjectKind: "procedure",
    subjectId: draft.code,
    details: { draft: draft.id, ...details },
    at,
  });
}
