import { api, get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { offerProcedureStamps, offerTitles } from "../feedback/index.ts";
import {
  DiffAnswer,
  FeeAnswer,
  ProcedureAnswer,
  ProcedureDueAnswer,
  SuggestAnswer,
  VersionsAnswer,
} from "./api/answers.ts";
import { FeeQuery, ProcedureDueQuery, procedureDueApi, procedureFeeApi } from "./api/fee-and-due-api.ts";
import {
  DiffQuery,
  diffApi,
  ListAnswer,
  ListQuery,
  listProceduresApi,
  OneQuery,
  procedureApi,
  SuggestQuery,
  suggestApi,
  versionsApi,
} from "./api/procedures-api.ts";
import { askedQuestionsOf } from "./asked/asked-questions.ts";
import { askedRoutes } from "./asked/routes.ts";
import { catalogueOf } from "./catalogue.ts";
import { changeRoutes } from "./changes/routes.ts";
import { ChatApiAnswer, ChatQuery, chatApi } from "./chat/chat-api.ts";
import { procedureDataSets } from "./data-sets/data-sets.ts";
import { elsewhereRoutes } from "./guides/elsewhere/routes.ts";
import { fromHomeRoutes } from "./guides/from-home/routes.ts";
import { forgetOldQuestions } from "./jobs/forget-old-questions.ts";
import { importCatalogue } from "./jobs/import-catalogue.ts";
import { localErrors, localStaffRoutes } from "./local/staff-routes.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { procedureComparePage } from "./pages/public/procedure-compare/page.tsx";
import { procedureDetailPage } from "./pages/public/procedure-detail/page.ts";
import { procedureFullTextPage } from "./pages/public/procedure-full-text/page.ts";
import { procedureHistoryPage } from "./pages/public/procedure-history/page.tsx";
import { procedureIndexPage, procedureLetterPage } from "./pages/public/procedure-index/page.tsx";
import { procedureListPage } from "./pages/public/procedure-list/page.ts";
import { unitProceduresPage } from "./pages/public/unit-procedures/page.ts";
import { importGonePage, proposeGonePage } from "./pages/staff/import-gone/page.tsx";
import { editProcedurePage, saveProcedurePage } from "./pages/staff/procedure-edit/page.tsx";
import { endProcedureForm, endProcedurePage } from "./pages/staff/procedure-end/page.tsx";
import {
  IMPORT_BYTES,
  importChangesFile,
  importListPage,
  importRemarksFile,
  importResultPage,
  uploadImportPage,
} from "./pages/staff/procedure-import/page.tsx";
import { staffListExport, staffListPage } from "./pages/staff/procedure-list/page.ts";
import {
  publishDraftPage,
  returnDraftPage,
  staffRecordPage,
  withdrawDraftPage,
} from "./pages/staff/procedure-record/page.tsx";
import { plainRoutes } from "./plain/routes.ts";
import {
  DayInvalid,
  NothingKnownOnThatDay,
  ProcedureActForbidden,
  ProcedureMoveRefused,
  ProcedureNotFound,
  VersionUnknown,
} from "./procedure.errors.ts";
import { procedurePages } from "./public-pages.ts";
import { publicationRoutes } from "./publication/routes.ts";
import { publishManyNow, publishManyPage } from "./publish-many/page.tsx";
import { foldOldReads } from "./reads/jobs.ts";
import { readCounterOf } from "./reads/read-counter.ts";
import { readRoutes } from "./reads/routes.ts";
import { checkCatalogueLinks, reviewCatalogue } from "./review/jobs.ts";
import { reviewRoutes } from "./review/routes.ts";
import { savingRoutes } from "./savings/routes.ts";
import { procedureSearch } from "./search-everything.ts";

export const procedures: ModuleDefinition = {
  name: "procedures",
  dataSets: procedureDataSets,
  searches: [procedureSearch],
  routes: [
    ...localStaffRoutes,
    get("/:unit/thu-tuc", "public", unitProceduresPage, { cache: true, still: { search: true } }),
    get("/thu-tuc", "public", procedureListPage, {
      cache: true,
      still: { query: ["cap", "linh-vuc", "trang"], search: true },
    }),
    ...changeRoutes,
    ...elsewhereRoutes,
    ...fromHomeRoutes,
    ...savingRoutes,
    get("/thu-tuc/muc-luc", "public", procedureIndexPage, { cache: true }),
    get("/thu-tuc/muc-luc/:letter", "public", procedureLetterPage, { cache: true, still: { query: ["trang"] } }),
    get("/thu-tuc/:code", "public", procedureDetailPage, {
      cache: true,
      open: true,
      still: { query: ["on"], drop: ["noi"], formats: "data" },
    }),
    get("/thu-tuc/:code/cac-ban", "public", procedureHistoryPage, { cache: true }),
    get("/thu-tuc/:code/toan-van", "public", procedureFullTextPage, {
      cache: true,
      still: { query: ["muc", "phan", "on"] },
    }),
    get("/thu-tuc/:code/so-sanh", "public", procedureComparePage, { cache: true, still: { query: ["tu", "den"] } }),
    get("/can-bo/thu-tuc", "procedures.read", staffListPage),
    get("/can-bo/thu-tuc.csv", "procedures.read", staffListExport),
    ...askedRoutes,
    ...reviewRoutes,
    ...publicationRoutes,
    get("/can-bo/thu-tuc/nhap", "procedures.import", importListPage),
    post("/can-bo/thu-tuc/nhap", "procedures.import", uploadImportPage, { bodyLimit: IMPORT_BYTES, perMinute: 30 }),
    get("/can-bo/thu-tuc/nhap/:id", "procedures.import", importResultPage),
    get("/can-bo/thu-tuc/nhap/:id/thay-doi.csv", "procedures.import", importChangesFile),
    get("/can-bo/thu-tuc/nhap/:id/khong-con", "procedures.edit", importGonePage),
    post("/can-bo/thu-tuc/nhap/:id/khong-con", "procedures.edit", proposeGonePage),
    get("/can-bo/thu-tuc/nhap/:id/tu-choi.csv", "procedures.import", importRemarksFile),
    ...plainRoutes,
    ...readRoutes,
    get("/can-bo/thu-tuc/:code", "procedures.read", staffRecordPage),
    get("/can-bo/thu-tuc/:code/sua", "procedures.edit", editProcedurePage),
    post("/can-bo/thu-tuc/:code/sua", "procedures.edit", saveProcedurePage, { bodyLimit: 4 * 1024 * 1024 }),
    post("/can-bo/thu-tuc/:code/rut-lai", "procedures.edit", withdrawDraftPage),
    get("/can-bo/thu-tuc/cho-cong-bo", "procedures.read", publishManyPage),
    post("/can-bo/thu-tuc/cho-cong-bo", "procedures.publish", publishManyNow),
    post("/can-bo/thu-tuc/:code/cong-bo", "procedures.publish", publishDraftPage),
    post("/can-bo/thu-tuc/:code/tra-lai", "procedures.publish", returnDraftPage),
    get("/can-bo/thu-tuc/:code/cham-dut", "procedures.edit", endProcedureForm),
    post("/can-bo/thu-tuc/:code/cham-dut", "procedures.edit", endProcedurePage),
    api(
      "GET",
      "/api/v1/public/answer",
      "public",
      {
        summary: "The answer for a chat to what somebody asks about procedures",
        query: ChatQuery,
        response: ChatApiAnswer,
      },
      chatApi,
      { perMinute: 60 },
    ),
    api(
      "GET",
      "/api/v1/procedures",
      "public",
      { summary: "Procedures in force, searched or listed", query: ListQuery, response: ListAnswer },
      listProceduresApi,
    ),
    api(
      "GET",
      "/api/v1/procedures/suggest",
      "public",
      { summary: "Names while typing", query: SuggestQuery, response: SuggestAnswer },
      suggestApi,
    ),
    api(
      "GET",
      "/api/v1/procedures/:code",
      "public",
      { summary: "One procedure as it stood on a day", query: OneQuery, response: ProcedureAnswer },
      procedureApi,
    ),
    api(
      "GET",
      "/api/v1/procedures/:code/versions",
      "public",
      { summary: "All versions of a procedure, newest first", response: VersionsAnswer },
      versionsApi,
    ),
    api(
      "GET",
      "/api/v1/procedures/:code/diff",
      "public",
      { summary: "Differences between two versions, by number or day", query: DiffQuery, response: DiffAnswer },
      diffApi,
    ),
    api(
      "GET",
      "/api/v1/procedures/:code/fee",
      "public",
      { summary: "What there is to pay, each line with its basis", query: FeeQuery, response: FeeAnswer },
      procedureFeeApi,
    ),
    api(
      "GET",
      "/api/v1/procedures/:code/due",
      "public",
      {
        summary: "By when it is settled if handed in at a moment, and why",
        query: ProcedureDueQuery,
        response: ProcedureDueAnswer,
      },
      procedureDueApi,
    ),
  ],
  jobs: [forgetOldQuestions, foldOldReads, importCatalogue, reviewCatalogue, checkCatalogueLinks],
  schedule: [
    { job: forgetOldQuestions.name, cron: "41 19 * * *" },
    { job: foldOldReads.name, cron: "47 19 * * *" },
    { job: reviewCatalogue.name, cron: "7 18 * * *" },
    { job: checkCatalogueLinks.name, cron: "23 18 * * *" },
  ],
  observe: (app, request) => {
    askedQuestionsOf(app).see(request);
    readCounterOf(app).see(request);
  },
  warm: async (app) => {
    await catalogueOf(app).size();
  },
  start: async (app) => {
    offerTitles(app, "procedures", async (path) => {
      const code = /^\/thu-tuc\/(\d\.\d{6})$/.exec(path)?.[1];
      const [item] = code ? await catalogueOf(app).find([code]) : [];
      return item ? (item.plainName ?? item.name) : null;
    });
    offerProcedureStamps(app, async (codes) => {
      const items = await catalogueOf(app).find([...codes]);
      return new Map(items.map((item) => [item.code, String(item.versionNumber)]));
    });
    return async () => {
      await askedQuestionsOf(app).flush();
      await readCounterOf(app).flush();
    };
  },
  pages: procedurePages,
  errors: [
    ...localErrors,
    mapError(ProcedureNotFound, 404, (error, lang) => pick(lang, vi, en).notFound(error.procedure)),
    mapError(NothingKnownOnThatDay, 404, (error, lang) => pick(lang, vi, en).notKnownOnDay(error.on, error.earliest)),
    mapError(DayInvalid, 422, (_error, lang) => pick(lang, vi, en).dayInvalid),
    mapError(VersionUnknown, 404, (_error, lang) => pick(lang, vi, en).versionUnknown),
    mapError(ProcedureActForbidden, 403, (_error, lang) => pick(lang, vi, en).forbidden),
    mapError(ProcedureMoveRefused, 409, (error, lang) => pick(lang, vi, en).moveRefusals[error.reason](error.data)),
  ],
};
