import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, nfc, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../../../accounts/index.ts";
import { findHomeUnit, getUnits, listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { type BulletinFilter, countBulletins, listBulletins, listBulletinUnits } from "../../../bulletin.store.ts";
import { BULLETIN_STATES, issueSlug } from "../../../bulletin.ts";
import { pathOf } from "../../../issue-view.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { BulletinListView } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 50_000;

const Query = z.object({
  tinhtrang: z.enum(BULLETIN_STATES).optional().catch(undefined),
  nam: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
export type BulletinQuery = z.infer<typeof Query>;

async function filterOf(rq: Rq, query: BulletinQuery): Promise<BulletinFilter & { unitIds: string[] }> {
  return {
    unitIds: await reachOf(rq.app.db, actorOf(rq), "content.read", rq.now),
    state: query.tinhtrang,
    year: query.nam,
    unitId: query.donvi,
    q: query.q,
  };
}

export async function bulletinListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const filter = await filterOf(rq, query);
  const today = vietnamDay(rq.now);
  const [at = "", id = ""] = (typeof rq.query.truoc === "string" ? rq.query.truoc : "").split("_");
  const after =
    !Number.isNaN(Date.parse(at)) && z.uuid().safeParse(id).success ? { changedAt: new Date(at), id } : undefined;
  const rows = await listBulletins(db, filter, PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  return html(
    BulletinListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      rows: shown,
      year: Number(today.slice(0, 4)),
      counts: await countBulletins(db, filter),
      units: await listUnitChoices(db, await listBulletinUnits(db, { unitIds: filter.unitIds }), today),
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], today),
      mayWrite: holds(actorOf(rq), "content.edit"),
      isFirst: after === undefined,
      next: rows.length > PAGE_SIZE && last ? `${last.changedAt.toISOString()}_${last.id}` : null,
    }),
  );
}

/** Exactly the rows of the filter, not only the page shown. */
export async function bulletinExport(rq: Rq): Promise<Reply> {
  const { db, config } = rq.app;
  const words = pick(rq.lang, vi, en);
  const today = vietnamDay(rq.now);
  const rows = await listBulletins(db, await filterOf(rq, Query.parse(rq.query)), EXPORT_ROWS);
  const units = await getUnits(db, [...new Set(rows.map((row) => row.unitId))], today);
  const home = await findHomeUnit(db, today);
  const head: Cell[] = [
    words.issueHead,
    words.periodHead,
    words.unitLabel,
    words.edit.cover,
    words.entriesHead,
    words.stateLabel,
    words.writtenBy,
    words.publishedHead,
    words.address,
  ];
  const lines = rows.map((row): Cell[] => {
    const unit = units.get(row.unitId);
    return [
      `${row.number}/${row.year}`,
      words.period(row.periodFrom, row.periodTo),
      unit?.name ?? "",
      row.cover,
      row.entries,
      words.states[row.state],
      row.writtenByName,
      row.publishedAt ? formatDate(row.publishedAt) : "",
      row.publishedAt && unit ? `${config.http.publicUrl}${pathOf(unit, home?.id ?? null)}/${issueSlug(row)}` : "",
    ];
  });
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "ban-tin.csv");
}
