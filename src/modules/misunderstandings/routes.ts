import { get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { countMisunderstandings } from "./jobs/count-misunderstandings.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { BASE } from "./misunderstanding.ts";
import { MisunderstandingRefused, MisunderstandingUnknown } from "./misunderstandings.errors.ts";
import { countNowPage, misunderstandingExport, misunderstandingListPage } from "./pages/list-page.tsx";
import { decidePage, draftPage, misunderstandingChart, misunderstandingPage } from "./pages/record-page.tsx";
import { rulesPage, saveRulesPage } from "./pages/rules-page.tsx";

export const misunderstandings: ModuleDefinition = {
  name: "misunderstandings",
  routes: [
    get(BASE, "misunderstandings.read", misunderstandingListPage),
    get(`${BASE}.csv`, "misunderstandings.read", misunderstandingExport),
    post(`${BASE}/tinh`, "misunderstandings.work", countNowPage),
    get(`${BASE}/nguong`, "misunderstandings.rules", rulesPage),
    post(`${BASE}/nguong`, "misunderstandings.rules", saveRulesPage),
    get(`${BASE}/:id`, "misunderstandings.read", misunderstandingPage),
    get(`${BASE}/:id/bieu-do.svg`, "misunderstandings.read", misunderstandingChart),
    post(`${BASE}/:id/viec`, "misunderstandings.work", decidePage),
    post(`${BASE}/:id/soan`, "content.edit", draftPage),
  ],
  errors: [
    mapError(MisunderstandingUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(MisunderstandingRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
  jobs: [countMisunderstandings],
  // After the counts of dossiers and before the morning, in Vietnam.
  schedule: [{ job: countMisunderstandings.name, cron: "10 20 * * *" }],
};
