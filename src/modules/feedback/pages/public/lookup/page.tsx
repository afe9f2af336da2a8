import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  HttpError,
  html,
  json,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { workingCalendarFor } from "../../../../calendar/index.ts";
import { getUnit, siteOf } from "../../../../organisations/index.ts";
import { reopenQuestion } from "../../../answer-question.ts";
import { findQuestionByCode, type Question, saveQuestion } from "../../../feedback.store.ts";
import { en as handlingEn } from "../../../handling/messages.en.ts";
import { vi as handlingVi } from "../../../handling/messages.vi.ts";
import { tellSteps } from "../../../handling/steps.tsx";
import { receptionOf } from "../../../intake/door.tsx";
import { en as intakeEn } from "../../../intake/messages.en.ts";
import { vi as intakeVi } from "../../../intake/messages.vi.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { outsideTold } from "../../../outside/on-the-record.tsx";
import { listPhotos } from "../../../photos/photos.store.ts";
import { dueOn, readCode } from "../../../question.ts";
import { FrontAbsent, FrontFollows } from "../../../supervision/remarks.tsx";
import { findWatch, listRemarks } from "../../../supervision/supervision.store.ts";
import { giveVerdict } from "../../../verdict/give-verdict.ts";
import { en as verdictEn } from "../../../verdict/messages.en.ts";
import { vi as verdictVi } from "../../../verdict/messages.vi.ts";
import { VerdictRefused } from "../../../verdict/verdict.errors.ts";
import { findVerdict, saveVerdict } from "../../../verdict/verdict.store.ts";
import { mayChange, SATISFACTION } from "../../../verdict/verdict.ts";
import { LookupFormView, LookupResultView } from "./view.tsx";

/** One box for a code; with a code, where the question stands and the answer. Never who asked. */
export async function lookupPage(rq: Rq): Promise<Reply> {
  const ctx = rq.app.view(rq, await siteOf(rq));
  const words = pick(rq.lang, vi, en);
  const typed = typeof rq.query.ma === "string" ? rq.query.ma.normalize("NFC").trim().slice(0, 40) : "";
  if (!typed) return html(LookupFormView({ ctx, words, typed: "", error: null }));
  const code = readCode(typed);
  // The codes of dossiers end in their number; they have a page of their own.
  if (!code && /-\d{3,}$/.test(typed)) return seeOther(`/tra-cuu/ho-so?ma=${encodeURIComponent(typed)}`);
  if (!code) return html(LookupFormView({ ctx, words, typed, error: words.lookup.malformed }), { status: 422 });
  const question = await findQuestionByCode(rq.app.db, code);
  if (!question)
    return html(LookupFormView({ ctx, words, typed, error: words.lookup.unknown(typed) }), { status: 404 });
  if (question.state === "answered" && !question.seenByAskerAt) {
    await transaction(rq.app.db, (tx) => saveQuestion(tx, question.id, { seenByAskerAt: rq.now }));
  }
  return show(rq, question, { typed: {}, errors: {} });
}

async function show(
  rq: Rq,
  question: Question,
  posted: { typed: Typed; errors: FormErrors },
  status = 200,
): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const today = vietnamDay(rq.now);
  const verdict =
    question.state === "answered" ? await findVerdict(rq.app.db, question.id, question.reopened) : undefined;
  const watch = await findWatch(rq.app.db, question.id);
  return html(
    LookupResultView({
      ctx: rq.app.view(rq, await siteOf(rq)),
      words,
      question,
      unitName: (await getUnit(rq.app.db, question.unitId, today)).name,
      intake: pick(rq.lang, intakeVi, intakeEn),
      handling: pick(rq.lang, handlingVi, handlingEn),
      steps: await tellSteps(rq.app.db, question.id, today, rq.lang),
      outside: await outsideTold(rq.app.db, question.joinedTo ?? question.id, rq.lang),
      front:
        !watch && rq.query.mattran === "0" ? (
          <FrontAbsent lang={rq.lang} />
        ) : watch ? (
          <FrontFollows lang={rq.lang} since={watch.at} remarks={await listRemarks(rq.app.db, question.id)} />
        ) : null,
      photos: (await listPhotos(rq.app.db, question.id)).length,
      reception: question.closedAs ? await receptionOf(rq.app.db, question.unitId, today, rq.lang) : null,
      isNew: rq.query.moi === "1",
      isComment: rq.query.gopy === "1" && question.kind === "comment",
      isReopened: rq.query.lai === "1",
      isKept: rq.query.danhgia === "1",
      verdict: {
        words: pick(rq.lang, verdictVi, verdictEn),
        code: question.code,
        verdict,
        isOpen: verdict === undefined || mayChange(verdict, rq.now),
        askAgain: words.lookup.notHelped,
        ...posted,
      },
      today,
    }),
    { status, headers: { "cache-control": "no-store", "x-robots-tag": "noindex" } },
  );
}

