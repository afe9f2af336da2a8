import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDateTime, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { listScheduled, type ScheduledItem } from "../../../content.store.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { ScheduledView } from "./view.tsx";

/** A year ahead at a few items a day of a whole province. */
const MOST = 2_000;

const Query = z.object({
  ngay: z.iso.date().optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
});
export type ScheduledQuery = z.infer<typeof Query>;

async function load(
  rq: Rq,
  query: ScheduledQuery,
): Promise<{ rows: ScheduledItem[]; all: ScheduledItem[]; names: Map<string, string> }> {
  const reach = await reachOf(rq.app.db, actorOf(rq), "content.read", rq.now);
  const all = await listScheduled(rq.app.db, reach, MOST);
  const rows = all.filter(
    (row) => (!query.donvi || row.unitId === query.donvi) && (!query.ngay || vietnamDay(row.publishAt) === query.ngay),
  );
  const names = await unitNames(
    rq.app.db,
    all.map((row) => row.unitId),
    vietnamDay(rq.now),
  );
  return { rows, all, names };
}

/** What goes out when, day by day. */
export async function scheduledPage(rq: Rq): Promise<Reply> {
  const query = Query.parse(rq.query);
  const { rows, all, names } = await load(rq, query);
  return html(
    ScheduledView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      rows,
      days: [...Map.groupBy(all, (row) => vietnamDay(row.publishAt))].map(([day, of]) => ({ day, count: of.length })),
      units: await listUnitChoices(rq.app.db, [...new Set(all.map((row) => row.unitId))], vietnamDay(rq.now)),
      unitNames: names,
    }),
  );
}

export async function scheduledExport(rq: Rq): Promise<Reply> {
  const { scheduled: words } = pick(rq.lang, vi, en);
  const { rows, names } = await load(rq, Query.parse(rq.query));
  const head: Cell[] = [words.time, words.item, words.unit, words.forms, words.approvedBy];
  const lines = rows.map((row): Cell[] => [
    formatDateTime(row.publishAt),
    row.title,
    names.get(row.unitId) ?? "",
    row.forms,
    row.approvedByName ?? "",
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "tin-da-len-lich.csv");
}
