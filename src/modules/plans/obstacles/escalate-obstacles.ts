import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { systemActor } from "../../accounts/index.ts";
import { escalateObstacle } from "./act-on-obstacle.ts";
import { listOverdueObstacleIds } from "./obstacles.store.ts";

/** Every morning: what was not answered by its day goes to the unit above, each in a transaction of its own. */
export const escalateObstacles = defineJob<AppContext, Record<string, never>>({
  name: "plans:escalate-obstacles",
  payload: z.object({}),
  async run(app) {
    const at = app.clock.now();
    const actor = systemActor("chuyển khó khăn quá hạn lên cấp trên");
    let moved = 0;
    for (const obstacleId of await listOverdueObstacleIds(app.db, vietnamDay(at))) {
      const input = { obstacleId, answerDays: app.config.obstacleDays, at };
      if (await transaction(app.db, (tx) => escalateObstacle(tx, actor, input))) moved++;
    }
    return { moved };
  },
});