/** Whether the matter is solved, and how satisfied the asker is with the answer. */
export async function verdictPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  const question = await questionOf(typed.ma, rq);
  const words = pick(rq.lang, verdictVi, verdictEn);
  const satisfaction = SATISFACTION.find((one) => String(one) === typed.satisfaction);
  const errors: FormErrors = {};
  if (typed.solved !== "yes" && typed.solved !== "no") errors.solved = words.errors.solved;
  if (!satisfaction) errors.satisfaction = words.errors.satisfaction;
  if (!satisfaction || errors.solved) return show(rq, question, { typed, errors }, 422);
  const isSolved = typed.solved === "yes";
  try {
    await transaction(rq.app.db, (tx) =>
      giveVerdict(tx, { questionId: question.id, isSolved, satisfaction, at: rq.now }),
    );
  } catch (error) {
    if (!(error instanceof VerdictRefused)) throw error;
    return show(rq, question, { typed, errors: { solved: words.refusals[error.code] } }, 409);
  }
  return seeOther(`/tra-cuu?ma=${question.code}&${isSolved ? "danhgia=1" : "lai=1"}`);
}

/** The press that asks again: what was said of the answer before stays, and where nothing was, it counts as not solved. */
export async function reopenPage(rq: Rq): Promise<Reply> {
  const question = await questionOf((rq.body as { ma?: unknown } | null)?.ma, rq);
  const due = dueOn(question.kind, vietnamDay(rq.now), await workingCalendarFor(rq.app.db, question.unitId, rq.now));
  const { id: questionId, reopened: round } = question;
  await transaction(rq.app.db, async (tx) => {
    await reopenQuestion(tx, { question, dueOn: due, at: rq.now });
    if (!(await findVerdict(tx, questionId, round)))
      await saveVerdict(tx, { questionId, round, isSolved: false, satisfaction: null, at: rq.now });
  });
  return seeOther(`/tra-cuu?ma=${question.code}&lai=1`);
}

export async function lookupApi(rq: Rq): Promise<Reply> {
  const question = await questionOf(rq.params.code, rq);
  return json({
    code: question.code,
    kind: question.kind,
    state: stateToTell(question),
    category: question.category,
    place: question.place || null,
    reason: question.closedReason,
    unit: (await getUnit(rq.app.db, question.unitId, vietnamDay(rq.now))).name,
    forwardedTo: question.forwardedTo,
    forwardedAddress: question.forwardedAddress,
    steps: await tellSteps(rq.app.db, question.id, vietnamDay(rq.now), "vi"),
    receivedAt: question.receivedAt,
    dueOn: question.dueOn,
    answer: question.state === "answered" ? question.answer : null,
    answeredAt: question.state === "answered" ? question.answeredAt : null,
  });
}

/** As programs are told it: what was closed without an answer says how. */
function stateToTell(question: Question): string {
  if (question.closedAs === "complaint" || question.closedAs === "denunciation") return "guided";
  return question.closedAs ?? question.state;
}

async function questionOf(typed: unknown, rq: Rq): Promise<Question> {
  const code = typeof typed === "string" ? readCode(typed) : null;
  const question = code ? await findQuestionByCode(rq.app.db, code) : undefined;
  if (!question) throw new HttpError(404, "question-not-found");
  return question;
}
