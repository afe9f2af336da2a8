import { z } from "zod";
import { api, get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { surveyDataSet } from "./data-set.ts";
import { AnswersBody, AnswersTold, fieldAnswersApi, fieldPairApi, PairAnswer, PairBody } from "./field/api.ts";
import { fieldManifest, fieldPage } from "./field/page.tsx";
import {
  addFieldDevicePage,
  fieldCodePage,
  fieldDeviceOffPage,
  fieldDevicesPage,
} from "./field/pages/devices-page.tsx";
import { drawSample } from "./jobs/draw-sample.ts";
import { forgetDrawnJob } from "./jobs/forget-drawn.ts";
import { tellDrawn } from "./jobs/tell-drawn.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { answerInvitedPage, answerOpenPage, invitedPage, openAnswerPage, thanksPage } from "./pages/answer-pages.tsx";
import { paperPage } from "./pages/paper-page.ts";
import {
  publicSurveyChart,
  publicSurveyCsv,
  publicSurveyPage,
  publicSurveysPage,
  resultsApi,
} from "./pages/public-pages.tsx";
import {
  approvePage,
  moveItemPage,
  newQuestionnairePage,
  newVersionPage,
  proposePage,
  questionnaireListPage,
  questionnairePage,
  retirePage,
  returnPage,
  satisfiedFromPage,
  saveItemPage,
  writeQuestionnairePage,
} from "./pages/questionnaires-page.tsx";
import { enterSheetPage, settlePage, settleSheetPage, sheetsPage, writtenWordsPage } from "./pages/sheets-page.tsx";
import { changeSurveyPage, draftSurveyPage, editSurveyPage, newSurveyPage } from "./pages/survey-form-page.tsx";
import { surveyListCsv, surveyListPage } from "./pages/survey-list-page.tsx";
import {
  approveSurveyPage,
  closeSurveyPage,
  publishResultsPage,
  surveyRecordPage,
  withdrawSurveyPage,
} from "./pages/survey-record-page.tsx";
import {
  approvePollPage,
  newPollPage,
  pollListPage,
  pollPage,
  pollRecordPage,
  votePage,
  withdrawPollPage,
  writePollPage,
} from "./polls/pages.tsx";
import { QuestionnaireUnknown, SurveyRefused, SurveyUnknown } from "./surveys.errors.ts";

const BASE = "/can-bo/khao-sat";
/** A batch of the longest answers. */
const BATCH_BYTES = 4 * 1024 * 1024;

const Figure = z.object({ value: z.number(), margin: z.number().nullable() }).nullable();
const Figures = { answers: z.number().int().nullable(), satisfied: Figure, mean: Figure };
const All = z.object({
  answers: z.number().int(),
  overall: z.object(Figures),
  overallItem: z.object({ key: z.string(), ...Figures }).nullable(),
  factors: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      ...Figures,
      items: z.array(z.object({ key: z.string(), text: z.string(), ...Figures })),
    }),
  ),
  choices: z.array(
    z.object({
      key: z.string(),
      text: z.string(),
      answers: z.number().int().nullable(),
      options: z.array(z.object({ key: z.string(), text: z.string(), share: z.number().nullable() })),
    }),
  ),
});
const SurveyResults = z.object({
  id: z.uuid(),
  title: z.string(),
  unitId: z.uuid(),
  isOfficial: z.boolean(),
  label: z.string(),
  periodFrom: z.iso.date(),
  periodUntil: z.iso.date(),
  questionnaire: z.object({ id: z.uuid(), name: z.string(), version: z.number().int() }),
  confidence: z.number(),
  satisfiedFrom: z.number().int(),
  population: z.number().int(),
  invited: z.number().int(),
  silentPopulation: z.number().int(),
  strata: z.array(
    z.object({
      unitId: z.uuid().nullable(),
      name: z.string(),
      population: z.number().int(),
      sample: z.number().int(),
      answers: z.number().int(),
    }),
  ),
  sample: All,
  open: All,
});

