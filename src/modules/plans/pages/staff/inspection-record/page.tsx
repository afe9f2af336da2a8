import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  fits,
  html,
  isText,
  notFound,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedDay,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { toDocx, toPdf } from "../../../../official-documents/index.ts";
import { getUnit, provinceOf, unitNames } from "../../../../organisations/index.ts";
import { concludeInspection } from "../../../inspections/conclude-inspection.ts";
import { dropFinding, noteFinding } from "../../../inspections/hold-inspection.ts";
import { findingRefusal, inspectionRefusal, viewerOf } from "../../../inspections/inspection.policy.ts";
import { type FindingAct, INSPECTION_LIMITS, type InspectionAct } from "../../../inspections/inspection.ts";
import { inspectionDocument } from "../../../inspections/inspection-document.ts";
import {
  type InspectionRefusal,
  InspectionRefused,
  InspectionUnknown,
} from "../../../inspections/inspections.errors.ts";
import {
  findChecklist,
  findProgramme,
  type ListedInspection,
  listChecklistLines,
  listFindings,
  listInspectionFiles,
  listInspectionSteps,
  listInspections,
  listMarks,
} from "../../../inspections/inspections.store.ts";
import { en } from "../../../inspections/messages.en.ts";
import { vi } from "../../../inspections/messages.vi.ts";
import { cancelInspection, moveInspection } from "../../../inspections/plan-inspections.ts";
import { answerFinding, closeFinding, returnFinding } from "../../../inspections/settle-finding.ts";
import { InspectionRecordView } from "./view.tsx";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const INSPECTION_ACTS = ["move", "cancel", "write", "note", "conclude"] as const satisfies readonly InspectionAct[];
const FINDING_ACTS = ["answer", "return", "close"] as const satisfies readonly FindingAct[];

export type InspectionForm = "kien-nghi" | "ket-luan" | "doi-lich" | "huy" | "tra-loi" | "kiem-tra-lai";

/** What was posted, shown again with what is wrong. */
export interface Posted {
  form: InspectionForm;
  finding: string | null;
  typed: Typed;
  errors: FormErrors;
}

/** The inspection of the address, for the inspecting unit, those above it, and the inspected unit once it may know. */
export async function visibleInspection(rq: Rq): Promise<ListedInspection> {
  const id = z.uuid().safeParse(rq.params.id);
  if (!id.success) throw new InspectionUnknown();
  const viewer = await viewerOf(rq.app.db, actorOf(rq), rq.now);
  const [row] = await listInspections(rq.app.db, { id: id.data, viewer }, viewer.today, 1);
  if (!row) throw new InspectionUnknown();
  return row;
}

async function show(rq: Rq, posted: Posted | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const inspection = await visibleInspection(rq);
  const findings = await listFindings(db, inspection.id);
  const refusals = new Map<InspectionAct, InspectionRefusal | null>();
  for (const act of INSPECTION_ACTS) refusals.set(act, await inspectionRefusal(db, actor, act, inspection, rq.now));
  const mayOn = new Map<string, FindingAct[]>();
  for (const finding of findings) {
    const acts: FindingAct[] = [];
    for (const act of FINDING_ACTS)
      if ((await findingRefusal(db, actor, act, inspection, finding, rq.now)) === null) acts.push(act);
    mayOn.set(finding.id, acts);
  }
  const words = pick(rq.lang, vi, en);
  const done = z.enum(Object.keys(words.record.done) as [keyof typeof words.record.done]).safeParse(rq.query.xong);
  return html(
    InspectionRecordView({
      ctx: rq.app.view(rq),
      words,
      inspection,
      checklist: await findChecklist(db, inspection.checklistId),
      lines: await listChecklistLines(db, inspection.checklistId),
      marks: await listMarks(db, inspection.id),
      files: await listInspectionFiles(db, inspection.id),
      findings,
      steps: await listInspectionSteps(db, inspection.id),
      unitNames: await unitNames(db, [inspection.unitId, inspection.byUnitId], today),
      refusals,
      mayOn,
      today,
      posted,
      planned: {
        leader: inspection.leader,
        members: inspection.members ?? "",
        ...typedDay("day", inspection.plannedOn),
      },
      done: done.success && posted === null ? done.data : null,
    }),
    { status },
  );
}

