/** What people do not understand: raised from questions, searches, ratings and dossiers, explained, compared afterwards. See README.md. */
export { draftExplanation } from "./draft-explanation.ts";
export { listMisunderstandings } from "./misunderstanding.store.ts";
export { type MisunderstandingForToday, misunderstandingsForToday } from "./misunderstandings-for-today.ts";
export { raiseMisunderstandings } from "./raise.ts";
export { misunderstandings } from "./routes.ts";
