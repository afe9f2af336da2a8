/** The bank of questions: kept by version, drawn anew for each attempt, marked on the server. See README.md. */
export { beginAttempt, finishAttempt, triesUsed } from "./attempt-quiz.ts";
export { confirmQuestion, removeQuestion, saveQuizSettings, writeQuestion } from "./keep-questions.ts";
export {
  type Answer,
  type Attempt,
  isOver,
  isRight,
  QUESTION_KINDS,
  QUIZ_LIMITS,
  type Question,
  type QuestionKind,
  type QuestionText,
  type Quiz,
  questionFault,
  type RestsOn,
  type Subject,
} from "./quiz.ts";
export { type QuizRefusal, QuizRefused } from "./quizzes.errors.ts";
export {
  countAnswers,
  findQuiz,
  listAttempts,
  listQuestions,
  listQuestionsById,
  type QuestionCount,
  removeAttempts,
} from "./quizzes.store.ts";
