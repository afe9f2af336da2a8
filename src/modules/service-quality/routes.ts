import { get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { qualityDataSet } from "./data-set.ts";
import { qualityHealth } from "./health.ts";
import { countQuality } from "./jobs/count-quality.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { boardChart, boardCsv, boardPage, boardXlsx, recountPage, summaryPdf } from "./pages/board-page.tsx";
import { complaintsCsv, complaintsPage, falseComplaintPage, recordComplaintPage } from "./pages/complaints-page.tsx";
import {
  definitionPage,
  definitionsPage,
  newDefinitionPage,
  proposeDefinitionPage,
  proposePublicationPage,
} from "./pages/definitions-page.tsx";
import { entriesCsv, entriesPage, newEntryPage, proposeEntryPage } from "./pages/entries-page.tsx";
import { officersCsv, officersPage, ownPage } from "./pages/officers-page.tsx";
import { publicQualityChart, publicQualityCsv, publicQualityPage } from "./pages/public-page.tsx";
import { ratingCsv, ratingPage } from "./pages/rating-page.tsx";
import { unitPage } from "./pages/unit-page.tsx";
import { ComplaintUnknown, DefinitionUnknown, QualityRefused } from "./quality.errors.ts";

const BASE = "/can-bo/chat-luong-phuc-vu";

const OPEN = { perMinute: 120 };

export const serviceQuality: ModuleDefinition = {
  name: "service-quality",
  dataSets: [qualityDataSet],
  health: qualityHealth,
  jobs: [countQuality],
  // After the day has ended in Vietnam and the nightly tidying is through.
  schedule: [{ job: countQuality.name, cron: "30 19 * * *" }],
  routes: [
    get(BASE, "quality.read", boardPage),
    get(`${BASE}.csv`, "quality.read", boardCsv),
    get(`${BASE}.xlsx`, "quality.read", boardXlsx),
    ...["", "/:unit"].flatMap((site) => [
      get(`${site}/so-lieu/chat-luong-phuc-vu`, "public", publicQualityPage, OPEN),
      get(`${site}/so-lieu/chat-luong-phuc-vu.csv`, "public", publicQualityCsv, OPEN),
      get(`${site}/so-lieu/chat-luong-phuc-vu/bieu-do.svg`, "public", publicQualityChart, OPEN),
    ]),
    get(`${BASE}/tom-tat.pdf`, "quality.read", summaryPdf),
    get(`${BASE}/bieu-do.svg`, "quality.read", boardChart),
    get(`${BASE}/don-vi/:id`, "quality.read", unitPage),
    get(`${BASE}/cham-diem`, "quality.read", ratingPage),
    get(`${BASE}/cham-diem.csv`, "quality.read", ratingCsv),
    get(`${BASE}/can-bo`, "quality.lead", officersPage),
    get(`${BASE}/can-bo.csv`, "quality.lead", officersCsv),
    get(`${BASE}/cua-toi`, "quality.own", ownPage),
    get(`${BASE}/phan-anh`, "quality.record", complaintsPage),
    get(`${BASE}/phan-anh.csv`, "quality.record", complaintsCsv),
    post(`${BASE}/phan-anh`, "quality.record", recordComplaintPage),
    post(`${BASE}/phan-anh/:id/sai`, "quality.record", falseComplaintPage),
    get(`${BASE}/so-nhap-tay`, "quality.record", entriesPage),
    get(`${BASE}/so-nhap-tay.csv`, "quality.record", entriesCsv),
    get(`${BASE}/so-nhap-tay/moi`, "quality.record", newEntryPage),
    post(`${BASE}/so-nhap-tay/moi`, "quality.record", proposeEntryPage),
    get(`${BASE}/cach-tinh`, "quality.read", definitionsPage),
    post(`${BASE}/cach-tinh/cong-khai`, "quality.define", proposePublicationPage),
    get(`${BASE}/cach-tinh/:id`, "quality.read", definitionPage),
    get(`${BASE}/cach-tinh/:kind/moi`, "quality.define", newDefinitionPage),
    post(`${BASE}/cach-tinh/:kind/moi`, "quality.define", proposeDefinitionPage),
    post(`${BASE}/cong-lai`, "quality.define", recountPage),
  ],
  errors: [
    mapError(ComplaintUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(DefinitionUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(QualityRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};
