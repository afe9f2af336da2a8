import { z } from "zod";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { listDocumentsByNumber } from "../../../../legal-documents/index.ts";
import {
  findQuiz,
  listQuestions,
  QUESTION_KINDS,
  QUIZ_LIMITS,
  type Question,
  type QuestionText,
  QuizRefused,
  questionFault,
  type RestsOn,
  writeQuestion,
} from "../../../../quizzes/index.ts";
import { GROUNDS } from "../../../check.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import type { OpenQuestions, QuestionsPlace } from "../../../quiz-host.ts";
import { findSource } from "../../../sources.ts";
import { openBriefingQuestions } from "../questions/page.tsx";
import { QuestionFormView } from "./view.tsx";

function show(
  rq: Rq,
  place: QuestionsPlace,
  old: Question | null,
  typed: Typed,
  right: string[],
  errors: FormErrors,
  status = 200,
): Reply {
  return html(
    QuestionFormView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      place,
      old,
      typed,
      right,
      errors,
    }),
    { status },
  );
}

async function oldQuestion(rq: Rq, place: QuestionsPlace): Promise<Question> {
  const quiz = await findQuiz(rq.app.db, place.subject);
  const found = quiz && (await listQuestions(rq.app.db, quiz.id)).find((one) => one.id === rq.params.question);
  if (!found) throw new QuizRefused("question-unknown");
  return found;
}

async function edit(rq: Rq, place: QuestionsPlace): Promise<Reply> {
  const old = await oldQuestion(rq, place);
  const { kind, id, words } = old.restsOn;
  const typed: Typed = {
    kind: old.kind,
    text: old.text,
    explanation: old.explanation,
    ground: kind,
    ...(kind === "words" ? { sentence: words } : {}),
    ...(kind === "procedure" ? { code: id, part: words.split(" · ").slice(1).join(" · ") } : {}),
    ...(kind === "document"
      ? { number: words.split(" · ")[0] ?? "", article: words.split(" · ").slice(1).join(" · ") }
      : {}),
    truth: old.answers.find((answer) => answer.isRight)?.id ?? "",
  };
  const shown = old.kind === "truth" ? [] : old.answers;
  for (const [at, answer] of shown.entries()) typed[`answer-${at + 1}`] = answer.text;
  const right = shown.flatMap((answer, at) => (answer.isRight ? [String(at + 1)] : []));
  return show(rq, place, old, typed, right, {});
}

async function readGround(rq: Rq, place: QuestionsPlace, typed: Typed, errors: FormErrors): Promise<RestsOn | null> {
  const said = pick(rq.lang, vi, en).questions.errors;
  const { db } = rq.app;
  const ground = GROUNDS.find((one) => one === typed.ground);
  if (ground === "words") {
    if (typed.sentence && place.sentences.includes(typed.sentence))
      return {
        kind: "words",
        id: place.subject.id,
        words: typed.sentence,
        path: null,
        stamp: String(place.version),
      };
    errors.sentence = said.sentence;
    return null;
  }
  if (ground === "procedure") {
    const found = await findSource(db, "procedure", typed.code ?? "", rq.now);
    if (!found) errors.code = said.code;
    if (!isText(typed.part, QUIZ_LIMITS.answer)) errors.part = said.part;
    if (!found || errors.part) return null;
    const { id, path, stamp } = found.source;
    return { kind: "procedure", id, words: `${found.title} · ${typed.part}`, path, stamp };
  }
  if (ground === "document") {
    const [document, ...others] = isText(typed.number, 60) ? await listDocumentsByNumber(db, [typed.number]) : [];
    const found =
      document && others.length === 0 ? await findSource(db, "document", String(document.id), rq.now) : null;
    if (!found) errors.number = document ? said.numberMany : said.number;
    if (!isText(typed.article, QUIZ_LIMITS.answer)) errors.article = said.article;
    if (!found || !document || errors.article) return null;
    const { id, path, stamp } = found.source;
    return { kind: "document", id, words: `${document.number} · ${typed.article}`, path, stamp };
  }
  errors.ground = said.ground;
  return null;
}

async function save(rq: Rq, place: QuestionsPlace, old: Question | null): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.questions.errors;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const right = [(rq.body as Record<string, unknown> | null)?.right]
    .flat()
    .filter((one): one is string => typeof one === "string");
  const kind = QUESTION_KINDS.find((one) => one === typed.kind);
  if (!kind) errors.kind = said.kind;
  if (!isText(typed.text, QUIZ_LIMITS.text)) errors.text = said.text;
  const answers: QuestionText["answers"] =
    kind === "truth"
      ? (["true", "false"] as const).map((id) => ({
          id,
          text: words.questions.truths[id],
          isRight: typed.truth === id,
        }))
      : Array.from({ length: QUIZ_LIMITS.answers }, (_, at) => at + 1).flatMap((n) => {
          const text = typed[`answer-${n}`] ?? "";
          if (text === "") return [];
          if (!fits(text, QUIZ_LIMITS.answer)) errors[`answer-${n}`] = said.answer;
          return [{ id: `a${n}`, text, isRight: right.includes(String(n)) }];
        });
  if (new Set(answers.map((one) => one.text.toLowerCase())).size < answers.length) errors["answer-1"] = said.same;
  const fault = kind && questionFault({ kind, answers });
  if (fault) errors[kind === "truth" ? "truth" : fault === "few" ? "answer-2" : "right"] = said[fault];
  const restsOn = await readGround(rq, place, typed, errors);
  if (!isText(typed.explanation, QUIZ_LIMITS.explanation)) errors.explanation = said.explanation;
  if (Object.keys(errors).length > 0 || !kind || !restsOn) return show(rq, place, old, typed, right, errors, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      writeQuestion(tx, actorOf(rq), {
        subject: place.subject,
        unitId: place.unitId,
        at: rq.now,
        replaces: old?.id ?? null,
        kind,
        text: typed.text ?? "",
        answers,
        explanation: typed.explanation ?? "",
        restsOn,
      }),
    );
  } catch (error) {
    if (!(error instanceof QuizRefused)) throw error;
    return show(rq, place, old, typed, right, { text: words.quizRefusals[error.code] }, 409);
  }
  return seeOther(`${place.base}/cau-hoi?xong=cau`);
}

async function change(rq: Rq, place: QuestionsPlace): Promise<Reply> {
  if (!z.uuid().safeParse(rq.params.question).success) throw new QuizRefused("question-unknown");
  return save(rq, place, await oldQuestion(rq, place));
}

/** The pages on which a question is written, for whatever module the record is of. */
export const questionFormPages = (open: OpenQuestions) => ({
  fresh: async (rq: Rq): Promise<Reply> => show(rq, await open(rq), null, { kind: "single", ground: "words" }, [], {}),
  write: async (rq: Rq): Promise<Reply> => save(rq, await open(rq), null),
  edit: async (rq: Rq): Promise<Reply> => edit(rq, await open(rq)),
  change: async (rq: Rq): Promise<Reply> => change(rq, await open(rq)),
});

export const briefingQuestion = questionFormPages(openBriefingQuestions);
