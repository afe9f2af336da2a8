import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { atomFeed } from "../../../../../platform/feeds/index.ts";
import { first, type Reply, type Rq, text } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { publicPictures, shareAddress } from "../../../../media/index.ts";
import { findUnit, type Site, siteOf, subtreeIds, unitNames } from "../../../../organisations/index.ts";
import { listPublicItems } from "../../../content.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { listUsedSectors, sectorBySlug } from "../../../scope/scope.store.ts";
import { picturesIn, plainText } from "../../../structured-text.tsx";

/** The fifty newest items, whole, so that other official sites can take them over. */
export async function newsFeedPage(rq: Rq): Promise<Reply> {
  const site = await siteOf(rq);
  const words = pick(rq.lang, vi, en);
  const { publicUrl } = rq.app.config.http;
  const base = `${publicUrl}${site.slug ? `/${site.slug}` : ""}/tin-tuc`;
  // A sector nothing is for has a feed without news, so that who follows it is told once there is.
  const slug = first(z.string().max(80).optional().catch(undefined)).parse(rq.query.nganh);
  const sector = slug ? (sectorBySlug(await listUsedSectors(rq.app.db, true), slug) ?? slug) : undefined;
  const filter = {
    ...(site.slug ? { unitIds: await subtreeIds(rq.app.db, site.unitId, vietnamDay(rq.now)) } : {}),
    ...(sector ? { sector } : {}),
  };
  const own = `${base}/feed.atom${slug ? `?nganh=${encodeURIComponent(slug)}` : ""}`;
  const items = await listPublicItems(rq.app.db, filter, 50);
  const names = await unitNames(
    rq.app.db,
    items.map((item) => item.unitId),
    vietnamDay(rq.now),
  );
  const pictures = await publicPictures(
    rq.app.db,
    items.flatMap((item) => picturesIn(item.body)),
  );
  const feed = atomFeed({
    hub: rq.app.config.websubHub,
    id: own,
    title: words.feedTitle(site.name),
    page: base,
    self: own,
    updated: items[0]
      ? new Date(Math.max(...items.map((item) => (item.republishedAt ?? item.publishedAt).getTime())))
      : await beginningOf(rq, site),
    entries: items.map((item) => ({
      id: `urn:uuid:${item.id}`,
      title: item.title,
      link: `${base}/${item.slug}`,
      published: item.publishedAt,
      updated: item.republishedAt ?? item.publishedAt,
      author: names.get(item.unitId) ?? site.name,
      summary: item.summary,
      // Who took over the wrong text has to see what was wrong, in the same form.
      content: [item.correctionNote ? `${words.correction}: ${item.correctionNote}` : "", plainText(item.body)]
        .filter(Boolean)
        .join("\n\n"),
      pictures: picturesIn(item.body)
        .flatMap((code) => pictures.get(code) ?? [])
        .map((one) => ({
          href: `${publicUrl}${shareAddress(one)}`,
          alt: one.alt,
          caption: [one.caption, words.photo(one.credit)].filter(Boolean).join(" "),
        })),
      category: words.topics[item.topic],
    })),
  });
  return text(feed, "application/atom+xml");
}

/** A feed without news was last changed when its unit began: the same answer each time it is asked. */
async function beginningOf(rq: Rq, site: Site): Promise<Date> {
  const unit = await findUnit(rq.app.db, site.unitId, vietnamDay(rq.now));
  return unit ? new Date(`${unit.createdOn}T00:00:00+07:00`) : new Date(0);
}
