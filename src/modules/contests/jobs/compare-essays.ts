import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { compareEssays } from "../writing/settle-essays.ts";

/** Holds the essays of a contest against each other, when somebody asks for it. */
export const compareAll = defineJob<AppContext, { contestId: string }>({
  name: "contests:compare-essays",
  payload: z.object({ contestId: z.uuid() }),
  async run(app, { contestId }) {
    return `${await compareEssays(app, { contestId, at: app.clock.now() })} pairs`;
  },
});
