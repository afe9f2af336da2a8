import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, nfc, pick, writeHundredths } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { TOPICS, topicName } from "../../../../topics/index.ts";
import { loadTargetBoard, MOST_TARGETS } from "../../../load-board.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { sourceOf } from "../../../source-of.ts";
import { STANDINGS } from "../../../target.ts";
import { listTargets, listTargetYears } from "../../../targets.store.ts";
import { TargetListView } from "./view.tsx";

const PAGE_SIZE = 50;

const Query = z.object({
  nam: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  linhvuc: z.enum(TOPICS).optional().catch(undefined),
  tinhtrang: z.enum(STANDINGS).optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
export type TargetQuery = z.infer<typeof Query>;

async function board(rq: Rq) {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actorOf(rq), "plans.read", rq.now);
  const years = await listTargetYears(db, reach);
  const year = query.nam ?? years.find((one) => one <= Number(today.slice(0, 4))) ?? Number(today.slice(0, 4));
  const unitIds = query.donvi ? reach.filter((id) => id === query.donvi) : reach;
  const loaded = await loadTargetBoard(db, { year, unitIds, topic: query.linhvuc, q: query.q }, today);
  const rows = query.tinhtrang ? loaded.rows.filter((row) => row.standing === query.tinhtrang) : loaded.rows;
  return { query, today, reach, years, year, ...loaded, rows };
}

export async function targetListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { query, today, reach, years, year, rows, counts, isCut } = await board(rq);
  const asked = typeof rq.query.sau === "string" ? rows.findIndex((row) => row.target.id === rq.query.sau) + 1 : 0;
  const shown = rows.slice(asked, asked + PAGE_SIZE);
  const withTargets = await listTargets(db, { year, unitIds: reach }, MOST_TARGETS);
  return html(
    TargetListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      year,
      years: [...new Set([...years, year])].sort((a, b) => b - a),
      rows: shown,
      counts,
      isCut,
      units: await listUnitChoices(db, [...new Set(withTargets.map((one) => one.unitId))], today),
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.target.unitId))], today),
      mayAdd: holds(actorOf(rq), "targets.edit"),
      isFirst: asked === 0,
      next: asked + PAGE_SIZE < rows.length ? (shown.at(-1)?.target.id ?? null) : null,
    }),
  );
}

/** Exactly the rows of the filter. */
export async function targetExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { rows, today, year } = await board(rq);
  const names = await unitNames(rq.app.db, [...new Set(rows.map((row) => row.target.unitId))], today);
  const head: Cell[] = [
    words.unit,
    words.name,
    words.topic,
    words.direction,
    words.promised,
    words.measure,
    words.value,
    words.asOf,
    words.standing,
    words.source,
    words.address,
    words.document,
  ];
  const lines = rows.map(({ target, last, standing }): Cell[] => [
    names.get(target.unitId) ?? "",
    target.name,
    target.topic ? topicName(target.topic, rq.lang) : "",
    words.directions[target.direction],
    writeHundredths(target.promised),
    target.measure,
    last ? writeHundredths(last.value) : "",
    last ? formatDate(last.asOf) : "",
    words.standings[standing],
    last ? sourceOf(target, last, words) : "",
    last?.sourceAddress ?? "",
    target.document,
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", `chi-tieu-${year}.csv`);
}
