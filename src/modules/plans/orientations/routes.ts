import { get, mapError, post, type Route } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { newOrientationPage, recordOrientationPage } from "../pages/staff/orientation-form/page.tsx";
import { orientationListPage, withdrawOrientationPage } from "../pages/staff/orientation-list/page.tsx";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { OrientationRefused, OrientationUnknown } from "./orientations.errors.ts";

const ORIENTATIONS = "/can-bo/ke-hoach/dinh-huong";

export const orientationRoutes: Route[] = [
  get(ORIENTATIONS, "plans.read", orientationListPage),
  get(`${ORIENTATIONS}/moi`, "plans.edit", newOrientationPage),
  post(`${ORIENTATIONS}/moi`, "plans.edit", recordOrientationPage),
  post(`${ORIENTATIONS}/:orientation/rut`, "plans.edit", withdrawOrientationPage),
];

export const orientationErrors = [
  mapError(OrientationUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
  mapError(OrientationRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
];
