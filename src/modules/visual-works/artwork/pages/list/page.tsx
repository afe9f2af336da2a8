import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { FilterSelect, Register, Table, TextInput } from "../../../../../platform/html/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, pick } from "../../../../../platform/i18n/index.ts";
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
import { type ArtworkFilter, listArtworkFacets, listArtworks } from "../../artwork.store.ts";
import { ARTWORK_KINDS, ARTWORK_STATES, sizeInWords } from "../../artwork.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { ArtworkMark } from "../record/view.tsx";

const Query = z.object({
  q: Words,
  loai: z.enum(ARTWORK_KINDS).optional().catch(undefined),
  tinhtrang: z.enum(ARTWORK_STATES).optional().catch(undefined),
  linhvuc: z.enum(TOPICS).optional().catch(undefined),
  nam: Year,
  donvi: Uuid,
});

async function read(rq: Rq) {
  const { nam, ...query } = Query.parse(rq.query);
  const filter: ArtworkFilter = {
    reach: await readReach(rq),
    q: query.q,
    kind: query.loai,
    state: query.tinhtrang,
    topic: query.linhvuc,
    year: nam,
    unitIds: query.donvi ? [query.donvi] : undefined,
  };
  return { query: { ...query, nam: nam === undefined ? undefined : String(nam) }, filter };
}

export async function artworkListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { query, filter } = await read(rq);
  const page = PageNumber.parse(rq.query.trang);
  const today = vietnamDay(rq.now);
  const words = pick(rq.lang, vi, en);
  const shared = pick(rq.lang, sharedVi, sharedEn);
  const found = await listArtworks(db, filter, { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE });
  const rows = found.slice(0, PAGE_SIZE);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], today);
  const facets = await listArtworkFacets(db, { reach: filter.reach });
  const units = await listUnitChoices(db, facets.unitIds, today);
  return html(
    <Register
      ctx={rq.app.view(rq)}
      title={shared.tabs.artwork}
      lead={words.lead}
      href={ADDRESS.artwork}
      asked={query}
      add={holds(actorOf(rq), "visuals.write") && { href: `${ADDRESS.artwork}/moi`, text: words.add }}
      csv={shared.csv}
      above={<VisualTabs words={shared} current="artwork" />}
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
              options={ARTWORK_STATES.map((value) => ({ value, label: words.states[value] }))}
            />
            <FilterSelect
              name="loai"
              label={words.kind}
              value={query.loai}
              all={shared.all}
              options={ARTWORK_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
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
            header: words.text,
            rowHeader: true,
            wide: true,
            cell: (row) => (
              <>
                <a href={`${ADDRESS.artwork}/${row.id}`}>{row.title}</a>
                <br />
                {words.number(row.number, row.year)}
              </>
            ),
          },
          { key: "kind", header: words.kind, cell: (row) => words.kinds[row.kind] },
          { key: "size", header: words.size, nowrap: true, cell: (row) => sizeInWords(row.width, row.height) },
          { key: "unit", header: shared.unit, cell: (row) => names.get(row.unitId) ?? "" },
          { key: "state", header: shared.state, cell: (row) => <ArtworkMark artwork={row} words={words} /> },
        ]}
      />
    </Register>,
  );
}

/** Exactly the rows of the filter. */
export async function artworkExport(rq: Rq): Promise<Reply> {
  const { filter } = await read(rq);
  const words = pick(rq.lang, vi, en);
  const shared = pick(rq.lang, sharedVi, sharedEn);
  const rows = await listArtworks(rq.app.db, filter, { limit: MOST_EXPORTED });
  const names = await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const topics = topicNames(rq.lang);
  const head = [
    words.artwork.rows.number,
    words.text,
    words.kind,
    words.size,
    shared.unit,
    shared.topic,
    shared.state,
    words.written,
    words.openTo,
  ];
  const table = rows.map((row) => [
    `${row.number}/${row.year}`,
    row.title,
    words.kinds[row.kind],
    sizeInWords(row.width, row.height),
    names.get(row.unitId) ?? "",
    topics[row.topic],
    words.states[row.state],
    `${row.writtenByName}, ${formatDate(row.writtenAt)}`,
    row.isOpen ? words.openAll : words.openStaff,
  ]);
  return download(Buffer.from(writeCsv([head, ...table])), "text/csv; charset=utf-8", "mau-in.csv");
}
