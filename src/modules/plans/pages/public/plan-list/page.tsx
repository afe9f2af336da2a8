import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { siteOf, unitNames } from "../../../../organisations/index.ts";
import { loadProgress } from "../../../load-progress.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { listPlans } from "../../../plans.store.ts";
import { totalsOf } from "../../../progress.ts";
import { listTasksOfUnits } from "../../../unit-tasks.ts";
import { PublicPlanListView } from "./view.tsx";

/** Plans in force of the whole installation at /ke-hoach; of one unit, with what it was given, at /{unit}/ke-hoach. */
export async function publicPlanListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const site = await siteOf(rq);
  const own = site.slug !== null;
  const rows = await listPlans(db, { states: ["issued", "closed"], ...(own ? { ofUnit: site.unitId } : {}) });
  const progress = await loadProgress(db, { planIds: rows.map((row) => row.id), today });
  const given = own ? await listTasksOfUnits(db, [site.unitId], today) : [];
  return html(
    PublicPlanListView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, vi, en),
      siteName: site.name,
      own,
      plans: rows.map((row) => ({ row, totals: totalsOf(progress.filter((one) => one.task.planId === row.id)) })),
      given: given.filter((one) => one.assignments[0]?.role !== "coordinating"),
      unitNames: await unitNames(db, [...new Set(rows.map((row) => row.unitId))], today),
    }),
  );
}
