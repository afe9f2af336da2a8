import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { type Db, transaction } from "../../../platform/db/index.ts";
import { HttpError, InvalidContent, json, type Reply, type Rq } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { partsOf } from "../pages/question-fields.tsx";
import { findQuestionnaire } from "../questionnaire.store.ts";
import { findSurvey, listStrata } from "../survey.store.ts";
import { phaseOf, type Survey } from "../survey.ts";
import type { FieldDevice } from "./device.store.ts";
import { pairDevice } from "./keep-device.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { FIELD_REFUSALS, MOST_AT_ONCE, Moment, takeAnswers } from "./take-answers.ts";

const text = (most: number) => z.string().trim().min(1).max(most);

export const AnswersBody = z.object({
  token: text(200),
  now: Moment,
  answers: z.array(z.unknown()).max(MOST_AT_ONCE),
  waiting: z.number().int().min(0).max(1_000_000).nullable().default(null),
  version: z.string().trim().max(60).nullable().default(null),
});

/** All a tablet needs to ask people without a network. */
export const FieldJson = z.object({
  name: z.string(),
  title: z.string(),
  purpose: z.string(),
  questionnaire: z.guid(),
  phase: z.enum(["draft", "coming", "open", "closed", "published", "withdrawn"]),
  opensOn: z.iso.date(),
  closesOn: z.iso.date(),
  strata: z.array(z.object({ position: z.number().int(), name: z.string() })),
  parts: z.array(
    z.object({
      name: z.string(),
      items: z.array(
        z.object({
          key: z.string(),
          kind: z.enum(["satisfaction", "one", "many", "words"]),
          text: z.string(),
          options: z.array(z.object({ key: z.string(), text: z.string() })),
          most: z.number().int().nullable(),
        }),
      ),
    }),
  ),
  taken: z.number().int(),
});

export const AnswersTold = z.object({
  serverTime: z.string(),
  results: z.array(
    z.object({
      id: z.string().nullable(),
      result: z.enum(["taken", "known", "refused"]),
      code: z.enum(FIELD_REFUSALS).optional(),
      detail: z.string().optional(),
    }),
  ),
  device: FieldJson,
});

export const PairBody = z.object({ code: text(40) });
export const PairAnswer = z.object({ token: z.string(), serverTime: z.string(), device: FieldJson });

async function fieldJson(db: Db, device: FieldDevice, survey: Survey, now: Date): Promise<z.infer<typeof FieldJson>> {
  const questionnaire = await findQuestionnaire(db, survey.questionnaireId);
  if (!questionnaire) throw new HttpError(401, "device-unknown");
  return {
    name: device.name,
    title: survey.title,
    purpose: survey.purpose,
    questionnaire: questionnaire.id,
    phase: phaseOf(survey, vietnamDay(now)),
    opensOn: survey.opensOn,
    closesOn: survey.closesOn,
    strata: (await listStrata(db, survey.id)).map(({ position, name }) => ({ position, name })),
    parts: partsOf(questionnaire.content).map((part) => ({
      name: part.name ?? "",
      items: part.items.map(({ key, kind, text: words, options, most }) => ({ key, kind, text: words, options, most })),
    })),
    taken: device.taken,
  };
}

/** Answers of a tablet: each id is answered, taken, known already or refused with the reason. */
export async function fieldAnswersApi(rq: Rq): Promise<Reply> {
  const body = AnswersBody.parse(rq.body);
  const said = pick(rq.lang, vi, en).refusals;
  const batch = await transaction(rq.app.db, (tx) =>
    takeAnswers(tx, {
      token: body.token,
      answers: body.answers,
      deviceNow: body.now,
      waiting: body.waiting,
      version: body.version || null,
      now: rq.now,
    }),
  );
  if (!batch) throw new HttpError(401, "device-unknown");
  return json({
    serverTime: rq.now.toISOString(),
    results: batch.results.map((one) => (one.code ? { ...one, detail: said[one.code] } : one)),
    device: await fieldJson(rq.app.db, batch.device, batch.survey, rq.now),
  });
}

/** A tablet hands in the code the officer typed, and gets its token and the survey. */
export async function fieldPairApi(rq: Rq): Promise<Reply> {
  const { code } = PairBody.parse(rq.body);
  const paired = await transaction(rq.app.db, (tx) => pairDevice(tx, { code, at: rq.now }));
  const survey = paired && (await findSurvey(rq.app.db, paired.device.surveyId));
  if (!paired || !survey)
    throw new InvalidContent([
      { pointer: "/code", code: "pairing-code-wrong", detail: pick(rq.lang, vi, en).script.codeWrong },
    ]);
  return json(
    {
      token: paired.token,
      serverTime: rq.now.toISOString(),
      device: await fieldJson(rq.app.db, paired.device, survey, rq.now),
    },
    { status: 201, headers: { "cache-control": "no-store" } },
  );
}
