import { get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { publicTargetListPage } from "./pages/public/target-list/page.tsx";
import { newTargetPage, setTargetPage } from "./pages/staff/target-form/page.tsx";
import { targetExport, targetListPage } from "./pages/staff/target-list/page.tsx";
import { enterValuePage, targetRecordPage, withdrawTargetPage } from "./pages/staff/target-record/page.tsx";
import { TargetRefused, TargetUnknown } from "./targets.errors.ts";

export const targets: ModuleDefinition = {
  name: "targets",
  pages: async function* () {
    yield { path: "/chi-tieu", changedAt: null };
  },
  routes: [
    get("/chi-tieu", "public", publicTargetListPage, { cache: true, still: { query: ["nam"] } }),
    get("/can-bo/chi-tieu", "plans.read", targetListPage),
    get("/can-bo/chi-tieu.csv", "plans.read", targetExport),
    get("/can-bo/chi-tieu/moi", "targets.edit", newTargetPage),
    post("/can-bo/chi-tieu/moi", "targets.edit", setTargetPage),
    get("/can-bo/chi-tieu/:id", "plans.read", targetRecordPage),
    post("/can-bo/chi-tieu/:id/ket-qua", "targets.edit", enterValuePage),
    post("/can-bo/chi-tieu/:id/rut", "targets.edit", withdrawTargetPage),
  ],
  errors: [
    mapError(TargetUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(TargetRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};
