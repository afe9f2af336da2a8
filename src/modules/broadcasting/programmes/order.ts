import { shift } from "../../../platform/calendar/index.ts";

/** An editor's word that an approved item is played: from which day, how many days in a row, when and where. */
export interface Order {
  id: string;
  unitId: string;
  itemId: string;
  fromDay: string;
  days: number;
  /** null: in every slot. */
  slotId: string | null;
  /** 0 to 9; what is higher is played first. */
  priority: number;
  /** null: at every loudspeaker of the unit and below. */
  stationIds: string[] | null;
  note: string | null;
  createdByName: string;
  createdAt: Date;
  /** Taken out early: the last day it is played. */
  lastDay: string | null;
  endedByName: string | null;
}

export const ORDER_LIMITS = { days: 60, note: 1_000 };

/** Of an ordinary item; what the law makes a unit publish, and what is urgent, goes before it. */
export const PRIORITIES = { last: 2, ordinary: 5, obligation: 7, first: 9 } as const;

export function lastDayOf(order: Pick<Order, "fromDay" | "days" | "lastDay">): string {
  const planned = shift(order.fromDay, order.days - 1);
  return order.lastDay !== null && order.lastDay < planned ? order.lastDay : planned;
}

export const covers = (order: Pick<Order, "fromDay" | "days" | "lastDay">, day: string): boolean =>
  order.fromDay <= day && day <= lastDayOf(order);

export const reaches = (order: Pick<Order, "stationIds">, stationId: string): boolean =>
  order.stationIds === null || order.stationIds.includes(stationId);
