/** What people do not understand: raised from questions, searches, ratings and dossiers, explained, compared afterwards. See README.md. */
export { draftExplanation } from "./draft-explanation.ts";
export { difference } from "./effect.ts";
export { listMisunderstandings, listPublishedExplanations } from "./misunderstanding.store.ts";
export { type MisunderstandingForToday, misunderstandingsForToday } from "./misunderstandings-for-today.ts";
export { raiseMisunderstandings } from "./raise.ts";
export { raiseFromTest } from "./raise-from-test.ts";
export { misunderstandings } from "./routes.ts";
export { wilson } from "./rule.ts";
