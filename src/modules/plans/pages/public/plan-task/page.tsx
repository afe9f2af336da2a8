import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, notFound, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { countAboutPage, listAnswersAbout } from "../../../../feedback/index.ts";
import { siteOf } from "../../../../organisations/index.ts";
import { answerableFor, dayOfAnswering } from "../../../answerable.ts";
import { loadProgress } from "../../../load-progress.ts";
import { publicEn } from "../../../public-messages.en.ts";
import { publicVi } from "../../../public-messages.vi.ts";
import { loadProducts } from "../evidence.ts";
import { publicPlan, unitsOf } from "../public-plan.ts";
import { PlanTaskView, taskPath } from "./view.tsx";

const MOST_PRODUCTS = 50;

/** One promise: in the words of the plan, who keeps it, and everything that proves it. */
export async function publicTaskPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const plan = await publicPlan(rq);
  const taskId = z.uuid().safeParse(rq.params.task);
  const today = vietnamDay(rq.now);
  const [row] = taskId.success ? await loadProgress(db, { taskIds: [taskId.data], today }) : [];
  if (!row || row.task.planId !== plan.id) throw notFound("plan-not-found");
  const { products } = await loadProducts(db, { taskIds: [row.task.id] }, rq.app.config.http.publicUrl);
  const shown = products.slice(0, MOST_PRODUCTS);
  return html(
    PlanTaskView({
      ctx: rq.app.view(rq, await siteOf(rq)),
      words: pick(rq.lang, publicVi, publicEn),
      plan,
      row,
      products: shown,
      sent: await countAboutPage(db, taskPath(plan.id, row.task.id)),
      answers: await listAnswersAbout(db, taskPath(plan.id, row.task.id)),
      heads: await answerableFor(
        db,
        row.assignments.map((one) => one.unitId),
        dayOfAnswering(plan, today),
      ),
      units: await unitsOf(
        db,
        [row],
        shown.map((one) => one.unitId),
        today,
      ),
    }),
  );
}
