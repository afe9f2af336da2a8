import {
  FilterSelect,
  Register,
  Select,
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
  return (
    <Register
      ctx={ctx}
      title={said.title}
      lead={said.lead}
      breadcrumbs={[{ text: planWords.list.title, href: "/can-bo/ke-hoach" }]}
      href={HOSTS}
      asked={query}
      add={props.mayWrite && { href: `${HOSTS}/moi`, text: said.add }}
      csv={said.csv}
      filter={{
        submitLabel: said.filter,
        fields: (
          <>
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
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: said.emptyFiltered, title: said.emptyTitle, text: said.emptyText, drawing: "calendar" }}
      previous={props.isFirst ? null : {}}
      next={props.next ? { truoc: props.next } : null}
    >
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
    </Register>
  );
}
