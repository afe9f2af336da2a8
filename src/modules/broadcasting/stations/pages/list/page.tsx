import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, nfc, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { languageNames, TOLD_LANGUAGES } from "../../../../topics/index.ts";
import { en as commonEn } from "../../../messages.en.ts";
import { vi as commonVi } from "../../../messages.vi.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { countStations, listStations, listStationUnits, type StationFilter } from "../../station.store.ts";
import { MEDIA, STATION_KINDS } from "../../station.ts";
import { StationListView } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 50_000;

const Query = z.object({
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
  loai: z.enum(MEDIA).optional().catch(undefined),
  bang: z.enum(STATION_KINDS).optional().catch(undefined),
  tieng: z.enum(TOLD_LANGUAGES).optional().catch(undefined),
  tinhtrang: z.enum(["on", "off"]).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
});
export type StationQuery = z.infer<typeof Query>;

async function filterOf(rq: Rq, query: StationQuery): Promise<StationFilter> {
  return {
    reach: await reachOf(rq.app.db, actorOf(rq), "broadcasting.read", rq.now),
    unitIds: query.donvi ? [query.donvi] : undefined,
    medium: query.loai,
    kind: query.bang,
    language: query.tieng,
    isOff: query.tinhtrang === undefined ? undefined : query.tinhtrang === "off",
    q: query.q,
  };
}

/** "name_id" of the last row before; a name may hold anything, an id never an underscore. */
function placeOf(rq: Rq): { name: string; id: string } | undefined {
  const text = typeof rq.query.sau === "string" ? nfc(rq.query.sau) : "";
  const at = text.lastIndexOf("_");
  const id = z.uuid().safeParse(text.slice(at + 1));
  return at > 0 && id.success ? { name: text.slice(0, at), id: id.data } : undefined;
}

export async function stationListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const query = Query.parse(rq.query);
  const filter = await filterOf(rq, query);
  const after = placeOf(rq);
  const rows = await listStations(db, filter, PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  return html(
    StationListView({
      ctx: rq.app.view(rq),
      common: pick(rq.lang, commonVi, commonEn),
      words: pick(rq.lang, vi, en),
      languages: languageNames(rq.lang),
      query,
      rows: shown,
      counts: await countStations(db, filter),
      units: await listUnitChoices(db, await listStationUnits(db, { reach: filter.reach }), today),
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], today),
      mayAdd: holds(actorOf(rq), "broadcasting.stations"),
      isFirst: after === undefined,
      next: rows.length > PAGE_SIZE && last ? `${last.name}_${last.id}` : null,
    }),
  );
}

/** Exactly the rows of the filter, not only the page shown. */
export async function stationExport(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const rows = await listStations(db, await filterOf(rq, Query.parse(rq.query)), EXPORT_ROWS);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const languages = languageNames(rq.lang);
  const head: Cell[] = [
    words.record.code,
    words.station,
    words.medium,
    words.kind,
    words.unit,
    words.hamlet,
    words.place,
    words.form.latitude,
    words.form.longitude,
    words.languages,
    words.record.volume,
    words.record.keeper,
    words.record.vendorCode,
    words.state,
    words.form.note,
  ];
  const lines = rows.map((row): Cell[] => [
    row.code,
    row.name,
    words.media[row.medium],
    words.kindsShort[row.kind],
    names.get(row.unitId) ?? "",
    row.hamlet ?? "",
    row.place,
    row.latitude ?? "",
    row.longitude ?? "",
    row.languages.map((one) => languages[one]).join(", "),
    row.volume,
    row.keeper ?? "",
    row.vendorCode ?? "",
    row.offOn ? words.offSince(formatDate(row.offOn)) : words.states.on,
    row.note ?? "",
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "diem-phat.csv");
}
