import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { FilterSelect, Heading, Register, Table, TextInput } from "../../../../../platform/html/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, formatNumber, pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { listUnitChoices, UnitFilter, unitNames } from "../../../../organisations/index.ts";
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
} from "../../../pages/shared.tsx";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { countPlaces, listPlaces, type Place } from "../../places.store.ts";
import { type Condition, WORK_KINDS } from "../../work.ts";
import { listWorksAt, listWorkUnits, type WorkFilter } from "../../works.store.ts";
import { WorkMark } from "../list/page.tsx";

const Query = z.object({ q: Words, loai: z.enum(WORK_KINDS).optional().catch(undefined), donvi: Uuid });

/** What is found there, from what is well to what nobody has looked at. */
const COLUMNS = ["good", "faded", "torn", "gone", "unseen"] as const;
type Found = (typeof COLUMNS)[number];
const HEAT: Record<Found, string> = {
  good: "told",
  faded: "fading",
  torn: "silent",
  gone: "silent",
  unseen: "never",
};
/** Single works beside the overview; the whole list is a press away. */
const MOST_BESIDE = 200;

async function read(rq: Rq) {
  const query = Query.parse(rq.query);
  const filter: WorkFilter = {
    reach: await readReach(rq),
    today: vietnamDay(rq.now),
    state: "standing",
    q: query.q,
    kind: query.loai,
    unitId: query.donvi,
  };
  return { query, filter };
}

function rowsOf(place: Place, found: Found, kind: string | undefined): string {
  const asked = new URLSearchParams({ tinhtrang: "standing", donvi: place.unitId, noi: place.hamlet });
  asked.set("hientrang", found);
  if (kind) asked.set("loai", kind);
  return `${ADDRESS.works}?${asked}`;
}

/** What stands where, and how it looks: the places with what was found there, and each work beside it. */
export async function workPlacesPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { query, filter } = await read(rq);
  const page = PageNumber.parse(rq.query.trang);
  const words = pick(rq.lang, vi, en);
  const said = words.places;
  const shared = pick(rq.lang, sharedVi, sharedEn);
  const found = await listPlaces(db, filter, { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE });
  const places = found.slice(0, PAGE_SIZE);
  const works = await listWorksAt(db, filter, places, MOST_BESIDE);
  const names = await unitNames(db, [...new Set(places.map((place) => place.unitId))], filter.today);
  const units = await listUnitChoices(
    db,
    await listWorkUnits(db, { reach: filter.reach, state: "standing", today: filter.today }),
    filter.today,
  );
  return html(
    <Register
      ctx={rq.app.view(rq)}
      title={shared.tabs.places}
      lead={said.lead}
      href={ADDRESS.places}
      asked={query}
      csv={shared.csv}
      above={<VisualTabs words={shared} current="places" />}
      filter={{
        submitLabel: shared.filter,
        fields: (
          <>
            <TextInput name="q" label={shared.q} value={query.q ?? ""} />
            <FilterSelect
              name="loai"
              label={words.kind}
              value={query.loai}
              all={shared.all}
              options={WORK_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
            />
            <UnitFilter label={shared.unit} value={query.donvi} all={shared.all} units={units} />
          </>
        ),
      }}
      isEmpty={places.length === 0}
      empty={{ nothingFits: shared.emptyFiltered, title: said.emptyTitle, text: said.emptyText, drawing: "board" }}
      previous={page > 1 ? { trang: String(page - 1) } : null}
      next={found.length > PAGE_SIZE ? { trang: String(page + 1) } : null}
    >
      <p class="govuk-body">{said.count(await countPlaces(db, filter))}</p>
      <Table
        caption={said.caption}
        captionHidden
        phone="cards"
        dense
        rows={places}
        columns={[
          {
            key: "place",
            header: said.place,
            rowHeader: true,
            wide: true,
            cell: (row) => (
              <>
                {row.hamlet || said.noHamlet}
                <span class="govuk-hint db-hint-line">{names.get(row.unitId) ?? ""}</span>
              </>
            ),
          },
          ...COLUMNS.map((column) => ({
            key: column,
            header: column === "unseen" ? said.unseen : words.conditions[column as Condition],
            cell: (row: Place) =>
              row[column] === 0 ? (
                "–"
              ) : (
                <a class={`db-heat db-heat--${HEAT[column]}`} href={rowsOf(row, column, query.loai)}>
                  {formatNumber(row[column])}
                  <span class="govuk-visually-hidden">
                    {" "}
                    {column === "unseen" ? said.unseen : words.conditions[column as Condition]},{" "}
                    {row.hamlet || said.noHamlet}
                  </span>
                </a>
              ),
          })),
        ]}
      />
      <Heading level={2} size="m">
        {said.each}
      </Heading>
      {works.length === MOST_BESIDE ? <p class="govuk-body">{said.more(MOST_BESIDE)}</p> : null}
      <Table
        caption={said.each}
        captionHidden
        phone="cards"
        rows={works}
        columns={[
          {
            key: "place",
            header: words.place,
            rowHeader: true,
            wide: true,
            cell: (row) => (
              <>
                {[row.place, row.hamlet].filter(Boolean).join(", ")}
                <br />
                {names.get(row.unitId) ?? ""}
                {row.latitude === null ? null : (
                  <>
                    {" · "}
                    <a
                      href={`https://www.openstreetmap.org/?mlat=${row.latitude}&mlon=${row.longitude}#map=18/${row.latitude}/${row.longitude}`}
                      rel="noreferrer"
                    >
                      {words.openMap}
                      <span class="govuk-visually-hidden">: {row.title}</span>
                    </a>
                  </>
                )}
              </>
            ),
          },
          {
            key: "title",
            header: words.title,
            cell: (row) => (
              <>
                <a href={`${ADDRESS.works}/${row.id}`}>{row.title}</a>
                <br />
                {words.kinds[row.kind]}
                {row.quantity > 1 ? ` × ${row.quantity}` : ""}
              </>
            ),
          },
          {
            key: "condition",
            header: words.condition,
            cell: (row) => (row.condition ? words.conditions[row.condition] : said.unseen),
          },
          {
            key: "checked",
            header: words.checkedOn,
            nowrap: true,
            cell: (row) => (row.checkedOn ? formatDate(row.checkedOn) : "–"),
          },
          {
            key: "state",
            header: shared.state,
            cell: (row) => <WorkMark work={row} today={filter.today} words={words} />,
          },
        ]}
      />
    </Register>,
  );
}

/** Exactly the places of the filter. */
export async function workPlacesExport(rq: Rq): Promise<Reply> {
  const { filter } = await read(rq);
  const words = pick(rq.lang, vi, en);
  const shared = pick(rq.lang, sharedVi, sharedEn);
  const places = await listPlaces(rq.app.db, filter, { limit: MOST_EXPORTED, offset: 0 });
  const names = await unitNames(rq.app.db, [...new Set(places.map((place) => place.unitId))], filter.today);
  const head = [
    shared.unit,
    words.hamlet,
    ...COLUMNS.map((one) => (one === "unseen" ? words.places.unseen : words.conditions[one])),
  ];
  const table = places.map((place) => [
    names.get(place.unitId) ?? "",
    place.hamlet,
    ...COLUMNS.map((one) => place[one]),
  ]);
  return download(Buffer.from(writeCsv([head, ...table])), "text/csv; charset=utf-8", "truc-quan-theo-noi.csv");
}
