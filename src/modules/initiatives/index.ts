/** Ideas of residents and units on their way to a recognition. See README.md. */
export { type InitiativeForToday, initiativesForToday } from "./initiatives-for-today.ts";
export { judgeInitiative, registerInitiative, sendInitiative } from "./keep-initiative.ts";
export { proposeForRecognition } from "./propose-for-recognition.ts";
export { listCriteria } from "./review/review.store.ts";
export { concludeReview, declareConflict, giveMarks, openReview } from "./review/run-review.ts";
export { initiatives } from "./routes.ts";
export { adoptInitiative, approveUse, reportUse, startPilot } from "./uses/keep-use.ts";
