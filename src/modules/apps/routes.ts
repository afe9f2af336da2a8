import type { AppContext } from "../../platform/app-context.ts";
import { get, type ModuleDefinition, mapError, type PublicPage, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { AppRefused, AppUnknown } from "./apps.errors.ts";
import { listApps } from "./apps.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { offerApps } from "./offer-links.ts";
import { MOST_APPS, publicAppListPage } from "./pages/public/app-list/page.tsx";
import { publicAppPage } from "./pages/public/app-record/page.tsx";
import { appPage, changeAppPage, enterAppPage, newAppPage, withdrawAppPage } from "./pages/staff/app-form/page.tsx";
import { appExport, appListPage } from "./pages/staff/app-list/page.tsx";

async function* appPages(app: AppContext): AsyncGenerator<PublicPage> {
  yield { path: "/ung-dung", changedAt: null };
  for (const one of await listApps(app.db, {}, MOST_APPS))
    yield { path: `/ung-dung/${one.id}`, changedAt: one.approvedAt };
}

export const apps: ModuleDefinition = {
  name: "apps",
  searches: [
    { kind: "app", slug: "ung-dung", weight: 0.5, words: (lang) => ({ title: pick(lang, vi, en).searchKind }) },
  ],
  pages: appPages,
  start: offerApps,
  routes: [
    get("/ung-dung", "public", publicAppListPage, { cache: true }),
    get("/ung-dung/:id", "public", publicAppPage, { cache: true }),
    get("/can-bo/ung-dung", "apps.read", appListPage),
    get("/can-bo/ung-dung.csv", "apps.read", appExport),
    get("/can-bo/ung-dung/moi", "apps.edit", newAppPage),
    post("/can-bo/ung-dung/moi", "apps.edit", enterAppPage),
    get("/can-bo/ung-dung/:id", "apps.read", appPage),
    post("/can-bo/ung-dung/:id/sua", "apps.edit", changeAppPage),
    post("/can-bo/ung-dung/:id/rut", "apps.edit", withdrawAppPage),
  ],
  errors: [
    mapError(AppUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(AppRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};
