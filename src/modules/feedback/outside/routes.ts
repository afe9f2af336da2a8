import { get, mapError, post, type Route } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { showOutsideAgain } from "../pages/staff/question-record/page.tsx";
import { approveBodyPage, BODIES, bodiesPage, endBodyPage, writeBodyPage } from "./bodies-page.tsx";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { settleStuckPage } from "./on-the-record.tsx";
import { OutsideRefused } from "./outside.errors.ts";

/** Bodies outside that take messages by network, and what is done with what did not arrive there. */
export const outsideRoutes: Route[] = [
  get(BODIES, "feedback.categories", bodiesPage),
  post(BODIES, "feedback.categories", writeBodyPage),
  post(`${BODIES}/:body/duyet`, "feedback.categories", approveBodyPage),
  post(`${BODIES}/:body/ngung`, "feedback.categories", endBodyPage),
  post("/can-bo/phan-anh/:id/gui-ngoai", "feedback.answer", settleStuckPage(showOutsideAgain)),
];

export const outsideErrors = [mapError(OutsideRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code])];
