import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { listPoints } from "../service-points/index.ts";
import { listHalls } from "./hall.store.ts";
import { countWaiting } from "./ticket.store.ts";

export interface HallNow {
  pointId: string;
  unitId: string;
  code: string;
  name: string;
  address: string;
  waiting: number;
  takesFromAnywhere: boolean;
}

/** Places with tickets and how many wait there, by name. What everybody may know; null for all units. */
export async function hallsNow(db: Db, unitIds: readonly string[] | null, now: Date): Promise<HallNow[]> {
  const day = vietnamDay(now);
  const halls = (await listHalls(db, unitIds)).filter((one) => one.isOpen);
  const [points, waiting] = await Promise.all([
    listPoints(db, [...new Set(halls.map((one) => one.unitId))], day),
    countWaiting(
      db,
      halls.map((one) => one.pointId),
      day,
    ),
  ]);
  return halls
    .flatMap((hall): HallNow[] => {
      const point = points.find((one) => one.id === hall.pointId);
      if (!point) return [];
      const { pointId, unitId, code } = hall;
      const { name, address } = point;
      const here = waiting.get(pointId)?.waiting ?? 0;
      return [{ pointId, unitId, code, name, address, waiting: here, takesFromAnywhere: hall.phone === "anywhere" }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, "vi"));
}

export interface WaitForToday {
  pointId: string;
  name: string;
  waiting: number;
  minutes: number;
  promiseMinutes: number;
}

/** Places of these units where somebody waits longer than was promised, the longest first. */
export async function waitsForToday(
  db: Db,
  unitIds: readonly string[],
  now: Date,
  limit: number,
): Promise<WaitForToday[]> {
  if (unitIds.length === 0) return [];
  const day = vietnamDay(now);
  const halls = await listHalls(db, unitIds);
  const waiting = await countWaiting(
    db,
    halls.map((one) => one.pointId),
    day,
  );
  const late = halls.flatMap((hall) => {
    const here = waiting.get(hall.pointId);
    const minutes = here?.oldest ? Math.floor((now.getTime() - here.oldest.getTime()) / 60_000) : 0;
    return here && minutes > hall.promiseMinutes ? [{ hall, minutes, waiting: here.waiting }] : [];
  });
  const points = late.length > 0 ? await listPoints(db, unitIds, day) : [];
  return late
    .sort((a, b) => b.minutes - a.minutes)
    .slice(0, limit)
    .map(({ hall, minutes, waiting: count }) => ({
      pointId: hall.pointId,
      name: points.find((one) => one.id === hall.pointId)?.name ?? "",
      waiting: count,
      minutes,
      promiseMinutes: hall.promiseMinutes,
    }));
}
