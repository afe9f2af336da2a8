import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { siteOf } from "../../../../organisations/index.ts";
import { loadProgress } from "../../../load-progress.ts";
import { listPlans } from "../../../plans.store.ts";
import { publicEn } from "../../../public-messages.en.ts";
import { publicVi } from "../../../public-messages.vi.ts";
import { listTasksOfUnits } from "../../../unit-tasks.ts";
import { UnitPlanView } from "./view.tsx";

const MOST_TASKS = 100;
const MOST_PLANS = 30;

const Query = z.object({ tinhtrang: z.enum(["done", "late", "due", "open"]).optional().catch(undefined) });

/** What one unit promised by itself, what it was given in plans from above, and what it has proven. */
export async function unitPlanPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const state = Query.parse(rq.query).tinhtrang ?? null;
  const site = await siteOf(rq);
  const today = vietnamDay(rq.now);
  const [tasks, plans] = await Promise.all([
    listTasksOfUnits(db, [site.unitId], today),
    listPlans(db, { ofUnit: site.unitId, states: ["issued", "closed"] }, MOST_PLANS),
  ]);
  const own = await loadProgress(db, { planIds: plans.map((plan) => plan.id), today });
  return html(
    UnitPlanView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, publicVi, publicEn),
      unit: { id: site.unitId, name: site.name },
      path: rq.url.pathname,
      state,
      tasks: tasks.filter((one) => state === null || one.state === state).slice(0, MOST_TASKS),
      totals: {
        tasks: tasks.length,
        done: tasks.filter((one) => one.state === "done").length,
        late: tasks.filter((one) => one.state === "late").length,
        target: tasks.reduce((sum, one) => sum + one.target, 0),
        proven: tasks.reduce((sum, one) => sum + one.proven, 0),
      },
      plans: plans.map((plan) => {
        const rows = own.filter((row) => row.task.planId === plan.id);
        return { ...plan, tasks: rows.length, done: rows.filter((row) => row.state === "done").length };
      }),
    }),
  );
}
