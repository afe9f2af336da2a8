import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import {
  Button,
  EmptyState,
  FilterBar,
  Form,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  State,
  Table,
  Tabs,
  TextInput,
  type Tone,
} from "../../../../platform/html/index.ts";
import { html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatDate, formatDateTime, pick } from "../../../../platform/i18n/index.ts";
import { actorOf, holds, unitsWhere } from "../../../accounts/index.ts";
import type { Unit } from "../../../organisations/index.ts";
import {
  countOffers,
  type KeptOffer,
  listOffers,
  listOffersOn,
  type OfferFilter,
  type OfferRow,
  offersByRule,
} from "../../../service-points/index.ts";
import { type CatalogueItem, catalogueOf } from "../../catalogue.ts";
import { findNames } from "../../procedure.store.ts";
import { type ListRequest, readListQuery } from "../../procedure-query.ts";
import {
  addressOf,
  csvOf,
  Exports,
  ListActs,
  type ListTable,
  levelAndField,
  matching,
  ProcedureCell,
  xlsxOf,
} from "../bulk/bulk-list.tsx";
import { unitsInReach } from "../bulk/units-in-reach.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

export const OFFERS = "/can-bo/noi-tiep-nhan/thu-tuc";
const PAGE_SIZE = 50;

const Query = z.object({
  xem: z.enum(["don-vi", "lich-su"]).optional().catch(undefined),
  "don-vi": z.uuid().optional().catch(undefined),
  nhan: z.enum(["co", "khong"]).optional().catch(undefined),
  truoc: z.coerce.number().int().positive().optional().catch(undefined),
});

interface Asked {
  query: z.infer<typeof Query>;
  request: ListRequest;
  units: Unit[];
  unit: Unit | null;
  /** Codes that fit search, level and field; undefined where these are left out. */
  codes: string[] | undefined;
}

async function ask(rq: Rq): Promise<Asked> {
  const query = Query.parse(rq.query);
  const catalogue = catalogueOf(rq.app);
  const request = await readListQuery(catalogue, rq.query);
  const units = await unitsInReach(rq, "places.read");
  const own = unitsWhere(actorOf(rq), "places.read");
  const asked = units.find((unit) => unit.id === query["don-vi"]) ?? null;
  const unit = query.xem === "don-vi" ? (asked ?? units.find((one) => own.includes(one.id)) ?? units[0]) : asked;
  const { q, filter } = request;
  const isNarrowed = q !== "" || filter.level !== undefined || filter.field !== undefined;
  const codes = isNarrowed ? (await matching(rq, request)).map((item) => item.code) : undefined;
  // A code that is in force no more can still be asked for.
  if (codes && /^\d\.\d{6}/.test(q) && !codes.includes(q)) codes.push(q);
  return { query, request, units, unit: unit ?? null, codes };
}

const filterOf = (rq: Rq, asked: Asked, isHistory: boolean): OfferFilter => ({
  unitIds: asked.unit ? [asked.unit.id] : asked.units.map((unit) => unit.id),
  codes: asked.codes,
  isOffered: asked.query.nhan === undefined ? undefined : asked.query.nhan === "co",
  from: isHistory ? undefined : vietnamDay(rq.now),
});

