import { z } from "zod";
import { transaction } from "../../../../../platform/db/index.ts";
import { download, first, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { formatDateTime, pick } from "../../../../../platform/i18n/index.ts";
import { retryFailedJobs } from "../../../../../platform/jobs/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { recordAct } from "../../../../audit/index.ts";
import { lastLook } from "../../../look.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { listTroubles } from "../../../status.store.ts";
import { PartsView } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 50_000;

const Query = z.object({
  phan: first(z.string().max(80).optional()).catch(undefined),
  truoc: first(z.coerce.number().int().positive().optional()).catch(undefined),
  xong: first(z.coerce.number().int().min(0).optional()).catch(undefined),
});

export async function partsPage(rq: Rq): Promise<Reply> {
  const { phan, truoc, xong } = Query.parse(rq.query);
  const rows = await listTroubles(rq.app.db, { part: phan }, PAGE_SIZE + 1, truoc);
  const shown = rows.slice(0, PAGE_SIZE);
  return html(
    PartsView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      ...(await lastLook(rq.app.db, rq.now)),
      part: phan ?? "",
      troubles: shown,
      isFirst: truoc === undefined,
      next: rows.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null,
      mayRetry: holds(actorOf(rq), "jobs.read"),
      retried: xong ?? null,
    }),
  );
}

/** Exactly the rows of the filter, not only the page shown. */
export async function partsExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { phan } = Query.parse(rq.query);
  const rows = await listTroubles(rq.app.db, { part: phan }, EXPORT_ROWS);
  const timeOf = (at: Date | null): string => (at ? formatDateTime(at) : "");
  const lines = rows.map((row) => [
    row.name[rq.lang],
    words.health[row.health],
    row.says?.[rq.lang] ?? "",
    timeOf(row.beganAt),
    timeOf(row.endedAt),
    timeOf(row.toldAt),
  ]);
  const csv = writeCsv([Object.values(words.csvHeads), ...lines]);
  return download(Buffer.from(csv), "text/csv; charset=utf-8", "tinh-trang.csv");
}

/** Everything that gave up begins anew: after a carrier or a disk is well again nobody wants to press a hundred times. */
export async function retryAllPage(rq: Rq): Promise<Reply> {
  const queued = await transaction(rq.app.db, async (tx) => {
    const count = await retryFailedJobs(tx);
    if (count > 0)
      await recordAct(tx, actorOf(rq), {
        act: "job.retry-all",
        subjectKind: "job",
        subjectId: "all",
        details: { count },
        at: rq.now,
      });
    return count;
  });
  return seeOther(`/can-bo/tinh-trang?xong=${queued}`);
}
