/** Surveys: questionnaires in versions, samples, field work, results with their margins. See README.md. */
export { answerOpen } from "./answer-survey.ts";
export { enterSheet } from "./enter-sheet.ts";
export { FIVE_FACTORS } from "./five-factors.ts";
export { approveQuestionnaire, proposeQuestionnaire, writeQuestionnaire } from "./keep-questionnaire.ts";
export { approveSurvey, draftSurvey, publishResults } from "./keep-survey.ts";
export { approvePoll, writePoll } from "./polls/keep-poll.ts";
export { PollCard } from "./polls/pages.tsx";
export { listPublicPolls } from "./polls/poll.store.ts";
export type { Poll } from "./polls/poll.ts";
export { surveys } from "./routes.ts";
export {
  compareWaves,
  listSharedMeasures,
  listWaves,
  type Wave,
  type WaveChange,
  type WaveMeasure,
} from "./waves.ts";
