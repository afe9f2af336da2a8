import { z } from "zod";
import type { AppContext } from "../../../../platform/app-context.ts";
import { transaction } from "../../../../platform/db/index.ts";
import { defineJob } from "../../../../platform/jobs/index.ts";
import { listAccountsDue } from "../engine/carry.store.ts";
import { carryDue } from "../engine/carry-due.ts";
import { CARRY_POSTS, wakeAccount } from "../wake-account.ts";

/** A turn is short, so that other work gets its turn too. */
const TURN_MS = 60_000;
const BUSY_AGAIN_MS = 5_000;

/** One turn of one account; what is left makes the next. */
export const carryPosts = defineJob<AppContext, { accountId: string }>({
  ...CARRY_POSTS,
  async run(app, { accountId }) {
    const end = await carryDue(app, accountId, { forMs: TURN_MS });
    const again = end.why === "busy" ? new Date(app.clock.now().getTime() + BUSY_AGAIN_MS) : end.nextAt;
    // A clock that stands in the past would ask again at once, for ever.
    if (again)
      await transaction(app.db, (tx) =>
        wakeAccount(tx, accountId, new Date(Math.max(again.getTime(), Date.now() + 1_000))),
      );
    return { why: end.why, handedOver: end.handedOver };
  },
});

/** Sees to it that nothing waits without a turn to come, whatever became of the turn it had. */
export const watchPosts = defineJob<AppContext, Record<string, never>>({
  name: "posts:watch",
  payload: z.object({}),
  async run(app) {
    const now = app.clock.now();
    const due = await listAccountsDue(app.db, now);
    await transaction(app.db, async (tx) => {
      for (const accountId of due) await wakeAccount(tx, accountId, now);
    });
    return { accounts: due.length };
  },
});
