import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedDay,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import type { EvidenceFile } from "../../../evidence/evidence.ts";
import { keepFiles, openFiles, sealFiles } from "../../../evidence/evidence-form.ts";
import { en as evidenceEn } from "../../../evidence/messages.en.ts";
import { vi as evidenceVi } from "../../../evidence/messages.vi.ts";
import { writeMinutes } from "../../../inspections/hold-inspection.ts";
import { inspectionRefusal } from "../../../inspections/inspection.policy.ts";
import { INSPECTION_LIMITS, type InspectionFile, type Mark, VERDICTS } from "../../../inspections/inspection.ts";
import { InspectionRefused } from "../../../inspections/inspections.errors.ts";
import { listChecklistLines, listInspectionFiles, listMarks } from "../../../inspections/inspections.store.ts";
import { en } from "../../../inspections/messages.en.ts";
import { vi } from "../../../inspections/messages.vi.ts";
import { visibleInspection } from "../inspection-record/page.tsx";
import { MinutesView } from "./view.tsx";

async function show(
  rq: Rq,
  given: { typed: Typed; files: EvidenceFile[] } | null,
  errors: FormErrors,
  status = 200,
): Promise<Reply> {
  const { db } = rq.app;
  const inspection = await visibleInspection(rq);
  const refusal = await inspectionRefusal(db, actorOf(rq), "write", inspection, rq.now);
  if (refusal) throw new InspectionRefused(refusal);
  const typed: Typed = given?.typed ?? {
    basedOn: String(inspection.version),
    participants: inspection.participants ?? "",
    overview: inspection.overview ?? "",
    ...typedDay("heldOn", inspection.heldOn),
  };
  if (!given)
    for (const mark of await listMarks(db, inspection.id)) {
      typed[`v-${mark.position}`] = mark.verdict;
      typed[`n-${mark.position}`] = mark.note ?? "";
    }
  const files = given?.files ?? (await listInspectionFiles(db, inspection.id));
  const names = await unitNames(db, [inspection.unitId], vietnamDay(rq.now));
  return html(
    MinutesView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      fileWords: pick(rq.lang, evidenceVi, evidenceEn),
      inspection,
      unit: names.get(inspection.unitId) ?? "",
      lines: await listChecklistLines(db, inspection.checklistId),
      typed,
      files,
      sealed: sealFiles(rq, files),
      errors,
    }),
    { status },
  );
}

export const minutesPage = (rq: Rq): Promise<Reply> => show(rq, null, {});

function readMarks(typed: Typed, lines: number, said: (typeof vi)["errors"], errors: FormErrors): Mark[] {
  const marks: Mark[] = [];
  for (let position = 0; position < lines; position++) {
    const note = typed[`n-${position}`] ?? "";
    const verdict = VERDICTS.find((one) => one === typed[`v-${position}`]) ?? "notSeen";
    if (!fits(note, INSPECTION_LIMITS.note)) errors[`n-${position}`] = said.noteLong;
    else if (verdict === "bad" && note === "") errors[`n-${position}`] = said.badNote;
    if (verdict !== "notSeen" || note !== "") marks.push({ position, verdict, note: note || null });
  }
  return marks;
}

export async function writeMinutesPage(rq: Rq): Promise<Reply> {
  const inspection = await visibleInspection(rq);
  const words = pick(rq.lang, vi, en);
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const heldOn = dayOf("heldOn");
  const lines = await listChecklistLines(rq.app.db, inspection.checklistId);
  const files = await keepFiles(
    rq,
    "event",
    openFiles(rq, typed.daGiu ?? ""),
    errors,
    pick(rq.lang, evidenceVi, evidenceEn),
  );
  if (!heldOn) errors.heldOn = words.errors.day;
  if (!isText(typed.participants, INSPECTION_LIMITS.people)) errors.participants = words.errors.people;
  if (!fits(typed.overview, INSPECTION_LIMITS.long)) errors.overview = words.errors.long;
  const marks = readMarks(typed, lines.length, words.errors, errors);
  if (Object.keys(errors).length > 0 || !heldOn) return show(rq, { typed, files }, errors, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      writeMinutes(tx, actorOf(rq), {
        inspectionId: inspection.id,
        basedOn: Number(typed.basedOn),
        heldOn,
        participants: typed.participants ?? "",
        overview: typed.overview || null,
        marks,
        files: files.filter((file): file is InspectionFile => file.role === "minutes" || file.role === "photo"),
        at: rq.now,
      }),
    );
  } catch (error) {
    if (!(error instanceof InspectionRefused)) throw error;
    return show(rq, { typed, files }, { heldOn: words.refusals[error.code] }, 409);
  }
  return seeOther(`/can-bo/kiem-tra/${inspection.id}?xong=bien-ban`);
}
