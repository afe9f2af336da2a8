import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { raiseMisunderstandings } from "../raise.ts";

/** Every night, and when somebody asks for it: what people do not understand. */
export const countMisunderstandings = defineJob<AppContext, Record<string, never>>({
  name: "misunderstandings:count",
  payload: z.object({}),
  async run(app) {
    const done = await raiseMisunderstandings(app);
    return `${done.raised} raised, ${done.faded} faded, ${done.open} above the usual`;
  },
});
