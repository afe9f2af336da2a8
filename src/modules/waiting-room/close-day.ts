import type { AppContext } from "../../platform/app-context.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { type Tx, transaction } from "../../platform/db/index.ts";
import { endTicket } from "./end-ticket.ts";
import { isDayOver } from "./hours.ts";
import { loadHall } from "./load-hall.ts";
import { addEvent, closeDayRow, listForgottenDays, listTickets, lockDay, OPEN } from "./ticket.store.ts";

/** Ends what is open of a day with its reason: who still waits is told that the hours are over. */
export async function closeDay(tx: Tx, input: { pointId: string; day: string; at: Date }): Promise<number> {
  const { pointId, day, at } = input;
  await lockDay(tx, pointId, day);
  const open = await listTickets(tx, { pointId, day, states: OPEN });
  for (const ticket of open) {
    if (ticket.state === "serving") await endTicket(tx, { ...ticket, calledAt: null }, "served", at);
    else await endTicket(tx, ticket, "hours", at);
    await addEvent(tx, { ticketId: ticket.id, act: "close", counter: ticket.counter, by: null, at });
  }
  await closeDayRow(tx, pointId, day, at);
  return open.length;
}

/** Closes every hall whose day is over, and days that were never closed. */
export async function closeHalls(app: Pick<AppContext, "db" | "clock">): Promise<number> {
  const at = app.clock.now();
  const today = vietnamDay(at);
  let closed = 0;
  for (const { pointId, day } of await listForgottenDays(app.db, today)) {
    if (day === today) {
      const { hall, hours } = await loadHall(app.db, { pointId }, at);
      if (!isDayOver(hours, at, hall.graceMinutes)) continue;
    }
    closed += await transaction(app.db, (tx) => closeDay(tx, { pointId, day, at }));
  }
  return closed;
}
