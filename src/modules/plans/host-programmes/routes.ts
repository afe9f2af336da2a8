import { get, mapError, post, type Route } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { changeHostPage, editHostPage, newHostPage, recordHostPage } from "../pages/staff/host-form/page.tsx";
import { hostListExport, hostListPage } from "../pages/staff/host-list/page.tsx";
import { hostRecordPage } from "../pages/staff/host-record/page.tsx";
import { planWovenPage, servePage, unweavePage, weavePage } from "../pages/staff/plan-woven/page.tsx";
import { HostRefused, HostUnknown } from "./host.errors.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

const HOSTS = "/can-bo/ke-hoach/chuong-trinh";
const WOVEN = "/can-bo/ke-hoach/:id/long-ghep";

export const hostRoutes: Route[] = [
  get(HOSTS, "plans.read", hostListPage),
  get(`${HOSTS}.csv`, "plans.read", hostListExport),
  get(`${HOSTS}/moi`, "plans.edit", newHostPage),
  post(`${HOSTS}/moi`, "plans.edit", recordHostPage),
  get(`${HOSTS}/:host`, "plans.read", hostRecordPage),
  get(`${HOSTS}/:host/sua`, "plans.edit", editHostPage),
  post(`${HOSTS}/:host/sua`, "plans.edit", changeHostPage),
  get(WOVEN, "plans.read", planWovenPage),
  post(WOVEN, "plans.assign", weavePage),
  post(`${WOVEN}/bo`, "plans.assign", unweavePage),
  post(`${WOVEN}/phuc-vu`, "plans.assign", servePage),
];

export const hostErrors = [
  mapError(HostUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
  mapError(HostRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
];
