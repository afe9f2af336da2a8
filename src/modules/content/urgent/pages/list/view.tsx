import {
  type Asked,
  addressOf,
  EmptyList,
  FilterBar,
  LinkButton,
  PageHeading,
  Pagination,
  StaffLayout,
  State,
  Table,
  Tabs,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
import type { vi } from "../../messages.vi.ts";
import type { UrgentRow } from "../../urgent.store.ts";
import type { UrgentQuery } from "./page.tsx";

const FILTERS = ["waiting", "late", "running", "confirmed", "refused"] as const;
const LIST = "/can-bo/tin-bai/khan";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: UrgentQuery;
  rows: UrgentRow[];
  hasMore: boolean;
  counts: Record<(typeof FILTERS)[number] | "all", number>;
  units: { id: string; name: string }[];
  unitNames: Map<string, string>;
  now: Date;
}

export function UrgentListView({ ctx, words, query, rows, hasMore, counts, units, unitNames, now }: Props) {
  const { xem, donvi, trang } = query;
  const address = (change: Asked, path = LIST): string => addressOf(path, { xem, donvi }, change);
  const filtered = Boolean(xem || donvi);
  return (
    <StaffLayout ctx={ctx} title={words.title} wide>
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          rows.length > 0 ? (
            <LinkButton href={address({}, `${LIST}.csv`)} variant="secondary" small icon="download">
              {words.csv}
            </LinkButton>
          ) : null
        }
      />
      <Tabs
        label={words.state}
        items={[
          { href: address({ xem: undefined }), label: words.all, count: counts.all, current: !xem },
          ...FILTERS.map((one) => ({
            href: address({ xem: one }),
            label: words.filters[one],
            count: counts[one],
            current: xem === one,
          })),
        ]}
      />
      {units.length > 1 ? (
        <FilterBar action={LIST} isFiltered={filtered} keep={xem ? { xem } : {}}>
          <UnitFilter label={words.unit} value={donvi} all={words.all} units={units} />
        </FilterBar>
      ) : null}
      {rows.length === 0 ? (
        <EmptyList isFiltered={filtered} nothingFits={words.noneFits} resetHref={LIST} title={words.none}>
          {words.noneText}
        </EmptyList>
      ) : (
        <Table
          caption={words.title}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "title",
              header: words.notice,
              rowHeader: true,
              wide: true,
              cell: (row) => <a href={`/can-bo/tin-bai/${row.itemId}`}>{row.title}</a>,
            },
            {
              key: "state",
              header: words.state,
              nowrap: true,
              cell: (row) =>
                row.state === "waiting" && row.dueAt <= now ? (
                  <State tone="bad">{words.isLate}</State>
                ) : (
                  <State tone={row.state === "waiting" ? "waiting" : row.state === "confirmed" ? "good" : "neutral"}>
                    {words.filters[row.state]}
                  </State>
                ),
            },
            { key: "unit", header: words.unit, cell: (row) => unitNames.get(row.unitId) ?? "" },
            {
              key: "at",
              header: words.sentAt,
              cell: (row) => (
                <>
                  {formatDateTime(row.sentAt)}
                  <br />
                  {row.sentByName}
                </>
              ),
            },
            { key: "due", header: words.due, cell: (row) => formatDateTime(row.dueAt) },
            { key: "ends", header: words.ends, cell: (row) => formatDateTime(row.endsAt) },
          ]}
        />
      )}
      <Pagination
        {...(trang > 1 ? { previousHref: address({ trang: String(trang - 1) }) } : {})}
        {...(hasMore ? { nextHref: address({ trang: String(trang + 1) }) } : {})}
      />
    </StaffLayout>
  );
}
