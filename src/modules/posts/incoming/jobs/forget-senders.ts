import { z } from "zod";
import type { AppContext } from "../../../../platform/app-context.ts";
import { transaction } from "../../../../platform/db/index.ts";
import { defineJob } from "../../../../platform/jobs/index.ts";
import { eraseSenders } from "../incoming.store.ts";

/** No network lets one answer later than a month. */
const KEEP_MS = 31 * 24 * 60 * 60 * 1_000;

/** Every night: who wrote over a network is forgotten once nothing can be answered any more. */
export const forgetSenders = defineJob<AppContext, Record<string, never>>({
  name: "posts:forget-senders",
  payload: z.object({}),
  async run(app) {
    const before = new Date(app.clock.now().getTime() - KEEP_MS);
    return { forgotten: await transaction(app.db, (tx) => eraseSenders(tx, before)) };
  },
});
