import type { Db } from "../../platform/db/index.ts";
import { Heading, LinkList, MetaLine, Paragraphs } from "../../platform/html/index.ts";
import { formatDate, type Lang, pick } from "../../platform/i18n/index.ts";
import { countByStateAndReason, listPublicComments, type PublicComment } from "./comments.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { listReasons } from "./reasons/reasons.store.ts";
import { type CommentRule, type CommentSubject, ruleFor } from "./send-comment.ts";

/** More than this nobody reads below an item; the page stays light. */
const SHOWN = 100;

export interface CommentsRead {
  rule: CommentRule;
  comments: PublicComment[];
  all: number;
  published: number;
  waiting: number;
  passedOn: number;
  /** Not published or taken down, by reason as everybody may read it. */
  notShown: { reason: string; count: number }[];
}

/** What stands below an item; null where no comments are taken and none ever were. */
export async function loadComments(
  db: Db,
  subject: CommentSubject,
  lang: Lang,
  at: Date,
): Promise<CommentsRead | null> {
  const rule = await ruleFor(db, subject, at);
  const counts = await countByStateAndReason(db, subject.id);
  if (!rule.isOn && counts.length === 0) return null;
  const sum = (state: string) => counts.filter((one) => one.state === state).reduce((all, one) => all + one.count, 0);
  const reasons = await listReasons(db);
  return {
    rule,
    comments: await listPublicComments(db, subject.id, SHOWN),
    all: counts.reduce((all, one) => all + one.count, 0),
    published: sum("published"),
    waiting: sum("waiting"),
    passedOn: sum("passedOn"),
    notShown: reasons.flatMap((reason) => {
      const count = counts.filter((one) => one.reason === reason.code).reduce((all, one) => all + one.count, 0);
      return count === 0 ? [] : [{ reason: pick(lang, reason.titleVi, reason.titleEn), count }];
    }),
  };
}

/** The same for everybody who reads the page: writing is a page of its own. */
export function CommentsUnder({ read, slug, lang }: { read: CommentsRead; slug: string; lang: Lang }) {
  const words = pick(lang, vi, en);
  const { under } = words;
  const { rule, comments } = read;
  return (
    <section aria-labelledby="y-kien" class="db-noprint">
      <Heading level={2} size="m" id="y-kien">
        {under.title}
      </Heading>
      <MetaLine
        items={[
          read.all === 0 ? under.none : under.counts(read.all, read.published, read.waiting),
          ...read.notShown.map((one) => under.notShown(one.count, one.reason)),
          read.passedOn > 0 ? under.passedOn(read.passedOn) : null,
        ]}
      />
      {comments.length > 0 ? (
        <ul class="govuk-list">
          {comments.map((one) => (
            <li key={one.id} id={`y-kien-${one.id}`}>
              <MetaLine items={[<strong>{one.name}</strong>, formatDate(one.receivedAt)]} />
              <Paragraphs text={one.shown} lang="vi" />
              {one.answer ? (
                <div class="govuk-inset-text">
                  <p class="govuk-body">
                    <strong>{under.answerOf(one.answeredByName ?? "")}</strong>
                  </p>
                  <Paragraphs text={one.answer} lang="vi" />
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {read.published > comments.length ? (
        <p class="govuk-body">{under.more(read.published - comments.length)}</p>
      ) : null}
      {rule.isOn ? (
        <p class="govuk-body">
          {rule.isOpen
            ? `${under.openUntil(rule.openUntil)} ${under.deadline(rule.answerDays)}`
            : under.closed(rule.openUntil)}
        </p>
      ) : null}
      <LinkList
        items={[
          ...(rule.isOpen ? [{ href: `/tin-tuc/${slug}/y-kien`, text: under.write }] : []),
          { href: "/y-kien", text: under.follow },
        ]}
      />
    </section>
  );
}
