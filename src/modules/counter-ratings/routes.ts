import { api, get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { dropThresholdPage } from "./alarm/thresholds-part.tsx";
import { pairApi, ratingsApi } from "./api/ratings-api.ts";
import { PairAnswer, PairBody, RatingsAnswer, RatingsBody } from "./api/schemas.ts";
import { ratingDataSet } from "./figures/data-set.ts";
import { satisfactionChart, satisfactionCsv, satisfactionPage } from "./figures/public-page.tsx";
import { ratingHealth } from "./health.ts";
import { forgetWords } from "./jobs/forget-words.ts";
import { kioskManifest, kioskPage, kioskPrompt } from "./kiosk/page.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { rateSlipPage, slipPage } from "./pages/public/slip-page.tsx";
import {
  addDevicePage,
  deviceOffPage,
  deviceOnPage,
  deviceRecordPage,
  editDevicePage,
  newDevicePage,
  pairingCodePage,
  saveDevicePage,
  unpairDevicePage,
} from "./pages/staff/device-pages.tsx";
import { devicesCsv, devicesPage } from "./pages/staff/devices-page.tsx";
import { ratingsCsv, ratingsPage } from "./pages/staff/figures-page.tsx";
import { decideHoldPage, holdPage, holdsPage } from "./pages/staff/hold-pages.tsx";
import { ratingListCsv, ratingListPage } from "./pages/staff/ratings-page.tsx";
import { rulesPage, saveRulesPage, setThresholdPage } from "./pages/staff/rules-page.tsx";
import { RatingRefused, RatingUnknown } from "./ratings.errors.ts";

const BASE = "/can-bo/danh-gia";
/** Whoever guesses has ten tries a minute; whoever holds a slip needs two. */
const SLIP = { perMinute: 10 };
const OPEN = { perMinute: 120 };
/** 500 ratings with everything they may say. */
const BATCH_BYTES = 600_000;

export const counterRatings: ModuleDefinition = {
  name: "counter-ratings",
  dataSets: [ratingDataSet],
  health: ratingHealth,
  jobs: [forgetWords],
  schedule: [{ job: forgetWords.name, cron: "26 19 * * *" }],
  routes: [
    get("/danh-gia/may", "public", kioskPage, { cache: true, still: false }),
    get("/danh-gia/may/manifest.webmanifest", "public", kioskManifest, { cache: true, still: false }),
    get("/danh-gia/may/:language/nghe.mp3", "public", kioskPrompt, { perMinute: 60 }),
    get("/danh-gia/phieu/:token", "public", slipPage, SLIP),
    post("/danh-gia/phieu/:token", "public", rateSlipPage, SLIP),
    ...["", "/:unit"].flatMap((site) => [
      get(`${site}/so-lieu/hai-long`, "public", satisfactionPage, OPEN),
      get(`${site}/so-lieu/hai-long.csv`, "public", satisfactionCsv, OPEN),
      get(`${site}/so-lieu/hai-long/bieu-do.svg`, "public", satisfactionChart, OPEN),
    ]),
    get(BASE, "ratings.read", ratingsPage),
    get(`${BASE}.csv`, "ratings.read", ratingsCsv),
    get(`${BASE}/luot`, "ratings.read", ratingListPage),
    get(`${BASE}/bat-thuong`, "ratings.read", holdsPage),
    get(`${BASE}/bat-thuong/:hold`, "ratings.read", holdPage),
    post(`${BASE}/bat-thuong/:hold`, "ratings.decide", decideHoldPage),
    get(`${BASE}/quy-tac`, "ratings.rules", rulesPage),
    post(`${BASE}/quy-tac`, "ratings.rules", saveRulesPage),
    post(`${BASE}/quy-tac/muc`, "ratings.rules", setThresholdPage),
    post(`${BASE}/quy-tac/muc/:threshold/bo`, "ratings.rules", dropThresholdPage),
    get(`${BASE}/luot.csv`, "ratings.read", ratingListCsv),
    get(`${BASE}/may`, "ratings.read", devicesPage),
    get(`${BASE}/may.csv`, "ratings.read", devicesCsv),
    get(`${BASE}/may/moi`, "ratings.devices", newDevicePage),
    post(`${BASE}/may/moi`, "ratings.devices", addDevicePage),
    get(`${BASE}/may/:device`, "ratings.read", deviceRecordPage),
    get(`${BASE}/may/:device/sua`, "ratings.devices", editDevicePage),
    post(`${BASE}/may/:device/sua`, "ratings.devices", saveDevicePage),
    post(`${BASE}/may/:device/ghep`, "ratings.devices", pairingCodePage),
    post(`${BASE}/may/:device/bo-ghep`, "ratings.devices", unpairDevicePage),
    post(`${BASE}/may/:device/tat`, "ratings.devices", deviceOffPage),
    post(`${BASE}/may/:device/bat`, "ratings.devices", deviceOnPage),
    api(
      "POST",
      "/api/v1/public/ratings",
      "public",
      {
        summary: "Ratings of a tablet at the counter, in batches that may be repeated: each id counts once",
        body: RatingsBody,
        response: RatingsAnswer,
      },
      ratingsApi,
      { bodyLimit: BATCH_BYTES, open: false },
    ),
    api(
      "POST",
      "/api/v1/public/rating-devices/pair",
      "public",
      {
        summary: "A pairing code becomes the token of a rating tablet, once",
        body: PairBody,
        response: PairAnswer,
        status: 201,
      },
      pairApi,
      { perMinute: 10, bodyLimit: 10_000, open: false },
    ),
  ],
  errors: [
    mapError(RatingUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(RatingRefused, 403, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};
