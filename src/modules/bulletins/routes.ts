import type { AppContext } from "../../platform/app-context.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { get, type ModuleDefinition, mapError, type PublicPage, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { offerTitles } from "../feedback/index.ts";
import { findHomeUnit, findUnitBySlug, getUnits } from "../organisations/index.ts";
import { findPublicIssue, getVersion, listPublicIssues } from "./bulletin.store.ts";
import { issueSlug, readIssue } from "./bulletin.ts";
import { BulletinRefused, BulletinUnknown } from "./bulletins.errors.ts";
import { pathOf } from "./issue-view.ts";
import { deliverBulletin } from "./jobs/deliver-bulletin.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { archivePage, issueFeedPage } from "./pages/public/archive/page.tsx";
import { issuePage, issuePdfPage } from "./pages/public/issue/page.tsx";
import { monthPage } from "./pages/public/month/page.tsx";
import { editBulletinPage, saveBulletinPage } from "./pages/staff/bulletin-edit/page.tsx";
import { bulletinExport, bulletinListPage } from "./pages/staff/bulletin-list/page.tsx";
import { createBulletinPage, newBulletinPage } from "./pages/staff/bulletin-new/page.tsx";
import {
  approveBulletinPage,
  bulletinMailFile,
  bulletinMailPage,
  bulletinPdfPage,
  bulletinRecordPage,
  correctBulletinPage,
  recallBulletinPage,
  returnBulletinPage,
  submitBulletinPage,
  withdrawBulletinPage,
} from "./pages/staff/bulletin-record/page.tsx";

const MOST_PAGES = 50_000;

async function* bulletinPages(app: AppContext): AsyncGenerator<PublicPage> {
  yield { path: "/thang-nay", changedAt: null };
  yield { path: "/ban-tin", changedAt: null };
  const today = vietnamDay(app.clock.now());
  const issues = await listPublicIssues(app.db, {}, MOST_PAGES);
  const home = await findHomeUnit(app.db, today);
  const units = await getUnits(app.db, [...new Set(issues.map((one) => one.unitId))], today);
  for (const one of issues) {
    const unit = units.get(one.unitId);
    if (unit)
      yield {
        path: `${pathOf(unit, home?.id ?? null)}/${issueSlug(one)}`,
        changedAt: one.republishedAt ?? one.publishedAt,
      };
  }
}

/** "Bản tin số 11/2026 – …" for the address of an issue that can be read. */
async function titleOfIssue(app: AppContext, path: string): Promise<string | null> {
  const [, slug, issue = ""] = /^(?:\/([a-z0-9-]+))?\/ban-tin\/([a-z0-9-]+)$/.exec(path) ?? [];
  const asked = readIssue(issue);
  if (!asked) return null;
  const today = vietnamDay(app.clock.now());
  const unit = slug ? await findUnitBySlug(app.db, slug, today) : await findHomeUnit(app.db, today);
  const found = unit && (await findPublicIssue(app.db, unit.id, asked));
  if (!unit || !found?.publishedVersion || found.state === "withdrawn") return null;
  const { cover } = await getVersion(app.db, found.id, found.publishedVersion);
  return `${vi.issueOf(found.number, found.year, unit.name)}: ${cover}`;
}

export const bulletins: ModuleDefinition = {
  name: "bulletins",
  searches: [
    { kind: "bulletin", slug: "ban-tin", weight: 0.45, words: (lang) => ({ title: pick(lang, vi, en).searchKind }) },
  ],
  pages: bulletinPages,
  routes: [
    get("/thang-nay", "public", monthPage, { cache: true, still: { query: ["thang"] } }),
    get("/:unit/thang-nay", "public", monthPage, { cache: true, still: { query: ["thang"] } }),
    get("/ban-tin", "public", archivePage, { cache: true, still: { query: ["nam"] } }),
    get("/ban-tin/feed.atom", "public", issueFeedPage, { cache: true, open: true }),
    get("/ban-tin/:issue", "public", issuePage, { cache: true }),
    get("/ban-tin/:issue/ban-in.pdf", "public", issuePdfPage, { perMinute: 60, still: { only: "sheets" } }),
    get("/:unit/ban-tin", "public", archivePage, { cache: true, still: { query: ["nam"] } }),
    get("/:unit/ban-tin/feed.atom", "public", issueFeedPage, { cache: true, open: true }),
    get("/:unit/ban-tin/:issue", "public", issuePage, { cache: true }),
    get("/:unit/ban-tin/:issue/ban-in.pdf", "public", issuePdfPage, { perMinute: 60, still: { only: "sheets" } }),
    get("/can-bo/ban-tin", "content.read", bulletinListPage),
    get("/can-bo/ban-tin.csv", "content.read", bulletinExport),
    get("/can-bo/ban-tin/moi", "content.edit", newBulletinPage),
    post("/can-bo/ban-tin/moi", "content.edit", createBulletinPage),
    get("/can-bo/ban-tin/:id", "content.read", bulletinRecordPage),
    get("/can-bo/ban-tin/:id/ban-in.pdf", "content.read", bulletinPdfPage, { perMinute: 60 }),
    get("/can-bo/ban-tin/:id/thu", "content.read", bulletinMailPage),
    get("/can-bo/ban-tin/:id/thu.html", "content.read", bulletinMailFile),
    get("/can-bo/ban-tin/:id/sua", "content.edit", editBulletinPage),
    post("/can-bo/ban-tin/:id/sua", "content.edit", saveBulletinPage),
    post("/can-bo/ban-tin/:id/trinh", "content.edit", submitBulletinPage),
    post("/can-bo/ban-tin/:id/rut-lai", "content.edit", recallBulletinPage),
    post("/can-bo/ban-tin/:id/mo-ban-sua", "content.edit", correctBulletinPage),
    post("/can-bo/ban-tin/:id/duyet", "content.approve", approveBulletinPage),
    post("/can-bo/ban-tin/:id/tra-lai", "content.approve", returnBulletinPage),
    post("/can-bo/ban-tin/:id/thu-hoi", "content.approve", withdrawBulletinPage),
  ],
  errors: [
    mapError(BulletinUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(BulletinRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
  jobs: [deliverBulletin],
  async start(app) {
    offerTitles(app, "bulletins", (path) => titleOfIssue(app, path));
    return undefined;
  },
};
