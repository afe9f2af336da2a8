import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, notFound, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { formatDate, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { listActivityTypes } from "../../../activity-types/activity-types.store.ts";
import { en as activityEn } from "../../../activity-types/messages.en.ts";
import { vi as activityVi } from "../../../activity-types/messages.vi.ts";
import { EvidenceRefused } from "../../../evidence/evidence.errors.ts";
import { EVIDENCE_KINDS, type EvidenceKind, KIND_IN_ADDRESS } from "../../../evidence/evidence.ts";
import {
  type EvidenceTyped,
  emptyTyped,
  FILE_FIELDS,
  readEvidenceForm,
  sealFiles,
} from "../../../evidence/evidence-form.ts";
import { handInEvidence } from "../../../evidence/hand-in-evidence.ts";
import { en } from "../../../evidence/messages.en.ts";
import { vi } from "../../../evidence/messages.vi.ts";
import { en as hostEn } from "../../../host-programmes/messages.en.ts";
import { vi as hostVi } from "../../../host-programmes/messages.vi.ts";
import { hostsFor } from "../../../host-programmes/weave.ts";
import { openMeeting } from "../../../meetings/keep-series.ts";
import { en as meetingEn } from "../../../meetings/messages.en.ts";
import { vi as meetingVi } from "../../../meetings/messages.vi.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { reachOf } from "../../../plan.policy.ts";
import type { Plan } from "../../../plan.ts";
import { PlanActRefused } from "../../../plans.errors.ts";
import { listAssignments } from "../../../plans.store.ts";
import { withFormerUnits } from "../../../unit-tasks.ts";
import { visibleTask } from "../plan-access.ts";
import { EvidenceNewView } from "./view.tsx";

function kindOf(rq: Rq): EvidenceKind {
  const found = EVIDENCE_KINDS.find((kind) => KIND_IN_ADDRESS[kind] === rq.params.kind);
  if (!found) throw notFound();
  return found;
}

/** Units for which this person may hand in: those that hold the task and that they may speak for. */
export async function ownUnits(rq: Rq, taskId: string): Promise<{ id: string; name: string }[]> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const reach = [...(await reachOf(db, actorOf(rq), "plans.declare", rq.now))];
  const mine = new Set(await withFormerUnits(db, reach, today));
  const holders = (await listAssignments(db, { taskIds: [taskId] })).filter((one) => mine.has(one.unitId));
  const names = await unitNames(
    db,
    holders.map((one) => one.unitId),
    today,
  );
  return holders.map((one) => ({ id: one.unitId, name: names.get(one.unitId) ?? "" }));
}

/** Programmes of the year with which something may be done together: of these units and of those above them. */
async function hostsOf(rq: Rq, units: readonly { id: string }[], plan: Plan): Promise<{ id: string; name: string }[]> {
  const year = plan.year ?? Number(vietnamDay(rq.now).slice(0, 4));
  const found = await Promise.all(units.slice(0, 20).map((unit) => hostsFor(rq.app.db, unit.id, year, rq.now)));
  return [...new Map(found.flat().map((one) => [one.id, one])).values()];
}

const offeredTypes = async (rq: Rq) => (await listActivityTypes(rq.app.db)).filter((one) => one.isOffered);

/** The form of a meeting that was held, with what its series knows; null where the address names none. */
async function prefilled(rq: Rq, taskId: string): Promise<EvidenceTyped | null> {
  const asked = `${rq.query.hop} ${rq.query.ngay}`;
  const meeting = await openMeeting(rq.app.db, taskId, asked, vietnamDay(rq.now));
  if (!meeting) return null;
  const { series, day } = meeting;
  const [year = "", month = "", date = ""] = day.split("-");
  return {
    ...emptyTyped(series.unitId),
    // The record is Vietnamese, whoever enters it.
    title: meetingVi.evidenceTitle(series.title, formatDate(day)),
    day: date,
    month,
    year,
    eventKind: series.eventKind,
    place: series.place,
    meeting: asked,
  };
}

async function show(
  rq: Rq,
  kind: EvidenceKind,
  typed: EvidenceTyped | null,
  errors: FormErrors,
  status = 200,
): Promise<Reply> {
  const { plan, task } = await visibleTask(rq);
  const units = await ownUnits(rq, task.id);
  if (plan.state !== "issued") throw new PlanActRefused("not-from-this-state");
  if (units.length === 0) throw new PlanActRefused("no-assignment");
  const asked = units.find((unit) => unit.id === rq.query.donvi) ?? units[0];
  const shown = typed ?? (await prefilled(rq, task.id)) ?? emptyTyped(asked?.id ?? "");
  return html(
    EvidenceNewView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      plan,
      task,
      kind,
      units,
      hosts: await hostsOf(rq, units, plan),
      hostWords: pick(rq.lang, hostVi, hostEn),
      activities: await offeredTypes(rq),
      activityWords: pick(rq.lang, activityVi, activityEn).field,
      typed: shown,
      sealed: sealFiles(rq, shown.files),
      errors,
    }),
    { status },
  );
}

export async function evidenceNewPage(rq: Rq): Promise<Reply> {
  return show(rq, kindOf(rq), null, {});
}

export async function handInEvidencePage(rq: Rq): Promise<Reply> {
  const kind = kindOf(rq);
  const { task, plan } = await visibleTask(rq);
  const words = pick(rq.lang, vi, en);
  const units = await ownUnits(rq, task.id);
  const { typed, errors, checked } = await readEvidenceForm(rq, kind, words);
  if (!units.some((unit) => unit.id === typed.unitId)) errors.unitId = words.errors.unit;
  if (typed.host !== "" && !(await hostsOf(rq, units, plan)).some((one) => one.id === typed.host))
    errors.host = pick(rq.lang, hostVi, hostEn).field.wrong;
  if (typed.activity !== "" && !(await offeredTypes(rq)).some((one) => one.key === typed.activity))
    errors.activity = pick(rq.lang, activityVi, activityEn).field.wrong;
  const meeting = await openMeeting(rq.app.db, task.id, typed.meeting, vietnamDay(rq.now));
  if (typed.meeting !== "" && meeting?.series.unitId !== typed.unitId)
    errors.title = pick(rq.lang, meetingVi, meetingEn).errors.meeting;
  if (!checked || Object.keys(errors).length > 0) return show(rq, kind, typed, errors, 422);
  try {
    const id = await transaction(rq.app.db, (tx) =>
      handInEvidence(tx, actorOf(rq), {
        ...checked,
        meeting: meeting && { seriesId: meeting.series.id, day: meeting.day },
        taskId: task.id,
        at: rq.now,
      }),
    );
    return seeOther(`/can-bo/ke-hoach/minh-chung/${id}?xong=handedIn`);
  } catch (error) {
    if (!(error instanceof EvidenceRefused)) throw error;
    const before = error.before ? ` ${words.before(error.before.by, error.before.at)}` : "";
    // Which of several file fields it was is not known; the last one takes most files.
    const field = error.field === "files" ? (FILE_FIELDS[kind].at(-1)?.name ?? "") : error.field;
    return show(rq, kind, typed, { [field]: `${words.refusals[error.code]}${before}` }, 409);
  }
}
