import type { Station } from "../stations/station.ts";
import { assembleDay, type Schedule, type SlotProgramme } from "./assemble-day.ts";

/** Stations that play the same on a day. */
export interface StationGroup {
  stations: Station[];
  slots: SlotProgramme[];
}

/** The programme of a day once for all stations that share it, the largest group first. */
export function groupStations(schedule: Schedule, stations: readonly Station[], day: string): StationGroup[] {
  const groups = new Map<string, StationGroup>();
  for (const station of stations) {
    const slots = assembleDay(schedule, station, day);
    const key = JSON.stringify([
      station.languages,
      slots.map((slot) => [slot.slot.id, slot.entries.map((entry) => entry.id)]),
    ]);
    const group = groups.get(key);
    if (group) group.stations.push(station);
    else groups.set(key, { stations: [station], slots });
  }
  return [...groups.values()].sort((a, b) => b.stations.length - a.stations.length);
}
