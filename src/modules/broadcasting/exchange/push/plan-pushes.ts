import { createHash } from "node:crypto";
import type { AppContext } from "../../../../platform/app-context.ts";
import { shift } from "../../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import { formatDate } from "../../../../platform/i18n/index.ts";
import { radioProgrammesOf } from "../../../content/index.ts";
import { subtreeIds } from "../../../organisations/index.ts";
import { SILENT_AFTER_MINUTES } from "../../devices/device.ts";
import { listHealth } from "../../health/health.store.ts";
import { listPlays } from "../../plays/play.store.ts";
import { assembleDay } from "../../programmes/assemble-day.ts";
import { loadSchedule } from "../../programmes/load-schedule.ts";
import { clockOf } from "../../programmes/slot.ts";
import { listStations } from "../../stations/station.store.ts";
import type { Station } from "../../stations/station.ts";
import { lastHashes, lastToldOf, planPush } from "./source-system.store.ts";
import { type PushKind, type SourceSystem, underNames } from "./source-system.ts";

const MOST_STATIONS = 5_000;
/** Of one unit on the days told. */
const MOST_PLAYS = 5_000;
/** A device without a network tells late what it played. */
const DAYS_OF_PLAYS = 3;
const MINUTE_MS = 60_000;

interface Told {
  kind: PushKind;
  unitId: string;
  ref: string;
  title: string;
  body: unknown;
}

/**
 * Puts on record what a system is to be told now: items on air, the programmes of today and tomorrow, what was played on the last days, and
 * once in its time how devices are. What it was told before in the same words is left. Returns how much is new. @idempotent
 */
export async function planPushes(app: AppContext, system: SourceSystem): Promise<number> {
  const now = app.clock.now();
  const today = vietnamDay(now);
  const unitIds = await subtreeIds(app.db, system.unitId, today);
  const stations = await listStations(app.db, { unitIds, medium: "loudspeaker", isOff: false }, MOST_STATIONS);
  const told = [
    ...(await programmesAndItems(app, stations, today)),
    ...(await playsOf(app, stations, today)),
    ...(await devicesOf(app, system, stations, now)),
  ];
  // A province has thousands of stations, and nearly all of them have nothing new.
  const known = await lastHashes(app.db, system.id, told);
  let planned = 0;
  for (const { body, ...one } of told) {
    if (system.settings.paths[one.kind] === "") continue;
    const named = underNames(body, system.settings.names);
    const bodyHash = createHash("sha256").update(JSON.stringify(named)).digest("hex");
    if (one.kind !== "device" && known.get(`${one.kind} ${one.ref}`) === bodyHash) continue;
    const isNew = await transaction(app.db, (tx) =>
      planPush(tx, { ...one, systemId: system.id, body: named, bodyHash, createdAt: now }),
    );
    if (isNew) planned++;
  }
  return planned;
}

const clusterIdOf = (station: Pick<Station, "vendorCode" | "code">): string => station.vendorCode ?? station.code;

async function programmesAndItems(app: AppContext, stations: readonly Station[], today: string): Promise<Told[]> {
  const found: Told[] = [];
  const items = new Map<string, string>();
  const days = [today, shift(today, 1)];
  for (const [unitId, own] of Map.groupBy(stations, (station) => station.unitId)) {
    const schedule = await loadSchedule(app.db, unitId, today, shift(today, 1));
    for (const station of own)
      for (const day of days) {
        const entries = assembleDay(schedule, station, day).flatMap((slot) => slot.entries);
        if (entries.length === 0) continue;
        for (const entry of entries) items.set(entry.item.itemId, unitId);
        found.push({
          kind: "programme",
          unitId,
          ref: `${station.id}:${day}`,
          title: `${station.name}, ${formatDate(day)}`,
          body: {
            clusters: [clusterIdOf(station)],
            date: day,
            volume: station.volume,
            slots: entries.map((entry) => ({
              scheduleId: entry.id,
              programmeId: `${entry.item.itemId}:${entry.item.version}`,
              title: entry.item.title,
              language: entry.language,
              start: clockOf(entry.startsAt),
              durationSec: Math.round(entry.seconds * 10) / 10,
              priority: entry.order.priority,
            })),
          },
        });
      }
  }
  const programmes = await radioProgrammesOf(app, [...items.keys()]);
  // What is to be played is described before it is scheduled.
  return [
    ...programmes.map(
      (programme): Told => ({
        kind: "content",
        unitId: items.get(programme.id.split(":")[0] ?? "") ?? programme.sourceUnit.id,
        ref: programme.id,
        title: programme.title,
        body: programme,
      }),
    ),
    ...found,
  ];
}

async function playsOf(app: AppContext, stations: readonly Station[], today: string): Promise<Told[]> {
  const found: Told[] = [];
  for (const [unitId, own] of Map.groupBy(stations, (station) => station.unitId)) {
    const plays = await listPlays(
      app.db,
      {
        unitIds: [unitId],
        medium: "loudspeaker",
        from: shift(today, -DAYS_OF_PLAYS),
        to: shift(today, -1),
        standing: "proven",
      },
      MOST_PLAYS,
    );
    const byId = new Map(own.map((station) => [station.id, station]));
    for (const [ref, played] of Map.groupBy(plays.reverse(), (play) => `${play.stationId}:${play.day}`)) {
      const [first] = played;
      const station = first && byId.get(first.stationId);
      if (!station) continue;
      found.push({
        kind: "plays",
        unitId,
        ref,
        title: `${station.name}, ${formatDate(first.day)}`,
        body: played.map((play) => ({
          clusterId: clusterIdOf(station),
          programmeId: `${play.itemId}:${play.itemVersion}`,
          startedAt: play.startedAt.toISOString(),
          endedAt: play.endedAt.toISOString(),
          result: play.result,
          note: play.note,
        })),
      });
    }
  }
  return found;
}

async function devicesOf(
  app: AppContext,
  system: SourceSystem,
  stations: readonly Station[],
  now: Date,
): Promise<Told[]> {
  const since = new Date(now.getTime() - system.settings.deviceEvery * MINUTE_MS);
  const told = await lastToldOf(app.db, system.id, "device", since);
  const due = stations.filter((station) => station.kind === "player" && !told.has(station.id));
  if (due.length === 0) return [];
  const standings = new Map(
    (
      await listHealth(
        app.db,
        {
          unitIds: [...new Set(due.map((one) => one.unitId))],
          silentBefore: new Date(now.getTime() - SILENT_AFTER_MINUTES * MINUTE_MS),
        },
        MOST_STATIONS,
      )
    ).map((one) => [one.id, one]),
  );
  return due.flatMap((station): Told[] => {
    const standing = standings.get(station.id);
    if (!standing || standing.standing === "unpaired") return [];
    return [
      {
        kind: "device",
        unitId: station.unitId,
        ref: station.id,
        title: station.name,
        body: {
          id: clusterIdOf(station),
          name: station.name,
          hamlet: station.hamlet,
          lat: station.latitude,
          lng: station.longitude,
          online: standing.standing !== "silent",
          lastSeen: standing.seenAt?.toISOString() ?? null,
          volume: standing.health?.volume ?? station.volume,
          firmware: standing.health?.version ?? null,
        },
      },
    ];
  });
}
