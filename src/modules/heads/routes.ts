import { get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { HeadRefused, HeadUnknown } from "./heads.errors.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { appointHeadPage, correctHeadPage, editHeadPage, newHeadPage } from "./pages/staff/head-form/page.tsx";
import { headExport, headListPage } from "./pages/staff/head-list/page.tsx";
import { headRecordPage, withdrawHeadPage } from "./pages/staff/head-record/page.tsx";

export const heads: ModuleDefinition = {
  name: "heads",
  routes: [
    get("/can-bo/nguoi-dung-dau", "organisations.read", headListPage),
    get("/can-bo/nguoi-dung-dau.csv", "organisations.read", headExport),
    get("/can-bo/nguoi-dung-dau/moi", "heads.edit", newHeadPage),
    post("/can-bo/nguoi-dung-dau/moi", "heads.edit", appointHeadPage),
    get("/can-bo/nguoi-dung-dau/:id", "organisations.read", headRecordPage),
    get("/can-bo/nguoi-dung-dau/:id/sua", "heads.edit", editHeadPage),
    post("/can-bo/nguoi-dung-dau/:id/sua", "heads.edit", correctHeadPage),
    post("/can-bo/nguoi-dung-dau/:id/rut", "heads.edit", withdrawHeadPage),
  ],
  errors: [
    mapError(HeadUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(HeadRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};
