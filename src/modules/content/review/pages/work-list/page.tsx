import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { download, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { formatDate, nfc, pick, unmark } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { en as itemEn } from "../../../messages.en.ts";
import { vi as itemVi } from "../../../messages.vi.ts";
import { loadItem } from "../../../pages/staff/load-item.ts";
import { CAUSES, loadReviews, type Review } from "../../causes.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { reviewItem } from "../../review-item.ts";
import { sayCause } from "../../say-causes.tsx";
import { WorkListView } from "./view.tsx";

const PAGE_SIZE = 30;

const Query = z.object({
  donvi: z.uuid().optional().catch(undefined),
  lydo: z.enum(CAUSES).optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).replace(/\0/g, "").trim().slice(0, 200))
    .optional()
    .catch(undefined),
  trang: z.coerce.number().int().min(1).max(10_000).catch(1),
  xong: z.iso.date().optional().catch(undefined),
});
export type WorkListQuery = z.infer<typeof Query>;

/** What readers call wrong, and what no longer holds in law, before what is only due by its day. */
const WEIGHT = new Map(
  ["correction", "saidWrong", "procedureEnded", "documentEnded", "procedureChanged", "documentAmended", "links"].map(
    (kind, at) => [kind, at],
  ),
);
const weightOf = (review: Review): number => Math.min(...review.causes.map((one) => WEIGHT.get(one.kind) ?? 9));

async function load(rq: Rq, query: WorkListQuery): Promise<{ all: Review[]; rows: Review[] }> {
  const unitIds = await reachOf(rq.app.db, actorOf(rq), "content.read", rq.now);
  const all = await loadReviews(rq.app.db, { unitIds }, rq.now);
  const words = unmark(query.q ?? "").toLowerCase();
  const rows = all
    .filter(
      (row) =>
        (!query.donvi || row.unitId === query.donvi) &&
        (!query.lydo || row.causes.some((one) => one.kind === query.lydo)) &&
        (words === "" || unmark(row.title).toLowerCase().includes(words)),
    )
    .sort(
      (a, b) =>
        weightOf(a) - weightOf(b) ||
        (a.reviewOn ?? "9").localeCompare(b.reviewOn ?? "9") ||
        a.title.localeCompare(b.title, "vi"),
    );
  return { all, rows };
}

export async function workListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const { all, rows } = await load(rq, query);
  const shown = rows.slice((query.trang - 1) * PAGE_SIZE, query.trang * PAGE_SIZE);
  return html(
    WorkListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      rows: shown,
      total: rows.length,
      hasMore: rows.length > query.trang * PAGE_SIZE,
      units: await listUnitChoices(db, [...new Set(all.map((row) => row.unitId))], vietnamDay(rq.now)),
      unitNames: await unitNames(
        db,
        shown.map((row) => row.unitId),
        vietnamDay(rq.now),
      ),
      reviewIn: new Set(await reachOf(db, actorOf(rq), "content.review", rq.now)),
    }),
  );
}

export async function workListExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const kinds = pick(rq.lang, itemVi, itemEn).kinds;
  const { rows } = await load(rq, Query.parse(rq.query));
  const names = await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const head: Cell[] = [words.item, itemWords(rq).kind, words.unit, words.cause, words.reviewOn];
  const lines = rows.map((row): Cell[] => [
    row.title,
    kinds[row.kind],
    names.get(row.unitId) ?? "",
    row.causes.map((one) => sayCause(one, words)).join(" "),
    row.reviewOn ? formatDate(row.reviewOn) : "",
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "tin-can-ra-soat.csv");
}

const itemWords = (rq: Rq) => pick(rq.lang, itemVi, itemEn);

/** "Still right": back to the list it was pressed on, or to the record. */
export async function stillRightAct(rq: Rq): Promise<Reply> {
  const item = await loadItem(rq);
  await transaction(rq.app.db, (tx) => reviewItem(tx, actorOf(rq), { itemId: item.id, at: rq.now }));
  const { from } = (rq.body ?? {}) as { from?: unknown };
  if (from !== "list") return seeOther(`/can-bo/tin-bai/${item.id}?xong=reviewed`);
  const next = await loadItem(rq);
  return seeOther(`/can-bo/tin-bai/ra-soat?xong=${next.reviewOn ?? ""}`);
}
