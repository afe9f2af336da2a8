import { get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { pressPage } from "./pages/public/press/page.tsx";
import {
  changeSpokespersonPage,
  nameSpokespersonPage,
  newSpokespersonPage,
  spokespersonPage,
  withdrawSpokespersonPage,
} from "./pages/staff/spokesperson-form/page.tsx";
import { spokespersonExport, spokespersonListPage } from "./pages/staff/spokesperson-list/page.tsx";
import { en } from "./spokespersons/messages.en.ts";
import { vi } from "./spokespersons/messages.vi.ts";
import { SpokespersonRefused, SpokespersonUnknown } from "./spokespersons/spokespersons.errors.ts";

export const press: ModuleDefinition = {
  name: "press",
  routes: [
    get("/bao-chi", "public", pressPage, { cache: true }),
    get("/can-bo/nguoi-phat-ngon", "organisations.read", spokespersonListPage),
    get("/can-bo/nguoi-phat-ngon.csv", "organisations.read", spokespersonExport),
    get("/can-bo/nguoi-phat-ngon/moi", "press.edit", newSpokespersonPage),
    post("/can-bo/nguoi-phat-ngon/moi", "press.edit", nameSpokespersonPage),
    get("/can-bo/nguoi-phat-ngon/:id", "organisations.read", spokespersonPage),
    post("/can-bo/nguoi-phat-ngon/:id/sua", "press.edit", changeSpokespersonPage),
    post("/can-bo/nguoi-phat-ngon/:id/rut", "press.edit", withdrawSpokespersonPage),
  ],
  errors: [
    mapError(SpokespersonUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(SpokespersonRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};
