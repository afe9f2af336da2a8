import { api, get, type ModuleDefinition, mapError } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { JourneyQuery, JourneysAnswer, JourneysQuery, journeyApi, listJourneysApi } from "./api/journeys-api.ts";
import {
  JourneyActRefused,
  JourneyDayInvalid,
  JourneyNotFound,
  JourneyNotKnownOnThatDay,
  JourneyWithdrawn,
} from "./journey.errors.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { checklistPage, checklistSheetPage } from "./pages/public/checklist/page.ts";
import { journeyPage, journeyQrPage } from "./pages/public/journey/page.ts";
import { journeyListPage } from "./pages/public/journey-list/page.ts";
import { journeyNodePage } from "./pages/public/question/page.ts";

/** Situations of life: what to do after an event, over all procedures it touches. */
export const journeys: ModuleDefinition = {
  name: "journeys",
  routes: [
    get("/tinh-huong", "public", journeyListPage, { cache: true }),
    get("/tinh-huong/:slug", "public", journeyPage, { cache: true }),
    get("/tinh-huong/:slug/qr.svg", "public", journeyQrPage, { cache: true }),
    get("/tinh-huong/:slug/giay-to", "public", checklistPage, { cache: true }),
    get("/tinh-huong/:slug/giay-to.pdf", "public", checklistSheetPage, { perMinute: 60 }),
    get("/tinh-huong/:slug/:node", "public", journeyNodePage, { cache: true }),
    api(
      "GET",
      "/api/v1/journeys",
      "public",
      { summary: "Situations of life: what to do after an event", query: JourneysQuery, response: JourneysAnswer },
      listJourneysApi,
    ),
    api(
      "GET",
      "/api/v1/journeys/:slug",
      "public",
      {
        summary: "One situation of life with its sums, as of a day, and the rows they were counted from",
        query: JourneyQuery,
      },
      journeyApi,
    ),
  ],
  errors: [
    mapError(JourneyNotFound, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(JourneyNotKnownOnThatDay, 404, (error, lang) =>
      pick(lang, vi, en).notKnownOnDay(error.on, error.earliest),
    ),
    mapError(JourneyWithdrawn, 410, (error, lang) => pick(lang, vi, en).withdrawn(error.reason)),
    mapError(JourneyDayInvalid, 422, (_error, lang) => pick(lang, vi, en).dayInvalid),
    mapError(JourneyActRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};
