import { get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { ContestRefused, ContestUnknown } from "./contests.errors.ts";
import { compareAll } from "./jobs/compare-essays.ts";
import { eraseOldEntrants } from "./jobs/erase-entrants.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { ceilingsPage, setCeilingPage } from "./pages/ceilings-page.tsx";
import { entryPage } from "./pages/entry-page.ts";
import {
  enterPage,
  publicContestPage,
  publicContestsPage,
  rankingCsv,
  registerPage,
  registerSelfPage,
  sendCodePage,
} from "./pages/public-pages.tsx";
import { changeContestPage, draftContestPage, editContestPage, newContestPage } from "./pages/staff-form-page.tsx";
import { contestListCsv, contestListPage } from "./pages/staff-list-page.tsx";
import {
  approveContestPage,
  contestQuestion,
  contestQuestions,
  contestRecordPage,
  decideEntryPage,
  publishContestPage,
  registerForPage,
  registerSomebodyPage,
  winnersPage,
  withdrawContestPage,
} from "./pages/staff-record-page.tsx";
import { beginEntryPage, finishEntryPage } from "./quiz/pages/entry-pages.tsx";
import { stageRoutes } from "./stage/routes.ts";
import { writingRoutes } from "./writing/routes.ts";

const BASE = "/can-bo/cuoc-thi";
const QUESTIONS = `${BASE}/:id/cau-hoi`;

export const contests: ModuleDefinition = {
  name: "contests",
  jobs: [compareAll, eraseOldEntrants],
  schedule: [{ job: eraseOldEntrants.name, cron: "45 19 * * *" }],
  routes: [
    get("/cuoc-thi", "public", publicContestsPage),
    get("/cuoc-thi/bai/:token", "public", entryPage),
    // A whole school takes part from one address.
    post("/cuoc-thi/bai/:token/bat-dau", "public", beginEntryPage, { perMinute: 300 }),
    post("/cuoc-thi/bai/:token/nop", "public", finishEntryPage, { perMinute: 300 }),
    get("/cuoc-thi/:id", "public", publicContestPage),
    get("/cuoc-thi/:id/dang-ky", "public", registerPage),
    post("/cuoc-thi/:id/dang-ky", "public", registerSelfPage, { perMinute: 60 }),
    post("/cuoc-thi/:id/vao", "public", enterPage, { perMinute: 60 }),
    post("/cuoc-thi/:id/gui-lai-ma", "public", sendCodePage, { perMinute: 5 }),
    get("/cuoc-thi/:id/xep-hang.csv", "public", rankingCsv, { perMinute: 20 }),
    get(BASE, "contests.read", contestListPage),
    get(`${BASE}.csv`, "contests.read", contestListCsv),
    get(`${BASE}/moi`, "contests.write", newContestPage),
    post(`${BASE}/moi`, "contests.write", draftContestPage),
    get(`${BASE}/muc-thuong`, "contests.read", ceilingsPage),
    post(`${BASE}/muc-thuong`, "contests.ceilings", setCeilingPage),
    ...writingRoutes,
    ...stageRoutes,
    get(`${BASE}/:id`, "contests.read", contestRecordPage),
    get(`${BASE}/:id/sua`, "contests.write", editContestPage),
    post(`${BASE}/:id/sua`, "contests.write", changeContestPage),
    post(`${BASE}/:id/duyet`, "contests.approve", approveContestPage),
    post(`${BASE}/:id/cong-bo`, "contests.approve", publishContestPage),
    post(`${BASE}/:id/huy`, "contests.read", withdrawContestPage),
    post(`${BASE}/:id/quyet`, "contests.approve", decideEntryPage),
    post(`${BASE}/:id/nguoi-dat-giai`, "contests.approve", winnersPage),
    get(`${BASE}/:id/dang-ky`, "contests.register", registerForPage),
    post(`${BASE}/:id/dang-ky`, "contests.register", registerSomebodyPage),
    get(QUESTIONS, "contests.write", contestQuestions.list),
    post(QUESTIONS, "contests.write", contestQuestions.save),
    get(`${QUESTIONS}.csv`, "contests.write", contestQuestions.csv),
    get(`${QUESTIONS}/moi`, "contests.write", contestQuestion.fresh),
    post(`${QUESTIONS}/moi`, "contests.write", contestQuestion.write),
    get(`${QUESTIONS}/:question`, "contests.write", contestQuestion.edit),
    post(`${QUESTIONS}/:question`, "contests.write", contestQuestion.change),
    post(`${QUESTIONS}/:question/xac-nhan`, "contests.write", contestQuestions.confirm),
    post(`${QUESTIONS}/:question/bo`, "contests.write", contestQuestions.remove),
  ],
  errors: [
    mapError(ContestUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(ContestRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};
