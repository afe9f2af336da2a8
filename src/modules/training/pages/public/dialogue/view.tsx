import {
  CardList,
  EmptyState,
  Heading,
  MetaLine,
  PageHeading,
  Pagination,
  Paragraphs,
  PublicLayout,
  State,
  SummaryList,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { PictureFigure, type ShownPicture } from "../../../../media/index.ts";
import type { CourseKind, Session } from "../../../course.ts";
import type { PublicCourse } from "../../../held.store.ts";
import type { vi } from "../../../messages.vi.ts";
import { DIALOGUES } from "../../addresses.ts";
import { daysInWords } from "../../parts.tsx";
import type { PublicAsked } from "./page.tsx";

interface ListProps {
  ctx: ViewContext;
  words: typeof vi;
  rows: PublicCourse[];
  unitNames: Map<string, string>;
  page: number;
  hasMore: boolean;
}

export function DialogueListView({ ctx, words, rows, unitNames, page, hasMore }: ListProps) {
  const said = words.dialogue;
  return (
    <PublicLayout ctx={ctx} title={said.title} description={said.lead}>
      <PageHeading title={said.title} lead={said.lead} />
      {rows.length === 0 ? (
        <EmptyState title={said.emptyTitle} drawing="calendar">
          <a href="/su-kien">{said.emptyText}</a>
        </EmptyState>
      ) : (
        <CardList
          level={2}
          label={said.title}
          items={rows.map((row) => ({
            href: `${DIALOGUES}/${row.id}`,
            title: row.title,
            meta: (
              <MetaLine
                items={[words.kinds[row.kind as CourseKind], unitNames.get(row.unitId) ?? "", formatDate(row.firstDay)]}
              />
            ),
            ...(row.questions > 0 ? { text: said.counts(row.questions, row.answered) } : {}),
          }))}
        />
      )}
      <Pagination
        previousHref={page > 1 ? `${DIALOGUES}?trang=${page - 1}` : undefined}
        nextHref={hasMore ? `${DIALOGUES}?trang=${page + 1}` : undefined}
      />
    </PublicLayout>
  );
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  course: PublicCourse;
  sessions: Session[];
  questions: PublicAsked[];
  pictures: ShownPicture[];
  unitNames: Map<string, string>;
}

/** What was agreed, and each question with its answer or by when it is owed. */
export function DialogueView({ ctx, words, course, sessions, questions, pictures, unitNames }: Props) {
  const said = words.dialogue;
  return (
    <PublicLayout
      ctx={ctx}
      title={course.title}
      description={said.description(words.kinds[course.kind as CourseKind], unitNames.get(course.unitId) ?? "")}
      breadcrumbs={[{ text: said.title, href: DIALOGUES }]}
    >
      <PageHeading title={course.title} caption={words.kinds[course.kind as CourseKind]} />
      <SummaryList
        compact
        rows={[
          { key: said.host, value: unitNames.get(course.unitId) ?? "" },
          { key: words.record.when, value: daysInWords(course, sessions, words) },
          ...(sessions[0]?.place ? [{ key: words.record.place, value: sessions[0].place }] : []),
          ...(course.reached ? [{ key: said.people, value: said.came(course.reached) }] : []),
        ]}
      />
      {course.result ? (
        <>
          <Heading level={2} size="m">
            {said.result}
          </Heading>
          <Paragraphs text={course.result} />
        </>
      ) : null}
      {pictures.map((picture) => (
        <PictureFigure key={picture.code} picture={picture} />
      ))}
      {questions.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.questions}
          </Heading>
          <p class="govuk-body">{said.counts(questions.length, questions.filter((one) => one.answer).length)}</p>
          {questions.map((one, at) => (
            <section key={one.id}>
              <Heading level={3} size="s">
                {said.question(at + 1)}
              </Heading>
              <Paragraphs text={one.body} />
              {one.answer ? (
                <>
                  <p class="govuk-body">
                    <State tone="good">{said.answered}</State>
                  </p>
                  <Paragraphs text={one.answer} />
                </>
              ) : (
                <p class="govuk-body">
                  <State tone="waiting">{said.owed(unitNames.get(one.owedBy ?? course.unitId) ?? "", one.dueOn)}</State>
                </p>
              )}
            </section>
          ))}
        </>
      ) : null}
    </PublicLayout>
  );
}
