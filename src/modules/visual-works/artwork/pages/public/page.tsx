import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import {
  addressOf,
  EmptyList,
  FilterBar,
  FilterSelect,
  isFiltered,
  PageHeading,
  Pagination,
  PublicLayout,
  Table,
} from "../../../../../platform/html/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { topicNames } from "../../../../topics/index.ts";
import { en as sharedEn } from "../../../messages.en.ts";
import { vi as sharedVi } from "../../../messages.vi.ts";
import { PAGE_SIZE, PageNumber, Uuid, Year } from "../../../pages/shared.tsx";
import { VisualUnknown } from "../../../visuals.errors.ts";
import { listArtworkFacets, listArtworks } from "../../artwork.store.ts";
import { ARTWORK_KINDS, sizeInWords } from "../../artwork.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { printFile } from "../record/files.ts";

const BASE = "/tai-lieu-tuyen-truyen";

const Query = z.object({ nam: Year, loai: z.enum(ARTWORK_KINDS).optional().catch(undefined), donvi: Uuid });

/** Approved materials of every year, numbered, for everybody to print. */
export async function materialListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const asked = Query.parse(rq.query);
  const query = { ...asked, nam: asked.nam === undefined ? undefined : String(asked.nam) };
  const page = PageNumber.parse(rq.query.trang);
  const today = vietnamDay(rq.now);
  const words = pick(rq.lang, vi, en);
  const shared = pick(rq.lang, sharedVi, sharedEn);
  const found = await listArtworks(
    db,
    { isPublic: true, year: asked.nam, kind: asked.loai, unitIds: asked.donvi ? [asked.donvi] : undefined },
    { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE },
  );
  const rows = found.slice(0, PAGE_SIZE);
  const facets = await listArtworkFacets(db, { isPublic: true });
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], today);
  const topics = topicNames(rq.lang);
  return html(
    <PublicLayout ctx={rq.app.view(rq)} title={words.public.title} breadcrumbs={[]}>
      <PageHeading title={words.public.title} lead={words.public.lead} />
      <FilterBar action={BASE} submitLabel={shared.filter} isFiltered={isFiltered(query)}>
        <FilterSelect
          name="nam"
          label={shared.year}
          value={query.nam}
          all={shared.all}
          options={facets.years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <FilterSelect
          name="loai"
          label={words.kind}
          value={query.loai}
          all={shared.all}
          options={ARTWORK_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        />
        <FilterSelect
          name="donvi"
          label={shared.unit}
          value={query.donvi}
          all={shared.all}
          options={(await listUnitChoices(db, facets.unitIds, today)).map((unit) => ({
            value: unit.id,
            label: unit.name,
          }))}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyList
          isFiltered={isFiltered(query)}
          nothingFits={shared.emptyFiltered}
          resetHref={BASE}
          title={words.public.emptyTitle}
        >
          {words.public.emptyText}
        </EmptyList>
      ) : (
        <Table
          caption={words.public.title}
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
                  <a href={`${BASE}/${row.id}.pdf`}>{row.title}</a>
                  <br />
                  {words.number(row.number, row.year)}, {topics[row.topic]}
                </>
              ),
            },
            { key: "kind", header: words.kind, cell: (row) => words.kinds[row.kind] },
            { key: "size", header: words.size, nowrap: true, cell: (row) => sizeInWords(row.width, row.height) },
            { key: "unit", header: shared.unit, cell: (row) => names.get(row.unitId) ?? "" },
          ]}
        />
      )}
      <Pagination
        previousHref={page > 1 ? addressOf(BASE, query, { trang: String(page - 1) }) : undefined}
        nextHref={found.length > PAGE_SIZE ? addressOf(BASE, query, { trang: String(page + 1) }) : undefined}
      />
    </PublicLayout>,
  );
}

/** One of them, to print. @throws VisualUnknown */
export async function materialFile(rq: Rq): Promise<Reply> {
  const id = z.uuid().safeParse((rq.params.file ?? "").replace(/\.pdf$/, ""));
  const [artwork] = id.success ? await listArtworks(rq.app.db, { id: id.data, isPublic: true }, { limit: 1 }) : [];
  if (!artwork) throw new VisualUnknown();
  return printFile(rq, artwork, null);
}
