import { z } from "zod";
import { shift } from "../../../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { nfc, pick, slugify } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { catalogueOf } from "../../../catalogue.ts";
import { readUnitFilter } from "../../../local/unit-filter.ts";
import { en as recordEn } from "../../../messages.en.ts";
import { vi as recordVi } from "../../../messages.vi.ts";
import { fieldBySlug, readLevel } from "../../../procedure-query.ts";
import { en } from "../../../reads/messages.en.ts";
import { vi } from "../../../reads/messages.vi.ts";
import { listReads } from "../../../reads/read.store.ts";
import { readCounterOf } from "../../../reads/read-counter.ts";
import { countOpenByCode } from "../../../review/review.store.ts";
import { PERIODS, READ_VIEWS, ReadListView, type ReadRow } from "./view.tsx";

const PAGE_SIZE = 50;

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const Text = z.preprocess(first, z.string().catch(""));
const Query = z.object({
  xem: z.preprocess(first, z.enum(READ_VIEWS).catch("all")),
  ngay: z.preprocess(first, z.enum(PERIODS).catch("30")),
  q: Text,
  cap: Text,
  "linh-vuc": Text,
  noi: Text,
  trang: z.preprocess(first, z.coerce.number().int().min(1).max(10_000).catch(1)),
});

async function load(rq: Rq) {
  const query = Query.parse(rq.query);
  const { db } = rq.app;
  const clean = (text: string) => nfc(text).replace(/\0/g, "").slice(0, 300).trim();
  const request = { ...query, q: clean(query.q), noi: clean(query.noi) };
  await readCounterOf(rq.app).flush();
  const catalogue = catalogueOf(rq.app);
  const today = vietnamDay(rq.now);
  const days = Number(query.ngay);
  const [from, before] = [shift(today, 1 - days), shift(today, 1 - 2 * days)];
  const unit = await readUnitFilter(db, request.noi, today);
  const level = readLevel(query.cap);
  const field = query["linh-vuc"] === "" ? undefined : await fieldBySlug(catalogue, query["linh-vuc"]);
  const filter = { level, field, offered: unit.offered };
  const everything = { offset: 0, limit: 100_000 };
  const { items } =
    request.q === "" ? await catalogue.list(filter, everything) : await catalogue.search(request.q, filter, everything);
  const reads = new Map((await listReads(db, from, shift(today, 1))).map((row) => [row.code, row.reads]));
  const readBefore = new Map((await listReads(db, before, from)).map((row) => [row.code, row.reads]));
  const findings = await countOpenByCode(db);
  const all = items
    .map(
      (item): ReadRow => ({
        item,
        reads: reads.get(item.code) ?? 0,
        before: readBefore.get(item.code) ?? 0,
        findings: findings.get(item.code) ?? 0,
      }),
    )
    .filter((row) => row.reads > 0)
    // Sorting is stable: among equals the catalogue's own order stays.
    .sort((a, b) => b.reads - a.reads);
  const byView = {
    all,
    plain: all.filter((row) => row.item.plainState !== "current"),
    review: all.filter((row) => row.findings > 0),
  };
  return { request, unitError: unit.error, level, field, catalogue, byView, rows: byView[query.xem] };
}

export async function readListPage(rq: Rq): Promise<Reply> {
  const { request, unitError, level, field, catalogue, byView, rows } = await load(rq);
  const words = pick(rq.lang, vi, en);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const page = Math.min(request.trang, pages);
  return html(
    ReadListView({
      ctx: rq.app.view(rq),
      words,
      recordWords: pick(rq.lang, recordVi, recordEn),
      lang: rq.lang,
      request,
      level: level ?? null,
      field: field === undefined ? "" : slugify(field, 200),
      fields: (await catalogue.facets({})).fields.map((one) => ({
        value: slugify(one.field, 200),
        label: one.field,
      })),
      errors: unitError === null ? [] : [{ field: "noi", message: words[unitError] }],
      counts: { all: byView.all.length, plain: byView.plain.length, review: byView.review.length },
      rows: rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
      reads: rows.reduce((sum, row) => sum + row.reads, 0),
      total: rows.length,
      page,
      pages,
    }),
    { status: unitError === null ? 200 : 422 },
  );
}

/** Exactly what the filter finds, not only the page shown. */
export async function readListExport(rq: Rq): Promise<Reply> {
  const { rows } = await load(rq);
  const words = pick(rq.lang, vi, en);
  const { head } = words;
  return download(
    writeCsv([
      [head.code, head.name, head.field, head.reads, head.before, head.plain, head.findings],
      ...rows.map(({ item, reads, before, findings }) => [
        item.code,
        item.name,
        item.field,
        reads,
        before,
        words.plain[item.plainState],
        findings,
      ]),
    ]),
    "text/csv; charset=utf-8",
    "thu-tuc-doc-nhieu.csv",
  );
}
