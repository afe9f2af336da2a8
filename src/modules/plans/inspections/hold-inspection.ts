import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { personIdOf } from "../../accounts/index.ts";
import { inspectionForAct, noteInspectionAct } from "./act-on-inspection.ts";
import type { InspectionFile, Mark } from "./inspection.ts";
import { InspectionRefused, InspectionUnknown } from "./inspections.errors.ts";
import {
  deleteNotedFinding,
  insertFinding,
  listChecklistLines,
  listFindings,
  listInspectionFiles,
  replaceInspectionFiles,
  replaceMarks,
  saveInspection,
} from "./inspections.store.ts";

/** The minutes: who took part, what was found at each line. May be written again until the inspection is concluded. */
export async function writeMinutes(
  tx: Tx,
  actor: Actor,
  input: {
    inspectionId: string;
    /** The version that was on the screen. */
    basedOn: number;
    heldOn: string;
    participants: string;
    overview: string | null;
    marks: readonly Mark[];
    files: readonly InspectionFile[];
    at: Date;
  },
): Promise<void> {
  const inspection = await inspectionForAct(tx, actor, "write", input);
  if (inspection.version !== input.basedOn) throw new InspectionRefused("changed-meanwhile");
  if (input.heldOn > vietnamDay(input.at)) throw new InspectionRefused("in-the-future");
  const lines = (await listChecklistLines(tx, inspection.checklistId)).length;
  if (input.marks.some((mark) => mark.position >= lines)) throw new InspectionUnknown();
  const { heldOn, participants, overview } = input;
  await saveInspection(tx, inspection.id, {
    state: "held",
    heldOn,
    participants,
    overview,
    minutesBy: personIdOf(actor),
    minutesByName: actor.name,
    minutesAt: input.at,
  });
  await replaceMarks(tx, inspection.id, input.marks);
  const before = (await listInspectionFiles(tx, inspection.id)).map((file) => file.fileKey);
  await replaceInspectionFiles(tx, inspection.id, input.files);
  const fresh = input.files.filter((file) => !before.includes(file.fileKey)).map((file) => file.fileKey);
  await noteInspectionAct(tx, actor, inspection, "write", { note: fresh.join(" ") || null, at: input.at });
}

/** Something the unit has to put right by a day. It is given to the unit with the conclusion. Returns its id. */
export async function noteFinding(
  tx: Tx,
  actor: Actor,
  input: { inspectionId: string; line: number | null; text: string; dueOn: string; at: Date },
): Promise<string> {
  const inspection = await inspectionForAct(tx, actor, "note", input);
  if (inspection.heldOn !== null && input.dueOn < inspection.heldOn)
    throw new InspectionRefused("due-before-inspection");
  const lines = (await listChecklistLines(tx, inspection.checklistId)).length;
  if (input.line !== null && input.line >= lines) throw new InspectionUnknown();
  const { line, text, dueOn, at } = input;
  const id = await insertFinding(tx, {
    inspectionId: inspection.id,
    line,
    text,
    dueOn,
    createdByName: actor.name,
    createdAt: at,
  });
  await noteInspectionAct(tx, actor, inspection, "note", { findingId: id, note: text, at });
  return id;
}

/** Taken out again, while nobody was given it. */
export async function dropFinding(
  tx: Tx,
  actor: Actor,
  input: { inspectionId: string; findingId: string; at: Date },
): Promise<void> {
  const inspection = await inspectionForAct(tx, actor, "note", input);
  const finding = (await listFindings(tx, inspection.id)).find((one) => one.id === input.findingId);
  if (!finding) throw new InspectionUnknown();
  await noteInspectionAct(tx, actor, inspection, "drop", { note: finding.text, at: input.at });
  await deleteNotedFinding(tx, finding.id);
}
