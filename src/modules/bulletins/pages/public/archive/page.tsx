import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { atomFeed } from "../../../../../platform/feeds/index.ts";
import { first, html, type Reply, type Rq, text } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { findUnit, siteOf } from "../../../../organisations/index.ts";
import { getVersion, listPublicIssues, listPublicYears } from "../../../bulletin.store.ts";
import { issueSlug } from "../../../bulletin.ts";
import { FEED_SIZE } from "../../../jobs/deliver-bulletin.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { ArchiveView } from "./view.tsx";

/** A monthly bulletin of eight years; older ones are found by their year. */
const SHOWN = 100;

const Query = z.object({ nam: first(z.coerce.number().int().min(2000).max(2100).optional().catch(undefined)) });

/** Every issue of a unit by year, the newest first. */
export async function archivePage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const site = await siteOf(rq);
  const { nam } = Query.parse(rq.query);
  return html(
    ArchiveView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, vi, en),
      siteName: site.name,
      base: site.slug ? `/${site.slug}` : "",
      year: nam ?? null,
      years: site.unitId ? await listPublicYears(db, site.unitId) : [],
      issues: site.unitId ? await listPublicIssues(db, { unitId: site.unitId, year: nam }, SHOWN) : [],
    }),
  );
}

/** The newest issues, each with its table of contents. */
export async function issueFeedPage(rq: Rq): Promise<Reply> {
  const { db, config } = rq.app;
  const site = await siteOf(rq);
  const words = pick(rq.lang, vi, en);
  const base = `${config.http.publicUrl}${site.slug ? `/${site.slug}` : ""}/ban-tin`;
  const issues = site.unitId ? await listPublicIssues(db, { unitId: site.unitId }, FEED_SIZE) : [];
  const unit = site.unitId ? await findUnit(db, site.unitId, vietnamDay(rq.now)) : undefined;
  const versions = await Promise.all(issues.map((one) => getVersion(db, one.id, one.publishedVersion ?? 0)));
  const times = issues.map((one) => (one.republishedAt ?? one.publishedAt ?? one.createdAt).getTime());
  const feed = atomFeed({
    hub: rq.app.config.websubHub,
    id: `${base}/feed.atom`,
    title: words.public.titleOf(site.name),
    page: base,
    self: `${base}/feed.atom`,
    updated:
      times.length > 0 ? new Date(Math.max(...times)) : new Date(`${unit?.createdOn ?? "2025-07-01"}T00:00:00+07:00`),
    entries: issues.map((one, at) => ({
      id: `urn:uuid:${one.id}`,
      title: `${words.issue(one.number, one.year)}: ${one.cover}`,
      link: `${base}/${issueSlug(one)}`,
      published: one.publishedAt ?? one.createdAt,
      updated: one.republishedAt ?? one.publishedAt ?? one.createdAt,
      author: site.name,
      summary: one.cover,
      content: [
        one.foreword,
        ...(versions[at]?.entries ?? [])
          .filter((entry) => entry.kind !== "recognition")
          .map((entry) => `– ${entry.title}`),
      ]
        .filter(Boolean)
        .join("\n"),
      category: words.public.title,
    })),
  });
  return text(feed, "application/atom+xml");
}
