import type { AppContext } from "../../../platform/app-context.ts";
import { shift } from "../../../platform/calendar/index.ts";
import { writeZip } from "../../../platform/files/index.ts";
import { slugify } from "../../../platform/i18n/index.ts";
import { writeCsv } from "../../../platform/tables/index.ts";
import { radioProgrammesOf } from "../../content/index.ts";
import { getUnit } from "../../organisations/index.ts";
import { assembleDay } from "../programmes/assemble-day.ts";
import { loadSchedule } from "../programmes/load-schedule.ts";
import { clockOf } from "../programmes/slot.ts";
import type { Station } from "../stations/station.ts";

export const PACK_LIMITS = { days: 31 };

/** Columns of the schedule; the log comes back with `scheduleId` and `clusterId` (see `import-log.ts`). */
const SCHEDULE_COLUMNS = [
  "scheduleId",
  "clusterId",
  "date",
  "start",
  "durationSec",
  "programmeId",
  "title",
  "language",
  "file",
  "priority",
  "volume",
];

/**
 * What a station plays on some days, for systems of others: the descriptions of the items as `RadioProgramme`, the schedule
 * as JSON and CSV, and each recording once as MP3. Names of fields are those of exchanges with radio systems, hence English.
 */
export async function programmePack(
  app: AppContext,
  station: Station,
  days: { from: string; count: number },
): Promise<Buffer> {
  const last = shift(days.from, days.count - 1);
  const schedule = await loadSchedule(app.db, station.unitId, days.from, last);
  const entries = Array.from({ length: days.count }, (_, at) => shift(days.from, at)).flatMap((day) =>
    assembleDay(schedule, station, day).flatMap((slot) => slot.entries.map((entry) => ({ ...entry, day }))),
  );
  const clusterId = station.vendorCode ?? station.code;
  const fileOf = (entry: (typeof entries)[number]): string =>
    `audio/${slugify(entry.item.title, 50) || "bai"}-${entry.language}-${entry.fileKey.slice(0, 8)}.mp3`;
  const rows = entries.map((entry) => ({
    scheduleId: entry.id,
    clusterId,
    date: entry.day,
    start: clockOf(entry.startsAt),
    durationSec: Math.round(entry.seconds * 10) / 10,
    programmeId: `${entry.item.itemId}:${entry.item.version}`,
    title: entry.item.title,
    language: entry.language,
    file: fileOf(entry),
    priority: entry.order.priority,
    volume: station.volume,
  }));
  const unit = await getUnit(app.db, station.unitId, days.from);
  const text = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
  const sounds = new Map(entries.map((entry) => [fileOf(entry), entry.fileKey]));
  return writeZip([
    {
      path: "station.json",
      bytes: text({
        id: clusterId,
        name: station.name,
        hamlet: station.hamlet,
        unit: unit.name,
        lat: station.latitude,
        lng: station.longitude,
      }),
    },
    {
      path: "programmes.json",
      bytes: text(await radioProgrammesOf(app, [...new Set(entries.map((entry) => entry.item.itemId))])),
    },
    { path: "schedule.json", bytes: text(rows) },
    {
      path: "schedule.csv",
      bytes: Buffer.from(
        writeCsv([
          SCHEDULE_COLUMNS,
          ...rows.map((row) => SCHEDULE_COLUMNS.map((name) => row[name as keyof typeof row])),
        ]),
      ),
    },
    ...(await Promise.all([...sounds].map(async ([path, key]) => ({ path, bytes: await app.files.get(key) })))),
  ]);
}
