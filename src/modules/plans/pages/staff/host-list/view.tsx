import {
  type Asked,
  addressOf,
  EmptyList,
  FilterBar,
  FilterSelect,
  isFiltered,
  LinkButton,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatNumber } from "../../../../../platform/i18n/index.ts";
import type { ListedHost } from "../../../host-programmes/host.store.ts";
import { HOST_KINDS } from "../../../host-programmes/host-programme.ts";
import type { HostWords } from "../../../host-programmes/messages.vi.ts";
import type { Words } from "../../../messages.vi.ts";
import type { HostQuery } from "./page.tsx";

export const HOSTS = "/can-bo/ke-hoach/chuong-trinh";

interface Props {
  ctx: ViewContext;
  words: HostWords;
  planWords: Words;
  query: HostQuery;
  rows: ListedHost[];
  years: number[];
  unitNames: Map<string, string>;
  mayWrite: boolean;
  isFirst: boolean;
  next: string | null;
}

export function HostListView({ ctx, words, planWords, query, rows, years, unitNames, ...props }: Props) {
  const said = words.list;
  const address = (more: Asked = {}, path = HOSTS): string => addressOf(path, query, more);
  return (
    <StaffLayout ctx={ctx} title={said.title} breadcrumbs={[{ text: planWords.list.title, href: "/can-bo/ke-hoach" }]}>
      <PageHeading
        title={said.title}
        lead={said.lead}
        actions={
          <>
            {props.mayWrite ? (
              <LinkButton href={`${HOSTS}/moi`} small>
                {said.add}
              </LinkButton>
            ) : null}
            {rows.length > 0 ? (
              <LinkButton href={address({}, `${HOSTS}.csv`)} variant="secondary" small icon="download">
                {said.csv}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <FilterBar action={HOSTS} submitLabel={said.filter} isFiltered={isFiltered(query)}>
        <TextInput name="q" label={said.q} value={query.q ?? ""} />
        <Select
          name="loai"
          label={said.kind}
          value={query.loai ?? ""}
          placeholder={said.all}
          options={HOST_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        />
        <FilterSelect
          name="nam"
          label={said.year}
          value={query.nam === undefined ? undefined : String(query.nam)}
          all={said.all}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyList
          isFiltered={isFiltered(query)}
          nothingFits={said.emptyFiltered}
          resetHref={HOSTS}
          title={said.emptyTitle}
          drawing="calendar"
        >
          {said.emptyText}
        </EmptyList>
      ) : (
        <Table
          caption={said.title}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "name",
              header: said.name,
              rowHeader: true,
              wide: true,
              cell: (row) => (
                <>
                  <a href={`${HOSTS}/${row.id}`}>{row.name}</a>
                  <br />
                  {words.kinds[row.kind]}
                </>
              ),
            },
            { key: "year", header: said.year, numeric: true, cell: (row) => row.year },
            { key: "unit", header: said.unit, cell: (row) => unitNames.get(row.unitId) ?? "" },
            { key: "agency", header: said.agency, cell: (row) => row.agency },
            { key: "tasks", header: said.tasks, numeric: true, cell: (row) => formatNumber(row.tasks, ctx.lang) },
            {
              key: "evidence",
              header: said.evidence,
              numeric: true,
              cell: (row) => (
                <a href={`/can-bo/ke-hoach/minh-chung?chuongtrinh=${row.id}`}>{formatNumber(row.evidence, ctx.lang)}</a>
              ),
            },
          ]}
        />
      )}
      <Pagination
        previousHref={props.isFirst ? undefined : address()}
        nextHref={props.next ? address({ truoc: props.next }) : undefined}
      />
    </StaffLayout>
  );
}
