import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { HttpError, html, json, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { workingCalendarFor } from "../../../../calendar/index.ts";
import { getUnit, siteOf } from "../../../../organisations/index.ts";
import { reopenQuestion } from "../../../answer-question.ts";
import { findQuestionByCode, type Question, saveQuestion } from "../../../feedback.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { dueOn, readCode } from "../../../question.ts";
import { LookupFormView, LookupResultView } from "./view.tsx";

/** One box for a code; with a code, where the question stands and the answer. Never who asked. */
export async function lookupPage(rq: Rq): Promise<Reply> {
  const site = await siteOf(rq);
  const ctx = rq.app.view(rq, site);
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
  const today = vietnamDay(rq.now);
  return html(
    LookupResultView({
      ctx,
      words,
      question,
      unitName: (await getUnit(rq.app.db, question.unitId, today)).name,
      isNew: rq.query.moi === "1",
      isReopened: rq.query.lai === "1",
      today,
    }),
    { headers: { "cache-control": "no-store", "x-robots-tag": "noindex" } },
  );
}

export async function reopenPage(rq: Rq): Promise<Reply> {
  const question = await questionOf((rq.body as { ma?: unknown }).ma, rq);
  const due = dueOn(question.kind, vietnamDay(rq.now), await workingCalendarFor(rq.app.db, question.unitId, rq.now));
  await transaction(rq.app.db, (tx) => reopenQuestion(tx, { question, dueOn: due, at: rq.now }));
  return seeOther(`/tra-cuu?ma=${question.code}&lai=1`);
}

export async function lookupApi(rq: Rq): Promise<Reply> {
  const question = await questionOf(rq.params.code, rq);
  return json({
    code: question.code,
    kind: question.kind,
    state: question.state,
    receivedAt: question.receivedAt,
    dueOn: question.dueOn,
    answer: question.state === "answered" ? question.answer : null,
    answeredAt: question.state === "answered" ? question.answeredAt : null,
  });
}

async function questionOf(typed: unknown, rq: Rq): Promise<Question> {
  const code = typeof typed === "string" ? readCode(typed) : null;
  const question = code ? await findQuestionByCode(rq.app.db, code) : undefined;
  if (!question) throw new HttpError(404, "question-not-found");
  return question;
}
