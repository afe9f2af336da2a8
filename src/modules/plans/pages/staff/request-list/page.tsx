import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, placeIn, placeOf, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { requestFilterOf } from "../../../cooperation/list-query.ts";
import { en } from "../../../cooperation/messages.en.ts";
import { vi } from "../../../cooperation/messages.vi.ts";
import { listRequests } from "../../../cooperation/request.store.ts";
import { type CooperationRequest, isLate } from "../../../cooperation/request.ts";
import { getTaskLabel } from "../../../unit-tasks.ts";
import { RequestListView } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 100_000;

const unitsOf = (rows: readonly CooperationRequest[]): string[] => [
  ...new Set(rows.flatMap((row) => [row.fromUnitId, row.toUnitId])),
];

/** Requests from or to the units within the person's reach, newest first. */
export async function requestListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { query, filter } = await requestFilterOf(rq);
  const after = placeIn(rq);
  const rows = await listRequests(db, filter, PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const today = vietnamDay(rq.now);
  return html(
    RequestListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      rows: shown,
      today,
      unitNames: await unitNames(db, unitsOf(shown), today),
      taskLabel: query.nhiemvu ? await getTaskLabel(db, query.nhiemvu) : null,
      maySend: holds(actorOf(rq), "plans.declare"),
      isFirst: after === undefined,
      next: rows.length > PAGE_SIZE && last ? placeOf(last) : null,
    }),
  );
}

/** Exactly the rows of the filter, not only the page shown. */
export async function requestExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { filter } = await requestFilterOf(rq);
  const rows = await listRequests(rq.app.db, filter, EXPORT_ROWS);
  const today = vietnamDay(rq.now);
  const names = await unitNames(rq.app.db, unitsOf(rows), today);
  const line = (row: CooperationRequest): Cell[] => [
    row.title,
    words.kinds[row.kind],
    row.quantity,
    names.get(row.fromUnitId) ?? "",
    names.get(row.toUnitId) ?? "",
    formatDate(row.dueOn),
    words.states[row.state],
    isLate(row, today) ? words.late(row.dueOn) : "",
    row.createdByName,
    formatDateTime(row.createdAt),
  ];
  const head = [
    words.what,
    words.kind,
    words.quantity,
    words.from,
    words.to,
    words.due,
    words.state,
    words.onlyLate,
    words.from,
    words.when,
  ];
  return download(Buffer.from(writeCsv([head, ...rows.map(line)])), "text/csv; charset=utf-8", "yeu-cau-phoi-hop.csv");
}
