import { z } from "zod";
import { api, get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { conductRoutes } from "./confidential/routes.ts";
import { feedbackDataSets } from "./data-sets/data-sets.ts";
import {
  CategoryRefused,
  HandlingRefused,
  QuestionActRefused,
  QuestionNotFound,
  TemplateRefused,
} from "./feedback.errors.ts";
import { en as handlingEn } from "./handling/messages.en.ts";
import { vi as handlingVi } from "./handling/messages.vi.ts";
import { handlingRoutes } from "./handling/routes.ts";
import { en as templatesEn } from "./handling/templates/messages.en.ts";
import { vi as templatesVi } from "./handling/templates/messages.vi.ts";
import { templateRoutes } from "./handling/templates/routes.ts";
import { en as categoriesEn } from "./intake/categories/messages.en.ts";
import { vi as categoriesVi } from "./intake/categories/messages.vi.ts";
import { intakeRoutes } from "./intake/routes.ts";
import { eraseOldContacts } from "./jobs/erase-old-contacts.ts";
import { tellAsker } from "./jobs/tell-asker.ts";
import { tellStepJob } from "./jobs/tell-step.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { open311Routes } from "./open311/routes.ts";
import { carryOutsideJob } from "./outside/carry-outside.ts";
import { outsideErrors, outsideRoutes } from "./outside/routes.ts";
import { askPage, sendQuestionApi, sendQuestionPage } from "./pages/public/ask/page.tsx";
import { lookupApi, lookupPage, reopenPage, verdictPage } from "./pages/public/lookup/page.tsx";
import { ratePage, rateReasonPage, rateThanksPage } from "./pages/public/rate/page.tsx";
import { questionListCsv, questionListPage } from "./pages/staff/question-list/page.tsx";
import { answerPage, questionRecordPage, revealPage } from "./pages/staff/question-record/page.tsx";
import { PHOTO_LIMITS } from "./photos/photo.ts";
import { publicRecords } from "./public-record/data-set.ts";
import {
  publicRecordErrors,
  publicRecordPages,
  publicRecordRoutes,
  publicRecordSearch,
} from "./public-record/routes.ts";
import { sayState } from "./say-state.ts";
import { supervisionErrors, supervisionRoutes } from "./supervision/routes.ts";
import { askVerdict, askVerdicts } from "./verdict/ask-verdicts.ts";

const Asked = z.object({ code: z.string(), dueOn: z.iso.date(), kind: z.enum(["question", "comment", "petition"]) });
const Ask = z.object({
  kind: z.enum(["question", "comment", "petition"]),
  body: z.string(),
  unitId: z.uuid().optional(),
  name: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  address: z.string().optional(),
  category: z.string().optional(),
  place: z.string().optional(),
});
const State = z.object({
  code: z.string(),
  kind: z.string(),
  state: z.enum(["received", "answered", "closed", "guided", "refused", "forwarded"]),
  category: z.string().nullable(),
  place: z.string().nullable(),
  reason: z.string().nullable(),
  unit: z.string(),
  forwardedTo: z.string().nullable(),
  forwardedAddress: z.string().nullable(),
  steps: z.array(
    z.object({
      at: z.iso.datetime(),
      act: z.enum(["transfer", "extend", "refuse", "forward"]),
      text: z.string(),
      reason: z.string(),
    }),
  ),
  receivedAt: z.iso.datetime(),
  dueOn: z.iso.date(),
  answer: z.string().nullable(),
  answeredAt: z.iso.datetime().nullable(),
});

const ASK_FORM = {
  perMinute: 10,
  bodyLimit: PHOTO_LIMITS.formBytes,
  uploads: PHOTO_LIMITS.files,
  cutFilesAt: PHOTO_LIMITS.bytes,
};

export const feedback: ModuleDefinition = {
  name: "feedback",
  dataSets: [...feedbackDataSets, publicRecords],
  searches: [publicRecordSearch],
  pages: publicRecordPages,
  routes: [
    ...publicRecordRoutes,
    ...supervisionRoutes,
    ...outsideRoutes,
    ...open311Routes,
    get("/phan-anh", "public", askPage, { still: { anyQuery: true } }),
    post("/phan-anh", "public", sendQuestionPage, ASK_FORM),
    get("/:unit/phan-anh", "public", askPage, { still: { anyQuery: true } }),
    post("/:unit/phan-anh", "public", sendQuestionPage, ASK_FORM),
    // Ten tries a minute make guessing one of 10^12 codes hopeless.
    get("/tra-cuu", "public", lookupPage, { perMinute: 30, still: { anyQuery: true } }),
    post("/tra-cuu/danh-gia", "public", verdictPage, { perMinute: 30 }),
    post("/tra-cuu/hoi-lai", "public", reopenPage, { perMinute: 10 }),
    post("/danh-gia", "public", ratePage, { perMinute: 30 }),
    get("/danh-gia/:id", "public", rateThanksPage),
    post("/danh-gia/:id", "public", rateReasonPage, { perMinute: 30 }),
    get("/can-bo/phan-anh", "feedback.read", questionListPage),
    get("/can-bo/phan-anh.csv", "feedback.read", questionListCsv),
    ...intakeRoutes,
    ...conductRoutes,
    ...handlingRoutes,
    ...templateRoutes,
    get("/can-bo/phan-anh/:id", "feedback.read", questionRecordPage),
    post("/can-bo/phan-anh/:id/tra-loi", "feedback.answer", answerPage),
    post("/can-bo/phan-anh/:id/lien-he", "feedback.answer", revealPage),
    api(
      "POST",
      "/api/v1/public/feedback",
      "public",
      { summary: "Ask a question, comment, or petition on rules", body: Ask, response: Asked, status: 201 },
      sendQuestionApi,
      { perMinute: 10 },
    ),
    api(
      "GET",
      "/api/v1/public/feedback/:code",
      "public",
      { summary: "Where a question stands, and the answer", response: State },
      lookupApi,
      { perMinute: 30 },
    ),
  ],
  errors: [
    mapError(CategoryRefused, 409, (error, lang) => pick(lang, categoriesVi, categoriesEn).refusals[error.code]),
    ...publicRecordErrors,
    ...supervisionErrors,
    ...outsideErrors,
    mapError(TemplateRefused, 409, (error, lang) => pick(lang, templatesVi, templatesEn).refusals[error.code]),
    mapError(HandlingRefused, 409, (error, lang) => pick(lang, handlingVi, handlingEn).refusals[error.code]),
    mapError(QuestionNotFound, 404, (_error, lang) => pick(lang, vi, en).staff.notFound),
    mapError(QuestionActRefused, 409, (error, lang) => pick(lang, vi, en).staff.refusals[error.code]),
  ],
  answerTo: (app, asked) => sayState(app.db, asked, app.config.http.publicUrl),
  jobs: [tellAsker, tellStepJob, eraseOldContacts, carryOutsideJob, askVerdicts, askVerdict],
  schedule: [
    { job: "feedback:carry-outside", cron: "*/5 * * * *" },
    { job: "feedback:erase-old-contacts", cron: "17 19 * * *" },
    // Half past eight in the morning in Vietnam.
    { job: "feedback:ask-verdicts", cron: "30 1 * * *" },
  ],
};
