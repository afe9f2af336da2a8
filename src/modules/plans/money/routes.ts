import { get, mapError, post } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { MoneyRefused, MoneyUnknown } from "./money.errors.ts";
import { carriedOverPage, takeCarriedOverPage } from "./pages/carried-over/page.tsx";
import { enterMoneyPage, entryNewPage } from "./pages/entry-new/page.tsx";
import {
  correctMoneyPage,
  decideEstimatePage,
  endCommitmentPage,
  entryRecordPage,
} from "./pages/entry-record/page.tsx";
import { estimateImportPage, estimateTemplate, importEstimatesPage } from "./pages/estimate-import/page.tsx";
import { moneyOverviewCsv, moneyOverviewPage, moneyOverviewXlsx } from "./pages/money-overview/page.tsx";
import { addNormPage, endNormPage, normListPage, normListXlsx } from "./pages/norm-list/page.tsx";
import { planMoneyChart, planMoneyCsv, planMoneyPage, planMoneyXlsx } from "./pages/plan-money/page.tsx";
import { addSourcePage, endSourcePage, sourceListPage } from "./pages/source-list/page.tsx";
import { taskMoneyPage } from "./pages/task-money/page.tsx";
import { closeMoneyPage, yearEndPage, yearEndXlsx } from "./pages/year-end/page.tsx";
import { ESTIMATE_LIMITS } from "./read-estimates.ts";

/** Room for the rest of the form around a file of the largest size. */
const UPLOAD = { bodyLimit: ESTIMATE_LIMITS.bytes + 1024 * 1024 };

export const moneyRoutes = [
  get("/can-bo/ke-hoach/:id/kinh-phi", "money.read", planMoneyPage),
  get("/can-bo/ke-hoach/:id/kinh-phi.csv", "money.read", planMoneyCsv),
  get("/can-bo/ke-hoach/:id/kinh-phi.xlsx", "money.read", planMoneyXlsx),
  get("/can-bo/ke-hoach/:id/kinh-phi/bieu-do.svg", "money.read", planMoneyChart),
  get("/can-bo/ke-hoach/:id/kinh-phi/ghi", "money.enter", entryNewPage),
  post("/can-bo/ke-hoach/:id/kinh-phi/ghi", "money.enter", enterMoneyPage),
  get("/can-bo/ke-hoach/:id/kinh-phi/nhap", "money.enter", estimateImportPage),
  get("/can-bo/ke-hoach/:id/kinh-phi/nhap/mau.xlsx", "money.enter", estimateTemplate),
  post("/can-bo/ke-hoach/:id/kinh-phi/nhap", "money.enter", importEstimatesPage, UPLOAD),
  get("/can-bo/ke-hoach/:id/kinh-phi/nam-truoc", "money.enter", carriedOverPage),
  post("/can-bo/ke-hoach/:id/kinh-phi/nam-truoc", "money.enter", takeCarriedOverPage),
  get("/can-bo/ke-hoach/:id/kinh-phi/quyet-toan", "money.read", yearEndPage),
  get("/can-bo/ke-hoach/:id/kinh-phi/quyet-toan.xlsx", "money.read", yearEndXlsx),
  post("/can-bo/ke-hoach/:id/kinh-phi/quyet-toan", "money.approve", closeMoneyPage),
  get("/can-bo/kinh-phi", "money.read", moneyOverviewPage),
  get("/can-bo/kinh-phi.csv", "money.read", moneyOverviewCsv),
  get("/can-bo/kinh-phi.xlsx", "money.read", moneyOverviewXlsx),
  get("/can-bo/kinh-phi/dinh-muc", "money.read", normListPage),
  get("/can-bo/kinh-phi/dinh-muc.xlsx", "money.read", normListXlsx),
  post("/can-bo/kinh-phi/dinh-muc", "money.norms", addNormPage),
  post("/can-bo/kinh-phi/dinh-muc/ket-thuc", "money.norms", endNormPage),
  get("/can-bo/kinh-phi/nguon", "money.read", sourceListPage),
  post("/can-bo/kinh-phi/nguon", "money.norms", addSourcePage),
  post("/can-bo/kinh-phi/nguon/:source/ngung", "money.norms", endSourcePage),
  get("/can-bo/ke-hoach/nhiem-vu/:task/kinh-phi", "money.read", taskMoneyPage),
  get("/can-bo/kinh-phi/but-toan/:entry", "money.read", entryRecordPage),
  post("/can-bo/kinh-phi/but-toan/:entry/dieu-chinh", "money.enter", correctMoneyPage),
  post("/can-bo/kinh-phi/but-toan/:entry/ket-thuc", "money.enter", endCommitmentPage),
  post("/can-bo/kinh-phi/but-toan/:entry/quyet-dinh", "money.approve", decideEstimatePage),
];

export const moneyErrors = [
  mapError(MoneyUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
  mapError(MoneyRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
];
