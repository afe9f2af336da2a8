import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { open } from "../../../../../platform/crypto/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, parseForm, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, unitsWhere } from "../../../../accounts/index.ts";
import { getUnit, subtreeIds } from "../../../../organisations/index.ts";
import { answerQuestion, revealContact } from "../../../answer-question.ts";
import { CONTACT_PURPOSE } from "../../../ask-question.ts";
import { findQuestion, listQuestionEvents, type Question } from "../../../feedback.store.ts";
import { listJoined } from "../../../handling/handling.store.ts";
import { en as handlingEn } from "../../../handling/messages.en.ts";
import { vi as handlingVi } from "../../../handling/messages.vi.ts";
import { tellSteps } from "../../../handling/steps.tsx";
import { offeredTemplates } from "../../../handling/templates/choose-template.tsx";
import { hasFields } from "../../../handling/templates/fields.ts";
import { answerFiller } from "../../../handling/templates/fill-answer.ts";
import { en as templatesEn } from "../../../handling/templates/messages.en.ts";
import { vi as templatesVi } from "../../../handling/templates/messages.vi.ts";
import { intakeRows } from "../../../intake/details.ts";
import { en as intakeEn } from "../../../intake/messages.en.ts";
import { vi as intakeVi } from "../../../intake/messages.vi.ts";
import { loadQuestion } from "../../../load-question.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { Notices } from "../../../notices/list.tsx";
import { en as noticesEn } from "../../../notices/messages.en.ts";
import { vi as noticesVi } from "../../../notices/messages.vi.ts";
import { listNotices } from "../../../notices/notices.store.ts";
import { en as outsideEn } from "../../../outside/messages.en.ts";
import { vi as outsideVi } from "../../../outside/messages.vi.ts";
import { outsidePart } from "../../../outside/on-the-record.tsx";
import { titlesOf } from "../../../page-titles.ts";
import { en as photosEn } from "../../../photos/messages.en.ts";
import { vi as photosVi } from "../../../photos/messages.vi.ts";
import { listPhotos } from "../../../photos/photos.store.ts";
import { PublicationPart } from "../../../public-record/pages/on-the-form.tsx";
import { findPublicationOf, mayBePublic } from "../../../public-record/publication.store.ts";
import { type Contact, LIMITS, maskContact } from "../../../question.ts";
import { en as frontEn } from "../../../supervision/messages.en.ts";
import { vi as frontVi } from "../../../supervision/messages.vi.ts";
import { frontPart } from "../../../supervision/on-the-record.tsx";
import { en as verdictEn } from "../../../verdict/messages.en.ts";
import { vi as verdictVi } from "../../../verdict/messages.vi.ts";
import { listVerdicts } from "../../../verdict/verdict.store.ts";
import { AskerVerdicts } from "../../../verdict/view.tsx";
import type { TypedOnRecord } from "./typed-on-record.ts";
import { QuestionRecordView } from "./view.tsx";

const long = (limit: number) => (text: string) => [...text].length <= limit;
const AnswerForm = z.object({
  answer: z.string().min(1, "answerMissing").refine(long(LIMITS.answer), "answerLong"),
  internalNote: z.string().default("").refine(long(LIMITS.note), "noteLong"),
});
const RevealForm = z.object({
  revealReason: z.string().min(1, "revealReasonMissing").refine(long(LIMITS.note), "noteLong"),
});

interface Shown {
  typed: { answer: string; internalNote: string; revealReason: string };
  errors: FormErrors;
  revealed?: Contact | null;
  front?: TypedOnRecord;
  outside?: TypedOnRecord;
}

