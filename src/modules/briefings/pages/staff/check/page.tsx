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
import type { CheckPlace, OpenCheck } from "../../../quiz-host.ts";
import { listReadingsOf } from "../../../readings.store.ts";
import { beginCheck, finishCheck } from "../../../take-check.ts";
import { STREAM } from "../../addresses.ts";
import { CheckView, ResultView, StartView } from "./view.tsx";

interface Posted {
  given: Record<string, string[]>;
  errors: FormErrors;
}

async function load(rq: Rq, place: CheckPlace) {
  const quiz = await findQuiz(rq.app.db, place.subject);
  if (!quiz) throw new QuizRefused("no-quiz");
  return { quiz, attempts: await listAttempts(rq.app.db, quiz.id, place.taker) };
}

async function show(
  rq: Rq,
  place: CheckPlace,
  posted: Posted | null,
  refusal: string | null = null,
  status = 200,
): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const { quiz, attempts } = await load(rq, place);
  const shared = { ctx: rq.app.view(rq), words, place };
  const headers = place.forGuest?.headers ?? {};
  const open = attempts.find(
    (one) => one.finishedAt === null && one.subjectVersion === place.version && !isOver(one, rq.now),
  );
  const asked = z.coerce.number().int().safeParse(rq.query.lan);
  const shown = asked.success
    ? attempts.find((one) => one.number === asked.data && one.finishedAt !== null)
    : undefined;
  const ofVersion = attempts.filter((one) => one.subjectVersion === place.version);
  const left = Math.max(0, quiz.tries - triesUsed(attempts, place.version));
  const hasPassed = ofVersion.some((one) => one.passed);
  const mayBegin = quiz.isOpen && place.refusal === null && !hasPassed && left > 0;
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
      { headers },
    );
  }
  if (open && place.refusal === null) {
    const questions = await listQuestionsById(
      db,
      open.drawn.map((one) => one.questionId),
    );
    return html(
      CheckView({ ...shared, attempt: open, questions, given: posted?.given ?? {}, errors: posted?.errors ?? {} }),
      { status, headers },
    );
  }
  return html(
    StartView({
      ...shared,
      quiz,
      left,
      hasPassed,
      mayBegin,
      attempts: ofVersion.filter((one) => one.finishedAt),
      refusal,
    }),
    { status, headers },
  );
}

const sentence = (rq: Rq, error: BriefingRefused | QuizRefused): string => {
  const words = pick(rq.lang, vi, en);
  return error instanceof QuizRefused ? words.quizRefusals[error.code] : words.refusals[error.code];
};

async function begin(rq: Rq, place: CheckPlace): Promise<Reply> {
  if (place.refusal !== null) return show(rq, place, null, place.refusal, 409);
  try {
    if (!place.forGuest && actorOf(rq).sessionId === null) throw new BriefingRefused("not-in-person");
    await transaction(rq.app.db, (tx) => place.begin(tx, rq.now));
  } catch (error) {
    if (!(error instanceof BriefingRefused || error instanceof QuizRefused)) throw error;
    return show(rq, place, null, sentence(rq, error), 409);
  }
  return seeOther(`${place.base}/kiem-tra`);
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

async function finish(rq: Rq, place: CheckPlace): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { attempts } = await load(rq, place);
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const open = attempts.find((one) => one.finishedAt === null && one.id === body.attempt);
  const given = readGiven(rq, open?.drawn ?? []);
  const errors: FormErrors = {};
  // Asked once; whoever sends it again leaves them empty on purpose. Late answers are not taken, so nobody is kept asking.
  if (open && body.leave !== "1" && !isOver(open, rq.now))
    for (const [at, { questionId }] of open.drawn.entries())
      if (given[questionId]?.length === 0) errors[`q-${questionId}`] = words.check.missing(at + 1);
  if (Object.keys(errors).length > 0) return show(rq, place, { given, errors }, null, 422);
  try {
    const { number, isLate } = await transaction(rq.app.db, (tx) =>
      place.finish(tx, {
        attemptId: typeof body.attempt === "string" ? body.attempt : "",
        given,
        at: rq.now,
      }),
    );
    return seeOther(`${place.base}/kiem-tra?lan=${number}${isLate ? "&tre=1" : ""}`);
  } catch (error) {
    if (!(error instanceof BriefingRefused || error instanceof QuizRefused)) throw error;
    return show(rq, place, null, sentence(rq, error), 409);
  }
}

/** The pages on which somebody takes the check of a record, for whatever module the record is of. */
export const checkPages = (open: OpenCheck) => ({
  page: async (rq: Rq): Promise<Reply> => show(rq, await open(rq), null),
  begin: async (rq: Rq): Promise<Reply> => begin(rq, await open(rq)),
  finish: async (rq: Rq): Promise<Reply> => finish(rq, await open(rq)),
});

/** The check of a briefing that is for the person, open once it was read. */
async function openBriefingCheck(rq: Rq): Promise<CheckPlace> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const words = pick(rq.lang, vi, en);
  const { briefing, current, isForMe } = await loadBriefing(rq);
  if (!current || !isForMe) throw new BriefingUnknown();
  const period = periodOf(briefing.kind, today);
  const hasRead = (await listReadingsOf(db, briefing.id, actor.id)).some(
    (one) => one.version === current.number && one.period === period,
  );
  const base = `${STREAM}/${briefing.id}`;
  return {
    subject: subjectOf(briefing),
    version: current.number,
    unitId: briefing.unitId,
    title: current.title,
    base,
    back: base,
    crumbs: [
      { text: words.title, href: STREAM },
      { text: current.title, href: base },
    ],
    taker: actor.id,
    refusal: hasRead ? (holdsOn(briefing, current, today) ? null : words.refusals.ended) : words.refusals["read-first"],
    begin: (tx, at) => beginCheck(tx, actor, { briefingId: briefing.id, at }),
    finish: (tx, input) => finishCheck(tx, actor, { briefingId: briefing.id, ...input }),
  };
}

export const briefingCheck = checkPages(openBriefingCheck);
