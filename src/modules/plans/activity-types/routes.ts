import { get, mapError, post, type Route } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { ActivityTypeRefused, ActivityTypeUnknown } from "./activity-types.errors.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import {
  activityTypeFormPage,
  activityTypesExport,
  activityTypesPage,
  keepActivityTypePage,
  nameActivityPage,
} from "./pages.tsx";

const BASE = "/can-bo/ke-hoach/loai-hoat-dong";

export const activityRoutes: Route[] = [
  get(BASE, "plans.read", activityTypesPage),
  get(`${BASE}.csv`, "plans.read", activityTypesExport),
  get(`${BASE}/:type`, "activities.set", activityTypeFormPage),
  post(`${BASE}/:type`, "activities.set", keepActivityTypePage),
  post("/can-bo/ke-hoach/:id/loai-hoat-dong", "plans.assign", nameActivityPage),
];

export const activityErrors = [
  mapError(ActivityTypeUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
  mapError(ActivityTypeRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
];
