import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, notFound, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { brandOnPaper } from "../../../../brand/index.ts";
import { loadComments } from "../../../../comments/index.ts";
import { publicPictures } from "../../../../media/index.ts";
import { getUnit, siteOf } from "../../../../organisations/index.ts";
import { listProcedureNames } from "../../../../procedures/index.ts";
import { listPoints } from "../../../../service-points/index.ts";
import { listAttachments } from "../../../attachment.store.ts";
import { loadItemStory } from "../../../bundle/load-story.ts";
import { commentSubjectOf } from "../../../comment-subject.ts";
import { findPublicItem, findReplacement, getVersion, listPublicItems } from "../../../content.store.ts";
import { findFilm } from "../../../films/film.store.ts";
import { itemSheet } from "../../../item-sheet.ts";
import { en as kindsEn } from "../../../kinds/messages.en.ts";
import { vi as kindsVi } from "../../../kinds/messages.vi.ts";
import { en as figuresEn } from "../../../live-figures/messages.en.ts";
import { vi as figuresVi } from "../../../live-figures/messages.vi.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { en as picksEn } from "../../../picks/messages.en.ts";
import { vi as picksVi } from "../../../picks/messages.vi.ts";
import { loadRelated } from "../../../picks/related.tsx";
import { sharePicture } from "../../../pictures/share-picture.ts";
import { en as scopeEn } from "../../../scope/messages.en.ts";
import { vi as scopeVi } from "../../../scope/messages.vi.ts";
import { loadPublicScope } from "../../../scope/public-scope.ts";
import { picturesIn } from "../../../structured-text.tsx";
import { en as translationsEn } from "../../../translations/messages.en.ts";
import { vi as translationsVi } from "../../../translations/messages.vi.ts";
import { loadSpoken } from "../../../translations/translated-page.ts";
import { listPublicLanguages } from "../../../translations/translation.store.ts";
import { en as urgentEn } from "../../../urgent/messages.en.ts";
import { vi as urgentVi } from "../../../urgent/messages.vi.ts";
import { urgentUntil } from "../../../urgent/urgent.store.ts";
import { NewsItemView } from "./view.tsx";

const OTHERS = 3;

export async function newsItemPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const site = await siteOf(rq);
  const item = await findPublicItem(db, rq.params.slug ?? "");
  if (!item) throw notFound("item-not-found");
  const read = await loadRelated(rq, item);
  const named = new Set([item, ...read.related].map((one) => `/tin-tuc/${one.slug}`));
  for (const one of read.picked) named.add(one.path);
  const others = await listPublicItems(db, { unitIds: [item.unitId] }, OTHERS + named.size);
  return html(
    NewsItemView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, vi, en),
      base: site.slug ? `/${site.slug}/tin-tuc` : "/tin-tuc",
      canonical: `${rq.app.config.http.publicUrl}/tin-tuc/${item.slug}`,
      item,
      urgentWords: pick(rq.lang, urgentVi, urgentEn),
      urgentUntil: await urgentUntil(db, item.id, rq.now),
      replacement: item.replacedAt ? await findReplacement(db, item.id) : undefined,
      attachments: await listAttachments(db, item.id, item.version),
      film: await findFilm(db, item.id, item.version),
      pictures: await publicPictures(db, picturesIn(item.body)),
      unit: await getUnit(db, item.unitId, vietnamDay(rq.now)),
      translationWords: pick(rq.lang, translationsVi, translationsEn),
      languages: [...new Set((await listPublicLanguages(db, item.id)).map((one) => one.lang))].filter(
        (one) => one !== "vi",
      ),
      spoken: await loadSpoken(db, item),
      procedures: await listProcedureNames(db, item.procedureCodes, rq.now),
      hasCounters: (await listPoints(db, [item.unitId], vietnamDay(rq.now))).length > 0,
      scope: await loadPublicScope(db, item, vietnamDay(rq.now)),
      kindWords: pick(rq.lang, kindsVi, kindsEn),
      figureWords: pick(rq.lang, figuresVi, figuresEn),
      scopeWords: pick(rq.lang, scopeVi, scopeEn),
      read,
      readWords: pick(rq.lang, picksVi, picksEn),
      others: others.filter((one) => !named.has(`/tin-tuc/${one.slug}`)).slice(0, OTHERS),
      comments: await loadComments(db, commentSubjectOf(item), rq.lang, rq.now),
    }),
    // Withdrawn for good: the address answers, and machines are told so.
    { status: item.withdrawnAt ? 410 : 200 },
  );
}

/** The A4 sheet of what is published now, typeset on demand. */
export async function newsSheetPage(rq: Rq): Promise<Reply> {
  const item = await findPublicItem(rq.app.db, rq.params.slug ?? "");
  if (!item || item.withdrawnAt) throw notFound("item-not-found");
  const sheet = await itemSheet(rq.app, item.id);
  return download(sheet.pdf, "application/pdf", `${item.slug}.pdf`, true);
}

/** The picture networks show beside a link to the news. */
export async function newsPicturePage(rq: Rq): Promise<Reply> {
  const { db, config, printer } = rq.app;
  const found = await findPublicItem(db, rq.params.slug ?? "");
  if (!found || found.withdrawnAt) throw notFound("item-not-found");
  const version = await getVersion(db, found.id, found.version);
  const { story } = await loadItemStory({ db, publicUrl: config.http.publicUrl }, found, version, rq.now);
  const brand = await brandOnPaper(db, found.unitId, vietnamDay(rq.now));
  return download(await sharePicture(printer, story, brand, "wide"), "image/png", `${found.slug}.png`, true);
}
