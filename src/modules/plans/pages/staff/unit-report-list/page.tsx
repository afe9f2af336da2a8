import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, unitsWhere } from "../../../../accounts/index.ts";
import { workingCalendarFor } from "../../../../calendar/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { en } from "../../../reports/messages.en.ts";
import { vi } from "../../../reports/messages.vi.ts";
import { withFormerReporters } from "../../../reports/report-for-act.ts";
import { listReportsOfUnits } from "../../../reports/reports.store.ts";
import { UnitReportListView } from "./view.tsx";

const MOST = 200;

/** Reports the person's own units have to write; all of them, with those of former years, by the tab. */
export async function unitReportListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const todo = rq.query.xem !== "tat-ca";
  const own = unitsWhere(actorOf(rq), "plans.read");
  const unitIds = await withFormerReporters(db, own, today);
  const [rows, calendar] = await Promise.all([
    listReportsOfUnits(db, { unitIds, todo }, MOST),
    workingCalendarFor(db, own[0] ?? null, rq.now),
  ]);
  return html(
    UnitReportListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      rows,
      todo,
      today,
      calendar,
      names: await unitNames(db, [...new Set(rows.map((row) => row.unitId))], today),
    }),
  );
}
