/** People are asked about drafts and procedures, and told what became of what they said. See README.md. */

export { listOpinions, listSaid } from "./consultations.store.ts";
export { type ConsultationForToday, consultationsForToday } from "./consultations-for-today.ts";
export {
  decideConsultation,
  decideSummary,
  keepOpinion,
  placeAnswers,
  submitSummary,
  takeSheet,
  writeConsultation,
} from "./keep-consultation.ts";
export { consultations } from "./routes.ts";
