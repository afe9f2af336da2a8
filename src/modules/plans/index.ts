export { nameActivity } from "./activity-types/keep-activity-type.ts";
export { assignRecognisedAgencies } from "./assign-task.ts";
export { addAwareness } from "./awareness/keep-awareness.ts";
export { citingPlans } from "./bases/citing-documents.ts";
export { writeComment } from "./comments/write-comment.ts";
export { conveneMeeting, foundCommittee, holdMeeting, seatMember } from "./committee/keep-committee.ts";
export { meetingsForToday } from "./committee/remind-of-meetings.ts";
export { addConclusion, enterNotice } from "./conclusions/add-conclusion.ts";
export { moveRequest } from "./cooperation/act-on-request.ts";
export { addPieces, confirmPieces, handInPieces, type NewPiece } from "./cooperation/hand-in-pieces.ts";
export { type RequestForToday, requestsForToday } from "./cooperation/requests-for-today.ts";
export { sendRequest } from "./cooperation/send-request.ts";
export { type CreatePlanFromText, createPlanFromText } from "./create-plan.ts";
export { acknowledgeTask, declareProgress } from "./declare-progress.ts";
export { acceptWholePlan } from "./edit-plan.ts";
export { rejectEvidence } from "./evidence/end-evidence.ts";
export { EvidenceRefused } from "./evidence/evidence.errors.ts";
export { lastByOutlet, listPressPieces, type PressPiece } from "./evidence/evidence.store.ts";
export { type EventKind, type PressGenre, urlKey } from "./evidence/evidence.ts";
export { handInEvidence } from "./evidence/hand-in-evidence.ts";
export { confirmPlanProposals } from "./fields/set-task-fields.ts";
export { type HeadBoard, loadHeadBoard } from "./head-board.ts";
export { recordHost, serveProgramme, weaveTask } from "./host-programmes/weave.ts";
export { type ImportTerminal, importPlan } from "./import-plan.ts";
export { concludeInspection } from "./inspections/conclude-inspection.ts";
export { noteFinding, writeMinutes } from "./inspections/hold-inspection.ts";
export { inspectionsToConclude } from "./inspections/inspections-to-conclude.ts";
export { listOfferedChecklists } from "./inspections/keep-checklist.ts";
export { createProgramme, planInspections } from "./inspections/plan-inspections.ts";
export { decideOnPublication, writePublication } from "./inspections/publication/publish-conclusion.ts";
export { answerFinding, closeFinding } from "./inspections/settle-finding.ts";
export { issuePlan } from "./issue-plan.ts";
export { startSeries } from "./meetings/keep-series.ts";
export { decideEstimate } from "./money/decide-estimate.ts";
export { type EnterMoney, enterMoney } from "./money/enter-money.ts";
export { MoneyWarned } from "./money/money.errors.ts";
export { listSources } from "./money/money.store.ts";
export { signatureOf } from "./money/money.ts";
export { moneyLeft } from "./money/money-left.ts";
export { answerObstacle, confirmObstacle } from "./obstacles/act-on-obstacle.ts";
export { listObstaclesForToday } from "./obstacles/find-obstacles.ts";
export type { ObstacleKind } from "./obstacles/obstacle.ts";
export type { ListedObstacle } from "./obstacles/obstacles.store.ts";
export { reportObstacle } from "./obstacles/report-obstacle.ts";
export { orientationsFor, recordOrientation } from "./orientations/keep-orientation.ts";
export { OrientationNotice } from "./orientations/notice.tsx";
export type { Orientation } from "./orientations/orientation.ts";
export { kitPagesThrough } from "./pages/public/press-kits/page.tsx";
export { listPieces, listTaskIdsAbout } from "./plans.store.ts";
export { approveKit, submitKit, writeKit } from "./press-kits/keep-kit.ts";
export {
  findApprovedKit,
  listApprovedKits,
  listEmbargoedKits,
  listKitsById,
  listPublicKits,
  type PublicKit,
} from "./press-kits/public-kits.ts";
export { countPromised } from "./promised.ts";
export { setPurposeTasks } from "./purposes/set-purpose-tasks.ts";
export { DocumentRefused } from "./reading/document-text.errors.ts";
export { readDocumentText } from "./reading/document-text.ts";
export { decideReport, handInProposed } from "./reports/hand-in-proposed.ts";
export { openPeriods } from "./reports/open-periods.ts";
export { type ReportForToday, reportsForToday } from "./reports/remind-of-reports.ts";
export { type ReportsToTake, reportsToSign, reportsToTake } from "./reports/reports-to-decide.ts";
export { plans } from "./routes.ts";
export { listTaskFacets } from "./task-facets.ts";
export {
  findTaskByText,
  getTaskLabel,
  listOpenAssignments,
  listTaskChoices,
  type OpenAssignment,
  searchPlans,
  searchTasks,
} from "./unit-tasks.ts";
export { proposeFromPlan } from "./writing/keep-template.ts";
export { type PlanToIssue, plansToIssue } from "./writing/plan-to-issue.ts";
export { writePlan } from "./writing/write-plan.ts";
