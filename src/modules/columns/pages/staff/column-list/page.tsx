import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { GENRES } from "../../../column.ts";
import { findColumn, listColumns } from "../../../columns.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { tellRule } from "../../../tell-rule.ts";
import { ColumnListView } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 10_000;

const Query = z.object({
  theloai: z.enum(GENRES).optional().catch(undefined),
  tinhtrang: z.enum(["open", "ended"]).optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
export type ColumnQuery = z.infer<typeof Query>;

const filterOf = (query: ColumnQuery) => ({ genre: query.theloai, state: query.tinhtrang, q: query.q });

export async function columnListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const last = z.uuid().safeParse(rq.query.sau);
  const after = last.success ? await findColumn(db, { id: last.data }) : undefined;
  const rows = await listColumns(db, filterOf(query), PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  return html(
    ColumnListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      rows: shown,
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], vietnamDay(rq.now)),
      mayAdd: holds(actorOf(rq), "columns.edit"),
      isFirst: after === undefined,
      next: rows.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null,
    }),
  );
}

/** Exactly the rows of the filter. */
export async function columnExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const rows = await listColumns(rq.app.db, filterOf(Query.parse(rq.query)), EXPORT_ROWS);
  const names = await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const head: Cell[] = [words.name, words.genre, words.unit, words.fills, words.state];
  const lines = rows.map((row): Cell[] => [
    row.name,
    words.genres[row.genre],
    names.get(row.unitId) ?? "",
    tellRule(row, rq.lang).join(" "),
    words.states[row.endedOn === null ? "open" : "ended"],
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "chuyen-muc.csv");
}
