import { z } from "zod";
import { vietnamDay } from "../../platform/clock/index.ts";
import { first, html, json, notFound, type Reply, type Rq, seenRequest } from "../../platform/http/index.ts";
import { nfc, pick } from "../../platform/i18n/index.ts";
import type { SearchSource } from "../../platform/search/index.ts";
import { findUnitBySlug, getUnits, siteOf, subtreeIds, unitNames } from "../organisations/index.ts";
import { noteUnanswered } from "../procedures/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { ON_PAGE, searchThings } from "./search-things.ts";
import { showPlace } from "./show-place.ts";
import { SearchView } from "./view.tsx";

const LONGEST = 200;
const MOST_PAGES = 50;

const typed = z
  .string()
  .max(10_000)
  .transform((text) =>
    nfc(text)
      .replace(/[\p{Cc}\u200b-\u200f\u2060\ufeff]/gu, " ")
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, LONGEST),
  );

const Query = z.object({
  q: first(typed).catch(""),
  loai: first(z.string()).optional().catch(undefined),
  trang: first(z.coerce.number().int().min(1).max(MOST_PAGES)).catch(1),
});

export const SearchQuery = z.object({
  q: first(typed),
  /** One kind only, in pages of 20; otherwise the best five of each. */
  kind: first(z.string().max(40).optional()),
  /** Address of a unit: only things of it and of the units below. */
  unit: first(z.string().max(200).optional()),
  page: first(z.coerce.number().int().min(1).max(MOST_PAGES).default(1)),
});

const Thing = z.object({
  title: z.string(),
  url: z.string(),
  language: z.string(),
  day: z.string().nullable(),
  unit: z.string().nullable(),
  excerpt: z.string(),
});
export const SearchAnswer = z.object({
  query: z.string(),
  /** What was searched for instead, where the words as typed found nothing. */
  instead: z.string().nullable(),
  groups: z.array(
    z.object({ kind: z.string(), title: z.string(), total: z.number(), isMore: z.boolean(), items: z.array(Thing) }),
  ),
});

export function searchPages(sources: () => readonly SearchSource[]) {
  async function page(rq: Rq): Promise<Reply> {
    const query = Query.parse(rq.query);
    const site = await siteOf(rq);
    const today = vietnamDay(rq.now);
    const source = sources().find((one) => one.slug === query.loai) ?? null;
    const isAsked = /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(query.q);
    const answer = isAsked
      ? await searchThings(rq.app, sources(), {
          text: query.q,
          lang: rq.lang,
          now: rq.now,
          unitSlug: site.slug,
          unitIds: site.slug === null ? null : await subtreeIds(rq.app.db, site.unitId, today),
          kind: source?.kind ?? null,
          page: source ? query.trang : 1,
        })
      : null;
    if (answer?.groups.length === 0 && source === null && seenRequest(rq.req.raw).isByResident())
      noteUnanswered(rq.app, query.q);
    const things = answer?.groups.flatMap((group) => group.things) ?? [];
    return html(
      SearchView({
        ctx: rq.app.view(rq, site),
        words: pick(rq.lang, vi, en),
        base: site.slug === null ? "/tim-kiem" : `/${site.slug}/tim-kiem`,
        siteName: site.name,
        unitSlug: site.slug,
        q: query.q,
        page: query.trang,
        pages: MOST_PAGES,
        onPage: ON_PAGE,
        source,
        sources: sources(),
        answer,
        unitNames: await unitNames(
          rq.app.db,
          things.flatMap((one) => one.unitId ?? []),
          today,
        ),
      }),
    );
  }

  async function api(rq: Rq): Promise<Reply> {
    const query = SearchQuery.parse(rq.query);
    const today = vietnamDay(rq.now);
    const unit = query.unit === undefined ? null : await findUnitBySlug(rq.app.db, query.unit, today);
    if (unit === undefined) throw notFound("unit-not-found");
    const source = query.kind === undefined ? null : sources().find((one) => one.kind === query.kind);
    if (source === undefined) throw notFound("kind-not-found");
    const answer = await searchThings(rq.app, sources(), {
      text: query.q,
      lang: rq.lang,
      now: rq.now,
      unitSlug: null,
      unitIds: unit ? await subtreeIds(rq.app.db, unit.id, today) : null,
      kind: source?.kind ?? null,
      page: source ? query.page : 1,
    });
    const units = await getUnits(
      rq.app.db,
      answer.groups.flatMap((group) => group.things.flatMap((one) => one.unitId ?? [])),
      today,
    );
    const { publicUrl } = rq.app.config.http;
    return json({
      query: query.q,
      instead: answer.instead,
      groups: answer.groups.map((group) => ({
        kind: group.source.kind,
        title: group.source.words(rq.lang).title,
        total: group.total,
        isMore: group.isMore ?? false,
        items: group.things.map((one) => ({
          title: one.title,
          url: `${publicUrl}${one.path}`,
          language: one.textLang ?? "vi",
          day: one.day ?? null,
          unit: one.unitId ? (units.get(one.unitId)?.slug ?? null) : null,
          excerpt: showPlace(one.text, answer.words)
            .map((piece) => piece.text)
            .join(""),
        })),
      })),
    });
  }

  return { page, api };
}
