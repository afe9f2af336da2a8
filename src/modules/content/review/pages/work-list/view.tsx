import {
  ActButton,
  type Asked,
  addressOf,
  EmptyList,
  FilterBar,
  FilterSelect,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Pagination,
  StaffLayout,
  State,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
import { CAUSES, type Review } from "../../causes.ts";
import type { vi } from "../../messages.vi.ts";
import { Causes } from "../../say-causes.tsx";
import type { WorkListQuery } from "./page.tsx";

const LIST = "/can-bo/tin-bai/ra-soat";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: WorkListQuery;
  rows: Review[];
  total: number;
  hasMore: boolean;
  units: { id: string; name: string }[];
  unitNames: Map<string, string>;
  /** Units whose items this person may say to be still right. */
  reviewIn: ReadonlySet<string>;
}

export function WorkListView({ ctx, words, query, rows, total, hasMore, units, unitNames, reviewIn }: Props) {
  const { donvi, lydo, trang } = query;
  const q = query.q || undefined;
  const address = (change: Asked, path = LIST): string => addressOf(path, { donvi, lydo, q }, change);
  const filtered = Boolean(donvi || lydo || q);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      wide
      notice={
        query.xong ? <NotificationBanner tone="success">{words.done(formatDate(query.xong))}</NotificationBanner> : null
      }
    >
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
      <FilterBar action={LIST} submitLabel={words.filter} isFiltered={filtered}>
        <TextInput name="q" label={words.search} value={q ?? ""} />
        <FilterSelect
          name="lydo"
          label={words.cause}
          value={lydo}
          all={words.allCauses}
          options={CAUSES.map((one) => ({ value: one, label: words.causes[one] }))}
        />
        <UnitFilter label={words.unit} value={donvi} all={words.allUnits} units={units} />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyList isFiltered={filtered} nothingFits={words.noneFits} resetHref={LIST} title={words.none}>
          {words.noneText}
        </EmptyList>
      ) : (
        <Table
          caption={words.count(total)}
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "title",
              header: words.item,
              rowHeader: true,
              wide: true,
              cell: (row) => <a href={`/can-bo/tin-bai/${row.id}`}>{row.title}</a>,
            },
            {
              key: "causes",
              header: words.cause,
              wide: true,
              cell: (row) => <Causes causes={row.causes} words={words} />,
            },
            { key: "unit", header: words.unit, cell: (row) => unitNames.get(row.unitId) ?? "" },
            {
              key: "on",
              header: words.reviewOn,
              nowrap: true,
              cell: (row) => (row.reviewOn ? formatDate(row.reviewOn) : ""),
            },
            {
              key: "act",
              header: words.act,
              cell: (row) =>
                row.state !== "published" ? (
                  <State tone="info">{words.correcting}</State>
                ) : reviewIn.has(row.unitId) ? (
                  <ActButton
                    action={`/can-bo/tin-bai/${row.id}/van-dung`}
                    fields={{ from: "list" }}
                    variant="secondary"
                    small
                  >
                    {words.stillRight}
                    <span class="govuk-visually-hidden">{words.stillRightOf(row.title)}</span>
                  </ActButton>
                ) : null,
            },
          ]}
        />
      )}
      {rows.length > 0 ? <p class="govuk-body">{words.otherwise}</p> : null}
      <Pagination
        {...(trang > 1 ? { previousHref: address({ trang: String(trang - 1) }) } : {})}
        {...(hasMore ? { nextHref: address({ trang: String(trang + 1) }) } : {})}
      />
    </StaffLayout>
  );
}
