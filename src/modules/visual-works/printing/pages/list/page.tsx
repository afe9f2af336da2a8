import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import {
  FilterSelect,
  Register,
  Select,
  State,
  Table,
  TextInput,
  type Tone,
} from "../../../../../platform/html/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, formatNumber, pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { listUnitChoices, UnitFilter, unitNames } from "../../../../organisations/index.ts";
import { TOPICS, topicChoices, topicNames } from "../../../../topics/index.ts";
import { en as sharedEn } from "../../../messages.en.ts";
import { vi as sharedVi } from "../../../messages.vi.ts";
import {
  ADDRESS,
  MOST_EXPORTED,
  PAGE_SIZE,
  PageNumber,
  readReach,
  Uuid,
  VisualTabs,
  Words,
  Year,
} from "../../../pages/shared.tsx";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { lacksPermit, ORDER_KINDS, ORDER_STATES, type OrderState, type PrintOrder } from "../../order.ts";
import { listOrderFacets, listOrders, type OrderFilter } from "../../orders.store.ts";

const Query = z.object({
  q: Words,
  tinhtrang: z.enum(ORDER_STATES).optional().catch(undefined),
  loai: z.enum(ORDER_KINDS).optional().catch(undefined),
  linhvuc: z.enum(TOPICS).optional().catch(undefined),
  giayphep: z.enum(["thieu"]).optional().catch(undefined),
  nam: Year,
  donvi: Uuid,
});

async function read(rq: Rq) {
  const { nam, ...query } = Query.parse(rq.query);
  const filter: OrderFilter = {
    reach: await readReach(rq),
    q: query.q,
    state: query.tinhtrang,
    kind: query.loai,
    topic: query.linhvuc,
    withoutPermit: query.giayphep === "thieu",
    year: nam,
    unitId: query.donvi,
  };
  return { query: { ...query, nam: nam === undefined ? undefined : String(nam) }, filter };
}

const TONES: Record<OrderState, Tone> = { ordered: "waiting", printed: "good", withdrawn: "neutral" };

export function OrderMark({ order, words }: { order: PrintOrder; words: typeof vi }) {
  return (
    <>
      <State tone={TONES[order.state]}>{words.states[order.state]}</State>
      {order.state === "ordered" && lacksPermit(order) ? (
        <div>
          <State tone="bad">{words.lacksShort}</State>
        </div>
      ) : null}
    </>
  );
}

export async function orderListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { query, filter } = await read(rq);
  const page = PageNumber.parse(rq.query.trang);
  const today = vietnamDay(rq.now);
  const words = pick(rq.lang, vi, en);
  const shared = pick(rq.lang, sharedVi, sharedEn);
  const found = await listOrders(db, filter, { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE });
  const rows = found.slice(0, PAGE_SIZE);
  const facets = await listOrderFacets(db, { reach: filter.reach });
  const units = await listUnitChoices(db, facets.unitIds, today);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], today);
  return html(
    <Register
      ctx={rq.app.view(rq)}
      title={shared.tabs.orders}
      lead={words.lead}
      href={ADDRESS.orders}
      asked={query}
      add={holds(actorOf(rq), "visuals.write") && { href: `${ADDRESS.orders}/moi`, text: words.add }}
      csv={shared.csv}
      above={<VisualTabs words={shared} current="orders" />}
      filter={{
        submitLabel: shared.filter,
        fields: (
          <>
            <TextInput name="q" label={shared.q} value={query.q ?? ""} />
            <FilterSelect
              name="tinhtrang"
              label={shared.state}
              value={query.tinhtrang}
              all={shared.all}
              options={ORDER_STATES.map((value) => ({ value, label: words.states[value] }))}
            />
            <Select
              name="giayphep"
              label={words.withoutPermit}
              value={query.giayphep ?? ""}
              options={[
                { value: "", label: shared.all },
                { value: "thieu", label: words.onlyWithout },
              ]}
            />
            <FilterSelect
              name="loai"
              label={words.kind}
              value={query.loai}
              all={shared.all}
              options={ORDER_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
            />
            <FilterSelect
              name="linhvuc"
              label={shared.topic}
              value={query.linhvuc}
              all={shared.all}
              options={topicChoices(rq.lang)}
            />
            <FilterSelect
              name="nam"
              label={shared.year}
              value={query.nam}
              all={shared.all}
              options={facets.years.map((year) => ({ value: String(year), label: String(year) }))}
            />
            <UnitFilter label={shared.unit} value={query.donvi} all={shared.all} units={units} />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: shared.emptyFiltered, title: words.emptyTitle, text: words.emptyText }}
      previous={page > 1 ? { trang: String(page - 1) } : null}
      next={found.length > PAGE_SIZE ? { trang: String(page + 1) } : null}
    >
      <Table
        caption={words.caption}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "title",
            header: words.title,
            rowHeader: true,
            wide: true,
            cell: (row) => (
              <>
                <a href={`${ADDRESS.orders}/${row.id}`}>{row.title}</a>
                <br />
                {words.kinds[row.kind]}, {row.paper}
              </>
            ),
          },
          { key: "unit", header: shared.unit, cell: (row) => names.get(row.unitId) ?? "" },
          { key: "copies", header: words.copies, numeric: true, cell: (row) => formatNumber(row.copies) },
          { key: "handed", header: words.handed, numeric: true, cell: (row) => formatNumber(row.handed) },
          {
            key: "left",
            header: words.left,
            numeric: true,
            cell: (row) => (row.state === "printed" ? formatNumber(row.copies - row.handed) : "–"),
          },
          { key: "state", header: shared.state, cell: (row) => <OrderMark order={row} words={words} /> },
        ]}
      />
    </Register>,
  );
}

/** Exactly the rows of the filter. */
export async function orderExport(rq: Rq): Promise<Reply> {
  const { filter } = await read(rq);
  const words = pick(rq.lang, vi, en);
  const shared = pick(rq.lang, sharedVi, sharedEn);
  const rows = await listOrders(rq.app.db, filter, { limit: MOST_EXPORTED });
  const names = await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const topics = topicNames(rq.lang);
  const day = (text: string | null): string => (text ? formatDate(text) : "");
  const head = [
    words.title,
    words.kind,
    shared.unit,
    shared.topic,
    words.paper,
    words.copies,
    words.handed,
    words.left,
    shared.state,
    words.printer,
    words.printerAddress,
    words.permitNumber,
    words.permitIssuer,
    words.permitOn,
    words.noPermitReason,
    words.orderedOn,
    words.deliveredOn,
    words.cost,
  ];
  const table = rows.map((row) => [
    row.title,
    words.kinds[row.kind],
    names.get(row.unitId) ?? "",
    topics[row.topic],
    row.paper,
    row.copies,
    row.handed,
    row.state === "printed" ? row.copies - row.handed : "",
    words.states[row.state],
    row.printer,
    row.printerAddress,
    row.permitNumber ?? "",
    row.permitIssuer ?? "",
    day(row.permitOn),
    row.noPermitReason ?? "",
    day(row.orderedOn),
    day(row.printedOn),
    row.cost ?? "",
  ]);
  return download(Buffer.from(writeCsv([head, ...table])), "text/csv; charset=utf-8", "in-an.csv");
}
