import { shift } from "../../platform/calendar/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { waitingOf } from "./call-ticket.ts";
import type { HallToday } from "./load-hall.ts";
import { listCallMoments, listServedSeconds, listTickets } from "./ticket.store.ts";
import { countAhead, estimateWait, type Pace, type Ticket, type WaitRange } from "./ticket.ts";

/** Today's pace is that of the last two hours. */
const RECENT_MS = 2 * 3_600_000;
const RECENT_DAYS = 14;
const MOST_SERVED = 200;

async function paceOf(db: Db, today: HallToday, groupId: number, now: Date): Promise<Pace> {
  const { hall, day } = today;
  const letter = today.groups.find((one) => one.id === groupId)?.letter ?? "";
  const serving = today.counters.filter((one) => one.groupIds.includes(groupId) && !one.pausedAt);
  const moments = await listCallMoments(db, hall.pointId, day, groupId, new Date(now.getTime() - RECENT_MS));
  const gaps = moments.slice(1).map((moment, at) => (moment.getTime() - (moments[at]?.getTime() ?? 0)) / 1_000);
  const served = await listServedSeconds(db, hall.pointId, letter, shift(day, -RECENT_DAYS), MOST_SERVED);
  return { gaps, recent: { served, counters: serving.length }, isStanding: serving.length === 0 };
}

export interface TicketOutlook {
  ahead: number;
  wait: WaitRange | null;
}

/** How many are called before a ticket, and how long that takes as far as it can be told. */
export async function outlookOf(db: Db, today: HallToday, ticket: Ticket, now: Date): Promise<TicketOutlook> {
  const { pointId } = today.hall;
  const waiting = waitingOf(await listTickets(db, { pointId, day: ticket.day, states: ["waiting"] }), today);
  const own = waiting.find((one) => one.id === ticket.id);
  if (!own) return { ahead: 0, wait: null };
  const ahead = countAhead(waiting, own, now);
  return { ahead, wait: estimateWait(ahead, await paceOf(db, today, ticket.groupId, now)) };
}

export interface GroupNow {
  id: number;
  waiting: number;
  wait: WaitRange | null;
}

/** How many wait in each group now, and how long somebody waits who comes now. */
export async function groupsNow(db: Db, today: HallToday, now: Date): Promise<GroupNow[]> {
  const { pointId } = today.hall;
  const waiting = await listTickets(db, { pointId, day: today.day, states: ["waiting"] });
  return Promise.all(
    today.groups.map(async ({ id }) => {
      const own = waiting.filter((one) => one.groupId === id).length;
      return { id, waiting: own, wait: estimateWait(own, await paceOf(db, today, id, now)) };
    }),
  );
}
