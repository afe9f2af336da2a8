import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { ancestors } from "../../organisations/index.ts";
import { insertRunMessages, releaseMessages } from "../message.store.ts";
import { countRecipients, findRun, listRecipients, lockRun, saveRun } from "../run.store.ts";
import { wakeSenders } from "./wake-senders.ts";

const AT_ONCE = 5_000;

/**
 * Writes the messages of an approved run, some thousands in a transaction. Begun anew it writes no message twice, because
 * a message's key is the run and the address; paused or cancelled in the middle it stops there.
 */
export const prepareRun = defineJob<AppContext, { runId: string }>({
  name: "messaging:prepare-run",
  payload: z.object({ runId: z.uuid() }),
  async run(app, { runId }, job) {
    const run = await findRun(app.db, runId);
    if (!run) return;
    const above = await ancestors(app.db, run.unitId, vietnamDay(app.clock.now()));
    const whom = { ...run, refusalUnits: [run.unitId, ...above.map((unit) => unit.id)] };
    const total = await countRecipients(app.db, whom);
    let after: string | null = null;
    let seen = 0;
    for (let isMore = true; isMore; ) {
      const contacts = await listRecipients(app.db, whom, after, AT_ONCE);
      const goesOn = await transaction(app.db, async (tx) => {
        const current = await lockRun(tx, runId);
        if (current?.state !== "preparing") return false;
        const now = app.clock.now();
        const dueAt = run.sendAt && run.sendAt > now ? run.sendAt : now;
        const made = await insertRunMessages(tx, run, contacts, { dueAt, now, perDay: app.config.campaignsPerDay });
        await saveRun(tx, runId, { prepared: current.prepared + made });
        return true;
      });
      if (!goesOn) return;
      seen += contacts.length;
      await job.progress(seen, total);
      after = contacts.at(-1) ?? null;
      isMore = contacts.length === AT_ONCE;
    }
    await transaction(app.db, async (tx) => {
      const current = await lockRun(tx, runId);
      if (current?.state !== "preparing") return;
      const now = app.clock.now();
      const dueAt = run.sendAt && run.sendAt > now ? run.sendAt : now;
      await saveRun(tx, runId, { state: "sending", preparedAt: now });
      // Those of a run that was paused wait for this moment.
      await releaseMessages(tx, run, { dueAt, perDay: app.config.campaignsPerDay });
      await wakeSenders(tx, run.medium, dueAt);
    });
  },
});
