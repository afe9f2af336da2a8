import { get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
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

export const premises: ModuleDefinition = {
  name: "premises",
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
  ],
  errors: [
    mapError(WifiUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(WifiRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};
