import {
  type Asked,
  addressOf,
  ButtonGroup,
  EmptyList,
  FilterBar,
  FilterSelect,
  LinkButton,
  PageHeading,
  StaffLayout,
  State,
  Table,
  Tabs,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatDateTime, pick } from "../../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
import type { Words } from "../../../messages.vi.ts";
import type { PlanState } from "../../../plan.ts";
import type { PlanRow } from "../../../plans.store.ts";
import { en } from "../../../writing/messages.en.ts";
import { vi } from "../../../writing/messages.vi.ts";

export const PLAN_TONES: Record<PlanState, Tone> = { draft: "neutral", issued: "good", closed: "info" };

/** Drafts that were given up are looked at by themselves. */
type Shown = PlanState | "withdrawn";

export interface PlanListViewProps {
  ctx: ViewContext;
  words: Words;
  query: { tinhtrang?: Shown; nam?: number; donvi?: string };
  rows: PlanRow[];
  counts: Record<Shown, number>;
  years: number[];
  units: { id: string; name: string }[];
  unitNames: Map<string, string>;
  mayWrite: boolean;
}

const STATES: readonly PlanState[] = ["draft", "issued", "closed"];

export function PlanListView({
  ctx,
  words,
  query,
  rows,
  counts,
  years,
  units,
  unitNames,
  mayWrite,
}: PlanListViewProps) {
  const said = words.list;
  const writing = pick(ctx.lang, vi, en);
  const address = (change: Asked): string => {
    const { tinhtrang, nam, donvi } = query;
    return addressOf("/can-bo/ke-hoach", { tinhtrang, nam, donvi }, change);
  };
  const filtered = Boolean(query.tinhtrang || query.nam || query.donvi);
  return (
    <StaffLayout ctx={ctx} title={said.title} breadcrumbs={[]}>
      <PageHeading
        title={said.title}
        lead={said.lead}
        actions={
          mayWrite ? (
            <ButtonGroup>
              <LinkButton href="/can-bo/ke-hoach/soan">{writing.write.start}</LinkButton>
              <LinkButton href="/can-bo/ke-hoach/moi" variant="secondary">
                {said.add}
              </LinkButton>
            </ButtonGroup>
          ) : null
        }
      />
      <Tabs
        label={said.state}
        items={[
          {
            href: address({ tinhtrang: undefined }),
            label: said.all,
            count: STATES.reduce((sum, one) => sum + counts[one], 0),
            current: !query.tinhtrang,
          },
          ...STATES.map((one) => ({
            href: address({ tinhtrang: one }),
            label: words.states[one],
            count: counts[one],
            current: query.tinhtrang === one,
          })),
          ...(counts.withdrawn > 0 || query.tinhtrang === "withdrawn"
            ? [
                {
                  href: address({ tinhtrang: "withdrawn" }),
                  label: words.withdrawn,
                  count: counts.withdrawn,
                  current: query.tinhtrang === "withdrawn",
                },
              ]
            : []),
        ]}
      />
      {years.length > 1 || units.length > 1 ? (
        <FilterBar
          action="/can-bo/ke-hoach"
          submitLabel={said.filter}
          isFiltered={filtered}
          keep={query.tinhtrang ? { tinhtrang: query.tinhtrang } : {}}
        >
          <FilterSelect
            name="nam"
            label={said.year}
            value={query.nam ? String(query.nam) : ""}
            all={said.all}
            options={years.map((year) => ({ value: String(year), label: String(year) }))}
          />
          <UnitFilter label={said.unit} value={query.donvi} all={said.all} units={units} />
        </FilterBar>
      ) : null}
      {rows.length === 0 ? (
        <EmptyList
          isFiltered={filtered}
          nothingFits={said.emptyFiltered}
          resetHref="/can-bo/ke-hoach"
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
                  <a href={`/can-bo/ke-hoach/${row.id}`}>{row.title || row.typeName || said.title}</a>
                  <br />
                  {row.number ?? said.noNumber}
                  {row.issuedOn ? `, ${formatDate(row.issuedOn)}` : null}
                </>
              ),
            },
            {
              key: "state",
              header: said.state,
              nowrap: true,
              cell: (row) =>
                query.tinhtrang === "withdrawn" ? (
                  <State tone="neutral">{words.withdrawn}</State>
                ) : (
                  <State tone={PLAN_TONES[row.state]}>{words.states[row.state]}</State>
                ),
            },
            { key: "year", header: said.year, numeric: true, cell: (row) => row.year ?? "–" },
            { key: "unit", header: said.unit, cell: (row) => unitNames.get(row.unitId) ?? "" },
            { key: "tasks", header: said.tasks, numeric: true, cell: (row) => row.tasks },
            {
              key: "changed",
              header: said.changed,
              cell: (row) => `${row.changedByName}, ${formatDateTime(row.changedAt)}`,
            },
          ]}
        />
      )}
    </StaffLayout>
  );
}
