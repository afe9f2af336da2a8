import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, nfc, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { ADDRESSES, oldBefore } from "../../../app.ts";
import { type AppFilter, findApp, listApps } from "../../../apps.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { AppListView } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 10_000;

const Query = z.object({
  kiemtra: z.literal("lau").optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
export type AppQuery = z.infer<typeof Query>;

function filterOf(rq: Rq): { query: AppQuery; filter: AppFilter; today: string } {
  const query = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  return { query, today, filter: { q: query.q, checkedBefore: query.kiemtra ? oldBefore(today) : undefined } };
}

export async function appListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { query, filter, today } = filterOf(rq);
  const last = z.uuid().safeParse(rq.query.sau);
  const after = last.success ? await findApp(db, last.data) : undefined;
  const rows = await listApps(db, filter, PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  return html(
    AppListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      today,
      rows: shown,
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], today),
      mayAdd: holds(actorOf(rq), "apps.edit"),
      isFirst: after === undefined,
      next: rows.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null,
    }),
  );
}

/** Exactly the rows of the filter. */
export async function appExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const rows = await listApps(rq.app.db, filterOf(rq).filter, EXPORT_ROWS);
  const head: Cell[] = [
    words.name,
    words.agency,
    words.purpose,
    words.uses,
    ...ADDRESSES.map((one) => words.addresses[one]),
    words.codes,
    words.checkedOn,
  ];
  const lines = rows.map((row): Cell[] => [
    row.name,
    row.agency,
    row.purpose,
    row.uses.split("\n").join("; "),
    ...ADDRESSES.map((one) => row[one] ?? ""),
    row.procedureCodes.join(", "),
    formatDate(row.checkedOn),
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "ung-dung.csv");
}
