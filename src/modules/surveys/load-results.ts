import type { Db } from "../../platform/db/index.ts";
import { type Results, resultsOf } from "./estimate.ts";
import { findQuestionnaire } from "./questionnaire.store.ts";
import {
  type Content,
  countedFactors,
  factorStamp,
  itemStamp,
  overallItem,
  overallStamp,
  type Questionnaire,
} from "./questionnaire.ts";
import { listAnswers, listPublished, listStrata } from "./survey.store.ts";
import type { Survey, SurveyStratum } from "./survey.ts";

export interface Found {
  survey: Survey;
  questionnaire: Questionnaire;
  strata: (SurveyStratum & { answered: number })[];
  /** Of those who were drawn. */
  sample: Results;
  /** Of those who chose themselves: no weights, no interval. */
  open: Results;
}

/** What a survey found so far, from its answers. */
export async function loadResults(db: Db, survey: Survey): Promise<Found> {
  const [questionnaire, strata, answers] = await Promise.all([
    findQuestionnaire(db, survey.questionnaireId),
    listStrata(db, survey.id),
    listAnswers(db, survey.id),
  ]);
  if (!questionnaire) throw new Error(`survey ${survey.id} has no questionnaire`);
  const of = new Map(strata.map((one) => [one.position, [] as (typeof answers)[number]["answers"][]]));
  for (const one of answers) if (one.stratum !== null) of.get(one.stratum)?.push(one.answers);
  const open = answers.filter((one) => one.stratum === null).map((one) => one.answers);
  return {
    survey,
    questionnaire,
    strata: strata.map((one) => ({ ...one, answered: of.get(one.position)?.length ?? 0 })),
    sample: resultsOf(
      questionnaire.content,
      strata.map((one) => ({ population: one.population, answers: of.get(one.position) ?? [] })),
    ),
    open: resultsOf(questionnaire.content, [{ population: open.length, answers: open }]),
  };
}

export interface SeriesPoint {
  surveyId: string;
  periodUntil: string;
  title: string;
  /** In a hundred; null where too few answered or the questions were others. */
  value: number | null;
  margin: number | null;
  /** Not asked in the same words as in the survey looked at. */
  isBroken: boolean;
}

export interface Series {
  key: string;
  name: string;
  points: SeriesPoint[];
}

const stampsOf = (content: Content): Map<string, string> =>
  new Map([
    ["overall", overallStamp(content)],
    ...countedFactors(content).map((one): [string, string] => [`f:${one.key}`, factorStamp(content, one.key)]),
    ...[overallItem(content)].flatMap((one): [string, string][] => (one ? [["item", itemStamp(one)]] : [])),
  ]);

const valuesOf = (results: Results): Map<string, { value: number; margin: number | null } | null> =>
  new Map([
    ["overall", results.overall.satisfied],
    ...results.factors.map((one) => [`f:${one.key}`, one.satisfied] as const),
    ...(results.overallItem ? [["item", results.overallItem.satisfied] as const] : []),
  ]);

const MOST_POINTS = 12;

/**
 * The published surveys of the same unit beside this one, by index. A point stands in the line only where all questions of the
 * index had the same words; what was measured with others is named, but not drawn.
 */
export async function loadSeries(db: Db, found: Found, names: { overall: string; item: string }): Promise<Series[]> {
  const { survey, questionnaire } = found;
  const others = (await listPublished(db, survey.unitId)).filter(
    (one) => one.id !== survey.id && one.periodUntil <= survey.periodUntil,
  );
  const all = await Promise.all(others.slice(-MOST_POINTS).map((one) => loadResults(db, one)));
  const ours = stampsOf(questionnaire.content);
  return [...ours].map(([key, stamp]) => ({
    key,
    name:
      key === "overall"
        ? names.overall
        : key === "item"
          ? names.item
          : (questionnaire.content.factors.find((one) => `f:${one.key}` === key)?.name ?? ""),
    points: [...all, found].map((one) => {
      const isBroken = stampsOf(one.questionnaire.content).get(key) !== stamp;
      const value = isBroken ? null : valuesOf(one.sample).get(key);
      return {
        surveyId: one.survey.id,
        periodUntil: one.survey.periodUntil,
        title: one.survey.title,
        value: value?.value ?? null,
        margin: value?.margin ?? null,
        isBroken,
      };
    }),
  }));
}
