import { vietnamDay } from "../../../platform/clock/index.ts";
import { HttpError, html, type Reply, type Rq } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { findUnit, listUnitsUnder, type Site, siteOf, UnitAddressMoved } from "../../organisations/index.ts";
import { addressOf, type Embed, heightOf, readEmbed, snippetOf } from "./embed.ts";
import { frameHeaders, PREVIEW_POLICY } from "./frame-rules.ts";
import { FrameFaultView, FrameView } from "./frame-view.tsx";
import { loadRows } from "./load-rows.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { EmbedView, type UnitChoice } from "./view.tsx";

/**
 * The unit of a code: codes on pages of others are never changed, so one of a unit that was merged or renamed shows what became
 * of it. null where there never was one, or where several came of it.
 */
async function siteFor(rq: Rq, slug: string | null): Promise<Site | null> {
  try {
    return await siteOf({ ...rq, params: slug === null ? {} : { unit: slug } });
  } catch (error) {
    if (error instanceof UnitAddressMoved) {
      const [first, second] = error.successors;
      return first && !second ? siteOf({ ...rq, params: { unit: first.slug } }) : null;
    }
    if (error instanceof HttpError) return null;
    throw error;
  }
}

/** What stands in pages of others. Whatever is asked for, it answers with a page of its own kind. */
export async function framePage(rq: Rq): Promise<Reply> {
  const { http, embedHosts } = rq.app.config;
  const headers = frameHeaders(embedHosts, http.publicUrl);
  const embed = readEmbed(rq.query);
  const ctx = rq.app.view(rq);
  const fault = (which: keyof typeof vi.faults): Reply => {
    const lang = rq.query.ngonngu === "en" ? "en" : "vi";
    const words = pick(lang, vi, en);
    const sentence = words.faults[which];
    return html(FrameFaultView({ ctx, words, lang, sentence, publicUrl: http.publicUrl }), { status: 400, headers });
  };
  if (typeof embed === "string") return fault(embed);
  const site = await siteFor(rq, embed.slug);
  if (!site) return fault("unit");
  const words = pick(embed.lang, vi, en);
  const home = await siteOf({ ...rq, params: {} });
  const shown = await loadRows(rq, site, embed);
  return html(FrameView({ ctx, words, embed, unit: site.name, site: home.name, publicUrl: http.publicUrl, shown }), {
    headers,
  });
}

/** The installation's own unit, then those below it, each once. */
async function unitChoices(rq: Rq, home: Site): Promise<UnitChoice[]> {
  if (!home.unitId) return [];
  const today = vietnamDay(rq.now);
  const own = await findUnit(rq.app.db, home.unitId, today);
  const below = await listUnitsUnder(rq.app.db, home.unitId, today);
  return [
    { slug: "", name: own?.name ?? home.name },
    ...below.filter((one) => one.slug).map((one) => ({ slug: one.slug, name: one.name })),
  ];
}

/** Where an official or a webmaster chooses, sees how it looks, and takes the code along. */
export async function embedPage(rq: Rq): Promise<Reply> {
  const { http, embedHosts } = rq.app.config;
  const words = pick(rq.lang, vi, en);
  const home = await siteOf({ ...rq, params: {} });
  const asked = readEmbed(rq.query);
  const isAsked = Object.keys(rq.query).length > 0;
  const usual = readEmbed({}) as Embed;
  const embed = typeof asked === "string" ? null : asked;
  const site = embed ? await siteFor(rq, embed.slug) : null;
  const fault = typeof asked === "string" ? asked : site ? null : "unit";
  const title =
    embed && site ? pick(embed.lang, vi, en).frameTitle(pick(embed.lang, vi, en).whats[embed.what], site.name) : "";
  const base = embed?.slug ? `/${embed.slug}` : "";
  return html(
    EmbedView({
      ctx: rq.app.view(rq, home),
      words,
      units: await unitChoices(rq, home),
      embed: embed ?? usual,
      typed: rq.query,
      error: isAsked && fault ? { field: fault, sentence: words.faults[fault] } : null,
      made:
        embed && site
          ? {
              title,
              path: addressOf(embed),
              height: heightOf(embed),
              snippet: snippetOf(embed, http.publicUrl, title),
              feed: `${http.publicUrl}${base}/tin-tuc/feed.atom`,
              data: `${http.publicUrl}/api/v1/items?limit=${embed.count}${embed.slug ? `&unit=${embed.slug}` : ""}`,
            }
          : null,
      hosts: embedHosts,
    }),
    { headers: { "content-security-policy": PREVIEW_POLICY }, status: isAsked && fault ? 422 : 200 },
  );
}
