import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import {
  addressOf,
  EmptyState,
  FilterBar,
  Heading,
  LinkButton,
  PageHeading,
  Select,
  StaffLayout,
  Table,
} from "../../../../../platform/html/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { compareVietnamese, formatNumber, pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { listUnitChoices, UnitFilter, unitNames } from "../../../../organisations/index.ts";
import { listArtworkFacets } from "../../../artwork/artwork.store.ts";
import { en as sharedEn } from "../../../messages.en.ts";
import { vi as sharedVi } from "../../../messages.vi.ts";
import { ADDRESS, MOST_EXPORTED, readReach, Uuid, VisualTabs, Year } from "../../../pages/shared.tsx";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { listOrderFacets, sumYearByPlace, sumYearByUnit, type UnitYear } from "../../orders.store.ts";

const MOST_PLACES = 200;
const FIGURES = ["designs", "orders", "copies", "handed", "received", "left", "cost"] as const;

const Query = z.object({ nam: Year, donvi: Uuid });

async function read(rq: Rq) {
  const { db } = rq.app;
  const { nam, donvi } = Query.parse(rq.query);
  const reach = await readReach(rq);
  const year = nam ?? Number(vietnamDay(rq.now).slice(0, 4));
  const unitIds = donvi ? reach.filter((id) => id === donvi) : reach;
  const rows = await sumYearByUnit(db, { unitIds, year });
  const names = await unitNames(
    db,
    rows.map((row) => row.unitId),
    vietnamDay(rq.now),
  );
  rows.sort((a, b) => compareVietnamese(names.get(a.unitId) ?? "", names.get(b.unitId) ?? ""));
  return { year, donvi, unitIds, reach, rows, names };
}

const sumOf = (rows: readonly UnitYear[], figure: (typeof FIGURES)[number]): number =>
  rows.reduce((sum, row) => sum + row[figure], 0);

/** Per unit and year: designs, copies printed, handed out and left; and where the copies went. */
export async function yearPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { year, donvi, unitIds, reach, rows, names } = await read(rq);
  const said = pick(rq.lang, vi, en).year;
  const shared = pick(rq.lang, sharedVi, sharedEn);
  const places = await sumYearByPlace(db, { unitIds, year }, MOST_PLACES + 1);
  const [orders, designs] = await Promise.all([
    listOrderFacets(db, { reach }),
    listArtworkFacets(db, { unitIds: reach }),
  ]);
  const years = [...new Set([year, ...orders.years, ...designs.years])].sort((a, b) => b - a);
  const units = await listUnitChoices(db, [...new Set([...orders.unitIds, ...designs.unitIds])], vietnamDay(rq.now));
  const query = { nam: String(year), donvi };
  const figure = (key: (typeof FIGURES)[number], value: number): string =>
    key === "cost" ? said.money(value) : formatNumber(value);
  return html(
    <StaffLayout ctx={rq.app.view(rq)} title={`${said.title} ${year}`} wide>
      <PageHeading
        title={`${said.title} ${year}`}
        lead={said.lead}
        actions={
          rows.length > 0 ? (
            <LinkButton href={addressOf(`${ADDRESS.year}.csv`, query, {})} variant="secondary" small icon="download">
              {shared.csv}
            </LinkButton>
          ) : null
        }
      />
      <VisualTabs words={shared} current="year" />
      <FilterBar action={ADDRESS.year} submitLabel={shared.filter} isFiltered={donvi !== undefined}>
        <Select
          name="nam"
          label={shared.year}
          value={String(year)}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
        />
        <UnitFilter label={shared.unit} value={donvi} all={shared.all} units={units} />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState title={said.emptyTitle}>{said.emptyText}</EmptyState>
      ) : (
        <Table
          caption={said.caption}
          captionHidden
          phone="cards"
          rows={[...rows, null]}
          columns={[
            {
              key: "unit",
              header: shared.unit,
              rowHeader: true,
              cell: (row) =>
                row ? (
                  <a href={addressOf(ADDRESS.orders, { nam: String(year), donvi: row.unitId }, {})}>
                    {names.get(row.unitId) ?? ""}
                  </a>
                ) : (
                  said.sum
                ),
            },
            ...FIGURES.map((key) => ({
              key,
              header: said[key],
              numeric: true,
              cell: (row: UnitYear | null) => figure(key, row ? row[key] : sumOf(rows, key)),
            })),
          ]}
        />
      )}
      {places.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.places}
          </Heading>
          <Table
            caption={said.places}
            captionHidden
            phone="cards"
            rows={places.slice(0, MOST_PLACES)}
            columns={[
              { key: "place", header: pick(rq.lang, vi, en).place, rowHeader: true, cell: (row) => row.place },
              { key: "unit", header: shared.unit, cell: (row) => names.get(row.unitId) ?? "" },
              { key: "copies", header: said.handed, numeric: true, cell: (row) => formatNumber(row.copies) },
              { key: "received", header: said.received, numeric: true, cell: (row) => formatNumber(row.received) },
            ]}
          />
          {places.length > MOST_PLACES ? <p class="govuk-body">{said.cut(MOST_PLACES)}</p> : null}
        </>
      ) : null}
    </StaffLayout>,
  );
}

/** Both tables of the page, one below the other. */
export async function yearExport(rq: Rq): Promise<Reply> {
  const { year, unitIds, rows, names } = await read(rq);
  const words = pick(rq.lang, vi, en);
  const said = words.year;
  const shared = pick(rq.lang, sharedVi, sharedEn);
  const places = await sumYearByPlace(rq.app.db, { unitIds, year }, MOST_EXPORTED);
  const table = [
    [shared.unit, ...FIGURES.map((key) => said[key])],
    ...rows.map((row) => [names.get(row.unitId) ?? "", ...FIGURES.map((key) => row[key])]),
    [said.sum, ...FIGURES.map((key) => sumOf(rows, key))],
    [],
    [words.place, shared.unit, said.handed, said.received],
    ...places.map((row) => [row.place, names.get(row.unitId) ?? "", row.copies, row.received]),
  ];
  return download(Buffer.from(writeCsv(table)), "text/csv; charset=utf-8", `tai-lieu-${year}.csv`);
}
