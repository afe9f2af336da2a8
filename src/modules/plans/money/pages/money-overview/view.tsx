import {
  type Asked,
  addressOf,
  ButtonGroup,
  EmptyList,
  FilterBar,
  isFiltered,
  LinkButton,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  State,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatNumber, shortText } from "../../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
import type { Words } from "../../../messages.vi.ts";
import type { MoneyWords } from "../../messages.vi.ts";
import { leftOf, type MoneySums, STAGES } from "../../money.ts";
import type { OverviewQuery, OverviewRow } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: MoneyWords;
  planWords: Words;
  query: OverviewQuery;
  rows: OverviewRow[];
  hasNext: boolean;
  page: number;
  totals: MoneySums;
  years: number[];
  units: { id: string; name: string }[];
  sources: { id: string; name: string }[];
}

const BASE = "/can-bo/kinh-phi";

export function MoneyOverviewView(props: Props) {
  const { ctx, words, planWords, query, rows, totals, page } = props;
  const asked = { ...query, trang: undefined };
  const address = (path: string, more: Asked = {}): string => addressOf(path, asked, more);
  const n = (amount: number): string => (amount === 0 ? "–" : formatNumber(amount, ctx.lang));
  return (
    <StaffLayout
      ctx={ctx}
      title={words.overviewTitle}
      wide
      breadcrumbs={[{ text: planWords.list.title, href: "/can-bo/ke-hoach" }]}
    >
      <PageHeading
        title={words.overviewTitle}
        lead={words.overviewLead}
        actions={
          <ButtonGroup>
            <LinkButton href={`${BASE}/dinh-muc`} variant="secondary" small>
              {words.normsTitle}
            </LinkButton>
            <LinkButton href={`${BASE}/nguon`} variant="secondary" small>
              {words.sourcesTitle}
            </LinkButton>
          </ButtonGroup>
        }
      />
      <FilterBar action={BASE} submitLabel={words.filter} isFiltered={isFiltered(asked)}>
        <Select
          name="nam"
          label={words.year}
          value={query.nam ? String(query.nam) : ""}
          placeholder={words.allYears}
          options={props.years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <UnitFilter label={words.unit} value={query.donvi} all={words.allUnits} units={props.units} />
        <Select
          name="nguon"
          label={words.source}
          value={query.nguon ?? ""}
          placeholder={words.allSources}
          options={props.sources.map((source) => ({ value: source.id, label: source.name }))}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyList isFiltered={isFiltered(asked)} resetHref={BASE} title={words.emptyTitle} drawing="inbox">
          {words.overviewEmpty}
        </EmptyList>
      ) : (
        <Table
          caption={words.caption(words.overviewTitle)}
          captionHidden
          dense
          rows={rows}
          columns={[
            {
              key: "plan",
              header: words.plan,
              rowHeader: true,
              wide: true,
              cell: (row) => (
                <>
                  <a href={`/can-bo/ke-hoach/${row.plan.id}/kinh-phi`}>
                    {[row.plan.number ?? words.noNumber, shortText(row.plan.title, 80)].join(" – ")}
                  </a>
                  <div class="govuk-hint govuk-!-margin-bottom-0">{row.unitName}</div>
                </>
              ),
            },
            ...STAGES.map((stage) => ({
              key: stage,
              header: words.stages[stage],
              numeric: true,
              nowrap: true,
              cell: (row: OverviewRow) => n(row.sums[stage]),
            })),
            { key: "left", header: words.left, numeric: true, nowrap: true, cell: (row) => n(leftOf(row.sums)) },
            {
              key: "state",
              header: words.state,
              cell: (row) => (
                <>
                  {leftOf(row.sums) < 0 ? (
                    <State tone="bad">{words.over}</State>
                  ) : row.isClosed ? (
                    <State tone="neutral">{words.closedState}</State>
                  ) : (
                    <State tone="good">{words.within}</State>
                  )}
                  {row.warned > 0 ? (
                    <div>
                      <a href={`/can-bo/ke-hoach/${row.plan.id}/kinh-phi?xem=vuot`}>{words.warnedCount(row.warned)}</a>
                    </div>
                  ) : null}
                  {row.waiting > 0 ? (
                    <div>
                      <a href={`/can-bo/ke-hoach/${row.plan.id}/kinh-phi?xem=so&duyet=cho`}>
                        {words.approvals.waiting}: {n(row.waiting)}
                      </a>
                    </div>
                  ) : null}
                </>
              ),
            },
          ]}
          foot={[words.total, ...STAGES.map((stage) => n(totals[stage])), n(leftOf(totals)), ""]}
        />
      )}
      <Pagination
        previousHref={page > 1 ? address(BASE, { trang: String(page - 1) }) : undefined}
        nextHref={props.hasNext ? address(BASE, { trang: String(page + 1) }) : undefined}
      />
      {rows.length > 0 ? (
        <ButtonGroup>
          <LinkButton href={address(`${BASE}.xlsx`)} variant="secondary" small icon="download">
            {words.xlsx}
          </LinkButton>
          <LinkButton href={address(`${BASE}.csv`)} variant="secondary" small icon="download">
            {words.csv}
          </LinkButton>
        </ButtonGroup>
      ) : null}
    </StaffLayout>
  );
}
