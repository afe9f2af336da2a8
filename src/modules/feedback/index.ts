export { answerQuestion } from "./answer-question.ts";
export { type AskQuestion, askQuestion } from "./ask-question.ts";
export { countAnswered, findAnswer, findQuestion, listQuestions, type Question } from "./feedback.store.ts";
export { offerTitles, titlesOf } from "./page-titles.ts";
export { listPageVoices, type PageVoice } from "./page-voices.store.ts";
export { RatePage } from "./pages/public/rate/view.tsx";
export { LIMITS as QUESTION_LIMITS, newCode, type QuestionSource, readCode, showCode } from "./question.ts";
export { type RecordRating, recordRating } from "./record-rating.ts";
export { feedback } from "./routes.ts";
