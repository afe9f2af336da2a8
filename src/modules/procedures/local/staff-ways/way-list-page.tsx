import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import {
  Button,
  EmptyState,
  FilterBar,
  FilterSelect,
  Form,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  State,
  Table,
  TextInput,
  type Tone,
} from "../../../../platform/html/index.ts";
import { html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatDate, formatDateTime, pick } from "../../../../platform/i18n/index.ts";
import type { Unit } from "../../../organisations/index.ts";
import {
  listServiceHistory,
  listServicesOn,
  NOTHING_SAID,
  ONLINE_LEVELS,
  type OnlineLevel,
  type ProcedureService,
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
import { feePlaces } from "../staff-fees/fee-places.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

export const WAYS = "/can-bo/noi-tiep-nhan/cach-nop";
const PAGE_SIZE = 50;
const TONES: Record<OnlineLevel, Tone> = { full: "good", partial: "info", none: "neutral", unknown: "waiting" };

const Query = z.object({
  xem: z.enum(["lich-su"]).optional().catch(undefined),
  tinh: z.uuid().optional().catch(undefined),
  "truc-tuyen": z.enum(ONLINE_LEVELS).optional().catch(undefined),
  truoc: z.coerce.number().int().positive().optional().catch(undefined),
});

interface Asked {
  query: z.infer<typeof Query>;
  request: ListRequest;
  provinces: Unit[];
  province: Unit | null;
}

async function ask(rq: Rq): Promise<Asked> {
  const query = Query.parse(rq.query);
  const { "truc-tuyen": _, ...rest } = rq.query;
  const request = await readListQuery(catalogueOf(rq.app), rest);
  const provinces = await feePlaces(rq, "places.read");
  const province = provinces.find((one) => one.id === query.tinh) ?? provinces[0] ?? null;
  return { query, request, provinces, province };
}

/** Whether the person may say something for the province: editors and administrators of the province itself. */
export async function editableProvinces(rq: Rq): Promise<Unit[]> {
  return (await unitsInReach(rq, "places.edit")).filter((unit) => unit.kind === "province");
}

interface WayRow {
  item: CatalogueItem;
  said: ProcedureService | undefined;
}

async function rowsOf(rq: Rq, asked: Asked, province: Unit): Promise<WayRow[]> {
  const said = new Map(
    (await listServicesOn(rq.app.db, { provinceId: province.id, on: vietnamDay(rq.now) })).map((row) => [
      row.procedureCode,
      row,
    ]),
  );
  const level = asked.query["truc-tuyen"];
  return (await matching(rq, asked.request))
    .map((item) => ({ item, said: said.get(item.code) }))
    .filter((row) => level === undefined || (row.said?.onlineLevel ?? "unknown") === level);
}

/** How each procedure may be handed in within the province. */
export async function wayListPage(rq: Rq): Promise<Reply> {
  const asked = await ask(rq);
  const { query, request, provinces, province } = asked;
  const words = pick(rq.lang, vi, en);
  const isHistory = query.xem === "lich-su";
  const mayEdit = (await editableProvinces(rq)).some((one) => one.id === province?.id);
  const title = isHistory ? words.historyTitle : words.title;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={title}
      wide
      breadcrumbs={[
        { text: words.places, href: "/can-bo/noi-tiep-nhan" },
        ...(isHistory ? [{ text: words.title, href: WAYS }] : []),
      ]}
    >
      <PageHeading
        title={title}
        {...(province ? { lead: isHistory ? words.historyLead : words.lead(province.name) } : {})}
        actions={isHistory || !province ? null : <ListActs base={WAYS} words={words} mayEdit={mayEdit} />}
      />
      {province === null ? (
        <EmptyState title={words.noProvince} drawing="search">
          {words.noProvinceHelp}
        </EmptyState>
      ) : (
        <>
          <FilterBar
            action={WAYS}
            keep={isHistory ? { xem: "lich-su" } : undefined}
            isFiltered={Boolean(request.q || request.filter.level || request.filter.field || query["truc-tuyen"])}
            resetHref={isHistory ? `${WAYS}?xem=lich-su` : WAYS}
          >
            <TextInput name="q" label={words.search} type="search" value={request.q} width={20} />
            {provinces.length > 1 ? (
              <Select
                name="tinh"
                label={words.province}
                value={province.id}
                options={provinces.map((one) => ({ value: one.id, label: one.name }))}
              />
            ) : null}
            {await levelAndField(rq, request, words)}
            {isHistory ? null : (
              <FilterSelect
                name="truc-tuyen"
                label={words.online}
                value={query["truc-tuyen"]}
                all={words.anyOnline}
                options={ONLINE_LEVELS.map((level) => ({ value: level, label: words.onlineLevel[level] }))}
              />
            )}
          </FilterBar>
          {isHistory ? await history(rq, asked, province) : await list(rq, asked, province, mayEdit)}
        </>
      )}
    </StaffLayout>,
  );
}

function Online({ said, words }: { said: ProcedureService | undefined; words: typeof vi }) {
  const level = said?.onlineLevel ?? "unknown";
  return (
    <>
      <State tone={TONES[level]}>{words.onlineLevel[level]}</State>
      {said?.onlineReason ? <span class="govuk-hint">{words.onlineReason[said.onlineReason]}</span> : null}
      {said?.isOnlineAnnounced ? <span class="govuk-hint">{words.announced}</span> : null}
    </>
  );
}

const answer = (value: boolean | null, words: typeof vi): string =>
  value === null ? words.unknown : value ? words.yes : words.no;

