import { get, post, type Route } from "../../../platform/http/index.ts";
import {
  publicReportDocx,
  publicReportPage,
  publicReportPdf,
  publicReportXlsx,
  publicSignedCopy,
} from "../pages/public/report/page.tsx";
import { reportRowsPage } from "../pages/public/report-rows/page.tsx";
import { consolidationPage, consolidationWorkbook, takeExcerptsPage } from "../pages/staff/consolidation/page.tsx";
import { planReportAddress, planReportDocx, planReportPdf } from "../pages/staff/plan-report/page.ts";
import { reportFigurePage } from "../pages/staff/report-figure/page.tsx";
import {
  addReportersPage,
  closePeriodPage,
  extendDuePage,
  periodExport,
  reportPeriodPage,
} from "../pages/staff/report-period/page.tsx";
import { openPeriodsPage, reportPeriodsPage } from "../pages/staff/report-periods/page.tsx";
import {
  decideReportPage,
  reopenReportPage,
  signedCopyFile,
  signReportPage,
  takeOwnPlanSummaryPage,
  unitReportDocx,
  unitReportPage,
  unitReportPdf,
  unitReportXlsx,
  writeUnitReportPage,
} from "../pages/staff/unit-report/page.tsx";
import { unitReportListPage } from "../pages/staff/unit-report-list/page.tsx";
import { REPORT_LIMITS } from "./unit-report.ts";

const SIGNED = { bodyLimit: REPORT_LIMITS.signedBytes + 1024 * 1024, perMinute: 60 };

export const reportRoutes: Route[] = [
  get("/ke-hoach/:id/bao-cao/:report", "public", publicReportPage, {
    cache: true,
    still: { query: ["ban", "viec", "linhvuc", "doituong"] },
  }),
  get("/ke-hoach/:id/bao-cao/:report/minh-chung", "public", reportRowsPage, {
    cache: true,
    still: { query: ["ban", "viec", "kenh", "linhvuc", "doituong", "trang"] },
  }),
  get("/ke-hoach/:id/bao-cao/:report/bao-cao.docx", "public", publicReportDocx, { perMinute: 30 }),
  get("/ke-hoach/:id/bao-cao/:report/bao-cao.pdf", "public", publicReportPdf, { perMinute: 30 }),
  get("/ke-hoach/:id/bao-cao/:report/phu-luc.xlsx", "public", publicReportXlsx, { perMinute: 30 }),
  get("/ke-hoach/:id/bao-cao/:report/ban-ky", "public", publicSignedCopy),
  get("/can-bo/ke-hoach/:id/bao-cao", "plans.report", planReportAddress),
  get("/can-bo/ke-hoach/:id/bao-cao.docx", "plans.report", planReportDocx),
  get("/can-bo/ke-hoach/:id/bao-cao.pdf", "plans.report", planReportPdf),
  get("/can-bo/ke-hoach/:id/ky-bao-cao", "plans.read", reportPeriodsPage),
  post("/can-bo/ke-hoach/:id/ky-bao-cao", "plans.assign", openPeriodsPage),
  get("/can-bo/ky-bao-cao/:period", "plans.read", reportPeriodPage),
  get("/can-bo/ky-bao-cao/:period.xlsx", "plans.read", periodExport),
  post("/can-bo/ky-bao-cao/:period/gia-han", "plans.assign", extendDuePage),
  post("/can-bo/ky-bao-cao/:period/them-don-vi", "plans.assign", addReportersPage),
  post("/can-bo/ky-bao-cao/:period/khoa", "plans.assign", closePeriodPage),
  get("/can-bo/ky-bao-cao/:period/tong-hop", "plans.read", consolidationPage),
  get("/can-bo/ky-bao-cao/:period/tong-hop.xlsx", "plans.read", consolidationWorkbook),
  post("/can-bo/ky-bao-cao/:period/tong-hop", "plans.edit", takeExcerptsPage),
  get("/can-bo/bao-cao", "plans.read", unitReportListPage),
  get("/can-bo/bao-cao/:report", "plans.read", unitReportPage),
  post("/can-bo/bao-cao/:report", "plans.read", writeUnitReportPage),
  post("/can-bo/bao-cao/:report/lay-tong-hop", "plans.read", takeOwnPlanSummaryPage),
  get("/can-bo/bao-cao/:report/so-lieu", "plans.read", reportFigurePage),
  post("/can-bo/bao-cao/:report/quyet-dinh", "plans.read", decideReportPage),
  post("/can-bo/bao-cao/:report/mo-lai", "plans.read", reopenReportPage),
  get("/can-bo/bao-cao/:report/tong-hop", "plans.read", consolidationPage),
  get("/can-bo/bao-cao/:report/tong-hop.xlsx", "plans.read", consolidationWorkbook),
  post("/can-bo/bao-cao/:report/tong-hop", "plans.read", takeExcerptsPage),
  get("/can-bo/bao-cao/:report/bao-cao.docx", "plans.read", unitReportDocx),
  get("/can-bo/bao-cao/:report/bao-cao.pdf", "plans.read", unitReportPdf),
  get("/can-bo/bao-cao/:report/phu-luc.xlsx", "plans.read", unitReportXlsx),
  get("/can-bo/bao-cao/:report/ban/:number/ban-ky", "plans.read", signedCopyFile),
  post("/can-bo/bao-cao/:report/ban/:number/ban-ky", "plans.read", signReportPage, SIGNED),
];
