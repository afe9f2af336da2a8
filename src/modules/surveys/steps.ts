import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { personIdOf } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { insertStep } from "./survey.store.ts";

/** Writes the step of a survey or questionnaire, and the act in the log. */
export async function note(
  tx: Tx,
  actor: Actor,
  of: { kind: "survey" | "questionnaire"; id: string; unitId: string; act: string; at: Date },
  more: { note?: string | null; details?: Record<string, unknown> } = {},
): Promise<void> {
  await insertStep(tx, {
    surveyId: of.kind === "survey" ? of.id : null,
    questionnaireId: of.kind === "questionnaire" ? of.id : null,
    at: of.at,
    act: of.act,
    personId: personIdOf(actor),
    personName: actor.name,
    note: more.note ?? null,
  });
  await recordAct(tx, actor, {
    act: `${of.kind === "survey" ? "survey" : "surveyQuestionnaire"}.${of.act}`,
    subjectKind: of.kind === "survey" ? "survey" : "surveyQuestionnaire",
    subjectId: of.id,
    unitId: of.unitId,
    details: more.details ?? {},
    at: of.at,
  });
}
