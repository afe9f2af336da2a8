import { randomUUID } from "node:crypto";
import { vietnamDay } from "../../platform/clock/index.ts";
import { isTaken, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { personIdOf } from "../accounts/index.ts";
import { surveyRefusal } from "./keep-survey.ts";
import { type Answers, type Content, differingItems, type Item } from "./questionnaire.ts";
import { note } from "./steps.ts";
import { insertAnswer, listEntriesOf, listStrata, lockSurvey, type PaperEntry, upsertEntry } from "./survey.store.ts";
import type { Survey } from "./survey.ts";
import { SurveyRefused, SurveyUnknown } from "./surveys.errors.ts";

interface Enter {
  surveyId: string;
  sheet: number;
  stratum: number;
  answers: Answers;
  content: Content;
  at: Date;
}

export type Entered =
  | { state: "first" }
  | { state: "counted" }
  | { state: "differs"; items: Item[]; isOtherGroup: boolean };

async function forEntry(tx: Tx, actor: Actor, input: Enter): Promise<{ survey: Survey; who: string }> {
  const survey = await lockSurvey(tx, input.surveyId);
  if (!survey) throw new SurveyUnknown();
  const refusal = await surveyRefusal(tx, actor, "enter", survey, input.at);
  if (refusal) throw new SurveyRefused(refusal);
  const who = personIdOf(actor);
  if (!who) throw new SurveyRefused("no-right-here");
  if (!(await listStrata(tx, survey.id)).some((one) => one.position === input.stratum))
    throw new SurveyRefused("sheet-stratum");
  return { survey, who };
}

const count = (tx: Tx, { surveyId, sheet, stratum, answers, at }: Enter): Promise<void> =>
  insertAnswer(tx, {
    id: randomUUID(),
    surveyId,
    stratum,
    source: "paper",
    answers,
    answeredOn: vietnamDay(at),
    sheet,
  });

/**
 * Types a sheet of paper. The first person may correct what he typed until the second has typed it too; where both agree it
 * counts, where they differ it waits for `settleSheet`.
 *
 * @throws SurveyUnknown, SurveyRefused "no-right-here", "not-from-this-state", "sheet-stratum", "sheet-done", "own-sheet"
 */
export async function enterSheet(tx: Tx, actor: Actor, input: Enter): Promise<Entered> {
  const { survey, who } = await forEntry(tx, actor, input);
  const { sheet, stratum, answers, at } = input;
  const [first, second] = await listEntriesOf(tx, survey.id, sheet);
  if (second) throw new SurveyRefused("sheet-done");
  const turn = !first || first.personId === who ? 1 : 2;
  const entry: PaperEntry = {
    surveyId: survey.id,
    sheet,
    turn,
    stratum,
    answers,
    personId: who,
    personName: actor.name,
    at,
  };
  await upsertEntry(tx, entry);
  if (turn === 1 || !first) return { state: "first" };
  const items = differingItems(input.content, first.answers, answers);
  const isOtherGroup = first.stratum !== stratum;
  if (items.length > 0 || isOtherGroup) return { state: "differs", items, isOtherGroup };
  await count(tx, input);
  return { state: "counted" };
}

/**
 * Somebody looked at the paper again and says what stands on it. Both entries stay as they were typed.
 *
 * @throws as `enterSheet`; "not-from-this-state" where two have not typed it
 */
export async function settleSheet(tx: Tx, actor: Actor, input: Enter): Promise<void> {
  const { survey } = await forEntry(tx, actor, input);
  const entries = await listEntriesOf(tx, survey.id, input.sheet);
  if (entries.length < 2) throw new SurveyRefused("not-from-this-state");
  try {
    await count(tx, input);
  } catch (error) {
    throw isTaken(error) ? new SurveyRefused("sheet-done") : error;
  }
  const of = { kind: "survey" as const, id: survey.id, unitId: survey.unitId, act: "settleSheet", at: input.at };
  await note(tx, actor, of, { details: { sheet: input.sheet } });
}
