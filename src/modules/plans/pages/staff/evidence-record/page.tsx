import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  html,
  notFound,
  type Reply,
  type Rq,
  seeOther,
} from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { listActivityTypes, typesOfTasks } from "../../../activity-types/activity-types.store.ts";
import { rejectEvidence, takeBackEvidence } from "../../../evidence/end-evidence.ts";
import { EvidenceUnknown } from "../../../evidence/evidence.errors.ts";
import { findEvidence, listEvidenceFiles } from "../../../evidence/evidence.store.ts";
import { EVIDENCE_LIMITS, type Evidence } from "../../../evidence/evidence.ts";
import { en } from "../../../evidence/messages.en.ts";
import { vi } from "../../../evidence/messages.vi.ts";
import { hostNames } from "../../../host-programmes/host.store.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { reachOf } from "../../../plan.policy.ts";
import type { Plan, PlanTask } from "../../../plan.ts";
import { withFormerUnits } from "../../../unit-tasks.ts";
import { visibleTask } from "../plan-access.ts";
import { EvidenceRecordView } from "./view.tsx";

/**
 * The evidence of the address, for those within whose reach the unit or the plan lies: lists of participants and photos
 * of residents are not for everybody who may read plans.
 */
async function visibleEvidence(rq: Rq): Promise<{ evidence: Evidence; plan: Plan; task: PlanTask }> {
  const id = z.uuid().safeParse(rq.params.evidence);
  const evidence = id.success ? await findEvidence(rq.app.db, id.data) : undefined;
  if (!evidence) throw new EvidenceUnknown();
  const { plan, task } = await visibleTask(rq, evidence.taskId);
  const reach = await reachOf(rq.app.db, actorOf(rq), "plans.read", rq.now);
  if (!reach.has(evidence.unitId) && !reach.has(plan.unitId)) throw new EvidenceUnknown();
  return { evidence, plan, task };
}

async function show(rq: Rq, typed: { act: string; reason: string } | null, errors: FormErrors, status = 200) {
  const { evidence, plan, task } = await visibleEvidence(rq);
  const { db } = rq.app;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const stands = evidence.endedAt === null;
  const declareIn = await withFormerUnits(db, [...(await reachOf(db, actor, "plans.declare", rq.now))], today);
  const assignIn = await reachOf(db, actor, "plans.assign", rq.now);
  const hostId = evidence.hostProgrammeId;
  const kindKey = evidence.activityType ?? (await typesOfTasks(db, [task.id])).get(task.id);
  const kind = (await listActivityTypes(db)).find((one) => one.key === kindKey);
  const done = z.enum(["handedIn", "takenBack", "rejected"]).safeParse(rq.query.xong);
  return html(
    EvidenceRecordView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      evidence,
      files: await listEvidenceFiles(db, evidence.id),
      plan,
      task,
      unitName: (await unitNames(db, [evidence.unitId], today)).get(evidence.unitId) ?? "",
      host: hostId === null ? null : { id: hostId, name: (await hostNames(db, [hostId])).get(hostId) ?? "" },
      activity: kind && { key: kind.key, name: kind.name },
      mayTakeBack: stands && plan.state === "issued" && declareIn.includes(evidence.unitId),
      mayReject: stands && assignIn.has(plan.unitId) && evidence.createdBy !== actor.id,
      typed,
      errors,
      done: done.success ? done.data : null,
    }),
    { status },
  );
}

export async function evidenceRecordPage(rq: Rq): Promise<Reply> {
  return show(rq, null, {});
}

async function end(rq: Rq, act: "rut" | "bac", work: typeof takeBackEvidence, done: string): Promise<Reply> {
  const { evidence } = await visibleEvidence(rq);
  const words = pick(rq.lang, vi, en).errors;
  const value = (rq.body as Record<string, unknown>).reason;
  const reason = typeof value === "string" ? nfc(value).trim() : "";
  const field = `reason-${act}`;
  const errors: FormErrors = {};
  if (reason === "") errors[field] = words.reason;
  else if ([...reason].length > EVIDENCE_LIMITS.reason) errors[field] = words.reasonLong;
  else if (!reason.isWellFormed()) errors[field] = words.loneMarks;
  if (Object.keys(errors).length > 0) return show(rq, { act, reason }, errors, 422);
  await transaction(rq.app.db, (tx) => work(tx, actorOf(rq), { evidenceId: evidence.id, reason, at: rq.now }));
  return seeOther(`/can-bo/ke-hoach/minh-chung/${evidence.id}?xong=${done}`);
}

export const takeBackEvidencePage = (rq: Rq): Promise<Reply> => end(rq, "rut", takeBackEvidence, "takenBack");
export const rejectEvidencePage = (rq: Rq): Promise<Reply> => end(rq, "bac", rejectEvidence, "rejected");

export async function evidenceFile(rq: Rq): Promise<Reply> {
  const { evidence } = await visibleEvidence(rq);
  const file = (await listEvidenceFiles(rq.app.db, evidence.id)).find((one) => one.fileKey === rq.params.file);
  if (!file) throw notFound();
  const isShown = file.contentType === "application/pdf" || file.contentType.startsWith("image/");
  return download(await rq.app.files.get(file.fileKey), file.contentType, file.name, isShown);
}

/** The kept copy of a page: as plain text to keep, never as a page of ours. */
export async function evidencePageCopy(rq: Rq): Promise<Reply> {
  const { evidence } = await visibleEvidence(rq);
  if (!evidence.pageFileKey) throw notFound();
  return download(await rq.app.files.get(evidence.pageFileKey), "text/plain; charset=utf-8", "trang-luc-nop.html.txt");
}