export const inspectionRecordPage = (rq: Rq): Promise<Reply> => show(rq, null);

interface Work {
  form: InspectionForm;
  finding?: string | null;
  typed: Typed;
  errors: FormErrors;
  /** The field a refusal stands beside. */
  field: string;
  told: keyof typeof vi.record.done;
  act(tx: Tx): Promise<unknown>;
}

/** Form wrong: 422. Act refused: 409. Either way everything typed is shown again where it was typed. */
async function run(rq: Rq, inspectionId: string, work: Work): Promise<Reply> {
  const posted = { form: work.form, finding: work.finding ?? null, typed: work.typed };
  if (Object.keys(work.errors).length > 0) return show(rq, { ...posted, errors: work.errors }, 422);
  try {
    await transaction(rq.app.db, (tx) => work.act(tx));
  } catch (error) {
    if (!(error instanceof InspectionRefused)) throw error;
    const sentence = pick(rq.lang, vi, en).refusals[error.code];
    return show(rq, { ...posted, errors: { [work.field]: sentence } }, 409);
  }
  return seeOther(`/can-bo/kiem-tra/${inspectionId}?xong=${work.told}`);
}

export async function noteFindingPage(rq: Rq): Promise<Reply> {
  const inspection = await visibleInspection(rq);
  const said = pick(rq.lang, vi, en).errors;
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const dueOn = dayOf("due");
  if (!isText(typed.text, INSPECTION_LIMITS.text)) errors.text = said.text;
  if (!dueOn) errors.due = said.day;
  const line = /^\d{1,3}$/.test(typed.line ?? "") ? Number(typed.line) : null;
  return run(rq, inspection.id, {
    form: "kien-nghi",
    typed,
    errors,
    field: "due",
    told: "kien-nghi",
    act: (tx) =>
      noteFinding(tx, actorOf(rq), {
        inspectionId: inspection.id,
        line,
        text: typed.text ?? "",
        dueOn: dueOn ?? "",
        at: rq.now,
      }),
  });
}

export async function dropFindingPage(rq: Rq): Promise<Reply> {
  const inspection = await visibleInspection(rq);
  const findingId = z.uuid().safeParse(rq.params.finding);
  if (!findingId.success) throw new InspectionUnknown();
  await transaction(rq.app.db, (tx) =>
    dropFinding(tx, actorOf(rq), { inspectionId: inspection.id, findingId: findingId.data, at: rq.now }),
  );
  return seeOther(`/can-bo/kiem-tra/${inspection.id}?xong=bo`);
}

export async function concludePage(rq: Rq): Promise<Reply> {
  const inspection = await visibleInspection(rq);
  const said = pick(rq.lang, vi, en).errors;
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const concludedOn = dayOf("concludedOn");
  if (!isText(typed.conclusion, INSPECTION_LIMITS.long)) errors.conclusion = said.conclusion;
  if (!concludedOn) errors.concludedOn = said.day;
  if (!/^\d{0,6}$/.test(typed.number ?? "")) errors.number = said.docNumber;
  if (!isText(typed.symbol, INSPECTION_LIMITS.number)) errors.symbol = said.symbol;
  for (const name of ["signer", "signerTitle"])
    if (!fits(typed[name], INSPECTION_LIMITS.short)) errors[name] = said.signer;
  return run(rq, inspection.id, {
    form: "ket-luan",
    typed,
    errors,
    field: "conclusion",
    told: "ket-luan",
    act: (tx) =>
      concludeInspection(tx, actorOf(rq), {
        inspectionId: inspection.id,
        conclusion: typed.conclusion ?? "",
        concludedOn: concludedOn ?? "",
        number: typed.number ? Number(typed.number) : null,
        symbol: typed.symbol || null,
        signer: typed.signer || null,
        signerTitle: typed.signerTitle || null,
        at: rq.now,
      }),
  });
}

