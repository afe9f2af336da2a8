import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, notFound, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { getUnit, siteOf } from "../../../../organisations/index.ts";
import { loadProgress } from "../../../load-progress.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { findPlan, listPieces } from "../../../plans.store.ts";
import { totalsOf } from "../../../progress.ts";
import { listPublicEvidence } from "../../../public-evidence.ts";
import { PublicPlanView } from "./view.tsx";

/** What was promised, by whom, and how much of it is proven; every figure opens what it was counted from. */
export async function publicPlanPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const id = z.uuid().safeParse(rq.params.id);
  const plan = id.success ? await findPlan(db, id.data) : undefined;
  if (!plan || plan.state === "draft") throw notFound("plan-not-found");
  const today = vietnamDay(rq.now);
  const site = await siteOf(rq);
  const [rows, pieces] = await Promise.all([loadProgress(db, { planIds: [plan.id], today }), listPieces(db, plan.id)]);
  return html(
    PublicPlanView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, vi, en),
      plan,
      unit: await getUnit(db, plan.unitId, today),
      rows,
      totals: totalsOf(rows),
      pieces: pieces.filter((piece) => piece.state === "accepted"),
      evidence: await listPublicEvidence(
        db,
        rows.map((row) => row.task.id),
      ),
    }),
  );
}
