import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { compareVietnamese, formatDate, nfc, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds, ownUnits, reachOf } from "../../../../accounts/index.ts";
import { getUnits, listUnitChoices, offeredUnits, unitNames } from "../../../../organisations/index.ts";
import { timeOfHead } from "../../../head.ts";
import { type HeadFilter, headsOn, listHeads } from "../../../heads.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { HeadListView } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 100_000;

const Query = z.object({
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
  xem: z.enum(["all", "missing"]).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
});
export type HeadQuery = z.infer<typeof Query>;

async function filterOf(rq: Rq, query: HeadQuery, reach: readonly string[]): Promise<HeadFilter> {
  const { donvi } = query;
  return {
    unitIds: donvi ? reach.filter((id) => id === donvi) : reach,
    inOfficeOn: query.xem === "all" ? undefined : vietnamDay(rq.now),
    q: query.q,
  };
}

/** Units that live today and have no head, in Vietnamese order; the page after a name begins behind it. */
async function unitsWithout(rq: Rq, reach: readonly string[], q: string): Promise<{ id: string; name: string }[]> {
  const today = vietnamDay(rq.now);
  const known = await headsOn(rq.app.db, reach, today);
  const units = await getUnits(
    rq.app.db,
    reach.filter((id) => !known.has(id)),
    today,
  );
  return [...units.values()]
    .filter((unit) => unit.endedOn === null || unit.endedOn > today)
    .filter((unit) => unit.name.toLocaleLowerCase("vi").includes(q.toLocaleLowerCase("vi")))
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => compareVietnamese(a.name, b.name) || a.id.localeCompare(b.id));
}

export async function headListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const actor = actorOf(rq);
  const reach = await reachOf(db, actor, "organisations.read", rq.now);
  const own = ownUnits(actor, reach);
  const asked = typeof rq.query.sau === "string" ? rq.query.sau : "";
  const common = {
    ctx: rq.app.view(rq),
    words: pick(rq.lang, vi, en),
    query,
    today,
    units: await listUnitChoices(db, offeredUnits(reach, own), today),
    mayEdit: holds(actor, "heads.edit"),
    isFirst: asked === "",
  };
  if (query.xem === "missing") {
    const all = await unitsWithout(rq, reach, query.q ?? "");
    const begin = asked === "" ? 0 : all.findIndex((unit) => unit.id === asked) + 1;
    const missing = all.slice(begin, begin + PAGE_SIZE);
    const next = begin + PAGE_SIZE < all.length ? (missing.at(-1)?.id ?? null) : null;
    return html(HeadListView({ ...common, rows: [], unitNames: new Map(), missing, missingCount: all.length, next }));
  }
  const [fromOn = "", id = ""] = asked.split("_");
  const after = z.iso.date().safeParse(fromOn).success && z.uuid().safeParse(id).success ? { fromOn, id } : undefined;
  const rows = await listHeads(db, await filterOf(rq, query, reach), PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  return html(
    HeadListView({
      ...common,
      rows: shown,
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], today),
      missing: null,
      missingCount: 0,
      next: rows.length > PAGE_SIZE && last ? `${last.fromOn}_${last.id}` : null,
    }),
  );
}

/** Exactly what the filter shows: people, or the units that have none. */
export async function headExport(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const today = vietnamDay(rq.now);
  const query = Query.parse(rq.query);
  const reach = await reachOf(db, actorOf(rq), "organisations.read", rq.now);
  const table = async (): Promise<Cell[][]> => {
    if (query.xem === "missing")
      return [[words.unit], ...(await unitsWithout(rq, reach, query.q ?? "")).map((unit) => [unit.name])];
    const rows = await listHeads(db, await filterOf(rq, query, reach), EXPORT_ROWS);
    const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], today);
    const head = [
      words.unit,
      words.person,
      words.office,
      words.from,
      words.to,
      words.form.number,
      words.form.on,
      words.form.issuer,
      words.state,
    ];
    return [
      head,
      ...rows.map((row) => [
        names.get(row.unitId) ?? "",
        row.personName,
        row.office,
        formatDate(row.fromOn),
        row.toOn ? formatDate(row.toOn) : "",
        row.decisionNumber,
        formatDate(row.decisionOn),
        row.decisionIssuer,
        words.times[timeOfHead(row, today)],
      ]),
    ];
  };
  return download(Buffer.from(writeCsv(await table())), "text/csv; charset=utf-8", "nguoi-dung-dau.csv");
}
