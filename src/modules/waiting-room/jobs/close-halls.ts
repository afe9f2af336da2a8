import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { closeHalls } from "../close-day.ts";

/** Every ten minutes: tickets that wait after hours end with the reason. */
export const closeHallsJob = defineJob<AppContext, Record<string, never>>({
  name: "waiting-room:close-halls",
  payload: z.object({}),
  run: async (app) => `${await closeHalls(app)} tickets closed`,
});
