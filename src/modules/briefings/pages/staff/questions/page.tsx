import { z } from "zod";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, mayAt } from "../../../../accounts/index.ts";
import {
  confirmQuestion,
  countAnswers,
  findQuiz,
  listQuestions,
  QUIZ_LIMITS,
  QuizRefused,
  removeQuestion,
  saveQuizSettings,
} from "../../../../quizzes/index.ts";
import { BriefingRefused } from "../../../briefings.errors.ts";
import { currentGrounds, stampNow, subjectOf } from "../../../check.ts";
import { type LoadedBriefing, loadBriefing } from "../../../load-briefing.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import type { OpenQuestions, QuestionsPlace } from "../../../quiz-host.ts";
import { STREAM } from "../../addresses.ts";
import { sentencesOf } from "../question-form/sentences.ts";
import { QuestionsView } from "./view.tsx";

/** Questions are seen and kept by those who write for the sending unit; answers would otherwise be known beforehand. */
async function loadForQuestions(rq: Rq): Promise<LoadedBriefing & { newest: number }> {
  const loaded = await loadBriefing(rq);
  const { briefing, versions } = loaded;
  if (!(await mayAt(rq.app.db, actorOf(rq), "briefings.write", briefing.unitId, rq.now)))
    throw new BriefingRefused("no-right-here");
  return { ...loaded, newest: versions[0]?.number ?? 1 };
}

async function show(
  rq: Rq,
  place: QuestionsPlace,
  posted: { typed: Typed; errors: FormErrors } | null,
  status = 200,
): Promise<Reply> {
  const { db } = rq.app;
  const quiz = await findQuiz(db, place.subject);
  const questions = quiz ? await listQuestions(db, quiz.id) : [];
  const isCurrent = await currentGrounds(db, questions, place.version, rq.now);
  const words = pick(rq.lang, vi, en);
  const done = z
    .enum(Object.keys(words.questions.done) as [keyof typeof words.questions.done])
    .safeParse(rq.query.xong);
  return html(
    QuestionsView({
      ctx: rq.app.view(rq),
      words,
      place,
      quiz: quiz ?? null,
      questions: questions.map((question) => ({ ...question, isCurrent: isCurrent(question.restsOn) })),
      counts: quiz ? await countAnswers(db, quiz.id) : new Map(),
      typed: posted?.typed ?? {
        draws: String(quiz?.draws ?? 5),
        passShare: String(quiz?.passShare ?? 80),
        tries: String(quiz?.tries ?? 3),
        minutes: quiz?.minutes ? String(quiz.minutes) : "",
        isOpen: quiz?.isOpen ? "1" : "",
      },
      errors: posted?.errors ?? {},
      done: done.success && posted === null ? done.data : null,
    }),
    { status },
  );
}

/** A whole number within the bounds; null where it is none. */
function within(text: string | undefined, [least, most]: readonly [number, number]): number | null {
  const number = /^\d{1,3}$/.test(text ?? "") ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : null;
}

async function saveSettings(rq: Rq, place: QuestionsPlace): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { db } = rq.app;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const draws = within(typed.draws, QUIZ_LIMITS.draws);
  const passShare = within(typed.passShare, QUIZ_LIMITS.passShare);
  const tries = within(typed.tries, QUIZ_LIMITS.tries);
  const minutes = typed.minutes ? within(typed.minutes, QUIZ_LIMITS.minutes) : null;
  if (draws === null) errors.draws = words.questions.errors.draws;
  if (passShare === null) errors.passShare = words.questions.errors.passShare;
  if (tries === null) errors.tries = words.questions.errors.tries;
  if (typed.minutes && minutes === null) errors.minutes = words.questions.errors.minutes;
  if (draws === null || passShare === null || tries === null || errors.minutes)
    return show(rq, place, { typed, errors }, 422);
  try {
    const quiz = await findQuiz(db, place.subject);
    const isCurrent = await currentGrounds(db, quiz ? await listQuestions(db, quiz.id) : [], place.version, rq.now);
    await transaction(db, (tx) =>
      saveQuizSettings(tx, actorOf(rq), {
        subject: place.subject,
        unitId: place.unitId,
        at: rq.now,
        draws,
        passShare,
        tries,
        minutes,
        isOpen: typed.isOpen === "1",
        isCurrent,
      }),
    );
  } catch (error) {
    if (!(error instanceof QuizRefused)) throw error;
    return show(rq, place, { typed, errors: { isOpen: words.quizRefusals[error.code] } }, 409);
  }
  return seeOther(`${place.base}/cau-hoi?xong=luu`);
}

