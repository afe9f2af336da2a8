import {
  Button,
  ErrorSummary,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  PublicLayout,
  SummaryList,
  TextInput,
  type ViewContext,
} from "../../../platform/html/index.ts";
import { html, type Reply, type Rq } from "../../../platform/http/index.ts";
import { formatDate, pick } from "../../../platform/i18n/index.ts";
import { readCode, showCode } from "../../feedback/index.ts";
import { type Comment, findComment } from "../comments.store.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import type { Reason } from "../reasons/reason.ts";
import { listReasons } from "../reasons/reasons.store.ts";

/** Where a comment stands, for who holds its code. */
export async function commentLookupPage(rq: Rq): Promise<Reply> {
  const ctx = rq.app.view(rq);
  const words = pick(rq.lang, vi, en);
  const typed = typeof rq.query.ma === "string" ? rq.query.ma.normalize("NFC").trim().slice(0, 40) : "";
  const headers = { "cache-control": "no-store", "x-robots-tag": "noindex" };
  if (typed === "") return html(LookupView({ ctx, words, typed, error: null, lang: rq.lang }));
  const code = readCode(typed);
  const comment = code ? await findComment(rq.app.db, { code }) : undefined;
  if (!comment)
    return html(
      LookupView({ ctx, words, typed, error: code ? words.lookup.unknown : words.lookup.malformed, lang: rq.lang }),
      { status: code ? 404 : 422, headers },
    );
  const reason = (await listReasons(rq.app.db)).find((one) => one.code === comment.reason) ?? null;
  return html(
    LookupView({
      ctx,
      words,
      typed,
      error: null,
      lang: rq.lang,
      found: { comment, reason, isNew: rq.query.moi === "1" },
    }),
    { headers },
  );
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  lang: "vi" | "en";
  typed: string;
  error: string | null;
  found?: { comment: Comment; reason: Reason | null; isNew: boolean };
}

function LookupView({ ctx, words, lang, typed, error, found }: Props) {
  const { lookup } = words;
  return (
    <PublicLayout
      ctx={ctx}
      title={lookup.title}
      breadcrumbs={[]}
      noIndex
      hasErrors={error !== null}
      notice={
        error !== null ? (
          <ErrorSummary errors={[{ field: "ma", message: error }]} />
        ) : found?.isNew ? (
          <NotificationBanner tone="success" heading={lookup.sentTitle}>
            <p class="govuk-body">
              {lookup.keep} <strong>{showCode(found.comment.code)}</strong>
            </p>
          </NotificationBanner>
        ) : null
      }
    >
      <PageHeading title={lookup.title} lead={found ? undefined : lookup.lead} />
      {found ? (
        <Found words={words} lang={lang} {...found} />
      ) : (
        <Form action="/y-kien" method="get">
          <TextInput
            name="ma"
            label={lookup.code}
            hint={lookup.codeHint}
            value={typed}
            width={10}
            autocomplete="off"
            {...(error ? { error } : {})}
          />
          <Button>{lookup.show}</Button>
        </Form>
      )}
    </PublicLayout>
  );
}

function Found({
  words,
  lang,
  comment,
  reason,
}: {
  words: typeof vi;
  lang: "vi" | "en";
  comment: Comment;
  reason: Reason | null;
}) {
  const { lookup } = words;
  return (
    <>
      <SummaryList
        rows={[
          { key: lookup.code, value: showCode(comment.code) },
          {
            key: lookup.state,
            value: (
              <>
                {words.states[comment.state]}
                {comment.state === "waiting" ? `. ${lookup.due(comment.dueOn)}` : null}
              </>
            ),
          },
          { key: lookup.about, value: <a href={comment.path}>{comment.subjectTitle}</a> },
          { key: lookup.sent, value: formatDate(comment.receivedAt) },
          ...(reason ? [{ key: lookup.reason, value: pick(lang, reason.titleVi, reason.titleEn) }] : []),
          ...(comment.note ? [{ key: lookup.note, value: comment.note }] : []),
          ...(comment.questionCode
            ? [
                {
                  key: lookup.question,
                  value: <a href={`/tra-cuu?ma=${comment.questionCode}`}>{showCode(comment.questionCode)}</a>,
                },
              ]
            : []),
        ]}
      />
      <Heading level={2} size="s">
        {lookup.said}
      </Heading>
      <Paragraphs text={comment.state === "published" ? (comment.shown ?? "") : comment.body} lang="vi" />
      {comment.state === "published" && comment.shown !== comment.body ? (
        <p class="govuk-body-s">{lookup.masked}</p>
      ) : null}
      {comment.state === "published" && comment.answer ? (
        <>
          <Heading level={2} size="s">
            {lookup.answer}
          </Heading>
          <Paragraphs text={comment.answer} lang="vi" />
        </>
      ) : null}
    </>
  );
}
