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
import { unitNames } from "../../../../organisations/index.ts";
import { TOPICS, topicChoices, topicNames } from "../../../../topics/index.ts";
import { en as sharedEn } from "../../../messages.en.ts";
import { vi as sharedVi } from "../../../messages.vi.ts";
import { PAGE_SIZE, PageNumber } from "../../../pages/shared.tsx";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { SLOGAN_KINDS } from "../../slogan.ts";
import { listSlogans } from "../../slogans.store.ts";

const Query = z.object({
  linhvuc: z.enum(TOPICS).optional().catch(undefined),
  loai: z.enum(SLOGAN_KINDS).optional().catch(undefined),
});

/** Approved words for everybody, by area. */
export async function publicSloganPage(rq: Rq): Promise<Reply> {
  const query = Query.parse(rq.query);
  const page = PageNumber.parse(rq.query.trang);
  const today = vietnamDay(rq.now);
  const words = pick(rq.lang, vi, en);
  const shared = pick(rq.lang, sharedVi, sharedEn);
  const found = await listSlogans(
    rq.app.db,
    { usableOn: today, topic: query.linhvuc, kind: query.loai },
    { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE },
  );
  const shown = found.slice(0, PAGE_SIZE);
  const names = await unitNames(rq.app.db, [...new Set(shown.map((one) => one.unitId))], today);
  const topics = topicNames(rq.lang);
  const base = "/khau-hieu";
  return html(
    <PublicLayout ctx={rq.app.view(rq)} title={words.public.title} breadcrumbs={[]}>
      <PageHeading title={words.public.title} lead={words.public.lead} />
      <FilterBar action={base} submitLabel={shared.filter} isFiltered={isFiltered(query)}>
        <FilterSelect
          name="linhvuc"
          label={shared.topic}
          value={query.linhvuc}
          all={shared.all}
          options={topicChoices(rq.lang)}
        />
        <FilterSelect
          name="loai"
          label={words.kind}
          value={query.loai}
          all={shared.all}
          options={SLOGAN_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        />
      </FilterBar>
      {shown.length === 0 ? (
        <EmptyList
          isFiltered={isFiltered(query)}
          nothingFits={shared.emptyFiltered}
          resetHref={base}
          title={words.public.emptyTitle}
        >
          {words.public.emptyText}
        </EmptyList>
      ) : (
        <Table
          caption={words.public.title}
          captionHidden
          phone="cards"
          rows={shown}
          columns={[
            { key: "text", header: words.text, rowHeader: true, wide: true, cell: (one) => one.text },
            {
              key: "about",
              header: shared.topic,
              cell: (one) => (
                <>
                  {topics[one.topic]}
                  {one.until ? `, ${words.public.until(one.until)}` : ""}
                </>
              ),
            },
            { key: "unit", header: shared.unit, cell: (one) => names.get(one.unitId) ?? "" },
          ]}
        />
      )}
      <Pagination
        previousHref={page > 1 ? addressOf(base, query, { trang: String(page - 1) }) : undefined}
        nextHref={found.length > PAGE_SIZE ? addressOf(base, query, { trang: String(page + 1) }) : undefined}
      />
    </PublicLayout>,
  );
}
