import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  Button,
  Card,
  Checkboxes,
  Form,
  InsetText,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  Select,
  StaffLayout,
  State,
  SummaryList,
  TextArea,
  TextInput,
  type ViewContext,
  WarningText,
} from "../../../platform/html/index.ts";
import { html, type Reply, type Rq, seeOther } from "../../../platform/http/index.ts";
import { formatDate, formatDateTime, type Lang, pick } from "../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../accounts/index.ts";
import { insultsIn, showCode } from "../../feedback/index.ts";
import { findPersonal, isPossible, LIMITS, masked, soundsLikeComplaint } from "../comment.ts";
import { CommentRefused, CommentUnknown } from "../comments.errors.ts";
import { type Comment, findOpenComment } from "../comments.store.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { holdsOn, type Reason } from "../reasons/reason.ts";
import { listReasons } from "../reasons/reasons.store.ts";
import { answerComment, passOnComment, publishComment, refuseComment, removeComment } from "../settle-comment.ts";
import { COMMENTS, TONES } from "./list-page.tsx";

async function show(rq: Rq, typed: Record<string, unknown> = {}, error: string | null = null): Promise<Reply> {
  const { db } = rq.app;
  const id = z.uuid().safeParse(rq.params.id);
  const comment = id.success ? await findOpenComment(db, id.data) : undefined;
  if (!comment) throw new CommentUnknown();
  const actor = actorOf(rq);
  if (!(await mayAt(db, actor, "feedback.read", comment.unitId, rq.now))) throw new CommentRefused("no-right-here");
  const reasons = await listReasons(db);
  return html(
    CommentRecordView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      lang: rq.lang,
      comment,
      reasons: reasons.filter((one) => holdsOn(one, vietnamDay(rq.now))),
      reason: reasons.find((one) => one.code === comment.reason) ?? null,
      mayModerate: await mayAt(db, actor, "comments.moderate", comment.unitId, rq.now),
      done: typeof rq.query.xong === "string" ? rq.query.xong : null,
      typed: {
        note: String(typed.note ?? ""),
        answer: String(typed.answer ?? comment.answer ?? ""),
        reason: String(typed.reason ?? ""),
      },
      error,
    }),
    { status: error === null ? 200 : 422 },
  );
}

export const commentRecordPage = (rq: Rq): Promise<Reply> => show(rq);

const short = (most: number) =>
  z
    .string()
    .max(most * 4)
    .optional()
    .catch(undefined);
const Act = z.object({
  keepsNumbers: z
    .string()
    .optional()
    .catch(undefined)
    .transform((value) => value === "1"),
  reason: short(40),
  note: short(LIMITS.note),
  answer: z.string().max(20_000).optional().catch(undefined),
});
const ACTS = { publish: publishComment, refuse: refuseComment, remove: removeComment, answer: answerComment };

/** One act on one comment; what the act cannot take is said on the same page with everything typed kept. */
export function commentAct(act: keyof typeof ACTS | "passOn") {
  return async (rq: Rq): Promise<Reply> => {
    const typed = Act.parse(rq.body ?? {});
    const { keepsNumbers, reason, note, answer } = typed;
    const id = z.uuid().safeParse(rq.params.id);
    if (!id.success) throw new CommentUnknown();
    const words = pick(rq.lang, vi, en);
    if ([...(answer ?? "")].length > LIMITS.answer) return show(rq, typed, words.form.errors.bodyLong);
    if ([...(note ?? "")].length > LIMITS.note) return show(rq, typed, words.form.errors.bodyLong);
    const input = {
      id: id.data,
      keepsNumbers,
      at: rq.now,
      ...(reason === undefined ? {} : { reason }),
      ...(note === undefined ? {} : { note }),
      ...(answer === undefined ? {} : { answer }),
    };
    try {
      await transaction(rq.app.db, async (tx) => {
        if (act === "passOn") await passOnComment(tx, actorOf(rq), rq.app.config.secretKey, input);
        else await ACTS[act](tx, actorOf(rq), input);
      });
    } catch (error) {
      if (
        !(error instanceof CommentRefused) ||
        !["reason-unknown", "answer-missing", "nothing-left"].includes(error.code)
      )
        throw error;
      return show(rq, typed, words.refusals[error.code]);
    }
    return seeOther(`${COMMENTS}/${id.data}?xong=${act}`);
  };
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  lang: Lang;
  comment: Comment;
  reasons: Reason[];
  reason: Reason | null;
  mayModerate: boolean;
  done: string | null;
  typed: { note: string; answer: string; reason: string };
  error: string | null;
}

