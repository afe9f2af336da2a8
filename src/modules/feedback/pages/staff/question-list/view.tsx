import {
  type Asked,
  addressOf,
  Button,
  ButtonGroup,
  EmptyList,
  FilterBar,
  FilterSelect,
  Form,
  Heading,
  LinkButton,
  PageHeading,
  Pagination,
  StaffLayout,
  Table,
  Tabs,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatDateTime, formatNumber, type Lang, shortText } from "../../../../../platform/i18n/index.ts";
import type { Question, RatingCount } from "../../../feedback.store.ts";
import type { vi as templatesVi } from "../../../handling/templates/messages.vi.ts";
import type { Category } from "../../../intake/categories/category.ts";
import { titleOf } from "../../../intake/category-select.tsx";
import type { vi as intakeVi } from "../../../intake/messages.vi.ts";
import type { vi } from "../../../messages.vi.ts";
import { QUESTION_KINDS, QUESTION_SOURCES, type QuestionSource, showCode } from "../../../question.ts";
import { QuestionMark } from "../../../question-mark.tsx";

type ViewName = "received" | "late" | "answered" | "closed";

export interface QuestionListViewProps {
  ctx: ViewContext;
  words: typeof vi;
  query: { xem?: ViewName; trang: number } & Partial<
    Record<"ve_gi" | "loai" | "qua" | "q" | "ve" | "donvi" | "hantu" | "handen" | "dunghan", string>
  >;
  counts: Record<ViewName | "all", number>;
  /** How many came by each way, of what is filtered. */
  sources: Map<QuestionSource, number>;
  intake: typeof intakeVi;
  lang: Lang;
  categories: readonly Category[];
  bulk: (typeof templatesVi)["bulk"];
  templatesTitle: string;
  mayRecord: boolean;
  mayKeepCategories: boolean;
  rows: Question[];
  today: string;
  pages: number;
  unitNames: Map<string, string>;
  /** What the rated pages are called, by address. */
  titles: Map<string, string>;
  ratings: RatingCount[];
}

