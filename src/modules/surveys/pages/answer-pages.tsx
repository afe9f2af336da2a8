import { randomUUID } from "node:crypto";
import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  Button,
  ErrorSummary,
  Form,
  InsetText,
  PageHeading,
  PublicLayout,
  type ViewContext,
} from "../../../platform/html/index.ts";
import { type FormErrors, html, type Reply, type Rq, seeOther, summaryOf } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { siteOf } from "../../organisations/index.ts";
import { answerInvited, answerOpen } from "../answer-survey.ts";
import { readInvitationToken } from "../invitation-token.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { findQuestionnaire } from "../questionnaire.store.ts";
import { type Questionnaire, readAnswers } from "../questionnaire.ts";
import { findInvitation, findSurvey } from "../survey.store.ts";
import { phaseOf, type Survey } from "../survey.ts";
import { SurveyRefused, SurveyUnknown } from "../surveys.errors.ts";
import { faultIn, givenIn, QuestionFields } from "./question-fields.tsx";

interface Asked {
  survey: Survey;
  questionnaire: Questionnaire;
  /** Where the form is sent. */
  action: string;
}

interface Filled {
  given: Record<string, unknown>;
  errors: FormErrors;
  /** Told once per sheet, so that a form sent twice counts once. */
  id: string;
}

const blank = (): Filled => ({ given: {}, errors: {}, id: randomUUID() });

async function show(rq: Rq, asked: Asked, filled: Filled, status = 200): Promise<Reply> {
  const site = await siteOf(rq);
  const ctx = rq.app.view(rq, site);
  return html(AnswerView({ ctx, words: pick(rq.lang, vi, en), ...asked, ...filled }), { status });
}

async function notice(rq: Rq, of: { title: string; text: string }, status: number): Promise<Reply> {
  const site = await siteOf(rq);
  const words = pick(rq.lang, vi, en);
  return html(NoticeView({ ctx: rq.app.view(rq, site), words, ...of }), { status });
}

const closed = (rq: Rq, survey: Survey): Promise<Reply> => {
  const { answer } = pick(rq.lang, vi, en);
  return notice(rq, { title: answer.closedTitle, text: answer.closedText(survey.opensOn, survey.closesOn) }, 410);
};

const used = (rq: Rq): Promise<Reply> => {
  const { answer } = pick(rq.lang, vi, en);
  return notice(rq, { title: answer.usedTitle, text: answer.usedText }, 409);
};

const isOpen = (rq: Rq, survey: Survey): boolean => phaseOf(survey, vietnamDay(rq.now)) === "open";

async function askedOf(rq: Rq, survey: Survey | undefined, action: string): Promise<Asked> {
  const questionnaire = survey ? await findQuestionnaire(rq.app.db, survey.questionnaireId) : undefined;
  if (!survey || !questionnaire) throw new SurveyUnknown();
  return { survey, questionnaire, action };
}

async function take(
  rq: Rq,
  asked: Asked,
  write: (answers: Parameters<typeof answerOpen>[1]["answers"], id: string) => Promise<void>,
): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const given = givenIn(asked.questionnaire.content, body);
  const sheet = z.uuid().safeParse(body.phieu);
  const filled = { given, id: sheet.success ? sheet.data : randomUUID() };
  // A page kept open while another questionnaire took its place: what was answered is shown again under the new questions.
  if (body.mau !== asked.questionnaire.id)
    return show(rq, asked, { ...filled, errors: { mau: words.answer.other } }, 422);
  const read = readAnswers(asked.questionnaire.content, given);
  if ("fault" in read) return show(rq, asked, { ...filled, errors: faultIn(read, words) }, 422);
  if (Object.keys(read.answers).length === 0)
    return show(
      rq,
      asked,
      { ...filled, errors: { [`tl-${asked.questionnaire.content.items[0]?.key}`]: words.answer.empty } },
      422,
    );
  try {
    await write(read.answers, filled.id);
  } catch (error) {
    if (!(error instanceof SurveyRefused)) throw error;
    return error.code === "answered-before" ? used(rq) : closed(rq, asked.survey);
  }
  return seeOther("/khao-sat/cam-on");
}

