import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, nfc, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { type AskedFilter, type AskedRow, listAskedOf } from "../../../asked.store.ts";
import { overseen } from "../../../course.policy.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { AskedListView } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 20_000;

const Query = z.object({
  tinhtrang: z.enum(["owed", "late", "answered", "handed"]).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
export type AskedQuery = z.infer<typeof Query>;

async function filterOf(rq: Rq, query: AskedQuery): Promise<AskedFilter> {
  return {
    unitIds: (await overseen(rq.app.db, actorOf(rq), rq.now)).runs,
    state: query.tinhtrang,
    unitId: query.donvi,
    today: vietnamDay(rq.now),
    q: query.q,
  };
}

const namesOf = (rq: Rq, rows: readonly AskedRow[]): Promise<Map<string, string>> =>
  unitNames(
    rq.app.db,
    [...new Set(rows.flatMap((row) => [row.courseUnitId, ...(row.owedBy ? [row.owedBy] : [])]))],
    vietnamDay(rq.now),
  );

/** Questions asked at courses of the person's units, or owed by them; what is owed first. */
export async function askedListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const filter = await filterOf(rq, query);
  const page = z.coerce.number().int().min(1).max(1_000).catch(1).parse(rq.query.trang);
  const rows = await listAskedOf(db, filter, { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE });
  const shown = rows.slice(0, PAGE_SIZE);
  return html(
    AskedListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      today: filter.today,
      rows: shown,
      units: await listUnitChoices(db, [...filter.unitIds], filter.today),
      unitNames: await namesOf(rq, shown),
      page,
      hasMore: rows.length > PAGE_SIZE,
    }),
  );
}

/** Exactly the rows of the filter, not only the page shown. */
export async function askedExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const filter = await filterOf(rq, Query.parse(rq.query));
  const rows = await listAskedOf(rq.app.db, filter, { limit: EXPORT_ROWS, offset: 0 });
  const names = await namesOf(rq, rows);
  const said = words.asked.columns;
  const head: Cell[] = [
    said.body,
    said.course,
    said.heldOn,
    words.hosted.columns.state,
    said.owedBy,
    said.due,
    words.asked.answer,
  ];
  const lines = rows.map((row): Cell[] => [
    row.body,
    row.courseTitle,
    formatDate(row.heldOn),
    words.asked.states[row.state],
    names.get(row.owedBy ?? row.courseUnitId) ?? "",
    row.dueOn ? formatDate(row.dueOn) : "",
    row.answer ?? "",
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "cau-hoi-hoi-nghi.csv");
}
