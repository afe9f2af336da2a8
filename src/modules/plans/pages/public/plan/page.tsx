import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { siteOf } from "../../../../organisations/index.ts";
import { answerableFor, dayOfAnswering } from "../../../answerable.ts";
import { loadAwareness } from "../../../awareness/load-awareness.ts";
import { loadProgress } from "../../../load-progress.ts";
import { getSourceText, listPieces } from "../../../plans.store.ts";
import { totalsOf } from "../../../progress.ts";
import { publicEn } from "../../../public-messages.en.ts";
import { publicVi } from "../../../public-messages.vi.ts";
import { en as reportsEn } from "../../../reports/messages.en.ts";
import { vi as reportsVi } from "../../../reports/messages.vi.ts";
import { listPublicReports } from "../../../reports/reports.store.ts";
import { summariseAgencies } from "../agency-summary.ts";
import { loadProducts } from "../evidence.ts";
import { publicPlan, unitsOf } from "../public-plan.ts";
import { publicPeriodName } from "../report/view.tsx";
import { PlanView } from "./view.tsx";

const NEWEST_PRODUCTS = 6;
/** Enough rows for the newest products: each goes out over a handful of channels, some were corrected. */
const NEWEST_ROWS = 100;

const Query = z.object({
  tinhtrang: z.enum(["done", "late", "due", "open"]).optional().catch(undefined),
  /** Whose tasks stand open: all, or those of one agency. */
  mo: z
    .union([z.literal("het"), z.uuid()])
    .optional()
    .catch(undefined),
});

/** What a plan promised, who promised it, and what is proven of it. */
export async function publicPlanPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const plan = await publicPlan(rq);
  const today = vietnamDay(rq.now);
  const rows = await loadProgress(db, { planIds: [plan.id], today });
  const taskIds = rows.map((row) => row.task.id);
  const reportWords = pick(rq.lang, reportsVi, reportsEn);
  const [site, pieces, { products }, reports] = await Promise.all([
    siteOf(rq),
    listPieces(db, plan.id),
    loadProducts(db, { taskIds }, rq.app.config.http.publicUrl, NEWEST_ROWS),
    listPublicReports(db, plan.id),
  ]);
  const newest = products.slice(0, NEWEST_PRODUCTS);
  return html(
    PlanView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, publicVi, publicEn),
      plan,
      today,
      state: query.tinhtrang ?? null,
      open: query.mo ?? null,
      rows,
      totals: totalsOf(rows),
      awareness: await loadAwareness(db, plan.id),
      agencies: summariseAgencies(rows),
      newest,
      head: (await answerableFor(db, [plan.unitId], dayOfAnswering(plan, today))).get(plan.unitId) ?? null,
      pieces: pieces.filter((piece) => piece.state === "accepted"),
      units: await unitsOf(db, [], [plan.unitId, ...newest.map((one) => one.unitId)], today),
      reports: {
        title: reportWords.public.reports,
        // Of each report its newest version; older ones are linked from there.
        items: [...new Map(reports.toReversed().map((one) => [one.reportId, one])).values()]
          .toReversed()
          .map((one) => ({
            href: `/ke-hoach/${plan.id}/bao-cao/${one.reportId}`,
            text: reportWords.public.title(publicPeriodName(one, reportWords)),
          })),
      },
      publicUrl: rq.app.config.http.publicUrl,
    }),
  );
}

/** The plan as its text came. */
export async function planText(rq: Rq): Promise<Reply> {
  const plan = await publicPlan(rq);
  const name = `ke-hoach-${(plan.number ?? "").replaceAll("/", "-")}-${plan.year ?? ""}.txt`;
  // The mark at the begin lets old editors on Windows read the Vietnamese letters.
  const body = Buffer.from(`\ufeff${await getSourceText(rq.app.db, plan.id)}`, "utf8");
  return download(body, "text/plain; charset=utf-8", name);
}
