import { vietnamDay } from "../../platform/clock/index.ts";
import { type DataSet, field } from "../../platform/datasets/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { unitNames } from "../organisations/index.ts";
import { FEWEST_ANSWERS } from "./estimate.ts";
import { loadResults } from "./load-results.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { resultLines } from "./result-lines.ts";
import { listSurveys } from "./survey.store.ts";

const MOST = 2_000;

/** What published surveys found, by question, factor and in all; nothing below ten answers. */
export const surveyDataSet: DataSet = {
  id: "khao-sat",
  fields: [
    ...field("text", "survey_id", "survey", "unit_id", "unit_name"),
    ...field("date", "period_from", "period_until"),
    ...field("boolean", "is_official"),
    ...field("text", "level", "text"),
    ...field("integer", "answers"),
    ...field("text", "satisfied", "satisfied_margin", "mean", "mean_margin"),
  ],
  words: (lang) => pick(lang, vi, en).dataSet,
  period: "period_until",
  async *rows(app) {
    const today = vietnamDay(app.clock.now());
    const surveys = await listSurveys(app.db, { phase: "published", today }, MOST);
    const names = await unitNames(app.db, [...new Set(surveys.map((one) => one.unitId))], today);
    for (const survey of surveys.toReversed()) {
      const found = await loadResults(app.db, survey);
      for (const one of resultLines(found, vi.public.overall))
        yield {
          survey_id: survey.id,
          survey: survey.title,
          unit_id: survey.unitId,
          unit_name: names.get(survey.unitId) ?? "",
          period_from: survey.periodFrom,
          period_until: survey.periodUntil,
          is_official: survey.officialRef !== null,
          level: vi.dataSet.levels[one.level],
          text: one.text,
          answers: one.n < FEWEST_ANSWERS ? null : one.n,
          satisfied: decimal(one.satisfied?.value),
          satisfied_margin: decimal(one.satisfied?.margin),
          mean: decimal(one.mean?.value),
          mean_margin: decimal(one.mean?.margin),
        };
    }
  },
};

const decimal = (value: number | null | undefined): string | null =>
  value === null || value === undefined ? null : value.toFixed(2);
