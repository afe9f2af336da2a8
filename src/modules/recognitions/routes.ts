import type { AppContext } from "../../platform/app-context.ts";
import { get, type ModuleDefinition, mapError, type PublicPage, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { publicRecognitionListPage } from "./pages/public/recognition-list/page.tsx";
import { publicRecognitionPage } from "./pages/public/recognition-record/page.tsx";
import {
  changeRecognitionPage,
  editRecognitionPage,
  newRecognitionPage,
  proposeRecognitionPage,
} from "./pages/staff/recognition-form/page.tsx";
import { recognitionExport, recognitionListPage } from "./pages/staff/recognition-list/page.tsx";
import {
  checkRecognitionPage,
  keepConsentPage,
  publishRecognitionPage,
  recognisePage,
  recognitionRecordPage,
  returnRecognitionPage,
  withdrawRecognitionPage,
} from "./pages/staff/recognition-record/page.tsx";
import { RecognitionRefused, RecognitionUnknown } from "./recognitions.errors.ts";
import { listRecognitions } from "./recognitions.store.ts";

const MOST_PAGES = 50_000;

async function* recognitionPages(app: AppContext): AsyncGenerator<PublicPage> {
  yield { path: "/guong-dien-hinh", changedAt: null };
  // Initiatives have a page of their own.
  for (const one of await listRecognitions(app.db, { states: ["published"] }, MOST_PAGES))
    if (one.kind !== "initiative") yield { path: `/guong-dien-hinh/${one.id}`, changedAt: one.publishedAt };
}

export const recognitions: ModuleDefinition = {
  name: "recognitions",
  searches: [
    { kind: "recognition", slug: "ghi-nhan", weight: 0.4, words: (lang) => ({ title: pick(lang, vi, en).searchKind }) },
  ],
  pages: recognitionPages,
  routes: [
    get("/guong-dien-hinh", "public", publicRecognitionListPage, {
      cache: true,
      still: { query: ["loai", "nam", "donvi", "trang"] },
    }),
    get("/guong-dien-hinh/:id", "public", publicRecognitionPage, { cache: true }),
    get("/can-bo/ghi-nhan", "plans.read", recognitionListPage),
    get("/can-bo/ghi-nhan.csv", "plans.read", recognitionExport),
    get("/can-bo/ghi-nhan/moi", "recognitions.propose", newRecognitionPage),
    post("/can-bo/ghi-nhan/moi", "recognitions.propose", proposeRecognitionPage),
    get("/can-bo/ghi-nhan/:id", "plans.read", recognitionRecordPage),
    get("/can-bo/ghi-nhan/:id/sua", "recognitions.propose", editRecognitionPage),
    post("/can-bo/ghi-nhan/:id/sua", "recognitions.propose", changeRecognitionPage),
    post("/can-bo/ghi-nhan/:id/kiem-tra", "recognitions.check", checkRecognitionPage),
    post("/can-bo/ghi-nhan/:id/tra-lai", "recognitions.check", returnRecognitionPage),
    post("/can-bo/ghi-nhan/:id/cong-nhan", "recognitions.check", recognisePage),
    post("/can-bo/ghi-nhan/:id/cong-bo", "recognitions.check", publishRecognitionPage),
    post("/can-bo/ghi-nhan/:id/rut", "plans.read", withdrawRecognitionPage),
    post("/can-bo/ghi-nhan/:id/dong-y", "plans.read", keepConsentPage),
  ],
  errors: [
    mapError(RecognitionUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(RecognitionRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};