/** What differs from the rule, what one unit receives, or all that was ever written. */
export async function offerListPage(rq: Rq): Promise<Reply> {
  const asked = await ask(rq);
  const { query, request, units, unit } = asked;
  const words = pick(rq.lang, vi, en);
  const mayEdit = holds(actorOf(rq), "places.edit");
  const view = query.xem ?? "ngoai-le";
  const keep = view === "ngoai-le" ? undefined : { xem: view };
  const title = view === "lich-su" ? words.historyTitle : words.title;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={title}
      wide
      breadcrumbs={[
        { text: words.places, href: "/can-bo/noi-tiep-nhan" },
        ...(view === "lich-su" ? [{ text: words.title, href: OFFERS }] : []),
      ]}
    >
      <PageHeading
        title={title}
        lead={view === "lich-su" ? words.historyLead : words.lead}
        actions={view === "lich-su" ? null : <ListActs base={OFFERS} words={words} mayEdit={mayEdit} />}
      />
      {view === "lich-su" ? null : (
        <Tabs
          label={words.title}
          items={[
            { href: OFFERS, label: words.tabs.exceptions, current: view === "ngoai-le" },
            { href: `${OFFERS}?xem=don-vi`, label: words.tabs.unit, current: view === "don-vi" },
          ]}
        />
      )}
      <FilterBar
        action={OFFERS}
        keep={keep}
        isFiltered={asked.codes !== undefined || unit !== null || query.nhan !== undefined}
        resetHref={keep ? `${OFFERS}?xem=${keep.xem}` : OFFERS}
      >
        <TextInput name="q" label={words.search} type="search" value={request.q} width={20} />
        <Select
          name="don-vi"
          label={words.unit}
          value={unit?.id ?? ""}
          options={[
            ...(view === "don-vi" ? [] : [{ value: "", label: words.allUnits }]),
            ...units.map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
        {await levelAndField(rq, request, words)}
        <Select
          name="nhan"
          label={words.received}
          value={query.nhan ?? ""}
          options={[
            { value: "", label: words.anyState },
            { value: "co", label: words.onlyOffered },
            { value: "khong", label: words.onlyNot },
          ]}
        />
      </FilterBar>
      {view === "don-vi" && unit ? await atUnit(rq, asked, unit) : await exceptions(rq, asked, view === "lich-su")}
    </StaffLayout>,
  );
}

async function exceptions(rq: Rq, asked: Asked, isHistory: boolean) {
  const words = pick(rq.lang, vi, en);
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const filter = filterOf(rq, asked, isHistory);
  const [found, count] = await Promise.all([
    listOffers(db, { ...filter, before: asked.query.truoc, limit: PAGE_SIZE + 1 }),
    countOffers(db, filter),
  ]);
  const rows = found.slice(0, PAGE_SIZE);
  const names = await findNames(db, [...new Set(rows.map((row) => row.procedureCode))]);
  const units = new Map(asked.units.map((unit) => [unit.id, unit]));
  if (rows.length === 0) {
    const isFiltered = asked.codes !== undefined || asked.unit !== null || asked.query.nhan !== undefined;
    return (
      <EmptyState title={isFiltered ? words.emptyFound : words.empty} drawing={isFiltered ? "search" : "inbox"}>
        {isFiltered ? words.emptyFoundHelp : words.emptyHelp}
      </EmptyState>
    );
  }
  const last = rows.at(-1);
  return (
    <>
      <Table
        caption={words.countExceptions(count)}
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "procedure",
            header: words.head.procedure,
            rowHeader: true,
            wide: true,
            cell: (row) => (
              <ProcedureCell code={row.procedureCode} name={names.get(row.procedureCode) ?? row.procedureCode} />
            ),
          },
          { key: "unit", header: words.head.unit, cell: (row) => units.get(row.unitId)?.name ?? "" },
          {
            key: "state",
            header: words.head.state,
            cell: (row) => (
              <State tone={row.isOffered ? "good" : "warn"}>
                {row.isOffered ? words.offeredWord : words.notOfferedWord}
              </State>
            ),
          },
          {
            key: "days",
            header: words.head.days,
            cell: (row) => (
              <>
                {words.days(row.validFrom, row.validTo)}
                {row.validFrom > today ? <span class="govuk-hint">{words.later}</span> : null}
                {row.validTo !== null && row.validTo <= today ? <span class="govuk-hint">{words.over}</span> : null}
              </>
            ),
          },
          { key: "note", header: words.head.note, cell: (row) => row.note ?? "–" },
          {
            key: "by",
            header: words.head.by,
            cell: (row) => (
              <>
                {row.writtenByName}
                <span class="govuk-hint">{formatDateTime(row.writtenAt)}</span>
              </>
            ),
          },
        ]}
      />
      <Pagination
        previousHref={asked.query.truoc ? addressOf(rq, OFFERS) : undefined}
        nextHref={found.length > PAGE_SIZE && last ? addressOf(rq, OFFERS, { truoc: String(last.id) }) : undefined}
      />
      <Exports rq={rq} base={OFFERS} words={words} />
    </>
  );
}

type Standing = "rule" | "offer" | "withdraw" | "none";
const TONES: Record<Standing, Tone> = { rule: "good", offer: "good", withdraw: "warn", none: "neutral" };

interface UnitRow {
  item: CatalogueItem;
  said: OfferRow | undefined;
  standing: Standing;
}

/** The catalogue as one unit receives it today. */
async function unitRows(rq: Rq, asked: Asked, unit: Unit): Promise<UnitRow[]> {
  const said = new Map(
    (await listOffersOn(rq.app.db, { unitIds: [unit.id], on: vietnamDay(rq.now) })).map((row) => [
      row.procedureCode,
      row,
    ]),
  );
  return (await matching(rq, asked.request))
    .map((item): UnitRow => {
      const own = said.get(item.code);
      const byRule = offersByRule(unit.kind, item.levels);
      return { item, said: own, standing: own ? (own.isOffered ? "offer" : "withdraw") : byRule ? "rule" : "none" };
    })
    .filter(({ standing }) => {
      if (asked.query.nhan === undefined) return true;
      return (asked.query.nhan === "co") === (standing === "rule" || standing === "offer");
    });
}

