import { get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { activityErrors, activityRoutes } from "./activity-types/routes.ts";
import { amendmentRoutes } from "./amendments/routes.ts";
import { awarenessRoutes } from "./awareness/routes.ts";
import { basisRoutes } from "./bases/routes.ts";
import { cascadeRoutes } from "./cascade/routes.ts";
import { commentErrors, commentRoutes } from "./comments/routes.ts";
import { remindOfMeetings } from "./committee/remind-of-meetings.ts";
import { committeeErrors, committeeRoutes } from "./committee/routes.ts";
import { conclusionErrors, conclusionRoutes } from "./conclusions/routes.ts";
import { cooperationErrors, cooperationRoutes } from "./cooperation/routes.ts";
import { planDataSets } from "./data-sets/data-sets.ts";
import { EvidenceRefused, EvidenceUnknown } from "./evidence/evidence.errors.ts";
import { EVIDENCE_LIMITS } from "./evidence/evidence.ts";
import { en as evidenceEn } from "./evidence/messages.en.ts";
import { vi as evidenceVi } from "./evidence/messages.vi.ts";
import { formUseRoutes } from "./form-use/routes.ts";
import { hostErrors, hostRoutes } from "./host-programmes/routes.ts";
import { inspectionErrors, inspectionRoutes } from "./inspections/routes.ts";
import { remindOfTasks } from "./jobs/remind-of-tasks.ts";
import { sendReminder } from "./jobs/send-reminder.ts";
import { meetingErrors, meetingRoutes } from "./meetings/routes.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { moneyErrors, moneyRoutes } from "./money/routes.ts";
import { escalateObstacles } from "./obstacles/escalate-obstacles.ts";
import { en as obstacleEn } from "./obstacles/messages.en.ts";
import { vi as obstacleVi } from "./obstacles/messages.vi.ts";
import { ObstacleRefused, ObstacleUnknown } from "./obstacles/obstacles.errors.ts";
import { obstacleRoutes } from "./obstacles/routes.ts";
import { orientationErrors, orientationRoutes } from "./orientations/routes.ts";
import {
  calendarFeedPage,
  calendarFile,
  endCalendarFeedPage,
  makeCalendarFeedPage,
} from "./pages/staff/calendar-feed/page.tsx";
import { emulationExport, emulationPage } from "./pages/staff/emulation-list/page.tsx";
import { evidenceExport, evidenceListPage } from "./pages/staff/evidence-list/page.tsx";
import { evidenceNewPage, handInEvidencePage } from "./pages/staff/evidence-new/page.tsx";
import {
  evidenceFile,
  evidencePageCopy,
  evidenceRecordPage,
  rejectEvidencePage,
  takeBackEvidencePage,
} from "./pages/staff/evidence-record/page.tsx";
import {
  assignAllPage,
  planAssignPage,
  saveAgencyPage,
  saveTaskUnitsPage,
  taskAssignPage,
} from "./pages/staff/plan-assign/page.tsx";
import { planListPage } from "./pages/staff/plan-list/page.tsx";
import { createPlanPage, newPlanPage } from "./pages/staff/plan-new/page.tsx";
import {
  acceptAllPage,
  addPiecePage,
  addTaskPage,
  pieceActPage,
  planReadingPage,
  saveHeaderPage,
  taskActPage,
  untakenActPage,
} from "./pages/staff/plan-reading/page.tsx";
import {
  closePlanPage,
  issuePlanPage,
  planProgressCsv,
  planRecordPage,
  planSourceFile,
  reopenPlanPage,
  withdrawDraftPage,
} from "./pages/staff/plan-record/page.tsx";
import { taskFieldsRoutes } from "./pages/staff/task-fields/routes.ts";
import {
  acknowledgeTaskPage,
  declareProgressPage,
  provePaperPage,
  taskRecordPage,
} from "./pages/staff/task-record/page.tsx";
import { ChangedMeanwhile, PlanActRefused, PlanNotFound } from "./plans.errors.ts";
import { pressKitErrors, pressKitRoutes } from "./press-kits/routes.ts";
import { planPages } from "./public-pages.ts";
import { apiRoutes, publicRoutes } from "./public-routes.ts";
import { purposeRoutes } from "./purposes/routes.ts";
import { recipientGroupErrors, recipientGroupRoutes } from "./recipient-groups/routes.ts";
import { en as reportsEn } from "./reports/messages.en.ts";
import { vi as reportsVi } from "./reports/messages.vi.ts";
import { remindOfReports } from "./reports/remind-of-reports.ts";
import { ReportActRefused, ReportSavedMeanwhile, ReportUnknown } from "./reports/reports.errors.ts";
import { reportRoutes } from "./reports/routes.ts";
import { schemeRoutes } from "./schemes/routes.ts";
import { planSearches } from "./search-everything.ts";
import { MAX_SOURCE_BYTES } from "./source-text.ts";
import { taskListRoutes } from "./task-list/routes.ts";
import { proposeTemplates } from "./writing/propose-templates.ts";
import { writingErrors, writingRoutes } from "./writing/routes.ts";

/** Room for the rest of the form around a file of the largest size. */
const UPLOAD = { bodyLimit: MAX_SOURCE_BYTES + 1024 * 1024 };

/** Eight files of the largest size, and the form around them. */
const EVIDENCE = { bodyLimit: EVIDENCE_LIMITS.files * EVIDENCE_LIMITS.fileBytes + 1024 * 1024, perMinute: 60 };

export const plans: ModuleDefinition = {
  name: "plans",
  dataSets: planDataSets,
  searches: planSearches,
  pages: planPages,
  routes: [
    ...publicRoutes,
    ...apiRoutes,
    ...moneyRoutes,
    ...committeeRoutes,
    ...purposeRoutes,
    ...awarenessRoutes,
    ...schemeRoutes,
    ...commentRoutes,
    ...cooperationRoutes,
    ...reportRoutes,
    get("/can-bo/ke-hoach", "plans.read", planListPage),
    get("/can-bo/ke-hoach/moi", "plans.edit", newPlanPage),
    post("/can-bo/ke-hoach/moi", "plans.edit", createPlanPage, UPLOAD),
    ...writingRoutes,
    ...orientationRoutes,
    ...recipientGroupRoutes,
    ...activityRoutes,
    ...formUseRoutes,
    ...meetingRoutes,
    ...hostRoutes,
    ...taskListRoutes,
    get("/can-bo/ke-hoach/nhiem-vu/lich", "plans.declare", calendarFeedPage),
    post("/can-bo/ke-hoach/nhiem-vu/lich", "plans.declare", makeCalendarFeedPage),
    post("/can-bo/ke-hoach/nhiem-vu/lich/huy", "plans.declare", endCalendarFeedPage),
    get("/lich/:token", "public", calendarFile, { perMinute: 60 }),
    get("/can-bo/ke-hoach/nhiem-vu/:task", "plans.read", taskRecordPage),
    post("/can-bo/ke-hoach/nhiem-vu/:task/nhan", "plans.declare", acknowledgeTaskPage),
    post("/can-bo/ke-hoach/nhiem-vu/:task/khai", "plans.declare", declareProgressPage),
    post("/can-bo/ke-hoach/nhiem-vu/:task/to-giay", "plans.declare", provePaperPage),
    get("/can-bo/ke-hoach/nhiem-vu/:task/minh-chung/:kind", "plans.declare", evidenceNewPage),
    post("/can-bo/ke-hoach/nhiem-vu/:task/minh-chung/:kind", "plans.declare", handInEvidencePage, EVIDENCE),
    get("/can-bo/ke-hoach/minh-chung", "plans.read", evidenceListPage),
    get("/can-bo/ke-hoach/minh-chung.csv", "plans.read", evidenceExport),
    get("/can-bo/ke-hoach/minh-chung/:evidence", "plans.read", evidenceRecordPage),
    get("/can-bo/ke-hoach/minh-chung/:evidence/tep/:file", "plans.read", evidenceFile),
    get("/can-bo/ke-hoach/minh-chung/:evidence/trang", "plans.read", evidencePageCopy),
    post("/can-bo/ke-hoach/minh-chung/:evidence/rut", "plans.declare", takeBackEvidencePage),
    post("/can-bo/ke-hoach/minh-chung/:evidence/bac", "plans.assign", rejectEvidencePage),
    get("/can-bo/ke-hoach/:id", "plans.read", planRecordPage),
    get("/can-bo/ke-hoach/:id/tien-do.csv", "plans.read", planProgressCsv),
    get("/can-bo/ke-hoach/:id/tep", "plans.read", planSourceFile),
    post("/can-bo/ke-hoach/:id/ban-hanh", "plans.issue", issuePlanPage),
    post("/can-bo/ke-hoach/:id/dong", "plans.edit", closePlanPage),
    post("/can-bo/ke-hoach/:id/mo-lai", "plans.edit", reopenPlanPage),
    post("/can-bo/ke-hoach/:id/bo-nhap", "plans.edit", withdrawDraftPage),
    ...basisRoutes,
    ...cascadeRoutes,
    ...obstacleRoutes,
    ...conclusionRoutes,
    ...inspectionRoutes,
    ...pressKitRoutes,
    get("/can-bo/ghi-nhan/thi-dua", "plans.read", emulationPage),
    get("/can-bo/ghi-nhan/thi-dua.csv", "plans.read", emulationExport),
    ...amendmentRoutes,
    get("/can-bo/ke-hoach/:id/giao-viec", "plans.assign", planAssignPage),
    post("/can-bo/ke-hoach/:id/giao-viec/tat-ca", "plans.assign", assignAllPage),
    post("/can-bo/ke-hoach/:id/giao-viec/co-quan/:agency", "plans.assign", saveAgencyPage),
    get("/can-bo/ke-hoach/:id/giao-viec/:task", "plans.assign", taskAssignPage),
    post("/can-bo/ke-hoach/:id/giao-viec/:task", "plans.assign", saveTaskUnitsPage),
    ...taskFieldsRoutes,
    get("/can-bo/ke-hoach/:id/doc", "plans.read", planReadingPage),
    post("/can-bo/ke-hoach/:id/doc/nhan-het", "plans.edit", acceptAllPage),
    post("/can-bo/ke-hoach/:id/doc/thong-tin", "plans.edit", saveHeaderPage),
    post("/can-bo/ke-hoach/:id/doc/them-y", "plans.edit", addPiecePage),
    post("/can-bo/ke-hoach/:id/doc/y/:item", "plans.edit", pieceActPage),
    post("/can-bo/ke-hoach/:id/doc/them-viec", "plans.edit", addTaskPage),
    post("/can-bo/ke-hoach/:id/doc/viec/:item", "plans.edit", taskActPage),
    post("/can-bo/ke-hoach/:id/doc/doan/:start", "plans.edit", untakenActPage),
  ],
  remind: async (app, morning) => [...(await remindOfReports(app, morning)), ...(await remindOfMeetings(app, morning))],
  jobs: [remindOfTasks, sendReminder, escalateObstacles, proposeTemplates],
  // In the morning in Vietnam: what was not answered goes up first, so that the digest of half past seven tells of it.
  schedule: [
    { job: escalateObstacles.name, cron: "20 0 * * *" },
    { job: "plans:remind-of-tasks", cron: "30 0 * * *" },
    { job: proposeTemplates.name, cron: "10 0 * 1,12 *" },
  ],
  errors: [
    ...writingErrors,
    ...orientationErrors,
    ...recipientGroupErrors,
    ...meetingErrors,
    ...activityErrors,
    ...hostErrors,
    ...moneyErrors,
    ...committeeErrors,
    ...commentErrors,
    ...cooperationErrors,
    mapError(PlanNotFound, 404, (_error, lang) => pick(lang, vi, en).notFound),
    ...conclusionErrors,
    ...inspectionErrors,
    ...pressKitErrors,
    mapError(ObstacleUnknown, 404, (_error, lang) => pick(lang, obstacleVi, obstacleEn).notFound),
    mapError(ObstacleRefused, 409, (error, lang) => pick(lang, obstacleVi, obstacleEn).refusals[error.code]),
    mapError(EvidenceUnknown, 404, (_error, lang) => pick(lang, evidenceVi, evidenceEn).notFound),
    mapError(EvidenceRefused, 409, (error, lang) => pick(lang, evidenceVi, evidenceEn).refusals[error.code]),
    mapError(ReportUnknown, 404, (_error, lang) => pick(lang, reportsVi, reportsEn).notFound),
    mapError(ReportActRefused, 409, (error, lang) => pick(lang, reportsVi, reportsEn).refusals[error.code]),
    mapError(ReportSavedMeanwhile, 409, (error, lang) => pick(lang, reportsVi, reportsEn).savedMeanwhile(error.by)),
    mapError(PlanActRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
    mapError(ChangedMeanwhile, 409, (error, lang) => pick(lang, vi, en).changedMeanwhile(error.by)),
  ],
};
