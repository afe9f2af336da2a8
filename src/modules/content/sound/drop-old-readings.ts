import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { dropUnasked } from "./reading.store.ts";

const DAYS = 60;
/** Some 1.5 GB of pages of a minute and a half. */
const MOST = 3_000;

/** What nobody has listened to for two months makes room; it is made anew when somebody asks. */
export const dropOldReadings = defineJob<AppContext, Record<string, never>>({
  name: "content:drop-old-readings",
  payload: z.object({}),
  async run(app) {
    const before = vietnamDay(new Date(app.clock.now().getTime() - DAYS * 86_400_000));
    const keys = await transaction(app.db, (tx) => dropUnasked(tx, { before, most: MOST }));
    // Nobody else keeps these: sounds are named by their bytes, and other tables hold sounds of another quality.
    for (const key of keys) await app.files.remove(key);
    return { dropped: keys.length };
  },
});
