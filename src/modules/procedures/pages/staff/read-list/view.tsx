import {
  EmptyList,
  ErrorSummary,
  errorOf,
  type FieldError,
  FilterBar,
  LinkButton,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  State,
  Table,
  Tabs,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatNumber, type Lang } from "../../../../../platform/i18n/index.ts";
import type { CatalogueItem } from "../../../catalogue.ts";
import type { vi as recordVi } from "../../../messages.vi.ts";
import { LEVEL_IN_ADDRESS } from "../../../procedure-query.ts";
import { ProcedureLevel } from "../../../procedure-record.ts";
import type { vi } from "../../../reads/messages.vi.ts";

export const READ_BASE = "/can-bo/thu-tuc/doc-nhieu";
export const READ_VIEWS = ["all", "plain", "review"] as const;
export const PERIODS = ["7", "30", "90", "365"] as const;

export interface ReadRow {
  item: CatalogueItem;
  reads: number;
  before: number;
  /** Open findings of the review. */
  findings: number;
}

interface Request {
  xem: (typeof READ_VIEWS)[number];
  ngay: (typeof PERIODS)[number];
  q: string;
  noi: string;
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  recordWords: typeof recordVi;
  lang: Lang;
  request: Request;
  level: ProcedureLevel | null;
  field: string;
  fields: { value: string; label: string }[];
  errors: FieldError[];
  counts: Record<(typeof READ_VIEWS)[number], number>;
  rows: ReadRow[];
  reads: number;
  total: number;
  page: number;
  pages: number;
}

const PLAIN_TONE = { none: "waiting", stale: "warn", current: "good" } as const;

export function ReadListView(props: Props) {
  const { ctx, words, recordWords, request, level, field, fields, errors, counts, rows, page, pages } = props;
  const address = (part: Partial<Request> & { trang?: number }, path = READ_BASE): string => {
    const query = new URLSearchParams();
    const all = { ...request, ...part };
    if (all.xem !== "all") query.set("xem", all.xem);
    if (all.ngay !== "30") query.set("ngay", all.ngay);
    if (all.q !== "") query.set("q", all.q);
    if (level) query.set("cap", LEVEL_IN_ADDRESS[level]);
    if (field !== "") query.set("linh-vuc", field);
    if (all.noi !== "") query.set("noi", all.noi);
    if (part.trang && part.trang > 1) query.set("trang", String(part.trang));
    const text = query.toString();
    return text === "" ? path : `${path}?${text}`;
  };
  const isFiltered = request.q !== "" || request.noi !== "" || level !== null || field !== "" || request.xem !== "all";
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      breadcrumbs={[{ text: recordWords.staff.title, href: "/can-bo/thu-tuc" }]}
      hasErrors={errors.length > 0}
      notice={<ErrorSummary errors={errors} />}
      wide
    >
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          rows.length > 0 ? (
            <LinkButton href={address({}, `${READ_BASE}.csv`)} variant="secondary" small>
              {words.exportCsv}
            </LinkButton>
          ) : null
        }
      />
      <Tabs
        label={words.title}
        items={READ_VIEWS.map((one) => ({
          href: address({ xem: one }),
          label: words.tabs[one],
          count: counts[one],
          current: request.xem === one,
        }))}
      />
      <FilterBar
        action={READ_BASE}
        submitLabel={words.show}
        keep={request.xem === "all" ? {} : { xem: request.xem }}
        isFiltered={isFiltered}
      >
        <TextInput name="q" label={words.search} value={request.q} />
        <Select
          name="ngay"
          label={words.period}
          value={request.ngay}
          options={PERIODS.map((one) => ({ value: one, label: words.periods[one] }))}
        />
        <Select
          name="cap"
          label={words.level}
          value={level ? LEVEL_IN_ADDRESS[level] : ""}
          placeholder={words.allLevels}
          options={ProcedureLevel.options.map((one) => ({
            value: LEVEL_IN_ADDRESS[one],
            label: recordWords.level[one],
          }))}
        />
        <Select name="linh-vuc" label={words.field} value={field} placeholder={words.allFields} options={fields} />
        <TextInput
          name="noi"
          label={words.unit}
          hint={words.unitHint}
          value={request.noi}
          error={errorOf(errors, "noi")}
        />
      </FilterBar>
      {rows.length === 0 ? null : <p class="govuk-body">{words.total(props.reads, props.total)}</p>}
      <Rows {...props} isFiltered={isFiltered} />
      <Pagination
        summary={pages > 1 ? recordWords.page(page, pages) : undefined}
        previousHref={page > 1 ? address({ trang: page - 1 }) : undefined}
        nextHref={page < pages ? address({ trang: page + 1 }) : undefined}
      />
      <p class="govuk-hint">{words.how}</p>
    </StaffLayout>
  );
}

function Rows({ words, rows, lang, isFiltered }: Props & { isFiltered: boolean }) {
  const { head } = words;
  const number = (value: number) => formatNumber(value, lang);
  return (
    <Table
      caption={words.caption}
      captionHidden
      phone="cards"
      rows={rows}
      empty={
        <EmptyList
          isFiltered={isFiltered}
          nothingFits={words.emptyFiltered}
          resetHref={READ_BASE}
          title={words.emptyTitle}
          drawing="search"
        >
          {words.empty}
        </EmptyList>
      }
      columns={[
        {
          key: "name",
          header: head.name,
          rowHeader: true,
          wide: true,
          cell: ({ item }) => (
            <>
              <a href={`/can-bo/thu-tuc/${item.code}`}>{item.plainName ?? item.name}</a>{" "}
              <span class="govuk-hint">{item.code}</span>
            </>
          ),
        },
        { key: "field", header: head.field, cell: ({ item }) => item.field },
        { key: "reads", header: head.reads, numeric: true, cell: (row) => number(row.reads) },
        { key: "before", header: head.before, numeric: true, cell: (row) => number(row.before) },
        {
          key: "plain",
          header: head.plain,
          cell: ({ item }) => (
            <>
              <State tone={PLAIN_TONE[item.plainState]}>{words.plain[item.plainState]}</State>
              {item.plainState === "current" ? null : (
                <>
                  {" "}
                  <a href={`/can-bo/thu-tuc/${item.code}/de-hieu`}>
                    <span aria-hidden="true">{item.plainState === "stale" ? words.lookAgain : words.write}</span>
                    <span class="govuk-visually-hidden">{words.writeAbout(item.plainName ?? item.name)}</span>
                  </a>
                </>
              )}
            </>
          ),
        },
        {
          key: "findings",
          header: head.findings,
          numeric: true,
          cell: (row) =>
            row.findings === 0 ? (
              "0"
            ) : (
              <a href={`/can-bo/thu-tuc/ra-soat?q=${encodeURIComponent(row.item.code)}`}>{number(row.findings)}</a>
            ),
        },
      ]}
    />
  );
}