function CommentRecordView(props: Props) {
  const { ctx, words, lang, comment, reason, mayModerate, done, error } = props;
  const { record } = words;
  const insults = insultsIn(comment.body);
  const may = (act: Parameters<typeof isPossible>[1]) => mayModerate && isPossible(comment.state, act);
  const path = `${COMMENTS}/${comment.id}`;
  return (
    <StaffLayout
      ctx={ctx}
      title={record.title(showCode(comment.code))}
      breadcrumbs={[{ text: words.staff.title, href: COMMENTS }]}
      hasErrors={error !== null}
      notice={
        error !== null ? (
          <NotificationBanner heading={error} />
        ) : done && record.done[done] ? (
          <NotificationBanner tone="success" heading={record.done[done]} />
        ) : null
      }
    >
      <PageHeading title={record.title(showCode(comment.code))} />
      <SummaryList
        rows={[
          { key: words.staff.state, value: <State tone={TONES[comment.state]}>{words.states[comment.state]}</State> },
          { key: words.staff.about, value: <a href={comment.path}>{comment.subjectTitle}</a> },
          {
            key: words.item.title,
            value: <a href={`${COMMENTS}/bai/${comment.path.split("/").at(-1)}`}>{words.item.change}</a>,
          },
          { key: words.staff.received, value: formatDateTime(comment.receivedAt) },
          ...(comment.state === "waiting" ? [{ key: words.staff.due, value: formatDate(comment.dueOn) }] : []),
          { key: record.name, value: comment.name },
          ...(comment.decidedByName ? [{ key: words.staff.by, value: comment.decidedByName }] : []),
          ...(reason ? [{ key: words.lookup.reason, value: pick(lang, reason.titleVi, reason.titleEn) }] : []),
          ...(comment.note ? [{ key: words.lookup.note, value: comment.note }] : []),
          ...(comment.questionCode
            ? [{ key: words.lookup.question, value: <a href="/can-bo/phan-anh">{showCode(comment.questionCode)}</a> }]
            : []),
        ]}
      />
      <Card title={record.sent}>
        <p class="govuk-body">
          {findPersonal(comment.body).map((piece) => (piece.isPersonal ? <mark>{piece.text}</mark> : piece.text))}
        </p>
        {findPersonal(comment.body).some((piece) => piece.isPersonal) ? (
          <p class="govuk-body-s">{record.personal}</p>
        ) : null}
        {insults.length > 0 ? <WarningText>{record.insult(insults.join(", "))}</WarningText> : null}
        {soundsLikeComplaint(comment.body) ? <WarningText>{record.complaint}</WarningText> : null}
        {comment.emailSealed ? <p class="govuk-body-s">{record.hasEmail}</p> : null}
      </Card>
      {comment.shown !== null && comment.state === "published" ? (
        <Card title={record.shown}>
          <Paragraphs text={comment.shown} />
          {comment.answer ? (
            <InsetText>
              <Paragraphs text={comment.answer} />
            </InsetText>
          ) : null}
        </Card>
      ) : null}
      {may("publish") ? (
        <Card title={record.publish}>
          <Form action={`${path}/dang`}>
            {masked(comment.body) === comment.body ? null : (
              <>
                <p class="govuk-body">
                  {record.willShow}: {masked(comment.body)}
                </p>
                <Checkboxes
                  name="keepsNumbers"
                  label={record.numbers}
                  options={[{ value: "1", label: record.keepsNumbers }]}
                  values={[]}
                />
              </>
            )}
            <Button>{record.publish}</Button>
          </Form>
        </Card>
      ) : null}
      {may("passOn") ? (
        <Card title={record.passOn}>
          <Form action={`${path}/chuyen`}>
            <p class="govuk-body">{record.passOnText}</p>
            <Button variant="secondary">{record.passOn}</Button>
          </Form>
        </Card>
      ) : null}
      {may("refuse") ? <ReasonForm {...props} action={`${path}/tu-choi`} title={record.refuse} /> : null}
      {may("answer") ? (
        <Card title={record.answer}>
          <Form action={`${path}/tra-loi`}>
            <TextArea
              name="answer"
              label={record.answer}
              hint={record.answerHint}
              value={props.typed.answer}
              rows={5}
              maxCharacters={LIMITS.answer}
            />
            <Button>{record.answerSend}</Button>
          </Form>
        </Card>
      ) : null}
      {may("remove") ? <ReasonForm {...props} action={`${path}/go`} title={record.remove} /> : null}
    </StaffLayout>
  );
}

function ReasonForm({ words, lang, reasons, typed, action, title }: Props & { action: string; title: string }) {
  const { record } = words;
  return (
    <Card title={title}>
      <Form action={action}>
        <Select
          name="reason"
          label={record.reason}
          hint={record.reasonHint}
          value={typed.reason}
          placeholder={record.choose}
          options={reasons.map((one) => ({ value: one.code, label: pick(lang, one.titleVi, one.titleEn) }))}
        />
        <TextInput name="note" label={record.note} value={typed.note} />
        <Button variant="warning">{title}</Button>
      </Form>
    </Card>
  );
}
