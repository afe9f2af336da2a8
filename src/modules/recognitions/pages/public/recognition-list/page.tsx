import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { findUnitBySlug, siteOf, unitNames } from "../../../../organisations/index.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { inPublic, RECOGNITION_KINDS } from "../../../recognition.ts";
import { listRecognitions, listRecognitionYears } from "../../../recognitions.store.ts";
import { PublicRecognitionListView } from "./view.tsx";

const PAGE_SIZE = 30;
/** More pages than anybody turns; the years cut the list long before. */
const MOST_PAGES = 100;

const Query = z.object({
  loai: z.enum(RECOGNITION_KINDS).optional().catch(undefined),
  nam: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  donvi: z
    .string()
    .regex(/^[a-z0-9-]{1,120}$/)
    .optional()
    .catch(undefined),
  trang: z.coerce.number().int().min(1).max(MOST_PAGES).default(1).catch(1),
});
export type PublicQuery = z.infer<typeof Query>;

export async function publicRecognitionListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const words = pick(rq.lang, vi, en);
  const unit = query.donvi ? await findUnitBySlug(db, query.donvi, today) : undefined;
  const filter = { states: ["published"] as const, kind: query.loai, year: query.nam, unitId: unit?.id };
  const rows = await listRecognitions(db, filter, PAGE_SIZE + 1, { offset: PAGE_SIZE * (query.trang - 1) });
  const shown = rows.slice(0, PAGE_SIZE).map((row) => inPublic(row, words.public.someone));
  const site = await siteOf(rq);
  return html(
    PublicRecognitionListView({
      ctx: rq.app.view(rq, site),
      words,
      query,
      unit: unit?.name ?? null,
      rows: shown,
      years: await listRecognitionYears(db, { states: ["published"], kind: query.loai }),
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], today),
      hasMore: rows.length > PAGE_SIZE,
    }),
  );
}
