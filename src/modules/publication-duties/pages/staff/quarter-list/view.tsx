import {
  ButtonGroup,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { DutyWords } from "../../../messages.vi.ts";
import type { Shown } from "../../../standing.store.ts";
import { BASE, DutyTabs } from "../page-parts.tsx";
import { formOf } from "./form-of.ts";

interface Props {
  ctx: ViewContext;
  words: DutyWords;
  rows: Shown[];
  /** Rows on the pages before, and where the next begins. */
  before: number;
  next: string | null;
  unitId: string;
  units: { id: string; name: string }[];
  year: number;
  quarter: number;
  today: string;
}

const QUARTERS_BACK = 12;

export function QuarterListView({ ctx, words, rows, before, next, unitId, units, year, quarter, today }: Props) {
  const now = Number(today.slice(0, 4)) * 4 + Math.ceil(Number(today.slice(5, 7)) / 3) - 1;
  const choices = Array.from({ length: QUARTERS_BACK }, (_, back) => ({
    year: Math.floor((now - back) / 4),
    quarter: ((now - back) % 4) + 1,
  }));
  const name = units.find((unit) => unit.id === unitId)?.name ?? "";
  const asked = new URLSearchParams({ quy: `${year}-${quarter}`, donvi: unitId });
  return (
    <StaffLayout ctx={ctx} title={words.quarterTitle} wide>
      <PageHeading
        title={words.quarterTitle}
        caption={[name, words.quarterName(quarter, year)].filter(Boolean).join(", ")}
        lead={words.quarterLead}
      />
      <DutyTabs words={words} current="quarter" />
      <FilterBar action={`${BASE}/quy`} submitLabel={words.filter}>
        <Select
          name="quy"
          label={words.quarter}
          value={`${year}-${quarter}`}
          options={choices.map((one) => ({
            value: `${one.year}-${one.quarter}`,
            label: words.quarterName(one.quarter, one.year),
          }))}
        />
        {units.length > 1 ? (
          <Select
            name="donvi"
            label={words.unit}
            value={unitId}
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          />
        ) : null}
      </FilterBar>
      <Table
        caption={words.quarterName(quarter, year)}
        phone="cards"
        rows={rows}
        empty={<EmptyState title={words.emptyTitle}>{words.quarterEmpty}</EmptyState>}
        columns={[
          { key: "number", header: words.number, numeric: true, cell: (_row, index) => before + index + 1 },
          {
            key: "matter",
            header: words.matter,
            rowHeader: true,
            wide: true,
            cell: (row) => (
              <>
                {row.obligationId ? <a href={`${BASE}/${row.obligationId}`}>{row.title}</a> : row.title}
                {row.document ? ` (${row.document})` : ""}
              </>
            ),
          },
          { key: "form", header: words.form, cell: (row) => formOf(row, words.forms) },
          { key: "place", header: words.place, wide: true, cell: (row) => row.place },
          { key: "from", header: words.from, nowrap: true, cell: (row) => formatDate(row.fromDay) },
          {
            key: "to",
            header: words.to,
            nowrap: true,
            cell: (row) => (row.toDay ? formatDate(row.toDay) : words.stillOut),
          },
        ]}
      />
      <Pagination
        previousHref={before > 0 ? `${BASE}/quy?${asked}` : undefined}
        nextHref={next ? `${BASE}/quy?${new URLSearchParams([...asked, ["sau", next]])}` : undefined}
      />
      {rows.length > 0 ? (
        <>
          <p class="govuk-body-s">{words.print}</p>
          <ButtonGroup>
            {(["pdf", "docx", "xlsx", "csv"] as const).map((ending) => (
              <LinkButton
                key={ending}
                href={`${BASE}/quy.${ending}?${asked}`}
                variant="secondary"
                small
                icon="download"
              >
                {words.quarterFiles[ending]}
              </LinkButton>
            ))}
          </ButtonGroup>
        </>
      ) : null}
    </StaffLayout>
  );
}
