import {
  Button,
  DateInput,
  EmptyState,
  ErrorSummary,
  FileUpload,
  Form,
  LinkButton,
  LinkList,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate, type Lang, pick } from "../../../../../platform/i18n/index.ts";
import type { BoardRow } from "../../../boards/board.store.ts";
import type { Posting } from "../../../boards/board.ts";
import type { vi } from "../../../boards/messages.vi.ts";
import type { PaperVerdict } from "../../../paper-verdict.ts";
import { en as printEn } from "../../../print/messages.en.ts";
import { vi as printVi } from "../../../print/messages.vi.ts";
import type { ShortLink } from "../../../short-link.ts";
import { sayReasons } from "../verdict-text.tsx";
import { LARGEST_PHOTO, type TypedPosting } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  lang: Lang;
  link: ShortLink;
  title: string;
  verdict: PaperVerdict;
  boards: BoardRow[];
  /** What the law makes the units of these boards post. */
  matters: { id: string; title: string }[];
  hangs: (Posting & { boardName: string })[];
  typed: TypedPosting;
  errors: FormErrors;
}

/** For a phone held in front of the board: the verdict, one choice, one button. */
export function PostingRecordView({
  ctx,
  words,
  lang,
  link,
  title,
  verdict,
  boards,
  matters,
  hangs,
  typed,
  errors,
}: Props) {
  const list = summaryOf(errors);
  const isTrue = verdict.reasons.length === 0;
  return (
    <StaffLayout
      ctx={ctx}
      title={words.recordTitle}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          <NotificationBanner tone={isTrue ? "success" : "warning"} heading={isTrue ? words.isTrue : words.isStale}>
            {isTrue ? null : <p class="govuk-body">{sayReasons(words, verdict, false)}</p>}
          </NotificationBanner>
        </>
      }
      breadcrumbs={[{ text: pick(lang, printVi, printEn).title, href: "/can-bo/niem-yet" }]}
    >
      <PageHeading title={words.recordTitle} caption={link.short} lead={title} />
      {hangs.length > 0 ? (
        <LinkList
          label={words.hangsAt}
          items={hangs.map((one) => ({
            href: `/can-bo/niem-yet/bang/${one.boardId}`,
            text: one.boardName,
            note: `${words.hangsAt} ${one.boardName}, ${words.sinceDay(one.postedOn)}`,
          }))}
        />
      ) : null}
      {boards.length === 0 ? (
        <EmptyState title={words.boardsEmpty} drawing="board">
          <p class="govuk-body">{words.noBoards}</p>
          <LinkButton href="/can-bo/niem-yet/bang">{words.addTitle}</LinkButton>
        </EmptyState>
      ) : (
        <Form action={`/can-bo/niem-yet/treo/${link.short}`} multipart>
          <Select
            name="bang"
            label={words.chooseBoard}
            value={typed.bang}
            error={errors.bang}
            options={[
              { value: "", label: words.choose },
              ...boards.map((board) => ({ value: board.id, label: board.name })),
            ]}
          />
          <DateInput
            name="ngay"
            label={words.postedOn}
            value={{ day: typed.day, month: typed.month, year: typed.year }}
            error={errors.ngay}
          />
          <DateInput
            name="den"
            label={words.untilDay}
            hint={words.untilHint}
            value={{ day: typed.untilDay, month: typed.untilMonth, year: typed.untilYear }}
            error={errors.den}
            optional
          />
          {matters.length > 0 ? (
            <Select
              name="noidung"
              label={words.matter}
              hint={words.matterHint}
              optional
              value={typed.noidung}
              error={errors.noidung}
              options={[
                { value: "", label: words.noMatter },
                ...matters.map((one) => ({ value: one.id, label: one.title })),
              ]}
            />
          ) : null}
          <FileUpload
            name="anh"
            label={words.photoLabel}
            hint={words.photoHint}
            accept="image/*"
            maxBytes={LARGEST_PHOTO}
            error={errors.anh}
            optional
          />
          <Button>{words.record}</Button>
        </Form>
      )}
      <p class="govuk-body">
        <a href={`/q/${link.short}?xem=1`}>{words.seePublic}</a>
        {verdict.since ? ` · ${formatDate(verdict.since)}` : null}
      </p>
    </StaffLayout>
  );
}
