import { get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { CAMERA_LIMITS } from "./cameras/camera.ts";
import { CameraRefused, CameraUnknown } from "./cameras/cameras.errors.ts";
import { en as cameraEn } from "./cameras/messages.en.ts";
import { vi as cameraVi } from "./cameras/messages.vi.ts";
import { publicCamerasPage } from "./cameras/public-page.tsx";
import {
  cameraExport,
  cameraListPage,
  cameraPage,
  cameraSignPage,
  changeCameraPage,
  endCameraPage,
  enterCameraPage,
  footageErasedPage,
  newCameraPage,
  noticePhoto,
  recordNoticePage,
} from "./cameras/register-pages.tsx";
import { FootageRefused, FootageUnknown } from "./footage/footage.errors.ts";
import { remindOfFootage } from "./footage/footage-for-today.ts";
import { forgetAskers } from "./footage/forget-askers.ts";
import { en as footageEn } from "./footage/messages.en.ts";
import { vi as footageVi } from "./footage/messages.vi.ts";
import {
  copyErasedPage,
  decideFootagePage,
  dropFootagePage,
  footagePage,
  handFootagePage,
  revealAskerPage,
} from "./footage/record-page.tsx";
import { enterFootagePage, footageExport, footageListPage, newFootagePage } from "./footage/request-pages.tsx";
import { footageRulesPage, setFootageRulePage } from "./footage/rules-page.tsx";
import { en } from "./wifi/messages.en.ts";
import { vi } from "./wifi/messages.vi.ts";
import {
  changeWifiPage,
  enterWifiPage,
  newWifiPage,
  wifiExport,
  wifiListPage,
  wifiPage,
  wifiSignPage,
  withdrawWifiPage,
} from "./wifi/register-pages.tsx";
import { wifiWelcomePage } from "./wifi/welcome-page.tsx";
import { WifiRefused, WifiUnknown } from "./wifi/wifi.errors.ts";

const NOTICE = { bodyLimit: CAMERA_LIMITS.photoBytes + 512 * 1024, uploads: 1 };

export const premises: ModuleDefinition = {
  name: "premises",
  pages: async function* () {
    yield { path: "/camera", changedAt: null };
  },
  routes: [
    get("/wifi/:place", "public", wifiWelcomePage),
    get("/can-bo/wifi", "wifi.read", wifiListPage),
    get("/can-bo/wifi.csv", "wifi.read", wifiExport),
    get("/can-bo/wifi/moi", "wifi.edit", newWifiPage),
    post("/can-bo/wifi/moi", "wifi.edit", enterWifiPage),
    get("/can-bo/wifi/:id", "wifi.read", wifiPage),
    get("/can-bo/wifi/:id/bien", "wifi.read", wifiSignPage),
    post("/can-bo/wifi/:id/sua", "wifi.edit", changeWifiPage),
    post("/can-bo/wifi/:id/thoi", "wifi.edit", withdrawWifiPage),
    get("/camera", "public", publicCamerasPage, { cache: true }),
    get("/:unit/camera", "public", publicCamerasPage, { cache: true }),
    get("/can-bo/camera", "cameras.read", cameraListPage),
    get("/can-bo/camera.csv", "cameras.read", cameraExport),
    get("/can-bo/camera/moi", "cameras.edit", newCameraPage),
    post("/can-bo/camera/moi", "cameras.edit", enterCameraPage),
    get("/can-bo/camera/han", "cameras.read", footageRulesPage),
    post("/can-bo/camera/han", "footage.rules", setFootageRulePage),
    get("/can-bo/camera/yeu-cau", "footage.read", footageListPage),
    get("/can-bo/camera/yeu-cau.csv", "footage.read", footageExport),
    get("/can-bo/camera/yeu-cau/moi", "footage.enter", newFootagePage),
    post("/can-bo/camera/yeu-cau/moi", "footage.enter", enterFootagePage),
    get("/can-bo/camera/yeu-cau/:request", "footage.read", footagePage),
    post("/can-bo/camera/yeu-cau/:request/xem", "footage.read", revealAskerPage),
    post("/can-bo/camera/yeu-cau/:request/quyet-dinh", "footage.decide", decideFootagePage),
    post("/can-bo/camera/yeu-cau/:request/giao", "footage.enter", handFootagePage),
    post("/can-bo/camera/yeu-cau/:request/rut", "footage.enter", dropFootagePage),
    post("/can-bo/camera/yeu-cau/:request/xoa-ban-sao", "footage.enter", copyErasedPage),
    get("/can-bo/camera/:id", "cameras.read", cameraPage),
    get("/can-bo/camera/:id/bien-bao", "cameras.read", cameraSignPage),
    get("/can-bo/camera/:id/bien/anh", "cameras.read", noticePhoto),
    post("/can-bo/camera/:id/bien", "cameras.edit", recordNoticePage, NOTICE),
    post("/can-bo/camera/:id/sua", "cameras.edit", changeCameraPage),
    post("/can-bo/camera/:id/thoi", "cameras.edit", endCameraPage),
    post("/can-bo/camera/:id/da-xoa", "cameras.edit", footageErasedPage),
  ],
  jobs: [forgetAskers],
  schedule: [{ job: forgetAskers.name, cron: "33 19 * * *" }],
  remind: remindOfFootage,
  errors: [
    mapError(CameraUnknown, 404, (_error, lang) => pick(lang, cameraVi, cameraEn).notFound),
    mapError(CameraRefused, 409, (error, lang) => pick(lang, cameraVi, cameraEn).refusals[error.code]),
    mapError(FootageUnknown, 404, (_error, lang) => pick(lang, footageVi, footageEn).notFound),
    mapError(FootageRefused, 409, (error, lang) => pick(lang, footageVi, footageEn).refusals[error.code]),
    mapError(WifiUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(WifiRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};
