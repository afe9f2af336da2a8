import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import {
  type Asked,
  addressOf,
  EmptyList,
  FilterBar,
  FilterSelect,
  LinkList,
  PageHeading,
  Pagination,
  StaffLayout,
  State,
  Table,
  Tabs,
  TextInput,
} from "../../../../platform/html/index.ts";
import { download, html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatDate, nfc, pick, shortText } from "../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../platform/tables/index.ts";
import { actorOf, unitsWhere } from "../../../accounts/index.ts";
import { subtreeIds, unitNames } from "../../../organisations/index.ts";
import { en as feedbackEn } from "../../messages.en.ts";
import { vi as feedbackVi } from "../../messages.vi.ts";
import { showCode } from "../../question.ts";
import { QuestionMark } from "../../question-mark.tsx";
import { withoutPrivate } from "../../understanding/without-private.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { countWatched, listWatched, WATCHED_VIEWS, type Watched, type WatchedFilter } from "../supervision.store.ts";

export const SUPERVISION = "/can-bo/giam-sat";
const PAGE_SIZE = 30;
const MOST_ROWS = 20_000;

const Query = z.object({
  xem: z.enum(WATCHED_VIEWS).optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).slice(0, 200))
    .optional()
    .catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  trang: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});

async function asked(rq: Rq) {
  const query = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const unitIds = await subtreeIds(rq.app.db, unitsWhere(actorOf(rq), "supervision.read"), today);
  const filter: WatchedFilter = { unitIds, view: query.xem, unitId: query.donvi, words: query.q, today };
  return { query, today, unitIds, filter };
}

/** What is handed to the Front within its reach. Words are masked; who sent them is nowhere. */
export async function watchedListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { query, today, unitIds, filter } = await asked(rq);
  const words = pick(rq.lang, vi, en).list;
  const counts = await countWatched(db, filter);
  const rows = await listWatched(db, filter, PAGE_SIZE, (query.trang - 1) * PAGE_SIZE);
  const units = await unitNames(db, unitIds, today);
  const { trang: _page, ...kept } = query;
  const address = (change: Asked): string => addressOf(SUPERVISION, kept, change);
  const total = counts[query.xem ?? "all"];
  const from = (query.trang - 1) * PAGE_SIZE;
  const isFiltered = Boolean(query.q || query.donvi || query.xem);
  return html(
    <StaffLayout ctx={rq.app.view(rq)} title={words.title} breadcrumbs={[]}>
      <PageHeading title={words.title} lead={words.lead} />
      <LinkList items={[{ href: `${SUPERVISION}/so-lieu`, text: words.figures }]} />
      <Tabs
        label={words.state}
        items={(["all", ...WATCHED_VIEWS] as const).map((name) => ({
          href: address({ xem: name === "all" ? undefined : name }),
          label: words.tabs[name],
          count: counts[name],
          current: (query.xem ?? "all") === name,
        }))}
      />
      <FilterBar
        action={SUPERVISION}
        submitLabel={words.filter}
        isFiltered={Boolean(query.q || query.donvi)}
        keep={query.xem ? { xem: query.xem } : {}}
      >
        <TextInput name="q" label={words.search} value={query.q ?? ""} />
        <FilterSelect
          name="donvi"
          label={words.unit}
          value={query.donvi}
          all={words.allUnits}
          options={[...units].map(([value, label]) => ({ value, label }))}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyList isFiltered={isFiltered} resetHref={SUPERVISION} title={words.emptyTitle} drawing="inbox">
          {words.emptyText}
        </EmptyList>
      ) : (
        <Table<Watched>
          caption={words.assigned}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "body",
              header: words.body,
              rowHeader: true,
              wide: true,
              cell: (row) => <a href={`${SUPERVISION}/${row.id}`}>{shortText(withoutPrivate(row.body), 140)}</a>,
            },
            { key: "code", header: words.code, nowrap: true, cell: (row) => showCode(row.code) },
            {
              key: "state",
              header: words.state,
              nowrap: true,
              cell: (row) => <QuestionMark question={row} today={today} lang={rq.lang} />,
            },
            { key: "due", header: words.due, nowrap: true, cell: (row) => formatDate(row.dueOn) },
            { key: "unit", header: words.unit, cell: (row) => units.get(row.unitId) ?? "" },
            {
              key: "remarks",
              header: words.remarks,
              cell: (row) =>
                row.waiting > 0 ? (
                  <State tone="waiting">{words.tabs.remarked}</State>
                ) : row.remarks > 0 ? (
                  <State tone="good">{words.tabs.replied}</State>
                ) : (
                  "–"
                ),
            },
            { key: "from", header: words.from, cell: (row) => (row.bySender ? words.bySender : words.byOfficer) },
          ]}
        />
      )}
      <Pagination
        previousHref={query.trang > 1 ? address({ trang: String(query.trang - 1) }) : undefined}
        nextHref={from + rows.length < total ? address({ trang: String(query.trang + 1) }) : undefined}
        summary={total > 0 ? words.summary(from + 1, from + rows.length, total) : undefined}
      />
      {total > 0 ? <LinkList items={[{ href: addressOf(`${SUPERVISION}.csv`, kept, {}), text: words.take }]} /> : null}
    </StaffLayout>,
    { headers: { "cache-control": "no-store" } },
  );
}

export async function watchedListCsv(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { today, unitIds, filter } = await asked(rq);
  const words = pick(rq.lang, vi, en).list;
  const feedback = pick(rq.lang, feedbackVi, feedbackEn);
  const units = await unitNames(db, unitIds, today);
  const lines = (await listWatched(db, filter, MOST_ROWS)).map((row) => [
    showCode(row.code),
    withoutPrivate(row.body),
    feedback.states[row.state],
    formatDate(row.dueOn),
    units.get(row.unitId) ?? "",
    String(row.remarks),
    row.bySender ? words.bySender : words.byOfficer,
  ]);
  const head = [words.code, words.body, words.state, words.due, words.unit, words.remarks, words.from];
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "giam-sat.csv");
}
