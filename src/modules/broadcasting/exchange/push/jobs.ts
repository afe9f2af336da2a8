import { z } from "zod";
import type { AppContext } from "../../../../platform/app-context.ts";
import { transaction } from "../../../../platform/db/index.ts";
import { addJob, defineJob } from "../../../../platform/jobs/index.ts";
import { carryPushes } from "./carry-pushes.ts";
import { PUSH_TO_SOURCE } from "./push-job.ts";
import { forgetOldPushes, listSystems } from "./source-system.store.ts";

/** A turn is short, so that other work gets its turn too. */
const TURN_MS = 60_000;
const MOST_SYSTEMS = 500;
const KEPT_MS = 180 * 86_400_000;

/** Looks what there is to tell one system, and tells it. What is left is taken up by the next turn. */
export const pushToSource = defineJob<AppContext, { systemId: string }>({
  ...PUSH_TO_SOURCE,
  async run(app, { systemId }) {
    return { handedOver: await carryPushes(app, systemId, { forMs: TURN_MS, plan: true }) };
  },
});

/** Every few minutes each live system gets its turn. */
export const pushToSources = defineJob<AppContext, Record<string, never>>({
  name: "broadcasting:push-all",
  payload: z.object({}),
  async run(app) {
    const now = app.clock.now();
    const systems = await listSystems(app.db, null, MOST_SYSTEMS);
    await transaction(app.db, async (tx) => {
      await forgetOldPushes(tx, new Date(now.getTime() - KEPT_MS));
      for (const { id } of systems)
        await addJob(
          tx,
          PUSH_TO_SOURCE,
          { systemId: id },
          { subject: `sourceSystem:${id}`, key: `source:${id}`, runAt: now },
        );
    });
    return { systems: systems.length };
  },
});
