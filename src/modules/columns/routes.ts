import type { AppContext } from "../../platform/app-context.ts";
import { get, type ModuleDefinition, mapError, type PublicPage, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { ColumnRefused, ColumnUnknown } from "./columns.errors.ts";
import { listColumns } from "./columns.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { columnFeed, columnPage } from "./pages/public/column/page.tsx";
import { MOST_COLUMNS, publicColumnListPage } from "./pages/public/column-list/page.tsx";
import {
  changeColumnPage,
  columnRecordPage,
  endColumnPage,
  newColumnPage,
  openColumnPage,
} from "./pages/staff/column-form/page.tsx";
import { columnExport, columnListPage } from "./pages/staff/column-list/page.tsx";

async function* columnPages(app: AppContext): AsyncGenerator<PublicPage> {
  yield { path: "/chuyen-muc", changedAt: null };
  for (const one of await listColumns(app.db, {}, MOST_COLUMNS))
    yield { path: `/chuyen-muc/${one.slug}`, changedAt: one.approvedAt };
}

export const columns: ModuleDefinition = {
  name: "columns",
  searches: [
    { kind: "column", slug: "chuyen-muc", weight: 0.45, words: (lang) => ({ title: pick(lang, vi, en).searchKind }) },
  ],
  pages: columnPages,
  routes: [
    get("/chuyen-muc", "public", publicColumnListPage, { cache: true }),
    get("/chuyen-muc/:column", "public", columnPage, { cache: true, still: { query: ["truoc", "bao"] } }),
    get("/chuyen-muc/:column/feed.atom", "public", columnFeed, { cache: true, open: true }),
    get("/:unit/chuyen-muc", "public", publicColumnListPage, { cache: true }),
    get("/can-bo/chuyen-muc", "columns.read", columnListPage),
    get("/can-bo/chuyen-muc.csv", "columns.read", columnExport),
    get("/can-bo/chuyen-muc/moi", "columns.edit", newColumnPage),
    post("/can-bo/chuyen-muc/moi", "columns.edit", openColumnPage),
    get("/can-bo/chuyen-muc/:id", "columns.read", columnRecordPage),
    post("/can-bo/chuyen-muc/:id/sua", "columns.edit", changeColumnPage),
    post("/can-bo/chuyen-muc/:id/dung", "columns.edit", endColumnPage),
  ],
  errors: [
    mapError(ColumnUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(ColumnRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};
