import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import {
  findQuiz,
  isOver,
  listAttempts,
  listQuestionsById,
  QuizRefused,
  triesUsed,
} from "../../../../quizzes/index.ts";
import { holdsOn, periodOf } from "../../../briefing.ts";
import { BriefingRefused, BriefingUnknown } from "../../../briefings.errors.ts";
import { subjectOf } from "../../../check.ts";
import { loadBriefing } from "../../../load-briefing.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { listReadingsOf } from "../../../readings.store.ts";
import { beginCheck, finishCheck } from "../../../take-check.ts";
import { STREAM } from "../../addresses.ts";
import { CheckView, ResultView, StartView } from "./view.tsx";

async function load(rq: Rq) {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const { briefing, current, isForMe } = await loadBriefing(rq);
  if (!current || !isForMe) throw new BriefingUnknown();
  const quiz = await findQuiz(db, subjectOf(briefing));
  if (!quiz) throw new QuizRefused("no-quiz");
  const attempts = await listAttempts(db, quiz.id, actor.id);
  const period = periodOf(briefing.kind, today);
  const hasRead = (await listReadingsOf(db, briefing.id, actor.id)).some(
    (one) => one.version === current.number && one.period === period,
  );
  return { briefing, current, quiz, attempts, hasRead, holds: holdsOn(briefing, current, today) };
}

interface Posted {
  given: Record<string, string[]>;
  errors: FormErrors;
}

async function show(rq: Rq, posted: Posted | null, refusal: string | null = null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const { briefing, current, quiz, attempts, hasRead, holds } = await load(rq);
  const shared = { ctx: rq.app.view(rq), words, briefing, title: current.title };
  const open = attempts.find(
    (one) => one.finishedAt === null && one.subjectVersion === current.number && !isOver(one, rq.now),
  );
  const asked = z.coerce.number().int().safeParse(rq.query.lan);
  const shown = asked.success
    ? attempts.find((one) => one.number === asked.data && one.finishedAt !== null)
    : undefined;
  const ofVersion = attempts.filter((one) => one.subjectVersion === current.number);
  const left = Math.max(0, quiz.tries - triesUsed(attempts, current.number));
  const hasPassed = ofVersion.some((one) => one.passed);
  const mayBegin = quiz.isOpen && holds && hasRead && !hasPassed && left > 0;
  if (shown) {
    const questions = await listQuestionsById(
      db,
      shown.drawn.map((one) => one.questionId),
    );
    const passShare = quiz.passShare;
    return html(
      ResultView({
        ...shared,
        attempt: shown,
        questions,
        passShare,
        mayBegin: mayBegin && !open,
        left,
        isLate: rq.query.tre === "1",
      }),
    );
  }
  if (open && hasRead) {
    const questions = await listQuestionsById(
      db,
      open.drawn.map((one) => one.questionId),
    );
    return html(
      CheckView({ ...shared, attempt: open, questions, given: posted?.given ?? {}, errors: posted?.errors ?? {} }),
      {
        status,
      },
    );
  }
  return html(
    StartView({
      ...shared,
      quiz,
      left,
      hasRead,
      hasPassed,
      mayBegin,
      attempts: ofVersion.filter((one) => one.finishedAt),
      refusal,
    }),
    { status },
  );
}

export const checkPage = (rq: Rq): Promise<Reply> => show(rq, null);

const sentence = (rq: Rq, error: BriefingRefused | QuizRefused): string => {
  const words = pick(rq.lang, vi, en);
  return error instanceof QuizRefused ? words.quizRefusals[error.code] : words.refusals[error.code];
};

export async function beginCheckPage(rq: Rq): Promise<Reply> {
  const { briefing } = await load(rq);
  const actor = actorOf(rq);
  try {
    if (actor.sessionId === null) throw new BriefingRefused("not-in-person");
    await transaction(rq.app.db, (tx) => beginCheck(tx, actor, { briefingId: briefing.id, at: rq.now }));
  } catch (error) {
    if (!(error instanceof BriefingRefused || error instanceof QuizRefused)) throw error;
    return show(rq, null, sentence(rq, error), 409);
  }
  return seeOther(`${STREAM}/${briefing.id}/kiem-tra`);
}

/** Only fields of questions that were drawn are read, whatever else a program may send. */
function readGiven(rq: Rq, drawn: readonly { questionId: string }[]): Record<string, string[]> {
  const body = (rq.body ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    drawn.map(({ questionId }) => [
      questionId,
      [body[`q-${questionId}`]].flat().filter((one): one is string => typeof one === "string" && one.length < 20),
    ]),
  );
}

export async function finishCheckPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { briefing, attempts } = await load(rq);
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const open = attempts.find((one) => one.finishedAt === null && one.id === body.attempt);
  const given = readGiven(rq, open?.drawn ?? []);
  const errors: FormErrors = {};
  // Asked once; whoever sends it again leaves them empty on purpose. Late answers are not taken, so nobody is kept asking.
  if (open && body.leave !== "1" && !isOver(open, rq.now))
    for (const [at, { questionId }] of open.drawn.entries())
      if (given[questionId]?.length === 0) errors[`q-${questionId}`] = words.check.missing(at + 1);
  if (Object.keys(errors).length > 0) return show(rq, { given, errors }, null, 422);
  try {
    const { number, isLate } = await transaction(rq.app.db, (tx) =>
      finishCheck(tx, actorOf(rq), {
        briefingId: briefing.id,
        attemptId: typeof body.attempt === "string" ? body.attempt : "",
        given,
        at: rq.now,
      }),
    );
    return seeOther(`${STREAM}/${briefing.id}/kiem-tra?lan=${number}${isLate ? "&tre=1" : ""}`);
  } catch (error) {
    if (!(error instanceof BriefingRefused || error instanceof QuizRefused)) throw error;
    return show(rq, null, sentence(rq, error), 409);
  }
}
