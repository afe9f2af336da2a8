import { api, get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { offerTitles } from "../feedback/index.ts";
import {
  JourneyAnswer,
  JourneyQuery,
  JourneysAnswer,
  JourneysQuery,
  journeyApi,
  listJourneysApi,
} from "./api/journeys-api.ts";
import {
  JourneyActRefused,
  JourneyDayInvalid,
  JourneyNotFound,
  JourneyNotKnownOnThatDay,
  JourneyWithdrawn,
} from "./journey.errors.ts";
import { stepCounterOf } from "./left/step-counter.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { offerJourneyLinks } from "./offer-links.ts";
import { checklistPage, checklistSheetPage } from "./pages/public/checklist/page.ts";
import { journeyPage } from "./pages/public/journey/page.ts";
import { journeyListPage } from "./pages/public/journey-list/page.ts";
import { journeyNodePage } from "./pages/public/question/page.ts";
import {
  createJourneyPage,
  editBasicsPage,
  editStagePage,
  editTreePage,
  newJourneyPage,
  saveBasicsPage,
  saveStagePage,
  saveTreePage,
} from "./pages/staff/journey-edit/page.ts";
import { importJourneyForm, importJourneyPage } from "./pages/staff/journey-import/page.ts";
import { journeyListExport, journeyStaffListPage } from "./pages/staff/journey-list/page.ts";
import {
  correctJourneyPage,
  journeyFilePage,
  journeyRecordPage,
  previewJourneyPage,
  publishJourneyPage,
  recallJourneyPage,
  returnJourneyPage,
  submitJourneyPage,
  withdrawJourneyPage,
} from "./pages/staff/journey-record/page.ts";
import { journeySearch } from "./search-everything.ts";
import { shelfOf } from "./shelf.ts";
/** Situations of life: what to do after an event, over all procedures it touches. */
export const journeys: ModuleDefinition = {
  name: "journeys",
  searches: [journeySearch],
  observe: (app, request) => stepCounterOf(app).see(request),
  routes: [
    get("/tinh-huong", "public", journeyListPage, { cache: true }),
    get("/tinh-huong/:slug", "public", journeyPage, { cache: true, still: { drop: ["noi"] } }),
    get("/tinh-huong/:slug/giay-to", "public", checklistPage, {
      cache: true,
      still: { query: ["cho", "qua"], drop: ["noi"] },
    }),
    get("/tinh-huong/:slug/giay-to.pdf", "public", checklistSheetPage, { perMinute: 60, still: { only: "sheets" } }),
    get("/tinh-huong/:slug/:node", "public", journeyNodePage, {
      cache: true,
      still: { query: ["qua"], drop: ["noi"] },
    }),
    get("/can-bo/tinh-huong", "journeys.read", journeyStaffListPage),
    get("/can-bo/tinh-huong.csv", "journeys.read", journeyListExport),
    get("/can-bo/tinh-huong/moi", "journeys.edit", newJourneyPage),
    post("/can-bo/tinh-huong/moi", "journeys.edit", createJourneyPage),
    get("/can-bo/tinh-huong/nhap", "journeys.edit", importJourneyForm),
    post("/can-bo/tinh-huong/nhap", "journeys.edit", importJourneyPage, { bodyLimit: 4 * 1024 * 1024 }),
    get("/can-bo/tinh-huong/:id", "journeys.read", journeyRecordPage),
    get("/can-bo/tinh-huong/:id/tep.json", "journeys.read", journeyFilePage),
    get("/can-bo/tinh-huong/:id/xem-thu", "journeys.read", previewJourneyPage),
    get("/can-bo/tinh-huong/:id/sua", "journeys.edit", editBasicsPage),
    post("/can-bo/tinh-huong/:id/sua", "journeys.edit", saveBasicsPage),
    get("/can-bo/tinh-huong/:id/chang/:key", "journeys.edit", editStagePage),
    post("/can-bo/tinh-huong/:id/chang/:key", "journeys.edit", saveStagePage),
    get("/can-bo/tinh-huong/:id/cau-hoi", "journeys.edit", editTreePage),
    post("/can-bo/tinh-huong/:id/cau-hoi", "journeys.edit", saveTreePage),
    post("/can-bo/tinh-huong/:id/trinh", "journeys.edit", submitJourneyPage),
    post("/can-bo/tinh-huong/:id/lay-ve", "journeys.edit", recallJourneyPage),
    post("/can-bo/tinh-huong/:id/mo-ban-sua", "journeys.edit", correctJourneyPage),
    post("/can-bo/tinh-huong/:id/cong-bo", "journeys.publish", publishJourneyPage),
    post("/can-bo/tinh-huong/:id/tra-lai", "journeys.publish", returnJourneyPage),
    post("/can-bo/tinh-huong/:id/go", "journeys.publish", withdrawJourneyPage),
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
        response: JourneyAnswer,
      },
      journeyApi,
    ),
  ],
  async start(app) {
    offerJourneyLinks(app);
    offerTitles(app, "journeys", async (path) => {
      const slug = /^\/tinh-huong\/([a-z0-9-]+)/.exec(path)?.[1];
      return (await shelfOf(app).all()).find((one) => one.slug === slug)?.content.title ?? null;
    });
    return async () => {
      await stepCounterOf(app).flush();
    };
  },
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
