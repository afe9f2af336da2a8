/** Commendations, exemplars and initiatives with the tasks they came from. See README.md. */
export {
  checkRecognition,
  keepConsent,
  proposeRecognition,
  publishRecognition,
  recognise,
} from "./keep-recognition.ts";
export { en as recognitionsEn } from "./messages.en.ts";
export { vi as recognitionsVi } from "./messages.vi.ts";
export { Decision, figuresInWords } from "./pages/said.tsx";
export { inPublic, RECOGNITION_LIMITS, type Recognition, type RecognitionKind } from "./recognition.ts";
export {
  countRecognised,
  listPublicTaskIds,
  listRecognitions,
  listRecognitionsById,
  listRecognitionYears,
  listSources,
  type NamedSource,
} from "./recognitions.store.ts";
export { recognitions } from "./routes.ts";
