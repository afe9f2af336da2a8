import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { forgetAskers as forgetBefore } from "./footage.store.ts";

/** Who asked for footage is known for the days that are set, and no day longer (Luật 91/2025/QH15, in force since 01/01/2026). */
export const forgetAskers = defineJob<AppContext, Record<string, never>>({
  name: "premises:forget-askers",
  payload: z.object({}),
  async run(app) {
    const now = app.clock.now();
    return transaction(app.db, async (tx) => ({ erased: await forgetBefore(tx, vietnamDay(now), now) }));
  },
});
