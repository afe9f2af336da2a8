import { z } from "zod";
import type { AppContext } from "../../../../platform/app-context.ts";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import { defineJob } from "../../../../platform/jobs/index.ts";
import { eraseOldContacts } from "../contacts.store.ts";

/** People of the press are known for the time they agreed to, and no day longer (Luật 91/2025/QH15, in force since 01/01/2026). */
export const eraseContacts = defineJob<AppContext, Record<string, never>>({
  name: "press:erase-contacts",
  payload: z.object({}),
  async run(app) {
    const now = app.clock.now();
    return transaction(app.db, async (tx) => ({ erased: await eraseOldContacts(tx, vietnamDay(now), now) }));
  },
});