async function invited(rq: Rq): Promise<{ asked: Asked; id: number; isUsed: boolean }> {
  const token = rq.params.token ?? "";
  const id = readInvitationToken(rq.app.config.secretKey, token);
  const invitation = id === null ? undefined : await findInvitation(rq.app.db, id);
  if (!invitation) throw new SurveyUnknown();
  const survey = await findSurvey(rq.app.db, invitation.surveyId);
  const asked = await askedOf(rq, survey, `/khao-sat/phieu/${token}`);
  return { asked, id: invitation.id, isUsed: invitation.usedOn !== null };
}

export async function invitedPage(rq: Rq): Promise<Reply> {
  const { asked, isUsed } = await invited(rq);
  if (!isOpen(rq, asked.survey)) return closed(rq, asked.survey);
  return isUsed ? used(rq) : show(rq, asked, blank());
}

export async function answerInvitedPage(rq: Rq): Promise<Reply> {
  const { asked, id } = await invited(rq);
  return take(rq, asked, (answers) =>
    transaction(rq.app.db, (tx) => answerInvited(tx, { invitationId: id, answers, at: rq.now })),
  );
}

async function openOne(rq: Rq): Promise<Asked> {
  const id = z.uuid().safeParse(rq.params.id);
  const survey = id.success ? await findSurvey(rq.app.db, id.data) : undefined;
  if (!survey?.takesOpen || survey.state !== "approved") throw new SurveyUnknown();
  return askedOf(rq, survey, `/khao-sat/${survey.id}/tra-loi`);
}

export async function openAnswerPage(rq: Rq): Promise<Reply> {
  const asked = await openOne(rq);
  return isOpen(rq, asked.survey) ? show(rq, asked, blank()) : closed(rq, asked.survey);
}

export async function answerOpenPage(rq: Rq): Promise<Reply> {
  const asked = await openOne(rq);
  return take(rq, asked, (answers, id) =>
    transaction(rq.app.db, (tx) => answerOpen(tx, { surveyId: asked.survey.id, id, answers, at: rq.now })),
  );
}

export async function thanksPage(rq: Rq): Promise<Reply> {
  const { answer } = pick(rq.lang, vi, en);
  return notice(rq, { title: answer.thanksTitle, text: answer.thanksText }, 200);
}

interface Common {
  ctx: ViewContext;
  words: typeof vi;
}

function AnswerView(props: Common & Asked & Filled) {
  const { ctx, words, survey, questionnaire, given, errors } = props;
  const list = summaryOf(errors).map((one) => (one.field === "mau" ? { ...one, field: "phieu" } : one));
  return (
    <PublicLayout
      ctx={ctx}
      title={survey.title}
      breadcrumbs={[{ text: words.public.title, href: "/khao-sat" }]}
      hasErrors={list.length > 0}
      noIndex
    >
      <ErrorSummary errors={list} />
      <PageHeading title={survey.title} lead={survey.purpose} />
      <InsetText>
        {words.answer.anonymous} {words.answer.until(survey.closesOn)}
      </InsetText>
      <Form action={props.action} guard id="phieu">
        <input type="hidden" name="mau" value={questionnaire.id} />
        <input type="hidden" name="phieu" value={props.id} />
        <QuestionFields words={words} content={questionnaire.content} given={given} errors={errors} />
        <Button>{words.answer.send}</Button>
      </Form>
    </PublicLayout>
  );
}

function NoticeView({ ctx, words, title, text }: Common & { title: string; text: string }) {
  return (
    <PublicLayout ctx={ctx} title={title} breadcrumbs={[{ text: words.public.title, href: "/khao-sat" }]} noIndex>
      <PageHeading title={title} lead={text} />
    </PublicLayout>
  );
}
