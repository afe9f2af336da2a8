import { get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { pointEditPage, savePointPage } from "./pages/staff/edit-page.tsx";
import { pointListExport, pointListPage } from "./pages/staff/list-page.tsx";
import { endPointPage, exceptDaysPage, pointRecordPage, takeBackPage } from "./pages/staff/record-page.tsx";
import { placeSearch } from "./search-everything.ts";
import { PlaceActRefused } from "./service-points.errors.ts";

/** Where dossiers are received. */
export const servicePoints: ModuleDefinition = {
  name: "service-points",
  searches: [placeSearch],
  routes: [
    get("/can-bo/noi-tiep-nhan", "places.read", pointListPage),
    get("/can-bo/noi-tiep-nhan.csv", "places.read", pointListExport),
    get("/can-bo/noi-tiep-nhan/moi", "places.edit", pointEditPage),
    post("/can-bo/noi-tiep-nhan/moi", "places.edit", savePointPage),
    get("/can-bo/noi-tiep-nhan/:id", "places.read", pointRecordPage),
    get("/can-bo/noi-tiep-nhan/:id/sua", "places.edit", pointEditPage),
    post("/can-bo/noi-tiep-nhan/:id/sua", "places.edit", savePointPage),
    post("/can-bo/noi-tiep-nhan/:id/ngay-rieng", "places.edit", exceptDaysPage),
    post("/can-bo/noi-tiep-nhan/:id/bo-ngay", "places.edit", takeBackPage),
    post("/can-bo/noi-tiep-nhan/:id/dong", "places.edit", endPointPage),
  ],
  errors: [mapError(PlaceActRefused, 403, (error, lang) => pick(lang, vi, en).refusals[error.code])],
};
