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
import { plainText } from "../../../../content/index.ts";
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
import { GROUNDS, subjectOf } from "../../../check.ts";
import type { LoadedBriefing } from "../../../load-briefing.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { findSource } from "../../../sources.ts";
import { STREAM } from "../../addresses.ts";
import { loadForQuestions } from "../questions/page.tsx";
import { QuestionFormView } from "./view.tsx";

/** Sentences of the words, to be pointed at: line by line, as a reader sees them. */
const SENTENCE = 200;
export const sentencesOf = (body: string): string[] => [
  ...new Set(
    plainText(body)
      .split("\n")
      .map((line) => line.replace(/^- /, "").trim().slice(0, SENTENCE))
      .filter(Boolean),
  ),
];

type Loaded = Awaited<ReturnType<typeof loadForQuestions>>;

function show(
  rq: Rq,
  loaded: LoadedBriefing,
  old: Question | null,
  typed: Typed,
  right: string[],
  errors: FormErrors,
  status = 200,
): Reply {
  const [last] = loaded.versions;
  return html(
    QuestionFormView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      briefing: loaded.briefing,
      title: last?.title ?? "",
      sentences: sentencesOf(last?.body ?? ""),
      old,
      typed,
      right,
      errors,
    }),
    { status },
  );
}

export async function newQuestionPage(rq: Rq): Promise<Reply> {
  return show(rq, await loadForQuestions(rq), null, { kind: "single", ground: "words" }, [], {});
}

async function oldQuestion(rq: Rq, { briefing }: Loaded): Promise<Question> {
  const quiz = await findQuiz(rq.app.db, subjectOf(briefing));
  const found = quiz && (await listQuestions(rq.app.db, quiz.id)).find((one) => one.id === rq.params.question);
  if (!found) throw new QuizRefused("question-unknown");
  return found;
}

export async function editQuestionPage(rq: Rq): Promise<Reply> {
  const loaded = await loadForQuestions(rq);
  const old = await oldQuestion(rq, loaded);
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
  return show(rq, loaded, old, typed, right, {});
}

async function readGround(rq: Rq, loaded: Loaded, typed: Typed, errors: FormErrors): Promise<RestsOn | null> {
  const said = pick(rq.lang, vi, en).questions.errors;
  const { db } = rq.app;
  const ground = GROUNDS.find((one) => one === typed.ground);
  if (ground === "words") {
    const sentences = sentencesOf(loaded.versions[0]?.body ?? "");
    if (typed.sentence && sentences.includes(typed.sentence))
      return { kind: "words", id: loaded.briefing.id, words: typed.sentence, path: null, stamp: String(loaded.newest) };
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

async function save(rq: Rq, loaded: Loaded, old: Question | null): Promise<Reply> {
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
  const restsOn = await readGround(rq, loaded, typed, errors);
  if (!isText(typed.explanation, QUIZ_LIMITS.explanation)) errors.explanation = said.explanation;
  if (Object.keys(errors).length > 0 || !kind || !restsOn) return show(rq, loaded, old, typed, right, errors, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      writeQuestion(tx, actorOf(rq), {
        subject: subjectOf(loaded.briefing),
        unitId: loaded.briefing.unitId,
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
    return show(rq, loaded, old, typed, right, { text: words.quizRefusals[error.code] }, 409);
  }
  return seeOther(`${STREAM}/${loaded.briefing.id}/cau-hoi?xong=cau`);
}

export async function writeQuestionPage(rq: Rq): Promise<Reply> {
  return save(rq, await loadForQuestions(rq), null);
}

export async function changeQuestionPage(rq: Rq): Promise<Reply> {
  const loaded = await loadForQuestions(rq);
  if (!z.uuid().safeParse(rq.params.question).success) throw new QuizRefused("question-unknown");
  return save(rq, loaded, await oldQuestion(rq, loaded));
}
