/** What officials are told, and whether they have read it. See README.md. */
export { acknowledgeBriefing, recordGathering } from "./acknowledge.ts";
export { stampOf as briefingStamp } from "./briefing.ts";
export { listVersions as listBriefingVersions } from "./briefings.store.ts";
export { type BriefingForToday, briefingsForToday } from "./briefings-for-today.ts";
export { briefings } from "./routes.ts";
export { beginCheck, finishCheck } from "./take-check.ts";
export { approveBriefing, changeBriefing, submitBriefing, writeBriefing } from "./write-briefing.ts";
