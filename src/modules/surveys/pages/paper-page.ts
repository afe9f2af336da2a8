import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { download, type Reply, type Rq } from "../../../platform/http/index.ts";
import { unitNames } from "../../organisations/index.ts";
import { printPaper } from "../print-paper.ts";
import { findQuestionnaire } from "../questionnaire.store.ts";
import { SURVEY_LIMITS } from "../survey.ts";
import { SurveyUnknown } from "../surveys.errors.ts";
import { visibleSurvey } from "./survey-record-page.tsx";

/** More in one file takes long to set and to print. */
const MOST_SHEETS = 100;

const Query = z.object({
  tu: z.coerce.number().int().min(0).max(SURVEY_LIMITS.sheet).catch(0).default(0),
  den: z.coerce.number().int().min(0).max(SURVEY_LIMITS.sheet).catch(0).default(0),
});

/** One sheet without a number, or with ?tu=1&den=50 numbered ones. */
export async function paperPage(rq: Rq): Promise<Reply> {
  const survey = await visibleSurvey(rq);
  const questionnaire = await findQuestionnaire(rq.app.db, survey.questionnaireId);
  if (!questionnaire) throw new SurveyUnknown();
  const { tu: from, den } = Query.parse(rq.query);
  const names = await unitNames(rq.app.db, [survey.unitId], vietnamDay(rq.now));
  const pdf = await printPaper(rq.app.printer, {
    survey,
    questionnaire,
    agency: names.get(survey.unitId) ?? "",
    hasGroups: survey.populationKind !== "open",
    from,
    until: Math.min(Math.max(from, den), from + MOST_SHEETS - 1),
  });
  return download(Buffer.from(pdf), "application/pdf", "phieu-khao-sat.pdf");
}
