import {
  addressOf,
  EmptyState,
  FilterBar,
  FilterSelect,
  isFiltered,
  LinkButton,
  PageHeading,
  StaffLayout,
  State,
  Table,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
import type { Briefing, BriefingVersion } from "../../../briefing.ts";
import type { vi } from "../../../messages.vi.ts";
import type { NamedReading } from "../../../readings.store.ts";
import { SENT, STREAM } from "../../addresses.ts";
import { checkOf, type NamesQuery, stateOf } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  briefing: Briefing;
  current: BriefingVersion;
  query: NamesQuery;
  today: string;
  rows: NamedReading[];
  units: { id: string; name: string }[];
  hasCheck: boolean;
  hasMore: boolean;
  most: number;
}

const TONES: Record<"read" | "unread" | "late", Tone> = { read: "good", unread: "neutral", late: "bad" };

export function NamesView({ ctx, words, briefing, current, query, today, rows, units, ...props }: Props) {
  const said = words.names;
  const base = `${STREAM}/${briefing.id}`;
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[
        { text: words.title, href: STREAM },
        { text: words.sentTitle, href: SENT },
        { text: current.title, href: `${base}/theo-doi` },
      ]}
    >
      <PageHeading
        title={said.title}
        caption={current.title}
        actions={
          rows.length > 0 ? (
            <LinkButton href={addressOf(`${base}/danh-sach.csv`, query)} small variant="secondary" icon="download">
              {words.csv}
            </LinkButton>
          ) : null
        }
      />
      <FilterBar action={`${base}/danh-sach`} submitLabel={words.filter} isFiltered={isFiltered(query)}>
        <UnitFilter label={said.unit} value={query.donvi} all={words.all} units={units} />
        <FilterSelect
          name="xem"
          label={said.state}
          value={query.xem}
          all={words.all}
          options={Object.entries(said.states).map(([value, label]) => ({ value, label }))}
        />
      </FilterBar>
      {props.hasMore ? <p class="govuk-body">{said.more(props.most)}</p> : null}
      {rows.length === 0 ? (
        <EmptyState title={said.nobody} drawing="done" />
      ) : (
        <Table
          caption={said.caption}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "name",
              header: said.name,
              rowHeader: true,
              cell: (row) => (
                <>
                  {row.name}
                  <br />
                  <span class="govuk-hint">{row.title}</span>
                </>
              ),
            },
            { key: "unit", header: said.unit, cell: (row) => names.get(row.unitId) ?? "" },
            {
              key: "state",
              header: said.state,
              cell: (row) => {
                const state = stateOf(row, today);
                return (
                  <>
                    <State tone={TONES[state]}>{said.states[state]}</State>
                    <br />
                    {row.readAt
                      ? formatDateTime(row.readAt)
                      : words.due(row.dueOn).replace(/^./, (one) => one.toUpperCase())}
                  </>
                );
              },
            },
            ...(props.hasCheck
              ? [
                  {
                    key: "check",
                    header: words.check.title,
                    cell: (row: NamedReading) => words.check.states[checkOf(row)],
                  },
                ]
              : []),
          ]}
        />
      )}
    </StaffLayout>
  );
}
