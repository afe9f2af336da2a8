import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { findHomeUnit, siteOf } from "../../../../organisations/index.ts";
import { findPublicIssue, listPublicIssues } from "../../../bulletin.store.ts";
import { type Bulletin, issueSlug, readIssue } from "../../../bulletin.ts";
import { BulletinUnknown } from "../../../bulletins.errors.ts";
import { issuePdf } from "../../../issue-pdf.ts";
import { type IssueView, loadIssue } from "../../../issue-view.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { IssuePageView, WithdrawnIssueView } from "./view.tsx";

const OTHERS = 4;

async function publicIssue(rq: Rq): Promise<Bulletin> {
  const site = await siteOf(rq);
  const asked = readIssue(rq.params.issue ?? "");
  const bulletin = asked && site.unitId ? await findPublicIssue(rq.app.db, site.unitId, asked) : undefined;
  if (!bulletin) throw new BulletinUnknown();
  return bulletin;
}

async function published(rq: Rq, bulletin: Bulletin): Promise<IssueView> {
  const home = await findHomeUnit(rq.app.db, vietnamDay(rq.now));
  return loadIssue(rq.app.db, bulletin, {
    number: bulletin.publishedVersion ?? 0,
    homeUnitId: home?.id ?? null,
    publicUrl: rq.app.config.http.publicUrl,
    lang: rq.lang,
    now: rq.now,
  });
}

/** One issue as it was published, with what became of its entries since; withdrawn, its address says so and why. */
export async function issuePage(rq: Rq): Promise<Reply> {
  const bulletin = await publicIssue(rq);
  const site = await siteOf(rq);
  const words = pick(rq.lang, vi, en);
  const ctx = rq.app.view(rq, site);
  const base = `${site.slug ? `/${site.slug}` : ""}/ban-tin`;
  if (bulletin.state === "withdrawn") return html(WithdrawnIssueView({ ctx, words, base, bulletin }), { status: 410 });
  const others = await listPublicIssues(rq.app.db, { unitId: bulletin.unitId }, OTHERS);
  return html(
    IssuePageView({
      ctx,
      words,
      base,
      address: `${rq.app.config.http.publicUrl}${base}/${issueSlug(bulletin)}`,
      issue: await published(rq, bulletin),
      others: others.filter((one) => one.id !== bulletin.id).slice(0, OTHERS - 1),
    }),
  );
}

/** For printing and boards, set on demand from what may be said today. */
export async function issuePdfPage(rq: Rq): Promise<Reply> {
  const bulletin = await publicIssue(rq);
  if (bulletin.state === "withdrawn") throw new BulletinUnknown();
  const pdf = await issuePdf(rq.app, await published(rq, bulletin));
  return download(pdf, "application/pdf", `ban-tin-${issueSlug(bulletin)}.pdf`, true);
}
