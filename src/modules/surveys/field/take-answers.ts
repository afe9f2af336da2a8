import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { tokenHash } from "../../../platform/crypto/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import { findQuestionnaire } from "../questionnaire.store.ts";
import { type Questionnaire, readAnswers } from "../questionnaire.ts";
import { insertAnswerOnce, listStrata, lockSurvey } from "../survey.store.ts";
import { phaseOf, type Survey } from "../survey.ts";
import { type FieldDevice, lockDeviceByToken, saveDevice } from "./device.store.ts";

export const MOST_AT_ONCE = 200;

export const FIELD_REFUSALS = [
  "invalid",
  "withdrawn",
  "published",
  "other-questionnaire",
  "before-open",
  "after-close",
  "stratum",
  "answers",
  "empty",
] as const;
export type FieldRefusal = (typeof FIELD_REFUSALS)[number];

/** A clock may be years off; what lies further is no clock. */
export const Moment = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .refine((at) => at.getTime() >= 0 && at.getUTCFullYear() < 2200);

const Told = z.object({
  /** Made by the tablet; the same again counts once. */
  id: z.guid().transform((id) => id.toLowerCase()),
  questionnaire: z.guid(),
  stratum: z.number().int().min(0).max(10_000).nullable().default(null),
  at: Moment,
  answers: z.record(z.string().max(100), z.unknown()),
});

export interface FieldResult {
  id: string | null;
  result: "taken" | "known" | "refused";
  code?: FieldRefusal;
}

export interface TakenAnswers {
  device: FieldDevice;
  survey: Survey;
  results: FieldResult[];
}

/**
 * Keeps what a tablet hands in; the same id again is the same answer. Each is judged by itself and by the day on which it was given, so
 * that what comes late because there was no network counts. Null where no tablet has this token.
 *
 * @idempotent
 */
export async function takeAnswers(
  tx: Tx,
  input: {
    token: string;
    answers: readonly unknown[];
    /** The clock of the tablet as it sends. */
    deviceNow: Date;
    waiting: number | null;
    version: string | null;
    now: Date;
  },
): Promise<TakenAnswers | null> {
  const { now } = input;
  const device = await lockDeviceByToken(tx, tokenHash(input.token));
  const survey = device && (await lockSurvey(tx, device.surveyId));
  const questionnaire = survey && (await findQuestionnaire(tx, survey.questionnaireId));
  if (!device || device.offAt || !survey || !questionnaire) return null;
  const offsetMs = now.getTime() - input.deviceNow.getTime();
  const strata = new Set((await listStrata(tx, survey.id)).map((one) => one.position));
  const results: FieldResult[] = [];
  for (const one of input.answers)
    results.push(await takeOne(tx, { survey, questionnaire, strata, offsetMs, now }, one));
  const taken = device.taken + results.filter((one) => one.result === "taken").length;
  const { waiting, version } = input;
  await saveDevice(tx, device.id, { seenAt: now, waiting, version, taken });
  return { device: { ...device, taken }, survey, results };
}

interface Asked {
  survey: Survey;
  questionnaire: Questionnaire;
  strata: ReadonlySet<number>;
  offsetMs: number;
  now: Date;
}

async function takeOne(tx: Tx, asked: Asked, one: unknown): Promise<FieldResult> {
  const { survey, questionnaire, strata, offsetMs, now } = asked;
  const told = Told.safeParse(one);
  if (!told.success) {
    const id = (one as { id?: unknown } | null)?.id;
    return { id: typeof id === "string" ? id.slice(0, 60) : null, result: "refused", code: "invalid" };
  }
  const { id, stratum, at } = told.data;
  const refused = (code: FieldRefusal): FieldResult => ({ id, result: "refused", code });
  const phase = phaseOf(survey, vietnamDay(now));
  if (phase === "withdrawn" || phase === "draft") return refused("withdrawn");
  if (phase === "published") return refused("published");
  if (told.data.questionnaire !== questionnaire.id) return refused("other-questionnaire");
  const day = vietnamDay(new Date(Math.min(at.getTime() + offsetMs, now.getTime())));
  if (day < survey.opensOn) return refused("before-open");
  if (day > survey.closesOn) return refused("after-close");
  if (strata.size > 0 ? stratum === null || !strata.has(stratum) : stratum !== null) return refused("stratum");
  const read = readAnswers(questionnaire.content, told.data.answers);
  if ("fault" in read) return refused("answers");
  if (Object.keys(read.answers).length === 0) return refused("empty");
  const isNew = await insertAnswerOnce(tx, {
    id,
    surveyId: survey.id,
    stratum,
    source: "tablet",
    answers: read.answers,
    answeredOn: day,
    sheet: null,
  });
  return { id, result: isNew ? "taken" : "known" };
}
