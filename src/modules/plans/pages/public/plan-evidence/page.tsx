import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { siteOf } from "../../../../organisations/index.ts";
import { loadProgress } from "../../../load-progress.ts";
import { publicEn } from "../../../public-messages.en.ts";
import { publicVi } from "../../../public-messages.vi.ts";
import { loadProducts, MOST_ROWS } from "../evidence.ts";
import { publicPlan, unitsOf } from "../public-plan.ts";
import { PlanEvidenceView } from "./view.tsx";

const PAGE_SIZE = 50;

const Query = z.object({
  coquan: z.uuid().optional().catch(undefined),
  viec: z.uuid().optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  trang: z.coerce.number().int().min(1).max(500).default(1).catch(1),
});
export type EvidenceQuery = z.infer<typeof Query>;

/** The rows behind a proven figure: of the whole plan, an agency, a task, or one unit's share of a task. */
export async function publicEvidencePage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const plan = await publicPlan(rq);
  const today = vietnamDay(rq.now);
  const rows = (await loadProgress(db, { planIds: [plan.id], today })).filter(
    (row) => (!query.coquan || row.agency.id === query.coquan) && (!query.viec || row.task.id === query.viec),
  );
  // A unit's share is proven by other units too: those below it, those it was merged into.
  const unitIds = query.donvi
    ? rows.flatMap((row) => row.assignments.find((one) => one.unitId === query.donvi)?.provenBy ?? [])
    : undefined;
  const { products, isCut } = await loadProducts(
    db,
    { taskIds: rows.map((row) => row.task.id), ...(unitIds ? { unitIds } : {}) },
    rq.app.config.http.publicUrl,
  );
  const pages = Math.max(1, Math.ceil(products.length / PAGE_SIZE));
  const page = Math.min(query.trang, pages);
  const shown = products.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return html(
    PlanEvidenceView({
      ctx: rq.app.view(rq, await siteOf(rq)),
      words: pick(rq.lang, publicVi, publicEn),
      plan,
      query,
      agency: query.coquan ? (rows[0]?.agency ?? null) : null,
      task: query.viec ? (rows[0]?.task ?? null) : null,
      tasks: new Map(rows.map((row) => [row.task.id, row.task])),
      products: shown,
      count: products.length,
      cutAt: isCut ? MOST_ROWS : null,
      units: await unitsOf(db, [], [...shown.map((one) => one.unitId), ...(query.donvi ? [query.donvi] : [])], today),
      page,
      pages,
    }),
  );
}
