import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { nfc, pick, slugify } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { catalogueOf } from "../../../catalogue.ts";
import { readUnitFilter } from "../../../local/unit-filter.ts";
import { en as recordEn } from "../../../messages.en.ts";
import { vi as recordVi } from "../../../messages.vi.ts";
import { listPlainWork } from "../../../plain/list-plain-work.ts";
import { en } from "../../../plain/messages.en.ts";
import { vi } from "../../../plain/messages.vi.ts";
import { sayRefused } from "../../../plain/plain-words-command.ts";
import { exportPlainWords, importPlainWords, readPlainFile } from "../../../plain/share-plain-words.ts";
import { can } from "../../../procedure.policy.ts";
import { fieldBySlug, readLevel } from "../../../procedure-query.ts";
import { PLAIN_VIEWS, PlainListView, type PlainView } from "./view.tsx";

const PAGE_SIZE = 50;

const Query = z.object({
  xem: z.enum(PLAIN_VIEWS).catch("chua-co"),
  q: z.string().max(300).catch(""),
  cap: z.string().catch(""),
  "linh-vuc": z.string().catch(""),
  noi: z.string().max(300).catch(""),
  trang: z.coerce.number().int().min(1).max(10_000).catch(1),
});

async function ask(rq: Rq) {
  const query = Query.parse(rq.query);
  const catalogue = catalogueOf(rq.app);
  const level = readLevel(query.cap);
  const field = query["linh-vuc"] === "" ? undefined : await fieldBySlug(catalogue, query["linh-vuc"]);
  const today = vietnamDay(rq.now);
  const place = nfc(query.noi).trim();
  const unit = await readUnitFilter(rq.app.db, place, today);
  const work = await listPlainWork(rq.app, { q: query.q, level, field, offered: unit.offered, today });
  return {
    query,
    level,
    field,
    place,
    unitError: unit.error,
    work,
    rows: work.filter((row) => row.view === query.xem),
  };
}

export async function plainListPage(rq: Rq): Promise<Reply> {
  return show(rq, null);
}

async function show(rq: Rq, upload: { error?: string; lines?: string[] } | null, status = 200): Promise<Reply> {
  const { query, level, field, place, unitError, work, rows } = await ask(rq);
  const actor = actorOf(rq);
  const counts = Object.fromEntries(
    PLAIN_VIEWS.map((view) => [view, work.filter((row) => row.view === view).length]),
  ) as Record<PlainView, number>;
  const facets = await catalogueOf(rq.app).facets({});
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const page = Math.min(query.trang, pages);
  return html(
    PlainListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      recordWords: pick(rq.lang, recordVi, recordEn),
      view: query.xem,
      q: query.q,
      level: level ?? null,
      field: field ?? null,
      place,
      placeError: unitError === null ? undefined : pick(rq.lang, vi, en).list[unitError],
      fields: facets.fields.map((one) => ({ value: slugify(one.field, 200), label: `${one.field} (${one.count})` })),
      counts,
      rows: rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
      total: rows.length,
      page,
      pages,
      mayImport: can(actor, "edit"),
      upload,
    }),
    { status: unitError === null ? status : 422 },
  );
}

/** Exactly what the filter finds, not only the page shown. */
export async function plainListExport(rq: Rq): Promise<Reply> {
  const { rows } = await ask(rq);
  const words = pick(rq.lang, vi, en);
  const { head } = words.list;
  return download(
    writeCsv([
      [head.code, head.name, head.plain, head.field, head.state, head.stale, head.asked, head.reads],
      ...rows.map((row) => [
        row.code,
        row.name,
        row.plainName ?? "",
        row.field,
        words.list.views[row.view],
        row.staleCount,
        row.asked,
        row.reads,
      ]),
    ]),
    "text/csv; charset=utf-8",
    "loi-de-hieu.csv",
  );
}

/** Approved plain words as a file other provinces can take in. */
export async function plainFileExport(rq: Rq): Promise<Reply> {
  const lines: string[] = [];
  for await (const one of exportPlainWords(rq.app.db)) lines.push(JSON.stringify(one));
  return download(Buffer.from(`${lines.join("\n")}\n`), "application/jsonl; charset=utf-8", "loi-de-hieu.jsonl");
}

export async function plainFileImport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en).share;
  const file = rq.files.find((one) => one.fieldName === "file" && one.bytes.length > 0);
  if (!file) return show(rq, { error: words.fileMissing }, 422);
  const read = readPlainFile(Buffer.from(file.bytes).toString("utf8"));
  if (read.every((one) => !one.ok)) return show(rq, { error: words.fileUseless }, 422);
  const result = await importPlainWords(rq.app.db, actorOf(rq), { lines: read, at: rq.now });
  if (result.refused.length === 0) return seeOther(`/can-bo/thu-tuc/de-hieu?xem=dang-viet&nhan=${result.taken}`);
  return show(rq, {
    lines: [words.taken(result.taken), ...result.refused.slice(0, 200).map((one) => sayRefused(one, words))],
  });
}
