import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDateTime, nfc, pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { MEDIA } from "../../../message.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { findRun, listRuns, type Run, type RunFilter } from "../../../run.store.ts";
import { RUN_STATES, RunListView } from "./view.tsx";

const PAGE_SIZE = 50;
const MOST_ROWS = 5_000;

const Query = z.object({
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
  tinhtrang: z.enum(RUN_STATES).optional().catch(undefined),
  kenh: z.enum(MEDIA).optional().catch(undefined),
  tin: z.uuid().optional().catch(undefined),
  sau: z.uuid().optional().catch(undefined),
});
export type RunQuery = Omit<z.infer<typeof Query>, "sau">;

async function filterOf(rq: Rq): Promise<{ query: RunQuery; filter: RunFilter; after: Run | undefined }> {
  const { sau, ...query } = Query.parse(rq.query);
  const filter: RunFilter = {
    unitIds: await reachOf(rq.app.db, actorOf(rq), "messages.read", rq.now),
    ...(query.tinhtrang ? { state: query.tinhtrang } : {}),
    ...(query.kenh ? { medium: query.kenh } : {}),
    ...(query.tin ? { recordId: query.tin } : {}),
    ...(query.q ? { words: query.q } : {}),
  };
  return { query, filter, after: sau ? await findRun(rq.app.db, sau) : undefined };
}

export async function runListPage(rq: Rq): Promise<Reply> {
  const { query, filter, after } = await filterOf(rq);
  const found = await listRuns(rq.app.db, filter, PAGE_SIZE + 1, after);
  const rows = found.slice(0, PAGE_SIZE);
  return html(
    RunListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      rows,
      unitNames: await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now)),
      seesProviders: holds(actorOf(rq), "messages.providers"),
      isFirst: after === undefined,
      next: found.length > PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null,
    }),
  );
}

/** Exactly the rows of the filter. */
export async function runListExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { filter } = await filterOf(rq);
  const rows = await listRuns(rq.app.db, filter, MOST_ROWS);
  const names = await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const csv = writeCsv([
    [
      words.list.name,
      words.list.unit,
      words.list.medium,
      words.record.purpose,
      words.list.state,
      words.list.prepared,
      words.list.written,
      words.record.approver,
      words.record.sendAt,
    ],
    ...rows.map((run) => [
      run.title,
      names.get(run.unitId) ?? "",
      words.media[run.medium],
      words.purposes[run.purpose],
      words.runStates[run.state],
      String(run.prepared),
      run.writtenByName,
      run.approvedByName ?? "",
      run.sendAt ? formatDateTime(run.sendAt) : "",
    ]),
  ]);
  return download(Buffer.from(csv), "text/csv; charset=utf-8", "dot-gui-tin.csv");
}
