import { api, type ModuleDefinition } from "../../platform/http/index.ts";
import { DueAnswer, DueBody, dueApi } from "./api/due.ts";

/** Working days, and dates that follow from them. */
export const calendar: ModuleDefinition = {
  name: "calendar",
  routes: [
    api(
      "POST",
      "/api/v1/calendar/due",
      "public",
      { summary: "By when something received at a moment is due, and why", body: DueBody, response: DueAnswer },
      dueApi,
      { perMinute: 6_000 },
    ),
  ],
};
