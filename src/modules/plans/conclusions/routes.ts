import { get, mapError, post, type Route } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { conclusionsReadPage, conclusionsSourcePage } from "../pages/staff/conclusions-reading/page.tsx";
import {
  addConclusionPage,
  conclusionExport,
  conclusionListPage,
  enterNoticePage,
  newNoticePage,
  noticePage,
} from "../pages/staff/plan-conclusions/page.tsx";
import { MAX_SOURCE_BYTES } from "../source-text.ts";
import { NoticeRefused, NoticeUnknown } from "./conclusions.errors.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

export const conclusionRoutes: Route[] = [
  get("/can-bo/ke-hoach/:id/ket-luan", "plans.read", conclusionListPage),
  get("/can-bo/ke-hoach/:id/ket-luan.csv", "plans.read", conclusionExport),
  get("/can-bo/ke-hoach/:id/ket-luan/moi", "plans.assign", newNoticePage),
  post("/can-bo/ke-hoach/:id/ket-luan/moi", "plans.assign", enterNoticePage),
  get("/can-bo/ke-hoach/:id/ket-luan/doc", "plans.assign", conclusionsSourcePage),
  post("/can-bo/ke-hoach/:id/ket-luan/doc", "plans.assign", conclusionsReadPage, {
    bodyLimit: MAX_SOURCE_BYTES + 1024 * 1024,
  }),
  get("/can-bo/ke-hoach/:id/ket-luan/:notice", "plans.read", noticePage),
  post("/can-bo/ke-hoach/:id/ket-luan/:notice", "plans.assign", addConclusionPage),
];

export const conclusionErrors = [
  mapError(NoticeUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
  mapError(NoticeRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
];
