import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, nfc, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { en } from "../../../spokespersons/messages.en.ts";
import { vi } from "../../../spokespersons/messages.vi.ts";
import {
  findSpokesperson,
  listSpokespersons,
  type SpokespersonFilter,
} from "../../../spokespersons/spokespersons.store.ts";
import { SpokespersonListView } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 10_000;

const Query = z.object({
  xem: z.literal("all").optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
export type SpokespersonQuery = z.infer<typeof Query>;

async function filterOf(rq: Rq): Promise<{ query: SpokespersonQuery; filter: SpokespersonFilter; reach: string[] }> {
  const query = Query.parse(rq.query);
  const reach = await reachOf(rq.app.db, actorOf(rq), "organisations.read", rq.now);
  const unitIds = query.donvi ? reach.filter((id) => id === query.donvi) : reach;
  return { query, reach, filter: { unitIds, on: query.xem ? undefined : vietnamDay(rq.now), q: query.q } };
}

export async function spokespersonListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { query, filter, reach } = await filterOf(rq);
  const today = vietnamDay(rq.now);
  const last = z.uuid().safeParse(rq.query.sau);
  const after = last.success ? await findSpokesperson(db, last.data) : undefined;
  const rows = await listSpokespersons(db, filter, PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  const named = [...new Set((await listSpokespersons(db, { unitIds: reach }, 1_000)).map((one) => one.unitId))];
  return html(
    SpokespersonListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      today,
      rows: shown,
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], today),
      units: await listUnitChoices(db, named, today),
      mayAdd: holds(actorOf(rq), "press.edit"),
      isFirst: after === undefined,
      next: rows.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null,
    }),
  );
}

/** Exactly the rows of the filter. */
export async function spokespersonExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const rows = await listSpokespersons(rq.app.db, (await filterOf(rq)).filter, EXPORT_ROWS);
  const names = await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const head: Cell[] = [
    words.unit,
    words.personName,
    words.office,
    words.topics,
    words.phone,
    words.email,
    words.fromOn,
    words.toOn,
    words.decision,
  ];
  const lines = rows.map((row): Cell[] => [
    names.get(row.unitId) ?? "",
    row.personName,
    row.office,
    row.topics ?? words.allTopics,
    row.phone ?? "",
    row.email ?? "",
    formatDate(row.fromOn),
    row.toOn ? formatDate(row.toOn) : "",
    words.decisionOf(row.decisionNumber, formatDate(row.decisionOn), row.decisionIssuer),
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "nguoi-phat-ngon.csv");
}
