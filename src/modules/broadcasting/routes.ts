import { get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { BroadcastingRefused, BroadcastingUnknown } from "./broadcasting.errors.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { addStationPage, editStationPage, newStationPage, saveStationPage } from "./stations/pages/form/page.tsx";
import { stationExport, stationListPage } from "./stations/pages/list/page.tsx";
import { stationOffPage, stationOnPage, stationRecordPage } from "./stations/pages/record/page.tsx";

export const broadcasting: ModuleDefinition = {
  name: "broadcasting",
  routes: [
    get("/can-bo/truyen-thanh/diem-phat", "broadcasting.read", stationListPage),
    get("/can-bo/truyen-thanh/diem-phat.csv", "broadcasting.read", stationExport),
    get("/can-bo/truyen-thanh/diem-phat/moi", "broadcasting.stations", newStationPage),
    post("/can-bo/truyen-thanh/diem-phat/moi", "broadcasting.stations", addStationPage),
    get("/can-bo/truyen-thanh/diem-phat/:id", "broadcasting.read", stationRecordPage),
    get("/can-bo/truyen-thanh/diem-phat/:id/sua", "broadcasting.stations", editStationPage),
    post("/can-bo/truyen-thanh/diem-phat/:id/sua", "broadcasting.stations", saveStationPage),
    post("/can-bo/truyen-thanh/diem-phat/:id/tat", "broadcasting.stations", stationOffPage),
    post("/can-bo/truyen-thanh/diem-phat/:id/bat", "broadcasting.stations", stationOnPage),
  ],
  errors: [
    mapError(BroadcastingUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(BroadcastingRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};
