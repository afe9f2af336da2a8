import { get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { publicReceptionPage } from "./pages/public-page.tsx";
import { newReceptionPage, setReceptionPage } from "./pages/reception-form-page.tsx";
import {
  changeDayPage,
  receptionExport,
  receptionListPage,
  receptionRecordPage,
  withdrawReceptionPage,
} from "./pages/staff-pages.tsx";
import { ReceptionRefused, ReceptionUnknown } from "./reception.errors.ts";

const BASE = "/can-bo/tiep-cong-dan";

export const citizenReception: ModuleDefinition = {
  name: "citizen-reception",
  pages: async function* () {
    yield { path: "/tiep-cong-dan", changedAt: null };
  },
  routes: [
    get("/tiep-cong-dan", "public", publicReceptionPage, { cache: true }),
    get("/:unit/tiep-cong-dan", "public", publicReceptionPage, { cache: true }),
    get(BASE, "organisations.read", receptionListPage),
    get(`${BASE}.csv`, "organisations.read", receptionExport),
    get(`${BASE}/moi`, "receptions.edit", newReceptionPage),
    post(`${BASE}/moi`, "receptions.edit", setReceptionPage),
    get(`${BASE}/:id`, "organisations.read", receptionRecordPage),
    post(`${BASE}/:id/ngay`, "receptions.edit", changeDayPage),
    post(`${BASE}/:id/rut`, "receptions.edit", withdrawReceptionPage),
  ],
  errors: [
    mapError(ReceptionUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(ReceptionRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};
