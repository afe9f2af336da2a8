/** The register of indices others publish of provinces and communes. See README.md. */
export { indexProposals } from "./index-proposals.ts";
export { enterResult } from "./keep-index.ts";
export { indices } from "./routes.ts";
export { leavesOf } from "./self-assessment/assessment.ts";
export {
  addEvidence,
  appraiseGroup,
  beginAssessment,
  finishAppraisal,
  returnAssessment,
  scoreGroup,
  sendAssessment,
} from "./self-assessment/keep-assessment.ts";
export { approveSheet, draftSheet } from "./self-assessment/keep-sheet.ts";
export { type ScoringForToday, scoringForToday } from "./self-assessment/scoring-for-today.ts";
export { readCriteria } from "./self-assessment/sheet.ts";
export { listCriteria } from "./self-assessment/sheets.store.ts";
