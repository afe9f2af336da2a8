import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { forgetDrawn } from "../survey.store.ts";

const KEPT_DAYS = 30;

/** Every night: 30 days after a survey closed nobody can say any more who was drawn. */
export const forgetDrawnJob = defineJob<AppContext, Record<string, never>>({
  name: "surveys:forget-drawn",
  payload: z.object({}),
  async run({ db, clock }) {
    return `${await forgetDrawn(db, shift(vietnamDay(clock.now()), -KEPT_DAYS))} forgotten`;
  },
});
