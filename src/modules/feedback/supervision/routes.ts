import { get, mapError, post, type Route } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { showRecordAgain } from "../pages/staff/question-record/page.tsx";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { supervisionChart, supervisionFiguresCsv, supervisionFiguresPage } from "./pages/figures-page.tsx";
import { handToFrontPage, remarkPage, replyToFrontPage, watchedPage } from "./pages/item-page.tsx";
import { SUPERVISION, watchedListCsv, watchedListPage } from "./pages/list-page.tsx";
import { SUPERVISE, supervisePage } from "./pages/public-page.tsx";
import { SupervisionRefused } from "./supervision.errors.ts";

/** People supervise, and the Front with them. */
export const supervisionRoutes: Route[] = [
  get(SUPERVISE, "public", supervisePage, { cache: true, still: {} }),
  get(SUPERVISION, "supervision.read", watchedListPage),
  get(`${SUPERVISION}.csv`, "supervision.read", watchedListCsv),
  get(`${SUPERVISION}/so-lieu`, "supervision.read", supervisionFiguresPage),
  get(`${SUPERVISION}/so-lieu.csv`, "supervision.read", supervisionFiguresCsv),
  get(`${SUPERVISION}/so-lieu/bieu-do.svg`, "supervision.read", supervisionChart),
  get(`${SUPERVISION}/:id`, "supervision.read", watchedPage),
  post(`${SUPERVISION}/:id`, "supervision.read", remarkPage),
  post("/can-bo/phan-anh/:id/mat-tran", "feedback.answer", handToFrontPage(showRecordAgain)),
  post("/can-bo/phan-anh/:id/mat-tran/:remark", "feedback.answer", replyToFrontPage(showRecordAgain)),
];

export const supervisionErrors = [
  mapError(SupervisionRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
];