export const surveys: ModuleDefinition = {
  name: "surveys",
  dataSets: [surveyDataSet],
  jobs: [drawSample, tellDrawn, forgetDrawnJob],
  schedule: [{ job: forgetDrawnJob.name, cron: "40 19 * * *" }],
  pages: async function* () {
    yield { path: "/khao-sat", changedAt: null };
  },
  routes: [
    get("/khao-sat", "public", publicSurveysPage),
    get("/khao-sat/cam-on", "public", thanksPage),
    get("/khao-sat/phieu/:token", "public", invitedPage, { perMinute: 30 }),
    post("/khao-sat/phieu/:token", "public", answerInvitedPage, { perMinute: 20 }),
    get("/khao-sat/may", "public", fieldPage),
    get("/khao-sat/may/manifest.webmanifest", "public", fieldManifest),
    get("/khao-sat/:id", "public", publicSurveyPage),
    get("/khao-sat/:id.csv", "public", publicSurveyCsv),
    get("/khao-sat/:id/bieu-do.svg", "public", publicSurveyChart),
    get("/khao-sat/:id/tra-loi", "public", openAnswerPage),
    post("/khao-sat/:id/tra-loi", "public", answerOpenPage, { perMinute: 10 }),
    get("/tham-do/:id", "public", pollPage),
    post("/tham-do/:id", "public", votePage, { perMinute: 10 }),
    get("/can-bo/tham-do", "surveys.read", pollListPage),
    get("/can-bo/tham-do/moi", "surveys.write", newPollPage),
    post("/can-bo/tham-do/moi", "surveys.write", writePollPage),
    get("/can-bo/tham-do/:id", "surveys.read", pollRecordPage),
    post("/can-bo/tham-do/:id/duyet", "surveys.approve", approvePollPage),
    post("/can-bo/tham-do/:id/huy", "surveys.read", withdrawPollPage),
    get(BASE, "surveys.read", surveyListPage),
    get(`${BASE}.csv`, "surveys.read", surveyListCsv),
    get(`${BASE}/moi`, "surveys.write", newSurveyPage),
    post(`${BASE}/moi`, "surveys.write", draftSurveyPage),
    get(`${BASE}/mau`, "surveys.read", questionnaireListPage),
    get(`${BASE}/mau/moi`, "surveys.write", newQuestionnairePage),
    post(`${BASE}/mau/moi`, "surveys.write", writeQuestionnairePage),
    get(`${BASE}/mau/:id`, "surveys.read", questionnairePage),
    post(`${BASE}/mau/:id/cau`, "surveys.write", saveItemPage),
    post(`${BASE}/mau/:id/chuyen-cau`, "surveys.write", moveItemPage),
    post(`${BASE}/mau/:id/muc-hai-long`, "surveys.write", satisfiedFromPage),
    post(`${BASE}/mau/:id/gui-duyet`, "surveys.write", proposePage),
    post(`${BASE}/mau/:id/tra-lai`, "surveys.approve", returnPage),
    post(`${BASE}/mau/:id/duyet`, "surveys.approve", approvePage),
    post(`${BASE}/mau/:id/ngung`, "surveys.approve", retirePage),
    post(`${BASE}/mau/:id/ban-moi`, "surveys.write", newVersionPage),
    get(`${BASE}/:id`, "surveys.read", surveyRecordPage),
    get(`${BASE}/:id/sua`, "surveys.write", editSurveyPage),
    post(`${BASE}/:id/sua`, "surveys.write", changeSurveyPage),
    post(`${BASE}/:id/duyet`, "surveys.approve", approveSurveyPage),
    post(`${BASE}/:id/dong`, "surveys.read", closeSurveyPage),
    post(`${BASE}/:id/cong-bo`, "surveys.approve", publishResultsPage),
    post(`${BASE}/:id/huy`, "surveys.read", withdrawSurveyPage),
    get(`${BASE}/:id/phieu.pdf`, "surveys.read", paperPage),
    get(`${BASE}/:id/phieu-giay`, "surveys.read", sheetsPage),
    post(`${BASE}/:id/phieu-giay`, "surveys.enter", enterSheetPage),
    get(`${BASE}/:id/phieu-giay/:so`, "surveys.enter", settlePage),
    post(`${BASE}/:id/phieu-giay/:so`, "surveys.enter", settleSheetPage),
    get(`${BASE}/:id/may`, "surveys.read", fieldDevicesPage),
    post(`${BASE}/:id/may`, "surveys.enter", addFieldDevicePage),
    post(`${BASE}/:id/may/ma`, "surveys.enter", fieldCodePage),
    post(`${BASE}/:id/may/tat`, "surveys.enter", fieldDeviceOffPage),
    get(`${BASE}/:id/y-kien`, "surveys.read", writtenWordsPage),
    api(
      "POST",
      "/api/v1/public/survey-answers",
      "public",
      {
        summary: "Answers of a survey's tablet, in batches that may be repeated: each id counts once",
        body: AnswersBody,
        response: AnswersTold,
      },
      fieldAnswersApi,
      { bodyLimit: BATCH_BYTES, open: false },
    ),
    api(
      "POST",
      "/api/v1/public/survey-devices/pair",
      "public",
      {
        summary: "A pairing code becomes the token of a survey's tablet, once",
        body: PairBody,
        response: PairAnswer,
        status: 201,
      },
      fieldPairApi,
      { perMinute: 10, bodyLimit: 10_000, open: false },
    ),
    api(
      "GET",
      "/api/v1/surveys/:id/results",
      "public",
      { summary: "What a published survey found, with margins of error", response: SurveyResults },
      resultsApi,
      { perMinute: 60 },
    ),
  ],
  errors: [
    mapError(SurveyUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(QuestionnaireUnknown, 404, (_error, lang) => pick(lang, vi, en).questionnaireNotFound),
    mapError(SurveyRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};
