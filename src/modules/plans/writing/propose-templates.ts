import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { systemActor } from "../../accounts/index.ts";
import { listUnitsOfKind } from "../../organisations/index.ts";
import { proposeFromPlan } from "./keep-template.ts";
import { vi } from "./messages.vi.ts";
import { listMainPlans } from "./writing.store.ts";

/** Every morning of December and January: each province finds next year's template drawn from this year's plan. */
export const proposeTemplates = defineJob<AppContext, Record<string, never>>({
  name: "plans:propose-templates",
  payload: z.object({}),
  async run(app) {
    const at = app.clock.now();
    const today = vietnamDay(at);
    const planned = today.slice(5, 7) === "12" ? Number(today.slice(0, 4)) : Number(today.slice(0, 4)) - 1;
    const provinces = await listUnitsOfKind(app.db, "province", today);
    const actor = systemActor("lập mẫu kế hoạch năm tới từ kế hoạch năm nay");
    let proposed = 0;
    for (const { id } of await listMainPlans(
      app.db,
      provinces.map((one) => one.id),
      planned,
    ))
      if (
        await transaction(app.db, (tx) => proposeFromPlan(tx, actor, { planId: id, note: vi.drawnFrom(planned), at }))
      )
        proposed++;
    return { proposed };
  },
});
