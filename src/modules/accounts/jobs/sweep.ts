import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { removeOldLinks } from "../people/one-time-link.store.ts";
import { removeExpiredSessions } from "../sessions/session.store.ts";
import { removeOldThrottles } from "../sign-in/throttle.ts";

/** Removes what nobody can use any more: expired sessions, spent links, forgotten failures. */
export const sweep = defineJob({
  name: "accounts:sweep",
  payload: z.object({}),
  async run(app: AppContext) {
    const now = app.clock.now();
    await removeExpiredSessions(app.db, now);
    await removeOldLinks(app.db, now);
    await removeOldThrottles(app.db, now);
  },
});
