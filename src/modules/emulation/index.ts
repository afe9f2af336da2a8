/** Emulation: the honour board made from verified figures. See README.md. */

export { insertProposal, listProposals } from "./honours/honours.store.ts";
export { decideHonour, proposeHonours } from "./honours/propose-honours.ts";
export { honoursForToday } from "./honours-for-today.ts";
export { draftMovement, judgeEntry, launchMovement, registerUnit, reportEntry } from "./movements/keep-movement.ts";
export { listEntries } from "./movements/movements.store.ts";
export { emulation } from "./routes.ts";
