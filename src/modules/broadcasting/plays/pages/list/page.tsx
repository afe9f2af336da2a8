import { z } from "zod";
import { shift } from "../../../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDateTime, nfc, parseVietnameseDate, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { languageNames, toldLanguage } from "../../../../topics/index.ts";
import { en as commonEn } from "../../../messages.en.ts";
import { vi as commonVi } from "../../../messages.vi.ts";
import { listStations, listStationUnits } from "../../../stations/station.store.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { listPlays, type PlayFilter, sumPlays } from "../../play.store.ts";
import { PLAY_RESULTS, type Play } from "../../play.ts";
import { standingOf } from "../../play-standing.ts";
import { PlayListView } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 50_000;

const day = z
  .string()
  .transform((text) => parseVietnameseDate(text) ?? undefined)
  .optional()
  .catch(undefined);
const id = z.uuid().optional().catch(undefined);
const Query = z.object({
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
  tu: day,
  den: day,
  nguon: z.enum(["proven", "declared", "withdrawn"]).optional().catch(undefined),
  ketqua: z.enum(PLAY_RESULTS).optional().catch(undefined),
  donvi: id,
  diem: id,
  muc: id,
  tin: id,
  khauhieu: id,
  thutuc: z.string().max(60).optional().catch(undefined),
  loai: z.enum(["loudspeaker", "screen"]).optional().catch(undefined),
});
export type PlayQuery = z.infer<typeof Query>;

/** Days that are shown before anybody asked for others: a province has thousands of plays a day. */
const DAYS_SHOWN = 30;

/** What was asked; of no day and no record in particular, the last thirty days. A day that was emptied by hand stays empty. */
function queryOf(rq: Rq): PlayQuery {
  const query = Query.parse(rq.query);
  const isOfRecord = query.diem || query.muc || query.tin || query.khauhieu || query.thutuc;
  const saysDays = rq.query.tu !== undefined || rq.query.den !== undefined;
  return isOfRecord || saysDays ? query : { ...query, tu: shift(vietnamDay(rq.now), 1 - DAYS_SHOWN) };
}

async function filterOf(rq: Rq, query: PlayQuery): Promise<PlayFilter> {
  return {
    reach: await reachOf(rq.app.db, actorOf(rq), "broadcasting.read", rq.now),
    unitIds: query.donvi ? [query.donvi] : undefined,
    stationId: query.diem,
    orderId: query.muc,
    itemId: query.tin,
    sloganId: query.khauhieu,
    procedureCode: query.thutuc,
    medium: query.loai,
    standing: query.nguon,
    result: query.ketqua,
    from: query.tu,
    to: query.den,
    q: query.q,
  };
}

function placeOf(rq: Rq): { startedAt: Date; id: string } | undefined {
  const [at = "", last = ""] = (typeof rq.query.truoc === "string" ? rq.query.truoc : "").split("_");
  return !Number.isNaN(Date.parse(at)) && z.uuid().safeParse(last).success
    ? { startedAt: new Date(at), id: last }
    : undefined;
}

async function stationNames(rq: Rq, plays: readonly Play[]): Promise<Map<string, string>> {
  const ids = [...new Set(plays.map((play) => play.stationId))];
  const stations = await listStations(rq.app.db, { ids }, ids.length);
  return new Map(stations.map((station) => [station.id, station.name]));
}

export async function playListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const query = queryOf(rq);
  const filter = await filterOf(rq, query);
  const after = placeOf(rq);
  const rows = await listPlays(db, filter, PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const units = await listStationUnits(db, { reach: filter.reach });
  return html(
    PlayListView({
      ctx: rq.app.view(rq),
      common: pick(rq.lang, commonVi, commonEn),
      words: pick(rq.lang, vi, en),
      languages: languageNames(rq.lang),
      query,
      rows: shown,
      airTime: await sumPlays(db, filter),
      stationNames: await stationNames(rq, shown),
      units: await listUnitChoices(db, units, today),
      mayDeclare: holds(actorOf(rq), "broadcasting.declare"),
      isFirst: after === undefined,
      next: rows.length > PAGE_SIZE && last ? `${last.startedAt.toISOString()}_${last.id}` : null,
    }),
  );
}

/** Exactly the rows of the filter, not only the page shown. */
export async function playExport(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const rows = await listPlays(db, await filterOf(rq, queryOf(rq)), EXPORT_ROWS);
  const [stations, units] = await Promise.all([
    stationNames(rq, rows),
    unitNames(db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now)),
  ]);
  const languages = languageNames(rq.lang);
  const head: Cell[] = [
    words.when,
    words.unit,
    words.station,
    words.item,
    words.language,
    words.minutes,
    words.result,
    words.source,
    words.standing,
    words.record.note,
  ];
  const lines = rows.map((row): Cell[] => {
    const language = toldLanguage(row.language);
    return [
      formatDateTime(row.startedAt),
      units.get(row.unitId) ?? "",
      stations.get(row.stationId) ?? "",
      row.title,
      language ? languages[language] : row.language,
      Math.round(row.seconds / 6) / 10,
      words.results[row.result],
      words.sources[row.source],
      words.standings[standingOf(row)],
      row.note ? (words.notes[row.note] ?? row.note) : "",
    ];
  });
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "luot-phat.csv");
}
