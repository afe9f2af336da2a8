import { z } from "zod";
import type { AppContext } from "../../platform/app-context.ts";
import { defineJob } from "../../platform/jobs/index.ts";
import { lookForOld } from "./look-for-old.ts";

/** Every hour, so that what took effect at midnight is told before anybody comes to work. */
export const lookForOldVersions = defineJob<AppContext, Record<string, never>>({
  name: "old-versions:look",
  payload: z.object({}),
  run: (app) => lookForOld(app, app.clock.now()),
});
