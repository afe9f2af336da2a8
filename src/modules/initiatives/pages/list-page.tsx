import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import {
  addressOf,
  Card,
  CardList,
  EmptyList,
  FilterBar,
  FilterSelect,
  LinkButton,
  PageHeading,
  Pagination,
  PublicLayout,
  TextInput,
  type ViewContext,
} from "../../../platform/html/index.ts";
import { html, type Reply, type Rq } from "../../../platform/http/index.ts";
import { nfc, pick } from "../../../platform/i18n/index.ts";
import { findUnitBySlug, siteOf, unitNames } from "../../organisations/index.ts";
import {
  figuresInWords,
  inPublic,
  listRecognitions,
  listRecognitionYears,
  type Recognition,
  recognitionsEn,
  recognitionsVi,
} from "../../recognitions/index.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { en as usesEn } from "../uses/messages.en.ts";
import { vi as usesVi } from "../uses/messages.vi.ts";
import { countAdopted } from "../uses/uses.store.ts";

const PAGE_SIZE = 30;
/** More pages than anybody turns; years and words cut the list long before. */
const MOST_PAGES = 100;
const PATH = "/sang-kien";

const Query = z.object({
  nam: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  donvi: z
    .string()
    .regex(/^[a-z0-9-]{1,120}$/)
    .optional()
    .catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
  trang: z.coerce.number().int().min(1).max(MOST_PAGES).default(1).catch(1),
});
type Asked = z.infer<typeof Query>;

/** Initiatives that were recognised and published, newest first. */
export async function listPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const unit = query.donvi ? await findUnitBySlug(db, query.donvi, today) : undefined;
  const within = { states: ["published"] as const, kind: "initiative" as const };
  const rows = await listRecognitions(
    db,
    { ...within, year: query.nam, unitId: unit?.id, publicWords: query.q },
    PAGE_SIZE + 1,
    {
      offset: PAGE_SIZE * (query.trang - 1),
    },
  );
  const said = pick(rq.lang, recognitionsVi, recognitionsEn);
  const shown = rows.slice(0, PAGE_SIZE).map((row) => inPublic(row, said.public.someone));
  return html(
    View({
      ctx: rq.app.view(rq, await siteOf(rq)),
      words: pick(rq.lang, vi, en),
      said,
      query,
      unit: unit?.name ?? null,
      rows: shown,
      years: await listRecognitionYears(db, within),
      names: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], today),
      adopted: await countAdopted(
        db,
        shown.map((row) => row.id),
      ),
      used: pick(rq.lang, usesVi, usesEn),
      hasMore: rows.length > PAGE_SIZE && query.trang < MOST_PAGES,
    }),
  );
}

function View(props: {
  ctx: ViewContext;
  words: typeof vi;
  said: typeof recognitionsVi;
  query: Asked;
  unit: string | null;
  rows: Recognition[];
  years: number[];
  names: Map<string, string>;
  adopted: Map<string, number>;
  used: typeof usesVi;
  hasMore: boolean;
}) {
  const { ctx, words, said, query, rows } = props;
  const inUse = (n: number): string => (n > 0 ? props.used.public.inUse(n) : "");
  const asked = { q: query.q, nam: query.nam, donvi: query.donvi };
  return (
    <PublicLayout ctx={ctx} title={said.public.initiatives} description={said.public.lead} breadcrumbs={[]}>
      <PageHeading title={said.public.initiatives} lead={words.public.lead} />
      <Card title={words.public.sendTitle}>
        <p class="govuk-body">{words.public.sendText}</p>
        <p>
          <LinkButton href={`${PATH}/gui`}>{words.send.title}</LinkButton>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={`${PATH}/tra-cuu`}>
            {words.send.lookUp}
          </a>
        </p>
      </Card>
      {props.unit ? (
        <p class="govuk-body">
          {said.public.onlyUnit(props.unit)}{" "}
          <a href={addressOf(PATH, asked, { donvi: undefined })}>{said.public.showAll}</a>
        </p>
      ) : null}
      <FilterBar
        action={PATH}
        submitLabel={words.public.find}
        isFiltered={Boolean(query.q || query.nam)}
        keep={query.donvi ? { donvi: query.donvi } : {}}
      >
        <TextInput name="q" id="tim" label={words.public.q} value={query.q ?? ""} />
        <FilterSelect
          name="nam"
          label={words.year}
          value={query.nam}
          all={said.public.allYears}
          options={props.years.map((year) => ({ value: String(year), label: String(year) }))}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyList
          isFiltered={Boolean(query.q || query.nam || query.donvi)}
          nothingFits={words.emptyFiltered}
          resetHref={PATH}
          title={said.public.emptyTitle}
          drawing="board"
        >
          {said.public.emptyText}
        </EmptyList>
      ) : (
        <CardList
          level={2}
          label={said.public.initiatives}
          items={rows.map((row) => ({
            href: `/sang-kien/${row.id}`,
            title: row.title,
            meta: [
              said.people(props.names.get(row.unitId) ?? "", row.personName, row.personTitle),
              String(row.year),
            ].join(" · "),
            text: [figuresInWords(row, said) ?? row.award ?? "", inUse(props.adopted.get(row.id) ?? 0)]
              .filter(Boolean)
              .join(" · "),
          }))}
        />
      )}
      <Pagination
        previousHref={
          query.trang > 1 ? addressOf(PATH, asked, { trang: query.trang > 2 ? query.trang - 1 : undefined }) : null
        }
        nextHref={props.hasMore ? addressOf(PATH, asked, { trang: query.trang + 1 }) : null}
      />
    </PublicLayout>
  );
}
