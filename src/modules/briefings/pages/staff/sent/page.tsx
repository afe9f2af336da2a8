import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, placeIn, placeOf, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, nfc, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { ancestorIdsOf, formerIdsOf, listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { askedOf, unitsOfMany } from "../../../addressed.ts";
import { overseen } from "../../../briefing.policy.ts";
import { BRIEFING_KINDS } from "../../../briefing.ts";
import { listSenders, listSent, type SentFilter, type SentRow } from "../../../briefings.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { countMany, type Sums } from "../../../readings.store.ts";
import { SentView } from "./view.tsx";

const PAGE_SIZE = 20;
const EXPORT_ROWS = 2_000;

const Query = z.object({
  tinhtrang: z.enum(["inHand", "waiting", "published", "ended", "withdrawn"]).optional().catch(undefined),
  loai: z.enum(BRIEFING_KINDS).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
export type SentQuery = z.infer<typeof Query>;

async function filterOf(rq: Rq, query: SentQuery): Promise<{ filter: SentFilter; counts: string[] }> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const { counts } = await overseen(db, actorOf(rq), rq.now);
  const above = [...(await ancestorIdsOf(db, counts, today)).values()].flat();
  const receivers = [...new Set([...counts, ...above])];
  const former = await formerIdsOf(db, receivers, today);
  return {
    counts,
    filter: {
      senders: counts,
      receivers: [...receivers, ...former],
      unitId: query.donvi,
      kind: query.loai,
      state: query.tinhtrang,
      q: query.q,
    },
  };
}

/** How many of the person's units are asked and have read, of each row that is out. */
async function sumsOf(rq: Rq, rows: readonly SentRow[], counts: readonly string[]): Promise<Map<string, Sums>> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const seen = new Set(counts);
  const out = rows.filter((row) => row.version !== null);
  const units = await unitsOfMany(db, out, today);
  return countMany(
    db,
    out.map((row) =>
      askedOf(
        { ...row, version: row.version ?? 0 },
        row,
        (units.get(row) ?? []).filter((id) => seen.has(id)),
        today,
      ),
    ),
    today,
  );
}

export async function sentPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const query = Query.parse(rq.query);
  const { filter, counts } = await filterOf(rq, query);
  const after = placeIn(rq);
  const rows = await listSent(db, filter, today, { limit: PAGE_SIZE + 1, after });
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const senders = await listSenders(db, { senders: filter.senders, receivers: filter.receivers }, today);
  return html(
    SentView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      today,
      rows: shown,
      sums: await sumsOf(rq, shown, counts),
      units: await listUnitChoices(db, senders, today),
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], today),
      mayWrite: holds(actorOf(rq), "briefings.write"),
      isFirst: after === undefined,
      next: rows.length > PAGE_SIZE && last ? placeOf(last) : null,
    }),
  );
}

/** Exactly the rows of the filter, not only the page shown. */
export async function sentExport(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const today = vietnamDay(rq.now);
  const { filter, counts } = await filterOf(rq, Query.parse(rq.query));
  const rows = await listSent(db, filter, today, { limit: EXPORT_ROWS });
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], today);
  const sums = await sumsOf(rq, rows, counts);
  const said = words.record.columns;
  const head: Cell[] = [
    words.sent.name,
    words.kind,
    words.sent.unit,
    words.sent.due,
    said.people,
    said.read,
    said.share,
  ];
  const lines = rows.map((row): Cell[] => {
    const sum = sums.get(row.id);
    return [
      row.title,
      words.kinds[row.kind],
      names.get(row.unitId) ?? "",
      formatDate(row.dueOn),
      sum?.people ?? "",
      sum?.read ?? "",
      sum ? words.record.share(sum.read, sum.people) : "",
    ];
  });
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "thong-tin-noi-bo.csv");
}
