import {
  type Asked,
  addressOf,
  Button,
  ButtonGroup,
  EmptyList,
  FilterBar,
  Form,
  isFiltered,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  State,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatNumber } from "../../../../../platform/i18n/index.ts";
import { topicChoices } from "../../../../topics/index.ts";
import {
  DOCUMENT_TYPES,
  type DocumentStatus,
  LEVELS,
  type LegalDocument,
  STATUSES,
  statusOn,
} from "../../../legal-document.ts";
import type { Words } from "../../../messages.vi.ts";
import { STATUS_TONES } from "../../document-words.ts";
import type { ListQuery } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: Words;
  query: ListQuery;
  day: string;
  rows: LegalDocument[];
  total: number;
  counts: Map<DocumentStatus, number>;
  successors: Map<number, LegalDocument[]>;
  years: number[];
  mayEdit: boolean;
  mayCheck: boolean;
  isFirst: boolean;
  next: string | null;
  done: "checked" | null;
  error: string | null;
}

const BASE = "/can-bo/van-ban";

export function DocumentListView(props: Props) {
  const { ctx, words, query, rows, total, counts, mayEdit, isFirst, next, done, error } = props;
  const address = (path: string, more: Asked = {}): string => addressOf(path, query, more);
  const all = { value: "", label: words.all };
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      wide
      hasErrors={error !== null}
      notice={
        <>
          {error ? <NotificationBanner tone="warning">{error}</NotificationBanner> : null}
          {done ? <NotificationBanner tone="success">{words[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={words.title} lead={words.listLead} />
      {mayEdit ? (
        <ButtonGroup>
          <LinkButton href={`${BASE}/moi`}>{words.add}</LinkButton>
          <LinkButton href={`${BASE}/nhap`} variant="secondary">
            {words.import}
          </LinkButton>
          <LinkButton href={`${BASE}/duoc-dan`} variant="secondary">
            {words.cited}
          </LinkButton>
        </ButtonGroup>
      ) : null}
      <FilterBar
        action={BASE}
        submitLabel={words.filter}
        isFiltered={isFiltered(query)}
        {...(query.cho ? { keep: { cho: "1" } } : {})}
        savedViews={[
          { href: BASE, label: words.all, current: !isFiltered(query) },
          { href: `${BASE}?cho=1`, label: words.unchecked, current: query.cho === "1" },
        ]}
      >
        <TextInput name="q" label={words.search} type="search" value={query.q ?? ""} />
        <Select
          name="loai"
          label={words.type}
          value={query.loai ?? ""}
          options={[all, ...DOCUMENT_TYPES.map((type) => ({ value: type, label: type }))]}
        />
        <Select
          name="cap"
          label={words.level}
          value={query.cap ?? ""}
          options={[all, ...LEVELS.map((level) => ({ value: level, label: words.levels[level] }))]}
        />
        <TextInput name="coquan" label={words.issuer} value={query.coquan ?? ""} />
        <Select
          name="hieuluc"
          label={words.status}
          value={query.hieuluc ?? ""}
          options={[
            all,
            ...STATUSES.map((status) => ({
              value: status,
              label: `${words.statuses[status]} (${formatNumber(counts.get(status) ?? 0, ctx.lang)})`,
            })),
          ]}
        />
        <Select
          name="nam"
          label={words.year}
          value={query.nam ? String(query.nam) : ""}
          options={[all, ...props.years.map((year) => ({ value: String(year), label: String(year) }))]}
        />
        <Select
          name="chude"
          label={words.topics}
          value={query.chude ?? ""}
          options={[all, ...topicChoices(ctx.lang)]}
        />
      </FilterBar>
      {rows.length > 0 ? (
        <p class="govuk-body">
          {words.found(formatNumber(total, ctx.lang))} ·{" "}
          <a href={address(`${BASE}.csv`)} download>
            {words.export}
          </a>{" "}
          ·{" "}
          <a href={address(`${BASE}.xlsx`)} download>
            {words.exportXlsx}
          </a>
        </p>
      ) : null}
      {rows.length === 0 ? (
        <EmptyList
          isFiltered={isFiltered(query)}
          nothingFits={words.emptyFiltered}
          resetHref={BASE}
          title={words.emptyTitle}
          drawing="search"
        >
          {words.emptyText}
        </EmptyList>
      ) : props.mayCheck && query.cho ? (
        <Form action={`${BASE}/doi-chieu`}>
          <Rows {...props} isChecking />
          <Button variant="secondary">{words.checkAll}</Button>
        </Form>
      ) : (
        <Rows {...props} />
      )}
      <Pagination
        previousHref={isFirst ? undefined : address(BASE)}
        nextHref={next ? address(BASE, { sau: next }) : undefined}
      />
    </StaffLayout>
  );
}

function Rows({ words, rows, day, successors, isChecking }: Props & { isChecking?: boolean }) {
  return (
    <Table
      caption={words.title}
      captionHidden
      phone="cards"
      rows={rows}
      {...(isChecking
        ? {
            select: {
              name: "id",
              value: (row: LegalDocument) => String(row.id),
              label: (row: LegalDocument) => words.citedSelect(row.number),
            },
          }
        : {})}
      columns={[
        {
          key: "name",
          header: words.number,
          rowHeader: true,
          wide: true,
          cell: (row) => (
            <>
              <a href={`${BASE}/${row.id}`}>{words.name(row.type, row.number)}</a>
              {row.title ? <div class="govuk-hint">{row.title}</div> : null}
            </>
          ),
        },
        { key: "issuer", header: words.issuer, cell: (row) => row.issuer ?? "–" },
        {
          key: "on",
          header: words.issuedOn,
          nowrap: true,
          cell: (row) => (row.issuedOn ? formatDate(row.issuedOn) : words.undated),
        },
        {
          key: "status",
          header: words.status,
          cell: (row) => {
            const status = statusOn(row, day);
            return (
              <>
                <State tone={STATUS_TONES[status]}>{words.statuses[status]}</State>
                {(successors.get(row.id) ?? []).map((one) => (
                  <div key={one.id} class="govuk-hint">
                    {words.replacedBy(one.number)}
                  </div>
                ))}
              </>
            );
          },
        },
        {
          key: "checked",
          header: words.checking,
          nowrap: true,
          cell: (row) => (
            <State tone={row.checkedAt ? "good" : "waiting"}>
              {row.checkedAt ? words.checkedState : words.waitingState}
            </State>
          ),
        },
      ]}
    />
  );
}
