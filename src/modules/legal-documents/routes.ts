import type { AppContext } from "../../platform/app-context.ts";
import {
  get,
  type ModuleDefinition,
  mapError,
  movedPermanently,
  type PublicPage,
  post,
  type Rq,
} from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import type { Citing } from "./citing.ts";
import { followDocuments, keepCiting } from "./follow-documents.ts";
import { LIMITS } from "./legal-document.ts";
import { DocumentRefused, DocumentUnknown } from "./legal-documents.errors.ts";
import { listDocuments } from "./legal-documents.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { publicDocumentFile, publicDocumentPage } from "./pages/public/document/page.tsx";
import { publicDocumentListPage } from "./pages/public/document-list/page.tsx";
import { citedListPage, takeCitedPage } from "./pages/staff/cited-list/page.tsx";
import {
  createDocumentPage,
  editDocumentPage,
  newDocumentPage,
  saveDocumentPage,
} from "./pages/staff/document-edit/page.tsx";
import {
  documentImportPage,
  documentSample,
  takeListPage,
  takeNationalPage,
} from "./pages/staff/document-import/page.tsx";
import {
  checkManyPage,
  documentListCsv,
  documentListPage,
  documentListXlsx,
} from "./pages/staff/document-list/page.tsx";
import {
  checkDocumentPage,
  documentFile,
  documentRecordPage,
  relateDocumentPage,
  unrelateDocumentPage,
} from "./pages/staff/document-record/page.tsx";

const FILE = { bodyLimit: LIMITS.fileBytes + 1024 * 1024 };
const LIST = { bodyLimit: 6 * 1024 * 1024 };
const PORTION = 2_000;

/** Addresses of the notes on laws, from which the library grew. */
const movedPage = (rq: Rq) =>
  movedPermanently(
    typeof rq.query.so === "string" ? `/can-bo/van-ban/moi?so=${encodeURIComponent(rq.query.so)}` : "/can-bo/van-ban",
  );

async function* documentPages(app: AppContext): AsyncGenerator<PublicPage> {
  yield { path: "/van-ban", changedAt: null };
  let after: { issuedOn: string | null; id: number } | undefined;
  for (;;) {
    const rows = await listDocuments(app.db, { publicOnly: true, day: "9999-12-31" }, { limit: PORTION, after });
    for (const row of rows) yield { path: `/van-ban/${row.id}`, changedAt: row.changedAt };
    after = rows.at(-1);
    if (!after || rows.length < PORTION) return;
  }
}

/** The library. It is handed the modules whose records cite documents. */
export function legalDocuments(citing: () => readonly Citing[]): ModuleDefinition {
  keepCiting(citing);
  return {
    name: "legal-documents",
    searches: [
      { kind: "document", slug: "van-ban", weight: 0.6, words: (lang) => ({ title: pick(lang, vi, en).searchKind }) },
    ],
    routes: [
      get("/van-ban", "public", publicDocumentListPage, { cache: true, still: { query: ["hieuluc", "trang"] } }),
      get("/van-ban/:id", "public", publicDocumentPage, { cache: true }),
      get("/van-ban/:id/tep", "public", publicDocumentFile, { still: {} }),
      get("/can-bo/thu-tuc/van-ban", "documents.read", movedPage),
      get("/can-bo/van-ban", "documents.read", documentListPage),
      get("/can-bo/van-ban.csv", "documents.read", documentListCsv),
      get("/can-bo/van-ban.xlsx", "documents.read", documentListXlsx),
      post("/can-bo/van-ban/doi-chieu", "documents.check", checkManyPage),
      get("/can-bo/van-ban/moi", "documents.edit", newDocumentPage),
      post("/can-bo/van-ban/moi", "documents.edit", createDocumentPage, FILE),
      get("/can-bo/van-ban/nhap", "documents.edit", documentImportPage),
      get("/can-bo/van-ban/nhap/mau.xlsx", "documents.edit", documentSample),
      post("/can-bo/van-ban/nhap", "documents.edit", takeListPage, LIST),
      post("/can-bo/van-ban/nhap/kem-theo", "documents.edit", takeNationalPage),
      get("/can-bo/van-ban/duoc-dan", "documents.edit", citedListPage),
      post("/can-bo/van-ban/duoc-dan", "documents.edit", takeCitedPage),
      get("/can-bo/van-ban/:id", "documents.read", documentRecordPage),
      get("/can-bo/van-ban/:id/tep", "documents.read", documentFile),
      get("/can-bo/van-ban/:id/sua", "documents.edit", editDocumentPage),
      post("/can-bo/van-ban/:id/sua", "documents.edit", saveDocumentPage, FILE),
      post("/can-bo/van-ban/:id/doi-chieu", "documents.check", checkDocumentPage),
      post("/can-bo/van-ban/:id/quan-he", "documents.edit", relateDocumentPage),
      post("/can-bo/van-ban/:id/quan-he/:relation/bo", "documents.edit", unrelateDocumentPage),
    ],
    jobs: [followDocuments],
    pages: documentPages,
    errors: [
      mapError(DocumentUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
      mapError(DocumentRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
    ],
  };
}