export function QuestionListView(props: QuestionListViewProps) {
  const { ctx, words, intake, query, counts, rows, today, pages, unitNames, titles, ratings } = props;
  const filtered = Boolean(query.q || query.loai || query.qua || query.ve || query.ve_gi);
  const text = words.staff;
  const { trang: _page, ...asked } = query;
  const address = (change: Asked): string => addressOf("/can-bo/phan-anh", asked, change);
  const tab = (name: ViewName | undefined, label: string) => ({
    href: address({ xem: name }),
    label,
    count: counts[name ?? "all"],
    current: query.xem === name,
  });
  return (
    <StaffLayout ctx={ctx} title={text.listTitle} breadcrumbs={[]}>
      <PageHeading
        title={text.listTitle}
        lead={text.listLead}
        actions={
          <>
            {props.mayRecord ? (
              <LinkButton href="/can-bo/phan-anh/ghi-nhan" small>
                {intake.list.record}
              </LinkButton>
            ) : null}{" "}
            {props.mayRecord ? (
              <LinkButton href="/can-bo/phan-anh/mau-tra-loi" variant="secondary" small>
                {props.templatesTitle}
              </LinkButton>
            ) : null}{" "}
            {props.mayKeepCategories ? (
              <LinkButton href="/can-bo/phan-anh/loai" variant="secondary" small>
                {intake.list.categories}
              </LinkButton>
            ) : null}{" "}
            {rows.length > 0 ? (
              <LinkButton href={addressOf("/can-bo/phan-anh.csv", asked)} variant="secondary" small icon="download">
                {intake.list.csv}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Tabs
        label={text.state}
        items={[
          tab(undefined, text.all),
          tab("received", words.states.received),
          tab("late", text.late),
          tab("answered", words.states.answered),
          tab("closed", words.states.closed),
        ]}
      />
      <FilterBar action="/can-bo/phan-anh" submitLabel={text.filter} isFiltered={filtered} keep={keptOf(query)}>
        <TextInput name="q" label={text.search} value={query.q ?? ""} />
        <FilterSelect
          name="loai"
          label={text.kind}
          value={query.loai}
          all={text.all}
          options={QUESTION_KINDS.map((one) => ({ value: one, label: words.kinds[one] }))}
        />
        <FilterSelect
          name="qua"
          label={text.source}
          value={query.qua}
          all={text.all}
          options={QUESTION_SOURCES.map((one) => ({
            value: one,
            label: intake.list.bySource(words.sources[one], formatNumber(props.sources.get(one) ?? 0)),
          }))}
        />
        <FilterSelect
          name="ve_gi"
          label={intake.list.category}
          value={query.ve_gi}
          all={text.all}
          options={props.categories.map((one) => ({ value: one.code, label: titleOf(one, props.lang) }))}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyList isFiltered={filtered} resetHref="/can-bo/phan-anh" title={text.emptyTitle} drawing="inbox">
          {text.emptyText}
        </EmptyList>
      ) : (
        <Form action="/can-bo/phan-anh/tra-loi-nhieu" method="get" label={props.bulk.title}>
          <Table
            caption={text.listTitle}
            captionHidden
            phone="cards"
            rows={rows}
            {...(props.mayRecord
              ? {
                  select: {
                    name: "chon",
                    value: (row: Question) => row.id,
                    label: (row: Question) => showCode(row.code),
                  },
                }
              : {})}
            columns={[
              {
                key: "body",
                header: text.body,
                rowHeader: true,
                wide: true,
                cell: (row) => <a href={`/can-bo/phan-anh/${row.id}`}>{shortText(row.body, 140)}</a>,
              },
              { key: "code", header: words.lookup.code, nowrap: true, cell: (row) => showCode(row.code) },
              {
                key: "state",
                header: text.state,
                nowrap: true,
                cell: (row) => <QuestionMark question={row} today={today} lang={ctx.lang} />,
              },
              { key: "due", header: text.due, nowrap: true, cell: (row) => formatDate(row.dueOn) },
              { key: "unit", header: text.unit, cell: (row) => unitNames.get(row.unitId) ?? "" },
              { key: "received", header: text.received, nowrap: true, cell: (row) => formatDateTime(row.receivedAt) },
            ]}
          />
          {props.mayRecord ? (
            <ButtonGroup>
              <Button variant="secondary" small>
                {props.bulk.choose}
              </Button>
            </ButtonGroup>
          ) : null}
        </Form>
      )}
      <Pagination
        {...(query.trang > 1 ? { previousHref: address({ trang: String(query.trang - 1) }) } : {})}
        {...(query.trang < pages ? { nextHref: address({ trang: String(query.trang + 1) }) } : {})}
      />
      {ratings.length > 0 ? (
        <>
          <Heading level={2}>{text.ratingsTitle}</Heading>
          <p class="govuk-body">{text.ratingsLead}</p>
          <Table
            caption={text.ratingsTitle}
            captionHidden
            rows={ratings}
            columns={[
              {
                key: "path",
                header: text.page,
                rowHeader: true,
                wide: true,
                cell: (row) => <a href={row.path}>{titles.get(row.path) ?? row.path}</a>,
              },
              { key: "no", header: text.notUseful, numeric: true, cell: (row) => formatNumber(row.notUseful) },
              { key: "yes", header: text.useful, numeric: true, cell: (row) => formatNumber(row.useful) },
            ]}
          />
        </>
      ) : null}
    </StaffLayout>
  );
}

/** What the fields above the list do not show, and comes from figures and tabs. */
function keptOf({ xem, ve, donvi, hantu, handen, dunghan }: QuestionListViewProps["query"]): Record<string, string> {
  const kept = { xem, ve, donvi, hantu, handen, dunghan };
  return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