async function show(rq: Rq, question: Question, shown: Shown, status = 200): Promise<Reply> {
  const today = vietnamDay(rq.now);
  const contact = question.contactSealed
    ? (JSON.parse(open(rq.app.config.secretKey, CONTACT_PURPOSE, question.id, question.contactSealed)) as Contact)
    : null;
  const reach = await subtreeIds(rq.app.db, unitsWhere(actorOf(rq), "feedback.answer"), today);
  const mayAnswer = reach.includes(question.unitId) && question.state !== "closed";
  return html(
    QuestionRecordView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      question,
      closedAs: question.closedAs && pick(rq.lang, intakeVi, intakeEn).closedAs[question.closedAs],
      intake: await intakeRows(rq.app.db, question, rq.lang),
      photoWords: pick(rq.lang, photosVi, photosEn),
      photos: await listPhotos(rq.app.db, question.id),
      pageTitle: (await titlesOf(rq.app, [question.pagePath])).get(question.pagePath ?? ""),
      unitName: (await getUnit(rq.app.db, question.unitId, today)).name,
      contact: shown.revealed ?? (contact && maskContact(contact)),
      isRevealed: Boolean(shown.revealed),
      events: await listQuestionEvents(rq.app.db, question.id),
      templateWords: pick(rq.lang, templatesVi, templatesEn),
      templates: mayAnswer ? await offeredTemplates(rq.app, question.unitId, rq.now) : [],
      steps: await tellSteps(rq.app.db, question.id, today, rq.lang),
      handling: pick(rq.lang, handlingVi, handlingEn),
      first: question.joinedTo ? ((await findQuestion(rq.app.db, question.joinedTo)) ?? null) : null,
      joined: await listJoined(rq.app.db, question.id),
      handled:
        (pick(rq.lang, handlingVi, handlingEn).done as Record<string, string>)[String(rq.query["xu-ly"])] ??
        pick(rq.lang, outsideVi, outsideEn).record.done[String(rq.query["gui-ngoai"])] ??
        (pick(rq.lang, frontVi, frontEn).record.done as Record<string, string>)[String(rq.query["mat-tran"])] ??
        null,
      beneath: (
        <>
          {
            await outsidePart(rq.app.db, {
              question,
              mayAct: reach.includes(question.unitId),
              lang: rq.lang,
              ...(shown.outside ? { typed: shown.outside } : {}),
            })
          }
          {
            await frontPart(rq.app.db, {
              question,
              mayAct: reach.includes(question.unitId),
              today,
              lang: rq.lang,
              ...(shown.front ? { typed: shown.front } : {}),
            })
          }
          <Notices words={pick(rq.lang, noticesVi, noticesEn)} notices={await listNotices(rq.app.db, question.id)} />
          <AskerVerdicts
            words={pick(rq.lang, verdictVi, verdictEn)}
            verdicts={await listVerdicts(rq.app.db, question.id)}
          />
          {question.answer && (await mayBePublic(rq.app.db, question.id)) ? (
            <PublicationPart
              lang={rq.lang}
              questionId={question.id}
              isWritten={(await findPublicationOf(rq.app.db, question.id)) !== undefined}
            />
          ) : null}
        </>
      ),
      mayAnswer,
      today,
      done: rq.query.xong === "1",
      ...shown,
    }),
    { status },
  );
}

/** The page again with what was typed to the Front and what is wrong with it. */
export const showRecordAgain = (rq: Rq, question: Question, front: TypedOnRecord, status: number): Promise<Reply> =>
  show(rq, question, { typed: typedOf(question), errors: front.errors, front }, status);

/** The same with what was typed of a message sent outside. */
export const showOutsideAgain = (rq: Rq, question: Question, outside: TypedOnRecord, status: number): Promise<Reply> =>
  show(rq, question, { typed: typedOf(question), errors: outside.errors, outside }, status);

const typedOf = (question: Question) => ({ answer: question.answer ?? "", internalNote: "", revealReason: "" });

export async function questionRecordPage(rq: Rq): Promise<Reply> {
  const question = await loadQuestion(rq);
  const typed = typedOf(question);
  const offered = typeof rq.query.mau === "string" ? await offeredTemplates(rq.app, question.unitId, rq.now) : [];
  const template = offered.find((one) => one.id === rq.query.mau && !one.isMoved);
  return show(rq, question, { typed: { ...typed, answer: template?.body ?? typed.answer }, errors: {} });
}

export async function answerPage(rq: Rq): Promise<Reply> {
  const question = await loadQuestion(rq);
  const form = parseForm(AnswerForm, rq.body);
  if (!form.ok) {
    const typed = {
      ...typedOf(question),
      answer: String(form.typed.answer ?? ""),
      internalNote: String(form.typed.internalNote ?? ""),
    };
    return show(rq, question, { typed, errors: form.errors }, 422);
  }
  const { answer, internalNote } = form.value;
  const fill = hasFields(answer) ? await answerFiller(rq.app, [question], { answer, at: rq.now }) : undefined;
  await transaction(rq.app.db, (tx) =>
    answerQuestion(tx, actorOf(rq), {
      questionId: question.id,
      answer,
      ...(fill ? { fill } : {}),
      internalNote: internalNote || null,
      at: rq.now,
    }),
  );
  return seeOther(`/can-bo/phan-anh/${question.id}?xong=1`);
}

export async function revealPage(rq: Rq): Promise<Reply> {
  const question = await loadQuestion(rq);
  const form = parseForm(RevealForm, rq.body);
  if (!form.ok)
    return show(
      rq,
      question,
      { typed: { ...typedOf(question), revealReason: String(form.typed.revealReason ?? "") }, errors: form.errors },
      422,
    );
  const revealed = await transaction(rq.app.db, (tx) =>
    revealContact(tx, actorOf(rq), rq.app.config.secretKey, {
      questionId: question.id,
      reason: form.value.revealReason,
      at: rq.now,
    }),
  );
  return show(rq, question, { typed: typedOf(question), errors: {}, revealed });
}
