import {
  ActButton,
  Heading,
  InsetText,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  StaffLayout,
  SummaryList,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { vi } from "../../../opinions/messages.vi.ts";
import type { OpinionRow } from "../opinion-list/page.tsx";
import { OPINIONS, OpinionMark } from "../opinion-list/view.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  row: OpinionRow;
  unit: string;
  today: string;
  /** Whether the person may publish the answer; "own" where it is the person's own. */
  publishing: "may" | "own" | null;
  done: keyof typeof vi.record.done | null;
}

export function OpinionRecordView({ ctx, words, row, unit, today, publishing, done }: Props) {
  const said = words.record;
  const { question } = row;
  return (
    <StaffLayout
      ctx={ctx}
      title={row.title}
      breadcrumbs={[{ text: words.listTitle, href: OPINIONS }]}
      notice={done ? <NotificationBanner tone="success">{said.done[done]}</NotificationBanner> : null}
    >
      <PageHeading
        title={row.title}
        caption={row.outletName}
        state={<OpinionMark words={words} row={row} today={today} />}
      />
      <SummaryList
        compact
        rows={[
          ...(row.url ? [{ key: words.article, value: <a href={row.url}>{row.url}</a> }] : []),
          ...(row.place ? [{ key: words.place, value: row.place }] : []),
          { key: words.printedOn, value: formatDate(row.printedOn) },
          { key: words.unit, value: unit },
          ...(question ? [{ key: words.due, value: formatDate(question.dueOn) }] : []),
        ]}
      />
      <Heading level={2} size="m">
        {said.opinion}
      </Heading>
      <Paragraphs text={question?.body ?? ""} />
      <p class="govuk-body">
        <a href={`/can-bo/phan-anh/${row.questionId}`}>{said.open}</a>
      </p>
      {question?.state === "answered" && question.answer ? (
        <>
          <Heading level={2} size="m">
            {said.answer}
          </Heading>
          <Paragraphs text={question.answer} />
        </>
      ) : null}
      {publishing === "may" ? (
        <>
          <p class="govuk-body">{said.publishHelp}</p>
          <ActButton action={`${OPINIONS}/${row.questionId}/cong-khai`}>{said.publish}</ActButton>
        </>
      ) : null}
      {publishing === "own" ? <InsetText>{words.refusals["own-answer"]}</InsetText> : null}
      {row.publishedAt ? (
        <p class="govuk-body">
          {said.published(row.publishedByName ?? "", row.publishedAt)}. <a href="/bao-chi/ban-doc">{said.seePublic}</a>
        </p>
      ) : null}
    </StaffLayout>
  );
}
