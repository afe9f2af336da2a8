import { get, mapError, post, type Route } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { dropGroupPage, recipientGroupsPage, saveGroupPage } from "../pages/staff/recipient-groups/page.tsx";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { GroupRefused, GroupUnknown } from "./recipient-groups.errors.ts";

export const RECIPIENT_GROUPS = "/can-bo/ke-hoach/nhom-noi-nhan";

export const recipientGroupRoutes: Route[] = [
  get(RECIPIENT_GROUPS, "plans.read", recipientGroupsPage),
  post(RECIPIENT_GROUPS, "plans.edit", saveGroupPage),
  post(`${RECIPIENT_GROUPS}/:group/bo`, "plans.edit", dropGroupPage),
];

export const recipientGroupErrors = [
  mapError(GroupUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
  mapError(GroupRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
];
