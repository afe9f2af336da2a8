import { z } from "zod";
import type { AppContext } from "../../../../platform/app-context.ts";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import { defineJob } from "../../../../platform/jobs/index.ts";
import { subtreeIds } from "../../../organisations/index.ts";
import { forgetComparisons } from "../reconcile/compare.store.ts";
import { sendDue } from "./send-due.ts";
import { findDestination, forgetTold, listDestinations, queueLeftOut, saveDestination } from "./sync.store.ts";
import { QUEUE_LEFT_OUT } from "./sync-jobs.ts";

const TURN_MS = 50_000;
const AT_ONCE = 1_000;
const KEPT_DAYS = 90;
const DAY = 86_400_000;

/** Every minute: each destination that is on is told what is due. One that has long turns is told by one process only. */
export const sendSync = defineJob<AppContext, Record<string, never>>({
  name: "dossiers:sync-send",
  payload: z.object({}),
  maxAttempts: 1,
  async run(app) {
    const on = (await listDestinations(app.db)).filter((one) => one.isOn && one.pausedAt === null);
    const turns = await Promise.all(on.map((one) => sendDue(app, one.id, { forMs: TURN_MS })));
    return turns.map((turn) => ({ why: turn.why, told: turn.told }));
  },
});

async function queueAll(app: AppContext, destinationId: string): Promise<number> {
  let queued = 0;
  for (;;) {
    const of = await findDestination(app.db, destinationId);
    if (!of?.isOn) return queued;
    const count = await transaction(app.db, (tx) => queueLeftOut(tx, of, AT_ONCE, app.clock.now()));
    queued += count;
    if (count < AT_ONCE) return queued;
  }
}

/** A destination that was switched on is told of the dossiers there are. @idempotent */
export const queueSync = defineJob<AppContext, { destinationId: string }>({
  ...QUEUE_LEFT_OUT,
  run: async (app, { destinationId }) => ({ queued: await queueAll(app, destinationId) }),
});

/** Every night: whose dossiers are told follows the units, what was left out is queued, what was told long ago goes. */
export const tidySync = defineJob<AppContext, Record<string, never>>({
  name: "dossiers:sync-tidy",
  payload: z.object({}),
  async run(app) {
    const now = app.clock.now();
    let queued = 0;
    for (const of of await listDestinations(app.db)) {
      const unitIds = await subtreeIds(app.db, of.unitId, vietnamDay(now));
      // Units that ended stay: their dossiers are theirs until somebody moves them.
      const all = [...new Set([...of.unitIds, ...unitIds])];
      await transaction(app.db, (tx) => saveDestination(tx, of.id, { unitIds: all }));
      if (of.isOn) queued += await queueAll(app, of.id);
    }
    await transaction(app.db, (tx) => forgetComparisons(tx, new Date(now.getTime() - KEPT_DAYS * DAY)));
    const forgotten = await transaction(app.db, (tx) => forgetTold(tx, new Date(now.getTime() - KEPT_DAYS * DAY)));
    return { queued, forgotten };
  },
});
