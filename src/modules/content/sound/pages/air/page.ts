import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { atomFeed } from "../../../../../platform/feeds/index.ts";
import { notFound, playable, type Reply, type Rq, text } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { findUnit, siteOf, subtreeIds, unitNames } from "../../../../organisations/index.ts";
import { findPublicItem, listPublicItems } from "../../../content.store.ts";
import { en as contentEn } from "../../../messages.en.ts";
import { vi as contentVi } from "../../../messages.vi.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { listOnAir } from "../../script-audio.store.ts";

const MOST = 50;

/** What can go on air, newest first: the words as they are said, with the sound beside them, for stations that fetch by themselves. */
export async function airFeedPage(rq: Rq): Promise<Reply> {
  const { app, now } = rq;
  const { db, config } = app;
  const site = await siteOf(rq);
  const { publicUrl } = config.http;
  const base = `${publicUrl}${site.slug ? `/${site.slug}` : ""}/tin-tuc`;
  const within = site.slug ? { unitIds: await subtreeIds(db, site.unitId, vietnamDay(now)) } : {};
  const items = await listPublicItems(db, { ...within, hasSound: true }, MOST);
  const sounds = await listOnAir(
    db,
    items.map((item) => item.id),
  );
  const names = await unitNames(
    db,
    items.map((item) => item.unitId),
    vietnamDay(now),
  );
  const words = pick(rq.lang, contentVi, contentEn);
  const entries = items.flatMap((item) => {
    const sound = sounds.get(item.id);
    if (!sound) return [];
    const address = `${publicUrl}/tin-tuc/${item.slug}`;
    return {
      id: `urn:uuid:${item.id}`,
      title: item.title,
      link: address,
      published: item.publishedAt,
      updated: new Date(
        Math.max(...[item.publishedAt, item.republishedAt, sound.heardAt ?? sound.askedAt].map(Number)),
      ),
      author: names.get(item.unitId) ?? site.name,
      summary: item.summary,
      content: sound.script,
      enclosure: { href: `${address}/phat-thanh.mp3`, type: "audio/mpeg", bytes: sound.mp3Bytes },
      category: words.topics[item.topic],
    };
  });
  const unit = await findUnit(db, site.unitId, vietnamDay(now));
  const feed = atomFeed({
    hub: rq.app.config.websubHub,
    id: `${base}/nghe.atom`,
    title: pick(rq.lang, vi, en).airFeedTitle(site.name),
    page: base,
    self: `${base}/nghe.atom`,
    // A feed without anything was last changed when its unit began: the same answer each time it is asked.
    updated: new Date(
      Math.max(
        ...entries.map((entry) => entry.updated.getTime()),
        Date.parse(`${unit?.createdOn ?? "1970-01-01"}T00:00:00+07:00`),
      ),
    ),
    entries,
  });
  return text(feed, "application/atom+xml");
}

/** The sound of a published item as stations play it; MP3 or Ogg, by the ending. */
export async function airSoundPage(rq: Rq): Promise<Reply> {
  const item = await findPublicItem(rq.app.db, rq.params.slug ?? "");
  const sound = item ? (await listOnAir(rq.app.db, [item.id])).get(item.id) : undefined;
  if (!item || !sound) throw notFound("audio-not-found");
  const isOgg = rq.url.pathname.endsWith(".ogg");
  const bytes = await rq.app.files.get(isOgg ? sound.oggKey : sound.mp3Key);
  const answer = playable(
    rq.req.headers.range,
    bytes,
    isOgg ? "audio/ogg" : "audio/mpeg",
    `${item.slug}.${isOgg ? "ogg" : "mp3"}`,
  );
  return { ...answer, headers: { ...answer.headers, "cache-control": "public, no-cache" } };
}
