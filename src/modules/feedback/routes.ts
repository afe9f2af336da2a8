import { z } from "zod";
import { api, get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { feedbackDataSets } from "./data-sets/data-sets.ts";
import { QuestionActRefused, QuestionNotFound } from "./feedback.errors.ts";
import { eraseOldContacts } from "./jobs/erase-old-contacts.ts";
import { tellAsker } from "./jobs/tell-asker.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { askPage, sendQuestionApi, sendQuestionPage } from "./pages/public/ask/page.tsx";
import { lookupApi, lookupPage, reopenPage, verdictPage } from "./pages/public/lookup/page.tsx";
import { ratePage, rateReasonPage, rateThanksPage } from "./pages/public/rate/page.tsx";
import { questionListPage } from "./pages/staff/question-list/page.tsx";
import { answerPage, questionRecordPage, revealPage } from "./pages/staff/question-record/page.tsx";
import { sayState } from "./say-state.ts";
import { askVerdict, askVerdicts } from "./verdict/ask-verdicts.ts";

const Asked = z.object({ code: z.string(), dueOn: z.iso.date() });
const Ask = z.object({
  kind: z.enum(["question", "comment", "petition"]),
  body: z.string(),
  unitId: z.uuid().optional(),
  name: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
});
const State = z.object({
  code: z.string(),
  kind: z.string(),
  state: z.enum(["received", "answered", "closed"]),
  receivedAt: z.iso.datetime(),
  dueOn: z.iso.date(),
  answer: z.string().nullable(),
  answeredAt: z.iso.datetime().nullable(),
});

export const feedback: ModuleDefinition = {
  name: "feedback",
  dataSets: feedbackDataSets,
  routes: [
    get("/phan-anh", "public", askPage, { still: { anyQuery: true } }),
    post("/phan-anh", "public", sendQuestionPage, { perMinute: 10 }),
    get("/:unit/phan-anh", "public", askPage, { still: { anyQuery: true } }),
    post("/:unit/phan-anh", "public", sendQuestionPage, { perMinute: 10 }),
    // Ten tries a minute make guessing one of 10^12 codes hopeless.
    get("/tra-cuu", "public", lookupPage, { perMinute: 30, still: { anyQuery: true } }),
    post("/tra-cuu/danh-gia", "public", verdictPage, { perMinute: 30 }),
    post("/tra-cuu/hoi-lai", "public", reopenPage, { perMinute: 10 }),
    post("/danh-gia", "public", ratePage, { perMinute: 30 }),
    get("/danh-gia/:id", "public", rateThanksPage),
    post("/danh-gia/:id", "public", rateReasonPage, { perMinute: 30 }),
    get("/can-bo/phan-anh", "feedback.read", questionListPage),
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
    mapError(QuestionNotFound, 404, (_error, lang) => pick(lang, vi, en).staff.notFound),
    mapError(QuestionActRefused, 409, (error, lang) => pick(lang, vi, en).staff.refusals[error.code]),
  ],
  answerTo: (app, asked) => sayState(app.db, asked, app.config.http.publicUrl),
  jobs: [tellAsker, eraseOldContacts, askVerdicts, askVerdict],
  schedule: [
    { job: "feedback:erase-old-contacts", cron: "17 19 * * *" },
    // Half past eight in the morning in Vietnam.
    { job: "feedback:ask-verdicts", cron: "30 1 * * *" },
  ],
};
