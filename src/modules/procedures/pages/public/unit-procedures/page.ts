import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { findUnit, movedFromSentence, siteOf } from "../../../../organisations/index.ts";
import { type CatalogueFilter, catalogueOf } from "../../../catalogue.ts";
import { areaOf, loadPlaces } from "../../../local/local-facts.ts";
import { en as localEn } from "../../../local/messages.en.ts";
import { vi as localVi } from "../../../local/messages.vi.ts";
import { offeredFilterOf } from "../../../local/offered-filter.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { fieldBySlug, LONGEST_QUESTION } from "../../../procedure-query.ts";
import { UnitProceduresView } from "./view.tsx";

const PAGE_SIZE = 20;
const one = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().optional().catch(undefined));
const Query = z.object({
  q: one,
  "linh-vuc": one,
  trang: z.preprocess(
    (value) => (Array.isArray(value) ? value[0] : value),
    z.coerce.number().int().min(1).max(10_000).catch(1),
  ),
});

/** What may be handed in at one unit, by field and with search, and where there. */
export async function unitProceduresPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const site = await siteOf(rq);
  const today = vietnamDay(rq.now);
  const unit = (await areaOf(db, site.unitId, today)) ?? (await findUnit(db, site.unitId, today)) ?? null;
  const query = Query.parse(rq.query);
  const catalogue = catalogueOf(rq.app);
  const offered = unit ? await offeredFilterOf(db, unit, today) : undefined;
  const q = nfc(query.q ?? "")
    .replace(/\s+/g, " ")
    .slice(0, LONGEST_QUESTION);
  const field = query["linh-vuc"] ? await fieldBySlug(catalogue, query["linh-vuc"]) : undefined;
  const filter: CatalogueFilter = { offered, field };
  const place = { offset: (query.trang - 1) * PAGE_SIZE, limit: PAGE_SIZE };
  const answer = q === "" ? await catalogue.list(filter, place) : await catalogue.search(q, filter, place);
  const all = await catalogue.list({ offered }, { offset: 0, limit: 0 });
  return html(
    UnitProceduresView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, vi, en),
      own: pick(rq.lang, localVi, localEn),
      unitName: unit?.name ?? site.name,
      base: `/${site.slug ?? ""}/thu-tuc`,
      place: unit?.slug ?? "",
      moved: await movedFromSentence(rq),
      q,
      field: field ?? null,
      page: query.trang,
      pages: Math.max(1, Math.ceil(answer.total / PAGE_SIZE)),
      answer,
      total: all.total,
      fields: (await catalogue.facets({ offered })).fields,
      places: unit ? await loadPlaces(db, unit, "", today, rq.now) : [],
      today,
    }),
  );
}
