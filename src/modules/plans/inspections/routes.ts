import { get, mapError, post, type Route } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { EVIDENCE_LIMITS } from "../evidence/evidence.ts";
import {
  checklistListPage,
  editChecklistPage,
  newChecklistPage,
  saveChecklistPage,
  saveNewChecklistPage,
} from "../pages/staff/inspection-checklists/page.tsx";
import { inspectionExport, inspectionListPage } from "../pages/staff/inspection-list/page.tsx";
import { minutesPage, writeMinutesPage } from "../pages/staff/inspection-minutes/page.tsx";
import {
  addInspectionsPage,
  changeProgrammePage,
  createProgrammePage,
  editProgrammePage,
  newProgrammePage,
  planInspectionsPage,
  programmeChart,
  programmePage,
} from "../pages/staff/inspection-programme/page.tsx";
import {
  answerFindingPage,
  cancelPage,
  closeFindingPage,
  concludePage,
  conclusionDocx,
  conclusionPdf,
  dropFindingPage,
  inspectionFile,
  inspectionRecordPage,
  movePage,
  noteFindingPage,
  returnFindingPage,
} from "../pages/staff/inspection-record/page.tsx";
import { InspectionRefused, InspectionUnknown } from "./inspections.errors.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import {
  approvePublicationPage,
  CONCLUSIONS,
  publicationPage,
  publicConclusionPage,
  publicConclusionsPage,
  returnPublicationPage,
  withdrawPublicationPage,
  writePublicationPage,
} from "./publication/pages.tsx";

/** As many files as evidence may have, and the form around them. */
const FILES = { bodyLimit: EVIDENCE_LIMITS.files * EVIDENCE_LIMITS.fileBytes + 1024 * 1024, perMinute: 60 };

const BASE = "/can-bo/kiem-tra";

export const inspectionRoutes: Route[] = [
  get(BASE, "plans.read", inspectionListPage),
  get(`${BASE}.csv`, "plans.read", inspectionExport),
  get(`${BASE}/danh-muc`, "inspections.lead", checklistListPage),
  get(`${BASE}/danh-muc/moi`, "inspections.lead", newChecklistPage),
  post(`${BASE}/danh-muc/moi`, "inspections.lead", saveNewChecklistPage),
  get(`${BASE}/danh-muc/:checklist`, "inspections.lead", editChecklistPage),
  post(`${BASE}/danh-muc/:checklist`, "inspections.lead", saveChecklistPage),
  get(`${BASE}/chuong-trinh/moi`, "inspections.lead", newProgrammePage),
  post(`${BASE}/chuong-trinh/moi`, "inspections.lead", createProgrammePage),
  get(`${BASE}/chuong-trinh/:programme`, "plans.read", programmePage),
  get(`${BASE}/chuong-trinh/:programme/bieu-do.svg`, "plans.read", programmeChart),
  get(`${BASE}/chuong-trinh/:programme/sua`, "inspections.lead", editProgrammePage),
  post(`${BASE}/chuong-trinh/:programme/sua`, "inspections.lead", changeProgrammePage),
  get(`${BASE}/chuong-trinh/:programme/them`, "inspections.lead", planInspectionsPage),
  post(`${BASE}/chuong-trinh/:programme/them`, "inspections.lead", addInspectionsPage),
  get(`${BASE}/:id`, "plans.read", inspectionRecordPage),
  get(`${BASE}/:id/tep/:file`, "plans.read", inspectionFile),
  get(`${BASE}/:id/bien-ban`, "inspections.lead", minutesPage),
  post(`${BASE}/:id/bien-ban`, "inspections.lead", writeMinutesPage, FILES),
  post(`${BASE}/:id/kien-nghi`, "inspections.lead", noteFindingPage),
  post(`${BASE}/:id/kien-nghi/:finding/bo`, "inspections.lead", dropFindingPage),
  post(`${BASE}/:id/kien-nghi/:finding/tra-loi`, "plans.declare", answerFindingPage),
  post(`${BASE}/:id/kien-nghi/:finding/dat`, "inspections.lead", closeFindingPage),
  post(`${BASE}/:id/kien-nghi/:finding/chua-dat`, "inspections.lead", returnFindingPage),
  post(`${BASE}/:id/ket-luan`, "inspections.conclude", concludePage),
  get(`${BASE}/:id/ket-luan.docx`, "plans.read", conclusionDocx),
  get(`${BASE}/:id/ket-luan.pdf`, "plans.read", conclusionPdf),
  post(`${BASE}/:id/doi-lich`, "inspections.lead", movePage),
  get(`${BASE}/:id/cong-khai`, "plans.read", publicationPage),
  post(`${BASE}/:id/cong-khai`, "inspections.lead", writePublicationPage),
  post(`${BASE}/:id/cong-khai/duyet`, "inspections.conclude", approvePublicationPage),
  post(`${BASE}/:id/cong-khai/tra-lai`, "inspections.conclude", returnPublicationPage),
  post(`${BASE}/:id/cong-khai/rut`, "inspections.conclude", withdrawPublicationPage),
  get(CONCLUSIONS, "public", publicConclusionsPage, { cache: true, still: { query: ["nam", "donvi", "truoc"] } }),
  get(`${CONCLUSIONS}/:id`, "public", publicConclusionPage, { cache: true }),
  post(`${BASE}/:id/huy`, "inspections.lead", cancelPage),
];

export const inspectionErrors = [
  mapError(InspectionUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
  mapError(InspectionRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
];
