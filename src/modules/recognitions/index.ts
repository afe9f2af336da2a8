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
export { figuresInWords } from "./pages/said.tsx";
export { inPublic, RECOGNITION_LIMITS, type Recognition, type RecognitionKind } from "./recognition.ts";
export {
  countRecognised,
  listRecognitions,
  listRecognitionsById,
  listRecognitionYears,
  listSources,
} from "./recognitions.store.ts";
export { recognitions } from "./routes.ts";
