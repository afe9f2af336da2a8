import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { nfc, pick, slugify } from "../../../../../platform/i18n/index.ts";
import { countPublished } from "../../../../comments/index.ts";
import { publicPictures } from "../../../../media/index.ts";
import { siteOf, subtreeIds, unitNames } from "../../../../organisations/index.ts";
import { listPublicItems, type PublicItem } from "../../../content.store.ts";
import { AUDIENCES, ITEM_KINDS, TOPICS } from "../../../item.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { listUsedSectors, sectorBySlug } from "../../../scope/scope.store.ts";
import { picturesIn } from "../../../structured-text.tsx";
import { NewsListView } from "./view.tsx";

const PAGE_SIZE = 20;
const Query = z.object({
  linhvuc: z.enum(TOPICS).optional().catch(undefined),
  loai: z.enum(ITEM_KINDS).optional().catch(undefined),
  nganh: z.string().max(80).optional().catch(undefined),
  cho: z.enum(AUDIENCES).optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).replace(/\0/g, "").trim().slice(0, 200))
    .optional()
    .catch(undefined),
  luutru: z.literal("1").optional().catch(undefined),
  truoc: z.string().max(80).optional().catch(undefined),
});

/** News of the whole province at /tin-tuc, of one unit and everything below it at /{unit}/tin-tuc. */
export async function newsListPage(rq: Rq): Promise<Reply> {
  const query = Query.parse(rq.query);
  const site = await siteOf(rq);
  const [at, id] = (query.truoc ?? "").split("_");
  const after =
    at && id && !Number.isNaN(Date.parse(at)) && z.uuid().safeParse(id).success
      ? { publishedAt: new Date(at), id }
      : undefined;
  const sectors = await listUsedSectors(rq.app.db, true);
  const sector = query.nganh ? sectorBySlug(sectors, query.nganh) : undefined;
  const items = await listPublicItems(
    rq.app.db,
    {
      ...(site.slug ? { unitIds: await subtreeIds(rq.app.db, site.unitId, vietnamDay(rq.now)) } : {}),
      // The archive by itself; whoever searches finds in both.
      ...(query.luutru ? { standing: "archived" as const } : query.q ? { standing: "both" as const } : {}),
      ...(query.linhvuc ? { topic: query.linhvuc } : {}),
      ...(query.loai ? { kind: query.loai } : {}),
      ...(query.cho ? { audience: query.cho } : {}),
      ...(sector ? { sector } : {}),
      ...(query.q ? { words: query.q } : {}),
    },
    PAGE_SIZE + 1,
    after,
  );
  const shown: PublicItem[] = items.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  return html(
    NewsListView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, vi, en),
      siteName: site.name,
      base: site.slug ? `/${site.slug}/tin-tuc` : "/tin-tuc",
      topic: query.linhvuc ?? null,
      isArchive: query.luutru === "1",
      sectors: sectors.map((one) => ({ value: slugify(one), label: one })),
      filter: {
        luutru: query.luutru,
        loai: query.loai,
        cho: query.cho,
        nganh: sector && slugify(sector),
        q: query.q || undefined,
      },
      items: shown,
      pictures: await publicPictures(
        rq.app.db,
        shown.flatMap((item) => picturesIn(item.body)),
      ),
      comments: await countPublished(
        rq.app.db,
        shown.map((item) => item.id),
      ),
      unitNames: await unitNames(
        rq.app.db,
        shown.map((item) => item.unitId),
        vietnamDay(rq.now),
      ),
      next: items.length > PAGE_SIZE && last ? `${last.publishedAt.toISOString()}_${last.id}` : null,
    }),
  );
}
