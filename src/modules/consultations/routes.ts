import type { AppContext } from "../../platform/app-context.ts";
import { get, type ModuleDefinition, mapError, type PublicPage, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { ConsultationRefused, ConsultationUnknown } from "./consultations.errors.ts";
import { listConsultations } from "./consultations.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { offerConsultations } from "./offer-links.ts";
import { answersCsv, answersPage, keepOpinionPage, placePage } from "./pages/answers-page.tsx";
import { editConsultationPage, newConsultationPage, rewritePage, writeNewPage } from "./pages/form-page.tsx";
import {
  CONSULTATIONS,
  publicConsultationPage,
  publicConsultationsPage,
  publicResultsChart,
  publicResultsCsv,
  sendSheetPage,
} from "./pages/public-pages.tsx";
import {
  approvePage,
  approveSummaryPage,
  consultationPage,
  moveClosingPage,
  paperPage,
  reopenSummaryPage,
  returnPage,
  returnSummaryPage,
  submitSummaryPage,
  withdrawPage,
} from "./pages/record-page.tsx";
import { STAFF, staffConsultationsCsv, staffConsultationsPage } from "./pages/staff-list-page.tsx";

const MOST_PAGES = 10_000;

async function* consultationPages(app: AppContext): AsyncGenerator<PublicPage> {
  yield { path: CONSULTATIONS, changedAt: null };
  for (const one of await listConsultations(app.db, { isPublic: true, today: "" }, MOST_PAGES))
    yield { path: `${CONSULTATIONS}/${one.id}`, changedAt: one.summaryDecidedAt ?? one.publishedAt };
}

export const consultations: ModuleDefinition = {
  name: "consultations",
  searches: [
    {
      kind: "consultation",
      slug: "lay-y-kien",
      weight: 0.4,
      words: (lang) => ({ title: pick(lang, vi, en).searchKind }),
    },
  ],
  pages: consultationPages,
  start: offerConsultations,
  routes: [
    get(CONSULTATIONS, "public", publicConsultationsPage, { still: { query: ["tinhtrang", "truoc"] } }),
    get(`${CONSULTATIONS}/:id`, "public", publicConsultationPage, { still: {} }),
    post(`${CONSULTATIONS}/:id`, "public", sendSheetPage, { perMinute: 10 }),
    get(`${CONSULTATIONS}/:id/bieu-do.svg`, "public", publicResultsChart, { still: { query: ["rong"] } }),
    get(`${CONSULTATIONS}/:id/ket-qua.csv`, "public", publicResultsCsv, { still: {}, open: true }),
    get(STAFF, "consultations.read", staffConsultationsPage),
    get(`${STAFF}.csv`, "consultations.read", staffConsultationsCsv),
    get(`${STAFF}/moi`, "consultations.write", newConsultationPage),
    post(`${STAFF}/moi`, "consultations.write", writeNewPage),
    get(`${STAFF}/:id`, "consultations.read", consultationPage),
    get(`${STAFF}/:id/sua`, "consultations.write", editConsultationPage),
    post(`${STAFF}/:id/sua`, "consultations.write", rewritePage),
    post(`${STAFF}/:id/duyet`, "consultations.approve", approvePage),
    post(`${STAFF}/:id/tra-lai`, "consultations.approve", returnPage),
    post(`${STAFF}/:id/rut`, "consultations.approve", withdrawPage),
    post(`${STAFF}/:id/gia-han`, "consultations.write", moveClosingPage),
    post(`${STAFF}/:id/phieu-giay`, "consultations.write", paperPage),
    get(`${STAFF}/:id/y-kien`, "consultations.read", answersPage),
    get(`${STAFF}/:id/y-kien.csv`, "consultations.read", answersCsv),
    post(`${STAFF}/:id/y-kien`, "consultations.write", placePage),
    post(`${STAFF}/:id/y-kien/y`, "consultations.write", keepOpinionPage),
    post(`${STAFF}/:id/y-kien/y/:opinion`, "consultations.write", keepOpinionPage),
    post(`${STAFF}/:id/trinh-ket-qua`, "consultations.write", submitSummaryPage),
    post(`${STAFF}/:id/duyet-ket-qua`, "consultations.approve", approveSummaryPage),
    post(`${STAFF}/:id/tra-ket-qua`, "consultations.approve", returnSummaryPage),
    post(`${STAFF}/:id/mo-lai`, "consultations.approve", reopenSummaryPage),
  ],
  errors: [
    mapError(ConsultationUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(ConsultationRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};
