import { vietnamDay } from "../../platform/clock/index.ts";
import { keyedDigest } from "../../platform/crypto/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { workingCalendarFor } from "../calendar/index.ts";
import { findPoint, type HoursOfDay, hoursOn, type ServicePoint } from "../service-points/index.ts";
import { findHall, listGroups, listPriorities, listQueueCounters } from "./hall.store.ts";
import type { Hall, Priority, QueueCounter, QueueGroup } from "./hall.ts";
import { QueueUnknown } from "./waiting-room.errors.ts";

/** A counter of the place with the groups it calls; without groups it calls nobody. */
export interface CounterNow extends QueueCounter {
  name: string | null;
}

/** A hall as it is today, with its place. */
export interface HallToday {
  hall: Hall;
  point: ServicePoint;
  day: string;
  hours: HoursOfDay;
  groups: QueueGroup[];
  priorities: Priority[];
  counters: CounterNow[];
}

/** @throws QueueUnknown */
export async function loadHall(db: Db, by: { pointId: string } | { code: string }, now: Date): Promise<HallToday> {
  const day = vietnamDay(now);
  const hall = await findHall(db, by);
  const point = hall ? await findPoint(db, hall.pointId, day) : undefined;
  if (!hall || !point) throw new QueueUnknown("hall");
  const [groups, priorities, kept, calendar] = await Promise.all([
    listGroups(db, hall.pointId),
    listPriorities(db, hall.pointId),
    listQueueCounters(db, hall.pointId),
    workingCalendarFor(db, point.unitId, now),
  ]);
  const ids = new Set(groups.map((one) => one.id));
  const hours =
    point.endedOn !== null && point.endedOn <= day ? { day, spans: [], why: null } : hoursOn(point, day, calendar);
  return {
    hall,
    point,
    day,
    hours,
    groups,
    priorities,
    counters: point.counters.map(({ number, name }) => {
      const own = kept.find((one) => one.number === number);
      return {
        number,
        name,
        groupIds: (own?.groupIds ?? []).filter((id) => ids.has(id)),
        pausedAt: own?.pausedAt ?? null,
        pausedByName: own?.pausedByName ?? null,
      };
    }),
  };
}

/** What the code in the hall says on a day: whoever has it was there. */
export const hallToken = (secret: Buffer, pointId: string, day: string): string =>
  keyedDigest(secret, "queue-hall", `${pointId} ${day}`).slice(0, 12);

/** What the address of a kiosk ends with; another one once the kiosks are told apart anew. */
export const kioskKey = (secret: Buffer, hall: Pick<Hall, "pointId" | "kioskVersion">): string =>
  keyedDigest(secret, "queue-kiosk", `${hall.pointId} ${hall.kioskVersion}`).slice(0, 24);
