import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatDate, formatDateTime, nfc, pick } from "../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../platform/tables/index.ts";
import { actorOf, reachOf } from "../../../accounts/index.ts";
import { listUnitChoices, unitNames } from "../../../organisations/index.ts";
import { SILENT_AFTER_MINUTES } from "../../devices/device.ts";
import { en as commonEn } from "../../messages.en.ts";
import { vi as commonVi } from "../../messages.vi.ts";
import { faultSentence } from "../../player/faults.ts";
import { en as playerEn } from "../../player/messages.en.ts";
import { vi as playerVi } from "../../player/messages.vi.ts";
import { listStationUnits } from "../../stations/station.store.ts";
import { countHealth, HEALTH_STANDINGS, type HealthFilter, type HealthPlace, listHealth } from "../health.store.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { HealthView } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 50_000;

const Query = z.object({
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
  tinhtrang: z.enum(HEALTH_STANDINGS).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
});
export type HealthQuery = z.infer<typeof Query>;

async function filterOf(rq: Rq, query: HealthQuery): Promise<HealthFilter> {
  const reach = await reachOf(rq.app.db, actorOf(rq), "broadcasting.read", rq.now);
  return {
    unitIds: query.donvi ? reach.filter((id) => id === query.donvi) : reach,
    standing: query.tinhtrang,
    q: query.q,
    silentBefore: new Date(rq.now.getTime() - SILENT_AFTER_MINUTES * 60_000),
  };
}

/** "rank_name_id" of the last row before; only a name may hold an underscore. */
function placeOf(rq: Rq): HealthPlace | undefined {
  const text = typeof rq.query.sau === "string" ? nfc(rq.query.sau) : "";
  const [, rank, name, id] = /^(\d)_(.+)_([0-9a-f-]{36})$/s.exec(text) ?? [];
  return rank && name && z.uuid().safeParse(id).success ? { rank: Number(rank), name, id: id ?? "" } : undefined;
}

export async function healthPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const query = Query.parse(rq.query);
  const filter = await filterOf(rq, query);
  const after = placeOf(rq);
  const rows = await listHealth(db, filter, PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const reach = await reachOf(db, actorOf(rq), "broadcasting.read", rq.now);
  return html(
    HealthView({
      ctx: rq.app.view(rq),
      common: pick(rq.lang, commonVi, commonEn),
      words: pick(rq.lang, vi, en),
      faults: pick(rq.lang, playerVi, playerEn).faults,
      query,
      rows: shown,
      counts: await countHealth(db, filter),
      units: await listUnitChoices(db, await listStationUnits(db, { reach, isOff: false }), today),
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], today),
      isFirst: after === undefined,
      next:
        rows.length > PAGE_SIZE && last
          ? `${HEALTH_STANDINGS.indexOf(last.standing) + 1}_${last.name}_${last.id}`
          : null,
    }),
  );
}

export async function healthExport(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const { faults } = pick(rq.lang, playerVi, playerEn);
  const rows = await listHealth(db, await filterOf(rq, Query.parse(rq.query)), EXPORT_ROWS);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const head: Cell[] = [
    words.station,
    words.unit,
    words.state,
    words.since,
    words.last,
    words.ready,
    words.storage,
    words.waiting,
    words.error,
    words.version,
  ];
  const lines = rows.map((row): Cell[] => [
    row.name,
    names.get(row.unitId) ?? "",
    words.states[row.standing],
    row.seenAt ? formatDateTime(row.seenAt) : "",
    row.lastAt ? `${row.lastTitle}, ${formatDateTime(row.lastAt)}` : words.never,
    row.health?.readyThrough ? formatDate(row.health.readyThrough) : "",
    row.health?.storageFree != null ? words.megabytes(row.health.storageFree) : "",
    row.health?.waitingReports ?? "",
    row.health?.lastError ? faultSentence(row.health.lastError, faults) : "",
    row.health?.version ?? "",
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "tinh-trang-may.csv");
}