export async function movePage(rq: Rq): Promise<Reply> {
  const inspection = await visibleInspection(rq);
  const said = pick(rq.lang, vi, en).errors;
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const plannedOn = dayOf("day");
  if (!plannedOn) errors.day = said.day;
  if (!isText(typed.leader, INSPECTION_LIMITS.short)) errors.leader = said.leader;
  if (!fits(typed.members, INSPECTION_LIMITS.people)) errors.members = said.members;
  return run(rq, inspection.id, {
    form: "doi-lich",
    typed,
    errors,
    field: "day",
    told: "doi-lich",
    act: (tx) =>
      moveInspection(tx, actorOf(rq), {
        inspectionId: inspection.id,
        plannedOn: plannedOn ?? "",
        leader: typed.leader ?? "",
        members: typed.members || null,
        at: rq.now,
      }),
  });
}

export async function cancelPage(rq: Rq): Promise<Reply> {
  const inspection = await visibleInspection(rq);
  const { typed } = typedForm(rq);
  const isGiven = isText(typed.reason, INSPECTION_LIMITS.note);
  return run(rq, inspection.id, {
    form: "huy",
    typed,
    errors: isGiven ? {} : { reason: pick(rq.lang, vi, en).errors.reason },
    field: "reason",
    told: "huy",
    act: (tx) =>
      cancelInspection(tx, actorOf(rq), { inspectionId: inspection.id, reason: typed.reason ?? "", at: rq.now }),
  });
}

const SETTLE = {
  answer: { form: "tra-loi", told: "tra-loi", work: answerFinding, missing: "answer" },
  close: { form: "kiem-tra-lai", told: "dat", work: closeFinding, missing: "recheck" },
  return: { form: "kiem-tra-lai", told: "chua-dat", work: returnFinding, missing: "recheck" },
} as const;

async function settle(rq: Rq, act: FindingAct): Promise<Reply> {
  const inspection = await visibleInspection(rq);
  const findingId = z.uuid().safeParse(rq.params.finding);
  const findings = await listFindings(rq.app.db, inspection.id);
  if (!findingId.success || !findings.some((one) => one.id === findingId.data)) throw new InspectionUnknown();
  const { form, told, work, missing } = SETTLE[act];
  const { typed } = typedForm(rq);
  const field = `note-${findingId.data}`;
  const isGiven = isText(typed.note, INSPECTION_LIMITS.note);
  return run(rq, inspection.id, {
    form,
    finding: findingId.data,
    typed,
    errors: isGiven ? {} : { [field]: pick(rq.lang, vi, en).errors[missing] },
    field,
    told,
    act: (tx) => work(tx, actorOf(rq), { findingId: findingId.data, note: typed.note ?? "", at: rq.now }),
  });
}

export const answerFindingPage = (rq: Rq): Promise<Reply> => settle(rq, "answer");
export const closeFindingPage = (rq: Rq): Promise<Reply> => settle(rq, "close");
export const returnFindingPage = (rq: Rq): Promise<Reply> => settle(rq, "return");

// Files

export async function inspectionFile(rq: Rq): Promise<Reply> {
  const inspection = await visibleInspection(rq);
  const file = (await listInspectionFiles(rq.app.db, inspection.id)).find((one) => one.fileKey === rq.params.file);
  if (!file) throw notFound();
  const isShown = file.contentType === "application/pdf" || file.contentType.startsWith("image/");
  return download(await rq.app.files.get(file.fileKey), file.contentType, file.name, isShown);
}

async function paper(rq: Rq, format: "docx" | "pdf"): Promise<Reply> {
  const { db } = rq.app;
  const inspection = await visibleInspection(rq);
  const programme = await findProgramme(db, inspection.programmeId);
  if (!programme || inspection.heldOn === null) throw notFound();
  const day = inspection.heldOn;
  const document = inspectionDocument({
    inspection,
    programme,
    lines: await listChecklistLines(db, inspection.checklistId),
    marks: await listMarks(db, inspection.id),
    findings: await listFindings(db, inspection.id),
    by: await getUnit(db, inspection.byUnitId, day),
    above: (await provinceOf(db, inspection.byUnitId, day)) ?? null,
    inspected: await getUnit(db, inspection.unitId, day),
  });
  const name = `${vi.paper.fileName}-${day}.${format}`;
  return format === "docx"
    ? download(await toDocx(document), DOCX, name)
    : download(await toPdf(document, rq.app.printer), "application/pdf", name);
}

export const conclusionDocx = (rq: Rq): Promise<Reply> => paper(rq, "docx");
export const conclusionPdf = (rq: Rq): Promise<Reply> => paper(rq, "pdf");
