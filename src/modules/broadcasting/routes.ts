import { get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { boardPage } from "./boards/pages/board/page.tsx";
import { boardExport, boardListPage, endNoticePage, showNoticePage } from "./boards/pages/list/page.tsx";
import { BroadcastingRefused, BroadcastingUnknown } from "./broadcasting.errors.ts";
import { deviceApiRoutes } from "./devices/api-routes.ts";
import { programmePackPage } from "./exchange/pages/pack.ts";
import { exchangeHealth } from "./exchange/push/exchange-health.ts";
import { pushToSource, pushToSources } from "./exchange/push/jobs.ts";
import {
  addSystemPage,
  closeSystemPage,
  editSystemPage,
  exchangePage,
  newSystemPage,
  pushAgainPage,
  pushArrivedPage,
  pushPage,
  saveSystemPage,
  systemExport,
  systemPage,
} from "./exchange/push/pages.tsx";
import { LOG_LIMITS } from "./exchange/read-log.ts";
import { healthExport, healthPage } from "./health/pages/page.tsx";
import { broadcastingHealth } from "./health/part-health.ts";
import { endInterruptPage, interruptsPage, orderInterruptPage } from "./interrupts/pages/page.tsx";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { playerManifest, playerPage } from "./player/page/page.tsx";
import { playerProgram } from "./player/page/program.ts";
import { declarePage, declarePlaysPage } from "./plays/pages/declare/page.tsx";
import { importLogPage, takeLogPage } from "./plays/pages/import/page.tsx";
import { playExport, playListPage } from "./plays/pages/list/page.tsx";
import { confirmPlayPage, playRecordPage, withdrawPlayPage } from "./plays/pages/record/page.tsx";
import { programmeDayExport, programmeDayPage } from "./programmes/pages/day/page.tsx";
import { endOrderPage, orderFormPage, orderItemPage, orderRecordPage } from "./programmes/pages/order/page.tsx";
import { addSlotPage, endSlotPage, slotsPage } from "./programmes/pages/slots/page.tsx";
import { addStationPage, editStationPage, newStationPage, saveStationPage } from "./stations/pages/form/page.tsx";
import { stationExport, stationListPage } from "./stations/pages/list/page.tsx";
import {
  pairingCodePage,
  revokeDevicePage,
  stationOffPage,
  stationOnPage,
  stationRecordPage,
} from "./stations/pages/record/page.tsx";

/** A device's own pages: a copy of the site without a network has no use for them. */
const device = { still: false } as const;

const EXCHANGE = "/can-bo/truyen-thanh/trao-doi";

export const broadcasting: ModuleDefinition = {
  name: "broadcasting",
  routes: [
    get("/loa", "public", playerPage, { cache: true, ...device }),
    get("/loa/manifest.webmanifest", "public", playerManifest, { cache: true, ...device }),
    get("/loa/danbiet-loa.mjs", "public", playerProgram, { perMinute: 30, ...device }),
    get("/bang-tin/:code", "public", boardPage, device),
    get("/can-bo/truyen-thanh", "broadcasting.read", programmeDayPage),
    get("/can-bo/truyen-thanh.csv", "broadcasting.read", programmeDayExport),
    get("/can-bo/truyen-thanh/them", "broadcasting.plan", orderFormPage),
    post("/can-bo/truyen-thanh/them", "broadcasting.plan", orderItemPage),
    get("/can-bo/truyen-thanh/muc/:id", "broadcasting.read", orderRecordPage),
    post("/can-bo/truyen-thanh/muc/:id/dua-ra", "broadcasting.plan", endOrderPage),
    get("/can-bo/truyen-thanh/khung-gio", "broadcasting.read", slotsPage),
    post("/can-bo/truyen-thanh/khung-gio", "broadcasting.plan", addSlotPage),
    post("/can-bo/truyen-thanh/khung-gio/:slot/bo", "broadcasting.plan", endSlotPage),
    get("/can-bo/truyen-thanh/khan", "broadcasting.read", interruptsPage),
    post("/can-bo/truyen-thanh/khan", "broadcasting.interrupt", orderInterruptPage),
    post("/can-bo/truyen-thanh/khan/:id/dung", "broadcasting.interrupt", endInterruptPage),
    get("/can-bo/truyen-thanh/luot-phat", "broadcasting.read", playListPage),
    get("/can-bo/truyen-thanh/luot-phat.csv", "broadcasting.read", playExport),
    get("/can-bo/truyen-thanh/luot-phat/khai", "broadcasting.declare", declarePage),
    post("/can-bo/truyen-thanh/luot-phat/khai", "broadcasting.declare", declarePlaysPage),
    get("/can-bo/truyen-thanh/luot-phat/nhap", "broadcasting.declare", importLogPage),
    post("/can-bo/truyen-thanh/luot-phat/nhap", "broadcasting.declare", takeLogPage, {
      bodyLimit: LOG_LIMITS.bytes + 100_000,
    }),
    get("/can-bo/truyen-thanh/luot-phat/:id", "broadcasting.read", playRecordPage),
    post("/can-bo/truyen-thanh/luot-phat/:id/xac-nhan", "broadcasting.confirm", confirmPlayPage),
    post("/can-bo/truyen-thanh/luot-phat/:id/rut", "broadcasting.read", withdrawPlayPage),
    get("/can-bo/truyen-thanh/bang-tin", "broadcasting.read", boardListPage),
    get("/can-bo/truyen-thanh/bang-tin.csv", "broadcasting.read", boardExport),
    post("/can-bo/truyen-thanh/bang-tin", "broadcasting.plan", showNoticePage),
    post("/can-bo/truyen-thanh/bang-tin/:id/go", "broadcasting.plan", endNoticePage),
    get("/can-bo/truyen-thanh/tinh-trang", "broadcasting.read", healthPage),
    get("/can-bo/truyen-thanh/tinh-trang.csv", "broadcasting.read", healthExport),
    get("/can-bo/truyen-thanh/diem-phat", "broadcasting.read", stationListPage),
    get("/can-bo/truyen-thanh/diem-phat.csv", "broadcasting.read", stationExport),
    get("/can-bo/truyen-thanh/diem-phat/moi", "broadcasting.stations", newStationPage),
    post("/can-bo/truyen-thanh/diem-phat/moi", "broadcasting.stations", addStationPage),
    get("/can-bo/truyen-thanh/diem-phat/:id", "broadcasting.read", stationRecordPage),
    get("/can-bo/truyen-thanh/diem-phat/:id/chuong-trinh.zip", "broadcasting.read", programmePackPage, {
      perMinute: 30,
    }),
    get("/can-bo/truyen-thanh/diem-phat/:id/sua", "broadcasting.stations", editStationPage),
    post("/can-bo/truyen-thanh/diem-phat/:id/sua", "broadcasting.stations", saveStationPage),
    post("/can-bo/truyen-thanh/diem-phat/:id/tat", "broadcasting.stations", stationOffPage),
    post("/can-bo/truyen-thanh/diem-phat/:id/bat", "broadcasting.stations", stationOnPage),
    post("/can-bo/truyen-thanh/diem-phat/:id/ghep", "broadcasting.stations", pairingCodePage),
    post("/can-bo/truyen-thanh/diem-phat/:id/may/:device/thu-hoi", "broadcasting.stations", revokeDevicePage),
    get(EXCHANGE, "broadcasting.read", exchangePage),
    get(`${EXCHANGE}/moi`, "broadcasting.exchange", newSystemPage),
    post(`${EXCHANGE}/moi`, "broadcasting.exchange", addSystemPage),
    get(`${EXCHANGE}/:system`, "broadcasting.read", systemPage),
    get(`${EXCHANGE}/:system.csv`, "broadcasting.read", systemExport),
    get(`${EXCHANGE}/:system/sua`, "broadcasting.exchange", editSystemPage),
    post(`${EXCHANGE}/:system/sua`, "broadcasting.exchange", saveSystemPage),
    post(`${EXCHANGE}/:system/ngat`, "broadcasting.exchange", closeSystemPage),
    get(`${EXCHANGE}/:system/gui/:push`, "broadcasting.read", pushPage),
    post(`${EXCHANGE}/:system/gui/:push/lai`, "broadcasting.exchange", pushAgainPage),
    post(`${EXCHANGE}/:system/gui/:push/da-nhan`, "broadcasting.exchange", pushArrivedPage),
    ...deviceApiRoutes,
  ],
  health: async (app) => [...(await broadcastingHealth(app)), await exchangeHealth(app)],
  jobs: [pushToSource, pushToSources],
  schedule: [{ job: pushToSources.name, cron: "*/5 * * * *" }],
  errors: [
    mapError(BroadcastingUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(BroadcastingRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};
