import {
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  StaffLayout,
  TextArea,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import type { Question } from "../../../feedback.store.ts";
import type { vi as feedbackVi } from "../../../messages.vi.ts";
import { LIMITS, showCode } from "../../../question.ts";
import { type OfferedTemplate, TemplateChoice } from "../choose-template.tsx";
import type { vi } from "../messages.vi.ts";

export const BULK = "/can-bo/phan-anh/tra-loi-nhieu";

export interface Preview {
  question: Question;
  /** What its sender will read; nothing before the words were looked at. */
  text: string | null;
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  feedback: typeof feedbackVi;
  previews: readonly Preview[];
  templates: readonly OfferedTemplate[];
  answer: string;
  /** Of the words that were looked at. */
  mark: string | null;
  errors: FormErrors;
  done: { sent: number; left: number } | null;
}

export function BulkView({ ctx, words, feedback, previews, templates, answer, mark, errors, done }: Props) {
  const text = words.bulk;
  const chosen = previews.map(({ question }) => <input type="hidden" name="chon" value={question.id} />);
  const asked = previews.map(({ question }) => `chon=${question.id}`).join("&");
  return (
    <StaffLayout
      ctx={ctx}
      title={text.title}
      breadcrumbs={[{ text: feedback.staff.listTitle, href: "/can-bo/phan-anh" }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {done ? (
            <NotificationBanner tone="success">
              {text.sent(done.sent)} {done.left > 0 ? text.left(done.left) : null}
            </NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading title={text.title} lead={text.lead} />
      {previews.length === 0 ? (
        <EmptyState title={done ? text.sent(done.sent) : text.none}>
          <LinkButton href="/can-bo/phan-anh?xem=received">{text.back}</LinkButton>
        </EmptyState>
      ) : (
        <>
          <p class="govuk-body">{text.chosen(previews.length)}</p>
          <TemplateChoice words={words} templates={templates} hrefOf={(id) => `${BULK}?${asked}&mau=${id}`} />
          <Form action={BULK}>
            {chosen}
            <TextArea
              name="answer"
              label={text.answer}
              labelSize="m"
              hint={words.form.bodyHint}
              rows={9}
              value={answer}
              maxCharacters={LIMITS.answer}
              {...errorIn(errors)("answer")}
            />
            <Button variant={mark ? "secondary" : "primary"} name="viec" value="xem">
              {text.preview}
            </Button>
          </Form>
          {mark ? (
            <>
              <Heading level={2} size="m">
                {text.previewTitle}
              </Heading>
              <p class="govuk-body">{text.edit}</p>
            </>
          ) : null}
          {previews.map(({ question, text: filled }) => (
            <InsetText key={question.id}>
              <p class="govuk-body">
                <a href={`/can-bo/phan-anh/${question.id}`}>{showCode(question.code)}</a> ·{" "}
                {question.body.length > 160 ? `${question.body.slice(0, 160)}…` : question.body}
              </p>
              {filled === null ? null : <Paragraphs text={filled} />}
            </InsetText>
          ))}
          {mark ? (
            <Form action={BULK}>
              {chosen}
              <input type="hidden" name="answer" value={answer} />
              <input type="hidden" name="dau" value={mark} />
              <Button name="viec" value="gui">
                {text.send(previews.length)}
              </Button>
            </Form>
          ) : null}
        </>
      )}
    </StaffLayout>
  );
}
