import { randomUUID } from "node:crypto";
import { vietnamDay } from "../../platform/clock/index.ts";
import { isTaken, type Tx } from "../../platform/db/index.ts";
import type { Answers } from "./questionnaire.ts";
import { findInvitation, insertAnswer, lockSurvey, useInvitation } from "./survey.store.ts";
import { phaseOf } from "./survey.ts";
import { SurveyRefused, SurveyUnknown } from "./surveys.errors.ts";

/**
 * Takes the answers of somebody who was invited. The invitation is used up; the answers do not know which it was.
 *
 * @throws SurveyUnknown, SurveyRefused "not-open", "answered-before"
 */
export async function answerInvited(
  tx: Tx,
  input: { invitationId: number; answers: Answers; at: Date },
): Promise<void> {
  const invitation = await findInvitation(tx, input.invitationId);
  if (!invitation) throw new SurveyUnknown();
  const survey = await lockSurvey(tx, invitation.surveyId);
  const today = vietnamDay(input.at);
  if (!survey || phaseOf(survey, today) !== "open") throw new SurveyRefused("not-open");
  if (!(await useInvitation(tx, invitation.id, today))) throw new SurveyRefused("answered-before");
  await insertAnswer(tx, {
    id: randomUUID(),
    surveyId: survey.id,
    stratum: invitation.stratum,
    source: "invitation",
    answers: input.answers,
    answeredOn: today,
    sheet: null,
  });
}

/**
 * Takes the answers of somebody who was not drawn, where the survey is open to all. A form sent twice (`id`) counts once.
 *
 * @throws SurveyUnknown, SurveyRefused "not-open", "answered-before"
 */
export async function answerOpen(
  tx: Tx,
  input: { surveyId: string; id: string; answers: Answers; at: Date },
): Promise<void> {
  const survey = await lockSurvey(tx, input.surveyId);
  if (!survey) throw new SurveyUnknown();
  const today = vietnamDay(input.at);
  if (phaseOf(survey, today) !== "open" || !survey.takesOpen) throw new SurveyRefused("not-open");
  try {
    await insertAnswer(tx, {
      id: input.id,
      surveyId: survey.id,
      stratum: null,
      source: "open",
      answers: input.answers,
      answeredOn: today,
      sheet: null,
    });
  } catch (error) {
    throw isTaken(error) ? new SurveyRefused("answered-before") : error;
  }
}
