/** What officials are told, and whether they have read it. See README.md. */

export { acknowledgeBriefing, recordGathering } from "./acknowledge.ts";
export { readerOf, unitsAsked } from "./addressed.ts";
export { stampOf as briefingStamp } from "./briefing.ts";
export type { Reader } from "./briefings.store.ts";
export { listVersions as listBriefingVersions } from "./briefings.store.ts";
export { type BriefingForToday, briefingsForToday } from "./briefings-for-today.ts";
export { currentGrounds } from "./check.ts";
export { AddresseesFields, readAddressees, scopeOf, type UnitBelow, unitsBelow } from "./pages/addressees.tsx";
export { checkPages } from "./pages/staff/check/page.tsx";
export { questionFormPages } from "./pages/staff/question-form/page.tsx";
export { questionPages } from "./pages/staff/questions/page.tsx";
export type { CheckPlace, QuestionsPlace } from "./quiz-host.ts";
export { briefings } from "./routes.ts";
export { beginCheck, finishCheck } from "./take-check.ts";
export { approveBriefing, changeBriefing, submitBriefing, writeBriefing } from "./write-briefing.ts";
