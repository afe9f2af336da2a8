import {
  type Asked,
  addressOf,
  EmptyList,
  EmptyState,
  FilterBar,
  isFiltered,
  LinkButton,
  LinkList,
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
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
import type { LoadedObligation } from "../../../load-obligations.ts";
import type { DutyWords } from "../../../messages.vi.ts";
import { STANDINGS, type Standing } from "../../../obligation.ts";
import { BASE, DutyTabs, STANDING_IN_ADDRESS, STANDING_TONES } from "../page-parts.tsx";

interface Props {
  ctx: ViewContext;
  words: DutyWords;
  query: { donvi: string | undefined; q: string | undefined };
  standing: Standing | null;
  counts: Record<Standing, number>;
  rows: LoadedObligation[];
  names: Map<string, string>;
  units: { id: string; name: string }[];
  isFirst: boolean;
  next: string | null;
  mayRecord: boolean;
  done: boolean;
}

export function ObligationListView(props: Props) {
  const { ctx, words, query, standing, counts, rows, names, units } = props;
  const asked = { ...query, tinhtrang: standing ? STANDING_IN_ADDRESS[standing] : undefined };
  const address = (path: string, more: Asked = {}): string => addressOf(path, asked, more);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      wide
      notice={props.done ? <NotificationBanner tone="success">{words.done.dropped}</NotificationBanner> : null}
    >
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={props.mayRecord ? <LinkButton href={`${BASE}/moi`}>{words.add}</LinkButton> : null}
      />
      <DutyTabs words={words} current="list" />
      <FilterBar action={BASE} submitLabel={words.filter} isFiltered={isFiltered(asked)}>
        <TextInput name="q" label={words.search} value={query.q ?? ""} />
        <UnitFilter label={words.unit} value={query.donvi} all={words.allUnits} units={units} />
        <Select
          name="tinhtrang"
          label={words.standing}
          value={standing ? STANDING_IN_ADDRESS[standing] : ""}
          placeholder={words.all}
          options={STANDINGS.map((one) => ({
            value: STANDING_IN_ADDRESS[one],
            label: `${words.standings[one]} (${counts[one]})`,
          }))}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyList isFiltered={isFiltered(asked)} resetHref={BASE} title={words.emptyTitle}>
          {words.emptyText}
        </EmptyList>
      ) : (
        <Table
          caption={words.title}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "matter",
              header: words.matter,
              rowHeader: true,
              wide: true,
              cell: ({ obligation }) => (
                <>
                  <a href={`${BASE}/${obligation.id}`}>{obligation.title}</a>
                  <div class="govuk-hint govuk-!-margin-bottom-0">
                    {[units.length > 1 ? names.get(obligation.unitId) : null, obligation.dutyTitle, obligation.document]
                      .filter(Boolean)
                      .join(", ")}
                  </div>
                </>
              ),
            },
            {
              key: "forms",
              header: words.form,
              wide: true,
              cell: ({ forms }) => (
                <ul class="govuk-list govuk-!-margin-bottom-0">
                  {forms.map((form) => (
                    <li key={form.required.form}>
                      {words.forms[form.required.form]}: {words.told(form)}
                    </li>
                  ))}
                </ul>
              ),
            },
            { key: "due", header: words.due, nowrap: true, cell: ({ obligation }) => formatDate(obligation.dueOn) },
            {
              key: "standing",
              header: words.standing,
              nowrap: true,
              cell: (row) => <State tone={STANDING_TONES[row.standing]}>{words.standings[row.standing]}</State>,
            },
          ]}
        />
      )}
      <Pagination
        previousHref={props.isFirst ? undefined : address(BASE)}
        nextHref={props.next ? address(BASE, { sau: props.next }) : undefined}
      />
      {rows.length > 0 ? (
        <p>
          <LinkButton href={address(`${BASE}.csv`)} variant="secondary" small icon="download">
            {words.csv}
          </LinkButton>
        </p>
      ) : null}
      <LinkList
        items={[
          { href: "/can-bo/thu-tuc/cong-khai", text: words.proceduresLink },
          { href: "/can-bo/niem-yet/chua-treo", text: words.postingLink },
        ]}
      />
    </StaffLayout>
  );
}

export function UnitStandingView({
  ctx,
  words,
  rows,
  names,
  page,
  hasNext,
}: {
  ctx: ViewContext;
  words: DutyWords;
  rows: { unitId: string; counts: Record<Standing, number> }[];
  names: Map<string, string>;
  page: number;
  hasNext: boolean;
}) {
  return (
    <StaffLayout ctx={ctx} title={words.tabs.units} wide>
      <PageHeading title={words.title} lead={words.lead} />
      <DutyTabs words={words} current="units" />
      <Table
        caption={words.tabs.units}
        captionHidden
        phone="cards"
        rows={rows}
        empty={<EmptyState title={words.emptyTitle}>{words.unitsEmpty}</EmptyState>}
        columns={[
          {
            key: "unit",
            header: words.unit,
            rowHeader: true,
            cell: (row) => <a href={`${BASE}?donvi=${row.unitId}`}>{names.get(row.unitId) ?? ""}</a>,
          },
          ...STANDINGS.map((standing) => ({
            key: standing,
            header: words.standings[standing],
            numeric: true,
            cell: (row: { unitId: string; counts: Record<Standing, number> }) =>
              row.counts[standing] === 0 ? (
                "–"
              ) : (
                <a href={`${BASE}?donvi=${row.unitId}&tinhtrang=${STANDING_IN_ADDRESS[standing]}`}>
                  {row.counts[standing]}
                </a>
              ),
          })),
        ]}
      />
      <Pagination
        previousHref={page > 1 ? `${BASE}/don-vi?trang=${page - 1}` : undefined}
        nextHref={hasNext ? `${BASE}/don-vi?trang=${page + 1}` : undefined}
      />
    </StaffLayout>
  );
}