async function atUnit(rq: Rq, asked: Asked, unit: Unit) {
  const words = pick(rq.lang, vi, en);
  const all = await unitRows(rq, asked, unit);
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  const page = Math.min(asked.request.page, pages);
  const rows = all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  if (rows.length === 0)
    return (
      <EmptyState title={words.emptyFound} drawing="search">
        {words.emptyFoundHelp}
      </EmptyState>
    );
  const mayEdit = holds(actorOf(rq), "places.edit");
  const table = (
    <Table<UnitRow>
      caption={words.countAtUnit(all.length, unit.name)}
      phone="cards"
      rows={rows}
      {...(mayEdit
        ? {
            select: {
              name: "ma",
              value: (row: UnitRow) => row.item.code,
              label: (row: UnitRow) => words.chooseRow(row.item.name),
            },
          }
        : {})}
      columns={[
        {
          key: "procedure",
          header: words.head.procedure,
          rowHeader: true,
          wide: true,
          cell: ({ item }) => <ProcedureCell code={item.code} name={item.name} note={item.field} />,
        },
        {
          key: "state",
          header: words.head.state,
          cell: ({ standing }) => <State tone={TONES[standing]}>{words.state[standing]}</State>,
        },
        {
          key: "days",
          header: words.head.days,
          cell: ({ said }) => (said ? words.days(said.validFrom, said.validTo) : "–"),
        },
        { key: "note", header: words.head.note, cell: ({ said }) => said?.note ?? "–" },
      ]}
    />
  );
  return (
    <>
      {mayEdit ? (
        <Form action={`${OFFERS}/doi`} method="get" label={words.change}>
          <input type="hidden" name="don-vi" value={unit.id} />
          {table}
          <Button variant="secondary">{words.changeChosen}</Button>
        </Form>
      ) : (
        table
      )}
      <Pagination
        summary={pages > 1 ? words.page(page, pages) : undefined}
        previousHref={page > 1 ? addressOf(rq, OFFERS, { trang: String(page - 1) }) : undefined}
        nextHref={page < pages ? addressOf(rq, OFFERS, { trang: String(page + 1) }) : undefined}
      />
      <Exports rq={rq} base={OFFERS} words={words} />
    </>
  );
}

/** Exactly what the filter finds, in the columns in which it can be imported again. */
async function exportRows(rq: Rq): Promise<string[][]> {
  const asked = await ask(rq);
  const words = pick(rq.lang, vi, en);
  const units = new Map(asked.units.map((unit) => [unit.id, unit]));
  const row = (unit: Unit | undefined, code: string, name: string, isOffered: boolean, said?: OfferRow) => [
    unit?.code ?? unit?.slug ?? "",
    unit?.name ?? "",
    code,
    name,
    said ? (said.isOffered ? words.offeredWord : words.notOfferedWord) : words.byRuleWord,
    said ? formatDate(said.validFrom) : "",
    said?.validTo ? formatDate(said.validTo) : "",
    said?.note ?? "",
    isOffered ? words.offeredWord : words.notOfferedWord,
  ];
  const { unit } = asked;
  if (asked.query.xem === "don-vi" && unit)
    return (await unitRows(rq, asked, unit)).map(({ item, said, standing }) =>
      row(unit, item.code, item.name, standing === "rule" || standing === "offer", said),
    );
  const found: KeptOffer[] = await listOffers(rq.app.db, {
    ...filterOf(rq, asked, asked.query.xem === "lich-su"),
    limit: 300_000,
  });
  const names = await findNames(rq.app.db, [...new Set(found.map((one) => one.procedureCode))]);
  return found.map((one) =>
    row(units.get(one.unitId), one.procedureCode, names.get(one.procedureCode) ?? "", one.isOffered, one),
  );
}

async function table(rq: Rq): Promise<ListTable> {
  const { columns, title } = pick(rq.lang, vi, en);
  return { title, name: "thu-tuc-nhan", rows: [columns, ...(await exportRows(rq))] };
}

export const offerCsv = async (rq: Rq): Promise<Reply> => csvOf(await table(rq));
export const offerXlsx = async (rq: Rq): Promise<Reply> => xlsxOf(await table(rq));
