import { get, mapError, post, type Route } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { requestComments, taskComments } from "../pages/staff/comment-list/page.tsx";
import { CommentRefused, CommentUnknown } from "./comment.errors.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

export const commentRoutes: Route[] = [
  { base: "/can-bo/ke-hoach/nhiem-vu/:task/trao-doi", pages: taskComments },
  { base: "/can-bo/phoi-hop/:request/trao-doi", pages: requestComments },
].flatMap(({ base, pages }) => [
  get(base, "plans.read", pages.page),
  post(base, "plans.read", pages.write, { perMinute: 60 }),
  post(`${base}/:comment/sua`, "plans.read", pages.edit),
  post(`${base}/:comment/rut`, "plans.read", pages.takeBack),
]);

export const commentErrors = [
  mapError(CommentUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
  mapError(CommentRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
];
