import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { siteOf, unitNames } from "../../../../organisations/index.ts";
import { loadProgress } from "../../../load-progress.ts";
import { listPlans } from "../../../plans.store.ts";
import { publicEn } from "../../../public-messages.en.ts";
import { publicVi } from "../../../public-messages.vi.ts";
import { PlanListView } from "./view.tsx";

const PAGE_SIZE = 20;
const Query = z.object({
  nam: z.coerce.number().int().min(1990).max(2100).optional().catch(undefined),
  trang: z.coerce.number().int().min(1).max(500).default(1).catch(1),
});

/** Plans in force and ended ones, newest first, each with how many of its tasks are proven. */
export async function publicPlanListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const site = await siteOf(rq);
  const all = await listPlans(db, { states: ["issued", "closed"] }, 10_000);
  const years = [...new Set(all.map((plan) => plan.year))].filter((year) => year !== null);
  const chosen = all
    .filter((plan) => query.nam === undefined || plan.year === query.nam)
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || (b.issuedOn ?? "").localeCompare(a.issuedOn ?? ""));
  const pages = Math.max(1, Math.ceil(chosen.length / PAGE_SIZE));
  const page = Math.min(query.trang, pages);
  const shown = chosen.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const progress = await loadProgress(db, { planIds: shown.map((plan) => plan.id), today });
  return html(
    PlanListView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, publicVi, publicEn),
      siteName: site.name,
      plans: shown.map((plan) => {
        const own = progress.filter((row) => row.task.planId === plan.id);
        return { ...plan, tasks: own.length, done: own.filter((row) => row.state === "done").length };
      }),
      unitNames: await unitNames(db, [...new Set(shown.map((plan) => plan.unitId))], today),
      years,
      year: query.nam ?? null,
      page,
      pages,
    }),
  );
}
