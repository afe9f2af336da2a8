import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import {
  type Asked,
  addressOf,
  EmptyList,
  FilterBar,
  Heading,
  isFiltered,
  LinkButton,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  State,
  SummaryList,
  Table,
} from "../../../platform/html/index.ts";
import { download, html, type Reply, type Rq } from "../../../platform/http/index.ts";
import { formatNumber, pick, writeHundredths } from "../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../accounts/index.ts";
import { listUnitChoices, UnitFilter, unitNames } from "../../organisations/index.ts";
import { IndexUnknown } from "../indices.errors.ts";
import { findIndex, listHistory, listIndices, listResults } from "../indices.store.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import type { IndexResult } from "../ranking-index.ts";

export const STAFF_INDICES = "/can-bo/chi-so";
const PAGE_SIZE = 50;
const MOST_EXPORTED = 20_000;

const Query = z.object({
  chiso: z.string().max(60).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  nam: z.coerce.number().int().min(1990).max(2100).optional().catch(undefined),
  trang: z.coerce.number().int().min(1).max(1_000).catch(1),
});

async function found(rq: Rq, place: { limit: number; offset?: number }) {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const reach = await reachOf(db, actorOf(rq), "plans.read", rq.now);
  const unitIds = query.donvi ? reach.filter((id) => id === query.donvi) : reach;
  const indices = new Map((await listIndices(db, "all")).map((one) => [one.key, one]));
  const rows = await listResults(db, { indexKey: query.chiso || undefined, unitIds, year: query.nam }, place);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  return { query, reach, indices, rows, names };
}

export async function indexListPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const asked = Query.parse(rq.query);
  const { query, reach, indices, rows, names } = await found(rq, {
    limit: PAGE_SIZE + 1,
    offset: (asked.trang - 1) * PAGE_SIZE,
  });
  const kept: Asked = { chiso: query.chiso, donvi: query.donvi, nam: query.nam ? String(query.nam) : undefined };
  const address = (path: string, more: Asked = {}): string => addressOf(path, kept, more);
  const mayEdit = holds(actorOf(rq), "targets.edit");
  const thisYear = Number(vietnamDay(rq.now).slice(0, 4));
  return html(
    <StaffLayout ctx={rq.app.view(rq)} title={words.title} wide>
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          <>
            {mayEdit ? (
              <>
                <LinkButton href={`${STAFF_INDICES}/ghi`} small>
                  {words.enter}
                </LinkButton>{" "}
                <LinkButton href={`${STAFF_INDICES}/them`} variant="secondary" small>
                  {words.add}
                </LinkButton>{" "}
              </>
            ) : null}
            {rows.length > 0 ? (
              <LinkButton href={address(`${STAFF_INDICES}.csv`)} variant="secondary" small icon="download">
                {words.csv}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <FilterBar action={STAFF_INDICES} submitLabel={words.filter} isFiltered={isFiltered(kept)}>
        <Select
          name="chiso"
          label={words.index}
          value={query.chiso ?? ""}
          placeholder={words.all}
          options={[...indices.values()].map((one) => ({ value: one.key, label: one.name }))}
        />
        <UnitFilter
          label={words.unit}
          value={query.donvi}
          all={words.all}
          units={await listUnitChoices(rq.app.db, reach.slice(0, 1_000), vietnamDay(rq.now))}
        />
        <Select
          name="nam"
          label={words.year}
          value={query.nam ? String(query.nam) : ""}
          placeholder={words.all}
          options={Array.from({ length: 12 }, (_, back) => String(thisYear - back)).map((year) => ({
            value: year,
            label: year,
          }))}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyList
          isFiltered={isFiltered(kept)}
          nothingFits={words.nothingFits}
          resetHref={STAFF_INDICES}
          title={words.emptyTitle}
          drawing="inbox"
        >
          {words.emptyText}
        </EmptyList>
      ) : (
        <Table<IndexResult>
          caption={words.caption}
          captionHidden
          phone="cards"
          rows={rows.slice(0, PAGE_SIZE)}
          columns={[
            {
              key: "index",
              header: words.index,
              rowHeader: true,
              cell: (row) => (
                <a href={`${STAFF_INDICES}/${row.indexKey}`}>{indices.get(row.indexKey)?.name ?? row.indexKey}</a>
              ),
            },
            { key: "year", header: words.year, cell: (row) => row.year },
            { key: "unit", header: words.unit, cell: (row) => names.get(row.unitId) ?? "" },
            {
              key: "value",
              header: words.value,
              cell: (row) => words.number(row.value, indices.get(row.indexKey)?.measure ?? ""),
            },
            { key: "rank", header: words.rank, cell: (row) => words.placeOf(row) },
            { key: "source", header: words.source, wide: true, cell: (row) => row.source },
          ]}
        />
      )}
      <Pagination
        previousHref={query.trang > 1 ? address(STAFF_INDICES, { trang: String(query.trang - 1) }) : undefined}
        nextHref={rows.length > PAGE_SIZE ? address(STAFF_INDICES, { trang: String(query.trang + 1) }) : undefined}
      />
    </StaffLayout>,
  );
}

