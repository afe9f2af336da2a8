export { answerQuestion } from "./answer-question.ts";
export { type AskQuestion, askQuestion } from "./ask-question.ts";
export { conductForToday } from "./confidential/conduct-for-today.ts";
export { hiddenFromLog } from "./confidential/viewer.ts";
export { countAnswered, findAnswer, findQuestion, listQuestions, type Question } from "./feedback.store.ts";
export { extendMessage, joinMessage, transferMessage } from "./handling/handle-message.ts";
export { writeTemplate } from "./handling/templates/keep-templates.ts";
export { type WaitingForToday, waitingForToday } from "./handling/waiting-for-today.ts";
export { routePetitions } from "./intake/categories/keep-categories.ts";
export { guideMessage } from "./intake/guide-message.ts";
export { noticeReasons } from "./notices/messages.vi.ts";
export type { Notice } from "./notices/notice.ts";
export { noticeText } from "./notices/notice-text.ts";
export { findAnswerNotice, findNotice, moveNotice } from "./notices/notices.store.ts";
export { listStuck as listStuckOutside, type StuckOutside } from "./outside/outside.store.ts";
export { offerTitles, titlesOf } from "./page-titles.ts";
export { listPageVoices, type PageVoice } from "./page-voices.store.ts";
export { otherDoorPage, receivers } from "./pages/public/ask/page.tsx";
export { RatePage } from "./pages/public/rate/view.tsx";
export { countPetitionsDue, type PetitionsDue } from "./petitions-due.store.ts";
export { keepPhotos } from "./photos/keep-photos.ts";
export { answeredOnTime } from "./public-record/answered-on-time.ts";
export { type AskedAnswer, AskedBefore, listAnswersAbout, listAskedAnswers } from "./public-record/asked-before.tsx";
export { insultsIn } from "./public-record/insults.ts";
export { approvePublication, writePublication } from "./public-record/keep-publication.ts";
export { privateNumbersIn } from "./public-record/private-numbers.ts";
export { offerProcedureStamps } from "./public-record/procedure-stamps.ts";
export { whoSettledAnswer } from "./public-record/publication.store.ts";
export type { Field } from "./public-record/publication.ts";
export { openFinds } from "./public-record/publication.ts";
export { type PublicationForToday, publicationsForToday } from "./public-record/publications-for-today.ts";
export { type AnswerToReview, answersToReview, listAnswersBehind } from "./public-record/review.ts";
export { LIMITS as QUESTION_LIMITS, newCode, type QuestionSource, readCode, showCode } from "./question.ts";
export { type RecordRating, recordRating } from "./record-rating.ts";
export { feedback } from "./routes.ts";
export { remark, replyToFront, watchForSender } from "./supervision/supervise.ts";
export { listRemarks } from "./supervision/supervision.store.ts";
export { remarksForToday, type SupervisionToday } from "./supervision/supervision-for-today.ts";
export {
  type AskedOnPage,
  countAboutPage,
  countByPage,
  languagesOnPage,
  listAskedOnPage,
  type PageCount,
  partsOnPage,
} from "./understanding/understanding.store.ts";
export { withoutPrivate } from "./understanding/without-private.ts";
export { giveVerdict } from "./verdict/give-verdict.ts";
