import { randomBytes, randomUUID } from "node:crypto";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { openNow } from "./hours.ts";
import type { HallToday } from "./load-hall.ts";
import { addEvent, countSince, findTicket, insertTicket, lockDay, nextNumber } from "./ticket.store.ts";
import { labelOf, type Ticket, type TicketSource } from "./ticket.ts";
import { type QueueRefusal, QueueRefused } from "./waiting-room.errors.ts";
import { requireCaller } from "./waiting-room.policy.ts";

export interface TakeTicket {
  groupId: number;
  priorityId: number | null;
  source: TicketSource;
  /** The same key is the same ticket, however often it is sent. */
  pressKey: string;
  /** Digest of the mark of a telephone: it has one open ticket. */
  device: string | null;
  at: Date;
}

/** A key as our pages give it; anything else that was sent is no key. */
export const readKey = (sent: unknown): string =>
  typeof sent === "string" && /^[\w -]{8,64}$/.test(sent) ? sent : randomUUID();

const MOST_A_DAY = 999;
/** Against a telephone that marks itself anew each time: so many tickets by telephone in a hall and minute. */
const PHONES_A_MINUTE = 30;

/**
 * Gives the next number of a group. What a telephone or kiosk had already is given again, never a second one. `isOld` says so.
 *
 * @idempotent by `pressKey`
 */
export async function takeTicket(
  tx: Tx,
  actor: Actor | null,
  today: HallToday,
  input: TakeTicket,
): Promise<{ ticket: Ticket; isOld: boolean }> {
  const { hall, day } = today;
  const { pointId } = hall;
  const { at, source, device } = input;
  if (source === "desk") {
    if (!actor) throw new QueueRefused("no-right-here");
    await requireCaller(tx, actor, hall.unitId, at);
  }
  await lockDay(tx, pointId, day);
  const again = await findTicket(tx, { pointId, day, pressKey: input.pressKey });
  if (again) return { ticket: again, isOld: true };
  const own = device === null ? undefined : await findTicket(tx, { pointId, day, device });
  if (own) return { ticket: own, isOld: true };
  const group = today.groups.find((one) => one.id === input.groupId);
  const refusal = refusalNow(today, at);
  if (refusal) throw new QueueRefused(refusal);
  if (!group || !today.counters.some((one) => one.groupIds.includes(group.id))) throw new QueueRefused("group-closed");
  const most = source === "kiosk" ? hall.perMinute : source === "phone" ? PHONES_A_MINUTE : null;
  const minute = new Date(at.getTime() - 60_000);
  if (most !== null && (await countSince(tx, pointId, day, source, minute)) >= most) throw new QueueRefused("too-fast");
  const number = await nextNumber(tx, group.id, day);
  if (number > MOST_A_DAY) throw new QueueRefused("day-full");
  const ticket = await insertTicket(tx, {
    code: randomBytes(12).toString("base64url"),
    pointId,
    day,
    groupId: group.id,
    label: labelOf(group.letter, number),
    number,
    priorityId: today.priorities.find((one) => one.id === input.priorityId)?.id ?? null,
    source,
    device,
    pressKey: input.pressKey,
    takenAt: at,
  });
  const by = actor ? { id: actor.id, name: actor.name } : null;
  await addEvent(tx, { ticketId: ticket.id, act: "take", counter: null, by, at });
  return { ticket, isOld: false };
}

/** Why no tickets are given now, whatever the group. */
export function refusalNow({ hall, hours }: Pick<HallToday, "hall" | "hours">, at: Date): QueueRefusal | null {
  if (!hall.isOpen) return "hall-closed";
  const open = openNow(hours, at, hall.leadMinutes);
  return ({ open: null, early: "not-open-yet", over: "closed-now", rest: "closed-today" } as const)[open.is];
}
