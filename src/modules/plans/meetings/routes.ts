import { get, mapError, post, type Route } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { endSeriesPage, startSeriesPage, taskMeetingsPage } from "../pages/staff/task-meetings/page.tsx";
import { MeetingRefused, SeriesUnknown } from "./meetings.errors.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

const MEETINGS = "/can-bo/ke-hoach/nhiem-vu/:task/hop-dinh-ky";

export const meetingRoutes: Route[] = [
  get(MEETINGS, "plans.read", taskMeetingsPage),
  post(MEETINGS, "plans.declare", startSeriesPage),
  post(`${MEETINGS}/:series/dung`, "plans.declare", endSeriesPage),
];

export const meetingErrors = [
  mapError(SeriesUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
  mapError(MeetingRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
];
