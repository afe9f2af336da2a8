import type { AppContext } from "../../../platform/app-context.ts";
import { get, mapError, type PublicPage, post } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { figuresChart, figuresPage } from "./pages/figures-page.tsx";
import {
  approvePublicationPage,
  publicationPage,
  returnPublicationPage,
  withdrawPublicationPage,
  writePublicationPage,
} from "./pages/publication-page.tsx";
import { publicationsExport, publicationsPage } from "./pages/publications-page.tsx";
import { recordPage, recordPhotoPage } from "./pages/record-page.tsx";
import { RECORDS, recordsCsv, recordsPage } from "./pages/records-page.tsx";
import { confirmPage, REVIEW, reviewPage } from "./pages/review-page.tsx";
import { PublicationRefused, RecordUnknown } from "./publication.errors.ts";
import { listPublicRecords } from "./record.store.ts";

const MOST_PAGES = 50_000;

/** Addresses of the public record. */
export const publicRecordRoutes = [
  get(RECORDS, "public", recordsPage, { cache: true, still: { query: ["trang"] } }),
  get(`${RECORDS}.csv`, "public", recordsCsv, { cache: true, still: false, open: true }),
  get(`${RECORDS}/so-lieu`, "public", figuresPage, { cache: true, still: false }),
  get(`${RECORDS}/so-lieu/bieu-do.svg`, "public", figuresChart, { cache: true, still: false }),
  get(`${RECORDS}/:code`, "public", recordPage, { cache: true }),
  get(`${RECORDS}/:code/anh/:photo`, "public", recordPhotoPage, { cache: true, still: false }),
  get(`/:unit${RECORDS}`, "public", recordsPage, { cache: true, still: { query: ["trang"] } }),
  get("/can-bo/phan-anh/cong-khai", "feedback.read", publicationsPage),
  get("/can-bo/phan-anh/cong-khai.csv", "feedback.read", publicationsExport),
  get("/can-bo/phan-anh/:id/cong-khai", "feedback.read", publicationPage),
  post("/can-bo/phan-anh/:id/cong-khai", "feedback.answer", writePublicationPage),
  post("/can-bo/phan-anh/:id/cong-khai/duyet", "feedback.publish", approvePublicationPage),
  get(REVIEW, "feedback.read", reviewPage),
  post("/can-bo/phan-anh/:id/cong-khai/con-dung", "feedback.read", confirmPage),
  post("/can-bo/phan-anh/:id/cong-khai/tra-lai", "feedback.publish", returnPublicationPage),
  post("/can-bo/phan-anh/:id/cong-khai/rut", "feedback.read", withdrawPublicationPage),
];

export const publicRecordErrors = [
  mapError(RecordUnknown, 404, (_error, lang) => pick(lang, vi, en).public.notFound),
  mapError(PublicationRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
];

export const publicRecordSearch = {
  kind: "publicRecord",
  slug: "hoi-dap",
  // What others once asked comes after the procedure itself, however alike the words are.
  weight: -1.5,
  words: (lang: Parameters<typeof pick>[0]) => ({ title: pick(lang, vi, en).searchKind }),
};

export async function* publicRecordPages(app: AppContext): AsyncGenerator<PublicPage> {
  yield { path: RECORDS, changedAt: null };
  yield { path: "/giam-sat", changedAt: null };
  for (const one of await listPublicRecords(app.db, {}, MOST_PAGES))
    yield { path: `${RECORDS}/${one.code}`, changedAt: one.changedAt };
}
