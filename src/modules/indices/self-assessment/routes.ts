import { get, mapError, post } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { ASSESSMENT_LIMITS } from "./assessment.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { ASSESSMENTS, SHEETS } from "./pages/addresses.ts";
import { assessmentPdf, assessmentXlsx } from "./pages/assessment-files.ts";
import {
  appraiseGroupPage,
  assessmentPage,
  finishAppraisalPage,
  returnAssessmentPage,
  scoreGroupPage,
  sendAssessmentPage,
} from "./pages/assessment-page.tsx";
import { addEvidencePage, evidenceFilePage, evidencePage } from "./pages/evidence-page.tsx";
import {
  changeSheetPage,
  draftEditionPage,
  draftSheetPage,
  editSheetPage,
  newSheetPage,
  nextEditionPage,
  sheetTemplate,
} from "./pages/sheet-form-page.tsx";
import {
  approveSheetPage,
  beginAssessmentPage,
  sheetPage,
  sheetUnitsCsv,
  withdrawSheetPage,
} from "./pages/sheet-page.tsx";
import { sheetsCsv, sheetsPage } from "./pages/sheets-page.tsx";
import { ScoringRefused, ScoringUnknown } from "./scoring.errors.ts";
import { SHEET_LIMITS } from "./sheet.ts";

const SHEET_FORM = { bodyLimit: 2 * SHEET_LIMITS.fileBytes, uploads: 1, cutFilesAt: SHEET_LIMITS.fileBytes };
const EVIDENCE_FORM = {
  bodyLimit: 2 * ASSESSMENT_LIMITS.fileBytes,
  uploads: 1,
  cutFilesAt: ASSESSMENT_LIMITS.fileBytes,
};
const SHEET = `${SHEETS}/:id`;
const ASSESSMENT = `${ASSESSMENTS}/:id`;

export const scoringRoutes = [
  get(SHEETS, "plans.read", sheetsPage),
  get(`${SHEETS}.csv`, "plans.read", sheetsCsv),
  get(`${SHEETS}/moi`, "scoring.write", newSheetPage),
  post(`${SHEETS}/moi`, "scoring.write", draftSheetPage, SHEET_FORM),
  get(`${SHEETS}/mau.xlsx`, "scoring.write", sheetTemplate),
  get(SHEET, "plans.read", sheetPage),
  get(`${SHEET}/don-vi.csv`, "plans.read", sheetUnitsCsv),
  get(`${SHEET}/sua`, "scoring.write", editSheetPage),
  post(`${SHEET}/sua`, "scoring.write", changeSheetPage, SHEET_FORM),
  get(`${SHEET}/ban-moi`, "scoring.write", nextEditionPage),
  post(`${SHEET}/ban-moi`, "scoring.write", draftEditionPage, SHEET_FORM),
  post(`${SHEET}/duyet`, "scoring.approve", approveSheetPage),
  post(`${SHEET}/huy`, "scoring.write", withdrawSheetPage),
  post(`${SHEET}/bat-dau`, "scoring.fill", beginAssessmentPage),
  get(ASSESSMENT, "plans.read", assessmentPage),
  get(`${ASSESSMENT}/bang.xlsx`, "plans.read", assessmentXlsx),
  get(`${ASSESSMENT}/ban-in.pdf`, "plans.read", assessmentPdf),
  post(`${ASSESSMENT}/cham`, "scoring.fill", scoreGroupPage),
  post(`${ASSESSMENT}/gui`, "scoring.fill", sendAssessmentPage),
  get(`${ASSESSMENT}/minh-chung/:criterion`, "scoring.fill", evidencePage),
  post(`${ASSESSMENT}/minh-chung/:criterion`, "scoring.fill", addEvidencePage, EVIDENCE_FORM),
  get(`${ASSESSMENT}/tep/:file`, "plans.read", evidenceFilePage),
  post(`${ASSESSMENT}/tham-dinh`, "scoring.appraise", appraiseGroupPage),
  post(`${ASSESSMENT}/tra-lai`, "scoring.appraise", returnAssessmentPage),
  post(`${ASSESSMENT}/ket-thuc`, "scoring.appraise", finishAppraisalPage),
];

export const scoringErrors = [
  mapError(ScoringUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
  mapError(ScoringRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
];
