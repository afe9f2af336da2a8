import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { proposeHonours } from "../honours/propose-honours.ts";

/** Every morning after the months were counted: units that reached a target in the last quarter are put forward once. */
export const putForward = defineJob<AppContext, Record<string, never>>({
  name: "emulation:put-forward",
  payload: z.object({}),
  async run({ db, clock }) {
    return `${await transaction(db, (tx) => proposeHonours(tx, { at: clock.now() }))} put forward`;
  },
});
