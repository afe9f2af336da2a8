import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { forgetQuestions } from "../asked/asked.store.ts";

/** Questions whose words were never kept go after a month, all others after a bit more than a year. */
export const forgetOldQuestions = defineJob<AppContext, Record<string, never>>({
  name: "procedures:forget-old-questions",
  payload: z.object({}),
  async run(app) {
    const today = vietnamDay(app.clock.now());
    const before = { unshown: shift(today, -31), shown: shift(today, -400) };
    return { forgotten: await transaction(app.db, (tx) => forgetQuestions(tx, before)) };
  },
});
