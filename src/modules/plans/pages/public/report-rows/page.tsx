import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { siteOf } from "../../../../organisations/index.ts";
import { listTasks } from "../../../plans.store.ts";
import { publicEn } from "../../../public-messages.en.ts";
import { publicVi } from "../../../public-messages.vi.ts";
import { forAudience, inArea } from "../../../reports/facet-sums.ts";
import { en } from "../../../reports/messages.en.ts";
import { vi } from "../../../reports/messages.vi.ts";
import { FIGURE_CHANNELS, loadReportRows } from "../../../reports/report-rows.ts";
import { MOST_ROWS } from "../evidence.ts";
import { unitsOf } from "../public-plan.ts";
import { FacetQuery, publicReport } from "../report/page.tsx";
import { ReportRowsView } from "./view.tsx";

const PAGE_SIZE = 50;

const Query = FacetQuery.extend({
  viec: z.uuid().optional().catch(undefined),
  kenh: z.enum(FIGURE_CHANNELS).optional().catch(undefined),
  trang: z.coerce.number().int().min(1).max(200).default(1).catch(1),
});
export type ReportRowsQuery = z.infer<typeof Query>;

/** The rows behind the figures of a published report, as they stood when it was handed in, and what changed since. */
export async function reportRowsPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const { plan, period, version, versions } = await publicReport(rq);
  const lines = version.content.lines.filter(
    (line) => (!query.linhvuc || inArea(line, query.linhvuc)) && (!query.doituong || forAudience(line, query.doituong)),
  );
  const { counted, later, ...rows } = await loadReportRows(
    db,
    {
      lines: query.viec ? lines.filter((line) => line.taskId === query.viec) : lines,
      from: period.fromOn,
      to: version.content.countedTo,
      at: version.createdAt,
      channel: query.kenh,
    },
    rq.app.config.http.publicUrl,
  );
  const pages = Math.max(1, Math.ceil(counted.length / PAGE_SIZE));
  const page = Math.min(query.trang, pages);
  const shown = counted.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const tasks = await listTasks(db, { taskIds: lines.map((line) => line.taskId) });
  return html(
    ReportRowsView({
      ctx: rq.app.view(rq, await siteOf(rq)),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, publicVi, publicEn),
      plan,
      period,
      version,
      isOld: versions[0]?.number !== version.number,
      query,
      tasks: new Map(tasks.map((task) => [task.id, task])),
      counted: shown,
      count: counted.length,
      later: later.slice(0, PAGE_SIZE),
      laterCount: later.length,
      takenBack: rows.takenBack,
      cutAt: rows.isCut ? MOST_ROWS : null,
      units: await unitsOf(
        db,
        [],
        [...shown, ...later].map((one) => one.unitId),
        vietnamDay(rq.now),
      ),
      page,
      pages,
    }),
  );
}
