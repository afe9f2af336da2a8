import { api, get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { offerSubjects } from "../comments/index.ts";
import { offerTitles } from "../feedback/index.ts";
import { offerLinks } from "../procedures/index.ts";
import { languageNames } from "../topics/index.ts";
import { ATTACHMENT_LIMITS } from "./attach-file.ts";
import { blockErrors, blockRoutes } from "./blocks/routes.ts";
import { commentSubjectOf } from "./comment-subject.ts";
import { ItemActRefused, ItemNotFound, PictureMayNotGoOut, SourceMissing } from "./content.errors.ts";
import { findPageWords, findPublicItem } from "./content.store.ts";
import { correctionPage, recordStepAct } from "./corrections/pages/page.tsx";
import { contentDataSets } from "./data-sets/data-sets.ts";
import { FILM_LIMITS } from "./films/keep-film.ts";
import { dropFilmPage, filmPages, keepFilmPage } from "./films/page.ts";
import { itemsInLedger } from "./items-in-ledger.ts";
import { checkItemLinks } from "./jobs/check-item-links.ts";
import { deliverItem } from "./jobs/deliver-item.ts";
import { publishScheduledItem } from "./jobs/publish-scheduled-item.ts";
import { tellFollowers } from "./jobs/tell-followers.ts";
import { watchDeliveries } from "./jobs/watch-deliveries.ts";
import { checkFigures } from "./live-figures/check-figures.ts";
import { MeetingRefused } from "./meetings/meeting.errors.ts";
import { en as meetingsEn } from "./meetings/messages.en.ts";
import { vi as meetingsVi } from "./meetings/messages.vi.ts";
import { meetingRoutes } from "./meetings/routes.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { BundleAnswer, BundleBody, bundlesApi } from "./pages/api/bundles-api.ts";
import { ItemAnswer, ItemQuery, ItemsAnswer, ItemsQuery, itemApi, listItemsApi } from "./pages/api/items-api.ts";
import { conventionsPage } from "./pages/public/conventions/page.tsx";
import { newsFeedPage } from "./pages/public/news-feed/page.ts";
import { newsItemPage, newsPicturePage, newsSheetPage } from "./pages/public/news-item/page.tsx";
import { newsListPage } from "./pages/public/news-list/page.tsx";
import { pilotsPage } from "./pages/public/pilots/page.tsx";
import { changeListPage, tellProcedurePage } from "./pages/staff/change-list/page.tsx";
import { documentNewsPage, tellDocumentPage } from "./pages/staff/document-news/page.tsx";
import {
  attachFilePage,
  detachFilePage,
  publicAttachmentPage,
  staffAttachmentPage,
} from "./pages/staff/item-attachments/page.ts";
import { itemComparePage } from "./pages/staff/item-compare/page.tsx";
import {
  createItemPage,
  dropTypedPage,
  editItemPage,
  keepTypedPage,
  newItemPage,
  saveItemPage,
} from "./pages/staff/item-edit/page.tsx";
import { itemFormEditPage, resetItemFormPage, saveItemFormPage } from "./pages/staff/item-form-edit/page.tsx";
import { followSourcePage, itemFormsPage, itemPicturePage } from "./pages/staff/item-forms/page.tsx";
import { itemListExport, itemListPage } from "./pages/staff/item-list/page.tsx";
import {
  approveItemPage,
  checkLinksPage,
  correctItemPage,
  followBlocksPage,
  itemRecordPage,
  recallItemPage,
  returnItemPage,
  submitItemPage,
  withdrawItemPage,
} from "./pages/staff/item-record/page.tsx";
import { en as picksEn } from "./picks/messages.en.ts";
import { vi as picksVi } from "./picks/messages.vi.ts";
import { PickRefused } from "./picks/pick.errors.ts";
import { pickRoutes } from "./picks/routes.ts";
import { contentPages } from "./public-pages.ts";
import { en as formsEn } from "./renditions/messages.en.ts";
import { vi as formsVi } from "./renditions/messages.vi.ts";
import { askLinksAgain } from "./review/jobs/ask-links-again.ts";
import { reviewRoutes } from "./review/routes.ts";
import { sayBlockedPictures } from "./say-pictures.ts";
import { en as soundEn } from "./sound/messages.en.ts";
import { vi as soundVi } from "./sound/messages.vi.ts";
import { soundJobs, soundRoutes, soundSchedule } from "./sound/routes.ts";
import { SoundRefused } from "./sound/sound.errors.ts";
import { standingRoutes } from "./standing/routes.ts";
import { en as translationsEn } from "./translations/messages.en.ts";
import { vi as translationsVi } from "./translations/messages.vi.ts";
import { listFoundByName, translatedProcedureSearch } from "./translations/procedures/find-translated.ts";
import { en as translatedEn } from "./translations/procedures/messages.en.ts";
import { vi as translatedVi } from "./translations/procedures/messages.vi.ts";
import { listReadLanguages } from "./translations/procedures/procedure-translation.store.ts";
import { translationRoutes } from "./translations/routes.ts";
import { TranslationRefused } from "./translations/translation.errors.ts";
import { OWN_NAMES } from "./translations/translation.ts";
import { endUrgent } from "./urgent/jobs/end-urgent.ts";
import { tellUrgent } from "./urgent/jobs/tell-urgent.ts";
import { urgentRoutes } from "./urgent/routes.ts";

export const content: ModuleDefinition = {
  name: "content",
  dataSets: contentDataSets,
  searches: [
    { kind: "news", slug: "tin-tuc", weight: 0.55, words: (lang) => ({ title: pick(lang, vi, en).searchKind }) },
    translatedProcedureSearch,
  ],
  routes: [
    get("/tin-tuc", "public", newsListPage, { cache: true, still: { query: ["linhvuc", "cho", "truoc", "luutru"] } }),
    get("/mo-hinh", "public", pilotsPage, { cache: true, still: { query: ["tinhtrang"] } }),
    get("/huong-uoc", "public", conventionsPage, { cache: true }),
    get("/:unit/huong-uoc", "public", conventionsPage, { cache: true }),
    get("/tin-tuc/feed.atom", "public", newsFeedPage, { cache: true, open: true }),
    get("/tin-tuc/:slug", "public", newsItemPage, { cache: true }),
    get("/tin-tuc/:slug/to-a4.pdf", "public", newsSheetPage, { perMinute: 60, still: { only: "sheets" } }),
    ...soundRoutes,
    get("/tin-tuc/:slug/anh.png", "public", newsPicturePage, { perMinute: 60 }),
    get("/tin-tuc/:slug/phim/:film", "public", filmPages.public.film),
    get("/tin-tuc/:slug/phim/:film/phu-de.vtt", "public", filmPages.public.captions),
    get("/tin-tuc/:slug/tep/:attachment", "public", publicAttachmentPage, { perMinute: 120 }),
    get("/:unit/tin-tuc", "public", newsListPage, {
      cache: true,
      still: { query: ["linhvuc", "cho", "truoc", "luutru"] },
    }),
    get("/:unit/tin-tuc/feed.atom", "public", newsFeedPage, { cache: true, open: true }),
    get("/:unit/tin-tuc/:slug", "public", newsItemPage, { cache: true }),
    get("/can-bo/tin-bai", "content.read", itemListPage),
    get("/can-bo/tin-bai.csv", "content.read", itemListExport),
    get("/can-bo/tin-bai/moi", "content.edit", newItemPage),
    post("/can-bo/tin-bai/moi", "content.edit", createItemPage),
    get("/can-bo/tin-bai/tu-thu-tuc", "content.edit", changeListPage),
    post("/can-bo/tin-bai/tu-thu-tuc", "content.edit", tellProcedurePage),
    get("/can-bo/tin-bai/tu-van-ban/:document", "content.edit", documentNewsPage),
    post("/can-bo/tin-bai/tu-van-ban/:document", "content.edit", tellDocumentPage),
    get("/can-bo/tin-bai/:id", "content.read", itemRecordPage),
    post("/can-bo/tin-bai/giu", "content.edit", keepTypedPage, { bodyLimit: 512 * 1024 }),
    post("/can-bo/tin-bai/giu/bo", "content.edit", dropTypedPage),
    get("/can-bo/tin-bai/:id/so-sanh", "content.read", itemComparePage),
    get("/can-bo/tin-bai/:id/sua", "content.edit", editItemPage),
    post("/can-bo/tin-bai/:id/sua", "content.edit", saveItemPage),
    post("/can-bo/tin-bai/:id/trinh", "content.edit", submitItemPage),
    post("/can-bo/tin-bai/:id/tep", "content.edit", attachFilePage, {
      bodyLimit: ATTACHMENT_LIMITS.bytes + 1024 * 1024,
      perMinute: 60,
    }),
    post("/can-bo/tin-bai/:id/phim", "content.edit", keepFilmPage, {
      bodyLimit: FILM_LIMITS.bytes + 1024 * 1024,
      perMinute: 20,
    }),
    post("/can-bo/tin-bai/:id/phim/bo", "content.edit", dropFilmPage),
    get("/can-bo/tin-bai/:id/phim/:film", "content.read", filmPages.staff.film),
    get("/can-bo/tin-bai/:id/phim/:film/phu-de.vtt", "content.read", filmPages.staff.captions),
    post("/can-bo/tin-bai/:id/tep/bo", "content.edit", detachFilePage),
    get("/can-bo/tin-bai/:id/tep/:attachment", "content.read", staffAttachmentPage),
    post("/can-bo/tin-bai/:id/lien-ket", "content.read", checkLinksPage, { perMinute: 30 }),
    post("/can-bo/tin-bai/:id/rut-lai", "content.edit", recallItemPage),
    post("/can-bo/tin-bai/:id/mo-ban-sua", "content.edit", correctItemPage),
    post("/can-bo/tin-bai/:id/duyet", "content.approve", approveItemPage),
    post("/can-bo/tin-bai/:id/tra-lai", "content.approve", returnItemPage),
    post("/can-bo/tin-bai/:id/thu-hoi", "content.approve", withdrawItemPage),
    get("/can-bo/tin-bai/:id/hinh-thuc", "content.read", itemFormsPage),
    get("/can-bo/tin-bai/:id/hinh-thuc/:form", "content.edit", itemFormEditPage),
    post("/can-bo/tin-bai/:id/hinh-thuc/:form", "content.edit", saveItemFormPage),
    post("/can-bo/tin-bai/:id/hinh-thuc/:form/bo", "content.edit", resetItemFormPage),
    post("/can-bo/tin-bai/:id/theo-ban-moi", "content.edit", followSourcePage),
    post("/can-bo/tin-bai/:id/theo-khoi", "content.edit", followBlocksPage),
    get("/can-bo/tin-bai/:id/anh/:shape", "content.read", itemPicturePage, { perMinute: 120 }),
    api(
      "GET",
      "/api/v1/items",
      "public",
      { summary: "Published news and explainers, newest first", query: ItemsQuery, response: ItemsAnswer },
      listItemsApi,
    ),
    api(
      "GET",
      "/api/v1/items/:id",
      "public",
      { summary: "One published item by its id or address, whole", query: ItemQuery, response: ItemAnswer },
      itemApi,
    ),
    api(
      "POST",
      "/api/v1/bundles",
      "content.edit",
      {
        summary: "Every form of a change of a procedure, of a document or of an item, without saving it",
        body: BundleBody,
        response: BundleAnswer,
      },
      bundlesApi,
    ),
    get("/can-bo/tin-bai/:id/dinh-chinh", "content.read", correctionPage),
    post("/can-bo/tin-bai/:id/dinh-chinh", "content.edit", recordStepAct),
    ...reviewRoutes,
    ...blockRoutes,
    ...standingRoutes,
    ...urgentRoutes,
    ...translationRoutes,
    ...meetingRoutes,
    ...pickRoutes,
  ],
  errors: [
    ...blockErrors,
    mapError(ItemNotFound, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(PickRefused, 409, (error, lang) => pick(lang, picksVi, picksEn).refusals[error.code]),
    mapError(MeetingRefused, 409, (error, lang) => pick(lang, meetingsVi, meetingsEn).refusals[error.code]),
    mapError(TranslationRefused, 409, (error, lang) => pick(lang, translationsVi, translationsEn).refusals[error.code]),
    mapError(SoundRefused, 409, (error, lang) => pick(lang, soundVi, soundEn).refusals[error.code]),
    mapError(SourceMissing, 409, (_error, lang) => pick(lang, formsVi, formsEn).sourceMissing),
    mapError(PictureMayNotGoOut, 409, (error, lang) => sayBlockedPictures(error.blocked, pick(lang, vi, en))),
    mapError(ItemActRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
  pages: contentPages,
  async start(app) {
    offerLinks(app, "content", {
      forProcedure: async () => null,
      async forSearch(query, lang) {
        const found = await listFoundByName(app.db, query, new Date());
        const label = pick(lang, translatedVi, translatedEn).found;
        return {
          label,
          links: found.map((one) => ({ href: `/thu-tuc/${one.code}/${one.lang}`, text: one.name, lang: one.lang })),
        };
      },
      async languagesFor(code, lang) {
        const names = languageNames(lang);
        const languages = await listReadLanguages(app.db, code);
        return {
          label: pick(lang, translatedVi, translatedEn).readIn,
          links: languages.map((one) => ({
            href: `/thu-tuc/${code}/${one}`,
            text: OWN_NAMES[one] ?? names[one],
            ...(OWN_NAMES[one] ? { lang: one } : {}),
          })),
        };
      },
      async noticeFor(code, version) {
        const words = await findPageWords(app.db, code, version);
        return words && { text: words.text, title: words.title, href: `/tin-tuc/${words.slug}` };
      },
    });
    offerSubjects(app, async (slug) => commentSubjectOf(await findPublicItem(app.db, slug)));
    offerTitles(app, "content", async (path) => {
      const slug = /^(?:\/[a-z0-9-]+)?\/tin-tuc\/([a-z0-9-]+)$/.exec(path)?.[1];
      return (slug && (await findPublicItem(app.db, slug))?.title) || null;
    });
    return undefined;
  },
  health: itemsInLedger,
  schedule: [
    { job: askLinksAgain.name, cron: "41 18 * * *" },
    // After the figures of the night.
    { job: checkFigures.name, cron: "10 21 * * *" },
    { job: watchDeliveries.name, cron: "*/5 * * * *" },
    ...soundSchedule,
  ],
  jobs: [
    askLinksAgain,
    checkFigures,
    checkItemLinks,
    deliverItem,
    endUrgent,
    publishScheduledItem,
    watchDeliveries,
    tellFollowers,
    tellUrgent,
    ...soundJobs,
  ],
};
