/** Units try their public pages with residents, see where they get stuck, and whether a change helped. See README.md. */
export { raiseFinding, writeFinding } from "./keep-finding.ts";
export {
  approveTest,
  keepTask,
  publishResults,
  repeatTest,
  submitTest,
  summariseTest,
  writeTest,
} from "./keep-test.ts";
export { recordBeside } from "./record-beside.ts";
export { usabilityTests } from "./routes.ts";
export { answerTask, beginTask, beginTest, endTask, finishTest, stopTest } from "./take-part.ts";
export { type UsabilityTestForToday, usabilityTestsForToday } from "./tests-for-today.ts";
export type { Task } from "./usability-test.ts";
