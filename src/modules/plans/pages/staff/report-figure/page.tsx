import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, notFound, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { publicEn } from "../../../public-messages.en.ts";
import { publicVi } from "../../../public-messages.vi.ts";
import { loadUnitReport } from "../../../reports/load-unit-report.ts";
import { en } from "../../../reports/messages.en.ts";
import { vi } from "../../../reports/messages.vi.ts";
import { channelOfFigure, loadReportRows } from "../../../reports/report-rows.ts";
import { standsAs } from "../../../reports/stands-as.ts";
import { mustState } from "../../../reports/unit-report.ts";
import { MOST_ROWS } from "../../public/evidence.ts";
import { visibleReport } from "../report-access.ts";
import { ReportFigureView } from "./view.tsx";

const PAGE_SIZE = 50;

/** Figures that open into tasks, and those that open into what went out or was handed in. */
export const TASK_FIGURES = ["tasks", "done", "late"] as const;
export const ROW_FIGURES = [
  "proven",
  "portal",
  "board",
  "loudspeaker",
  "events",
  "attendance",
  "press",
  "airMinutes",
  "files",
] as const;

const Query = z.object({
  so: z.enum([...TASK_FIGURES, ...ROW_FIGURES]).catch("proven"),
  viec: z.uuid().optional().catch(undefined),
  ban: z.coerce.number().int().min(1).optional().catch(undefined),
  trang: z.coerce.number().int().min(1).max(200).default(1).catch(1),
});
export type ReportFigureQuery = z.infer<typeof Query>;

/** What one figure of a report was counted from: as it stood when the report was handed in, or as it stands now. */
export async function reportFigurePage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const { report, period } = await visibleReport(rq);
  const { data, version } = await standsAs(db, await loadUnitReport(db, report.id, rq.now), query.ban);
  if (query.ban && !version) throw notFound();
  const common = {
    ctx: rq.app.view(rq),
    words: pick(rq.lang, vi, en),
    planWords: pick(rq.lang, planVi, planEn),
    publicWords: pick(rq.lang, publicVi, publicEn),
    data,
    version,
    query,
  };
  const doing = data.lines.filter(mustState);
  if (query.so === "tasks" || query.so === "done" || query.so === "late") {
    const lines = doing.filter((line) =>
      query.so === "done" ? line.isDone : query.so === "late" ? line.isLate : true,
    );
    return html(ReportFigureView({ ...common, lines, rows: null }));
  }
  const all = query.so === "proven" ? doing : data.lines;
  const { counted, takenBack, later, isCut } = await loadReportRows(
    db,
    {
      lines: query.viec ? data.lines.filter((line) => line.taskId === query.viec) : all,
      from: period.fromOn,
      to: data.countedTo,
      at: version?.createdAt ?? rq.now,
      channel: channelOfFigure(query.so),
    },
    rq.app.config.http.publicUrl,
  );
  const pages = Math.max(1, Math.ceil(counted.length / PAGE_SIZE));
  const page = Math.min(query.trang, pages);
  const shown = counted.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const newer = later.slice(0, PAGE_SIZE);
  return html(
    ReportFigureView({
      ...common,
      lines: [],
      rows: {
        shown,
        count: counted.length,
        takenBack,
        later: newer,
        laterCount: later.length,
        cutAt: isCut ? MOST_ROWS : null,
        unitNames: await unitNames(db, [...new Set([...shown, ...newer].map((one) => one.unitId))], vietnamDay(rq.now)),
        page,
        pages,
      },
    }),
  );
}