async function onQuestion(
  rq: Rq,
  place: QuestionsPlace,
  told: keyof typeof vi.questions.done,
  act: (tx: Tx, questionId: string) => Promise<void>,
): Promise<Reply> {
  const id = z.uuid().safeParse(rq.params.question);
  if (!id.success) throw new QuizRefused("question-unknown");
  await transaction(rq.app.db, (tx) => act(tx, id.data));
  return seeOther(`${place.base}/cau-hoi?xong=${told}`);
}

/** The question still holds, although what it rests on has a new version. */
const confirm = (rq: Rq, place: QuestionsPlace): Promise<Reply> =>
  onQuestion(rq, place, "xac-nhan", async (tx, questionId) => {
    const quiz = await findQuiz(tx, place.subject);
    const question = quiz && (await listQuestions(tx, quiz.id)).find((one) => one.id === questionId);
    if (!question) throw new QuizRefused("question-unknown");
    const stamp = await stampNow(tx, question.restsOn, place.version, rq.now);
    // What is no more holds nothing up: such a question is written anew or goes.
    if (stamp === "") throw new BriefingRefused("source-unknown");
    const { subject, unitId } = place;
    await confirmQuestion(tx, actorOf(rq), { subject, unitId, at: rq.now, questionId, stamp });
  });

const remove = (rq: Rq, place: QuestionsPlace): Promise<Reply> =>
  onQuestion(rq, place, "bo", (tx, questionId) =>
    removeQuestion(tx, actorOf(rq), { subject: place.subject, unitId: place.unitId, at: rq.now, questionId }),
  );

/** What people do not understand: each question with how often it was answered wrong. */
async function exported(rq: Rq, place: QuestionsPlace): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const quiz = await findQuiz(db, place.subject);
  const questions = quiz ? await listQuestions(db, quiz.id) : [];
  const counts = quiz ? await countAnswers(db, quiz.id) : new Map();
  const said = words.questions;
  const head: Cell[] = [said.question, said.restsOn, said.answered, said.wrong];
  const lines = questions.map((one): Cell[] => {
    const count = counts.get(one.id);
    return [one.text, one.restsOn.words, count?.answered ?? 0, count?.wrong ?? 0];
  });
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "cau-hoi.csv");
}

/** The pages on which the questions of a record are kept, for whatever module the record is of. */
export const questionPages = (open: OpenQuestions) => ({
  list: async (rq: Rq): Promise<Reply> => show(rq, await open(rq), null),
  save: async (rq: Rq): Promise<Reply> => saveSettings(rq, await open(rq)),
  csv: async (rq: Rq): Promise<Reply> => exported(rq, await open(rq)),
  confirm: async (rq: Rq): Promise<Reply> => confirm(rq, await open(rq)),
  remove: async (rq: Rq): Promise<Reply> => remove(rq, await open(rq)),
});

/** Questions of a briefing. */
export async function openBriefingQuestions(rq: Rq): Promise<QuestionsPlace> {
  const words = pick(rq.lang, vi, en);
  const { briefing, versions, newest } = await loadForQuestions(rq);
  const title = versions[0]?.title ?? "";
  const base = `${STREAM}/${briefing.id}`;
  return {
    subject: subjectOf(briefing),
    version: newest,
    unitId: briefing.unitId,
    title,
    base,
    crumbs: [
      { text: words.title, href: STREAM },
      { text: title, href: `${base}/theo-doi` },
    ],
    sentences: sentencesOf(versions[0]?.body ?? ""),
    openHint: words.questions.openHint,
  };
}

export const briefingQuestions = questionPages(openBriefingQuestions);
