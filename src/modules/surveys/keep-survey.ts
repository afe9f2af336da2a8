import { randomBytes } from "node:crypto";
import { vietnamDay } from "../../platform/clock/index.ts";
import { type Db, notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { addJob } from "../../platform/jobs/index.ts";
import { mayAt, type Permission, personIdOf } from "../accounts/index.ts";
import { countSettled } from "../dossiers/index.ts";
import { subtreeIds, unitNames } from "../organisations/index.ts";
import { FEWEST_ANSWERS } from "./estimate.ts";
import { drawSample } from "./jobs/draw-sample.ts";
import { findQuestionnaire } from "./questionnaire.store.ts";
import { allocate, sampleSize } from "./sampling.ts";
import { note } from "./steps.ts";
import { countAnswers, insertSurvey, listStrata, lockSurvey, replaceStrata, saveSurvey } from "./survey.store.ts";
import {
  isSurveyActPossible,
  phaseOf,
  type Survey,
  type SurveyAct,
  type SurveyFacts,
  type SurveyStratum,
} from "./survey.ts";
import { SurveyRefused, SurveyUnknown } from "./surveys.errors.ts";

type Group = { name: string; population: number };

/** Groups and how many of each are asked: units with what they settled in the period, or groups as given. */
export async function planStrata(
  db: Db,
  facts: Pick<
    SurveyFacts,
    "unitId" | "populationKind" | "periodFrom" | "periodUntil" | "marginPercent" | "leastPerStratum"
  >,
  given: readonly Group[],
  at: Date,
): Promise<Omit<SurveyStratum, "position">[]> {
  if (facts.populationKind === "open") return [];
  const groups: Omit<SurveyStratum, "position" | "sample">[] = [];
  if (facts.populationKind === "list") groups.push(...given.map((one) => ({ ...one, unitId: null })));
  else {
    const today = vietnamDay(at);
    const unitIds = await subtreeIds(db, [facts.unitId], today);
    const counts = await countSettled(db, { unitIds, from: facts.periodFrom, until: facts.periodUntil });
    const names = await unitNames(db, [...counts.keys()], today);
    for (const [unitId, population] of counts) groups.push({ unitId, name: names.get(unitId) ?? "", population });
    groups.sort((a, b) => a.name.localeCompare(b.name, "vi"));
  }
  const populations = groups.map((one) => one.population);
  const size = sampleSize(
    populations.reduce((sum, one) => sum + one, 0),
    facts.marginPercent / 100,
  );
  const samples = allocate(populations, size, facts.leastPerStratum);
  return groups.map((one, at) => ({ ...one, sample: samples[at] ?? 0 }));
}

async function isQuestionnaireFit(db: Db, id: string): Promise<boolean> {
  return (await findQuestionnaire(db, id))?.state === "approved";
}

/** Returns its id. */
export async function draftSurvey(
  tx: Tx,
  actor: Actor,
  input: SurveyFacts & { groups: readonly Group[]; at: Date },
): Promise<string> {
  const { groups, at, ...facts } = input;
  if (!(await mayAt(tx, actor, "surveys.write", facts.unitId, at))) throw new SurveyRefused("no-right-here");
  if (!(await isQuestionnaireFit(tx, facts.questionnaireId))) throw new SurveyRefused("questionnaire-not-approved");
  const id = await insertSurvey(tx, {
    ...facts,
    createdBy: personIdOf(actor),
    createdByName: actor.name,
    createdAt: at,
  });
  await replaceStrata(tx, id, await planStrata(tx, facts, groups, at));
  await note(tx, actor, { kind: "survey", id, unitId: facts.unitId, act: "write", at });
  return id;
}

const RIGHTS: Record<SurveyAct, readonly Permission[]> = {
  change: ["surveys.write"],
  approve: ["surveys.approve"],
  close: ["surveys.write", "surveys.approve"],
  publish: ["surveys.approve"],
  withdraw: ["surveys.write", "surveys.approve"],
  enter: ["surveys.enter"],
  field: ["surveys.enter"],
};

/** Why the person may not do it now; null where nothing stands in the way. */
export async function surveyRefusal(
  db: Db,
  actor: Actor,
  act: SurveyAct,
  survey: Survey,
  at: Date,
): Promise<"no-right-here" | "own-survey" | "not-from-this-state" | null> {
  const rights = await Promise.all(RIGHTS[act].map((right) => mayAt(db, actor, right, survey.unitId, at)));
  if (!rights.includes(true)) return "no-right-here";
  if (!isSurveyActPossible(phaseOf(survey, vietnamDay(at)), act)) return "not-from-this-state";
  const needsOther = act === "approve" || act === "publish";
  return needsOther && survey.createdBy !== null && survey.createdBy === actor.id ? "own-survey" : null;
}

async function forAct(tx: Tx, actor: Actor, act: SurveyAct, of: { surveyId: string; at: Date }): Promise<Survey> {
  const survey = await lockSurvey(tx, of.surveyId);
  if (!survey) throw new SurveyUnknown();
  const refusal = await surveyRefusal(tx, actor, act, survey, of.at);
  if (refusal) throw new SurveyRefused(refusal);
  return survey;
}

export async function changeSurvey(
  tx: Tx,
  actor: Actor,
  input: Omit<SurveyFacts, "unitId"> & { surveyId: string; basedOn: number; groups: readonly Group[]; at: Date },
): Promise<void> {
  const { surveyId, basedOn, groups, at, ...facts } = input;
  const survey = await forAct(tx, actor, "change", { surveyId, at });
  if (survey.basedOn !== basedOn) throw new SurveyRefused("changed-meanwhile");
  if (!(await isQuestionnaireFit(tx, facts.questionnaireId))) throw new SurveyRefused("questionnaire-not-approved");
  await saveSurvey(tx, surveyId, { ...facts, createdBy: personIdOf(actor), createdByName: actor.name });
  await replaceStrata(tx, surveyId, await planStrata(tx, { ...facts, unitId: survey.unitId }, groups, at));
  await note(tx, actor, { kind: "survey", id: surveyId, unitId: survey.unitId, act: "change", at });
}

interface Act {
  surveyId: string;
  at: Date;
}

/** Somebody else looked at it: the population is counted as of now, the seed is drawn and from it the sample. */
export async function approveSurvey(tx: Tx, actor: Actor, input: Act): Promise<void> {
  const { surveyId, at } = input;
  const survey = await forAct(tx, actor, "approve", input);
  if (!(await isQuestionnaireFit(tx, survey.questionnaireId))) throw new SurveyRefused("questionnaire-not-approved");
  const before = await listStrata(tx, surveyId);
  const strata = await planStrata(tx, survey, before, at);
  if (survey.populationKind !== "open" && strata.every((one) => one.population === 0))
    throw new SurveyRefused("nobody-to-ask");
  await replaceStrata(tx, surveyId, strata);
  const drawSeed = randomBytes(16).toString("hex");
  await saveSurvey(tx, surveyId, {
    state: "approved",
    drawSeed,
    approvedBy: personIdOf(actor),
    approvedByName: actor.name,
    approvedAt: at,
  });
  if (survey.populationKind === "dossiers")
    await addJob(tx, drawSample, { surveyId }, { subject: `survey:${surveyId}`, key: `survey-draw:${surveyId}` });
  const of = { kind: "survey" as const, id: surveyId, unitId: survey.unitId, act: "approve", at };
  await note(tx, actor, of, { details: { drawSeed } });
  await notifyPublicChange(tx, "surveys");
}

/** Ends the taking of answers with yesterday as its last day, before the day that was set. */
export async function closeSurvey(tx: Tx, actor: Actor, input: Act): Promise<void> {
  const survey = await forAct(tx, actor, "close", input);
  const today = vietnamDay(input.at);
  const closesOn = vietnamDay(new Date(input.at.getTime() - 86_400_000));
  await saveSurvey(tx, survey.id, { closesOn, ...(survey.opensOn > closesOn ? { opensOn: closesOn } : {}) });
  const of = { kind: "survey" as const, id: survey.id, unitId: survey.unitId, act: "close", at: input.at };
  await note(tx, actor, of, { details: { on: today, was: survey.closesOn } });
  await notifyPublicChange(tx, "surveys");
}

/** Puts what was found before the public; by somebody else than who wrote the survey. */
export async function publishResults(tx: Tx, actor: Actor, input: Act): Promise<void> {
  const survey = await forAct(tx, actor, "publish", input);
  const answers = (await countAnswers(tx, [survey.id])).reduce((sum, one) => sum + one.count, 0);
  if (answers < FEWEST_ANSWERS) throw new SurveyRefused("too-few-answers");
  await saveSurvey(tx, survey.id, {
    resultsBy: personIdOf(actor),
    resultsByName: actor.name,
    resultsAt: input.at,
  });
  await note(tx, actor, { kind: "survey", id: survey.id, unitId: survey.unitId, act: "publish", at: input.at });
  await notifyPublicChange(tx, "surveys");
}

export async function withdrawSurvey(tx: Tx, actor: Actor, input: Act & { note: string }): Promise<void> {
  const survey = await forAct(tx, actor, "withdraw", input);
  await saveSurvey(tx, survey.id, { state: "withdrawn", withdrawnReason: input.note });
  const of = { kind: "survey" as const, id: survey.id, unitId: survey.unitId, act: "withdraw", at: input.at };
  await note(tx, actor, of, { note: input.note });
  await notifyPublicChange(tx, "surveys");
}
