import { z } from "zod";
import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import {
  addressOf,
  EmptyState,
  FilterBar,
  FilterSelect,
  isFiltered,
  LinkButton,
  PageHeading,
  StaffLayout,
  Table,
} from "../../../platform/html/index.ts";
import { download, first, html, type Reply, type Rq } from "../../../platform/http/index.ts";
import { formatDate, formatNumber, pick } from "../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../accounts/index.ts";
import { countItemsBySector } from "../../content/index.ts";
import { listUnitChoices, subtreeIds, UnitFilter } from "../../organisations/index.ts";
import { countFields } from "../../procedures/index.ts";
import { AUDIENCES, audienceNames } from "../../topics/index.ts";
import { en as allEn } from "../messages.en.ts";
import { vi as allVi } from "../messages.vi.ts";
import { CoverageTabs } from "../pages/staff/coverage-tabs.tsx";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

const SECTORS = "/can-bo/khoang-lang/nganh";
const DAYS = 365;

const Query = z.object({
  donvi: first(z.uuid().optional().catch(undefined)),
  noi: first(z.uuid().optional().catch(undefined)),
  cho: first(z.enum(AUDIENCES).optional().catch(undefined)),
});

interface Line {
  sector: string;
  procedures: number;
  items: number;
  lastOn: string | null;
}

async function load(rq: Rq) {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const query = Query.parse(rq.query);
  const reach = await reachOf(db, actorOf(rq), "plans.read", rq.now);
  const within = new Set(reach);
  const below = async (id: string | undefined): Promise<string[] | undefined> =>
    id && within.has(id) ? (await subtreeIds(db, id, today)).filter((one) => within.has(one)) : undefined;
  const [fields, told] = await Promise.all([
    countFields(db, today),
    countItemsBySector(db, {
      unitIds: (await below(query.donvi)) ?? reach,
      placeIds: await below(query.noi),
      audience: query.cho,
      from: new Date(`${shift(today, -DAYS)}T00:00:00+07:00`),
    }),
  ]);
  const counts = new Map(told.map((one) => [one.sector, one]));
  const known = new Set(fields.map((one) => one.field));
  // What was told of a field nobody has procedures of any more is still counted.
  const rows: Line[] = [
    ...fields.map(({ field, procedures }) => ({ sector: field, procedures })),
    ...told.filter((one) => !known.has(one.sector)).map(({ sector }) => ({ sector, procedures: 0 })),
  ].map((row) => ({
    ...row,
    items: counts.get(row.sector)?.items ?? 0,
    lastOn: counts.get(row.sector)?.lastOn ?? null,
  }));
  rows.sort((a, b) => a.items - b.items || b.procedures - a.procedures);
  return { query, reach, rows, today };
}

/** Which sectors were told something, by whom and for whom; what was told nothing stands first. */
export async function sectorsPage(rq: Rq): Promise<Reply> {
  const { query, reach, rows, today } = await load(rq);
  const words = pick(rq.lang, vi, en);
  const units = await listUnitChoices(rq.app.db, reach, today);
  const names = audienceNames(rq.lang);
  const mayWrite = holds(actorOf(rq), "content.edit");
  return html(
    <StaffLayout ctx={rq.app.view(rq)} title={words.title} wide>
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          <LinkButton href={addressOf(`${SECTORS}.csv`, query)} variant="secondary" small icon="download">
            {words.csv}
          </LinkButton>
        }
      />
      <CoverageTabs words={pick(rq.lang, allVi, allEn)} current="sectors" unitId={query.donvi} />
      <FilterBar action={SECTORS} submitLabel={words.filter} isFiltered={isFiltered(query)}>
        <UnitFilter label={words.unit} value={query.donvi} all={words.all} units={units} />
        <FilterSelect
          name="noi"
          label={words.place}
          value={query.noi}
          all={words.all}
          options={units.map((one) => ({ value: one.id, label: one.name }))}
        />
        <FilterSelect
          name="cho"
          label={words.audience}
          value={query.cho}
          all={words.all}
          options={AUDIENCES.map((value) => ({ value, label: names[value] }))}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState title={words.emptyTitle} drawing="board">
          {words.emptyText}
        </EmptyState>
      ) : (
        <>
          <p class="govuk-body">{words.sum(rows.filter((row) => row.items === 0).length, rows.length)}</p>
          <Table<Line>
            caption={words.title}
            captionHidden
            phone="cards"
            rows={rows}
            columns={[
              {
                key: "sector",
                header: words.sector,
                rowHeader: true,
                wide: true,
                cell: (row) =>
                  row.items > 0 ? (
                    <a href={`/can-bo/tin-bai?nganh=${encodeURIComponent(row.sector)}`}>{row.sector}</a>
                  ) : (
                    row.sector
                  ),
              },
              {
                key: "procedures",
                header: words.procedures,
                numeric: true,
                cell: (row) => formatNumber(row.procedures, rq.lang),
              },
              { key: "items", header: words.items, numeric: true, cell: (row) => formatNumber(row.items, rq.lang) },
              { key: "last", header: words.last, cell: (row) => (row.lastOn ? formatDate(row.lastOn) : words.never) },
              ...(mayWrite
                ? [
                    {
                      key: "write",
                      header: words.write,
                      cell: (row: Line) => (
                        <a href={`/can-bo/tin-bai/moi?nganh=${encodeURIComponent(row.sector)}`}>
                          {words.write}
                          <span class="govuk-visually-hidden"> {row.sector}</span>
                        </a>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </>
      )}
    </StaffLayout>,
  );
}

export async function sectorsExport(rq: Rq): Promise<Reply> {
  const { rows } = await load(rq);
  const words = pick(rq.lang, vi, en);
  const lines = rows.map((row): Cell[] => [
    row.sector,
    row.procedures,
    row.items,
    row.lastOn ? formatDate(row.lastOn) : words.never,
  ]);
  return download(
    Buffer.from(writeCsv([[words.sector, words.procedures, words.items, words.last], ...lines])),
    "text/csv; charset=utf-8",
    "theo-nganh.csv",
  );
}
