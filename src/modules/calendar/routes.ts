import { api, get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { DueAnswer, DueBody, dueApi } from "./api/due.ts";
import { CalendarActRefused } from "./calendar.errors.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { calendarPage, settleYearPage, takeBackDayPage } from "./pages/staff/calendar-page.tsx";
import { daysPage, saveDaysPage } from "./pages/staff/days-page.tsx";

/** Working days, and dates that follow from them. */
export const calendar: ModuleDefinition = {
  name: "calendar",
  routes: [
    get("/can-bo/lich-nghi", "calendar.read", calendarPage),
    get("/can-bo/lich-nghi/doi", "calendar.edit", daysPage),
    post("/can-bo/lich-nghi/doi", "calendar.edit", saveDaysPage),
    post("/can-bo/lich-nghi/bo", "calendar.edit", takeBackDayPage),
    post("/can-bo/lich-nghi/xac-nhan", "calendar.edit", settleYearPage),
    api(
      "POST",
      "/api/v1/calendar/due",
      "public",
      { summary: "By when something received at a moment is due, and why", body: DueBody, response: DueAnswer },
      dueApi,
      { perMinute: 6_000 },
    ),
  ],
  errors: [mapError(CalendarActRefused, 403, (error, lang) => pick(lang, vi, en).refusals[error.code])],
};
