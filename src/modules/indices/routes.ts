import { get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { indexDataSet } from "./data-set.ts";
import { IndexRefused, IndexUnknown } from "./indices.errors.ts";
import { listIndices } from "./indices.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { editIndexPage, newIndexPage, setIndexPage } from "./pages/index-form-page.tsx";
import { indexChart, publicIndexPage, publicIndicesPage } from "./pages/public-pages.tsx";
import { enterResultPage, resultFormPage } from "./pages/result-form-page.tsx";
import { indexListPage, indexRecordPage, indicesExport } from "./pages/staff-pages.tsx";
import { scoringErrors, scoringRoutes } from "./self-assessment/routes.ts";

const BASE = "/can-bo/chi-so";

export const indices: ModuleDefinition = {
  name: "indices",
  dataSets: [indexDataSet],
  pages: async function* ({ db }) {
    yield { path: "/chi-so", changedAt: null };
    for (const { key, changedAt } of await listIndices(db)) yield { path: `/chi-so/${key}`, changedAt };
  },
  routes: [
    get("/chi-so", "public", publicIndicesPage, { cache: true }),
    get("/chi-so/:key", "public", publicIndexPage, { cache: true, still: { query: ["nam"] } }),
    get("/chi-so/:key/bieu-do.svg", "public", indexChart, { cache: true, still: { query: ["rong"] } }),
    get(BASE, "plans.read", indexListPage),
    get(`${BASE}.csv`, "plans.read", indicesExport),
    get(`${BASE}/ghi`, "targets.edit", resultFormPage),
    post(`${BASE}/ghi`, "targets.edit", enterResultPage),
    get(`${BASE}/them`, "targets.edit", newIndexPage),
    post(`${BASE}/them`, "targets.edit", setIndexPage),
    get(`${BASE}/:key`, "plans.read", indexRecordPage),
    get(`${BASE}/:key/sua`, "targets.edit", editIndexPage),
    post(`${BASE}/:key/sua`, "targets.edit", setIndexPage),
    ...scoringRoutes,
  ],
  errors: [
    ...scoringErrors,
    mapError(IndexUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(IndexRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};
