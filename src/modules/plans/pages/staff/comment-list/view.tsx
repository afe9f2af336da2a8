import {
  ActButton,
  Button,
  ButtonGroup,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  TextArea,
  Timeline,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import { COMMENT_LENGTH, type Comment, withLinks } from "../../../comments/comment.ts";
import type { vi } from "../../../comments/messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  home: string;
  base: string;
  title: string;
  /** Oldest first. */
  comments: Comment[];
  older: string | null;
  isMine(comment: Comment): boolean;
  isEditable(comment: Comment): boolean;
  people: { id: string; name: string }[];
  mayWrite: boolean;
  editing: Comment | null;
  typed: { body: string; named: string };
  errors: FormErrors;
  done: "sent" | "saved" | "takenBack" | null;
}

export function CommentListView(props: Props) {
  const { ctx, words, home, base, title, comments, older, mayWrite, errors, done } = props;
  const list = summaryOf(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={`${words.title}: ${title}`}
      breadcrumbs={[{ text: title, href: home }]}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {done ? <NotificationBanner tone="success">{words.done[done]}</NotificationBanner> : null}
        </>
      }
      islands={["dirty-form"]}
    >
      <PageHeading title={words.title} caption={title} lead={words.lead} />
      {older ? <Pagination previousHref={`${base}?truoc=${older}`} summary={words.older} /> : null}
      {comments.length === 0 ? (
        <EmptyState title={words.emptyTitle} drawing="inbox">
          {mayWrite ? words.emptyText : words.readOnly}
        </EmptyState>
      ) : (
        <Timeline
          label={words.title}
          items={comments.map((comment) => ({
            title: comment.writtenByName,
            when: comment.editedAt
              ? `${formatDateTime(comment.writtenAt)}, ${words.edited(comment.editedAt)}`
              : formatDateTime(comment.writtenAt),
            datetime: comment.writtenAt.toISOString(),
            children: <Words {...props} comment={comment} />,
          }))}
        />
      )}
      {mayWrite ? <Writing {...props} /> : comments.length > 0 ? <p class="govuk-body">{words.readOnly}</p> : null}
    </StaffLayout>
  );
}

function Words({ words, base, comment, isMine, isEditable }: Props & { comment: Comment }) {
  if (comment.takenBackAt) return <em>{words.gone(comment.takenBackAt)}</em>;
  return (
    <>
      {comment.body.split(/\n+/).map((line, index) => (
        <p class="govuk-body" key={`${index}${line.slice(0, 12)}`}>
          {withLinks(line).map((part) =>
            part.href ? (
              <a key={part.text} href={part.href} rel="noopener noreferrer nofollow">
                {part.text}
              </a>
            ) : (
              part.text
            ),
          )}
        </p>
      ))}
      {isMine(comment) ? (
        <ButtonGroup>
          {isEditable(comment) ? (
            <LinkButton href={`${base}?sua=${comment.id}#viet`} variant="quiet" small>
              {words.edit} <span class="govuk-visually-hidden">{words.ofMine(comment.writtenAt)}</span>
            </LinkButton>
          ) : null}
          <ActButton action={`${base}/${comment.id}/rut`} variant="quiet" small>
            {words.takeBack} <span class="govuk-visually-hidden">{words.ofMine(comment.writtenAt)}</span>
          </ActButton>
        </ButtonGroup>
      ) : null}
    </>
  );
}

function Writing({ words, base, editing, people, typed, errors }: Props) {
  return (
    <>
      <Heading level={2} size="m" id="viet">
        {editing ? words.editTitle : words.label}
      </Heading>
      <Form action={editing ? `${base}/${editing.id}/sua` : base} guard>
        <TextArea
          name="body"
          label={editing ? words.editTitle : words.label}
          labelHidden
          hint={words.hint}
          rows={4}
          maxCharacters={COMMENT_LENGTH}
          value={typed.body}
          {...(errors.body ? { error: errors.body } : {})}
        />
        {editing || people.length === 0 ? null : (
          <Select
            name="named"
            label={words.named}
            optional
            value={typed.named}
            options={[
              { value: "", label: words.nobody },
              ...people.map((person) => ({ value: person.id, label: person.name })),
            ]}
          />
        )}
        <ButtonGroup>
          <Button>{editing ? words.save : words.send}</Button>
          {editing ? (
            <LinkButton href={base} variant="secondary">
              {words.cancel}
            </LinkButton>
          ) : null}
        </ButtonGroup>
      </Form>
    </>
  );
}
