import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDateTime, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { countUrgent, listUrgent, type UrgentFilter } from "../../urgent.store.ts";
import { UrgentListView } from "./view.tsx";

const PAGE_SIZE = 30;
const EXPORT_ROWS = 10_000;

const Query = z.object({
  xem: z.enum(["waiting", "late", "running", "confirmed", "refused"]).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  trang: z.coerce.number().int().min(1).max(1_000).catch(1),
});
export type UrgentQuery = z.infer<typeof Query>;

async function filterOf(rq: Rq, query: UrgentQuery): Promise<UrgentFilter & { reach: string[] }> {
  const reach = await reachOf(rq.app.db, actorOf(rq), "content.read", rq.now);
  return {
    reach,
    unitIds: query.donvi ? reach.filter((id) => id === query.donvi) : reach,
    ...(query.xem ? { only: query.xem } : {}),
    at: rq.now,
  };
}

/** What went out before it was approved: what waits for a yes or no on top. */
export async function urgentListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const filter = await filterOf(rq, query);
  const rows = await listUrgent(db, filter, PAGE_SIZE + 1, (query.trang - 1) * PAGE_SIZE);
  const count = (only?: UrgentFilter["only"]): Promise<number> =>
    countUrgent(db, { unitIds: filter.unitIds, at: filter.at, ...(only ? { only } : {}) });
  const [all, waiting, late, running, confirmed, refused] = await Promise.all([
    count(),
    count("waiting"),
    count("late"),
    count("running"),
    count("confirmed"),
    count("refused"),
  ]);
  return html(
    UrgentListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      rows: rows.slice(0, PAGE_SIZE),
      hasMore: rows.length > PAGE_SIZE,
      counts: { all, waiting, late, running, confirmed, refused },
      units: await listUnitChoices(db, filter.reach, vietnamDay(rq.now)),
      unitNames: await unitNames(
        db,
        rows.map((row) => row.unitId),
        vietnamDay(rq.now),
      ),
      now: rq.now,
    }),
  );
}

export async function urgentExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const rows = await listUrgent(rq.app.db, await filterOf(rq, Query.parse(rq.query)), EXPORT_ROWS);
  const names = await unitNames(
    rq.app.db,
    rows.map((row) => row.unitId),
    vietnamDay(rq.now),
  );
  const head: Cell[] = [
    words.notice,
    words.unit,
    words.sentBy,
    words.sentAt,
    words.reason,
    words.due,
    words.ends,
    words.state,
    words.decidedBy,
  ];
  const lines = rows.map((row): Cell[] => [
    row.title,
    names.get(row.unitId) ?? "",
    row.sentByName,
    formatDateTime(row.sentAt),
    row.reason,
    formatDateTime(row.dueAt),
    formatDateTime(row.endsAt),
    words.filters[row.state],
    row.decidedByName ?? "",
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "thong-bao-khan.csv");
}
