/** Contests to get to know the reform, ranked by rules everybody can check. See README.md. */
export { countSheetsToMark } from "./for-today.ts";
export { approveContest, draftContest, publishContest, subjectOf as contestSubject } from "./keep-contest.ts";
export { register } from "./register.ts";
export { contests } from "./routes.ts";
export {
  addOutsideJuror,
  confirmTeamSheet,
  drawOrder,
  handInTeamSheet,
  letScoresOut,
  setVideo,
  typeTeamSheet,
} from "./stage/hold-stage.ts";
export { listTeamSheets, listTeams } from "./stage/stage.store.ts";
export { addMarker, drawSheets, handInSheet } from "./writing/mark-essays.ts";
export { listOwnSheets } from "./writing/marking.store.ts";
export { receiveEssay } from "./writing/receive-essay.ts";
export { compareHere, showEssay } from "./writing/settle-essays.ts";