/** Exactly the rows of the filter. */
export async function indicesExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { indices, rows, names } = await found(rq, { limit: MOST_EXPORTED });
  const head: Cell[] = [
    words.index,
    words.unit,
    words.year,
    words.value,
    words.measure,
    words.rank,
    words.outOf,
    words.source,
    words.address,
    words.narrative,
  ];
  const lines = rows.map((row): Cell[] => [
    indices.get(row.indexKey)?.name ?? row.indexKey,
    names.get(row.unitId) ?? "",
    row.year,
    writeHundredths(row.value),
    indices.get(row.indexKey)?.measure ?? "",
    row.rank ?? "",
    row.outOf ?? "",
    row.source,
    row.sourceAddress ?? "",
    row.narrative,
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "chi-so.csv");
}

/** What is said of an index, and everything that was entered of it, corrected rows too. */
export async function indexRecordPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const index = await findIndex(db, rq.params.key ?? "");
  if (!index) throw new IndexUnknown();
  const reach = await reachOf(db, actorOf(rq), "plans.read", rq.now);
  const history = await listHistory(db, { indexKey: index.key, unitIds: reach });
  const names = await unitNames(db, [...new Set(history.map((row) => row.unitId))], vietnamDay(rq.now));
  const counts = new Set<number>();
  const seen = new Set<string>();
  for (const row of history) {
    const key = `${row.unitId} ${row.year}`;
    if (!seen.has(key)) counts.add(row.id);
    seen.add(key);
  }
  return html(
    <StaffLayout ctx={rq.app.view(rq)} title={index.name} breadcrumbs={[{ text: words.title, href: STAFF_INDICES }]}>
      <PageHeading
        title={index.name}
        caption={index.fullName}
        state={index.isWithdrawn ? <State tone="neutral">{words.withdrawn}</State> : null}
        lead={index.about}
        actions={
          holds(actorOf(rq), "targets.edit") ? (
            <>
              <LinkButton href={`${STAFF_INDICES}/ghi?chiso=${index.key}`} small>
                {words.enter}
              </LinkButton>{" "}
              <LinkButton href={`${STAFF_INDICES}/${index.key}/sua`} variant="secondary" small>
                {words.edit}
              </LinkButton>
            </>
          ) : null
        }
      />
      <SummaryList
        compact
        rows={[
          { key: words.owner, value: index.owner },
          { key: words.measure, value: index.measure },
          ...(index.most === null ? [] : [{ key: words.most, value: writeHundredths(index.most) }]),
        ]}
      />
      <Heading level={2} size="m">
        {words.history}
      </Heading>
      <Table<IndexResult>
        caption={words.history}
        captionHidden
        phone="cards"
        rows={history}
        empty={<p class="govuk-body">{words.emptyText}</p>}
        columns={[
          { key: "year", header: words.year, rowHeader: true, cell: (row) => row.year },
          { key: "unit", header: words.unit, cell: (row) => names.get(row.unitId) ?? "" },
          {
            key: "value",
            header: words.value,
            cell: (row) => (
              <>
                {words.valueAndRank(row, index.measure)}{" "}
                {counts.has(row.id) ? null : <State tone="neutral">{words.replaced}</State>}
                {row.reason ? <span class="govuk-hint">{row.reason}</span> : null}
              </>
            ),
          },
          { key: "parts", header: words.parts, numeric: true, cell: (row) => formatNumber(row.components.length) },
          { key: "source", header: words.source, wide: true, cell: (row) => row.source },
          { key: "by", header: words.who, cell: (row) => words.by(row.writtenByName, row.approvedByName) },
        ]}
      />
    </StaffLayout>,
  );
}
