import { shift } from "../../platform/calendar/index.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { SILENT_AFTER_MINUTES } from "./devices/device.ts";
import { listHealth } from "./health/health.store.ts";
import { listPlays } from "./plays/play.store.ts";
import { assembleDay } from "./programmes/assemble-day.ts";
import { loadSchedule } from "./programmes/load-schedule.ts";
import { listStations } from "./stations/station.store.ts";
import type { Station } from "./stations/station.ts";

export interface BroadcastForToday {
  key: string;
  href: string;
  title: string;
  /** silent: nobody hears of its device; missed: it should have played and did not tell; declare: nobody said what was played. */
  need: "silent" | "missed" | "declare" | "confirm";
  /** Since when, or of which day. */
  since: Date | null;
  day: string | null;
  count: number;
}

const BASE = "/can-bo/truyen-thanh";
const MOST_STATIONS = 200;
const MOST_PLAYS = 2_000;

/** What a person has to do about loudspeakers: go and look at a silent one, say what was played by hand, confirm what others said. */
export async function broadcastsForToday(
  db: Db,
  units: { keepIn: readonly string[]; confirmIn: readonly string[] },
  person: { id: string; now: Date },
  limit: number,
): Promise<BroadcastForToday[]> {
  const { now } = person;
  const [keep, confirm] = await Promise.all([
    units.keepIn.length > 0 ? toKeep(db, units.keepIn, now) : [],
    units.confirmIn.length > 0
      ? listPlays(db, { unitIds: units.confirmIn, standing: "declared", notDeclaredBy: person.id }, MOST_PLAYS)
      : [],
  ]);
  const confirming: BroadcastForToday[] =
    confirm.length > 0
      ? [
          {
            key: "plays to confirm",
            href: `${BASE}/luot-phat?nguon=declared`,
            title: "",
            need: "confirm",
            since: null,
            day: null,
            count: confirm.length,
          },
        ]
      : [];
  return [...confirming, ...keep].slice(0, limit);
}

async function toKeep(db: Db, unitIds: readonly string[], now: Date): Promise<BroadcastForToday[]> {
  const today = vietnamDay(now);
  const stations = await listStations(db, { unitIds, medium: "loudspeaker", isOff: false }, MOST_STATIONS);
  const silentBefore = new Date(now.getTime() - SILENT_AFTER_MINUTES * 60_000);
  const silent = await listHealth(db, { unitIds, standing: "silent", silentBefore }, MOST_STATIONS);
  const isSilent = new Set(silent.map((one) => one.id));
  const row = (
    station: Pick<Station, "id" | "name">,
    more: Pick<BroadcastForToday, "need" | "since" | "day">,
    href = `${BASE}/diem-phat/${station.id}`,
  ): BroadcastForToday => ({ key: `station ${station.id}`, href, title: station.name, count: 1, ...more });
  const missed: BroadcastForToday[] = [];
  for (const [unitId, own] of Map.groupBy(stations, (station) => station.unitId)) {
    const yesterday = shift(today, -1);
    const schedule = await loadSchedule(db, unitId, yesterday, today);
    const plays = await listPlays(db, { unitIds: [unitId], from: yesterday, to: today }, MOST_PLAYS);
    const played = new Set(plays.map((play) => `${play.stationId} ${play.day}`));
    for (const station of own) {
      if (isSilent.has(station.id)) continue;
      const day = [today, yesterday].find(
        (one) =>
          !played.has(`${station.id} ${one}`) &&
          assembleDay(schedule, station, one).some((slot) => slot.entries.length > 0 && slot.endsAt < now),
      );
      if (!day) continue;
      const isByHand = station.kind !== "player";
      const declare = `${BASE}/luot-phat/khai?diem=${station.id}&ngay=${day}`;
      missed.push(
        row(station, { need: isByHand ? "declare" : "missed", since: null, day }, isByHand ? declare : undefined),
      );
    }
  }
  return [...silent.map((one) => row(one, { need: "silent", since: one.seenAt, day: null })), ...missed];
}
