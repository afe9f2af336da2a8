import type { AppContext } from "../../platform/app-context.ts";
import { get, type ModuleDefinition, mapError, type PublicPage, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { listRecognitions } from "../recognitions/index.ts";
import { InitiativeRefused, InitiativeUnknown, UseUnknown } from "./initiatives.errors.ts";
import { eraseOldAuthors } from "./jobs/erase-authors.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { offerSimplification } from "./offer-links.ts";
import {
  changeInitiativePage,
  editInitiativePage,
  newInitiativePage,
  registerInitiativePage,
} from "./pages/form-page.tsx";
import { initiativePage } from "./pages/initiative-page.tsx";
import { listPage } from "./pages/list-page.tsx";
import { lookupPage, takeBackPage } from "./pages/lookup-page.tsx";
import {
  acceptPage,
  openAuthorPage,
  proposePage,
  recordPage,
  refusePage,
  returnPage,
  withdrawPage,
} from "./pages/record-page.tsx";
import { INITIATIVES, registerCsv, registerPage } from "./pages/register-page.tsx";
import { sendInitiativePage, sendPage } from "./pages/send-page.tsx";
import { concludePage, giveMarksPage, openReviewPage, stepAsidePage } from "./review/council-page.tsx";
import { criteriaPage, setCriterionPage } from "./review/criteria-page.tsx";
import {
  adoptPage,
  approvePage,
  endUsePage,
  newAdoptionPage,
  newPilotPage,
  reportPage,
  returnUsePage,
  startPilotPage,
  usePage,
} from "./uses/use-pages.tsx";
import { USES, usesCsv, usesPage } from "./uses/uses-page.tsx";

const MOST_PAGES = 50_000;

async function* initiativePages(app: AppContext): AsyncGenerator<PublicPage> {
  yield { path: "/sang-kien", changedAt: null };
  yield { path: "/sang-kien/gui", changedAt: null };
  for (const one of await listRecognitions(app.db, { kind: "initiative", states: ["published"] }, MOST_PAGES))
    yield { path: `/sang-kien/${one.id}`, changedAt: one.publishedAt };
}

export const initiatives: ModuleDefinition = {
  name: "initiatives",
  jobs: [eraseOldAuthors],
  schedule: [{ job: eraseOldAuthors.name, cron: "55 19 * * *" }],
  pages: initiativePages,
  start: offerSimplification,
  routes: [
    get("/sang-kien", "public", listPage, { cache: true, still: { query: ["nam", "donvi", "trang"] } }),
    get("/sang-kien/gui", "public", sendPage, { still: { anyQuery: true } }),
    post("/sang-kien/gui", "public", sendInitiativePage, { perMinute: 30 }),
    get("/sang-kien/tra-cuu", "public", lookupPage, { perMinute: 30, still: { anyQuery: true } }),
    get("/sang-kien/:id", "public", initiativePage, { cache: true }),
    post("/sang-kien/rut", "public", takeBackPage, { perMinute: 10 }),
    get(INITIATIVES, "plans.read", registerPage),
    get(`${INITIATIVES}.csv`, "plans.read", registerCsv),
    get(`${INITIATIVES}/moi`, "recognitions.propose", newInitiativePage),
    post(`${INITIATIVES}/moi`, "recognitions.propose", registerInitiativePage),
    get(`${INITIATIVES}/tieu-chi`, "plans.read", criteriaPage),
    post(`${INITIATIVES}/tieu-chi`, "initiatives.criteria", setCriterionPage),
    get(USES, "plans.read", usesPage),
    get(`${USES}.csv`, "plans.read", usesCsv),
    get(`${USES}/moi`, "recognitions.propose", newAdoptionPage),
    post(`${USES}/moi`, "recognitions.propose", adoptPage),
    get(`${USES}/:id`, "plans.read", usePage),
    post(`${USES}/:id/ket-qua`, "recognitions.propose", reportPage),
    post(`${USES}/:id/duyet`, "recognitions.check", approvePage),
    post(`${USES}/:id/tra-lai`, "recognitions.check", returnUsePage),
    post(`${USES}/:id/thoi`, "recognitions.propose", endUsePage),
    get(`${INITIATIVES}/:id`, "plans.read", recordPage),
    get(`${INITIATIVES}/:id/thu`, "recognitions.propose", newPilotPage),
    post(`${INITIATIVES}/:id/thu`, "recognitions.propose", startPilotPage),
    get(`${INITIATIVES}/:id/sua`, "recognitions.propose", editInitiativePage),
    post(`${INITIATIVES}/:id/sua`, "recognitions.propose", changeInitiativePage),
    post(`${INITIATIVES}/:id/nhan`, "recognitions.check", acceptPage),
    post(`${INITIATIVES}/:id/tra-lai`, "recognitions.check", returnPage),
    post(`${INITIATIVES}/:id/khong-nhan`, "recognitions.check", refusePage),
    post(`${INITIATIVES}/:id/rut`, "recognitions.propose", withdrawPage),
    post(`${INITIATIVES}/:id/hoi-dong`, "recognitions.check", openReviewPage),
    // Who sits on the council is named, whatever the role.
    post(`${INITIATIVES}/:id/cham`, "plans.read", giveMarksPage),
    post(`${INITIATIVES}/:id/khong-cham`, "plans.read", stepAsidePage),
    post(`${INITIATIVES}/:id/ket-luan`, "recognitions.check", concludePage),
    post(`${INITIATIVES}/:id/de-nghi`, "recognitions.propose", proposePage),
    post(`${INITIATIVES}/:id/tac-gia`, "recognitions.check", openAuthorPage),
  ],
  errors: [
    mapError(InitiativeUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(UseUnknown, 404, (_error, lang) => pick(lang, vi, en).useNotFound),
    mapError(InitiativeRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};