async function list(rq: Rq, asked: Asked, province: Unit, mayEdit: boolean) {
  const words = pick(rq.lang, vi, en);
  const all = await rowsOf(rq, asked, province);
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  const page = Math.min(asked.request.page, pages);
  if (all.length === 0)
    return (
      <EmptyState title={words.emptyFound} drawing="search">
        {words.emptyFoundHelp}
      </EmptyState>
    );
  const table = (
    <Table<WayRow>
      caption={words.count(all.length)}
      phone="cards"
      rows={all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
      {...(mayEdit
        ? {
            select: {
              name: "ma",
              value: (row: WayRow) => row.item.code,
              label: (row: WayRow) => words.chooseRow(row.item.name),
            },
          }
        : {})}
      columns={[
        {
          key: "procedure",
          header: words.head.procedure,
          rowHeader: true,
          wide: true,
          cell: ({ item }) => <ProcedureCell code={item.code} name={item.name} />,
        },
        { key: "online", header: words.head.online, cell: ({ said }) => <Online said={said} words={words} /> },
        {
          key: "area",
          header: words.head.area,
          cell: ({ said }) => (
            <>
              {words.outOfArea[said?.outOfArea ?? "unknown"]}
              {said?.outOfAreaBasis ? <span class="govuk-hint">{said.outOfAreaBasis}</span> : null}
            </>
          ),
        },
        {
          key: "post",
          header: words.head.post,
          cell: ({ said }) =>
            said ? words.postWords(answer(said.postSend, words), answer(said.postReturn, words)) : words.unknown,
        },
        {
          key: "since",
          header: words.head.since,
          cell: ({ said }) => (
            <>
              {said ? formatDate(said.validFrom) : "–"}
              {said && said.unitId === null ? <span class="govuk-hint">{words.ofCountry}</span> : null}
            </>
          ),
        },
      ]}
    />
  );
  return (
    <>
      {mayEdit ? (
        <Form action={`${WAYS}/doi`} method="get" label={words.change}>
          {table}
          <Button variant="secondary">{words.changeChosen}</Button>
        </Form>
      ) : (
        table
      )}
      <Pagination
        summary={pages > 1 ? words.page(page, pages) : undefined}
        previousHref={page > 1 ? addressOf(rq, WAYS, { trang: String(page - 1) }) : undefined}
        nextHref={page < pages ? addressOf(rq, WAYS, { trang: String(page + 1) }) : undefined}
      />
      <Exports rq={rq} base={WAYS} words={words} />
    </>
  );
}

async function history(rq: Rq, asked: Asked, province: Unit) {
  const words = pick(rq.lang, vi, en);
  const { q, filter } = asked.request;
  const isNarrowed = q !== "" || filter.level !== undefined || filter.field !== undefined;
  const codes = isNarrowed ? (await matching(rq, asked.request)).map((item) => item.code) : undefined;
  const found = await listServiceHistory(rq.app.db, {
    provinceId: province.id,
    codes,
    before: asked.query.truoc,
    limit: PAGE_SIZE + 1,
  });
  const rows = found.slice(0, PAGE_SIZE);
  const names = await findNames(rq.app.db, [...new Set(rows.map((row) => row.procedureCode))]);
  if (rows.length === 0)
    return (
      <EmptyState title={words.emptyFound} drawing="search">
        {words.emptyFoundHelp}
      </EmptyState>
    );
  const last = rows.at(-1);
  return (
    <>
      <Table
        caption={words.historyTitle}
        captionHidden
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
          { key: "online", header: words.head.online, cell: (row) => <Online said={row} words={words} /> },
          { key: "area", header: words.head.area, cell: (row) => words.outOfArea[row.outOfArea] },
          {
            key: "since",
            header: words.head.since,
            cell: (row) => (
              <>
                {words.days(row.validFrom, row.validTo)}
                {row.unitId === null ? <span class="govuk-hint">{words.ofCountry}</span> : null}
              </>
            ),
          },
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
        previousHref={asked.query.truoc ? addressOf(rq, WAYS) : undefined}
        nextHref={found.length > PAGE_SIZE && last ? addressOf(rq, WAYS, { truoc: String(last.id) }) : undefined}
      />
    </>
  );
}

/** Exactly what the filter finds, in the columns in which it can be imported again. */
async function exportRows(rq: Rq): Promise<string[][]> {
  const asked = await ask(rq);
  const words = pick(rq.lang, vi, en);
  if (!asked.province) return [];
  const tell = (value: boolean | null): string => (value === null ? "" : value ? words.yes : words.no);
  return (await rowsOf(rq, asked, asked.province)).map(({ item, said }) => {
    const { onlineLevel, outOfArea, ...rest } = said ?? NOTHING_SAID;
    return [
      item.code,
      item.name,
      onlineLevel === "unknown" ? "" : words.onlineLevel[onlineLevel],
      rest.onlineReason ? words.onlineReason[rest.onlineReason] : "",
      rest.isOnlineAnnounced ? words.yes : "",
      rest.portalUrl ?? "",
      outOfArea === "unknown" ? "" : words.outOfArea[outOfArea],
      rest.outOfAreaBasis ?? "",
      tell(rest.postSend),
      tell(rest.postReturn),
      // The day on which the province itself said it; the country's word is the province's from the day of the import.
      said && said.unitId !== null ? formatDate(said.validFrom) : "",
    ];
  });
}

async function table(rq: Rq): Promise<ListTable> {
  const { columns, title } = pick(rq.lang, vi, en);
  return { title, name: "cach-nop", rows: [columns, ...(await exportRows(rq))] };
}

export const wayCsv = async (rq: Rq): Promise<Reply> => csvOf(await table(rq));
export const wayXlsx = async (rq: Rq): Promise<Reply> => xlsxOf(await table(rq));
