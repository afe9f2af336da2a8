export { assignRecognisedAgencies, assignTask } from "./assign-task.ts";
export { type CreatePlanFromText, createPlanFromText } from "./create-plan.ts";
export { acknowledgeTask, declareProgress } from "./declare-progress.ts";
export { acceptWholePlan } from "./edit-plan.ts";
export { type ImportTerminal, importPlan } from "./import-plan.ts";
export { closePlan, issuePlan, reopenPlan } from "./issue-plan.ts";
export { NotAPlan, PlanNumberTaken, PlanReadBefore } from "./plans.errors.ts";
export { plans } from "./routes.ts";
export {
  countTasksDue,
  findTaskByText,
  getTaskLabel,
  listOpenAssignments,
  listTaskChoices,
  listTasksOfUnits,
  type OpenAssignment,
  searchTasks,
} from "./unit-tasks.ts";
