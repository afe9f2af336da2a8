import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import {
  Button,
  Card,
  ErrorSummary,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  StaffLayout,
  SummaryList,
  TextArea,
} from "../../../../platform/html/index.ts";
import {
  errorIn,
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../../platform/http/index.ts";
import { cleanText, formatDate, pick } from "../../../../platform/i18n/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import { getUnit } from "../../../organisations/index.ts";
import type { Question } from "../../feedback.store.ts";
import { loadSettings } from "../../handling/handling.store.ts";
import { en as handlingEn } from "../../handling/messages.en.ts";
import { vi as handlingVi } from "../../handling/messages.vi.ts";
import { Steps, tellSteps } from "../../handling/steps.tsx";
import { loadQuestion } from "../../load-question.ts";
import { en as feedbackEn } from "../../messages.en.ts";
import { vi as feedbackVi } from "../../messages.vi.ts";
import type { ShowRecord } from "../../pages/staff/question-record/typed-on-record.ts";
import { showCode } from "../../question.ts";
import { QuestionMark } from "../../question-mark.tsx";
import { withoutPrivate } from "../../understanding/without-private.ts";
import { listVerdicts } from "../../verdict/verdict.store.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { Remarks } from "../remarks.tsx";
import { handToFront, remark, replyToFront, SUPERVISION_LIMITS, watchedFor } from "../supervise.ts";
import { SupervisionRefused } from "../supervision.errors.ts";
import { listRemarks } from "../supervision.store.ts";
import { SUPERVISION } from "./list-page.tsx";

async function show(rq: Rq, question: Question, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const words = pick(rq.lang, vi, en).item;
  const feedback = pick(rq.lang, feedbackVi, feedbackEn);
  const handling = pick(rq.lang, handlingVi, handlingEn);
  const remarks = await listRemarks(db, question.id);
  const verdicts = await listVerdicts(db, question.id);
  const title = words.title(showCode(question.code));
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={title}
      breadcrumbs={[{ text: pick(rq.lang, vi, en).list.title, href: SUPERVISION }]}
      hasErrors={Object.keys(errors).length > 0}
      islands={["dirty-form"]}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {rq.query.xong ? <NotificationBanner tone="success">{words.sent}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={title}
        caption={(await getUnit(db, question.unitId, today)).name}
        state={<QuestionMark question={question} today={today} lang={rq.lang} />}
      />
      <Card title={feedback.staff.body} level={2}>
        <Paragraphs text={withoutPrivate(question.body)} />
        <p class="govuk-hint">{words.masked}</p>
      </Card>
      <SummaryList
        rows={[
          { key: words.received, value: formatDate(vietnamDay(question.receivedAt)) },
          { key: feedback.staff.due, value: formatDate(question.dueOn) },
          ...(question.reopened > 0 ? [{ key: words.reopened, value: words.times(question.reopened) }] : []),
          ...verdicts.map((one) => ({
            key: words.verdicts,
            value: `${one.isSolved ? words.solved : words.unsolved} (${formatDate(vietnamDay(one.givenAt))})`,
          })),
        ]}
      />
      <Heading level={2} size="m">
        {words.answer}
      </Heading>
      {question.state === "answered" && question.answer ? (
        <Paragraphs text={withoutPrivate(question.answer)} />
      ) : (
        <p class="govuk-body">{words.noAnswer}</p>
      )}
      <Steps title={handling.steps.title} steps={await tellSteps(db, question.id, today, rq.lang)} />
      {remarks.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {words.said}
          </Heading>
          <Remarks lang={rq.lang} remarks={remarks} isInside />
        </>
      ) : null}
      <Form action={`${SUPERVISION}/${question.id}`} guard>
        <TextArea
          name="remark"
          label={words.remark}
          labelSize="m"
          hint={words.remarkHint((await loadSettings(db)).front)}
          rows={6}
          value={typed.remark ?? ""}
          maxCharacters={SUPERVISION_LIMITS.remark}
          {...errorIn(errors)("remark")}
        />
        <Button>{words.send}</Button>
      </Form>
    </StaffLayout>,
    { status, headers: { "cache-control": "no-store" } },
  );
}

export async function watchedPage(rq: Rq): Promise<Reply> {
  return show(rq, await watchedFor(rq.app.db, actorOf(rq), rq.params.id ?? "", rq.now), {}, {});
}

export async function remarkPage(rq: Rq): Promise<Reply> {
  const question = await watchedFor(rq.app.db, actorOf(rq), rq.params.id ?? "", rq.now);
  const { typed } = typedForm(rq);
  const body = cleanText(typed.remark ?? "");
  if (!isText(body, SUPERVISION_LIMITS.remark))
    return show(rq, question, typed, { remark: pick(rq.lang, vi, en).errors.remark }, 422);
  await transaction(rq.app.db, (tx) => remark(tx, actorOf(rq), { questionId: question.id, body, at: rq.now }));
  return seeOther(`${SUPERVISION}/${question.id}?xong=1`);
}

/** The officer's two acts stand on the page of the message, which shows again what was typed. */
export const handToFrontPage =
  (showRecord: ShowRecord) =>
  async (rq: Rq): Promise<Reply> => {
    const question = await loadQuestion(rq, "feedback.answer");
    const { typed } = typedForm(rq);
    const refuse = (reason: string, status: number) =>
      showRecord(rq, question, { values: typed, errors: { reason } }, status);
    const words = pick(rq.lang, vi, en);
    const reason = cleanText(typed.reason ?? "");
    if (!isText(reason, SUPERVISION_LIMITS.reason)) return refuse(words.errors.reason, 422);
    try {
      await transaction(rq.app.db, (tx) =>
        handToFront(tx, actorOf(rq), { questionId: question.id, reason, at: rq.now }),
      );
    } catch (error) {
      if (!(error instanceof SupervisionRefused)) throw error;
      return refuse(words.refusals[error.code], 409);
    }
    return seeOther(`/can-bo/phan-anh/${question.id}?mat-tran=chuyen`);
  };

export const replyToFrontPage =
  (showRecord: ShowRecord) =>
  async (rq: Rq): Promise<Reply> => {
    const question = await loadQuestion(rq, "feedback.answer");
    const { typed } = typedForm(rq);
    const remarkId = rq.params.remark ?? "";
    const name = `reply-${remarkId}`;
    const refuse = (text: string, status: number) =>
      showRecord(rq, question, { values: typed, errors: { [name]: text } }, status);
    const words = pick(rq.lang, vi, en);
    const reply = cleanText(typed[name] ?? "");
    if (!isText(reply, SUPERVISION_LIMITS.reply)) return refuse(words.errors.reply, 422);
    try {
      await transaction(rq.app.db, (tx) =>
        replyToFront(tx, actorOf(rq), { questionId: question.id, remarkId, reply, at: rq.now }),
      );
    } catch (error) {
      if (!(error instanceof SupervisionRefused)) throw error;
      return refuse(words.refusals[error.code], 409);
    }
    return seeOther(`/can-bo/phan-anh/${question.id}?mat-tran=traloi#mat-tran`);
  };
