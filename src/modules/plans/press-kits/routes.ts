import { get, mapError, post, type Route } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { EVIDENCE_LIMITS } from "../evidence/evidence.ts";
import { publicKit } from "../pages/public/press-kits/page.tsx";
import {
  changePressKitPage,
  editPressKitPage,
  newPressKitPage,
  writePressKitPage,
} from "../pages/staff/press-kit-form/page.tsx";
import { pressKitListPage } from "../pages/staff/press-kit-list/page.tsx";
import {
  approvePressKitPage,
  correctPressKitPage,
  pressKitFile,
  pressKitRecordPage,
  recordBreakPage,
  returnPressKitPage,
  submitPressKitPage,
  withdrawPressKitPage,
} from "../pages/staff/press-kit-record/page.tsx";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { KitRefused, KitUnknown } from "./press-kits.errors.ts";

/** Pictures and papers, as many of each as evidence may have, and the form around them. */
const FILES = { bodyLimit: 2 * EVIDENCE_LIMITS.files * EVIDENCE_LIMITS.fileBytes + 1024 * 1024, perMinute: 60 };

const BASE = "/can-bo/tai-lieu-bao-chi";

export const pressKitRoutes: Route[] = [
  get("/bao-chi/:kit", "public", publicKit.page, { cache: true }),
  get("/bao-chi/:kit/tep/:file", "public", publicKit.file),
  get("/bao-chi/:kit/tai-lieu.zip", "public", publicKit.zip, { perMinute: 60 }),
  get(BASE, "plans.read", pressKitListPage),
  get(`${BASE}/moi`, "pressKits.prepare", newPressKitPage),
  post(`${BASE}/moi`, "pressKits.prepare", writePressKitPage, FILES),
  get(`${BASE}/:kit`, "plans.read", pressKitRecordPage),
  get(`${BASE}/:kit/tep/:file`, "plans.read", pressKitFile),
  get(`${BASE}/:kit/sua`, "pressKits.prepare", editPressKitPage),
  post(`${BASE}/:kit/sua`, "pressKits.prepare", changePressKitPage, FILES),
  post(`${BASE}/:kit/trinh`, "pressKits.prepare", submitPressKitPage),
  post(`${BASE}/:kit/duyet`, "pressKits.approve", approvePressKitPage),
  post(`${BASE}/:kit/tra-lai`, "pressKits.approve", returnPressKitPage),
  post(`${BASE}/:kit/ban-thay`, "pressKits.prepare", correctPressKitPage),
  post(`${BASE}/:kit/dang-truoc-gio`, "pressKits.prepare", recordBreakPage),
  post(`${BASE}/:kit/rut`, "plans.read", withdrawPressKitPage),
];

export const pressKitErrors = [
  mapError(KitUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
  mapError(KitRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
];
