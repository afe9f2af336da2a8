import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import { download, html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatDate, parseDong, pick } from "../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../platform/tables/index.ts";
import { actorOf, reachOf, unitChoices } from "../../../accounts/index.ts";
import { recordAct } from "../../../audit/index.ts";
import { unitNames } from "../../../organisations/index.ts";
import { ROW_REASONS } from "../../statements/match-row.ts";
import { statementEn } from "../../statements/messages.en.ts";
import { statementVi } from "../../statements/messages.vi.ts";
import { openContent } from "../../statements/row-content.ts";
import { countRows, listRows, type RowFilter, restOf, type StatementRow } from "../../statements/statement.store.ts";
import { RowListView } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 20_000;
const MOST_COUNTED = 1_000;

const Query = z.object({
  muc: z.enum(["settled"]).optional().catch(undefined),
  lydo: z.enum(ROW_REASONS).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  tien: z.string().max(30).optional().catch(undefined),
});
export type RowQuery = z.infer<typeof Query>;

function filterOf(query: RowQuery, reach: readonly string[]): RowFilter {
  const amount = query.tien ? parseDong(query.tien) : null;
  return {
    reach,
    state: query.muc ?? "open",
    why: query.lydo,
    unitId: query.donvi,
    amount: amount === null ? undefined : "dong" in amount ? amount.dong : -1,
  };
}

const textOf = (rq: Rq, row: StatementRow): string | null =>
  row.contentSealed === null ? null : openContent(rq.app.config.identityKeys, row.digest, row.contentSealed).content;

export async function rowListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const query = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actor, "payments.reconcile", rq.now);
  const filter = filterOf(query, reach);
  const before = /^\d{1,15}$/.test(String(rq.query.sau ?? "")) ? Number(rq.query.sau) : undefined;
  const rows = await listRows(db, filter, PAGE_SIZE + 1, before);
  const shown = rows.slice(0, PAGE_SIZE);
  return html(
    RowListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, statementVi, statementEn),
      query,
      rows: shown.map((row) => ({ row, text: textOf(rq, row) })),
      open: await countRows(db, { ...filter, state: "open" }, MOST_COUNTED),
      units: await unitChoices(db, actor, reach, { on: today }),
      isFirst: before === undefined,
      next: rows.length > PAGE_SIZE ? String(shown.at(-1)?.id ?? "") : null,
    }),
    { headers: { "cache-control": "no-store" } },
  );
}

/** Exactly the rows of the filter; who takes texts of banks along is noted in the log. */
export async function rowExport(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, statementVi, statementEn);
  const reach = await reachOf(db, actorOf(rq), "payments.reconcile", rq.now);
  const rows = await listRows(db, filterOf(Query.parse(rq.query), reach), EXPORT_ROWS);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  await transaction(db, (tx) =>
    recordAct(tx, actorOf(rq), {
      act: "statement.export",
      subjectKind: "statementRow",
      subjectId: "list",
      details: { rows: rows.length },
      at: rq.now,
    }),
  );
  const said = words.rows;
  const table: Cell[][] = [
    [said.day, said.unit, said.amount, said.rest, said.why, said.content],
    ...rows.map((row) => [
      formatDate(row.onDay),
      names.get(row.unitId) ?? "",
      row.amount,
      restOf(row),
      row.why ? words.reasons[row.why] : "",
      textOf(rq, row) ?? said.gone,
    ]),
  ];
  return download(Buffer.from(writeCsv(table)), "text/csv; charset=utf-8", "doi-soat.csv");
}
