import { shift } from "../../../platform/calendar/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type AddressedPerson, nearestHolding, type Permission } from "../../accounts/index.ts";
import { daysBetween, isReminded } from "../reminders/reminder-days.ts";
import type { Obstacle } from "./obstacle.ts";
import { listWaitingObstacles } from "./obstacles.store.ts";

/** When the digest of a day goes, Vietnamese time. */
const MORNING = "T07:30:00+07:00";

/**
 * Who is told today of which obstacles, by the days the digest answers for: who must answer, on the first morning, the day
 * before the last day, on it and after it; whose it is, on the morning after the answer, then once a week.
 */
export async function collectObstacleReminders(
  db: Db,
  today: string,
  days: readonly string[],
): Promise<{ person: AddressedPerson; obstacleId: string }[]> {
  const earliest = days.at(-1);
  if (earliest === undefined) return [];
  const since = new Date(`${shift(earliest, -1)}${MORNING}`);
  const until = new Date(`${days[0]}${MORNING}`);
  const isNew = (at: Date): boolean => at >= since && at < until;
  const told: { person: AddressedPerson; obstacleId: string }[] = [];
  for (const one of await listWaitingObstacles(db)) {
    if (!isTold(one, days, isNew)) continue;
    const [permission, unitId]: [Permission, string] =
      one.state === "open" ? ["obstacles.answer", one.heldBy] : ["plans.declare", one.unitId];
    for (const person of await nearestHolding(db, permission, unitId, today))
      if (one.state === "answered" || person.id !== one.createdBy) told.push({ person, obstacleId: one.id });
  }
  return told;
}

function isTold(one: Obstacle, days: readonly string[], isNew: (at: Date) => boolean): boolean {
  if (one.state === "open") {
    const nearEnd = days.some((day) => [0, 1].includes(daysBetween(day, one.dueOn)));
    return isNew(one.heldSince) || nearEnd || (one.dueOn < (days[0] ?? "") && isReminded(one.dueOn, days));
  }
  if (one.answeredAt === null) return false;
  const answered = one.answeredAt;
  const weekly = days.some((day) => {
    const gone = daysBetween(answered.toISOString().slice(0, 10), day);
    return gone > 0 && gone % 7 === 0;
  });
  return isNew(answered) || weekly;
}
