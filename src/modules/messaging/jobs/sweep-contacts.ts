import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { eraseIncomingTexts } from "../coming-back/incoming.store.ts";
import { closeOldLists } from "../lists/keep-list.ts";
import { eraseUnheld, forgetUnconfirmed } from "../subscriptions/subscription.store.ts";
import { CONFIRM_WITHIN_HOURS } from "../subscriptions/subscription.ts";

const HOUR = 60 * 60 * 1_000;
/** What came back may still have to be looked at; then the address is nobody's business any more. */
const KEEP_DAYS = 30;

/** Every night: forgets wishes nobody confirmed, and erases addresses that nothing holds any more. */
export const sweepContacts = defineJob<AppContext, Record<string, never>>({
  name: "messaging:sweep",
  payload: z.object({}),
  async run(app) {
    const now = app.clock.now();
    const before = (hours: number): Date => new Date(now.getTime() - hours * HOUR);
    return transaction(app.db, async (tx) => ({
      forgotten: await forgetUnconfirmed(tx, before(CONFIRM_WITHIN_HOURS), now),
      listsClosed: await closeOldLists(tx, vietnamDay(now), now),
      textsErased: await eraseIncomingTexts(tx, before(KEEP_DAYS * 24)),
      erased: await eraseUnheld(tx, before(KEEP_DAYS * 24), now),
    }));
  },
});
